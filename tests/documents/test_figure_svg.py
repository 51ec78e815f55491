"""Figures as SVG: well formed, alone, mirrored right, and small."""

import re
from xml.etree import ElementTree

import pytest

from acupress_cli.documents.figure_svg import figure_svg
from acupress_cli.documents.guide_svg import guide_svg
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.body.figure import Figure
from acupress_cli.domain.pages.picture import Picture
from acupress_cli.domain.words.text import shown
from tests.documents.pages import GUIDES, HARM, hostile_picture
from tests.fakes.bench import CONTENT

FIGURES = CONTENT.figures()
SVG = "{http://www.w3.org/2000/svg}"
EACH_FIGURE = pytest.mark.parametrize("figure", FIGURES, ids=[f.id for f in FIGURES])
DRAWN = [guide for guide in GUIDES if guide.pictures]


def codes_of(figure: Figure) -> list[str]:
    """Every point in the figure."""
    return list(dict.fromkeys(placed.point for placed in figure.points))


def dots(svg: str) -> list[tuple[float, float]]:
    """The middles of the marks, from left to right."""
    found = re.findall(r'<circle cx="([-.\d]+)" cy="([-.\d]+)" r="[.\d]+" fill="none"', svg)
    return sorted((float(x), float(y)) for x, y in found)


def texts(svg: str) -> list[str]:
    """The words that stand in the drawing."""
    found = ElementTree.fromstring(svg).iter(f"{SVG}text")
    return [" ".join(line.text or "" for line in text) for text in found]


@EACH_FIGURE
@pytest.mark.parametrize("side", [None, *Side])
def test_it_is_well_formed_and_says_what_it_shows(figure: Figure, side: Side | None) -> None:
    """A name and a description come first, and the description is true of this side."""
    root = ElementTree.fromstring(figure_svg(figure, codes_of(figure), side))
    assert [child.tag for child in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert (root[0].text or "").startswith(figure.name)
    assert root[1].text == Picture(figure, tuple(codes_of(figure)), side).words
    assert root.get("role") == "img"


@EACH_FIGURE
def test_the_right_side_is_the_left_one_mirrored(figure: Figure) -> None:
    """Every mark is as far to the other side, and as high, as on the left."""
    for code in codes_of(figure):
        left = dots(figure_svg(figure, [code], Side.LEFT))
        right = dots(figure_svg(figure, [code], Side.RIGHT))
        assert right == sorted((-x, y) for x, y in left)


@EACH_FIGURE
def test_every_mark_lies_in_the_picture(figure: Figure) -> None:
    """On each side."""
    for side in (None, *Side):
        svg = figure_svg(figure, codes_of(figure), side)
        left, top, width, height = map(float, re.findall(r'viewBox="([^"]+)"', svg)[0].split())
        for x, y in dots(svg):
            assert left < x < left + width
            assert top < y < top + height


@EACH_FIGURE
def test_a_small_one_has_no_words_and_a_bolder_mark(figure: Figure) -> None:
    """At the size of a stamp words could not be read."""
    for code in codes_of(figure):
        usual, small = (figure_svg(figure, [code], is_small=s) for s in (False, True))
        assert texts(small) == []
        assert texts(usual)
        assert dots(small) == dots(usual)
        for svg, other in zip(
            *(re.findall(r' r="([.\d]+)"', s) for s in (usual, small)), strict=True
        ):
            assert float(other) > 2 * float(svg)


def test_text_stays_text() -> None:
    """Neither names nor words can become elements, or steer a reader."""
    for harm in (HARM, "<script>alert(1)</script>", '"><g onload="x">'):
        picture = hostile_picture(harm)
        svg = figure_svg(picture.figure, picture.codes)
        root = ElementTree.fromstring(svg)
        assert {child.tag.removeprefix(SVG) for child in root.iter()} <= {
            "svg", "title", "desc", "path", "circle", "text", "tspan", "g",
        }  # fmt: skip
        assert texts(svg) == [shown(harm)]


def test_one_point_is_its_closest_look() -> None:
    """Just the figure, nothing around it."""
    for guide in DRAWN:
        picture = guide.pictures[0]
        assert guide_svg([guide]) == figure_svg(picture.figure, picture.codes) + "\n"


def test_several_points_stand_side_by_side_with_their_names() -> None:
    """None overlaps another, and all lie in the picture."""
    root = ElementTree.fromstring(guide_svg(DRAWN[:5]))
    parts = [part for part in root if part.tag == f"{SVG}svg"]
    assert len(parts) == 5
    ends = 0.0
    for part in parts:
        assert float(part.get("x", "")) > ends
        ends = float(part.get("x", "")) + float(part.get("width", ""))
        assert float(part.get("y", "")) + float(part.get("height", "")) < float(
            root.get("height", "")
        )
    assert ends < float(root.get("width", ""))
    names = [text.text for text in root if text.tag == f"{SVG}text"]
    assert names == [guide.title for guide in DRAWN[:5]]
