"""The cells of a drawing in the terminal: dots for its lines, and signs over them."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from rich.text import Text

from acupress_cli.domain.body.curve import Place
from acupress_cli.domain.body.figure import Strip
from acupress_cli.domain.body.marking import corners_of
from acupress_cli.domain.body.raster import Ink, Raster
from acupress_cli.screens import theme
from acupress_cli.screens.dot_signs import Pen

_STYLES = {Ink.SKIN: "", Ink.FINE: theme.QUIET, Ink.RULE: theme.MEASURE}
# Where a sign goes that finds its place taken: beside it, above, below.
_NUDGES = (
    (0, 0), (1, 0), (-1, 0), (0, -1), (0, 1), (2, 0), (-2, 0), (1, -1), (-1, -1), (1, 1), (-1, 1),
)  # fmt: skip

Cell = tuple[str, str]


class Tag(Struct, frozen=True):
    """A sign that stands at places of the figure; ``words`` tell ``of`` what, in the key.

    It also fills ``strips``.
    """

    sign: str
    at: tuple[Place, ...]
    style: str
    words: str = ""
    of: str = ""
    strips: tuple[Strip, ...] = ()
    # What may not be left out is written even over another.
    must: bool = False


class Canvas:
    """The cells of a drawing: dots, and over them signs that keep out of each other's way."""

    def __init__(self, drawn: Raster, pen: Pen) -> None:
        self._drawn = drawn
        self._pen = pen
        self._cells = [list(row) for row in _cells(drawn, pen)]
        self._taken: set[tuple[int, int]] = set()

    def put(self, tag: Tag) -> bool:
        """Write the sign of ``tag`` at each of its places in view; whether there was any."""
        # Every one of them is put, also after the first that is seen.
        shaded = sum(self._shade(tag, strip) for strip in tag.strips)
        return shaded + sum(self._put_at(tag, place) for place in tag.at) > 0

    def lines(self) -> list[Text]:
        """The drawing, a text for each row."""
        return [_text(row) for row in self._cells]

    def _put_at(self, tag: Tag, place: Place) -> bool:
        dot = self._drawn.dot(place)
        if dot is None:
            return False
        column, row = dot[0] // self._pen.across, dot[1] // self._pen.down
        rooms = [self._room_for(tag.sign, column + right, row + down) for right, down in _NUDGES]
        free = [cells for cells in rooms if cells and self._taken.isdisjoint(cells)]
        if not free and not tag.must:
            return False
        cells = free[0] if free else rooms[0]
        for (x, y), sign in zip(cells, tag.sign, strict=True):
            self._cells[y][x] = (sign, tag.style)
            self._taken |= {(x - 1, y), (x, y), (x + 1, y)}
        return True

    def _shade(self, tag: Tag, strip: Strip) -> bool:
        """Fill the cells that a strip takes up, one across at least; whether it is in view."""
        upper, lower = corners_of(strip)
        ends = self._drawn.dot(upper), self._drawn.dot(lower)
        if None in ends:
            return False
        (x1, y1), (x2, y2) = (end for end in ends if end)
        across, down = self._pen.across, self._pen.down
        wide = max(1, round(abs(x2 - x1) / across))
        first = round((x1 + x2 + 1) / 2 / across - wide / 2)
        for row in range(y1 // down, y2 // down + 1):
            for column in range(max(first, 0), min(first + wide, len(self._cells[0]))):
                self._cells[row][column] = (self._pen.shade, tag.style)
                self._taken.add((column, row))
        return True

    def _room_for(self, sign: str, column: int, row: int) -> list[tuple[int, int]]:
        """The cells of ``sign`` with its middle here, moved in from the edge; none beyond it."""
        columns, rows = len(self._cells[0]), len(self._cells)
        if not (0 <= column < columns and 0 <= row < rows):
            return []
        left = min(max(column - (len(sign) - 1) // 2, 0), columns - len(sign))
        return [(left + n, row) for n in range(len(sign))]


def _cells(drawn: Raster, pen: Pen) -> Iterator[Iterator[Cell]]:
    for top in range(0, drawn.grid.rows, pen.down):
        rows = drawn.rows[top : top + pen.down]
        yield (
            _cell([row[left : left + pen.across] for row in rows], pen)
            for left in range(0, drawn.grid.columns, pen.across)
        )


def _cell(dots: Sequence[Sequence[Ink | None]], pen: Pen) -> Cell:
    inks = [ink for row in dots for ink in row if ink]
    strongest = max(inks, key=lambda ink: ink.value, default=Ink.SKIN)
    return pen.sign(dots), _STYLES[strongest]


def _text(cells: Sequence[Cell]) -> Text:
    while cells and cells[-1][0] == " ":
        cells = cells[:-1]
    runs = groupby(cells, key=lambda cell: cell[1])
    return Text.assemble(*(("".join(sign for sign, _ in run), style) for style, run in runs))
