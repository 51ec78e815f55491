"""Which change of a pain score matters, and which may be chance."""

from enum import Enum

MATTERS_POINTS = 2
MATTERS_PERCENT = 30
# Within one point nothing can be told, however low the start.
CHANCE_POINTS = 1
# A single score told twice may differ by this much with no change at all.
MEASUREMENT_ERROR = 1.77
# From here up a change that a person notices is three points or more.
HIGH_START, HIGH_START_POINTS = 8, 3


class Change(Enum):
    """What became of a pain score, as far as the numbers can show it."""

    TOO_EARLY = "too-early"
    EASED = "eased"
    UNCHANGED = "unchanged"
    WORSE = "worse"


def change_between(first: float, latest: float) -> Change:
    """What became of ``first``: only 2 points or 30 %, and more than one point, is a change."""
    size = abs(latest - first)
    enough = size >= MATTERS_POINTS or 100 * size >= MATTERS_PERCENT * first
    if size <= CHANCE_POINTS or not enough:
        return Change.UNCHANGED
    return Change.EASED if latest < first else Change.WORSE
