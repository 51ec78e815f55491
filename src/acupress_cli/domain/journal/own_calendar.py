"""The person's own days and weeks: to which of them something belongs, and what has been.

Every streak, week, dose and report counts by these days, and none by others.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from msgspec import Struct

from acupress_cli.domain.journal.entry import Entry, Span

DAY = timedelta(days=1)
WEEK = 7 * DAY


class Calendar(Struct, frozen=True):
    """The days and weeks of one person, as of ``now`` on their own clocks.

    A day ends at ``day_ends``: who goes to bed late belongs to the evening before.
    ``first_weekday`` is that of a week, 0 for Monday to 6 for Sunday.
    """

    now: datetime
    day_ends: time = time(4)
    first_weekday: int = 0

    @property
    def today(self) -> date:
        """The day it is now."""
        return self._day(self.now)

    def has_been(self, moment: datetime) -> bool:
        """Whether it was before now, wherever in the world; else a clock was wrong."""
        return moment <= self.now

    def day_of(self, moment: datetime) -> date:
        """The day it was where the person was then.

        What has been is of today at the latest, also where the person has travelled
        west since, to where that day has not come yet.
        """
        day = self._day(moment)
        return min(day, self.today) if self.has_been(moment) else day

    def days_of(self, moments: Iterable[datetime]) -> tuple[date, ...]:
        """The days of those that have been, the oldest first, each once."""
        return tuple(sorted({self.day_of(moment) for moment in moments if self.has_been(moment)}))

    def days_flown_over(self, moments: Iterable[datetime]) -> frozenset[date]:
        """The days between two moments, or one and now, with no more than 24 hours between.

        Somebody who travelled far east never had those days, so cannot have missed them.
        """
        been = sorted(moment for moment in moments if self.has_been(moment))
        return frozenset(
            day
            for earlier, later in pairwise((*been, self.now))
            if later - earlier <= DAY
            for day in between(self.day_of(earlier), self.day_of(later))
        )

    def within(self, entries: Iterable[Entry], span: Span) -> tuple[Entry, ...]:
        """Those of the entries that have been, on the days of ``span``."""
        return tuple(
            entry
            for entry in entries
            if self.has_been(entry.started_at) and span.holds(self.day_of(entry.started_at))
        )

    def dates(self, span: Span) -> Span:
        """The dates by the clock on which these days begin: all later ones where they go on.

        What belongs to the last of them may be kept under the date after, till ``day_ends``.
        """
        return up_to(span.first, span.last, self.today)

    def week_of(self, day: date) -> date:
        """The first day of the week that ``day`` is in."""
        return day - timedelta(days=(day.weekday() - self.first_weekday) % 7)

    def _day(self, moment: datetime) -> date:
        day = moment.date()
        return day - DAY if moment.time() < self.day_ends else day


def between(first: date, last: date) -> tuple[date, ...]:
    """The days after ``first`` and before ``last``."""
    return tuple(first + n * DAY for n in range(1, (last - first).days))


def up_to(first: date | None, last: date | None, today: date) -> Span:
    """The dates from ``first`` to ``last``, by the clock where each entry was told.

    Up to today is up to now: further east there may be a later date already.
    """
    return Span(first, None if last is not None and last >= today else last)
