"""Cutting: where a clause begins."""

import pytest

from acupress_cli.domain.words.cutting import ClauseWords, cut
from acupress_cli.domain.words.lexicon import lexicon_of


@pytest.mark.parametrize(
    ("text", "clauses"),
    [("it has lost its feeling", 1), ("on its own", 1), ("sore its numb", 2)],
)
def test_its_begins_a_clause_only_where_it_means_it_is(text: str, clauses: int) -> None:
    """Many leave the apostrophe out."""
    lexicon = lexicon_of({}, {}, [])
    said = cut(text, lexicon, ClauseWords(frozenset(["its"]), frozenset()), lambda _word: "")
    assert len(said.clauses()) == clauses
