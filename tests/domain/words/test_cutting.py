"""How a text is cut into words, clauses and sentences."""

import pytest

from acupress_cli.domain.words.cutting import ClauseWords, cut, tokens_in
from acupress_cli.domain.words.lexicon import lexicon_of
from acupress_cli.domain.words.said import Said

LEXICON = lexicon_of({"denial": ["=no"], "numb": ["numb"]}, {}, ["my"])
CLAUSES = ClauseWords(frozenset(["but"]), frozenset(["i"]))
BEFORE_A_SIDE = (
    "the on his her your its in to down at of from and or n both right is a only mainly mostly "
    "hurts"
)
AFTER_A_SIDE = (
    "most worst worse whole entire more same last past other least day night bit little lot "
    "minute moment one"
)
BEFORE_OWNED = "lost lose losing has have of on in from to does do"
MEANT = {"nubm": "numb", "lowerback": "lower back"}


def said(text: str) -> Said:
    """``text``, cut by a few words."""
    return cut(text, LEXICON, CLAUSES, lambda word: MEANT.get(word, ""))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("58yo, 3am", "58 yo , 3 am"),
        ("10/10 and 37,5", "10 10 and 37,5"),
        ("the 2nd toe", "the 2nd toe"),
        ("can't, can’t, don t", "cant , cant , dont"),
        ("I can not, I could not", "i cannot , i couldnt"),
        ("not", "not"),
        ("left/right pins-and-needles", "left , right pins and needles"),
        ("well... so - it", "well , so : it"),
        ("Café", "cafe"),
    ],
)
def test_marks_and_apostrophes(text: str, tokens: str) -> None:
    """Words are lower case, "don t" is dont, and other marks are commas."""
    assert " ".join(tokens_in(text)).replace(" , ,", " ,") == tokens


@pytest.mark.parametrize(
    "word",
    ["don", "won", "isn", "aren", "wasn", "weren", "hasn", "haven", "hadn", "doesn", "didn",
     "couldn", "wouldn", "shouldn", "ain", "can"],
)  # fmt: skip
def test_a_not_that_was_cut_off_is_put_back(word: str) -> None:
    """Many keyboards and copies lose the apostrophe: "can t feel" is a denial all the same."""
    assert tokens_in(f"it {word} t hurt") == ["it", f"{word}t", "hurt"]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("numb but well", ["numb", "but well"]),
        ("numb, well. so", ["numb", "well", "so"]),
        ("numb and i sit", ["numb and", "i sit"]),
        ("numb or i sit", ["numb or", "i sit"]),
        ("so i sit", ["so i sit"]),
        ("numb: no", ["numb no"]),
        ("numb: no, well", ["numb no", "well"]),
        ("numb? Leg.", ["numb", "leg"]),
        ("numb: in the leg", ["numb", "in the leg"]),
        ("numb:", ["numb"]),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    """They end at marks and before some words; a lone answer belongs to what it answers."""
    cut_up = said(text)
    found = [" ".join(cut_up.words[at].text for at in clause) for clause in cut_up.clauses()]
    assert found == clauses


def words_of(text: str) -> list[str]:
    """The words of ``text`` as they are compared."""
    return [word.text for word in said(text).words]


@pytest.mark.parametrize("thing", ["the", "our", "their", "an", "a"])
def test_a_left_that_somebody_did_is_no_side(thing: str) -> None:
    """As in "the pain left the leg"; where nothing follows, a side was named."""
    assert words_of(f"pain left {thing} leg") == ["pain", "leave", thing, "leg"]
    assert words_of(f"left {thing} leg") == ["leave", thing, "leg"]
    assert words_of("pain left my leg") == ["pain", "leave", "leg"]
    assert words_of(f"pain left {thing}") == ["pain", "left", thing]


def test_a_left_behind_these_words_is_a_side() -> None:
    """As in "hurts on the left, the calf"."""
    for word in BEFORE_A_SIDE.split():
        assert words_of(f"{word} left the leg") == [word, "left", "the", "leg"]
    assert words_of("my left the leg") == ["left", "the", "leg"]


def test_a_left_before_these_words_is_a_side() -> None:
    """As in "it hurts left the most"."""
    for word in AFTER_A_SIDE.split():
        assert words_of(f"pain left the {word}") == ["pain", "left", "the", word]


def test_an_its_that_owns_something_begins_no_clause() -> None:
    """Else "it has lost its feeling" would be cut in two."""
    clauses = ClauseWords(frozenset(["its"]), frozenset())

    def count(text: str) -> int:
        return len(cut(text, LEXICON, clauses, lambda _word: "").clauses())

    for word in BEFORE_OWNED.split():
        assert count(f"it {word} its feeling") == 1
    assert count("it hurts its numb") == 2


def test_a_slip_keeps_what_was_written_beside_what_was_meant() -> None:
    """As a stem and as the word itself; and a missing space parts the word."""
    word = said("nubm").words[0]
    assert word.text == "nubm"
    assert {"numb", "=numb"} <= set(word.stems)
    assert [one.text for one in said("lowerback").words] == ["lower", "back"]
    assert said("lowerback nubm").mended == MEANT


def test_the_sentences_are_given_back() -> None:
    """In lower case and without marks, whatever is dropped for comparing."""
    assert said("My leg is numb. Really!").sentences == ["my leg is numb", "really", ""]
