"""The sentences around a session's entry. They stand in data/journal.yaml; this is their shape."""

from msgspec import Struct

from acupress_cli.domain.journal.entry import HoursAfter


class ScoreWords(Struct, frozen=True):
    """The questions for pain from 0 to 10, before and after.

    ``both`` says which number comes first where it hurts in both; ``last`` what was told
    last time, of which ``leg_last`` and ``back_last`` are the parts.
    """

    now: str
    both: str
    last: str
    leg_last: str
    back_last: str
    leg_after: str
    back_after: str
    scale: str
    skip: str


class HoursAfterWords(Struct, frozen=True):
    """The question about the hours after the last session, and the reply to each answer."""

    ask: str
    easier: str
    same: str
    worse: str
    worse_twice: str
    anyway: str

    def met_with(self, answer: HoursAfter) -> str:
        """What is said to an answer; "" for nothing."""
        said = {HoursAfter.EASIER: self.easier, HoursAfter.SAME: self.same}
        return said.get(answer, self.worse)


class CutOffWords(Struct, frozen=True):
    """What is said of a session that was cut off, or left for later."""

    offer: str
    offer_later: str
    kept: str
    nothing: str


class UnkeptWords(Struct, frozen=True):
    """What is said where a session cannot be kept."""

    two_at_once: str
    ask: str
    lost: str


class JournalWords(Struct, frozen=True):
    """data/journal.yaml."""

    scores: ScoreWords
    hours_after: HoursAfterWords
    cut_off: CutOffWords
    unkept: UnkeptWords
    note: str
    goal: str
    sources: tuple[str, ...]
