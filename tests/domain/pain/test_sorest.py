"""The place that hurts most, or where the pain goes, is told from the words beside it."""

import pytest

from tests.fakes.bench import FakeBench

READER = FakeBench().reader


@pytest.mark.parametrize(
    ("text", "sorest"),
    [
        ("left buttock and calf, worst in the calf", ("calf",)),
        ("left buttock and calf, mostly the buttock", ("buttock",)),
        ("from my right buttock all the way down to the heel", ("heel",)),
        ("lower back and right calf, the calf is the worst", ("calf",)),
        ("right hip and outer shin, especially the shin on the outside", ("shin-outer",)),
        ("left buttock and calf mostly", ("calf",)),
        ("my left calf hurts most, the buttock a bit", ("calf",)),
        # Of a time, and of a place that does not hurt.
        ("left buttock and calf, worst at night", ()),
        ("left buttock, worst when I sit", ()),
        ("left buttock and calf", ()),
        ("left buttock, worst of all my neck", ()),
    ],
)
def test_the_sorest_place_is_the_one_beside_the_word(text: str, sorest: tuple[str, ...]) -> None:
    """One that follows it, else the one before it where its clause ends."""
    assert READER.read(text).pattern.sorest == sorest


def test_a_place_that_does_not_hurt_is_not_the_sorest() -> None:
    """It is no place of the pain at all."""
    pattern = READER.read("left buttock, not especially the calf").pattern
    assert not set(pattern.sorest) - set(pattern.areas)
