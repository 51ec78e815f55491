"""What is offered at a Tab, for each kind of value."""

import pytest

from acupress_cli.cli.completing import OFFERS
from tests.fakes.bench import CONTENT


def offered(kind: str, incomplete: str) -> list[str]:
    """The words that are offered."""
    return [value for value, _ in OFFERS[kind](incomplete)]


@pytest.mark.parametrize("kind", OFFERS)
def test_what_is_offered_begins_as_typed(kind: str) -> None:
    """Each offer goes on from the letters that stand there already, and each fits nowhere."""
    for value in offered(kind, ""):
        assert value in offered(kind, value)
        assert value in offered(kind, value[:1])
    assert offered(kind, "zzz") == []


def test_points_are_offered_by_code_and_by_name() -> None:
    """Codes come first, in the case that is typed; a Chinese name where no code fits."""
    assert offered("points", "GB4") == ["GB40", "GB41"]
    assert offered("points", "gb4") == ["gb40", "gb41"]
    assert offered("points", "huan") == ["huantiao"]
    assert OFFERS["points"]("Huan") == [("Huantiao", "GB30")]


def test_every_offer_of_a_point_is_understood() -> None:
    """Each word that is offered names a point."""
    for value in (*offered("points", ""), *offered("points", "h"), *offered("points", "S")):
        assert CONTENT.catalogue().find(value).code


def test_a_pressed_point_has_a_side() -> None:
    """After the colon come the sides; a length is typed by hand."""
    assert offered("points_pressed", "BL57:") == ["BL57:left", "BL57:right", "BL57:both"]
    assert offered("points_pressed", "BL5") == offered("points", "BL5")


def test_pain_is_not_offered_where_it_is_no_sciatica() -> None:
    """The hand holds points, but pain there is not asked."""
    assert "hand" in offered("areas", "")
    assert "hand" not in offered("pain_areas", "")


def test_a_condition_has_a_place_where_it_is_asked() -> None:
    """After the colon come the areas; a condition without a place has none."""
    assert offered("conditions", "broken-skin:cal") == ["broken-skin:calf"]
    assert offered("conditions", "pregnant:") == []
    assert "none" in offered("conditions", "")


def test_every_meridian_that_is_offered_is_understood() -> None:
    """The codes are those of the points."""
    codes = {point.meridian.value for point in CONTENT.catalogue()}
    assert set(offered("meridians", "")) == codes
