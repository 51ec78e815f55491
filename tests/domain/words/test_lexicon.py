"""Concepts: phrases of words and of other concepts, made ready to be found."""

import pytest

from acupress_cli.domain.words.cutting import ClauseWords, cut
from acupress_cli.domain.words.finding import find_concepts
from acupress_cli.domain.words.lexicon import lexicon_of, parse_phrase

NO_CLAUSES = ClauseWords(frozenset(["but"]), frozenset(["i"]))


def found(
    concepts: dict[str, list[str]], text: str, passed: tuple[str, ...] = ()
) -> dict[str, list[str]]:
    """The words of each concept that stands in ``text``."""
    said = cut(text, lexicon_of(concepts, {}, ["the"], passed), NO_CLAUSES, lambda _word: "")
    find_concepts(said, lexicon_of(concepts, {}, ["the"], passed))
    return {
        name: [" ".join(word.text for word in said.words[s.start : s.stop]) for s in said.at(name)]
        for name in said.concepts()
    }


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("numb", "it numbs and numbed", ["numbs", "numbed"]),
        ("=numb", "numbness is not numb", ["numb"]),
        ("38..43", "a fever of 38.5, not 37 or 44", ["38.5"]),
        ("37.5..43", "37,6 then 37.4", ["37,6"]),
        ("temp 38..43", "temp 39", ["temp 39"]),
        ("back of the knee", "back of knee", ["back of knee"]),
        ("back of knee", "back of the knee", ["back of knee"]),
        ("can not feel", "I cannot feel it", ["cannot feel"]),
        ("=can feel", "I can feel it", ["can feel"]),
        ("numb leg", "numb but leg", []),
        ("numb leg", "numb", []),
    ],
)
def test_a_phrase_is_its_words_in_their_order(phrase: str, text: str, words: list[str]) -> None:
    """In any form, or just so; a number in its range; in one clause alone."""
    assert found({"x": [phrase]}, text).get("x", []) == words


def test_words_to_be_passed_over_may_stand_between() -> None:
    """Up to three of them, and none that counts."""
    concepts = {"x": ["numb leg"]}
    assert found(concepts, "numb very very very leg", ("very",))["x"] == ["numb very very very leg"]
    assert found(concepts, "numb very very very very leg", ("very",)) == {}
    assert found(concepts, "numb old leg", ("very",)) == {}


def test_a_phrase_may_need_a_concept_anywhere_in_it() -> None:
    """At its beginning, within and at its end; every way in which it stands is found."""
    concepts = {
        "limb": ["leg", "left leg"],
        "numb": ["numb <limb> today", "<limb> numb", "cold <limb>"],
    }
    assert found(concepts, "numb left leg today")["numb"] == ["numb left leg today"]
    assert found(concepts, "left leg numb")["numb"] == ["left leg numb", "leg numb"]
    assert found(concepts, "cold leg, cold leg")["numb"] == ["cold leg", "cold leg"]
    assert "numb" not in found(concepts, "numb today")


def test_a_number_may_stand_behind_a_concept() -> None:
    """In its range."""
    concepts = {"temp": ["fever"], "high": ["<temp> 38..43"]}
    assert found(concepts, "fever 39")["high"] == ["fever 39"]
    assert "high" not in found(concepts, "fever 37")


def test_the_words_of_all_phrases_are_known() -> None:
    """Those that stand for themselves alone as well: none of them is a slip."""
    lexicon = lexicon_of({"x": ["=numb leg", "<y> 3..4 calf"], "y": ["foot"]}, {}, ["the"])
    assert lexicon.words == {"numb", "leg", "calf", "foot"}


def test_what_stands_in_a_clause_stands_in_each_like_it() -> None:
    """A clause that is said again is not read again, and loses nothing by it."""
    assert found({"x": ["numb leg"]}, "numb leg. I am well. Numb leg")["x"] == ["numb leg"] * 2


@pytest.mark.parametrize(
    ("concepts", "fault"),
    [
        ({"a": ["<b>"]}, "no concept b"),
        ({"a": ["<b>"], "b": ["<a>"]}, "in a circle"),
        ({"a": ["the"]}, "no word that counts"),
    ],
)
def test_what_cannot_be_read_is_told(concepts: dict[str, list[str]], fault: str) -> None:
    """A slip in the content is named."""
    with pytest.raises(ValueError, match=fault):
        lexicon_of(concepts, {}, ["the"])


def test_a_phrase_has_a_form_for_each_kind_of_part() -> None:
    """Concepts, numbers, words just so and words in any form."""
    parts = parse_phrase("<cannot> =feel 3..4 the calves", {"calves": "calf"}, frozenset(["the"]))
    assert parts == ("<cannot", "=feel", "#3..4", "calf")
