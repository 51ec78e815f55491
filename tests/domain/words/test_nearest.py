"""The names that are nearly what a person typed."""

import pytest

from acupress_cli.domain.words.text import nearest

NAMES = ["calf", "heel", "lower back", "back of the knee", "Hegu", "Huántiào"]


@pytest.mark.parametrize(
    ("wanted", "offered"),
    [
        ("cafl", ["calf"]),
        ("HEEEL", ["heel"]),
        ("lower-bakc", ["lower back"]),
        ("huan tiao", ["Huántiào"]),
        ("back of knee", ["back of the knee"]),
        ("elbow", []),
        ("", []),
        ("calf" * 5000, []),
    ],
)
def test_only_names_that_look_alike_are_offered(wanted: str, offered: list[str]) -> None:
    """A near miss gets the name as it is written; anything farther off gets nothing."""
    assert nearest(wanted, NAMES) == offered


def test_the_nearest_comes_first_and_no_more_than_asked() -> None:
    """Names come nearest first, and at most as many as were asked for."""
    names = ["calfs", "calves", "calf", "calfing"]
    assert nearest("calf", names) == ["calf", "calfs", "calfing"]
    assert nearest("calf", names, most=2) == ["calf", "calfs"]
    assert nearest("calf", names, most=1) == ["calf"]


def test_names_that_fold_to_the_same_are_offered_once() -> None:
    """Two spellings of one name make one offer."""
    assert nearest("hegu", ["Hé Gǔ", "Hegu"]) == ["Hegu"]
