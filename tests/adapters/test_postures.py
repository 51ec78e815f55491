"""Every posture in which a point is pressed is drawn, and told in words."""

import re

import pytest

from acupress_cli.domain.body.posture import Posture
from acupress_cli.domain.body.posture_drawing import PostureDrawing
from acupress_cli.domain.points.acupoint import Acupoint
from tests.fakes.bench import CONTENT

DRAWINGS = CONTENT.postures()
EACH = pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda drawing: drawing.id.name)
# A person is about 75 cun high: sitting or lying folded they take less, a bed more.
LEAST_CUN, MOST_CUN = 40, 95


def test_every_posture_is_drawn_once() -> None:
    """Also one that no point uses yet."""
    assert sorted(drawing.id.value for drawing in DRAWINGS) == sorted(p.value for p in Posture)


@pytest.mark.parametrize("point", CONTENT.catalogue().points, ids=lambda point: point.code)
def test_every_way_of_pressing_a_point_is_drawn(point: Acupoint) -> None:
    """With words for those who do not see it."""
    told = {drawing.id: drawing.words for drawing in DRAWINGS}
    assert all(told[technique.posture] for technique in point.techniques)


@EACH
def test_a_drawing_is_told_in_words(drawing: PostureDrawing) -> None:
    """In a few sentences, which say from where it is seen and how the person is placed.

    One drawing serves both sides, so it names neither.
    """
    assert 2 <= drawing.words.count(".") <= 5
    said = set(re.findall(r"\w+", drawing.words.lower()))
    verb = {"sitting": "sits", "lying": "lies", "standing": "stands"}
    assert verb[drawing.id.position.value] in said
    assert "seen from" in drawing.words
    assert not said & {"left", "right"}


@EACH
def test_a_person_has_the_size_of_a_person(drawing: PostureDrawing) -> None:
    """All drawings share one scale, so that they can stand side by side."""
    figure = drawing.figure
    longest = max(figure.right - figure.left, figure.bottom - figure.top)
    assert LEAST_CUN < longest < MOST_CUN
