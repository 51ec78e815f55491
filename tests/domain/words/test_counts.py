"""Numbers of things, and how often something was, in words."""

import pytest

from acupress_cli.domain.words.counts import counted, first_of, times


@pytest.mark.parametrize(
    ("count", "told"), [(0, "0 days"), (1, "1 day"), (2, "2 days"), (12, "12 days")]
)
def test_one_thing_alone_has_no_s(count: int, told: str) -> None:
    """Nothing is written as several are."""
    assert counted(count, "day") == told


def test_several_are_written_as_english_has_them() -> None:
    """Entries are no entrys; and what several are called can be told."""
    assert counted(1, "entry") == "1 entry"
    assert counted(3, "entry") == "3 entries"
    assert counted(1, "entry is", "entries are") == "1 entry is"
    assert counted(2, "entry is", "entries are") == "2 entries are"


@pytest.mark.parametrize(
    ("count", "told"), [(0, "0 times"), (1, "once"), (2, "twice"), (3, "3 times")]
)
def test_how_often_is_said_as_people_say_it(count: int, told: str) -> None:
    """Once and twice have words of their own."""
    assert times(count) == told


def test_of_a_long_list_the_first_are_told_and_how_many_more() -> None:
    """Up to the bound all of them stand there alone."""
    assert first_of(["a", "b", "c"], 3) == ["a", "b", "c"]
    assert first_of(["a", "b", "c"], 1) == ["a", "and 2 more."]
    assert first_of([], 3) == []
