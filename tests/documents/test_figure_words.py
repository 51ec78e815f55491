"""The words in a drawing: large enough, inside it, and out of each other's way."""

import re
from itertools import combinations
from xml.etree import ElementTree

import pytest
from msgspec import Struct

from acupress_cli.documents.figure_svg import LONGEST_LINE, figure_svg, wrapped
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.body.curve import sampled
from acupress_cli.domain.body.figure import Figure, LineKind
from tests.fakes.bench import CONTENT

SVG = "{http://www.w3.org/2000/svg}"
# The width of a letter, as a share of its height, in a wide font.
LETTER = 0.56
# A column of a page of A4, and how high a drawing is in it at most, in points.
COLUMN, HIGH = 260.0, 255.0
EACH = pytest.mark.parametrize(
    ("figure", "code"),
    [
        pytest.param(figure, code, id=f"{figure.id}-{code}")
        for figure in CONTENT.figures()
        for code in dict.fromkeys(placed.point for placed in figure.points)
    ],
)


class Box(Struct, frozen=True):
    """Where something stands in a drawing."""

    what: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two overlap."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def words_in(svg: str) -> list[Box]:
    """One box for each line of words."""
    boxes = []
    for text in ElementTree.fromstring(svg).iter(f"{SVG}text"):
        size, anchor = float(text.get("font-size", "")), text.get("text-anchor")
        for line in text.iter(f"{SVG}tspan"):
            wide = LETTER * size * len(line.text or "")
            x, y = float(line.get("x", "")), float(line.get("y", ""))
            left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor or ""]
            boxes.append(Box(line.text or "", left, y - 0.75 * size, left + wide, y + 0.2 * size))
    return boxes


def marks_in(svg: str) -> list[Box]:
    """One box for each mark."""
    found = re.findall(r'<circle cx="([-.\d]+)" cy="([-.\d]+)" r="([.\d]+)" fill="none"', svg)
    circles = (tuple(map(float, numbers)) for numbers in found)
    return [Box("mark", x - r, y - r, x + r, y + r) for x, y, r in circles]


@EACH
@pytest.mark.parametrize("side", [None, Side.LEFT, Side.RIGHT])
def test_words_stand_in_the_drawing_and_apart(figure: Figure, code: str, side: Side | None) -> None:
    """No name runs over the edge, over another name, or over the mark."""
    svg = figure_svg(figure, [code], side)
    left, top, width, height = map(float, re.findall(r'viewBox="([^"]+)"', svg)[0].split())
    words, marks = words_in(svg), marks_in(svg)
    page = [
        box.what
        for box in words
        if box.left < left or box.top < top or box.right > left + width or box.bottom > top + height
    ]
    met = [
        (one.what, other.what)
        for one, other in combinations([*words, *marks], 2)
        if one.meets(other) and not one.what == other.what == "mark"
    ]
    assert (page, met) == ([], [])


# A name may lie over a thin line of a muscle or a cord, but not over these.
SOLID = (LineKind.SKIN, LineKind.BONE, LineKind.FOLD, LineKind.NAIL)


@EACH
def test_words_hide_no_outline_and_no_bone(figure: Figure, code: str) -> None:
    """The white edge of a letter would cut the line it lies on."""
    solid = [line for line in figure.lines if line.kind in SOLID]
    places = [
        (sign * x, y)
        for line in solid
        for x, y in sampled(line.through, closed=line.closed, straight=line.straight)
        for sign in ((1, -1) if line.mirrored else (1,))
    ]
    hidden = {
        box.what
        for box in words_in(figure_svg(figure, [code]))
        for x, y in places
        # The letters of a spot stand right above it.
        if box.what not in "AB" and box.left < x < box.right and box.top < y < box.bottom
    }
    assert hidden == set()


@EACH
def test_letters_are_large_enough_to_read(figure: Figure, code: str) -> None:
    """Nine points, where a drawing is as wide as a column, or as high as it gets."""
    svg = figure_svg(figure, [code])
    size = float(re.findall(r'font-size="([.\d]+)"', svg)[0])
    scale = min(COLUMN / (figure.right - figure.left), HIGH / (figure.bottom - figure.top))
    assert size * scale >= 9


def test_a_long_name_stands_on_several_lines() -> None:
    """On as few as can be, and all about as long; no word is cut."""
    assert wrapped("hip knob") == ["hip knob"]
    assert wrapped("crease under the buttock") == ["crease", "under the", "buttock"]
    assert wrapped("unforeseeably long") == ["unforeseeably", "long"]
    assert wrapped("") == [""]
    assert max(map(len, wrapped("the flat bone at the base of the spine"))) <= LONGEST_LINE
