"""The page and the terminal show the same drawing: each thing at the same place, on each side."""

import re
from math import copysign

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.documents.figure_svg import figure_svg
from acupress_cli.domain.body.body import Side, View
from acupress_cli.domain.body.curve import Place
from acupress_cli.domain.body.figure import Figure
from acupress_cli.domain.body.marking import bracket_of, corners_of, spots_of, strips_of, ticks_of
from acupress_cli.domain.body.raster import Grid, Ink, Raster, raster, window_for
from tests.fakes.bench import CONTENT
from tests.fakes.figures import FIGURES

GRID = Grid(300, 300)
MARKED = [
    (figure, code)
    for figure in (*CONTENT.figures(), *FIGURES)
    for code in dict.fromkeys(placed.point for placed in figure.points)
]
# Where on a drawing of both sides the left of the body lies.
LEFT_LIES = {View.BACK: -1, View.FRONT: 1}
BESIDE_THE_MIDDLE = [
    (figure, code)
    for figure, code in MARKED
    if figure.two_sided and figure.marks(code) and all(x for x, _ in figure.marks(code))
]
SIDES = [None, Side.LEFT, Side.RIGHT, Side.BOTH]


def drawn(figure: Figure, code: str, side: Side | None) -> Raster:
    """The dots, with all that is marked in view."""
    rules = figure.rules(code)
    brackets = [
        stroke for rule in rules for stroke in (bracket_of(figure, rule), *ticks_of(figure, rule))
    ]
    marks = [spot.at for spot in spots_of(figure, code, side)]
    marks += [at for strip in strips_of(figure, code, side) for at in corners_of(strip)]
    return raster(figure, GRID, window_for(figure, GRID, marks, brackets), side, brackets)


def on_page(dots: Raster, place: Place) -> Place:
    """Where in the raster a place of the page lies: it knows nothing of sides any more."""
    window, scale = dots.window, dots.window.scale(GRID)
    left, _ = dots.facing.edges(window.left, window.right)
    return (
        (place[0] - left) * scale + (GRID.columns - window.width * scale) / 2,
        (place[1] - window.top) * scale + (GRID.rows - window.height * scale) / 2,
    )


def lines_of(svg: str, colour: str) -> list[list[Place]]:
    """The straight lines drawn in a colour."""
    paths = re.findall(rf'<path d="([^"C]+)" fill="none" stroke="{colour}"', svg)
    strokes = [stroke for path in paths for stroke in path.removeprefix("M").split("M")]
    return [
        [(float(x), float(y)) for x, y in (pair.split() for pair in stroke.split("L"))]
        for stroke in strokes
    ]


def same(found: list[Place], expected: list[Place]) -> bool:
    """Whether the places are the same, to a dot and a half."""
    return len(found) == len(expected) and all(
        abs(x1 - x2) < 1.5 and abs(y1 - y2) < 1.5
        for (x1, y1), (x2, y2) in zip(sorted(found), sorted(expected), strict=True)
    )


@given(marked=st.sampled_from(MARKED), side=st.sampled_from(SIDES))
@settings(deadline=None, max_examples=120)
def test_marks_and_strips_lie_at_the_same_place(
    marked: tuple[Figure, str], side: Side | None
) -> None:
    """On the page and in dots, for every figure, point and side."""
    figure, code = marked
    dots, svg = drawn(figure, code, side), figure_svg(figure, [code], side)
    circles = re.findall(r'<circle cx="([-.\d]+)" cy="([-.\d]+)" r="[.\d]+" fill="none"', svg)
    spots = [dots.dot(spot.at) for spot in spots_of(figure, code, side)]
    assert None not in spots
    assert same(
        [on_page(dots, (float(x), float(y))) for x, y in circles],
        [(x + 0.5, y + 0.5) for x, y in filter(None, spots)],
    )
    middles = [
        (x, y) for strip in strips_of(figure, code, side) for x, y in (strip.start, strip.end)
    ]
    strips = [at for line in lines_of(svg, "#f0a8a0") for at in line]
    assert same(
        [on_page(dots, at) for at in strips],
        [(x + 0.5, y + 0.5) for x, y in filter(None, map(dots.dot, middles))],
    )


@given(marked=st.sampled_from(MARKED), side=st.sampled_from(SIDES))
@settings(deadline=None, max_examples=120)
def test_measures_and_landmarks_lie_at_the_same_place(
    marked: tuple[Figure, str], side: Side | None
) -> None:
    """Each corner of a measure has a dot; each pointer ends at its landmark or its measure."""
    figure, code = marked
    dots, svg = drawn(figure, code, side), figure_svg(figure, [code], side)
    rules = {
        (x, y) for y, row in enumerate(dots.rows) for x, ink in enumerate(row) if ink is Ink.RULE
    } | {(x, y) for y, row in enumerate(dots.rows) for x, ink in enumerate(row) if ink is Ink.SKIN}
    for line in lines_of(svg, "#0057a8"):
        for at in line:
            x, y = on_page(dots, at)
            assert any(
                (round(x) + a, round(y) + b) in rules for a in range(-4, 4) for b in range(-4, 4)
            )
    for _, at in lines_of(svg, "#5b93c7"):
        x, y = on_page(dots, at)
        near = [(round(x) + a, round(y) + b) for a in range(-4, 4) for b in range(-4, 4)]
        assert not rules.isdisjoint(near)
    ends = [line[-1] for line in lines_of(svg, "#999")]
    labels = figure.labels([code])
    assert len(ends) == len(labels)
    for end, mark in zip(ends, labels, strict=True):
        dot = dots.dot(mark.at)
        if dot:
            assert same([on_page(dots, end)], [(dot[0] + 0.5, dot[1] + 0.5)])


@given(marked=st.sampled_from(BESIDE_THE_MIDDLE), side=st.sampled_from([Side.LEFT, Side.RIGHT]))
@settings(deadline=None, max_examples=60)
def test_marks_lie_on_the_side_of_the_body_that_was_asked_for(
    marked: tuple[Figure, str], side: Side
) -> None:
    """Whose back is seen has the left on the left; who is seen from the front, on the right."""
    figure, code = marked
    expected = LEFT_LIES[figure.view] * (1 if side is Side.LEFT else -1)
    circles = re.findall(r'<circle cx="([-.\d]+)" cy="[-.\d]+"', figure_svg(figure, [code], side))
    assert {copysign(1, float(x)) for x in circles} == {expected}
    dots = drawn(figure, code, side)
    axis, _ = on_page(dots, (0, 0))
    seen = filter(None, (dots.dot(spot.at) for spot in spots_of(figure, code, side)))
    assert {copysign(1, x + 0.5 - axis) for x, _ in seen} == {expected}


@pytest.mark.parametrize(("figure", "code"), MARKED, ids=[f"{f.id}-{c}" for f, c in MARKED])
def test_the_right_side_shows_all_of_the_left_mirrored(figure: Figure, code: str) -> None:
    """Marks, measures and pointers alike."""
    left, right = (figure_svg(figure, [code], side) for side in (Side.LEFT, Side.RIGHT))
    for colour in ("#0057a8", "#5b93c7", "#999", "#f0a8a0"):
        mirrored = [[(-x, y) for x, y in line] for line in lines_of(left, colour)]
        assert lines_of(right, colour) == mirrored
