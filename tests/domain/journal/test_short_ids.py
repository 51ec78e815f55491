"""Ids as short as can be told apart."""

from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.domain.journal.short_ids import SHORTEST, short_ids


def test_four_letters_are_enough_where_they_differ() -> None:
    """Only ids that begin alike need more."""
    assert short_ids(["abcdef", "abcd00", "123456"]) == {
        "abcdef": "abcde",
        "abcd00": "abcd0",
        "123456": "1234",
    }
    assert short_ids([]) == {}


def test_an_id_that_another_begins_with_is_told_whole() -> None:
    """The longer one needs a letter more."""
    assert short_ids(["abcd", "abcdef", "ab"]) == {"abcd": "abcd", "abcdef": "abcde", "ab": "ab"}


@given(st.lists(st.text("ab\u00e9", min_size=1, max_size=9), max_size=20))
def test_a_short_id_belongs_to_one(ids: list[str]) -> None:
    """It is that id's beginning, no longer than needed, and nobody else's unless it is whole."""
    for full, short in short_ids(ids).items():
        others = [other for other in set(ids) - {full} if other.startswith(short)]
        assert full.startswith(short)
        assert not others or short == full
        if SHORTEST < len(short) < len(full):
            assert any(other.startswith(short[:-1]) for other in set(ids) - {full})
