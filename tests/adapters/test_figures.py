"""The drawings hold the WHO standard's measures, and each point lies where its text says."""

import re

import pytest

from acupress_cli.domain.body.body import View
from acupress_cli.domain.body.figure import Figure
from acupress_cli.domain.points.acupoint import Acupoint
from tests.fakes.bench import CONTENT

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
    ("hip-side", "trochanter", "knee-crease", 19),
    ("hip-side", "gluteal-fold", "knee-crease", 14),
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
    ("low-back", "lumbar-1", "EX-B2", 0.5),
    ("low-back", "lumbar-4", "EX-B7", 3.5),
    ("low-back", "lumbar-4", "GV3", 0),
    ("low-back", "sacral-hiatus", "BL54", 3),
    ("back-of-thigh", "gluteal-fold", "BL37", 6),
    ("calf", "BL40", "BL56", 5),
    ("calf", "BL40", "BL57", 8),
    ("hip-side", "knee-crease", "GB31", 7),
    ("outer-ankle", "bone-edge-below", "BL62", 0.5),
    ("shin-front", "outer-dimple", "ST36", 3),
    ("wrist", "between-cords", "PC6", 2),
]
# Shares of the way: figure, from, to, point, part.
PARTS = [
    ("low-back", "dimple", "sacral-2", "BL32", 0.5),
    ("hip-side", "trochanter", "sacral-hiatus", "GB30", 1 / 3),
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
    found = [figure for figure in FIGURES.values() if figure.marks(point.code)]
    assert found
    assert point.view in {figure.view for figure in found}
    for figure in found:
        for x, y in figure.marks(point.code):
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


def test_several_spots_have_several_marks() -> None:
    """One for each bump of the lower spine, and two on the back of the hand."""
    assert len(figure_of("low-back").marks("EX-B2")) == 5
    assert len(figure_of("hand-back").marks("EX-UE7")) == 2


def test_every_area_of_pain_can_be_pointed_at() -> None:
    """Each has its number once on the body map."""
    placed = [area.area for figure in FIGURES.values() for area in figure.areas]
    wanted = [area.code for area in CONTENT.atlas().areas if area.is_pain_area]
    assert sorted(placed) == sorted(wanted)


def test_each_view_has_its_drawing() -> None:
    """Every view that a point or an area names is drawn."""
    assert {point.view for point in POINTS} <= {figure.view for figure in FIGURES.values()}
    assert View.SOLE in {figure.view for figure in FIGURES.values()}
