"""Doubts: what is said of somebody else, or of a time that is over."""

import pytest

from acupress_cli.domain.words.cutting import ClauseWords, cut
from acupress_cli.domain.words.doubts import Doubt, doubt_about
from acupress_cli.domain.words.finding import find_concepts
from acupress_cli.domain.words.lexicon import lexicon_of

CONCEPTS = {
    "fever": ["fever"],
    "feared": ["afraid"],
    "kin": ["son"],
    "another-person": ["<kin>"],
    "kin-tells": ["<kin> says"],
    "first-person": ["=i", "=me"],
    "own-complaint": ["hurt"],
    "past": ["years ago"],
    "over": ["cured"],
    "now": ["=now"],
}


def doubt(text: str) -> Doubt | None:
    """What speaks against the fever in ``text``."""
    lexicon = lexicon_of(CONCEPTS, {}, ["my", "a"])
    said = cut(text, lexicon, ClauseWords(frozenset(["but"]), frozenset()), lambda _word: "")
    find_concepts(said, lexicon)
    return doubt_about(said, said.at("fever")[:1])


@pytest.mark.parametrize(
    "text",
    ["my son has fever, I hurt", "son has fever. My back", "son has fever so I hold him, my hip"],
)
def test_what_the_last_named_person_has_is_theirs(text: str) -> None:
    """Where the person speaks of a complaint of their own besides."""
    assert doubt(text) is Doubt.ANOTHER


@pytest.mark.parametrize(
    "text",
    [
        "my son has fever",
        "my son has fever, my son is hot",
        "my son says fever, I hurt",
        "my son saw that I have fever, I hurt",
        "fever since I held my son, I hurt",
    ],
)
def test_all_else_is_the_persons_own(text: str) -> None:
    """Alone, only told of by somebody, or said of the person."""
    assert doubt(text) is None


@pytest.mark.parametrize(
    ("text", "is_past"),
    [
        ("fever years ago, cured", True),
        ("fever years ago. Cured", True),
        ("fever years ago. So what. Cured", False),
        ("fever years ago and now, cured", False),
        ("fever years ago", False),
    ],
)
def test_what_is_over_is_said_so_there_or_right_after(text: str, is_past: bool) -> None:
    """A time alone ends nothing."""
    assert (doubt(text) is Doubt.PAST) is is_past


def test_what_is_feared_is_no_more_than_that() -> None:
    """Before all else."""
    assert doubt("afraid of fever") is Doubt.FEARED
