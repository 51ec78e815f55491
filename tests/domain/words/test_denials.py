"""Denials: what they reach, forward in their clause and back over what they answer."""

import pytest

from acupress_cli.domain.words.cutting import ClauseWords, cut
from acupress_cli.domain.words.denials import denials_in
from acupress_cli.domain.words.finding import find_concepts
from acupress_cli.domain.words.lexicon import lexicon_of

CONCEPTS = {
    "denial": ["=no", "=nope", "none at all"],
    "no-denial": ["no idea"],
    "first-person": ["=i"],
    "strictly-unable": ["=cant"],
}


def denied(text: str) -> list[str]:
    """The words of ``text`` that are denied."""
    lexicon = lexicon_of(CONCEPTS, {}, ["the"])
    said = cut(text, lexicon, ClauseWords(frozenset(["but"]), frozenset()), lambda _word: "")
    find_concepts(said, lexicon)
    by = denials_in(said).by
    return [word.text for word, at in zip(said.words, by, strict=True) if at >= 0]


@pytest.mark.parametrize("answer", ["No.", "nope", "None at all.", "no, but sore"])
def test_an_answer_denies_the_question_before_it(answer: str) -> None:
    """People ask themselves what a doctor would ask."""
    assert denied(f"Foot drop? {answer}")[:2] == ["foot", "drop"]


@pytest.mark.parametrize("answer", ["No idea.", "No feeling left.", "Sore. No.", "Yes."])
def test_only_a_denial_alone_is_an_answer(answer: str) -> None:
    """Whoever goes on tells something new."""
    assert "drop" not in denied(f"Foot drop? {answer}")


def test_an_answer_reaches_no_further_than_the_last_clause() -> None:
    """What was told before the question still holds."""
    assert denied("Cant pee, but fever? No.") == ["but", "fever"]


def test_a_denial_alone_after_a_name_denies_it() -> None:
    """A list of findings: "fever, none"."""
    assert denied("fever - no") == ["fever"]
    assert denied("fever - no, pain") == ["fever"]
    assert denied("no") == []


@pytest.mark.parametrize("text", ["I shake, no", "cant pee, no", "fever, no but pain", "fever. No"])
def test_it_denies_no_sentence_of_the_person(text: str) -> None:
    """Nor what it does not follow at once, at the end."""
    assert denied(text) == []
