"""Small figures to draw, simpler than the real ones: a leg, a foot, the body with its areas."""

from acupress_cli.domain.body.body import View
from acupress_cli.domain.body.curve import Place
from acupress_cli.domain.body.figure import (
    Figure,
    FigureLine,
    Landmark,
    LineKind,
    PlacedArea,
    PlacedPoint,
    Placement,
    Rule,
)


def line(
    text: str, kind: LineKind = LineKind.SKIN, *, closed: bool = False, mirrored: bool = False
) -> FigureLine:
    """A line through places written as the content has them: "x y, x y"."""
    pairs = (pair.split() for pair in text.split(","))
    through: tuple[Place, ...] = tuple((float(x), float(y)) for x, y in pairs)
    return FigureLine(kind, through, closed=closed, mirrored=mirrored)


# The back of a left leg from the knee to the heel, much higher than wide.
LEG = Figure(
    "leg",
    "The back of the calf",
    View.BACK,
    "The back of the lower leg. The knee crease is at the top, the heel at the bottom.",
    -6,
    -2,
    7,
    19.2,
    (
        line("-2.4 -2, -2.3 0, -2.6 3, -2.7 6, -2.2 9, -1.4 12, -1.2 15, -1.4 17, -1.3 18.6"),
        line("2.3 -2, 2.2 0, 2.6 3, 2.6 6, 2 9, 1.3 12, 1.1 15, 1.5 17, 1.3 18.6"),
        line("-1.3 18.6, 0 19, 1.3 18.6"),
        line("-1.9 0.2, 0 0, 1.9 0.2", LineKind.FOLD),
        line("-2 7.5, -1 9, 0 8, 1 9.3, 1.9 7.5", LineKind.MUSCLE),
        line("-0.5 12, -0.5 16, 0.5 16, 0.5 12", LineKind.CORD),
    ),
    (
        Landmark("crease", (0, 0), "knee crease", (3.5, 0)),
        Landmark("tip", (-1.3, 16), "outer ankle bone", (-3, 17), ends=True),
        Landmark("cord", (0, 16), "heel cord", (3.5, 15)),
        Landmark("unseen", (0, 4)),
    ),
    (
        PlacedPoint("BL40", Placement("crease")),
        PlacedPoint(
            "BL57",
            Placement("crease", "cord", part=0.5),
            (Rule("crease", "BL57", "half way", 4), Rule("BL57", "unseen", "4 fingers", -4)),
        ),
        PlacedPoint("BL60", Placement("tip", "cord", part=0.5), (Rule("tip", "cord", "gap", 2),)),
    ),
    sources=("who-2008",),
)
# The outer side of a left foot, wider than high.
FOOT = Figure(
    "foot",
    "The outer side of the foot",
    View.OUTER_SIDE,
    "The foot from the outer side. The toes point to the left.",
    -10,
    -4.2,
    5,
    4,
    (
        line("-2.4 -4, -2.5 -3, -2.9 -2, -4.2 -0.6, -6 0.5, -8 1.6, -8.6 2.4, -8.3 3.2, -7 3.5"),
        line("-7 3.5, -4 3.6, 0 3.7, 2.6 3.6, 3.9 2.9, 4 1.4, 3.3 -0.6, 2.6 -2.6, 2.5 -4"),
        line("-8.4 2, -8 1.9, -7.8 2.3", LineKind.NAIL),
        line("0 0, -0.9 -1, -0.7 -2.6, 0 -3, 0.8 -2.4, 0.8 -0.8", LineKind.BONE, closed=True),
    ),
    (
        Landmark("ankle-tip", (-0.1, 0), "outer ankle bone", (-4, -3), ends=True),
        Landmark("heel-cord", (3, 0), "heel cord", (4, -2)),
    ),
    (PlacedPoint("BL60", Placement("ankle-tip", "heel-cord", part=0.5)),),
    sources=("who-2008",),
)
_LEGS = (
    line(
        "-4 0, -3.8 4, -4.6 9, -4.5 14, -3.9 20, -3.6 26, -3.8 30, -3.2 37, -3.4 40", mirrored=True
    ),
    line("-0.4 14, -0.8 20, -1.4 26, -1 30, -1.6 37, -1.4 40", mirrored=True),
    line("-3.4 40, -2.4 40.6, -1.4 40", mirrored=True),
)
# The lower half of the body: areas, and points on both sides of it.
BACK = Figure(
    "back",
    "The body from behind",
    View.BACK,
    "The body from behind, from the waist down.",
    -8,
    -1,
    8,
    41,
    (*_LEGS, line("-4.2 13, -2 14, -0.4 13.4", LineKind.FOLD, mirrored=True)),
    (
        Landmark("waist", (0, 2), "waist bone", (5, 2)),
        Landmark("hip", (-4.4, 10), "hip knob", (-6, 10), ends=True),
        Landmark("knee", (-2.4, 27), "knee crease", (-5, 27), ends=True),
    ),
    (
        PlacedPoint("GV3", Placement("waist")),
        PlacedPoint(
            "BL25", Placement("waist", by=(-1.5, 0)), (Rule("waist", "BL25", "2 fingers", -1),)
        ),
        PlacedPoint("BL40", Placement("knee")),
    ),
    (
        PlacedArea("lower-back", (0, 4)),
        PlacedArea("buttock", (-2.2, 10)),
        PlacedArea("thigh-back", (-2.6, 19)),
        PlacedArea("calf", (-2.6, 32)),
        PlacedArea("heel", (-2.4, 40)),
    ),
    two_sided=True,
    sources=("who-2008",),
)
FRONT = Figure(
    "front",
    "The body from the front",
    View.FRONT,
    "The body from the front, from the waist down.",
    -8,
    -1,
    8,
    41,
    (*_LEGS, line("-3.6 9, -2 12, -0.4 14", LineKind.FOLD, mirrored=True)),
    (Landmark("knee", (2.6, 27), "kneecap", (5, 27)),),
    (PlacedPoint("ST36", Placement("knee", by=(0.6, 3))),),
    (
        PlacedArea("groin", (2, 11.6)),
        PlacedArea("thigh-front", (2.4, 19)),
        PlacedArea("big-toe", (2, 40)),
        PlacedArea("little-toe", (3, 40)),
    ),
    two_sided=True,
    sources=("who-2008",),
)
FIGURES = (FOOT, LEG, BACK, FRONT)
