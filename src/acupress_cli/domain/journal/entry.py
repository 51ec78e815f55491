"""One entry of the journal: a session, a note, a day of rest, or a safety check.

``Entry`` is the only description of what an entry has. Its names are those of the
journal's file, of every copy and of JSON; the type of a field says what can stand there,
within which limits, and how that is said in words.
"""

from datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta, timezone
from enum import Enum
from functools import cache
from math import copysign
from typing import Annotated

from msgspec import Meta, Struct, convert, defstruct
from msgspec.structs import fields, force_setattr, replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pain.pain import NO_SCORES, PainScores, ZeroToTen
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from acupress_cli.domain.session.record import LONGEST_NAME, HoldRecord, Seconds

LONGEST_ID = 64
LONGEST_NOTE = 10_000
MOST_PAUSES = 100_000

Id = Annotated[
    str,
    Meta(
        pattern=rf"\A[0-9A-Za-z._-]{{1,{LONGEST_ID}}}\Z",
        description=f"1 to {LONGEST_ID} plain letters or digits",
    ),
]
Moment = Annotated[datetime, Meta(tz=True, description="a time such as 2026-05-04T21:00:00+01:00")]
# However many: a journal can hold more of them than anybody would tell of by now.
Names = Annotated[
    tuple[Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)], ...],
    Meta(description=f"a list of names of 1 to {LONGEST_NAME} letters"),
]
Name = Annotated[
    str, Meta(max_length=LONGEST_NAME, description=f"text of at most {LONGEST_NAME} letters")
]
Note = Annotated[
    str, Meta(max_length=LONGEST_NOTE, description=f"text of at most {LONGEST_NOTE} letters")
]
Pauses = Annotated[int, Meta(ge=0, le=MOST_PAUSES, description="a whole number from 0")]
Holds = Annotated[tuple[HoldRecord, ...], Meta(description="a list of holds")]


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


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    """What happened at ``started_at``, in the person's own time with its offset from UTC.

    ``coached`` entries were timed by the program, others were told afterwards.
    ``areas`` are the codes of where it hurt, ``reaches`` the furthest of them.
    Seconds: ``heat_s`` of heat, ``told_s`` of pressing where no holds are known.
    ``goal`` is how well the person's own goal activity goes, 0 (not at all) to 10
    (as ever). ``outcome`` is that of a safety check. ``changed_at`` (UTC) decides
    which of two versions counts; a ``removed`` entry stays, so that a copy from
    another machine cannot bring it back. Raises ValueError for a value that its type
    does not allow, and for a time that cannot be.
    """

    id: Id
    kind: EntryKind
    started_at: Moment
    changed_at: Moment
    ended_at: Moment | None = None
    coached: bool = False
    areas: Names = ()
    side: Side | None = None
    reaches: Name = ""
    before: PainScores = NO_SCORES
    after: PainScores = NO_SCORES
    hours_after: HoursAfter | None = None
    heat_s: Seconds = 0.0
    told_s: Seconds = 0.0
    holds: Holds = ()
    pauses: Pauses = 0
    ending: Ending | None = None
    goal: ZeroToTen | None = None
    note: Note = ""
    tags: Names = ()
    outcome: Outcome | None = None
    removed: bool = False

    def __post_init__(self) -> None:
        self._settle_words()
        convert(self, _what_can_be(), from_attributes=True)
        self._settle_numbers()
        self._settle_times()
        if self.ended_at and self.ended_at < self.started_at:
            raise ValueError("an entry cannot end before it began")

    def _settle_words(self) -> None:
        """Take out what not every copy could keep."""
        if "\0" in self.note:
            force_setattr(self, "note", self.note.replace("\0", _NO_LETTER))
        if self.reaches and not _is_name(self.reaches):
            force_setattr(self, "reaches", _as_name(self.reaches))
        if not all(map(_is_name, self.areas)):
            force_setattr(self, "areas", tuple(_as_name(area) for area in self.areas if area))
        if not all(map(_is_name, self.tags)):
            force_setattr(self, "tags", tuple(_as_name(tag) for tag in self.tags if tag))

    def _settle_numbers(self) -> None:
        """Give equal numbers one form, so that ``rank`` is the same on every machine."""
        for name in ("heat_s", "told_s"):
            if not _is_settled(getattr(self, name)):
                force_setattr(self, name, abs(float(getattr(self, name))))
        for hold in self.holds:
            if not _is_settled(hold.held_s):
                settled = (replace(hold, held_s=abs(float(hold.held_s))) for hold in self.holds)
                force_setattr(self, "holds", tuple(settled))
                break

    def _settle_times(self) -> None:
        """Give equal times one form, for the same reason."""
        _check_year(self.changed_at)
        if self.changed_at.tzinfo is not timezone.utc or self.changed_at.fold:
            changed_at = self.changed_at.astimezone(timezone.utc).replace(fold=0)
            _check_year(changed_at)
            force_setattr(self, "changed_at", changed_at)
        force_setattr(self, "started_at", _with_fixed_offset(self.started_at))
        if self.ended_at:
            force_setattr(self, "ended_at", _with_fixed_offset(self.ended_at))

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


@cache
def _what_can_be() -> type[Struct]:
    """The fields of an entry alone, by whose types its values are checked."""
    hold = defstruct("_Hold", [(field.name, field.type) for field in fields(HoldRecord)])
    own = {"holds": tuple[hold, ...]}  # type: ignore[valid-type]
    names = [(field.name, own.get(field.name, field.type)) for field in fields(Entry)]
    return defstruct("_Entry", names)


_NO_LETTER = "\ufffd"


def _is_name(text: str) -> bool:
    return 0 < len(text) <= LONGEST_NAME and "\0" not in text


def _as_name(text: str) -> str:
    return text.replace("\0", _NO_LETTER)[:LONGEST_NAME]


def _check_year(moment: datetime) -> None:
    if moment.year in (MINYEAR, MAXYEAR):
        raise ValueError(f"in the year {moment.year} there is no journal")


def _is_settled(seconds: object) -> bool:
    """Whether it is a float, and not the zero below zero, which no file keeps."""
    return isinstance(seconds, float) and (seconds > 0 or copysign(1, seconds) > 0)


def _with_fixed_offset(moment: datetime) -> datetime:
    """The same moment with a plain offset, in whole minutes, instead of a zone's rules."""
    _check_year(moment)
    offset = moment.utcoffset() or timedelta()
    zone = _plain_zone(round(offset.total_seconds() / 60))
    if zone.utcoffset(None) == offset:  # as ever; then its clocks show the same
        return moment.replace(tzinfo=zone, fold=0)
    return moment.astimezone(zone).replace(fold=0)


# Remembered: the same few come thousands of times.
@cache
def _plain_zone(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes))


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
