"""Which change of a score matters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.domain.journal.change import Change, change_between

# Middle scores lie on halves.
MIDDLES = st.integers(0, 20).map(lambda halves: halves / 2)


@pytest.mark.parametrize(
    ("first", "latest", "change"),
    [
        (6, 4, Change.EASED),
        (6, 5, Change.UNCHANGED),
        (6, 4.5, Change.UNCHANGED),
        (5, 3.5, Change.EASED),
        (5.5, 4, Change.UNCHANGED),
        (10, 8, Change.EASED),
        (2, 1, Change.UNCHANGED),
        (1, 0, Change.UNCHANGED),
        (2, 0.5, Change.EASED),
        (4, 6, Change.WORSE),
        (4, 5, Change.UNCHANGED),
        (5, 6.5, Change.WORSE),
        (0, 1, Change.UNCHANGED),
        (0, 1.5, Change.WORSE),
        (0, 0, Change.UNCHANGED),
    ],
)
def test_two_points_or_thirty_percent_and_more_than_one_point(
    first: float, latest: float, change: Change
) -> None:
    """Less than that is called no change, in both directions."""
    assert change_between(first, latest) is change


@given(MIDDLES, MIDDLES)
def test_a_change_never_points_the_wrong_way(first: float, latest: float) -> None:
    """Eased means lower, worse means higher, and within one point there is no change."""
    change = change_between(first, latest)
    assert change is not Change.TOO_EARLY
    assert (change is Change.EASED) <= (latest < first - 1)
    assert (change is Change.WORSE) <= (latest > first + 1)


@given(MIDDLES, MIDDLES)
def test_two_points_always_matter(first: float, latest: float) -> None:
    """Wherever one starts."""
    if abs(first - latest) >= 2:
        assert change_between(first, latest) is not Change.UNCHANGED
