"""Doubts: what is said of somebody else, or of a time that is over."""

import pytest

from acupress_cli.domain.words.cutting import ClauseWords, cut
from acupress_cli.domain.words.doubts import Doubt, doubt_about
from acupress_cli.domain.words.finding import find_concepts
from acupress_cli.domain.words.lexicon import lexicon_of

CONCEPTS = {
    "feared": ["afraid of"],
    "another-person": ["wife", "son"],
    "kin-tells": ["wife says"],
    "first-person": ["=i"],
    "own-complaint": ["=i", "hurt", "sore"],
    "past": ["year ago"],
    "over": ["all sorted"],
    "now": ["=now"],
    "sign": ["fever", "=foot drags", "limp"],
}


def doubt_in(text: str) -> Doubt | None:
    """What speaks against the signs of ``text``."""
    lexicon = lexicon_of(CONCEPTS, {"hurts": "hurt"}, ["a", "my", "her"])
    said = cut(text, lexicon, ClauseWords(frozenset(["but"]), frozenset()), lambda _word: "")
    find_concepts(said, lexicon)
    return doubt_about(said, said.at("sign"))


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("my wife has a fever, my hip hurts", Doubt.ANOTHER),
        ("my wife has a fever and lifting her hurts my hip", Doubt.ANOTHER),
        ("my son has a fever, my hip", Doubt.ANOTHER),
        ("my wife has a fever", None),
        ("my wife has a fever, her hip hurts", None),
        ("my wife has a fever, she is sore", None),
        ("my wife says I limp, my hip hurts", None),
        ("my hip hurts, fever", None),
        ("my wife and I have a fever, my hip hurts", None),
        ("I limp since my son fell on me, my hip hurts", None),
        ("my wife has a fever. I limp, my hip hurts", None),
    ],
)
def test_of_another_only_beside_an_own_complaint(text: str, doubt: Doubt | None) -> None:
    """Who writes for somebody else, or what somebody else sees, is taken at their word."""
    assert doubt_in(text) is doubt


@pytest.mark.parametrize("word", ["his", "her", "their", "he", "she", "hes", "shes"])
def test_a_complaint_of_him_or_her_is_no_own_one(word: str) -> None:
    """So nobody else is told apart from the person; a "my" beside it makes it their own."""
    assert doubt_in(f"my wife has a fever, {word} sore leg") is None
    assert doubt_in(f"my wife has a fever, {word} says my leg is sore") is Doubt.ANOTHER


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("fever a year ago, all sorted", Doubt.PAST),
        ("fever a year ago. All sorted", Doubt.PAST),
        ("fever a year ago. My hip hurts. All sorted", None),
        ("fever a year ago, hip sore", None),
        ("fever a year ago and now, all sorted", None),
        ("fever a year ago. I limp. All sorted", None),
    ],
)
def test_past_only_where_it_is_over(text: str, doubt: Doubt | None) -> None:
    """A past sign counts until the person says that it is over."""
    assert doubt_in(text) is doubt


def test_what_is_feared_is_in_doubt() -> None:
    """A worry is no sign, yet worth a question."""
    assert doubt_in("afraid of a fever") is Doubt.FEARED
