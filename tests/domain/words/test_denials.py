"""Denials: what a person says is not so, in a clause, in an answer, or after the sign."""

import pytest

from acupress_cli.domain.words.cutting import ClauseWords, cut
from acupress_cli.domain.words.denials import denials_in
from acupress_cli.domain.words.finding import find_concepts
from acupress_cli.domain.words.lexicon import lexicon_of
from acupress_cli.domain.words.said import Said

CONCEPTS = {
    "denial": ["=no", "=not"],
    "no-denial": ["no idea", "not ruled out"],
    "list-goes-on": ["=or"],
    "answers-no": ["=no", "=nope", "not at all"],
    "denies-before": ["ruled out", "absent"],
    "answers-no-all": ["none of above"],
    "scope-end": ["since"],
    "takes-back": ["=only"],
    "exception": ["except"],
    "own-subject": ["=he"],
}


def denials_of(text: str) -> list[int]:
    """The place of the denial of each word of ``text``, or -1."""
    return _read(text)[1]


def denied_in(text: str) -> list[str]:
    """The words of ``text`` that are denied."""
    said, by = _read(text)
    return [word.text for word, at in zip(said.words, by, strict=True) if at >= 0]


def _read(text: str) -> tuple[Said, list[int]]:
    lexicon = lexicon_of(CONCEPTS, {}, ["a", "my"])
    clauses = ClauseWords(frozenset(["but"]), frozenset())
    said = cut(text, lexicon, clauses, lambda _word: "")
    find_concepts(said, lexicon)
    return said, denials_in(said).by


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Foot drop? Nope.", ["foot", "drop"]),
        ("Foot drop?? Not at all. Pain? Yes", ["foot", "drop", "at", "all"]),
        ("Fever or chills? No", ["fever", "or", "chills"]),
        ("Fever, sweats, or chills? No", ["fever", "sweats", "or", "chills"]),
        ("My foot drags, fever? No", ["fever"]),
        ("Fever? No idea", []),
        ("Fever? Yes", []),
        ("Foot drop. Nope.", []),
        ("Foot drop? Nope it drags", []),
        ("Nope. Foot drop", []),
        ("Fever, chills, foot drop: none of above", ["fever", "chills", "foot", "drop"]),
        ("Fever, chills? None of above.", ["fever", "chills"]),
        ("Fever, chills. None of above", []),
        ("Fever: none of above worries him", []),
    ],
)
def test_an_answer_of_no_denies_what_was_asked(text: str, denied: list[str]) -> None:
    """Only a whole answer does, and only for the last thing asked, or its list."""
    assert denied_in(text) == denied


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("fever - no, foot pain", ["fever"]),
        ("fever: no, foot pain", ["fever"]),
        ("foot pain. fever, nope", ["fever"]),
        ("foot pain. fever, nope. foot pain", ["fever"]),
        ("left foot, nope, right foot", []),
        ("numb, no?", []),
        ("the whole foot drags on stairs today, nope", []),
    ],
)
def test_a_no_after_a_word_denies_it_where_nothing_follows(text: str, denied: list[str]) -> None:
    """A person who takes back one word and says another denies nothing."""
    assert denied_in(text) == denied


def test_what_is_denied_tells_by_which_word() -> None:
    """Before it or after it; the sign itself may be that word, as in "reflexes absent"."""
    assert denials_of("no fever, my reflexes absent") == [-1, 0, 3, -1]
    assert denials_of("infection ruled out") == [2, -1, -1]
    assert denials_of("fever? nope") == [1, -1]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("no fever, one two three four five, or chills", "fever one two three four five or chills"),
        ("no fever, one two three four five six, or chills", "fever"),
        ("no fever, chills", "fever"),
        ("no fever or, chills", "fever or chills"),
        ("no fever since pain", "fever"),
        ("no fever, he, or chills", "fever"),
        ("no fever only chills", ""),
        ("fever except chills", "chills"),
        ("no fever except chills", "fever except chills"),
        ("no fever, b, c, d, e, f, g, h, or j", "fever b c d e f g h or j"),
        ("no fever, b, c, d, e, f, g, h, j, or k", "fever"),
    ],
)
def test_a_denial_reaches_on_through_a_list(text: str, denied: str) -> None:
    """Of short clauses, up to the one with the "or": what is longer is no part of a list."""
    assert denied_in(text) == denied.split()


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("infection ruled out", ["infection"]),
        ("foot pain, but fever absent", ["but", "fever"]),
        ("infection not ruled out", []),
    ],
)
def test_some_words_deny_what_stands_before_them(text: str, denied: list[str]) -> None:
    """They reach back to the start of their clause, unless they are denied themselves."""
    assert denied_in(text) == denied
