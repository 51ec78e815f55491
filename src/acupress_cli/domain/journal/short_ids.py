"""Ids as short as can be told apart, because people type them."""

from collections.abc import Iterable
from itertools import pairwise

SHORTEST = 4


def short_ids(ids: Iterable[str]) -> dict[str, str]:
    """Each id with its shortest beginning, of at least 4 letters, that no other has.

    An id that another one begins with is told whole.
    """
    ordered = sorted(set(ids))
    needed = dict.fromkeys(ordered, SHORTEST)
    for one, other in pairwise(ordered):
        length = _shared(one, other) + 1
        needed[one] = max(needed[one], length)
        needed[other] = max(needed[other], length)
    return {full: full[:length] for full, length in needed.items()}


def _shared(one: str, other: str) -> int:
    """How many letters both begin with. ``one`` comes first in order, so it ends first."""
    return next((n for n, letter in enumerate(one) if letter != other[n]), len(one))
