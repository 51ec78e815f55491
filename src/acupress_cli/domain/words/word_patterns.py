"""Word patterns: how data says which words, together in one sentence, mean something.

A pattern is groups joined by "+", a group is alternatives joined by "|", and a word
ending in * matches any word that begins so. A pattern matches where every group
stands somewhere in one sentence, as whole words and in any order.
"""

from collections.abc import Iterable
from functools import cache
from typing import Generic, TypeVar

from msgspec import Struct

from acupress_cli.domain.words.phrases import DETERMINERS, tokens_of

T = TypeVar("T")
Alternative = tuple[str, ...]
Group = tuple[Alternative, ...]


@cache
def parse_pattern(pattern: str) -> tuple[Group, ...]:
    """The groups of a pattern. Raises ValueError for an empty one."""
    groups = tuple(
        tuple(words for alternative in group.split("|") if (words := _words_of(alternative)))
        for group in pattern.split("+")
    )
    if not all(groups):
        raise ValueError(f'the pattern "{pattern}" has an empty group')
    return groups


def _words_of(alternative: str) -> Alternative:
    """The words as a sentence has them, without "my" and "the"; a * at the end stays."""
    words: list[str] = []
    for written in alternative.split():
        bare = written.rstrip("*")
        # Nearly every word is plain already, and there are thousands of them.
        if bare.isascii() and bare.isalnum() and bare == bare.lower():
            plain = [bare]
        else:
            plain = [token for token in tokens_of(written) if token[0].isalnum()]
        if plain and written.endswith("*"):
            plain[-1] += "*"
        words += [word for word in plain if word not in DETERMINERS]
    return tuple(words)


class ByFirstWord(Struct, Generic[T], frozen=True):
    """Things sorted by a first word: there are thousands, and few words are said.

    ``by_start`` has those whose first word ends in *, under what stands before it;
    ``starts`` are all of these beginnings.
    """

    by_word: dict[str, list[T]]
    by_start: dict[str, list[T]]
    starts: tuple[str, ...]

    def beginning(self, word: str) -> list[T]:
        """Those whose first word fits ``word``."""
        fitting = self.by_word.get(word, [])
        if word.startswith(self.starts):
            for start, things in self.by_start.items():
                if word.startswith(start):
                    fitting = fitting + things
        return fitting


def by_first_word(things: Iterable[tuple[str, T]]) -> ByFirstWord[T]:
    """The things, each told with its first word."""
    by_word: dict[str, list[T]] = {}
    by_start: dict[str, list[T]] = {}
    for first, thing in things:
        if first.endswith("*"):
            by_start.setdefault(first[:-1], []).append(thing)
        else:
            by_word.setdefault(first, []).append(thing)
    return ByFirstWord(by_word, by_start, tuple(by_start))


class Finder(Struct, frozen=True):
    """A group, its alternatives sorted by their first word."""

    alternatives: ByFirstWord[Alternative]

    def places(self, tokens: list[str], at: list[int]) -> list[range]:
        """Everywhere that the group stands among the words ``at`` their places in ``tokens``."""
        return [
            range(at[start], at[start + len(wanted) - 1] + 1)
            for start, place in enumerate(at)
            for wanted in self.alternatives.beginning(tokens[place])
            if start + len(wanted) <= len(at)
            and all(_fits(tokens[at[start + n]], word) for n, word in enumerate(wanted))
        ]


@cache
def finders(pattern: str) -> tuple[Finder, ...]:
    """One finder for each group of ``pattern``."""
    return tuple(
        Finder(by_first_word((wanted[0], wanted) for wanted in group))
        for group in parse_pattern(pattern)
    )


def _fits(word: str, wanted: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


# Which patterns of a list can match at all: the places in it of all that need a first word.
# A few words that were said single out a few patterns, and only those need to be parsed.
PatternIndex = ByFirstWord[int]


def index_of(patterns: Iterable[str]) -> PatternIndex:
    """The index of ``patterns``, each under the words of its smallest group."""
    return by_first_word(
        (words[0], place)
        for place, pattern in enumerate(patterns)
        for words in min(parse_pattern(pattern), key=len)
    )
