"""Word patterns: what they are made of, and where they stand in a sentence."""

import pytest

from acupress_cli.domain.words.word_patterns import finders, index_of, parse_pattern


@pytest.mark.parametrize(
    ("pattern", "groups"),
    [
        ("numb", ((("numb",),),)),
        ("Can't FEEL|numb* + my groin", ((("cant", "feel"), ("numb*",)), (("groin",),))),
        ("pins-and-needles+leg", ((("pins", "and", "needles"),), (("leg",),))),
        ("a|numb||", ((("numb",),),)),
        ("this*", ((("this*",),),)),
    ],
)
def test_a_pattern_is_read_as_a_sentence_is(
    pattern: str, groups: tuple[tuple[tuple[str, ...], ...], ...]
) -> None:
    """Capitals, apostrophes, hyphens and "my" vanish from a pattern as from a text."""
    assert parse_pattern(pattern) == groups


@pytest.mark.parametrize("pattern", ["", " ", "numb + ", " + numb", "numb + | + leg", "*", "the"])
def test_a_pattern_with_an_empty_group_is_refused(pattern: str) -> None:
    """A group that nothing could match is a fault of the content."""
    with pytest.raises(ValueError, match="has an empty group"):
        parse_pattern(pattern)


def places(pattern: str, text: str, *, without: str = "") -> list[list[tuple[int, int]]]:
    """Where each group stands among the words of ``text`` that are not ``without``."""
    tokens = text.split()
    at = [place for place, token in enumerate(tokens) if token not in without.split()]
    return [
        [(place.start, place.stop) for place in finder.places(tokens, at)]
        for finder in finders(pattern)
    ]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("numb", "numb and numb", [[(0, 1), (2, 3)]]),
        ("numb", "number", [[]]),
        ("numb*", "a numb number", [[(1, 2), (2, 3)]]),
        ("numb*|nu*|numb", "numb", [[(0, 1), (0, 1), (0, 1)]]),
        ("both legs", "both legs", [[(0, 2)]]),
        ("both legs", "legs both", [[]]),
        ("both legs", "in both", [[]]),
        ("both leg*", "both or both legs", [[(2, 4)]]),
        ("bo* legs", "both legs", [[(0, 2)]]),
        ("numb + groin|leg", "leg groin numb", [[(2, 3)], [(0, 1), (1, 2)]]),
        ("numb + groin", "groin", [[], [(0, 1)]]),
        ("numb", "", [[]]),
    ],
)
def test_each_group_stands_where_its_words_do(
    pattern: str, text: str, expected: list[list[tuple[int, int]]]
) -> None:
    """Every place is found, as whole words one after the other."""
    assert [sorted(found) for found in places(pattern, text)] == expected


def test_what_does_not_count_may_stand_within() -> None:
    """Words that are left out part no phrase, and lie inside its place."""
    assert places("both legs", "both my legs", without="my") == [[(0, 3)]]
    assert places("both legs", "both my legs") == [[]]


@pytest.mark.parametrize(
    ("said", "possible"),
    [
        ("", []),
        ("calf", []),
        ("groin", [1]),
        ("numb", [0, 2]),
        ("number", [2]),
        ("nu", []),
        ("can not feel a thing", [0]),
        ("feel", []),
    ],
)
def test_an_index_names_the_patterns_that_may_match(said: str, possible: list[int]) -> None:
    """By a first word of the smallest group; a word with a star stands for all that begin so."""
    index = index_of(["numb|can not feel", "numb|tingling|dead + groin", "numb*"])
    assert sorted({n for word in said.split() for n in index.beginning(word)}) == possible
