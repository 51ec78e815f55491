"""The person's own days and weeks: over zones, changes of clocks, and midnight."""

from datetime import date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.domain.first_weekdays import first_weekday
from acupress_cli.domain.journal.entry import Span
from acupress_cli.domain.journal.own_calendar import DAY, Calendar, between, up_to
from acupress_cli.domain.journal.practice import practice_of
from acupress_cli.domain.profile import Profile
from tests.fakes.calendars import evening_of
from tests.fakes.journal import session

TOKYO, LOS_ANGELES = timezone(timedelta(hours=9)), timezone(timedelta(hours=-8))
NOW = datetime(2026, 11, 27, 20, 0, tzinfo=LOS_ANGELES)
ZONES: st.SearchStrategy[tzinfo] = st.sampled_from(
    [
        *(timezone(timedelta(hours=hours)) for hours in (-12, -8, 0, 9, 14)),
        *map(ZoneInfo, ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe")),
    ]
)
MOMENTS = st.datetimes(datetime(2026, 3, 1), datetime(2026, 11, 30)).map(
    lambda naive: naive.replace(tzinfo=timezone.utc)
)
ENDS = st.sampled_from([time(), time(4), time(5, 30), time(12)])


def streak(moments: list[datetime], now: datetime, day_ends: time = time(4)) -> int:
    """Days in a row as they are counted now."""
    calendar = Calendar(now, day_ends)
    practised, rested = calendar.days_of(moments), calendar.days_flown_over(moments)
    return practice_of((), practised, rested, Profile(), calendar).streak_days


@pytest.mark.parametrize(
    ("at", "day"),
    [("23:59", 4), ("00:00", 3), ("03:59:59.999999", 3), ("04:00", 4), ("12:00", 4)],
)
def test_the_night_belongs_to_the_day_before(at: str, day: int) -> None:
    """Until four in the morning, unless it is set otherwise."""
    calendar = evening_of(date(2026, 5, 9))
    moment = datetime.fromisoformat(f"2026-05-04T{at}+00:00")
    assert calendar.day_of(moment) == date(2026, 5, day)
    assert Calendar(calendar.now, time()).day_of(moment) == date(2026, 5, 4)
    assert Calendar(moment).today == date(2026, 5, day)


def test_who_travels_west_has_done_what_was_done() -> None:
    """In the evening in Los Angeles it is not yet the day on which it was in Tokyo."""
    moment = datetime(2026, 11, 28, 10, 0, tzinfo=TOKYO)
    calendar = Calendar(NOW)
    assert calendar.has_been(moment)
    assert calendar.day_of(moment) == calendar.today == date(2026, 11, 27)
    assert Calendar(NOW + DAY).day_of(moment) == date(2026, 11, 28)
    pressed = session(moment, "GB30")
    assert calendar.within([pressed], Span(calendar.today, calendar.today)) == (pressed,)
    assert calendar.dates(Span(calendar.today, calendar.today)) == Span(calendar.today)


def test_who_travels_east_has_missed_no_day_that_never_was() -> None:
    """An evening in Hawaii and a morning in New Zealand two dates later are one night apart."""
    hawaii, new_zealand = (timezone(timedelta(hours=hours)) for hours in (-10, 13))
    evening = datetime(2026, 11, 27, 20, 0, tzinfo=hawaii)
    morning = datetime(2026, 11, 29, 8, 0, tzinfo=new_zealand)
    calendar = Calendar(morning + timedelta(hours=1))
    assert calendar.days_flown_over([morning, evening]) == {date(2026, 11, 28)}
    assert streak([evening, morning], calendar.now) == 2
    assert streak([evening], morning) == 1


def test_a_clock_that_was_ahead_has_made_nothing_that_has_been() -> None:
    """It counts for no day until that day has come."""
    ahead = NOW + timedelta(days=30)
    assert Calendar(NOW).days_of([ahead, NOW]) == (date(2026, 11, 27),)
    assert Calendar(NOW).within([session(ahead, "GB30")], Span()) == ()
    assert Calendar(NOW).day_of(ahead) == date(2026, 12, 27)


@given(MOMENTS, ZONES, ENDS)
def test_a_day_has_all_that_is_done_until_it_ends(
    moment: datetime, zone: tzinfo, end: time
) -> None:
    """By the clock on the wall, whatever was done to the clocks that day."""
    wall = moment.astimezone(zone)
    day = Calendar(wall, end).today
    begins, ends = (datetime.combine(d, end) for d in (day, day + DAY))
    assert begins <= wall.replace(tzinfo=None) < ends


@given(st.lists(st.tuples(MOMENTS, ZONES), max_size=8), MOMENTS, ZONES, ENDS)
def test_nothing_that_has_been_is_of_a_day_to_come(
    done: list[tuple[datetime, tzinfo]], now: datetime, zone: tzinfo, end: time
) -> None:
    """Wherever it was done and wherever the person is."""
    calendar = Calendar(now.astimezone(zone), end)
    moments = [moment.astimezone(there) for moment, there in done]
    days = calendar.days_of(moments)
    assert all(day <= calendar.today for day in days)
    assert bool(days) == any(moment <= now for moment in moments)


@given(
    MOMENTS,
    st.lists(st.tuples(st.integers(1, 24 * 60), ZONES), min_size=1, max_size=12),
    ENDS,
)
def test_who_never_waits_for_more_than_a_day_loses_no_streak(
    begin: datetime, steps: list[tuple[int, tzinfo]], end: time
) -> None:
    """Through midnight, changed clocks and every zone: each session keeps the streak alive."""
    moments = [begin]
    for minutes, zone in steps:
        moments.append((moments[-1] + timedelta(minutes=minutes)).astimezone(zone))
    calendar = Calendar(moments[-1], end)
    assert streak(moments, moments[-1], end) == len(calendar.days_of(moments))


@given(MOMENTS, st.integers(0, 40), ZONES)
def test_a_session_late_each_night_makes_a_streak(
    begin: datetime, nights: int, zone: tzinfo
) -> None:
    """Before midnight on one day and after it on the next."""
    first = datetime.combine(begin.date(), time(23, 50))
    walls = [first + timedelta(days=n, minutes=20 * (n % 2)) for n in range(nights + 1)]
    moments = [wall.replace(tzinfo=zone) for wall in walls]
    assert streak(moments, moments[-1]) == nights + 1


@pytest.mark.parametrize(
    ("first", "start"),
    [(0, date(2026, 5, 4)), (6, date(2026, 5, 10)), (5, date(2026, 5, 9)), (3, date(2026, 5, 7))],
)
def test_a_week_begins_on_the_day_that_is_set(first: int, start: date) -> None:
    """The 10th of May 2026 is a Sunday."""
    assert Calendar(NOW, first_weekday=first).week_of(date(2026, 5, 10)) == start


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_every_day_is_in_a_week_of_seven(day: date, first: int) -> None:
    """Which begins on its first day."""
    start = Calendar(NOW, first_weekday=first).week_of(day)
    assert start.weekday() == first
    assert timedelta() <= day - start < 7 * DAY


@pytest.mark.parametrize(
    ("country", "day"), [("US", 6), ("DE", 0), ("", 0), ("EG", 5), ("MV", 4), ("XX", 0), ("U", 0)]
)
def test_the_first_day_of_the_week_is_that_of_the_country(country: str, day: int) -> None:
    """Where it is not known, Monday."""
    assert first_weekday(country) == day


def test_the_days_between_two() -> None:
    """Neither of the two is among them."""
    assert between(date(2026, 2, 27), date(2026, 3, 2)) == (date(2026, 2, 28), date(2026, 3, 1))
    assert between(date(2026, 3, 2), date(2026, 3, 2)) == ()


def test_up_to_today_is_up_to_now() -> None:
    """Also where an entry bears the date of tomorrow."""
    today = date(2026, 5, 4)
    assert up_to(None, today, today) == Span()
    assert up_to(today, today - DAY, today) == Span(today, today - DAY)
