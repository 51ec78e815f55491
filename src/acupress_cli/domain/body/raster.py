"""A figure as a grid of dots: what of a line drawing a terminal can show. Pure geometry.

Everything is drawn as the figure is, and turned round as a whole for the other side, so
that a right leg is the exact mirror image of a left one.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from math import ceil, floor

from msgspec import Struct

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.body.curve import Place, sampled
from acupress_cli.domain.body.figure import Figure, FigureLine, LineKind
from acupress_cli.domain.body.marking import Facing, Stroke, facing_of

Dot = tuple[int, int]

# A part is shown of what is so many times as high as wide, or more, and would
# fill less than this share of the grid's columns.
_TALL, _FILLS = 1.8, 0.6
# It is never lower than so many times its width: a slice of a leg is no leg.
_LEAST_HEIGHT = 1.9
# Room above and below what a part has to show, as a share of its height.
_MARGIN = 0.1
# Below this many dots for a cun, a nail or a feature is a blot.
_NAILS_FROM = 4.0
_SMALL = (LineKind.NAIL, LineKind.FEATURE)
# Of a fine line every second or third dot is drawn.
_EVERY = {LineKind.BONE: 2, LineKind.CORD: 2, LineKind.MUSCLE: 3, LineKind.THING: 2}
_RULE_EVERY = 2
# A place on the edge of a window is in it, however it was reckoned.
_NEARLY = 1e-9


class Ink(Enum):
    """What a dot belongs to. Where lines meet, the higher value has the dot."""

    FINE = 1
    RULE = 2
    SKIN = 3


class Grid(Struct, frozen=True):
    """So many dots across and down, two or more; a dot is ``tall`` times as high as wide."""

    columns: int
    rows: int
    tall: float = 1.0


class Window(Struct, frozen=True):
    """The part of a figure that is drawn, in cun."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Its width in cun; never nothing."""
        return max(self.right - self.left, 1e-3)

    @property
    def height(self) -> float:
        """Its height in cun; never nothing."""
        return max(self.bottom - self.top, 1e-3)

    def shows(self, place: Place) -> bool:
        """Whether ``place`` lies in it."""
        x, y = place
        across = self.left - _NEARLY <= x <= self.right + _NEARLY
        return across and self.top - _NEARLY <= y <= self.bottom + _NEARLY

    def scale(self, grid: Grid) -> float:
        """Dots for a cun across, where all of the window is to be on ``grid``."""
        return min((grid.columns - 1) / self.width, (grid.rows - 1) * grid.tall / self.height)


class Raster(Struct, frozen=True):
    """The dots of ``window`` on ``grid``, row by row, as they are seen; None is no dot."""

    window: Window
    grid: Grid
    facing: Facing
    rows: tuple[tuple[Ink | None, ...], ...]

    def dot(self, place: Place) -> Dot | None:
        """The dot at a place of the figure; None outside the window."""
        if not self.window.shows(place):
            return None
        [(across, down)] = _on(self.window, self.grid, [place])
        return self.facing.column(floor(across), self.grid.columns), floor(down)


def window_for(
    figure: Figure, grid: Grid, marks: Sequence[Place] = (), brackets: Sequence[Stroke] = ()
) -> Window:
    """What of ``figure`` is drawn on ``grid``: all of it, or the part around ``marks``.

    A part is shown of a figure much taller than the grid, unless it is a map of areas. In
    it are the marks, their brackets, the next landmarks with a name above and below, and
    as much more as the grid has room for.
    """
    ink = [place for line in figure.lines for place in _places(line)]
    kept = [*marks, *(corner for bracket in brackets for corner in bracket)]
    bounds = Window(figure.left, figure.top, figure.right, figure.bottom)
    whole = _around([*filter(bounds.shows, ink), *kept], bounds)
    room = (grid.rows - 1) * grid.tall / (grid.columns - 1)
    is_tall = whole.height > max(_TALL * whole.width, whole.width * room / _FILLS)
    if not marks or figure.areas or not is_tall:
        return whole
    heights = [*_next_landmarks(figure, [y for _, y in marks]), *(y for _, y in kept)]
    margin = _MARGIN * (max(heights) - min(heights))
    top, bottom = min(heights) - margin, max(heights) + margin
    height = min(max(bottom - top, whole.width * max(room, _LEAST_HEIGHT)), whole.height)
    top = min(max((top + bottom - height) / 2, whole.top), whole.bottom - height)
    part = Window(whole.left, top, whole.right, top + height)
    seen = _around([*filter(part.shows, ink), *kept], part)
    return Window(seen.left, part.top, seen.right, part.bottom)


def raster(
    figure: Figure,
    grid: Grid,
    window: Window,
    side: Side | None = None,
    brackets: Iterable[Stroke] = (),
) -> Raster:
    """The dots of ``figure`` and of ``brackets``, for ``side``."""
    inks: dict[Dot, Ink] = {}
    for line in figure.lines:
        if line.kind in _SMALL and window.scale(grid) < _NAILS_FROM:
            continue
        every = _EVERY.get(line.kind, 1)
        for mirrored in (False, True)[: 1 + line.mirrored]:
            places = [(-x, y) if mirrored else (x, y) for x, y in _sampled(line)]
            dots = _dots(window, grid, places)
            _draw(inks, grid, dots[::every], Ink.SKIN if every == 1 else Ink.FINE)
    for bracket in brackets:
        _draw(inks, grid, _dots(window, grid, bracket)[::_RULE_EVERY], Ink.RULE)
    facing = facing_of(figure, side)
    columns = [facing.column(x, grid.columns) for x in range(grid.columns)]
    rows = tuple(tuple(inks.get((x, y)) for x in columns) for y in range(grid.rows))
    return Raster(window, grid, facing, rows)


def _next_landmarks(figure: Figure, heights: Sequence[float]) -> tuple[float, float]:
    """How high the landmarks next above and below ``heights`` lie; one beside them is both."""
    top, bottom = min(heights), max(heights)
    named = [landmark.at[1] for landmark in figure.landmarks if landmark.name]
    above = max((y for y in named if y <= top), default=top)
    below = min((y for y in named if y >= bottom), default=bottom)
    return above, below


def _around(places: Sequence[Place], otherwise: Window) -> Window:
    """The smallest window with all ``places``; ``otherwise`` where there are none."""
    if not places:
        return otherwise
    xs, ys = [x for x, _ in places], [y for _, y in places]
    return Window(min(xs), min(ys), max(xs), max(ys))


# Kept: a figure is measured for each way of laying it out, and then drawn.
@lru_cache(maxsize=1024)
def _sampled(line: FigureLine) -> tuple[Place, ...]:
    return tuple(sampled(line.through, closed=line.closed, straight=line.straight))


def _places(line: FigureLine) -> Iterator[Place]:
    for x, y in _sampled(line):
        yield x, y
        if line.mirrored:
            yield -x, y


def _on(window: Window, grid: Grid, places: Iterable[Place]) -> list[Place]:
    """Places in dots, with the window in the middle of the grid."""
    across = window.scale(grid)
    down = across / grid.tall
    left = (grid.columns - window.width * across) / 2 - window.left * across
    top = (grid.rows - window.height * down) / 2 - window.top * down
    return [(left + x * across, top + y * down) for x, y in places]


def _dots(window: Window, grid: Grid, places: Sequence[Place]) -> list[Dot]:
    """The dots of a line through ``places``, one after the other and as thin as can be."""
    on = _on(window, grid, places)
    path = [(floor(x), floor(y)) for x, y in on[:1]]
    for (x1, y1), (x2, y2) in pairwise(on):
        # One more than it is dots long: each step is then less than a dot, and none is missed.
        steps = ceil(max(abs(x2 - x1), abs(y2 - y1))) + 1
        for step in range(1, steps + 1):
            share = step / steps
            dot = floor(x1 + (x2 - x1) * share), floor(y1 + (y2 - y1) * share)
            if dot == path[-1]:
                continue
            # A corner between two dots that touch anyway would make the line thick.
            if len(path) > 1 and _touch(path[-2], dot):
                path.pop()
            path.append(dot)
    return path


def _touch(one: Dot, other: Dot) -> bool:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1])) == 1


def _draw(inks: dict[Dot, Ink], grid: Grid, dots: Iterable[Dot], ink: Ink) -> None:
    for x, y in dots:
        if 0 <= x < grid.columns and 0 <= y < grid.rows:
            before = inks.get((x, y))
            if before is None or before.value < ink.value:
                inks[x, y] = ink
