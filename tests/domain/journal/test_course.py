"""A course: when it began, and what it shows."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.journal.change import Change
from acupress_cli.domain.journal.course import (
    Comparison,
    ReachChange,
    age_of,
    comparisons,
    course_start,
    is_worse_after,
    reach_change,
    verdict_of,
)
from acupress_cli.domain.journal.entry import Entry, HoursAfter
from acupress_cli.domain.journal.weeks import Site, SiteWeek, Week, weeks_of
from tests.fakes.calendars import evening_of
from tests.fakes.journal import session

MONDAY = date(2026, 5, 4)
AT = datetime(2026, 5, 4, 9, 0, tzinfo=timezone.utc)
LEVELS = {"back": 0, "buttock": 1, "thigh": 2, "knee": 3, "calf": 4, "foot": 5}


def days(*offsets: int) -> list[date]:
    """Days counted from Monday 4 May 2026."""
    return [MONDAY + timedelta(days=offset) for offset in offsets]


@pytest.mark.parametrize(
    ("practised", "told", "today", "start"),
    [
        ((), (), 0, None),
        ((), (0, 1), 1, None),
        ((0, 5), (), 5, 0),
        ((3,), (0, 5), 5, 3),
        ((0, 27), (), 27, 0),
        ((0, 28), (), 28, 28),
        ((0, 28), (14,), 28, 0),
        ((0, 40), (30,), 40, 40),
        ((0, 28, 70, 75), (), 75, 70),
        ((0,), (), 27, 0),
        ((0,), (), 28, None),
        ((0, 9), (), 5, 0),
        ((0, 40), (80,), 80, None),
    ],
)
def test_a_course_begins_after_four_weeks_without_any_entry(
    practised: tuple[int, ...], told: tuple[int, ...], today: int, start: int | None
) -> None:
    """With its first day of practice; days to come do not count."""
    begun = course_start(days(*practised), days(*told), *days(today))
    assert begun == (None if start is None else days(start)[0])


def test_the_age_of_a_course() -> None:
    """None has no age."""
    assert age_of(MONDAY, MONDAY + timedelta(days=9)) == timedelta(days=9)
    assert age_of(None, MONDAY) == timedelta()


def week(
    index: int, leg: float | None = None, sessions: int = 3, back: float | None = None
) -> Week:
    """The week ``index`` weeks after the first."""
    legs = SiteWeek(leg, None, sessions) if leg is not None else None
    backs = SiteWeek(back, None, sessions) if back is not None else None
    return Week(MONDAY + timedelta(weeks=index), legs, backs, None)


def test_the_first_and_the_latest_week_with_three_sessions_are_compared() -> None:
    """Thin weeks at both ends and all weeks between are left out."""
    weeks = [week(0, 9, 2), week(1, 7, back=2), week(2, 1), week(3, 4), week(4, 0, 2)]
    assert comparisons(weeks) == (Comparison(Site.LEG, days(7)[0], 7.0, days(21)[0], 4.0),)
    assert comparisons([*weeks, week(5, back=5)]) == (
        Comparison(Site.LEG, days(7)[0], 7.0, days(21)[0], 4.0),
        Comparison(Site.BACK, days(7)[0], 2.0, days(35)[0], 5.0),
    )


def test_one_week_and_scores_after_alone_compare_nothing() -> None:
    """It takes two weeks of scores before sessions."""
    after_only = Week(MONDAY, SiteWeek(None, 3.0, 0), None, None)
    assert comparisons([after_only, week(1, 7)]) == ()
    assert comparisons([]) == ()


def compared(first: float, latest: float, site: Site = Site.LEG) -> Comparison:
    """A comparison over one week."""
    return Comparison(site, MONDAY, first, MONDAY + timedelta(weeks=1), latest)


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ((), Change.TOO_EARLY),
        (((6, 3),), Change.EASED),
        (((6, 6),), Change.UNCHANGED),
        (((6, 8),), Change.WORSE),
        (((6, 6), (6, 3)), Change.EASED),
        (((6, 3), (3, 6)), Change.WORSE),
        (((6, 6), (6, 8)), Change.WORSE),
    ],
)
def test_what_is_worse_decides_the_verdict(
    changes: tuple[tuple[float, float], ...], verdict: Change
) -> None:
    """Then what eased; nothing is called eased while any site is worse."""
    assert verdict_of([compared(*pair) for pair in changes]) is verdict


@pytest.mark.parametrize(
    ("first", "latest", "small"),
    [(9, 7, True), (8, 6, True), (8, 5, False), (7.5, 5, False), (8, 7, False), (8, 10, False)],
)
def test_from_a_high_start_two_points_are_little(first: float, latest: float, small: bool) -> None:
    """It eased, and yet a person may hardly notice."""
    assert compared(first, latest).is_small_for_its_start is small


def reaching(*told: tuple[int, str]) -> list[Entry]:
    """Sessions on these days, and where the pain went."""
    return [
        replace(session(AT + timedelta(days=day, minutes=i), "GB30"), reaches=area)
        for i, (day, area) in enumerate(told)
    ]


def reached(*told: tuple[int, str]) -> ReachChange:
    """The change of reach over these tellings."""
    entries = reaching(*told)
    calendar = evening_of(AT.date() + timedelta(days=400))
    return reach_change(entries, weeks_of(entries, LEVELS, calendar), LEVELS, calendar)


def test_where_it_goes_is_compared_by_weeks_told_three_times() -> None:
    """One week, or thin ones, say nothing."""
    calf = tuple((day, "calf") for day in range(3))
    assert reached() is ReachChange.UNKNOWN
    assert reached(*calf) is ReachChange.UNKNOWN
    assert reached(*calf, (7, "thigh"), (8, "thigh")) is ReachChange.UNKNOWN
    thigh = tuple((day, "thigh") for day in range(7, 10))
    assert reached(*calf, *thigh) is ReachChange.NEARER
    assert reached(*calf, *((day + 7, area) for day, area in calf)) is ReachChange.SAME


def test_the_usual_reach_further_down_is_told() -> None:
    """Also where single days of the first week went as far, and the last one did not."""
    first = ((0, "thigh"), (1, "foot"), (2, "thigh"))
    later = ((7, "calf"), (8, "calf"), (9, "thigh"))
    assert reached(*first, *later) is ReachChange.FURTHER


def test_two_tellings_in_a_row_below_all_at_first_are_enough() -> None:
    """A person who seldom tells it is warned too; one telling may be a slip."""
    assert reached((0, "thigh"), (7, "calf")) is ReachChange.UNKNOWN
    assert reached((0, "thigh"), (7, "calf"), (20, "foot")) is ReachChange.FURTHER
    assert reached((0, "thigh"), (7, "calf"), (20, "thigh")) is ReachChange.UNKNOWN
    assert reached((0, "thigh"), (6, "calf"), (7, "calf"), (8, "calf")) is ReachChange.UNKNOWN
    assert reached((0, "thigh"), (1, "calf"), (2, "calf")) is ReachChange.UNKNOWN


def test_areas_without_a_level_tell_nothing() -> None:
    """Nor do entries that do not say how far it goes."""
    assert reached((0, "thigh"), (7, "hand"), (8, "")) is ReachChange.UNKNOWN


@given(st.lists(st.tuples(st.integers(0, 40), st.sampled_from(sorted(LEVELS))), max_size=20))
def test_a_warning_is_never_given_while_pain_only_draws_back(
    told: list[tuple[int, str]],
) -> None:
    """Where no telling lies below an earlier one, nothing goes further down."""
    in_time = sorted(day for day, _ in told)
    upwards = sorted((area for _, area in told), key=lambda area: -LEVELS[area])
    assert reached(*zip(in_time, upwards, strict=True)) is not ReachChange.FURTHER


@pytest.mark.parametrize(
    ("told", "worse"),
    [
        ([], False),
        ([HoursAfter.WORSE], False),
        ([HoursAfter.WORSE, HoursAfter.WORSE], True),
        ([HoursAfter.WORSE, None, HoursAfter.WORSE], True),
        ([HoursAfter.WORSE, HoursAfter.SAME, HoursAfter.WORSE], False),
        ([HoursAfter.WORSE, HoursAfter.WORSE, HoursAfter.EASIER], False),
        ([HoursAfter.EASIER, HoursAfter.WORSE, HoursAfter.WORSE], True),
    ],
)
def test_worse_hours_after_count_twice_in_a_row(told: list[HoursAfter | None], worse: bool) -> None:
    """The last two that were told; sessions without an answer lie between without counting."""
    entries = [
        replace(session(AT + timedelta(days=i), "GB30"), hours_after=hours)
        for i, hours in enumerate(told)
    ]
    assert is_worse_after(entries) is worse
