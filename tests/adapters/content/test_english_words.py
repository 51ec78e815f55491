"""The list of common English words."""

from pathlib import Path

import pytest

from acupress_cli.adapters.content.english_words import FILE, EnglishWords
from tests.fakes.bench import DATA

WORDS = EnglishWords(DATA)


@pytest.mark.parametrize("word", ["walking", "through", "yesterday"])
def test_common_words_stand_in_it(word: str) -> None:
    """They are no slips of the finger."""
    assert WORDS.has(word)


@pytest.mark.parametrize("word", ["buttok", "", "zzzzzz", "Walking", "wal", "ü"])
def test_nothing_else_does(word: str) -> None:
    """No slip, no part of a word, and nothing in capitals."""
    assert not WORDS.has(word)


def test_it_is_in_order_and_each_word_once() -> None:
    """So that a word is found by halving."""
    words = (DATA / FILE).read_bytes().split()
    assert words == sorted(set(words))


def test_without_the_list_no_word_is_common(tmp_path: Path) -> None:
    """A missing list is no fault: less is mended wrongly than read wrongly."""
    assert not EnglishWords(tmp_path).has("walking")
