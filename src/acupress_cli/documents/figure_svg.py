"""A figure as SVG: clear in colour, in black and white, and for those who hear it read."""

from collections.abc import Sequence
from html import escape
from math import dist
from textwrap import wrap

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.body.curve import Place, bezier_through
from acupress_cli.domain.body.figure import Figure, FigureLine, LineKind, Rule
from acupress_cli.domain.body.marking import (
    Facing,
    bracket_of,
    facing_of,
    first_part_of,
    measured_stretch,
    spots_of,
    strips_of,
    ticks_of,
)
from acupress_cli.domain.pages.picture import Picture
from acupress_cli.domain.words.text import shown

# Pixels of one cun where the SVG is not scaled.
SCALE = 20.0
# Lines and marks are drawn for a figure that is so many of their units wide or high.
UNITS = 38
# The same for a picture as small as a stamp, which has no text.
SMALL_UNITS = 16
# So many letters' heights go across a figure and down it: 9 points as wide as a column.
TEXT_ACROSS, TEXT_DOWN = 27.0, 28.0
# A name longer than this stands on several lines.
LONGEST_LINE = 10
_LINE_HEIGHT = 1.1
# Words nearer to their measure than so many letters' heights need no line to it.
_NEAR = 2.0
# Colour and width, in units of the text's size, of each kind of line.
_INK = {
    LineKind.SKIN: ("#222", 0.16, ""),
    LineKind.FOLD: ("#222", 0.12, ""),
    LineKind.BONE: ("#8a6d3b", 0.09, ".3 .2"),
    LineKind.MUSCLE: ("#888", 0.07, ""),
    LineKind.CORD: ("#777", 0.1, ""),
    LineKind.NAIL: ("#222", 0.08, ""),
    LineKind.FEATURE: ("#222", 0.1, ""),
    LineKind.THING: ("#777", 0.1, ""),
    LineKind.BALL: ("#222", 0.16, ""),
}
# What is shaded, so that it is seen at a glance even as small as a stamp.
_FILL = {LineKind.BALL: "#b8b8b8"}
_RULE, _MARK, _STRIP, _POINTER, _TEXT = "#0057a8", "#c00000", "#f0a8a0", "#999", "#222"
_RULE_POINTER = "#5b93c7"


def figure_svg(
    figure: Figure, codes: Sequence[str], side: Side | None = None, *, is_small: bool = False
) -> str:
    """The figure with the points of ``codes`` marked, on ``side`` (None: as it is drawn).

    For the right side it is turned round. Nothing in the SVG reaches outside it, so that
    many can stand in one page. One that ``is_small`` is drawn for the size of a stamp:
    bolder, and without words.
    """
    left, right = facing_of(figure, side).edges(figure.left, figure.right)
    width, height = right - left, figure.bottom - figure.top
    drawing = _Drawing(figure, side, SMALL_UNITS if is_small else UNITS)
    title = f"{figure.name}. {', '.join(codes)}" if codes else figure.name
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" '
        f'viewBox="{left:g} {figure.top:g} {width:g} {height:g}" '
        f'width="{width * SCALE:g}" height="{height * SCALE:g}">',
        f"<title>{_text(title)}</title>",
        f"<desc>{_text(Picture(figure, tuple(codes), side).words)}</desc>",
        *(part for code in codes for part in drawing.strips(code)),
        *(drawing.line(line) for line in figure.lines),
        *([] if is_small else drawing.labels(codes)),
        *([] if is_small else (part for code in codes for part in drawing.rules(code))),
        *(part for code in codes for part in drawing.marks(code)),
        *([] if is_small else (part for code in codes for part in drawing.names(code))),
        "</svg>",
    ]
    return "".join(parts)


def wrapped(words: str) -> list[str]:
    """Words on as few lines as can be, all about as long."""
    tries = [_lines(words, width) for width in range(1, LONGEST_LINE + 1)]
    return next(lines for lines in tries if len(lines) == len(tries[-1]))


def _lines(words: str, width: int) -> list[str]:
    """Words on lines as long as ``width``, longer only for a long word."""
    return wrap(words, width, break_long_words=False, break_on_hyphens=False) or [words]


class _Drawing:
    """Turns the parts of one figure into SVG, for one side; ``units`` go into its size."""

    def __init__(self, figure: Figure, side: Side | None, units: int) -> None:
        self._figure = figure
        self._side = side
        width, height = figure.right - figure.left, figure.bottom - figure.top
        self._unit = max(width, height) / units
        self._letter = max(width / TEXT_ACROSS, height / TEXT_DOWN)
        self._facing = facing_of(figure, side)

    def line(self, line: FigureLine) -> str:
        signs = (1, -1) if line.mirrored else (1,)
        copies = ([(sign * x, y) for x, y in line.through] for sign in signs)
        paths = "".join(_path(line, [self._seen(at) for at in copy]) for copy in copies)
        colour, width, dashes = _INK[line.kind]
        dashed = ""
        if dashes:
            lengths = " ".join(f"{float(d) * self._unit:.3f}" for d in dashes.split())
            dashed = f' stroke-dasharray="{lengths}"'
        return self._stroke(paths, colour, width, dashed, _FILL.get(line.kind, "none"))

    def labels(self, codes: Sequence[str]) -> list[str]:
        parts = []
        for landmark in self._figure.labels(codes):
            if landmark.label:
                x, y = landmark.label
                gap = 0.3 * self._letter * (1 if landmark.ends else -1)
                pointer = _polyline(
                    [self._seen((x + gap, y - 0.3 * self._letter)), self._seen(landmark.at)]
                )
                parts.append(self._stroke(pointer, _POINTER, 0.05))
                anchor = self._anchor(ends=landmark.ends)
                parts.append(self._words(self._seen((x, y)), landmark.name, _TEXT, anchor))
        return parts

    def rules(self, code: str) -> list[str]:
        return [part for rule in self._figure.rules(code) for part in self._rule(rule)]

    def marks(self, code: str) -> list[str]:
        parts = []
        big, small = 0.75 * self._unit, 0.4 * self._unit
        for spot in spots_of(self._figure, code, self._side):
            x, y = self._seen(spot.at)
            parts.append(
                f'<circle cx="{x:.3f}" cy="{y:.3f}" r="{big:.3f}" fill="none" '
                f'stroke="{_MARK}" stroke-width="{0.15 * self._unit:.3f}"/>'
                f'<circle cx="{x:.3f}" cy="{y:.3f}" r="{small:.3f}" fill="{_MARK}"/>'
            )
        return parts

    def names(self, code: str) -> list[str]:
        """Of several spots, each has its letter above it."""
        up = 0.75 * self._unit + 0.3 * self._letter
        spots = [spot for spot in spots_of(self._figure, code, self._side) if spot.name]
        places = [self._seen((spot.at[0], spot.at[1] - up)) for spot in spots]
        return [
            self._words(at, spot.name, _MARK, "middle")
            for at, spot in zip(places, spots, strict=True)
        ]

    def strips(self, code: str) -> list[str]:
        """A band of colour, with an edge that is seen in black and white too."""
        parts = []
        for strip in strips_of(self._figure, code, self._side):
            path = _polyline([self._seen(strip.start), self._seen(strip.end)])
            edge = 0.25 * self._unit
            for colour, wide in ((_MARK, strip.wide), (_STRIP, max(strip.wide - edge, edge))):
                parts.append(self._stroke(path, colour, wide / self._unit))
        return parts

    def _rule(self, rule: Rule) -> list[str]:
        """A measure as a bracket beside the stretch it measures, with its words."""
        figure = self._figure
        strokes = (bracket_of(figure, rule), *ticks_of(figure, rule))
        path = "".join(_polyline([self._seen(place) for place in stroke]) for stroke in strokes)
        at, anchor = self._beside(rule)
        return [
            *self._pointer(rule),
            self._stroke(path, _RULE, 0.13),
            self._words(self._seen(at), rule.words, _RULE, anchor),
        ]

    def _pointer(self, rule: Rule) -> list[str]:
        """A thin line from words that stand away to the measure they tell, or its first part."""
        if not rule.label:
            return []
        (x1, y1), (x2, y2) = first_part_of(self._figure, rule)
        # The end of a line without a bracket is covered by the mark.
        share = 0.5 if rule.beside else 0.35
        target = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
        (x, y), letter = rule.label, self._letter
        lowest = y + letter * _drop(rule.words)
        if min(dist((x, at), target) for at in (y, lowest)) < _NEAR * letter:
            return []
        gap = 0.3 * letter * (1 if rule.ends else -1)
        pointer = _polyline([self._seen((x + gap, y - 0.3 * letter)), self._seen(target)])
        return [self._stroke(pointer, _RULE_POINTER, 0.06)]

    def _beside(self, rule: Rule) -> tuple[Place, str]:
        """Where the words of a measure stand, as the figure is laid out."""
        if rule.label:
            return rule.label, self._anchor(ends=rule.ends)
        (x1, y1), (x2, y2) = measured_stretch(self._figure, rule)
        x, y, letter = (x1 + x2) / 2, (y1 + y2) / 2, self._letter
        is_left = rule.beside < 0
        if abs(y2 - y1) >= abs(x2 - x1):
            lower = 0.3 - 0.5 * _drop(rule.words)
            out = (-0.4 if is_left else 0.4) * (2 if ticks_of(self._figure, rule) else 1)
            return (x + out * letter, y + lower * letter), self._anchor(ends=is_left)
        return (x, y + letter * (-0.4 - _drop(rule.words) if is_left else 1.1)), "middle"

    def _anchor(self, *, ends: bool) -> str:
        return "end" if ends is (self._facing is Facing.AS_LAID_OUT) else "start"

    def _stroke(
        self, path: str, colour: str, width: float, more: str = "", fill: str = "none"
    ) -> str:
        return (
            f'<path d="{path}" fill="{fill}" stroke="{colour}" stroke-linecap="round" '
            f'stroke-linejoin="round" stroke-width="{width * self._unit:.3f}"{more}/>'
        )

    def _words(self, at: Place, words: str, colour: str, anchor: str) -> str:
        lines = "".join(
            f'<tspan x="{at[0]:.3f}" y="{at[1] + n * _LINE_HEIGHT * self._letter:.3f}">'
            f"{_text(line)}</tspan>"
            for n, line in enumerate(wrapped(shown(words)))
        )
        return (
            f'<text font-family="sans-serif" font-size="{self._letter:.3f}" '
            f'fill="{colour}" text-anchor="{anchor}" '
            # A white edge keeps words readable where a line runs behind them.
            f'stroke="#fff" stroke-width="{0.3 * self._letter:.3f}" paint-order="stroke">'
            f"{lines}</text>"
        )

    def _seen(self, place: Place) -> Place:
        return self._facing.place(place)


def _drop(words: str) -> float:
    """How far below their first line the last line of words stands, in letters' heights."""
    return _LINE_HEIGHT * (len(wrapped(shown(words))) - 1)


def _polyline(places: Sequence[Place]) -> str:
    return "M" + "L".join(f"{x:.3f} {y:.3f}" for x, y in places)


def _path(line: FigureLine, places: Sequence[Place]) -> str:
    """The path of ``line``, where it is seen to run through ``places``."""
    path = f"M{places[0][0]:g} {places[0][1]:g}"
    if line.straight:
        path += "".join(f"L{x:g} {y:g}" for x, y in places[1:])
    else:
        path += "".join(
            f"C{a:.3f} {b:.3f} {c:.3f} {d:.3f} {e:.3f} {f:.3f}"
            for (a, b), (c, d), (e, f) in bezier_through(places, closed=line.closed)
        )
    return path + ("Z" if line.closed else "")


def _text(text: str) -> str:
    return escape(shown(text), quote=True)
