"""One entry of the journal: a session, a note, a day of rest, or a safety check."""

from datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta, timezone
from enum import Enum
from math import copysign, isfinite

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pain.pain import NO_SCORES, WORST_PAIN, PainScores
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session.cues import Ending
from acupress_cli.domain.session.cues import Outcome as HoldOutcome
from acupress_cli.domain.session.record import HoldRecord

LONGEST_ID = 64
LONGEST_NOTE = 10_000
# Of a tag, an area or the code of a point.
LONGEST_NAME = 100
MOST_PAUSES = 100_000
MOST_SECONDS = 24 * 60 * 60.0


class EntryKind(Enum):
    """What an entry tells of."""

    SESSION = "session"
    NOTE = "note"
    REST = "rest"
    CHECK = "check"


class HoursAfter(Enum):
    """How the hours after a session were, as the person says."""

    EASIER = "easier"
    SAME = "the same"
    WORSE = "worse"


class Entry(Struct, frozen=True):
    """What happened at ``started_at``, in the person's own time with its offset from UTC.

    ``coached`` entries were timed by the program, others were told afterwards.
    ``areas`` are the codes of where it hurt, ``reaches`` the furthest of them.
    Seconds: ``heat_s`` of heat, ``told_s`` of pressing where no holds are known.
    ``goal`` is how well the person's own goal activity goes, 0 (not at all) to 10
    (as ever). ``outcome`` is that of a safety check. ``changed_at`` (UTC) decides
    which of two versions counts; a ``removed`` entry stays, so that a copy from
    another machine cannot bring it back. Raises ValueError where a number or a
    time cannot be.
    """

    id: str
    kind: EntryKind
    started_at: datetime
    changed_at: datetime
    ended_at: datetime | None = None
    coached: bool = False
    areas: tuple[str, ...] = ()
    side: Side | None = None
    reaches: str = ""
    before: PainScores = NO_SCORES
    after: PainScores = NO_SCORES
    hours_after: HoursAfter | None = None
    heat_s: float = 0.0
    told_s: float = 0.0
    holds: tuple[HoldRecord, ...] = ()
    pauses: int = 0
    ending: Ending | None = None
    goal: int | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    outcome: Outcome | None = None
    removed: bool = False

    def __post_init__(self) -> None:
        for moment in (self.started_at, self.changed_at, self.ended_at):
            if moment is not None and moment.utcoffset() is None:
                raise ValueError("a time without its offset from UTC cannot be placed")
            if moment is not None:
                _check_year(moment)
        if self.ended_at and self.ended_at < self.started_at:
            raise ValueError("an entry cannot end before it began")
        seconds = [self.heat_s, self.told_s]
        for hold in self.holds:
            seconds += hold.held_s, hold.planned_s
        if not all(isfinite(s) and 0 <= s <= MOST_SECONDS for s in seconds):
            raise ValueError("a length is 0 seconds to a day")
        if self.goal is not None and not 0 <= self.goal <= WORST_PAIN:
            raise ValueError(f"how the goal goes is 0 to {WORST_PAIN}, not {self.goal}")
        if not 0 <= self.pauses <= MOST_PAUSES:
            raise ValueError(f"pauses are 0 to {MOST_PAUSES}, not {self.pauses}")
        if not 1 <= len(self.id) <= LONGEST_ID:
            raise ValueError(f"an id has 1 to {LONGEST_ID} letters")
        if len(self.note) > LONGEST_NOTE:
            raise ValueError(f"a note has at most {LONGEST_NOTE} letters")
        self._settle_forms()

    def _settle_forms(self) -> None:
        """Give equal entries one form, so that ``rank`` is the same on every machine."""
        changed_at = self.changed_at.astimezone(timezone.utc).replace(fold=0)
        _check_year(changed_at)
        force_setattr(self, "changed_at", changed_at)
        force_setattr(self, "started_at", _with_fixed_offset(self.started_at))
        if self.ended_at:
            force_setattr(self, "ended_at", _with_fixed_offset(self.ended_at))
        if "\0" in self.note:  # which not every copy could keep
            force_setattr(self, "note", self.note.replace("\0", "\ufffd"))
        if not all(0 < len(tag) <= LONGEST_NAME for tag in self.tags):
            force_setattr(self, "tags", tuple(tag[:LONGEST_NAME] for tag in self.tags if tag))
        force_setattr(self, "heat_s", abs(float(self.heat_s)))
        force_setattr(self, "told_s", abs(float(self.told_s)))
        if not all(_is_settled(hold.held_s) for hold in self.holds):
            settled = (replace(hold, held_s=abs(float(hold.held_s))) for hold in self.holds)
            force_setattr(self, "holds", tuple(settled))

    @property
    def day(self) -> date:
        """The date on the person's own calendar when it began."""
        return self.started_at.date()

    @property
    def pressed_s(self) -> float:
        """Seconds of pressing, timed or told."""
        return sum(hold.held_s for hold in self.holds) + self.told_s

    @property
    def is_practice(self) -> bool:
        """Whether points were pressed."""
        return self.kind is EntryKind.SESSION and self.pressed_s > 0

    @property
    def points(self) -> tuple[str, ...]:
        """The codes of the points that were really pressed, each once."""
        return tuple(dict.fromkeys(hold.code for hold in self.holds if hold.held_s > 0))

    @property
    def hurting(self) -> tuple[str, ...]:
        """The codes of the points that were stopped because they hurt, each once."""
        hurt = (hold.code for hold in self.holds if hold.outcome is HoldOutcome.HURT)
        return tuple(dict.fromkeys(hurt))

    def changed(self, now: datetime, **fields: object) -> "Entry":
        """The entry with ``fields`` changed at ``now``.

        The change counts as later than the last one even where the clock was put
        back in between.
        """
        later = max(now.astimezone(timezone.utc), self.changed_at + timedelta(microseconds=1))
        return replace(self, changed_at=later, **fields)

    @property
    def rank(self) -> tuple[datetime, bool, str]:
        """Of two versions of one entry the one of higher rank counts, on every machine.

        A removal is the same removal whether or not its content is still kept here:
        a copy for another machine goes without (see ``without_content``).
        """
        return self.changed_at, self.removed, "" if self.removed else repr(self)

    def without_content(self) -> "Entry":
        """A removed entry with nothing but what keeps it removed on another machine."""
        return Entry(self.id, self.kind, self.started_at, self.changed_at, removed=True)


def _check_year(moment: datetime) -> None:
    if moment.year in (MINYEAR, MAXYEAR):
        raise ValueError(f"in the year {moment.year} there is no journal")


def _is_settled(seconds: object) -> bool:
    """Whether it is a float, and not the zero below zero, which no file keeps."""
    return isinstance(seconds, float) and copysign(1, seconds) > 0


def _with_fixed_offset(moment: datetime) -> datetime:
    """The same moment with a plain offset, in whole minutes, instead of a zone's rules."""
    offset = moment.utcoffset() or timedelta()
    minutes = timedelta(minutes=round(offset.total_seconds() / 60))
    return moment.astimezone(timezone(minutes)).replace(fold=0)


class Heading(Struct, frozen=True):
    """What can be told of an entry without reading it whole."""

    id: str
    day: date
    kind: EntryKind
    removed: bool = False


class Span(Struct, frozen=True):
    """The days from ``first`` to ``last``, both included; None is open."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether ``day`` lies in it."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


EVER = Span()
MIDNIGHT = time()
