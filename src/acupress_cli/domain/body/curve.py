"""Smooth lines through given places, in any unit: pure geometry."""

from collections.abc import Sequence

Place = tuple[float, float]
# Control and end places of one piece of a cubic Bézier curve.
Piece = tuple[Place, Place, Place]

TENSION = 6.0
SAMPLES = 12


def bezier_through(places: Sequence[Place], *, closed: bool = False) -> list[Piece]:
    """A smooth curve through all ``places`` (Catmull-Rom), from the first to the last.

    A closed one ends where it began. Fewer than two places make no curve.
    """
    count = len(places)
    if count < 2:
        return []
    pieces = []
    for index in range(count if closed else count - 1):
        before, start, end, after = (
            places[_index(index + step, count, closed=closed)] for step in (-1, 0, 1, 2)
        )
        pieces.append(
            (
                _control(before, start, end, 1 / TENSION),
                _control(after, end, start, 1 / TENSION),
                end,
            )
        )
    return pieces


def sampled(
    places: Sequence[Place], *, closed: bool = False, straight: bool = False
) -> list[Place]:
    """The same line as many short straight ones; ``straight`` keeps the corners."""
    if straight:
        return [*places, places[0]] if closed else list(places)
    line = list(places[:1])
    for one, two, end in bezier_through(places, closed=closed):
        start = line[-1]
        line += [_at(start, one, two, end, step / SAMPLES) for step in range(1, SAMPLES + 1)]
    return line


def _index(index: int, count: int, *, closed: bool) -> int:
    return index % count if closed else min(max(index, 0), count - 1)


def _control(before: Place, here: Place, after: Place, share: float) -> Place:
    return here[0] + (after[0] - before[0]) * share, here[1] + (after[1] - before[1]) * share


def _at(start: Place, one: Place, two: Place, end: Place, t: float) -> Place:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    places = (start, one, two, end)
    x = sum(w * p[0] for w, p in zip(weights, places, strict=True))
    y = sum(w * p[1] for w, p in zip(weights, places, strict=True))
    return x, y
