"""A figure in the terminal: dots for the lines, signs over them, and a key beside it."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil, dist
from string import ascii_lowercase

from msgspec import Struct
from rich.cells import cell_len
from rich.text import Text

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.body.curve import Place
from acupress_cli.domain.body.figure import Figure, Landmark, Rule
from acupress_cli.domain.body.raster import (
    Bracket,
    Grid,
    Ink,
    Raster,
    Window,
    bracket_of,
    marks_of,
    on_side,
    raster,
    window_for,
)
from acupress_cli.domain.words.text import shown
from acupress_cli.screens import theme
from acupress_cli.screens.blocks import paragraph
from acupress_cli.screens.pens import Pen

# The least cells of the drawing itself in which a part of the body can be made out.
LEAST_WIDTH, LEAST_HEIGHT = 8, 6
# The least columns in which a key can be read.
LEAST_ROOM = 20
_KEY_WIDTH = 24
_GAP = 2
# Cells left and right of a drawing, for signs that have to move over.
_PAD = 4
_MOST_LANDMARKS = 5
# A key below has to leave so much larger a drawing.
_WORTH_IT = 1.4
_STYLES = {Ink.SKIN: "", Ink.FINE: theme.QUIET, Ink.RULE: theme.MEASURE}
# Where a sign goes that finds its place taken: beside it, above, below.
_NUDGES = (
    (0, 0), (1, 0), (-1, 0), (0, -1), (0, 1), (2, 0), (-2, 0), (1, -1), (-1, -1), (1, 1), (-1, 1),
)  # fmt: skip

Cell = tuple[str, str]


class Tag(Struct, frozen=True):
    """A sign that stands at a place of the figure; ``words`` tell ``of`` what, in the key."""

    sign: str
    at: tuple[Place, ...]
    style: str
    words: str = ""
    of: str = ""
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
        return sum(self._put_at(tag, place) for place in tag.at) > 0

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

    def _room_for(self, sign: str, column: int, row: int) -> list[tuple[int, int]]:
        """The cells of ``sign`` with its middle here, moved in from the edge; none beyond it."""
        columns, rows = len(self._cells[0]), len(self._cells)
        if not (0 <= column < columns and 0 <= row < rows):
            return []
        left = min(max(column - (len(sign) - 1) // 2, 0), columns - len(sign))
        return [(left + n, row) for n in range(len(sign))]


class _Layout(Struct, frozen=True):
    """How much of a figure is drawn in how many cells, and where its key stands."""

    window: Window
    width: int
    height: int
    key_beside: bool


class Subject:
    """What is told about a figure: signs at places, measures, and what has to be in view."""

    def __init__(self, figure: Figure, pen: Pen, side: Side | None = None) -> None:
        self.figure = figure
        self.pen = pen
        self.side = side
        self.tags: list[Tag] = []
        self.rules: list[Rule] = []
        self._landmarks: dict[str, list[Landmark]] = {}

    def mark_points(self, codes: Sequence[str]) -> None:
        """A mark for a single point, numbers for several; with their measures and landmarks."""
        pen, figure = self.pen, self.figure
        signs = [pen.mark] if len(codes) == 1 else [f"({n})" for n in range(1, len(codes) + 1)]
        for sign, code in zip(signs, codes, strict=True):
            places = marks_of(figure, code, self.side)
            self.tags.append(Tag(sign, places, theme.MARK, shown(code), code, must=True))
        self.rules = [rule for code in codes for rule in figure.rules(code)]
        for mark in sorted(self._nearest(), key=lambda mark: (mark.at[1], mark.at[0])):
            self._landmarks.setdefault(shown(mark.name), []).append(mark)

    @property
    def brackets(self) -> list[Bracket]:
        """The measures to be drawn."""
        return [bracket_of(self.figure, rule, self.side) for rule in self.rules]

    @property
    def marks(self) -> list[Place]:
        """What has to be in view."""
        return [place for tag in self.tags if tag.must for place in tag.at]

    @property
    def key_width(self) -> int:
        """The columns of the key where it stands beside the drawing."""
        names = [*(tag.words for tag in self.tags), *self._landmarks]
        return min(max(map(cell_len, names), default=0) + self._indent, _KEY_WIDTH)

    def key_height(self, width: int) -> int:
        """The rows of the key in so many columns, where nothing is left out."""
        measures = [f"{shown(rule.words)}, a to {self.pen.mark}" for rule in self.rules]
        names = [*(tag.words for tag in self.tags), *self._landmarks, *measures]
        return sum(len(paragraph(name, width - self._indent)) for name in names)

    @property
    def _indent(self) -> int:
        return max((len(tag.sign) for tag in self.tags), default=1) + 1

    def told_on(self, canvas: Canvas) -> list[Tag]:
        """Write every sign there is room for on ``canvas``; what the key says of them."""
        told = [tag for tag in self.tags if canvas.put(tag)]
        signs = {tag.of: tag.sign for tag in told}
        letters = iter(ascii_lowercase)
        letter = next(letters)
        for name, landmarks in self._landmarks.items():
            places = (on_side(self.figure, mark.at, self.side) for mark in landmarks)
            tag = Tag(letter, tuple(dict.fromkeys(places)), theme.KEY, name)
            if canvas.put(tag):
                told.append(tag)
                signs |= {mark.id: letter for mark in landmarks}
                letter = next(letters)
        for rule in self.rules:
            ends = [signs.get(rule.start), signs.get(rule.end)]
            between = f", {ends[0]} to {ends[1]}" if all(ends) else ""
            words = shown(rule.words) + between
            told.append(Tag(self.pen.rule, (), theme.MEASURE, words))
        return told

    def _nearest(self) -> list[Landmark]:
        """The landmarks with a name that help most: what is measured from, and the nearest."""
        ends = {end for rule in self.rules for end in (rule.start, rule.end)}
        named = [mark for mark in self.figure.landmarks if mark.name and mark.label]
        marks = self.marks
        return sorted(
            named,
            key=lambda mark: (
                mark.id not in ends,
                min((dist(on_side(self.figure, mark.at, self.side), m) for m in marks), default=0),
            ),
        )[:_MOST_LANDMARKS]


def figure_lines(
    figure: Figure, codes: Sequence[str], side: Side | None, width: int, height: int, pen: Pen
) -> list[Text]:
    """The figure with the points of ``codes`` marked and its key, in at most this many cells.

    Empty where the room is too small for anything that can be made out.
    """
    subject = Subject(figure, pen, side)
    subject.mark_points(codes)
    return subject_lines(subject, width, height)


def subject_lines(subject: Subject, width: int, height: int) -> list[Text]:
    """The drawing and its key, in at most this many cells; empty where that is too few."""
    layout = _layout(subject, width, height)
    if layout is None:
        return []
    grid = _grid(layout.width, layout.height, subject.pen)
    drawn = raster(subject.figure, grid, layout.window, subject.side, subject.brackets)
    canvas = Canvas(drawn, subject.pen)
    told = subject.told_on(canvas)
    return _with_key(canvas.lines(), told, layout, width, height)


def _layout(subject: Subject, width: int, height: int) -> _Layout | None:
    """The key beside or below, whichever leaves the larger drawing."""
    best: tuple[float, _Layout] | None = None
    pen = subject.pen
    key_width, key_height = subject.key_width, subject.key_height(width)
    for beside, across, down in (
        (True, width - key_width - _GAP, height),
        (False, width, height - key_height),
    ):
        if width < LEAST_ROOM or across < LEAST_WIDTH or down < LEAST_HEIGHT:
            continue
        grid = _grid(across, down, pen)
        window = window_for(subject.figure, grid, subject.marks, subject.brackets)
        scale = window.scale(grid)
        columns = ceil((window.width * scale + 1) / pen.across) + _PAD
        rows = ceil((window.height * scale / pen.tall + 1) / pen.down)
        if beside:
            rows = max(rows, subject.key_height(key_width))
        layout = _Layout(window, min(across, columns), min(down, rows), beside)
        if best is None or scale > best[0] * _WORTH_IT:
            best = scale, layout
    return best[1] if best else None


def _grid(width: int, height: int, pen: Pen) -> Grid:
    return Grid(width * pen.across, height * pen.down, pen.tall)


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


def _with_key(
    drawing: list[Text], told: Sequence[Tag], layout: _Layout, width: int, height: int
) -> list[Text]:
    room = width - layout.width - _GAP if layout.key_beside else width
    indent = max((len(tag.sign) for tag in told), default=0) + 1
    key = [line for tag in told for line in _entry(tag, indent, room)]
    if not layout.key_beside:
        return [*drawing, *key][:height]
    first = max(0, (len(drawing) - len(key)) // 2)
    lines = []
    for number, line in enumerate(drawing):
        beside = key[number - first] if 0 <= number - first < len(key) else Text()
        gap = " " * (layout.width + _GAP - line.cell_len) if beside else ""
        lines.append(Text.assemble(line, gap, beside))
    return lines


def _entry(tag: Tag, indent: int, width: int) -> list[Text]:
    return [
        Text.assemble((f"{tag.sign if not n else '':^{indent - 1}}", tag.style), " ", line)
        for n, line in enumerate(paragraph(tag.words, width - indent))
    ]
