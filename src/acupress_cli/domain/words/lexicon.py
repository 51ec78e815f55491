"""Concepts: what a person can mean, each with the words for it, said once.

A phrase is words and ``<concepts>``: ``<cannot> feel``. A word stands for its forms
("numb", "numbness"), ``=word`` for itself alone, ``38..43`` for a number in a range.
Words such as "the" are dropped; others such as "really" are passed over inside a phrase.
"""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from acupress_cli.domain.words.phrases import tokens_of
from acupress_cli.domain.words.stems import stem

Phrase = tuple[str, ...]
# Two words that are read as one, so that their "not" denies nothing by itself.
NOT_ABLE = {"can": "cannot", "could": "couldnt"}
_NOT_ABLE = re.compile(r"\b(can|could) not\b")
_PART = re.compile(r"<([\w -]+)>|(\d+(?:\.\d+)?\.\.\d+(?:\.\d+)?)|(=\w+)|([^\s<>=]+)")


class Lexicon(Struct, frozen=True):
    """All concepts, ready to be found.

    ``by_word`` has the phrases by their first word, each a line of its concept and its parts
    with tabs between: a text needs a few of the 12,000, and to make all of them ready would
    be a tenth of a start. ``by_number`` has those that begin with a number, ``led`` those
    that begin with a concept. ``order`` has every concept after those it needs, ``words``
    every word of a phrase. Words of ``dropped`` stand in neither a text nor a phrase
    ("the"); those of ``passed`` may stand inside a phrase and are passed over: "back of the
    left knee", "cannot really feel".
    """

    irregular: dict[str, str]
    dropped: frozenset[str]
    passed: frozenset[str]
    by_word: dict[str, str]
    by_number: list[tuple[str, Phrase]]
    led: dict[str, list[Phrase]]
    order: tuple[str, ...]
    words: frozenset[str]

    def begun_by(self, word: str) -> list[tuple[str, Phrase]]:
        """The phrases that begin with ``word``, each with its concept."""
        lines = self.by_word.get(word, "")
        found = (line.split("\t") for line in lines.split("\n") if line)
        return [(concept, tuple(parts)) for concept, *parts in found]


def lexicon_of(
    concepts: Mapping[str, Iterable[str]],
    irregular: Mapping[str, str],
    dropped: Iterable[str],
    passed: Iterable[str] = (),
) -> Lexicon:
    """Make ``concepts`` ready. Raises ValueError for an unknown or circular reference."""
    dropped_words = frozenset(dropped)
    known = {form: stem(base, {}) for form, base in irregular.items()}
    parsed = {
        name: [parse_phrase(phrase, known, dropped_words) for phrase in phrases]
        for name, phrases in concepts.items()
    }
    by_word: dict[str, list[str]] = {}
    led: dict[str, list[Phrase]] = {}
    by_number: list[tuple[str, Phrase]] = []
    for name, phrases in parsed.items():
        for phrase in phrases:
            if phrase[0].startswith("<"):
                led.setdefault(name, []).append(phrase)
            elif phrase[0].startswith("#"):
                by_number.append((name, phrase))
            else:
                by_word.setdefault(phrase[0], []).append("\t".join((name, *phrase)))
    words = frozenset(
        part.lstrip("=")
        for some in parsed.values()
        for phrase in some
        for part in phrase
        if part[0] not in "<#"
    )
    order = _in_order(parsed)
    lines = {word: "\n".join(some) for word, some in by_word.items()}
    return Lexicon(known, dropped_words, frozenset(passed), lines, by_number, led, order, words)


def parse_phrase(phrase: str, irregular: Mapping[str, str], dropped: frozenset[str]) -> Phrase:
    """The parts of ``phrase`` in their comparison form. Raises ValueError for none."""
    parts: list[str] = []
    phrase = _NOT_ABLE.sub(lambda found: NOT_ABLE[found[1]], phrase)
    for concept, number, exact, plain in _PART.findall(phrase):
        if concept:
            parts.append(f"<{concept}")
        elif number or exact:
            parts.append(f"#{number}" if number else exact)
        else:
            parts += [
                stem(word, irregular)
                for word in tokens_of(plain)
                if word[0].isalnum() and word not in dropped
            ]
    if not parts:
        raise ValueError(f'the phrase "{phrase}" has no word that counts')
    return tuple(parts)


def _in_order(parsed: Mapping[str, list[Phrase]]) -> tuple[str, ...]:
    """The concepts, each after those that its phrases name."""
    needs = {
        name: {part[1:] for phrase in phrases for part in phrase if part[0] == "<"}
        for name, phrases in parsed.items()
    }
    unknown = {one for some in needs.values() for one in some} - set(parsed)
    if unknown:
        raise ValueError(f"there is no concept {', '.join(sorted(unknown))}")
    order: list[str] = []
    while len(order) < len(parsed):
        ready = [name for name in parsed if name not in order and needs[name] <= set(order)]
        if not ready:
            raise ValueError("some concepts need each other in a circle")
        order += ready
    return tuple(order)
