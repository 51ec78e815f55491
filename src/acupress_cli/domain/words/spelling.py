"""One slip of the finger in a word that is no English word: which known word was meant."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby

from acupress_cli.domain.words.cutting import tokens_in
from acupress_cli.domain.words.stems import stem

# A shorter word is one slip from too many others.
SHORTEST_MENDED = 4
SHORTEST_PART = 3
LONGEST_MENDED = 24
MOST_MENDED = 100
# Of so few words it cannot be told which language they are of.
_FEW_WORDS = 4
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Speller:
    """Mends words by ``known`` stems; ``is_english`` tells words that are no slip at all.

    Of several words that may be meant, one of ``likely`` is taken before another.
    """

    def __init__(
        self,
        known: Iterable[str],
        irregular: Mapping[str, str],
        is_english: Callable[[str], bool],
        likely: frozenset[str] = frozenset(),
    ) -> None:
        self._known = frozenset(known)
        self._irregular = irregular
        self._is_english = is_english
        self._likely = likely
        self._mended: dict[str, str] = {}

    def mend(self, word: str) -> str:
        """The one word, or the two, that ``word`` is a slip of; empty where there is none.

        Of several words as likely none is taken, and after ``MOST_MENDED`` different ones no more.
        """
        if not SHORTEST_MENDED <= len(word) <= LONGEST_MENDED or not word.isascii():
            return ""
        if word not in self._mended:
            if len(self._mended) >= MOST_MENDED:
                return ""
            self._mended[word] = self._meant_by(word)
        return self._mended[word]

    def _meant_by(self, word: str) -> str:
        if not word.isalpha() or self._is_english(word):
            return ""
        meant = {stem(other, self._irregular): other for other in reversed([*self._near(word)])}
        if not meant:
            return self._parted(word)
        swapped = [other for other in meant.values() if sorted(other) == sorted(word)]
        doubled = [other for other in meant.values() if _singled(other) == _singled(word)]
        likely = [other for base, other in meant.items() if base in self._likely]
        left_out = [other for other in meant.values() if len(other) > len(word)]
        # The first letter is seldom the one that goes wrong.
        begun = [other for other in meant.values() if other[0] == word[0]]
        chosen = (some[0] for some in (swapped, doubled, likely, left_out, begun) if len(some) == 1)
        return next(chosen, "") if len(meant) > 1 else next(iter(meant.values()))

    def seems_english(self, text: str) -> bool:
        """Whether at least half of the longer words are known, English, or a slip of one."""
        longer = {w for w in tokens_in(text) if len(w) >= SHORTEST_MENDED and w.isalpha()}
        foreign = sum(not self._can_read(word) for word in longer)
        return foreign * 2 <= len(longer) or len(longer) < _FEW_WORDS

    def _can_read(self, word: str) -> bool:
        return self._knows(word) or bool(self.mend(word)) or self._is_english(word)

    def _knows(self, word: str) -> bool:
        return word in self._known or stem(word, self._irregular) in self._known

    def _parted(self, word: str) -> str:
        """The two known words that ``word`` is without the space between them."""
        cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        parted = [f"{word[:at]} {word[at:]}" for at in cuts if self._knows_both(word, at)]
        return parted[0] if len(parted) == 1 else ""

    def _knows_both(self, word: str, at: int) -> bool:
        return word[:at] in self._known and stem(word[at:], self._irregular) in self._known

    def _near(self, word: str) -> Iterator[str]:
        """Every known word one slip from ``word``, and every English form of one."""
        for other in _one_slip(word):
            if other in self._known or (
                stem(other, self._irregular) in self._known and self._is_english(other)
            ):
                yield other


def _singled(word: str) -> str:
    """``word`` with one letter for each that is doubled: "bladder" and "blader" are alike."""
    return "".join(letter for letter, _ in groupby(word))


def _one_slip(word: str) -> Iterator[str]:
    """Every text that one missing, doubled, swapped or wrong letter turns into ``word``."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    for head, tail in cuts:
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        if tail:
            yield head + tail[1:]
        for letter in _LETTERS:
            yield head + letter + tail
            if tail and letter != tail[0]:
                yield head + letter + tail[1:]
