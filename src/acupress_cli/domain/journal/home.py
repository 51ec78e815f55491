"""What a person is told who comes back: what was last, what stands, and what today asks for."""

from collections.abc import Iterable
from datetime import date
from enum import Enum

from msgspec import Struct

from acupress_cli.domain.journal.dose import Dose, dose_at
from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter, Span
from acupress_cli.domain.journal.own_calendar import DAY, Calendar
from acupress_cli.domain.journal.practice import rest_days_of
from acupress_cli.domain.journal.session_entry import can_resume, wants_hours_after
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.words.days import SHORT_WEEKDAYS

# So many days, today with them, are told of.
DAYS_TOLD = 14


class Way(Enum):
    """Which page it is: what can be done next depends on it."""

    NEW = "new"
    FREE = "free"
    CUT_OFF = "cut_off"
    ENOUGH = "enough"
    RED_FLAG = "red_flag"
    HOURS = "hours"


class DayMark(Enum):
    """What a day was; OPEN is today as long as nothing was pressed."""

    PRESSED = "pressed"
    REST = "rest"
    NONE = "none"
    OPEN = "open"


class Home(Struct, frozen=True):
    """What is true of a person as of now.

    ``last`` is the session with pressing that was last, and ``cut_off`` one that can be gone on
    with. ``days`` are the last two weeks, the oldest first. ``done_today`` is how many sessions
    there were of ``planned_today``, and ``rests_today`` that it is a day of rest. ``asks_hours``
    is whether the hours after the last session are not told yet.
    """

    last: Entry | None = None
    cut_off: Entry | None = None
    days: tuple[DayMark, ...] = ()
    done_today: int = 0
    planned_today: int = 0
    rests_today: bool = False
    is_enough: bool = False
    is_worse_twice: bool = False
    asks_hours: bool = False
    outcome: Outcome | None = None

    @property
    def way(self) -> Way:
        """What comes first: a warning sign before all else."""
        if self.outcome and self.outcome.stops_points:
            return Way.RED_FLAG
        if self.cut_off:
            return Way.CUT_OFF
        if self.last is None:
            return Way.NEW
        return Way.ENOUGH if self.is_enough or self.is_worse_twice else Way.FREE


def home_of(
    latest: Entry | None, recent: Iterable[Entry], profile: Profile, calendar: Calendar
) -> Home:
    """Home as of now.

    ``latest`` is the session that began last, however far it went; ``recent`` has every entry of
    ``days_told``.
    """
    span, now = days_told(calendar), calendar.now
    entries = calendar.within(recent, span)
    practice = [entry for entry in entries if entry.is_practice]
    last = latest if latest and latest.is_practice else (practice[-1] if practice else None)
    done_today = sum(calendar.day_of(entry.started_at) == calendar.today for entry in practice)
    cut_off = latest if latest and can_resume(latest, now) else None
    asks_hours = last is not None and last is latest and wants_hours_after(last, now)
    return Home(
        last,
        cut_off,
        _marks(entries, profile, calendar),
        done_today,
        profile.sessions_a_day,
        not done_today and _rests(entries, profile, calendar),
        dose_at(practice, now) is Dose.ENOUGH,
        [entry.hours_after for entry in practice[-2:]] == [HoursAfter.WORSE] * 2,
        not (cut_off or _stands(profile)) and asks_hours,
        profile.outcome,
    )


def days_told(calendar: Calendar) -> Span:
    """The last two weeks, today with them."""
    return Span(calendar.today - (DAYS_TOLD - 1) * DAY, calendar.today)


def _stands(profile: Profile) -> bool:
    return profile.outcome is not None and profile.outcome.stops_points


def _rests(entries: tuple[Entry, ...], profile: Profile, calendar: Calendar) -> bool:
    """Whether today is a day of rest, planned or written down."""
    today = calendar.today
    is_told = any(
        entry.kind is EntryKind.REST and calendar.day_of(entry.started_at) == today
        for entry in entries
    )
    return is_told or _is_planned_rest(today, profile)


def _is_planned_rest(day: date, profile: Profile) -> bool:
    return SHORT_WEEKDAYS[day.weekday()] in profile.rest_days


def _marks(entries: tuple[Entry, ...], profile: Profile, calendar: Calendar) -> tuple[DayMark, ...]:
    pressed = {calendar.day_of(entry.started_at) for entry in entries if entry.is_practice}
    rested = rest_days_of(entries, calendar)
    today = calendar.today

    def mark(day: date) -> DayMark:
        if day in pressed:
            return DayMark.PRESSED
        if day in rested or _is_planned_rest(day, profile):
            return DayMark.REST
        return DayMark.OPEN if day == today else DayMark.NONE

    return tuple(mark(today - n * DAY) for n in reversed(range(DAYS_TOLD)))
