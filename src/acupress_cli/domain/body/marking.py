"""What is marked on a figure, and for which side: one rule for all that draw it.

A figure is laid out with its marks on the left of the body. For the right, everything in it
is turned round as a whole, lines, marks, measures and names alike. A figure of both sides
looks the same then, with its marks on the other side. ``Facing`` alone exchanges left and right.
"""

from enum import Enum
from math import dist

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.body.curve import Place
from acupress_cli.domain.body.figure import Figure, Mark, Rule, Strip

# The places of a line, from one end to the other.
Stroke = tuple[Place, ...]

# Half the length of a tick, as a share of the figure's size. On the line itself it is longer than
# a mark that may lie on it.
_TICK, _TICK_ON_LINE = 0.017, 0.032
_ONE_SIDE = (Side.LEFT, Side.RIGHT)


class Facing(Enum):
    """Which way round a figure is seen. Whoever draws asks here where on it a thing is seen."""

    AS_LAID_OUT = 1
    TURNED = -1

    def place(self, place: Place) -> Place:
        """Where a place of the figure is seen, in cun from its middle or from its axis."""
        return place[0] * self.value, place[1]

    def edges(self, left: float, right: float) -> tuple[float, float]:
        """The left and the right edge, as seen, of what lies between ``left`` and ``right``."""
        return (left, right) if self is Facing.AS_LAID_OUT else (-right, -left)

    def column(self, column: int, columns: int) -> int:
        """Where the ``column`` of a grid of ``columns``, in which the figure lies, is seen."""
        return column if self is Facing.AS_LAID_OUT else columns - 1 - column


def facing_of(figure: Figure, side: Side | None) -> Facing:
    """Which way round ``figure`` is seen for ``side`` (None: as it is drawn)."""
    return Facing.TURNED if figure.is_turned_for(side) else Facing.AS_LAID_OUT


def spots_of(figure: Figure, code: str, side: Side | None = None) -> tuple[Mark, ...]:
    """The spots of a point, before any turning; on both sides where both are wanted."""
    spots = figure.spots(code)
    if not figure.two_sided or side in _ONE_SIDE:
        return spots
    both = (Mark(facing.place(m.at), m.name) for m in spots for facing in Facing)
    # On the middle line they are one.
    return tuple(dict.fromkeys(both))


def strips_of(figure: Figure, code: str, side: Side | None = None) -> tuple[Strip, ...]:
    """The strips of a point, as ``spots_of`` has its spots."""
    strips = figure.strips(code)
    if not figure.two_sided or side in _ONE_SIDE:
        return strips
    return tuple(
        Strip(facing.place(strip.start), facing.place(strip.end), strip.wide)
        for strip in strips
        for facing in Facing
    )


def bracket_of(figure: Figure, rule: Rule) -> Stroke:
    """The bracket that measures what ``rule`` says; with nothing beside, the line itself.

    It stands upright or lies level, clear of both ends.
    """
    (x1, y1), (x2, y2) = figure.landmark(rule.start), figure.landmark(rule.end)
    out = rule.beside
    if not out:
        return ((x1, y1), (x2, y2))
    outer = max if out > 0 else min
    if abs(y2 - y1) >= abs(x2 - x1):
        x = outer(x1, x2) + out
        return ((x1, y1), (x, y1), (x, y2), (x2, y2))
    y = outer(y1, y2) + out
    return ((x1, y1), (x1, y), (x2, y), (x2, y2))


def measured_stretch(figure: Figure, rule: Rule) -> tuple[Place, Place]:
    """The part of the bracket that is as long as what it measures."""
    bracket = bracket_of(figure, rule)
    return (bracket[1], bracket[2]) if rule.beside else (bracket[0], bracket[-1])


def first_part_of(figure: Figure, rule: Rule) -> tuple[Place, Place]:
    """The measured stretch as far as its first tick; all of it where there is none."""
    start, end = measured_stretch(figure, rule)
    shares = [share for share in _cuts(figure, rule) if share > 0]
    return start, _along(start, end, min(shares, default=1.0))


def ticks_of(figure: Figure, rule: Rule) -> tuple[Stroke, ...]:
    """Short strokes across the measure, where its parts meet."""
    (x1, y1), (x2, y2) = measured_stretch(figure, rule)
    cuts = _cuts(figure, rule)
    if not cuts:
        return ()
    size = max(figure.right - figure.left, figure.bottom - figure.top)
    half = (_TICK if rule.beside else _TICK_ON_LINE) * size / dist((x1, y1), (x2, y2))
    right, down = (y1 - y2) * half, (x2 - x1) * half
    places = [_along((x1, y1), (x2, y2), share) for share in cuts]
    return tuple(((x - right, y - down), (x + right, y + down)) for x, y in places)


def _cuts(figure: Figure, rule: Rule) -> list[float]:
    """How far along a measure its ticks stand, from 0 to 1; a line has some at its ends."""
    (x1, y1), (x2, y2) = measured_stretch(figure, rule)
    across, down = x2 - x1, y2 - y1
    long = across**2 + down**2
    if not long:
        return []
    if rule.tick:
        x, y = figure.landmark(rule.tick)
        return [((x - x1) * across + (y - y1) * down) / long]
    if rule.parts < 2:
        return []
    numbers = range(1, rule.parts) if rule.beside else range(rule.parts + 1)
    return [number / rule.parts for number in numbers]


def _along(start: Place, end: Place, share: float) -> Place:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def corners_of(strip: Strip) -> tuple[Place, Place]:
    """The upper left and the lower right corner of a strip that stands upright."""
    (x, y1), (_, y2) = strip.start, strip.end
    half = strip.wide / 2
    return (x - half, min(y1, y2)), (x + half, max(y1, y2))
