"""A course of practice: when it began, and what its first and its latest week show."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import Enum
from itertools import pairwise

from msgspec import Struct

from acupress_cli.domain.journal.change import (
    HIGH_START,
    HIGH_START_POINTS,
    Change,
    change_between,
)
from acupress_cli.domain.journal.entry import Entry, HoursAfter
from acupress_cli.domain.journal.own_calendar import WEEK, Calendar
from acupress_cli.domain.journal.weeks import Site, Week

# After so long without any entry, what comes next is compared with nothing before it.
NEW_COURSE_AFTER = 4 * WEEK
# The fewest sessions that make a week's middle score worth comparing.
ENOUGH_SESSIONS = 3
_TIMES_IN_A_ROW = 2


class ReachChange(Enum):
    """Where the pain went since the course began."""

    UNKNOWN = "unknown"
    NEARER = "nearer-the-back"
    SAME = "the-same"
    FURTHER = "further-down"


class Comparison(Struct, frozen=True):
    """The middle score before sessions, in the first and the latest week with enough of them."""

    site: Site
    first_week: date
    first: float
    latest_week: date
    latest: float

    @property
    def change(self) -> Change:
        """What became of it."""
        return change_between(self.first, self.latest)

    @property
    def is_small_for_its_start(self) -> bool:
        """Whether it eased, but from so high a start that a person may hardly notice it."""
        fell = self.first - self.latest
        return self.change is Change.EASED and self.first >= HIGH_START and fell < HIGH_START_POINTS


def course_start(practised: Iterable[date], told: Iterable[date], today: date) -> date | None:
    """The first day of practice since the last four weeks without any entry.

    ``told`` are days with entries of any kind. None where there was no practice since,
    or where nothing was told for the last four weeks.
    """
    pressed = {day for day in practised if day <= today}
    days = sorted(pressed | {day for day in told if day <= today})
    if not days or today - days[-1] >= NEW_COURSE_AFTER:
        return None
    begins = days[0]
    for earlier, later in pairwise(days):
        if later - earlier >= NEW_COURSE_AFTER:
            begins = later
    return min((day for day in pressed if day >= begins), default=None)


def comparisons(weeks: Sequence[Week]) -> tuple[Comparison, ...]:
    """Leg and back, each where two weeks have enough sessions."""
    found = (_comparison(site, weeks) for site in Site)
    return tuple(comparison for comparison in found if comparison)


def _comparison(site: Site, weeks: Sequence[Week]) -> Comparison | None:
    enough = [
        (week.start, scores.before)
        for week in weeks
        if (scores := week.site(site))
        and scores.before is not None
        and scores.sessions >= ENOUGH_SESSIONS
    ]
    if len(enough) < 2:
        return None
    return Comparison(site, *enough[0], *enough[-1])


def verdict_of(compared: Sequence[Comparison]) -> Change:
    """All sites as one: any that is worse decides, then any that eased."""
    changes = [comparison.change for comparison in compared]
    for change in (Change.WORSE, Change.EASED, Change.UNCHANGED):
        if change in changes:
            return change
    return Change.TOO_EARLY


def reach_change(
    entries: Iterable[Entry], weeks: Sequence[Week], levels: Mapping[str, int], calendar: Calendar
) -> ReachChange:
    """How far down the pain goes now, against the beginning.

    ``entries`` are those of the course, the oldest first, and ``weeks`` made of them.
    The usual level of a week counts where it was told three times. Sooner than that,
    the last two tellings are enough if both lie below all that the first seven days
    told: to warn once too often is better than to miss it.
    """
    told = [
        (calendar.day_of(entry.started_at), levels[entry.reaches])
        for entry in entries
        if entry.reaches in levels
    ]
    at_first = [level for day, level in told if day < told[0][0] + WEEK]
    lately = [level for _, level in told[len(at_first) :]][-_TIMES_IN_A_ROW:]
    if len(lately) == _TIMES_IN_A_ROW and min(lately) > max(at_first):
        return ReachChange.FURTHER
    usual = [w.level for w in weeks if w.level is not None and w.told_reach >= ENOUGH_SESSIONS]
    if len(usual) < 2:
        return ReachChange.UNKNOWN
    if usual[-1] == usual[0]:
        return ReachChange.SAME
    return ReachChange.FURTHER if usual[-1] > usual[0] else ReachChange.NEARER


def is_worse_after(entries: Iterable[Entry]) -> bool:
    """Whether the hours after were worse, the last two times the person told of them."""
    told = [entry.hours_after for entry in entries if entry.hours_after]
    return told[-_TIMES_IN_A_ROW:] == [HoursAfter.WORSE] * _TIMES_IN_A_ROW


def age_of(start: date | None, today: date) -> timedelta:
    """How long a course has lasted; nothing where there is none."""
    return today - start if start else timedelta()
