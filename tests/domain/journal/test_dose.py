"""How much is enough."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.domain.journal.dose import Dose, dose_today
from acupress_cli.domain.journal.entry import Entry
from tests.fakes.journal import session

TODAY = date(2026, 5, 4)
HERE = timezone(timedelta(hours=1))


def done(hour: int, pressed_s: float = 300.0, *, days_ago: int = 0) -> Entry:
    """A session at this hour of a day near today."""
    at = datetime(2026, 5, 4, hour, 0, tzinfo=HERE) - timedelta(days=days_ago)
    return session(at, told_s=pressed_s)


@pytest.mark.parametrize(
    ("sessions", "dose"),
    [
        ([], Dose.FINE),
        ([done(8)], Dose.ASK_ABOUT_SORENESS),
        ([done(8), done(9)], Dose.ENOUGH),
        ([done(8), done(9), done(10)], Dose.ENOUGH),
        ([done(23, days_ago=1), done(8, days_ago=2)], Dose.FINE),
        ([done(0, days_ago=-1)], Dose.FINE),
        ([done(0), done(23, days_ago=1)], Dose.ASK_ABOUT_SORENESS),
    ],
)
def test_the_second_session_asks_and_the_third_is_too_much(
    sessions: list[Entry], dose: Dose
) -> None:
    """Only sessions of this very day count, in whatever order they stand."""
    assert dose_today(sessions, TODAY) is dose
    assert dose_today(reversed(sessions), TODAY) is dose


@pytest.mark.parametrize(("pressed_s", "dose"), [(0.0, Dose.FINE), (0.5, Dose.ASK_ABOUT_SORENESS)])
def test_a_session_without_pressing_is_none(pressed_s: float, dose: Dose) -> None:
    """What was ended before any point was pressed does not count."""
    assert dose_today([done(8, pressed_s)], TODAY) is dose


def test_the_day_is_that_of_the_clock_where_it_was_done() -> None:
    """A session late in the evening belongs to that evening, wherever the person is now."""
    far_west = datetime(2026, 5, 3, 23, 0, tzinfo=timezone(timedelta(hours=-10)))
    assert far_west.astimezone(HERE).date() == TODAY
    assert dose_today([session(far_west, told_s=60.0)], TODAY) is Dose.FINE


@given(st.lists(st.builds(done, st.integers(0, 23), st.sampled_from([0.0, 60.0]))))
@settings(deadline=None, max_examples=100)
def test_one_more_session_never_makes_it_less(sessions: list[Entry]) -> None:
    """The dose only rises with what was done."""
    order = list(Dose)
    before, after = (dose_today(some, TODAY) for some in (sessions, [*sessions, done(12)]))
    assert order.index(after) >= order.index(before)
