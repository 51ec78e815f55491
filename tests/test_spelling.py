"""One spelling of one word, wherever the project speaks for itself."""

import io
import re
import tokenize
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CODE = [
    path
    for folder in ("src", "tests", "docs", "benchmarks", "fuzz", "mutants")
    for path in sorted((ROOT / folder).rglob("*.py"))
]
# docs/words.md lists what people type, in whatever spelling.
TEXTS = [path for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")) if path.name != "words.md"]
TEXTS += [*ROOT.glob("data/**/*.md"), *(ROOT / name for name in (".ci/run", "Makefile"))]
TWO_WORDS = re.compile(r"\bcan\s+not\b|can_not", re.IGNORECASE)
_SPEAKS = (tokenize.COMMENT, tokenize.NAME)


def spoken(source: str) -> list[str]:
    """The comments, docstrings and names in ``source``; what others type is in other strings."""
    tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    docstrings = [t.string for t in tokens if t.string.startswith('"""')]
    return [*docstrings, *(t.string for t in tokens if t.type in _SPEAKS)]


def test_cannot_is_one_word_in_code() -> None:
    """In comments, docstrings and names; a file without the two words is not taken apart."""
    texts = {path: path.read_text(encoding="utf-8") for path in CODE}
    suspects = {path: text for path, text in texts.items() if TWO_WORDS.search(text)}
    found = [
        (path.name, one)
        for path, text in suspects.items()
        for one in spoken(text)
        if TWO_WORDS.search(one)
    ]
    assert found == []


def test_cannot_is_one_word_in_every_text() -> None:
    """In pages, topics, and the comments of content files; their sentences have a test too."""
    comments = [
        (path.name, line)
        for path in ROOT.glob("data/*.yaml")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.lstrip().startswith("#") and TWO_WORDS.search(line)
    ]
    pages = [path.name for path in TEXTS if TWO_WORDS.search(path.read_text(encoding="utf-8"))]
    assert (comments, pages) == ([], [])


@pytest.mark.parametrize("wrong", ["# It can not be.", '"""It can\nnot."""', "a_can_not_b = 1"])
def test_two_words_are_found(wrong: str) -> None:
    """In each kind of place."""
    assert any(TWO_WORDS.search(one) for one in spoken(wrong))
