"""The sentences around a session's entry. They stand in data/journal.yaml; this is their shape."""

from dataclasses import dataclass

from acupress_cli.domain.journal.entry import HoursAfter


@dataclass(frozen=True, slots=True)
class ScoreWords:
    """The questions for pain from 0 to 10, before and after."""

    leg: str
    back: str
    leg_after: str
    back_after: str
    scale: str
    skip: str


@dataclass(frozen=True, slots=True)
class HoursAfterWords:
    """The question about the hours after the last session, and what an answer is met with."""

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


@dataclass(frozen=True, slots=True)
class CutOffWords:
    """What is said of a session that was cut off."""

    offer: str
    kept: str
    nothing: str


@dataclass(frozen=True, slots=True)
class UnkeptWords:
    """What is said where a session can not be kept."""

    two_at_once: str
    ask: str
    lost: str


@dataclass(frozen=True, slots=True)
class JournalWords:
    """data/journal.yaml."""

    scores: ScoreWords
    hours_after: HoursAfterWords
    cut_off: CutOffWords
    unkept: UnkeptWords
    note: str
    goal: str
    sources: tuple[str, ...]
