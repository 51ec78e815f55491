"""Smooth lines: they go through every place, and never far from it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.domain.body.curve import SAMPLES, Place, bezier_through, sampled

NUMBERS = st.floats(-50, 50)
PLACES = st.lists(st.tuples(NUMBERS, NUMBERS), min_size=2, max_size=8)


@pytest.mark.parametrize("places", [[], [(1.0, 2.0)]])
def test_fewer_than_two_places_make_no_curve(places: list[Place]) -> None:
    """There is nothing to draw."""
    assert bezier_through(places) == []
    assert sampled(places) == places


def test_two_places_make_a_straight_line() -> None:
    """Every sample lies on it."""
    line = sampled([(0, 0), (12, 24)])
    assert len(line) == SAMPLES + 1
    assert all(y == pytest.approx(2 * x) for x, y in line)
    assert line[-1] == pytest.approx((12, 24))


@given(PLACES, st.booleans())
@settings(deadline=None, max_examples=100)
def test_a_curve_goes_through_every_place(places: list[Place], closed: bool) -> None:
    """In their order; a closed one comes back to the first."""
    line = sampled(places, closed=closed)
    ends = [*places, places[0]] if closed else places
    assert len(line) == SAMPLES * (len(ends) - 1) + 1
    for place, reached in zip(ends, line[::SAMPLES], strict=True):
        assert reached == pytest.approx(place, abs=1e-6)


@given(PLACES)
@settings(deadline=None, max_examples=100)
def test_a_curve_stays_near_its_places(places: list[Place]) -> None:
    """It never swings out by more than half of the whole extent."""
    xs = [x for x, _ in places]
    spread = max(xs) - min(xs)
    assert all(min(xs) - spread / 2 - 1e-6 <= x <= max(xs) + spread / 2 + 1e-6
               for x, _ in sampled(places))  # fmt: skip


def test_straight_lines_keep_their_corners() -> None:
    """A closed one ends where it began."""
    corners = [(0.0, 0.0), (4.0, 0.0), (4.0, 3.0)]
    assert sampled(corners, straight=True) == corners
    assert sampled(corners, straight=True, closed=True) == [*corners, (0.0, 0.0)]
