"""A figure in the terminal: dots for the lines, signs over them, and a key beside it."""

from collections.abc import Sequence
from itertools import groupby
from math import ceil, dist
from string import ascii_lowercase

from msgspec import Struct
from rich.cells import cell_len
from rich.text import Text

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.body.curve import Place
from acupress_cli.domain.body.figure import Figure, Landmark, Rule
from acupress_cli.domain.body.marking import (
    Stroke,
    bracket_of,
    corners_of,
    spots_of,
    strips_of,
    ticks_of,
)
from acupress_cli.domain.body.raster import Grid, Window, raster, window_for
from acupress_cli.domain.words.text import shown
from acupress_cli.screens import theme
from acupress_cli.screens.blocks import paragraph
from acupress_cli.screens.canvas import Canvas, Tag
from acupress_cli.screens.dot_signs import Pen

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


class _Layout(Struct, frozen=True):
    """How much of a figure is drawn in how many cells, and where its key stands."""

    window: Window
    width: int
    height: int
    key_beside: bool


class Subject:
    """What a figure has to show: signs at places, measures, and what has to be in view."""

    def __init__(self, figure: Figure, pen: Pen, side: Side | None = None) -> None:
        self.figure = figure
        self.pen = pen
        self.side = side
        self.tags: list[Tag] = []
        self.rules: list[Rule] = []
        self._landmarks: dict[str, list[Landmark]] = {}

    def mark_points(self, codes: Sequence[str]) -> None:
        """A mark for a single point, numbers for several; with their measures and landmarks."""
        for number, code in enumerate(codes, start=1):
            self.tags += self._tags_of(code, f"({number})" if len(codes) > 1 else "")
        self.rules = [rule for code in codes for rule in self.figure.rules(code)]
        for mark in sorted(self._nearest(codes), key=lambda mark: (mark.at[1], mark.at[0])):
            self._landmarks.setdefault(shown(mark.name), []).append(mark)

    def _tags_of(self, code: str, number: str) -> list[Tag]:
        """The signs of a point: its number, else a letter where its spots have names."""
        spots = spots_of(self.figure, code, self.side)
        tags = []
        for name, named in groupby(sorted(spots, key=lambda spot: spot.name), lambda s: s.name):
            sign = number or (f"({name})" if name else self.pen.mark)
            words = shown(f"{code} {name}".strip())
            places = tuple(spot.at for spot in named)
            tags.append(Tag(sign, places, theme.MARK, words, code, must=True))
        if strips := strips_of(self.figure, code, self.side):
            sign = number or self.pen.shade * len(self.pen.mark)
            tags.append(Tag(sign, (), theme.MARK, shown(code), code, strips, must=True))
        return tags

    @property
    def brackets(self) -> list[Stroke]:
        """The measures to be drawn."""
        return [
            stroke
            for rule in self.rules
            for stroke in (bracket_of(self.figure, rule), *ticks_of(self.figure, rule))
        ]

    @property
    def marks(self) -> list[Place]:
        """What has to be in view."""
        tags = [tag for tag in self.tags if tag.must]
        corners = (corner for tag in tags for strip in tag.strips for corner in corners_of(strip))
        return [*(place for tag in tags for place in tag.at), *corners]

    @property
    def key_width(self) -> int:
        """The columns of the key where it stands beside the drawing."""
        names = [*(tag.words for tag in self.tags), *self._landmarks]
        return min(max(map(cell_len, names), default=0) + self._indent, _KEY_WIDTH)

    def key_height(self, width: int) -> int:
        """The rows of the key in so many columns, where nothing is left out."""
        measures = [f"{shown(rule.words)}, {_between('a', self.pen.mark)}" for rule in self.rules]
        names = [*(tag.words for tag in self.tags), *self._landmarks, *measures]
        return sum(len(paragraph(name, width - self._indent)) for name in names)

    @property
    def _indent(self) -> int:
        return max((len(tag.sign) for tag in self.tags), default=1) + 1

    def told_on(self, canvas: Canvas) -> list[Tag]:
        """Write every sign there is room for on ``canvas``; what the key says of them."""
        told = [tag for tag in self.tags if canvas.put(tag)]
        signs = {tag.of: tag.sign for tag in reversed(told)}
        letters = iter(ascii_lowercase)
        letter = next(letters)
        for name, landmarks in self._landmarks.items():
            places = (mark.at for mark in landmarks)
            tag = Tag(letter, tuple(dict.fromkeys(places)), theme.KEY, name)
            if canvas.put(tag):
                told.append(tag)
                signs |= {mark.id: letter for mark in landmarks}
                letter = next(letters)
        for rule in self.rules:
            ends = [signs.get(rule.start), signs.get(rule.end)]
            words = shown(rule.words)
            if all(ends):
                words += f", {_between(*map(str, ends))}"
            told.append(Tag(self.pen.rule, (), theme.MEASURE, words))
        return told

    def _nearest(self, codes: Sequence[str]) -> list[Landmark]:
        """The landmarks with a name that help most: what is measured from, and the nearest."""
        ends = {end for rule in self.rules for end in (rule.start, rule.end)}
        marks = self.marks
        return sorted(
            self.figure.labels(codes),
            key=lambda mark: (
                mark.id not in ends,
                min((dist(mark.at, m) for m in marks), default=0),
            ),
        )[:_MOST_LANDMARKS]


def _between(start: str, end: str) -> str:
    """From one sign to another, in no language."""
    return f"{start} - {end}"


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


def _with_key(
    drawing: list[Text], told: Sequence[Tag], layout: _Layout, width: int, height: int
) -> list[Text]:
    room = width - layout.width - _GAP if layout.key_beside else width
    indent = max((len(tag.sign) for tag in told), default=0) + 1
    entries = [_entry(tag, indent, room) for tag in told]
    key = [line for entry in entries for line in entry]
    while layout.key_beside and len(key) > len(drawing):
        # Half an entry would be a riddle; what is measured, which comes last, is told in words.
        key = key[: -len(entries.pop())]
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
