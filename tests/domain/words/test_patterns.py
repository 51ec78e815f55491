"""Patterns: concepts near each other in a clause, or together in a sentence."""

import pytest

from acupress_cli.domain.words.cutting import ClauseWords, cut
from acupress_cli.domain.words.denials import denials_in
from acupress_cli.domain.words.finding import find_concepts
from acupress_cli.domain.words.lexicon import lexicon_of
from acupress_cli.domain.words.patterns import Match, compile_pattern, match

CONCEPTS = {
    "calf": ["calf"],
    "chest": ["chest"],
    "denial": ["=no"],
    "no-denial": ["no idea"],
    "no-sign": ["chest of drawers"],
}


def found(pattern: str, text: str) -> Match | None:
    """Where ``pattern`` stands in ``text``, by a lexicon of a few words."""
    compiled, sides = compile_pattern(pattern, "X")
    lexicon = lexicon_of({**CONCEPTS, **sides}, {"calves": "calf"}, ["a", "my"])
    clauses = ClauseWords(frozenset(["but"]), frozenset(["my"]))
    said = cut(text, lexicon, clauses, lambda _word: "")
    find_concepts(said, lexicon)
    return match(compiled, said, denials_in(said))


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("pain in my chest", True),
        ("my chest is in pain", True),
        ("pain, and a chest", False),
        ("pain one two three four five six chest", True),
        ("pain one two three four five six seven chest", False),
        ("pain after lifting a chest of drawers", False),
        ("chest of drawers hurt, pain in my chest", True),
    ],
)
def test_near_is_in_one_clause_a_few_words_apart(text: str, stands: bool) -> None:
    """In either order, and never in what only sounds like a sign."""
    assert (found("pain near <chest>", text) is not None) is stands
    assert (found("<chest> near pain", text) is not None) is stands


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("cramp in my calves", True),
        ("cramp in my calves, when I walk", False),
        ("I walk. Cramp in my calves", True),
        ("I walk. Then cramp. Cramp in my calves, but not when I walk", False),
    ],
)
def test_without_bars_a_sentence(text: str, stands: bool) -> None:
    """What may not be said counts against its own sentence alone."""
    assert (found("cramp near <calf> without walk", text) is not None) is stands


def test_with_is_anywhere_in_one_sentence() -> None:
    """Another sentence is another matter."""
    assert found("pain with <chest>", "pain, but my chest too")
    assert found("pain with <chest>", "pain. My chest too") is None


def test_a_sign_is_heard_in_whichever_sentence_it_stands() -> None:
    """What an earlier one says a part of, or denies, hides it not."""
    assert found("pain with <chest>", "Pain. I walk. Then pain in my chest")
    denied_first = found("pain with <chest>", "No pain in my chest. Then pain in my chest")
    assert denied_first is not None
    assert not denied_first.denied_by


def test_also_is_anywhere_in_the_text_but_where_it_is_barred() -> None:
    """Another sentence counts as well, unless it says what bars it."""
    assert found("pain also <chest>", "pain. My chest too")
    assert found("pain also <chest> without years", "pain. My chest, years ago") is None


def test_what_is_said_plainly_once_is_not_denied() -> None:
    """A denial counts only where every way in which it stands is denied."""
    denied = found("pain near <chest>", "no pain in my chest")
    plain = found("pain near <chest>", "no pain in my chest, but pain in my chest at night")
    assert denied is not None
    assert denied.denied_by
    assert plain is not None
    assert not plain.denied_by


def test_an_empty_side_is_refused() -> None:
    """A slip in the content is named."""
    with pytest.raises(ValueError, match="empty side"):
        compile_pattern("pain near |chest", "X")
