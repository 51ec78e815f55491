"""What is marked on a figure: for which side, as spots or strips, and how it is measured."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side, View
from acupress_cli.domain.body.figure import Figure, Landmark, Mark, PlacedPoint, Placement, Rule
from acupress_cli.domain.body.figure import Strip as Band
from acupress_cli.domain.body.marking import (
    Facing,
    bracket_of,
    corners_of,
    first_part_of,
    measured_stretch,
    spots_of,
    strips_of,
    ticks_of,
)
from tests.fakes.figures import BACK, FRONT, LEG

MARKS = (Landmark("a", (1, 2)), Landmark("b", (2, 8)), Landmark("c", (8, 3)))
PLAIN = Figure("plain", "Plain", View.BACK, "Lines.", 0, 0, 10, 10, (), MARKS)
# A strip beside the middle, from the waist to the knee.
STRIP = PlacedPoint("EX-B2", Placement("waist", by=(-1, 0)), until="knee", wide=0.5)
SPINE = replace(BACK, points=(*BACK.points, STRIP))


@pytest.mark.parametrize(
    ("figure", "code", "side", "marks"),
    [
        (BACK, "BL40", Side.LEFT, [(-2.4, 27)]),
        (BACK, "BL40", Side.RIGHT, [(-2.4, 27)]),
        (BACK, "BL40", None, [(-2.4, 27), (2.4, 27)]),
        (BACK, "BL40", Side.BOTH, [(-2.4, 27), (2.4, 27)]),
        (BACK, "GV3", None, [(0, 2)]),
        (FRONT, "ST36", Side.LEFT, [(3.2, 30)]),
        (FRONT, "ST36", None, [(3.2, 30), (-3.2, 30)]),
        (LEG, "BL57", Side.RIGHT, [(0, 8)]),
        (LEG, "SI3", None, []),
    ],
)
def test_both_sides_are_marked_only_where_both_are_wanted(
    figure: Figure, code: str, side: Side | None, marks: list[tuple[float, float]]
) -> None:
    """On the middle line there is one mark; for the right side all of it is turned later."""
    found = spots_of(figure, code, side)
    assert len(found) == len(marks)
    for spot, expected in zip(found, marks, strict=True):
        assert spot.at == pytest.approx(expected)


def test_a_name_goes_along_to_the_other_side() -> None:
    """Spot A of the left hand has a spot A on the right."""
    figure = replace(BACK, points=(PlacedPoint("LI4", Placement("hip"), name="A"),))
    assert spots_of(figure, "LI4") == (Mark((-4.4, 10), "A"), Mark((4.4, 10), "A"))


def test_all_that_is_marked_is_turned_for_the_right_side() -> None:
    """A figure of one side or of both; a map on which nothing is marked has no side."""
    assert LEG.is_turned_for(Side.RIGHT)
    assert BACK.is_turned_for(Side.RIGHT)
    assert not any(LEG.is_turned_for(side) for side in (None, Side.LEFT, Side.BOTH))
    assert not replace(BACK, points=()).is_turned_for(Side.RIGHT)
    assert replace(LEG, points=()).is_turned_for(Side.RIGHT)


@given(st.sampled_from(Facing), st.floats(-50, 50), st.floats(-50, 50), st.integers(2, 200))
def test_what_is_turned_twice_is_as_it_was(
    facing: Facing, one: float, other: float, columns: int
) -> None:
    """Places, edges and columns alike; a place between two edges stays between them."""
    assert facing.place(facing.place((one, other))) == (one, other)
    left, right = sorted((one, other))
    assert facing.edges(*facing.edges(left, right)) == (left, right)
    assert facing.edges(left, right)[0] <= facing.place((one, 0))[0] <= facing.edges(left, right)[1]
    for column in (0, columns // 2, columns - 1):
        assert 0 <= facing.column(column, columns) < columns
        assert facing.column(facing.column(column, columns), columns) == column


def test_a_strip_runs_to_the_height_of_a_landmark() -> None:
    """Straight down, on the side or the sides wanted; it has no spot."""
    left = Band((-1, 2), (-1, 27), 0.5)
    assert strips_of(SPINE, "EX-B2", Side.LEFT) == strips_of(SPINE, "EX-B2", Side.RIGHT) == (left,)
    assert strips_of(SPINE, "EX-B2") == (left, Band((1, 2), (1, 27), 0.5))
    assert strips_of(LEG, "BL57") == ()
    assert spots_of(SPINE, "EX-B2") == ()
    assert SPINE.shows("EX-B2")
    assert not BACK.shows("EX-B2")


def test_a_strip_has_two_corners_whichever_way_it_runs() -> None:
    """The upper left and the lower right one."""
    assert corners_of(Band((1, 2), (1, 9), 0.5)) == ((0.75, 2), (1.25, 9))
    assert corners_of(Band((1, 9), (1, 2), 0.5)) == ((0.75, 2), (1.25, 9))


@pytest.mark.parametrize("more", [{"until": "knee"}, {"wide": 0.5}])
def test_a_strip_has_a_width_and_an_end(more: dict[str, object]) -> None:
    """Neither goes without the other."""
    with pytest.raises(ValueError, match="until goes with wide"):
        PlacedPoint("EX-B2", Placement("waist"), **more)  # type: ignore[arg-type]


def test_a_measure_is_a_bracket_beside_what_it_measures() -> None:
    """Upright to the right or left of what is upright, level below or above what is flat."""
    upright, flat = Rule("a", "b", "w", 3), Rule("a", "c", "w", -1)
    assert bracket_of(PLAIN, upright) == ((1, 2), (5, 2), (5, 8), (2, 8))
    assert bracket_of(PLAIN, flat) == ((1, 2), (1, 1), (8, 1), (8, 3))
    assert measured_stretch(PLAIN, flat) == ((1, 1), (8, 1))


def test_a_measure_with_nothing_beside_is_the_line_itself() -> None:
    """From where it is measured to where."""
    assert bracket_of(PLAIN, Rule("a", "b", "w")) == ((1, 2), (2, 8))
    assert measured_stretch(PLAIN, Rule("a", "b", "w")) == ((1, 2), (2, 8))


def test_ticks_part_a_measure_into_equal_parts() -> None:
    """Between the parts of a bracket; longer, and at its ends too, on the line itself."""
    level = replace(PLAIN, landmarks=(Landmark("a", (1, 2)), Landmark("b", (7, 2))))

    def middles(rule: Rule) -> list[tuple[float, float]]:
        ticks = ticks_of(level, rule)
        for (x1, y1), (x2, y2) in ticks:
            assert x1 == x2
            assert y2 - y1 == pytest.approx(0.34 if rule.beside else 0.64)
        return [((x1 + x2) / 2, (y1 + y2) / 2) for (x1, y1), (x2, y2) in ticks]

    assert middles(Rule("a", "b", "w", parts=3)) == [(1, 2), (3, 2), (5, 2), (7, 2)]
    assert middles(Rule("a", "b", "w", 2, parts=2)) == [(4, 4)]
    assert ticks_of(level, Rule("a", "b", "w")) == ()
    assert ticks_of(level, Rule("a", "a", "w", parts=2)) == ()


def test_one_tick_stands_level_with_a_landmark() -> None:
    """Where a part of the way is no equal part; the words belong to what comes before it."""
    rule = Rule("a", "b", "about a third", 2, tick="c")
    [((x1, y1), (x2, y2))] = ticks_of(PLAIN, rule)
    assert ((x1 + x2) / 2, y1, y2) == (4, 3, 3)
    start, end = first_part_of(PLAIN, rule)
    assert (start, end[0]) == ((4, 2), 4)
    assert end[1] == pytest.approx(3)
    with pytest.raises(ValueError, match="tick does not go with parts"):
        Rule("a", "b", "w", parts=2, tick="c")


def test_the_first_part_of_a_measure_ends_at_its_first_tick() -> None:
    """All of it, where no tick cuts it; the tick at the start of a line cuts nothing off."""
    assert first_part_of(PLAIN, Rule("a", "b", "w")) == ((1, 2), (2, 8))
    assert first_part_of(PLAIN, Rule("a", "b", "w", parts=2)) == ((1, 2), (1.5, 5))
    assert first_part_of(PLAIN, Rule("a", "a", "w", tick="b")) == ((1, 2), (1, 2))


def test_names_are_shown_for_the_points_they_serve() -> None:
    """One that serves none in particular, for all; without points, every name."""
    marks = (
        Landmark("x", (0, 0), "knee", (3, 0)),
        Landmark("y", (0, 8), "groove", (3, 8), serves=("BL57",)),
        Landmark("z", (0, 9), "unlabelled"),
        Landmark("w", (0, 9)),
    )
    figure = replace(LEG, landmarks=marks)

    def names(*codes: str) -> list[str]:
        return [mark.name for mark in figure.labels(codes)]

    assert names("BL57") == names() == names("BL40", "BL57") == ["knee", "groove"]
    assert names("BL40") == ["knee"]


def test_the_words_of_a_point_come_after_those_of_its_figure() -> None:
    """Only those of the points that are marked."""
    points = (
        PlacedPoint("BL40", Placement("crease"), words="It lies in the crease. "),
        PlacedPoint("BL57", Placement("unseen")),
    )
    figure = replace(LEG, words="A leg.\n", points=points)
    assert figure.words_for(["BL40"]) == "A leg. It lies in the crease."
    assert figure.words_for(["BL57"]) == figure.words_for([]) == "A leg."
