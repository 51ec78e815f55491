"""How a text is cut into words, clauses and sentences."""

import pytest

from acupress_cli.domain.words.cutting import ClauseWords, cut, tokens_in
from acupress_cli.domain.words.lexicon import lexicon_of
from acupress_cli.domain.words.said import Said

LEXICON = lexicon_of({"denial": ["=no"], "numb": ["numb"]}, {}, ["my"])
CLAUSES = ClauseWords(frozenset(["but"]), frozenset(["i"]))
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
