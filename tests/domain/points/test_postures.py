"""In which posture a point is pressed: one in which it can be seen and reached, by anyone."""

import pytest

from acupress_cli.domain.body.body import Position
from acupress_cli.domain.body.posture import Posture
from acupress_cli.domain.points.acupoint import Acupoint
from tests.fakes.bench import CONTENT

POINTS = CONTENT.catalogue().points
CROSSED = Posture.ANKLE_ON_KNEE
# On the outer side of the leg or foot: with the ankle on the other knee it faces down.
OUTER = ("BL58", "BL60", "BL62", "GB39", "GB40", "GB41")
UNCROSSED = (Posture.FOOT_ON_STOOL, Posture.BED_KNEE_UP)


def postures(point: Acupoint) -> list[Posture]:
    """The postures of a point, the preferred one first."""
    return [technique.posture for technique in point.techniques]


def test_a_bed_is_sat_on() -> None:
    """The coarse position of the posture on a bed is sitting."""
    assert Posture.BED_KNEE_UP.position is Position.SITTING


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.code)
def test_nobody_has_to_cross_a_leg(point: Acupoint) -> None:
    """A crossed posture is never the first way, and only for those whose hip allows it."""
    crossed = [technique for technique in point.techniques if technique.posture is CROSSED]
    assert point.techniques[0].posture is not CROSSED
    assert all("if your hip allows" in technique.how.lower() for technique in crossed)


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.code)
def test_no_step_to_find_a_point_crosses_a_leg(point: Acupoint) -> None:
    """What is found in one posture only would be lost in another."""
    assert [step for step in point.find if "other knee" in step] == []


@pytest.mark.parametrize("code", OUTER)
def test_an_outer_point_is_pressed_where_it_can_be_seen(code: str) -> None:
    """The foot stands flat, on a low stool or on a bed; the leg is never crossed."""
    point = CONTENT.catalogue().find(code)
    assert set(postures(point)) == set(UNCROSSED)
    assert postures(point)[0] is Posture.FOOT_ON_STOOL


@pytest.mark.parametrize("code", ["GB29", "GB30"])
def test_what_is_found_lying_is_first_pressed_lying(code: str) -> None:
    """The spot is not lost by getting up; another posture says how to find it there."""
    point = CONTENT.catalogue().find(code)
    assert point.find[0].startswith("Lie on your good side")
    assert postures(point)[0] is Posture.ON_THE_SIDE
    standing = [t.how for t in point.techniques if t.position is Position.STANDING]
    assert standing
    assert all("knob" in how for how in standing)
