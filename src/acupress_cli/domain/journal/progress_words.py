"""What is said about progress, and how far down the body each area lies."""

from collections.abc import Iterable

from msgspec import Struct

from acupress_cli.domain.journal.change import Change
from acupress_cli.domain.journal.course import ReachChange
from acupress_cli.domain.journal.progress import Advice, Progress


class ReachLevel(Struct, frozen=True):
    """A height of the body: what it is called, and the codes of the areas that lie there."""

    name: str
    areas: tuple[str, ...]


class PracticeWords(Struct, frozen=True):
    """What is said about practice; {days} is filled in, ``rest`` is a command."""

    ends_today: str
    sore: str
    rest: str


class ProgressWords(Struct, frozen=True):
    """data/progress.yaml. {where} and {areas} are filled in.

    ``levels`` run from the back down: areas of one level lie equally far down, so pain
    that only moves around the thigh has not moved down. ``verdicts`` go by the values
    of Change, ``advice`` by those of Advice. Raises ValueError where one is missing, or
    an area has two levels.
    """

    levels: tuple[ReachLevel, ...]
    empty: str
    nothing_here: str
    no_scores: str
    filtered: str
    limits: tuple[str, ...]
    together: str
    verdicts: dict[str, str]
    new_course: str
    high_start: str
    nearer: str
    advice: dict[str, str]
    check: str
    practice: PracticeWords
    sources: tuple[str, ...]

    def __post_init__(self) -> None:
        codes = [code for level in self.levels for code in level.areas]
        if len(codes) != len(set(codes)):
            raise ValueError("an area lies on one level")
        for told, kind in ((self.verdicts, Change), (self.advice, Advice)):
            if set(told) != {member.value for member in kind}:
                raise ValueError(f"one sentence is needed for each {kind.__name__.lower()}")

    @property
    def level_of(self) -> dict[str, int]:
        """How far down each area lies, from 0 at the back."""
        return {code: i for i, level in enumerate(self.levels) for code in level.areas}

    def verdict(self, progress: Progress) -> tuple[str, ...]:
        """What the numbers show, in sentences."""
        decisive = [c for c in progress.compared if c.change is progress.verdict]
        where = " and ".join(comparison.site.value for comparison in decisive)
        said = [self.verdicts[progress.verdict.value].format(where=where)]
        if progress.course_start is None:
            said = [self.new_course]
        if any(comparison.is_small_for_its_start for comparison in decisive):
            said.append(self.high_start)
        if progress.reach is ReachChange.NEARER:
            said.append(self.nearer)
        return tuple(said)

    def follows(self, advice: Iterable[Advice]) -> tuple[str, ...]:
        """What to do, the most urgent first."""
        given = tuple(advice)
        alarms = {Advice.FURTHER_DOWN, Advice.WORSE_AFTER, Advice.WORSE}
        is_told = Advice.CHECK_FIRST in given
        check = (self.check,) if alarms & set(given) and not is_told else ()
        return (*(self.advice[one.value] for one in given), *check)
