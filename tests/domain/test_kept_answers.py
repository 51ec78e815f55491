"""Answers that were cut off: how long they may be gone on with."""

from datetime import timedelta

import pytest

from acupress_cli.domain.kept_answers import KeptAnswers
from tests.fakes.kept import NOON

KEPT = KeptAnswers("safety", NOON, 5000.0, ())


@pytest.mark.parametrize(
    ("wall_min", "clock_s", "counts"),
    [
        (0, 0, True),
        (60, 3600, True),
        (61, 3600, False),
        (60, 3601, False),
        (-1, 60, False),  # the time of day was put back
        (10, 7200, False),  # it was put back by as much as had passed
        (10, -4000, False),  # the machine was started anew
    ],
)
def test_answers_count_for_an_hour_by_both_clocks(
    wall_min: int, clock_s: float, counts: bool
) -> None:
    """A clock that was put back makes no old answer young."""
    now = NOON + timedelta(minutes=wall_min)
    assert KEPT.count_at(now, KEPT.clock_s + clock_s) is counts
