"""How much is enough."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.domain.journal.dose import Dose, dose_at
from acupress_cli.domain.journal.entry import Entry
from tests.fakes.journal import session

HERE = timezone(timedelta(hours=1))
NOW = datetime(2026, 5, 4, 12, 0, tzinfo=HERE)
HOURS = st.integers(-30, 60)


def done(hours_ago: float, pressed_s: float = 300.0) -> Entry:
    """A session that many hours ago."""
    return session(NOW - timedelta(hours=hours_ago), told_s=pressed_s)


@pytest.mark.parametrize(
    ("sessions", "dose"),
    [
        ([], Dose.FINE),
        ([done(4)], Dose.ASK_ABOUT_SORENESS),
        ([done(4), done(3)], Dose.ENOUGH),
        ([done(4), done(3), done(2)], Dose.ENOUGH),
        ([done(0)], Dose.ASK_ABOUT_SORENESS),
        ([done(23.9), done(13)], Dose.ENOUGH),
        ([done(24), done(48)], Dose.FINE),
        ([done(-1)], Dose.FINE),
    ],
)
def test_the_second_session_asks_and_the_third_is_too_much(
    sessions: list[Entry], dose: Dose
) -> None:
    """Only sessions of the last 24 hours count, in whatever order they stand."""
    assert dose_at(sessions, NOW) is dose
    assert dose_at(reversed(sessions), NOW) is dose


@pytest.mark.parametrize(("pressed_s", "dose"), [(0.0, Dose.FINE), (0.5, Dose.ASK_ABOUT_SORENESS)])
def test_a_session_without_pressing_is_none(pressed_s: float, dose: Dose) -> None:
    """What was ended before any point was pressed does not count."""
    assert dose_at([done(8, pressed_s)], NOW) is dose


@given(st.lists(HOURS), st.lists(st.integers(-12 * 60, 14 * 60), min_size=1), st.integers(0, 24))
def test_neither_midnight_nor_another_zone_changes_the_dose(
    hours: list[int], offsets: list[int], later: int
) -> None:
    """Wherever the person was then, and is now, and whatever their clocks show."""
    zones = [timezone(timedelta(minutes=minutes)) for minutes in offsets]
    sessions = [
        session(
            (NOW - timedelta(hours=ago)).astimezone(zones[number % len(zones)]),
            told_s=60.0,
            id=f"{number}",
        )
        for number, ago in enumerate(hours)
    ]
    now = NOW + timedelta(hours=later)
    count = sum(0 <= ago + later < 24 for ago in hours)
    wanted = (Dose.FINE, Dose.ASK_ABOUT_SORENESS, Dose.ENOUGH)[min(count, 2)]
    assert {dose_at(sessions, now.astimezone(zone)) for zone in zones} == {wanted}


@given(st.lists(st.builds(done, HOURS, st.sampled_from([0.0, 60.0]))))
@settings(deadline=None, max_examples=100)
def test_one_more_session_never_makes_it_less(sessions: list[Entry]) -> None:
    """The dose only rises with what was done."""
    order = list(Dose)
    before, after = (dose_at(some, NOW) for some in (sessions, [*sessions, done(1)]))
    assert order.index(after) >= order.index(before)
