"""A figure as SVG: clear in colour, in black and white, and for those who hear it read."""

from collections.abc import Sequence
from html import escape

from acupress_cli.domain.body.body import Side, View
from acupress_cli.domain.body.curve import Place, bezier_through
from acupress_cli.domain.body.figure import Figure, FigureLine, LineKind, Rule
from acupress_cli.domain.pages.guide import Picture
from acupress_cli.domain.words.text import shown

# Pixels of one cun where the SVG is not scaled.
SCALE = 20.0
# How many lines of text are as high as a figure; lines and marks keep to the same unit.
TEXT_LINES = 38
# The same for a picture as small as a stamp, which has no text.
SMALL_TEXT_LINES = 16
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
}
_RULE, _MARK, _POINTER, _TEXT = "#0057a8", "#c00000", "#999", "#222"


def figure_svg(
    figure: Figure, codes: Sequence[str], side: Side | None = None, *, is_small: bool = False
) -> str:
    """The figure with the points of ``codes`` marked, on ``side`` (None: as it is drawn).

    A figure of one side of the body is mirrored for the right. Nothing in the SVG
    reaches outside it, so that many can stand in one page. One that ``is_small`` is drawn
    for the size of a stamp: bolder, and without words.
    """
    flips = side is Side.RIGHT and not figure.two_sided
    left, right = (-figure.right, -figure.left) if flips else (figure.left, figure.right)
    width, height = right - left, figure.bottom - figure.top
    lines = SMALL_TEXT_LINES if is_small else TEXT_LINES
    drawing = _Drawing(figure, side, max(width, height) / lines, flips=flips)
    title = f"{figure.name}. {', '.join(codes)}" if codes else figure.name
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" '
        f'viewBox="{left:g} {figure.top:g} {width:g} {height:g}" '
        f'width="{width * SCALE:g}" height="{height * SCALE:g}">',
        f"<title>{_text(title)}</title>",
        f"<desc>{_text(Picture(figure, tuple(codes), side).words)}</desc>",
        *(drawing.line(line) for line in figure.lines),
        *([] if is_small else drawing.labels()),
        *([] if is_small else (part for code in codes for part in drawing.rules(code))),
        *(part for code in codes for part in drawing.marks(code)),
        "</svg>",
    ]
    return "".join(parts)


class _Drawing:
    """Turns the parts of one figure into SVG, mirrored or not; ``unit`` is the text's size."""

    def __init__(self, figure: Figure, side: Side | None, unit: float, *, flips: bool) -> None:
        self._figure = figure
        self._side = side
        self._unit = unit
        self._sign = -1 if flips else 1
        # A figure of both sides has its measures on the left, unless the right is wanted.
        self._rule_sign = -1 if side is Side.RIGHT else 1

    def line(self, line: FigureLine) -> str:
        signs = (1, -1) if line.mirrored else (1,)
        paths = "".join(_path(line, sign * self._sign) for sign in signs)
        colour, width, dashes = _INK[line.kind]
        dashed = ""
        if dashes:
            lengths = " ".join(f"{float(d) * self._unit:.3f}" for d in dashes.split())
            dashed = f' stroke-dasharray="{lengths}"'
        return self._stroke(paths, colour, width, dashed)

    def labels(self) -> list[str]:
        parts = []
        for landmark in self._figure.landmarks:
            if landmark.label and landmark.name:
                x, y = self._turned(landmark.label)
                to_x, to_y = self._turned(landmark.at)
                ends = landmark.ends is not (self._sign < 0)
                gap = 0.3 * self._unit * (1 if ends else -1)
                pointer = f"M{x + gap:.3f} {y - 0.3 * self._unit:.3f}L{to_x:.3f} {to_y:.3f}"
                parts.append(self._stroke(pointer, _POINTER, 0.05))
                parts.append(self._words((x, y), landmark.name, _TEXT, "end" if ends else "start"))
        return parts

    def rules(self, code: str) -> list[str]:
        return [part for rule in self._figure.rules(code) for part in self._rule(rule)]

    def marks(self, code: str) -> list[str]:
        parts = []
        big, small = 0.75 * self._unit, 0.4 * self._unit
        for mark in self._figure.marks(code):
            for x, y in self._both_sides(self._turned(mark)):
                parts.append(
                    f'<circle cx="{x:.3f}" cy="{y:.3f}" r="{big:.3f}" fill="none" '
                    f'stroke="{_MARK}" stroke-width="{0.15 * self._unit:.3f}"/>'
                    f'<circle cx="{x:.3f}" cy="{y:.3f}" r="{small:.3f}" fill="{_MARK}"/>'
                )
        return parts

    def _both_sides(self, mark: Place) -> list[Place]:
        """In a figure of both sides a point lies left and right, unless one is wanted."""
        x, y = mark
        if not self._figure.two_sided or abs(x) < 1e-6:
            return [mark]
        # Seen from behind, what is left on the drawing is the left of the body.
        left = -abs(x) if self._figure.view is View.BACK else abs(x)
        both = {Side.LEFT: (left,), Side.RIGHT: (-left,)}.get(self._side or Side.BOTH, (-x, x))
        return [(one, y) for one in both]

    def _rule(self, rule: Rule) -> list[str]:
        """A measure as a bracket beside the stretch it measures, with its words."""
        x1, y1 = self._measured(rule.start)
        x2, y2 = self._measured(rule.end)
        shift = rule.beside
        if abs(y2 - y1) >= abs(x2 - x1):
            shift *= self._rule_sign
            path = f"M{x1:.3f} {y1:.3f}h{shift:.3f}L{x2 + shift:.3f} {y2:.3f}h{-shift:.3f}"
            out = 0.4 * self._unit * (-1 if shift < 0 else 1)
            at = ((x1 + x2) / 2 + shift + out, (y1 + y2) / 2 + 0.3 * self._unit)
            anchor = "end" if shift < 0 else "start"
        else:
            path = f"M{x1:.3f} {y1:.3f}v{shift:.3f}L{x2:.3f} {y2 + shift:.3f}v{-shift:.3f}"
            out = self._unit * (-0.4 if shift < 0 else 1.1)
            at = ((x1 + x2) / 2, (y1 + y2) / 2 + shift + out)
            anchor = "middle"
        return [self._stroke(path, _RULE, 0.1), self._words(at, rule.words, _RULE, anchor)]

    def _stroke(self, path: str, colour: str, width: float, more: str = "") -> str:
        return (
            f'<path d="{path}" fill="none" stroke="{colour}" stroke-linecap="round" '
            f'stroke-linejoin="round" stroke-width="{width * self._unit:.3f}"{more}/>'
        )

    def _words(self, at: Place, words: str, colour: str, anchor: str) -> str:
        return (
            f'<text x="{at[0]:.3f}" y="{at[1]:.3f}" font-family="sans-serif" '
            f'font-size="{self._unit:.3f}" fill="{colour}" text-anchor="{anchor}" '
            # A white edge keeps words readable where a line runs behind them.
            f'stroke="#fff" stroke-width="{0.3 * self._unit:.3f}" paint-order="stroke">'
            f"{_text(words)}</text>"
        )

    def _measured(self, name: str) -> Place:
        x, y = self._figure.landmark(name)
        return x * self._rule_sign, y

    def _turned(self, place: Place) -> Place:
        return place[0] * self._sign, place[1]


def _path(line: FigureLine, sign: int) -> str:
    places = [(x * sign, y) for x, y in line.through]
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
