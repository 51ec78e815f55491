"""Figures as dots: what is drawn, where it lies, and which part of a figure is shown."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side, View
from acupress_cli.domain.body.curve import Place
from acupress_cli.domain.body.figure import Figure, Landmark, LineKind, PlacedPoint, Placement
from acupress_cli.domain.body.marking import (
    bracket_of,
    corners_of,
    spots_of,
    strips_of,
)
from acupress_cli.domain.body.raster import Grid, Ink, Raster, Window, raster, window_for
from tests.fakes.bench import CONTENT
from tests.fakes.figures import BACK, FIGURES, FOOT, LEG, line

ALL = (*FIGURES, *CONTENT.figures())
GRIDS = st.builds(Grid, st.integers(2, 160), st.integers(2, 120), st.sampled_from([0.5, 1.0, 2.0]))
ANY_FIGURE = st.sampled_from(ALL)
ANY_SIDE = st.sampled_from([None, *Side])


def plain(*lines: tuple[str, LineKind], closed: bool = False) -> Figure:
    """A figure of ten by ten cun with straight lines alone."""
    drawn = tuple(replace(line(text, kind, closed=closed), straight=True) for text, kind in lines)
    return Figure("plain", "Plain", View.BACK, "Lines.", 0, 0, 10, 10, drawn, ())


def marked(figure: Figure, code: str, side: Side | None = None) -> list[Place]:
    """All that has to be in view of a point."""
    strips = strips_of(figure, code, side)
    return [
        *(spot.at for spot in spots_of(figure, code, side)),
        *(corner for strip in strips for corner in corners_of(strip)),
    ]


def picture(drawn: Raster) -> list[str]:
    """The dots as text: # skin, + rule, . fine."""
    signs = {None: " ", Ink.SKIN: "#", Ink.RULE: "+", Ink.FINE: "."}
    return ["".join(signs[ink] for ink in row).rstrip() for row in drawn.rows]


TEN = Window(0, 0, 10, 10)


def drawn_on_eleven(figure: Figure, side: Side | None = None, *brackets: str) -> list[str]:
    """The figure on eleven by eleven dots, one for each cun."""
    corners = [tuple(line(text).through) for text in brackets]
    return picture(raster(figure, Grid(11, 11), TEN, side, corners))


def test_a_line_is_drawn_where_it_is_and_as_thin_as_can_be() -> None:
    """From corner to corner there is one dot in each row, and none twice."""
    drawn = drawn_on_eleven(plain(("0 0, 10 10", LineKind.SKIN)))
    assert drawn == [" " * n + "#" for n in range(11)]
    flat = drawn_on_eleven(plain(("0 2, 10 2", LineKind.FOLD)))
    assert flat == ["", "", "#" * 11, *[""] * 8]


def test_a_closed_line_comes_back() -> None:
    """The last place is joined to the first; corners are rounded off by a dot."""
    drawn = drawn_on_eleven(plain(("0 0, 10 0, 10 10, 0 10", LineKind.SKIN), closed=True))
    assert drawn == ["##########", *["#         #"] * 9, " #########"]


@pytest.mark.parametrize(
    ("kind", "dots"),
    [
        (LineKind.SKIN, "###########"),
        (LineKind.FOLD, "###########"),
        (LineKind.BONE, ". . . . . ."),
        (LineKind.CORD, ". . . . . ."),
        (LineKind.MUSCLE, ".  .  .  ."),
        (LineKind.THING, ". . . . . ."),
    ],
)
def test_what_is_under_the_skin_or_no_body_is_drawn_lightly(kind: LineKind, dots: str) -> None:
    """Of a bone, a cord or a thing every second dot is there, of a muscle every third."""
    assert drawn_on_eleven(plain(("0 5, 10 5", kind)))[5] == dots


@pytest.mark.parametrize("kind", [LineKind.NAIL, LineKind.FEATURE])
def test_nails_and_features_are_left_out_where_they_would_be_blots(kind: LineKind) -> None:
    """They are drawn from four dots for a cun on."""
    figure = plain(("0 5, 10 5", kind))
    assert not any(drawn_on_eleven(figure))
    large = raster(figure, Grid(41, 41), TEN)
    assert "#" * 41 in picture(large)
    small = raster(figure, Grid(40, 40), TEN)
    assert not any(picture(small))


def test_where_lines_meet_skin_wins_then_a_measure() -> None:
    """Whichever is drawn first."""
    skin, bone = ("0 0, 0 10", LineKind.SKIN), ("0 5, 10 5", LineKind.BONE)
    for lines in ((skin, bone), (bone, skin)):
        drawn = drawn_on_eleven(plain(*lines), None, "8 1, 8 9", "0 7, 6 7")
        assert drawn[5] == "# . . . + ."
        assert drawn[7] == "# + + + +"


def test_a_mirrored_line_is_drawn_twice() -> None:
    """On both sides of the middle, dot for dot."""
    figure = Figure(
        "two", "Two", View.BACK, "Lines.", -5, 0, 5, 10,
        (line("1 0, 4 3, 3 7, 4 10", mirrored=True),), (), two_sided=True,
    )  # fmt: skip
    for grid in (Grid(40, 30), Grid(41, 31), Grid(22, 60, 2.0)):
        for row in raster(figure, grid, window_for(figure, grid)).rows:
            assert row == row[::-1]
            assert any(row) == (sum(ink is not None for ink in row) >= 2)


def test_a_figure_fills_its_grid_and_keeps_its_shape() -> None:
    """It is as large as can be, in the middle, and no wider or higher than it is."""
    window = window_for(FOOT, Grid(120, 80))
    drawn = raster(FOOT, Grid(120, 80), window)
    columns = [x for row in drawn.rows for x, ink in enumerate(row) if ink]
    rows = [y for y, row in enumerate(drawn.rows) if any(row)]
    assert (min(columns), max(columns)) == (0, 119)
    high, wide = max(rows) - min(rows), max(columns) - min(columns)
    assert high / wide == pytest.approx(window.height / window.width, rel=0.03)
    assert min(rows) == pytest.approx(79 - max(rows), abs=1)
    flat = raster(FOOT, Grid(120, 40, 2.0), window)
    first = next(y for y, row in enumerate(flat.rows) if any(row))
    assert first == pytest.approx(min(rows) / 2, abs=1)


def test_a_place_has_a_dot_in_the_window_alone() -> None:
    """A landmark beyond what is shown has none."""
    drawn = raster(plain(), Grid(11, 11), TEN)
    assert drawn.dot((0, 0)) == (0, 0)
    assert drawn.dot((10, 4)) == (10, 4)
    assert drawn.dot((10.01, 4)) is None
    assert drawn.dot((4, -0.01)) is None
    turned = raster(plain(), Grid(11, 11), TEN, Side.RIGHT)
    assert turned.dot((10, 4)) == (0, 4)


@given(ANY_FIGURE, GRIDS)
@settings(deadline=None, max_examples=60)
def test_the_right_side_is_the_mirror_image_of_the_left(figure: Figure, grid: Grid) -> None:
    """Dot for dot; a map on which nothing is marked stays as it is."""
    window = window_for(figure, grid)
    left, right = (raster(figure, grid, window, side) for side in (Side.LEFT, Side.RIGHT))
    mirrored = tuple(row[::-1] for row in left.rows)
    assert right.rows == (mirrored if figure.is_turned_for(Side.RIGHT) else left.rows)
    assert raster(figure, grid, window) == left


@given(ANY_FIGURE, GRIDS, ANY_SIDE, st.booleans())
@settings(deadline=None, max_examples=100)
def test_nothing_is_drawn_outside_and_the_mark_is_in_view(
    figure: Figure, grid: Grid, side: Side | None, with_brackets: bool
) -> None:
    """For every point of every figure, on any grid: its marks have dots, and its rules too."""
    for code in dict.fromkeys(placed.point for placed in figure.points):
        marks = marked(figure, code, side)
        rules = figure.rules(code) if with_brackets else ()
        brackets = [bracket_of(figure, rule) for rule in rules]
        drawn = raster(figure, grid, window_for(figure, grid, marks, brackets), side, brackets)
        assert len(drawn.rows) == grid.rows
        assert {len(row) for row in drawn.rows} == {grid.columns}
        for place in (*marks, *(corner for bracket in brackets for corner in bracket)):
            dot = drawn.dot(place)
            assert dot is not None
            assert 0 <= dot[0] < grid.columns
            assert 0 <= dot[1] < grid.rows


@given(st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), min_size=2, max_size=6), GRIDS)
def test_any_line_is_one_thin_stroke(through: list[tuple[float, float]], grid: Grid) -> None:
    """Whatever its places, it is drawn without a gap, without going outside."""
    figure = plain((", ".join(f"{x:f} {y:f}" for x, y in through), LineKind.SKIN))
    figure = replace(figure, left=-10, top=-10)
    drawn = raster(figure, grid, window_for(figure, grid))
    dots = {(x, y) for y, row in enumerate(drawn.rows) for x, ink in enumerate(row) if ink}
    assert dots
    reached, found = {next(iter(dots))}, {next(iter(dots))}
    while found:
        near = {(x + dx, y + dy) for x, y in found for dx in (-1, 0, 1) for dy in (-1, 0, 1)}
        found = (near & dots) - reached
        reached |= found
    assert reached == dots


class TestThePartThatIsShown:
    """Of a leg in a low grid, only what is around the mark."""

    low = Grid(120, 40)

    def shown(self, code: str, grid: Grid = low, figure: Figure = LEG) -> Window:
        """The window for one point with its rules."""
        brackets = [bracket_of(figure, rule) for rule in figure.rules(code)]
        return window_for(figure, grid, marked(figure, code), brackets)

    def test_without_a_mark_it_is_the_whole(self) -> None:
        """All the lines, and no more."""
        window = window_for(LEG, self.low)
        assert (window.top, window.bottom) == (-2, 19)
        assert window.left == pytest.approx(-2.7, abs=0.1)
        assert window.right == pytest.approx(2.65, abs=0.1)

    def test_it_is_the_whole_where_that_fits(self) -> None:
        """A high grid has room for a leg; a wide figure fits a wide grid."""
        assert self.shown("BL40", Grid(40, 100)) == window_for(LEG, Grid(40, 100))
        foot = window_for(FOOT, self.low)
        assert self.shown("BL60", figure=FOOT) == foot

    def test_it_is_around_the_mark(self) -> None:
        """At the top of the leg the foot is left out, at the foot the knee."""
        top, bottom = self.shown("BL40"), self.shown("BL60")
        assert top.top < 0 < top.bottom < 12
        assert 6 < bottom.top < 16 < bottom.bottom

    def test_the_next_landmarks_with_a_name_stay_in_view(self) -> None:
        """However far it is to them; one without a name does not count."""
        figure = replace(LEG, points=(PlacedPoint("BL57", Placement("unseen", by=(0, 4))),))
        window = self.shown("BL57", figure=figure)
        assert window.shows(LEG.landmark("crease"))
        assert window.shows(LEG.landmark("cord"))
        nearer = replace(figure, landmarks=(*LEG.landmarks, Landmark("a", (0, 7), "a", (3, 7))))
        assert not self.shown("BL57", figure=nearer).shows(LEG.landmark("crease"))

    def test_a_landmark_beside_the_mark_is_enough(self) -> None:
        """At the ankle bone, the knee is of no help."""
        assert not self.shown("BL60").shows(LEG.landmark("crease"))

    def test_both_ends_of_a_measure_stay_in_view(self) -> None:
        """Half way from the knee crease is only seen with the knee crease."""
        window = self.shown("BL57")
        for rule in LEG.rules("BL57"):
            for corner in bracket_of(LEG, rule):
                assert window.shows(corner)

    def test_it_is_never_a_slice(self) -> None:
        """It is higher than wide also where the grid is very low."""
        window = self.shown("BL40", Grid(400, 10))
        assert window.height > 1.2 * window.width

    def test_it_is_only_as_wide_as_what_is_in_it(self) -> None:
        """Around the ankle a leg is thin, and is drawn the larger for it."""
        assert self.shown("BL60").width < window_for(LEG, self.low).width

    def test_a_map_of_areas_is_never_cut(self) -> None:
        """It is there to show the whole body."""
        assert self.shown("BL40", figure=BACK) == window_for(BACK, self.low)

    def test_an_empty_figure_is_shown_in_its_bounds(self) -> None:
        """There is nothing to go by."""
        assert window_for(plain(), self.low) == TEN

    def test_a_window_has_always_some_size(self) -> None:
        """A single place has a window that can be drawn."""
        alone = replace(plain(), landmarks=(Landmark("a", (3, 4)),))
        window = window_for(alone, self.low, [(3, 4)])
        assert min(window.width, window.height) > 0
        assert raster(alone, self.low, window).dot((3, 4)) is not None


def test_a_curve_has_no_thick_corners() -> None:
    """No dot of it stands between two that touch each other anyway."""
    figure = replace(plain(), lines=(line("0 0, 6 1, 9 5, 10 10"),))
    rows = raster(figure, Grid(60, 60), TEN).rows
    dots = [(x, y) for y, row in enumerate(rows) for x, ink in enumerate(row) if ink]
    assert not [
        (x, y)
        for x, y in dots
        if {(x - 1, y), (x, y + 1)} <= set(dots) or {(x + 1, y), (x, y - 1)} <= set(dots)
    ]
    assert all(abs(one[1] - other[1]) <= 1 for one, other in pairwise(dots))
