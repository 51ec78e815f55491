"""How a sentence is cut into words, and when two phrases are the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.domain.words.phrases import phrase_key, tokens_of


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Back of my Knee", ["back", "of", "my", "knee"]),
        ("can't, don’t", ["cant", ",", "dont"]),
        ("lower-back/hip", ["lower", "back", "hip"]),
        ("lower_back", ["lower", "back"]),
        ("hip. Knee!\nheel?", ["hip", ".", "knee", "!", "\n", "heel", "?"]),
        ("hip; calf: heel", ["hip", ";", "calf", ":", "heel"]),
        ("Hé Gǔ 合谷", ["he", "gu", "合谷"]),
        ("10 out of 10", ["10", "out", "of", "10"]),
        ("(hip) [calf] *heel*", ["hip", "calf", "heel"]),
        ("", []),
        ("__", []),
    ],
)
def test_a_text_is_cut_into_lower_case_words_and_sentence_marks(
    text: str, tokens: list[str]
) -> None:
    """Apostrophes vanish, hyphens part words, and sentence marks stand alone."""
    assert tokens_of(text) == tokens


@pytest.mark.parametrize(
    ("phrase", "key"),
    [
        ("the back of my knee", "back of knee"),
        ("Back of Knee", "back of knee"),
        ("back-of-knee", "back of knee"),
        ("back, of the knee.", "back of knee"),
        ("a an the my your his her their our this that knee", "knee"),
        ("a", ""),
        ("...", ""),
        ("", ""),
    ],
)
def test_words_that_never_change_the_place_do_not_count(phrase: str, key: str) -> None:
    """Two phrases are the same when their keys are: no "the", no "my", no marks."""
    assert phrase_key(phrase) == key


@given(st.text(max_size=80))
@settings(deadline=None, max_examples=200)
def test_every_token_is_one_word_or_one_mark(text: str) -> None:
    """Whatever the text, a token has no space in it and is a word or a single mark."""
    wrong = [t for t in tokens_of(text) if not (t in ".,;:!?\n" or all(c.isalnum() for c in t))]
    assert wrong == []


@given(st.text(max_size=80))
@settings(deadline=None, max_examples=200)
def test_the_key_of_a_key_is_that_key(text: str) -> None:
    """A key is in its final form: making it again changes nothing."""
    key = phrase_key(text)
    assert phrase_key(key) == key
