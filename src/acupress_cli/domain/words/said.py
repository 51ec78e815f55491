"""What a person wrote: words in clauses and sentences, and the concepts that stand among them."""

from bisect import bisect_left
from collections.abc import Iterable

from msgspec import Struct, field

# Where the spans of a concept stop, by where they start.
Stops = dict[int, tuple[int, ...]]


class Span(Struct, frozen=True):
    """Words ``start`` up to, not including, ``stop``."""

    start: int
    stop: int

    def overlaps(self, other: "Span") -> bool:
        """Whether they share a word."""
        return self.start < other.stop and other.start < self.stop


class Word(Struct, frozen=True):
    """A word that counts: as written, every stem it may stand for, and where it stands.

    ``before`` is what stands right before it in the text, counting or not.
    """

    text: str
    stems: tuple[str, ...]
    clause: int
    sentence: int
    before: str


class Said(Struct):
    """The words of a text that count, and where each concept stands among them."""

    words: list[Word]
    sentences: list[str]
    clause_after_comma: list[bool]
    # For each place, how many words that count stand before it: soft ones do not.
    counted: list[int]
    mended: dict[str, str]
    # The sentences that end in a question mark.
    asked: set[int] = field(default_factory=set)
    _stops: dict[str, Stops] = field(default_factory=dict)
    _farther: dict[int, list[int]] = field(default_factory=dict)
    # The spans, and where each begins: made when they are asked for, as most concepts are
    # but parts of others, and once for all that share their stops.
    _standing: dict[int, tuple[list[Span], list[int]]] = field(default_factory=dict)
    _covered: dict[str, set[int]] = field(default_factory=dict)
    _clauses: dict[int, range] = field(default_factory=dict)
    _sentences: dict[int, range] = field(default_factory=dict)

    def stand(self, stops: dict[str, Stops], farther: dict[int, list[int]]) -> None:
        """Note where each concept stands in the first of all clauses that are alike.

        ``farther`` has, by the start of the first, how many words off the others are.
        """
        self._stops, self._farther = stops, farther

    def concepts(self) -> list[str]:
        """Those that stand anywhere."""
        return list(self._stops)

    def at(self, concept: str) -> list[Span]:
        """Where ``concept`` stands, in order; the longer first."""
        return self._stand_at(concept)[0]

    def starting(self, concept: str, start: int, stop: int) -> list[Span]:
        """The spans of ``concept`` that begin at ``start`` or later, and before ``stop``."""
        spans, starts = self._stand_at(concept)
        return spans[bisect_left(starts, start) : bisect_left(starts, stop)]

    def _stand_at(self, concept: str) -> tuple[list[Span], list[int]]:
        stops = self._stops.get(concept)
        if stops is None:
            return [], []
        if id(stops) not in self._standing:
            found = sorted(
                (at + far, -stop - far)
                for at, some in stops.items()
                for far in (0, *self._farther[self.clause(at).start])
                for stop in some
            )
            spans = [Span(start, -stop) for start, stop in found]
            self._standing[id(stops)] = spans, [span.start for span in spans]
        return self._standing[id(stops)]

    def clause(self, place: int) -> range:
        """The places of the words in the clause of the word at ``place``."""
        if not self._clauses:
            self._clauses = _stretches(word.clause for word in self.words)
        return self._clauses[self.words[place].clause]

    def in_clause(self, concept: str, place: int) -> list[Span]:
        """The spans of ``concept`` in the clause of the word at ``place``."""
        clause = self.clause(place)
        return self.starting(concept, clause.start, clause.stop)

    def in_sentence(self, concept: str, sentence: int) -> list[Span]:
        """The spans of ``concept`` in a sentence."""
        if not self._sentences:
            self._sentences = _stretches(word.sentence for word in self.words)
        places = self._sentences[sentence]
        return self.starting(concept, places.start, places.stop)

    def sentences_with(self, concept: str) -> list[int]:
        """The sentences in which ``concept`` stands."""
        return list(dict.fromkeys(self.words[span.start].sentence for span in self.at(concept)))

    def gap(self, one: Span, other: Span) -> int:
        """How many words that count stand between two spans; negative where they overlap."""
        first, second = (one, other) if one.start <= other.start else (other, one)
        return self.counted[second.start] - self.counted[first.stop]

    def counts(self, place: int) -> bool:
        """Whether the word at ``place`` counts where words between others are counted."""
        return self.counted[place + 1] > self.counted[place]

    def stands_at(self, concept: str, place: int) -> bool:
        """Whether the word at ``place`` belongs to ``concept``."""
        if concept not in self._covered:
            spans = self.at(concept)
            self._covered[concept] = {at for s in spans for at in range(s.start, s.stop)}
        return place in self._covered[concept]

    def overlaps(self, concept: str, span: Span) -> bool:
        """Whether a word of ``span`` belongs to ``concept``."""
        return any(self.stands_at(concept, at) for at in range(span.start, span.stop))

    def clauses(self) -> list[range]:
        """The places of the words of each clause that has any, in their order."""
        if self.words:
            self.clause(0)
        return list(self._clauses.values())


def _stretches(numbers: Iterable[int]) -> dict[int, range]:
    """The places that each of ``numbers``, which never fall, takes up."""
    stretches: dict[int, range] = {}
    for at, number in enumerate(numbers):
        stretches[number] = range(stretches.get(number, range(at, at)).start, at + 1)
    return stretches
