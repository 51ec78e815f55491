"""Sides, tools and areas of the body."""

import pytest

from acupress_cli.domain.body.body import BodyArea, PainPath, Region, Side, Tool, View, side_words


@pytest.mark.parametrize(
    ("side", "each", "other"),
    [
        (Side.LEFT, (Side.LEFT,), Side.RIGHT),
        (Side.RIGHT, (Side.RIGHT,), Side.LEFT),
        (Side.BOTH, (Side.LEFT, Side.RIGHT), Side.BOTH),
    ],
)
def test_a_side_knows_its_single_sides_and_its_opposite(
    side: Side, each: tuple[Side, ...], other: Side
) -> None:
    """Both stands for left, then right, and is its own opposite."""
    assert side.each == each
    assert side.other is other


def test_everything_but_the_ball_is_always_at_hand() -> None:
    """The person's own hand never has to be fetched."""
    at_hand = {tool for tool in Tool if tool.always_at_hand}
    assert at_hand == {Tool.THUMB, Tool.FINGERS, Tool.KNUCKLES, Tool.PALM}


@pytest.mark.parametrize(
    ("paths", "is_pain_area", "is_typical"),
    [
        ((), False, False),
        ((PainPath.BACK_OF_LEG,), True, True),
        ((PainPath.SIDE_OF_LEG, PainPath.BUTTOCK), True, True),
        ((PainPath.LOW_BACK,), True, True),
        ((PainPath.FRONT_OF_LEG,), True, False),
        ((PainPath.NOT_SCIATICA,), True, False),
        ((PainPath.BACK_OF_LEG, PainPath.FRONT_OF_LEG), True, False),
    ],
)
def test_an_area_is_typical_unless_a_path_of_it_is_not(
    paths: tuple[PainPath, ...], is_pain_area: bool, is_typical: bool
) -> None:
    """One untypical path is enough; an area without a path is no pain area."""
    area = BodyArea("spot", "spot", (), Region.LEG, View.BACK, paths)
    assert area.is_pain_area is is_pain_area
    assert area.is_typical is is_typical


@pytest.mark.parametrize(
    ("side", "words"),
    [
        (None, "middle"),
        (Side.LEFT, "left side"),
        (Side.RIGHT, "right side"),
        (Side.BOTH, "both sides"),
    ],
)
def test_sides_are_said_as_people_do(side: Side | None, words: str) -> None:
    """The midline has no side."""
    assert side_words(side) == words
