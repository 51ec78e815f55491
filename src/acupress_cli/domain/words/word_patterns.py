"""Word patterns: how data says which words, together in one sentence, mean something.

A pattern is groups joined by "+", a group is alternatives joined by "|", and a word
ending in * matches any word that begins so. A pattern matches where every group
stands somewhere in one sentence, as whole words and in any order.
"""

from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from acupress_cli.domain.words.phrases import DETERMINERS, tokens_of

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


class Finder(Struct, frozen=True):
    """A group, its alternatives sorted by their first word: there are thousands in all."""

    by_word: dict[str, list[Alternative]]
    by_start: dict[str, list[Alternative]]
    starts: tuple[str, ...]

    def places(self, tokens: list[str], at: list[int]) -> list[range]:
        """Everywhere that the group stands among the words ``at`` their places in ``tokens``."""
        return [
            range(at[start], at[start + len(wanted) - 1] + 1)
            for start, place in enumerate(at)
            for wanted in self._beginning(tokens[place])
            if start + len(wanted) <= len(at)
            and all(_fits(tokens[at[start + n]], word) for n, word in enumerate(wanted))
        ]

    def _beginning(self, word: str) -> list[Alternative]:
        """The alternatives whose first word fits ``word``."""
        fitting = self.by_word.get(word, [])
        if word.startswith(self.starts):
            for start, alternatives in self.by_start.items():
                if word.startswith(start):
                    fitting = fitting + alternatives
        return fitting


@cache
def finders(pattern: str) -> tuple[Finder, ...]:
    """One finder for each group of ``pattern``."""
    return tuple(_finder(group) for group in parse_pattern(pattern))


def _finder(group: Group) -> Finder:
    by_word: dict[str, list[Alternative]] = {}
    by_start: dict[str, list[Alternative]] = {}
    for wanted in group:
        first = wanted[0]
        if first.endswith("*"):
            by_start.setdefault(first[:-1], []).append(wanted)
        else:
            by_word.setdefault(first, []).append(wanted)
    return Finder(by_word, by_start, tuple(by_start))


def _fits(word: str, wanted: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


class PatternIndex(Struct, frozen=True):
    """Which patterns of a list can match at all, by a first word that each of them needs.

    ``by_word`` has the places of the patterns in the list for each such word. A few words
    that were said single out a few patterns, and only those need to be parsed.
    """

    by_word: dict[str, tuple[int, ...]]

    def possible(self, said: Iterable[str]) -> set[int]:
        """The places of all patterns that may match a text of these words."""
        starts = {f"{word[:n]}*" for word in said for n in range(1, len(word) + 1)}
        return {n for word in starts.union(said) for n in self.by_word.get(word, ())}


def index_of(patterns: Iterable[str]) -> PatternIndex:
    """The index of ``patterns``, each under the words of its smallest group."""
    by_word: dict[str, set[int]] = {}
    for place, pattern in enumerate(patterns):
        for words in min(parse_pattern(pattern), key=len):
            by_word.setdefault(words[0], set()).add(place)
    return PatternIndex({word: tuple(sorted(places)) for word, places in by_word.items()})
