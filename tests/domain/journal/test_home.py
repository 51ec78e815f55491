"""What is true of a person who comes back, as of now."""

from datetime import date, datetime, timedelta, timezone

import pytest
from msgspec.structs import replace

from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter
from acupress_cli.domain.journal.home import DAYS_TOLD, DayMark, Home, Way, days_told, home_of
from acupress_cli.domain.journal.own_calendar import Calendar
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session.cues import Ending
from tests.fakes.calendars import evening_of
from tests.fakes.journal import hold, session

# A Wednesday.
TODAY = date(2026, 5, 6)
CALENDAR = evening_of(TODAY)
NOW = CALENDAR.now


def ago(**time: float) -> datetime:
    """So long before now."""
    return NOW - timedelta(**time)


def home(*entries: Entry, profile: Profile | None = None, calendar: Calendar = CALENDAR) -> Home:
    """Home of a journal with ``entries``, the oldest first."""
    sessions = [entry for entry in entries if entry.kind is EntryKind.SESSION]
    latest = sessions[-1] if sessions else None
    return home_of(latest, entries, profile or Profile(), calendar)


def told(kind: EntryKind, at: datetime, outcome: Outcome | None = None) -> Entry:
    """An entry that is no session."""
    return Entry(f"{kind.value}{at:%d%H%M}", kind, at, at, outcome=outcome)


def cut_off(at: datetime, *, done: int = 1) -> Entry:
    """A session of three holds of which so many were done."""
    holds = [hold("GB30", 60 if n < done else 0) for n in range(3)]
    open_ = tuple(replace(one, outcome=None) for one in holds[done:])
    return session(at, holds=(*holds[:done], *open_), ending=Ending.INTERRUPTED)


def test_nobody_has_pressed_yet() -> None:
    """Without a session, or with a check or a note alone, a person is new."""
    assert home().way is Way.NEW
    assert home(told(EntryKind.NOTE, ago(hours=2))).way is Way.NEW
    assert home(session(ago(days=1))).last is None


def test_the_last_session_is_the_last_with_pressing() -> None:
    """One in which nothing was pressed is passed over; one of long ago is still told."""
    pressed, begun = session(ago(days=2), "GB30"), session(ago(days=1))
    assert home(pressed, begun).last == pressed
    old = session(ago(days=90), "GB30")
    assert home(old).last == old
    assert home(old).way is Way.FREE


def test_a_mark_for_each_of_the_last_days() -> None:
    """Pressed, rest as planned or told or as a check asked for, none, and today."""
    marks = home(
        session(ago(days=DAYS_TOLD), "GB30"),
        session(ago(days=13), "GB30"),
        told(EntryKind.REST, ago(days=5)),
        told(EntryKind.CHECK, ago(days=4), Outcome.SOON),
        session(ago(days=1), "GB30"),
        profile=Profile(rest_days=("sun",)),
    ).days
    expected = [DayMark.NONE] * DAYS_TOLD
    expected[0] = expected[-2] = DayMark.PRESSED
    expected[-1] = DayMark.OPEN
    expected[-4] = expected[-11] = DayMark.REST  # Sundays
    expected[-6] = expected[-5] = DayMark.REST
    assert list(marks) == expected
    assert home(session(ago(hours=2), "GB30")).days[-1] is DayMark.PRESSED


def test_what_was_done_before_the_day_ends_is_of_that_day() -> None:
    """At two in the morning it is still the evening before."""
    night = Calendar(datetime(2026, 5, 7, 2, tzinfo=timezone.utc))
    at_home = home(session(NOW, "GB30"), calendar=night)
    assert (at_home.done_today, at_home.days[-1]) == (1, DayMark.PRESSED)
    assert days_told(night) == days_told(CALENDAR)


@pytest.mark.parametrize(
    ("entries", "profile", "done", "rests"),
    [
        ((), Profile(), 0, False),
        ((session(ago(hours=3), "GB30"),), Profile(sessions_a_day=2), 1, False),
        ((), Profile(rest_days=("wed",)), 0, True),
        ((session(ago(hours=3), "GB30"),), Profile(rest_days=("wed",)), 1, False),
        ((told(EntryKind.REST, ago(hours=1)),), Profile(), 0, True),
        ((told(EntryKind.REST, ago(days=1)),), Profile(), 0, False),
        ((told(EntryKind.CHECK, ago(hours=1), Outcome.SOON),), Profile(), 0, False),
    ],
)
def test_what_the_plan_says_of_today(
    entries: tuple[Entry, ...], profile: Profile, done: int, *, rests: bool
) -> None:
    """How many sessions there were of those planned, or that it is a day of rest."""
    at_home = home(*entries, profile=profile)
    assert (at_home.done_today, at_home.rests_today) == (done, rests)
    assert at_home.planned_today == profile.sessions_a_day


def test_a_session_that_was_cut_off_comes_before_all_but_a_warning_sign() -> None:
    """As long as it can be gone on with; its hours after are not asked for."""
    assert home(cut_off(ago(hours=2))).way is Way.CUT_OFF
    assert home(cut_off(ago(hours=2))).cut_off == cut_off(ago(hours=2))
    assert home(cut_off(ago(hours=2), done=0)).way is Way.CUT_OFF
    assert not home(cut_off(ago(hours=2))).asks_hours
    assert home(cut_off(ago(hours=13))).way is Way.FREE
    warned = Profile(outcome=Outcome.TODAY)
    assert home(cut_off(ago(hours=2)), profile=warned).way is Way.RED_FLAG


@pytest.mark.parametrize("outcome", [*Outcome, None])
def test_a_warning_sign_that_stands_comes_first(outcome: Outcome | None) -> None:
    """For whoever has a journal and for whoever has none."""
    stands = outcome in (Outcome.EMERGENCY, Outcome.TODAY)
    profile = Profile(outcome=outcome)
    assert (home(session(ago(days=1), "GB30"), profile=profile).way is Way.RED_FLAG) == stands
    assert (home(profile=profile).way is Way.RED_FLAG) == stands


def test_enough_was_done() -> None:
    """Two sessions in 24 hours are enough; one is not."""
    one, other = session(ago(hours=20), "GB30"), session(ago(hours=3), "GB30")
    assert home(one).way is Way.FREE
    assert home(one, other).way is Way.ENOUGH


def test_worse_after_both_of_the_last_sessions() -> None:
    """Then it is told to stop, until there is another session."""
    first, second = (session(ago(days=n), "GB30", hours_after=HoursAfter.WORSE) for n in (3, 2))
    assert home(first, second).is_worse_twice
    assert home(first, second).way is Way.ENOUGH
    assert not home(second).is_worse_twice
    assert not home(first, second, session(ago(days=1), "GB30")).is_worse_twice


def test_the_hours_after_are_asked_for_once_there_were_any() -> None:
    """Of a coached session whose hours are not told yet, and not within the hour."""
    assert home(session(ago(hours=1), "GB30")).asks_hours
    assert not home(session(ago(minutes=59), "GB30")).asks_hours
    assert not home(session(ago(hours=5), "GB30", hours_after=HoursAfter.SAME)).asks_hours
    assert not home(session(ago(hours=5), "GB30", coached=False)).asks_hours
    assert not home(session(ago(hours=5), "GB30"), session(ago(hours=2))).asks_hours
    warned = Profile(outcome=Outcome.TODAY)
    assert not home(session(ago(hours=5), "GB30"), profile=warned).asks_hours
