"""The drawings hold the WHO standard's measures, and each point lies where its text says."""

import re
from math import dist
from pathlib import Path

import pytest

from acupress_cli.documents.figure_svg import UNITS
from acupress_cli.domain.body.body import View
from acupress_cli.domain.body.curve import sampled
from acupress_cli.domain.body.figure import Figure, LineKind
from acupress_cli.domain.body.marking import ticks_of
from acupress_cli.domain.points.acupoint import Acupoint
from tests.adapters.broken import Files, faults_of
from tests.fakes.bench import CONTENT, DATA

FIGURES = {figure.id: figure for figure in CONTENT.figures()}
POINTS = CONTENT.catalogue().points
CLOSE = 0.02
# The proportional measures of the WHO standard (2008), in cun.
MEASURES = [
    ("back", "gluteal-fold", "knee-crease", 14),
    ("back", "trochanter", "knee-crease", 19),
    ("back", "knee-crease", "outer-ankle", 16),
    ("front", "kneecap-tip", "inner-ankle", 15),
    ("back-of-thigh", "gluteal-fold", "knee-crease", 14),
    ("calf", "knee-crease", "outer-ankle", 16),
    ("arm-hanging", "trochanter", "knee-crease", 19),
    ("arm-hanging", "gluteal-fold", "knee-crease", 14),
    ("lower-leg-side", "knee-crease", "outer-ankle", 16),
    ("lower-leg-side", "outer-ankle", "sole", 3),
    ("outer-ankle", "outer-ankle", "sole", 3),
    ("inner-leg", "kneecap-tip", "inner-ankle", 15),
    ("inner-ankle", "inner-ankle", "sole", 3),
    ("shin-front", "knee-crease", "outer-ankle", 16),
    ("shin-front", "kneecap-tip", "inner-ankle", 15),
]
# What the points' own texts say, as distances in cun.
RELATIONS = [
    ("low-back", "lumbar-2", "BL23", 1.5),
    ("low-back", "lumbar-3", "BL24", 1.5),
    ("low-back", "lumbar-4", "BL25", 1.5),
    ("low-back", "lumbar-5", "BL26", 1.5),
    ("low-back", "lumbar-4", "EX-B7", 3.5),
    ("low-back", "lumbar-4", "GV3", 0),
    ("buttocks", "sacral-hiatus", "BL54", 3),
    ("back-of-thigh", "gluteal-fold", "BL37", 6),
    ("calf", "BL40", "BL56", 5),
    ("calf", "BL40", "BL57", 8),
    ("arm-hanging", "knee-crease", "GB31", 7),
    ("lower-leg-side", "knob-edge", "GB34", 1),
    ("hand-edge", "crease-end", "SI3", 0),
    ("outer-ankle", "bone-edge-below", "BL62", 0.5),
    ("shin-front", "outer-dimple", "ST36", 3),
    ("wrist", "between-cords", "PC6", 2),
]
# Shares of the way: figure, from, to, point, part.
PARTS = [
    ("sacrum", "dimple", "sacral-2", "BL32", 0.5),
    ("buttocks", "trochanter", "sacral-hiatus", "GB30", 1 / 3),
    ("back-of-thigh", "gluteal-fold", "knee-crease", "BL37", 6 / 14),
    ("hand-back", "wrist-a", "knuckles-a", "EX-UE7", 0.5),
    ("hip-side", "front-hip-bone", "trochanter", "GB29", 0.5),
    ("outer-ankle", "outer-ankle", "heel-cord", "BL60", 0.5),
    ("inner-ankle", "inner-ankle", "heel-cord", "KI3", 0.5),
]
# How far above a landmark a point lies.
HEIGHTS = [
    ("lower-leg-side", "outer-ankle", "GB39", 3),
    ("inner-leg", "inner-ankle", "SP6", 3),
    ("calf", "outer-ankle", "BL58", 7),
    ("shin-front", "outer-ankle", "ST40", 8),
    ("sacrum", "below-hole-1", "BL31", 0.95),
    ("arm-hanging", "middle-fingertip", "GB31", 0),
]


def figure_of(name: str) -> Figure:
    """The figure of this id."""
    return FIGURES[name]


@pytest.mark.parametrize(("name", "start", "end", "cun"), MEASURES)
def test_a_figure_has_the_measures_of_the_standard(
    name: str, start: str, end: str, cun: float
) -> None:
    """The proportional measures hold in the drawing."""
    assert figure_of(name).measured(start, end) == pytest.approx(cun, abs=CLOSE)


@pytest.mark.parametrize(("name", "start", "end", "cun"), RELATIONS)
def test_a_point_is_as_far_from_its_landmark_as_its_text_says(
    name: str, start: str, end: str, cun: float
) -> None:
    """Picture and text cannot disagree."""
    assert figure_of(name).measured(start, end) == pytest.approx(cun, abs=CLOSE)


@pytest.mark.parametrize(("name", "start", "end", "code", "part"), PARTS)
def test_a_point_is_on_its_line(name: str, start: str, end: str, code: str, part: float) -> None:
    """At the share of the way between two landmarks that its text tells."""
    figure = figure_of(name)
    (x1, y1), (x2, y2) = figure.landmark(start), figure.landmark(end)
    place = (x1 + (x2 - x1) * part, y1 + (y2 - y1) * part)
    assert figure.marks(code)[0] == pytest.approx(place, abs=CLOSE)


@pytest.mark.parametrize(("name", "landmark", "code", "cun"), HEIGHTS)
def test_a_point_is_as_high_as_its_text_says(
    name: str, landmark: str, code: str, cun: float
) -> None:
    """So many cun above a landmark, whatever lies to its side."""
    figure = figure_of(name)
    height = figure.landmark(landmark)[1] - figure.marks(code)[0][1]
    assert height == pytest.approx(cun, abs=CLOSE)


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.code)
def test_every_point_has_a_figure(point: Acupoint) -> None:
    """In a drawing of the view that its own entry names, with the mark well inside."""
    found = [figure for figure in FIGURES.values() if figure.shows(point.code)]
    assert found
    assert point.view in {figure.view for figure in found}
    for figure in found:
        ends = [end for s in figure.strips(point.code) for end in (s.start, s.end)]
        for x, y in (*figure.marks(point.code), *ends):
            assert figure.left + 0.5 < x < figure.right - 0.5
            assert figure.top + 0.5 < y < figure.bottom - 0.3


@pytest.mark.parametrize("figure", FIGURES.values(), ids=lambda figure: figure.id)
def test_a_figure_is_told_in_words(figure: Figure) -> None:
    """Whoever does not see it is told what it shows, in some sentences.

    A figure that is mirrored for the other side names neither side.
    """
    assert 2 <= figure.words.count(".") <= 5
    said = set(re.findall(r"\w+", f"{figure.name} {figure.words}".lower()))
    assert figure.two_sided or not said & {"left", "right"}
    assert figure.right > figure.left
    assert figure.bottom > figure.top


def test_several_spots_have_several_marks_with_names() -> None:
    """The two on the back of the hand are called as the text calls them."""
    spots = figure_of("hand-back").spots("EX-UE7")
    assert [spot.name for spot in spots] == ["A", "B"]
    # A is on the side of the index finger, where the thumb is.
    assert spots[0].at[0] > spots[1].at[0]


def test_the_points_beside_the_spine_are_a_strip_on_the_muscle() -> None:
    """From the first bump to the fifth, over the line half a cun out, off the bumps."""
    figure = figure_of("low-back")
    [strip] = figure.strips("EX-B2")
    assert strip.start[1] == figure.landmark("lumbar-1")[1]
    assert strip.end[1] == figure.landmark("lumbar-5")[1]
    inner, outer = (abs(strip.start[0]) - out * strip.wide / 2 for out in (1, -1))
    assert inner < 0.5 < outer
    bumps = [line for line in figure.lines if line.closed and abs(line.through[0][0]) < CLOSE]
    assert len(bumps) == 5
    assert max(x for bump in bumps for x, _ in sampled(bump.through, closed=True)) < inner - 0.1
    assert figure.marks("EX-B2") == ()


@pytest.mark.parametrize(
    ("name", "code"),
    [("lower-leg-side", "GB34"), ("low-back", "EX-B7"), ("buttocks", "GB30"), ("low-back", "BL23"),
     ("arm-hanging", "GB31"), ("lower-leg-side", "GB39")],
)  # fmt: skip
def test_a_mark_does_not_cover_bone(name: str, code: str) -> None:
    """Where the text says never to press on it: knob and neck, the hip's rim, the bumps."""
    figure = figure_of(name)
    ring = 0.75 * max(figure.right - figure.left, figure.bottom - figure.top) / UNITS
    bones = [line for line in figure.lines if line.kind is LineKind.BONE and not line.straight]
    places = [at for bone in bones for at in sampled(bone.through, closed=bone.closed)]
    [mark] = figure.marks(code)
    nearest = min(dist(mark, (s * x, y)) for x, y in places for s in (1, -1))
    assert nearest > (ring if code != "GB39" else 0.25)


def test_the_third_from_the_hip_knob_is_about_four_fingers() -> None:
    """Seen from behind a little less, as the buttock is round; well behind the knob."""
    figure = figure_of("buttocks")
    assert 2.75 < figure.measured("trochanter", "GB30") < 3.2
    assert figure.measured("trochanter", "GB30") * 3 == pytest.approx(
        figure.measured("trochanter", "sacral-hiatus"), abs=CLOSE
    )


def test_the_half_way_line_is_drawn_where_the_point_lies() -> None:
    """Each tick that parts a line is where the point is, or a thumb away for BL37."""
    for name, code, away in (("hip-side", "GB29", 0), ("buttocks", "GB30", 0),
                             ("back-of-thigh", "BL37", 1)):  # fmt: skip
        figure = figure_of(name)
        rule = next(rule for rule in figure.rules(code) if rule.parts > 1)
        start, end = figure.landmark(rule.start), figure.landmark(rule.end)
        shares = [n / rule.parts for n in range(1, rule.parts)]
        ticks = [tuple(a + (b - a) * s for a, b in zip(start, end, strict=True)) for s in shares]
        assert dist(ticks[0], figure.marks(code)[0]) == pytest.approx(away, abs=CLOSE)


@pytest.mark.parametrize(
    ("name", "code"),
    [("calf", "BL56"), ("calf", "BL57"), ("shin-front", "ST40"), ("hand-back", "EX-UE7"),
     ("outer-ankle", "BL60"), ("inner-ankle", "KI3"), ("sacrum", "BL32")],
)  # fmt: skip
def test_a_part_of_the_way_is_drawn_on_all_of_it(name: str, code: str) -> None:
    """With a tick on the point, or level with it."""
    figure = figure_of(name)
    rule = next(rule for rule in figure.rules(code) if rule.tick or rule.parts > 1)
    mark, ticks = figure.marks(code)[-1], ticks_of(figure, rule)
    middles = [((x1 + x2) / 2, (y1 + y2) / 2) for (x1, y1), (x2, y2) in ticks]
    assert any(abs(x - mark[0]) < CLOSE or abs(y - mark[1]) < CLOSE for x, y in middles)


def test_the_mark_on_the_outer_thigh_leaves_the_fingertip_in_sight() -> None:
    """The point is as high as the tip, and the groove it lies in is beside it."""
    figure = figure_of("arm-hanging")
    ring = 0.75 * (figure.bottom - figure.top) / UNITS
    [mark] = figure.marks("GB31")
    assert figure.landmark("middle-fingertip")[0] - mark[0] > ring
    assert mark[0] - figure.landmark("band-edge-above")[0] > ring


@pytest.mark.parametrize("figure", FIGURES.values(), ids=lambda figure: figure.id)
def test_no_drawing_speaks_of_cun(figure: Figure) -> None:
    """Nobody has a ruler of cun: measures are told in fingers, thumbs and parts."""
    rules = [rule.words for placed in figure.points for rule in placed.rules]
    said = " ".join([figure.words, *rules, *(mark.name for mark in figure.landmarks)])
    assert not re.search(r"\bcun\b", said)


@pytest.mark.parametrize("figure", FIGURES.values(), ids=lambda figure: figure.id)
def test_a_figure_of_both_sides_is_even_and_marked_on_the_left(figure: Figure) -> None:
    """So that it can be turned round for the right side."""
    if not figure.two_sided:
        return
    left = -1 if figure.view is View.BACK else 1
    assert all(x * left >= 0 for placed in figure.points for x, _ in [figure.place(placed.at)])
    assert figure.left == -figure.right
    for line in figure.lines:
        if not line.mirrored:
            places = {(round(x, 1), round(y, 1)) for x, y in line.through}
            uneven = {(x, y) for x, y in places if (-x, y) not in places and abs(x) > CLOSE}
            assert uneven == set()


@pytest.mark.parametrize("figure", FIGURES.values(), ids=lambda figure: figure.id)
def test_a_name_serves_a_point_of_its_drawing(figure: Figure) -> None:
    """And every point has some names to go by."""
    codes = {placed.point for placed in figure.points}
    assert {code for mark in figure.landmarks for code in mark.serves} <= codes
    assert all(len(figure.labels([code])) >= 2 for code in codes)


def test_each_of_two_points_on_the_foot_has_names_of_its_own() -> None:
    """The cord of the little toe is no help beside the big toe."""
    names = {
        code: {mark.name for mark in figure_of("foot-top").labels([code])}
        for code in ("LR3", "GB41")
    }
    assert "cord of the little toe" in names["GB41"] - names["LR3"]
    assert "web beside the big toe" in names["LR3"] - names["GB41"]


def test_every_area_of_pain_can_be_pointed_at() -> None:
    """Each has its number once on the body map."""
    placed = [area.area for figure in FIGURES.values() for area in figure.areas]
    wanted = [area.code for area in CONTENT.atlas().areas if area.is_pain_area]
    assert sorted(placed) == sorted(wanted)


def test_each_view_has_its_drawing() -> None:
    """Every view that a point or an area names is drawn."""
    assert {point.view for point in POINTS} <= {figure.view for figure in FIGURES.values()}
    assert View.SOLE in {figure.view for figure in FIGURES.values()}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("until: lumbar-5", "until: lumbar-9", '"low-back" has no landmark or point "lumbar-9"'),
        ("serves: [GB34]", "serves: [GB30]", '"lower-leg-side" does not show GB30'),
        ("start: knob-edge,", "start: knob,", '"lower-leg-side" has no landmark or point "knob"'),
        ("        wide: 0.5\n", "", "until goes with wide"),
        ("tick: BL56", "tick: BL65", '"calf" has no landmark or point "BL65"'),
        ("tick: BL56", "tick: BL56, parts: 3", "tick does not go with parts"),
    ],
)
def test_a_drawing_that_cannot_be_drawn_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, fault: str
) -> None:
    """Whoever edits a figure learns which name is wrong, before anybody sees it."""
    files = Files(tmp_path, DATA)
    line = files.change("figures.yaml", old, new)
    told = faults_of(files.content.figures)[0]
    assert fault in told
    assert abs(line - int(re.findall(r"line (\d+)", told)[0])) <= 8
