"""Practice against the person's own plan."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.domain.journal.entry import Entry, EntryKind, Span
from acupress_cli.domain.journal.practice import (
    Practice,
    gaps_to_read,
    practice_of,
    rest_days_of,
)
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.words.days import SHORT_WEEKDAYS as WEEKDAYS
from tests.fakes.calendars import evening_of
from tests.fakes.journal import session

MONDAY = date(2026, 5, 4)
SUNDAY_OFF = Profile(rest_days=("sun",))
AT = datetime(2026, 5, 4, 9, 0, tzinfo=timezone.utc)


def days(*offsets: int) -> list[date]:
    """Days counted from Monday 4 May 2026."""
    return [MONDAY + timedelta(days=offset) for offset in offsets]


def streaks(
    practised: list[date],
    today: date,
    *,
    rested: list[date] | None = None,
    profile: Profile = SUNDAY_OFF,
) -> tuple[int, int, bool]:
    """The streak, the best one, and whether it ends today."""
    practice = practice_of([], practised, frozenset(rested or []), profile, evening_of(today))
    return practice.streak_days, practice.best_streak_days, practice.ends_today


@pytest.mark.parametrize(
    ("practised", "today", "expected"),
    [
        ((), 0, (0, 0, False)),
        ((0,), 0, (1, 1, False)),
        ((0,), 1, (1, 1, True)),
        ((0,), 2, (0, 1, False)),
        ((0, 1, 2), 2, (3, 3, False)),
        ((0, 1, 3, 4), 4, (2, 2, False)),
        ((0, 1, 2, 4), 4, (1, 3, False)),
        ((5, 7), 7, (2, 2, False)),
        ((5, 6, 7), 7, (3, 3, False)),
        ((5,), 6, (1, 1, False)),
        ((5,), 7, (1, 1, True)),
        ((4,), 6, (0, 1, False)),
        ((0, 1, 9), 1, (2, 2, False)),
        ((2, 2, 1), 2, (2, 2, False)),
    ],
)
def test_planned_rest_days_neither_break_a_streak_nor_add_to_it(
    practised: tuple[int, ...], today: int, expected: tuple[int, int, bool]
) -> None:
    """A rest day with practice adds; a day to come does not count; twice a day is one day."""
    assert streaks(days(*practised), *days(today)) == expected


def test_a_written_day_of_rest_keeps_the_streak() -> None:
    """Today too: who rests today loses nothing today."""
    assert streaks(days(0, 2), *days(2), rested=days(1)) == (2, 2, False)
    assert streaks(days(0), *days(1), rested=days(1)) == (1, 1, False)


def test_a_person_who_plans_no_days_loses_no_streak() -> None:
    """With seven rest days nothing is ever missed."""
    assert streaks(days(0, 300), *days(900), profile=Profile(rest_days=WEEKDAYS)) == (2, 2, False)


def entry(kind: EntryKind, outcome: Outcome | None = None) -> Entry:
    """An entry of Monday."""
    return Entry(f"{kind}{outcome}", kind, AT, AT, outcome=outcome)


def test_a_check_that_stops_pressing_is_a_day_of_rest() -> None:
    """Not a clear one, not one without an outcome, and not a note."""
    resting = [entry(EntryKind.REST), entry(EntryKind.CHECK, Outcome.SOON)]
    for one in resting:
        assert rest_days_of([one], evening_of(MONDAY)) == {MONDAY}
    others = [
        entry(EntryKind.CHECK, Outcome.CLEAR),
        entry(EntryKind.CHECK),
        entry(EntryKind.NOTE),
        session(AT, "GB30"),
    ]
    assert rest_days_of(others, evening_of(MONDAY)) == frozenset()


def test_this_week_is_counted_against_the_plan() -> None:
    """Sessions with pressing since Monday; days of rest lower the plan, each once."""
    entries = [
        session(AT - timedelta(days=1), "GB30"),
        session(AT, "GB30"),
        session(AT + timedelta(hours=8), "GB30"),
        session(AT + timedelta(days=1)),
        session(AT + timedelta(days=3), "GB30"),
    ]
    profile = Profile(sessions_a_day=2, rest_days=("sun", "sun", "sat", "someday"))
    practice = practice_of(
        entries, [], frozenset(), profile, evening_of(MONDAY + timedelta(days=2))
    )
    assert practice == Practice(MONDAY, 2, 10, 0, 0, ends_today=False)


def test_only_unexplained_gaps_are_read() -> None:
    """Consecutive days and planned rest need nothing more; what lies later is read anyway."""
    practised = days(5, 7, 8, 11, 60)
    assert gaps_to_read(practised, SUNDAY_OFF, *days(13)) == (
        Span(*days(9, 10)),
        Span(*days(12, 12)),
    )
    assert gaps_to_read([], SUNDAY_OFF, MONDAY) == ()


def test_a_gap_of_four_weeks_is_read_even_where_nothing_was_planned() -> None:
    """It may part two courses."""
    idle = Profile(rest_days=WEEKDAYS)
    assert gaps_to_read(days(0, 28), idle, *days(29)) == (Span(*days(1, 27)),)
    assert gaps_to_read(days(0, 27), idle, *days(28)) == ()


DAYS = st.lists(st.integers(0, 40), max_size=30)
PLANS = st.lists(st.sampled_from(WEEKDAYS), max_size=7).map(lambda d: Profile(rest_days=tuple(d)))


@given(DAYS, DAYS, PLANS, st.integers(0, 45))
def test_streaks_are_as_counted_by_hand(
    practised: list[int], rested: list[int], profile: Profile, today: int
) -> None:
    """Day by day from the first on, as one would with a calendar and a pencil."""
    streak = best = 0
    done, rest = set(days(*practised)), set(days(*rested))
    for day in days(*range(today + 1)):
        if day in done:
            streak += 1
        elif day not in rest and WEEKDAYS[day.weekday()] not in profile.rest_days:
            streak = streak if day == days(today)[0] else 0
        best = max(best, streak)
    counted = streaks(days(*practised), *days(today), rested=days(*rested), profile=profile)
    assert counted[:2] == (streak, best)


@given(DAYS, DAYS, PLANS, st.integers(0, 45))
def test_resting_today_never_costs_the_streak(
    practised: list[int], rested: list[int], profile: Profile, today: int
) -> None:
    """Who is told that it ends today can always keep it by resting."""
    now = days(today)
    as_is = streaks(days(*practised), *now, rested=days(*rested), profile=profile)
    resting = streaks(days(*practised), *now, rested=days(*rested, today), profile=profile)
    assert resting == (*as_is[:2], False)
