"""A figure: where a point lies follows from landmarks, by what its text says."""

import pytest

from acupress_cli.domain.body.body import View
from acupress_cli.domain.body.figure import (
    Figure,
    FigureLine,
    Landmark,
    LineKind,
    PlacedPoint,
    Placement,
    Rule,
)

LEG = Figure(
    id="leg",
    name="A leg",
    view=View.BACK,
    words="A leg from behind.",
    left=-5,
    top=-1,
    right=5,
    bottom=17,
    lines=(FigureLine(LineKind.SKIN, ((-3, 0), (-2, 16))),),
    landmarks=(
        Landmark("knee-crease", (0, 0), "knee crease", (2, 0)),
        Landmark("heel", (0, 16)),
        Landmark("outside", (4, 3)),
        Landmark("slanted", (8, 16)),
    ),
    points=(
        PlacedPoint(
            "BL56",
            Placement("knee-crease", "heel", cun=5),
            (Rule("knee-crease", "BL56", "5 cun", 2),),
        ),
        PlacedPoint("BL57", Placement("knee-crease", "heel", part=0.5)),
        PlacedPoint("BL58", Placement("BL57", by=(-1, 1))),
        PlacedPoint("EX-B2", Placement("knee-crease")),
        PlacedPoint("EX-B2", Placement("heel")),
    ),
)


@pytest.mark.parametrize(
    ("placement", "place"),
    [
        (Placement("heel"), (0, 16)),
        (Placement("heel", by=(0.5, -3)), (0.5, 13)),
        (Placement("knee-crease", "heel", cun=8), (0, 8)),
        (Placement("knee-crease", "heel", part=0.25), (0, 4)),
        (Placement("knee-crease", "slanted", level="outside"), (1.5, 3)),
        (Placement("knee-crease", "heel", part=1, by=(1, 0)), (1, 16)),
        (Placement("BL56"), (0, 5)),
    ],
)
def test_a_place_follows_from_landmarks(placement: Placement, place: tuple[float, float]) -> None:
    """At one, toward another by cun, part or level, and shifted."""
    assert LEG.place(placement) == pytest.approx(place)


@pytest.mark.parametrize(
    "ways",
    [
        {"toward": "heel"},
        {"cun": 3.0},
        {"part": 0.5},
        {"level": "heel"},
        {"toward": "heel", "cun": 3.0, "part": 0.5},
        {"toward": "heel", "part": 0.5, "level": "heel"},
    ],
)
def test_a_placement_says_just_one_way(ways: dict[str, object]) -> None:
    """Toward a landmark, and one measure; neither alone, nor two measures."""
    with pytest.raises(ValueError, match="just one"):
        Placement("knee-crease", **ways)  # type: ignore[arg-type]


def test_a_point_may_follow_from_another_point() -> None:
    """One that moves takes the other along."""
    assert LEG.marks("BL57") == ((0, 8),)
    assert LEG.marks("BL58") == ((-1, 9),)


def test_a_point_with_several_spots_has_several_marks() -> None:
    """And one that the figure does not show has none."""
    assert LEG.marks("EX-B2") == ((0, 0), (0, 16))
    assert LEG.marks("LI4") == ()


def test_measures_belong_to_their_point() -> None:
    """Each point has its own, or none."""
    assert [rule.words for rule in LEG.rules("BL56")] == ["5 cun"]
    assert LEG.rules("BL57") == ()
    assert LEG.measured("knee-crease", "heel") == 16


def test_an_unknown_landmark_is_named() -> None:
    """So that whoever draws knows what is missing."""
    with pytest.raises(KeyError, match="elbow"):
        LEG.place(Placement("elbow"))
