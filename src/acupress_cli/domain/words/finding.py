"""Where each concept stands among the words of a text."""

from msgspec import Struct, field

from acupress_cli.domain.words.lexicon import Lexicon, Phrase
from acupress_cli.domain.words.said import Said, Stops, Word

# So many words at most are passed over between two of a phrase.
_MOST_PASSED = 3
# A concept and one of the phrases for it.
_Way = tuple[str, Phrase]


class _Begins(Struct):
    """What a word begins: concepts it is alone, and longer phrases by their second part.

    ``others`` are those whose second part is a concept or a number.
    """

    alone: list[str] = field(default_factory=list)
    by_second: dict[str, list[_Way]] = field(default_factory=dict)
    others: list[_Way] = field(default_factory=list)


def find_concepts(said: Said, lexicon: Lexicon) -> None:
    """Fill in where each stands: phrases that need a concept come after those that are it."""
    _Finding(said, lexicon).find()


class _Finding:
    """One search through the words of one text."""

    def __init__(self, said: Said, lexicon: Lexicon) -> None:
        self._said = said
        self._words = said.words
        self._lexicon = lexicon
        self._next = [_next_places(said, at, lexicon.passed) for at in range(len(said.words) + 1)]
        # Nothing is looked for of which a word was never said.
        self._present = {key for word in set(said.words) for key in _keys(word)}
        self._stops: dict[str, Stops] = {}
        # Those whose stops are also another's, and are not to be changed in place.
        self._shared: set[str] = set()
        # Phrases that need other concepts, with where they begin.
        self._waiting: dict[_Way, list[int]] = {}

    def find(self) -> None:
        alike = _alike(self._said)
        places: dict[str, list[int]] = {}
        for at in (at for first, *_ in alike for at in first):
            places.setdefault(self._words[at].text, []).append(at)
        for some in places.values():
            self._find_begun(self._begun_by(self._words[some[0]]), some)
        self._find_waiting()
        farther = {first.start: [one.start - first.start for one in more] for first, *more in alike}
        self._said.stand(self._stops, farther)

    def _find_waiting(self) -> None:
        """Find the phrases that need a concept, each after those it needs."""
        waiting: dict[str, list[Phrase]] = {}
        for concept, phrase in self._waiting:
            waiting.setdefault(concept, []).append(phrase)
        for concept in self._lexicon.order:
            for phrase in waiting.get(concept, ()):
                if self._can_stand(phrase):
                    for at in self._waiting[concept, phrase]:
                        self._note_all(concept, phrase, at)
            for phrase in filter(self._can_stand, self._lexicon.led.get(concept, ())):
                if len(phrase) > 1:
                    for at in list(self._stops[phrase[0][1:]]):
                        self._note_all(concept, phrase, at)
                else:
                    self._note_where(concept, self._stops[phrase[0][1:]])

    def _can_stand(self, phrase: Phrase) -> bool:
        """Whether every concept and every word of ``phrase`` stands somewhere."""
        return all(
            part[1:] in self._stops if part[0] == "<" else part[0] == "#" or part in self._present
            for part in phrase
        )

    def _begun_by(self, word: Word) -> _Begins:
        found = [one for key in _keys(word) for one in self._lexicon.begun_by(key)]
        if word.text[0].isdecimal():
            found += [one for one in self._lexicon.by_number if _is(word, one[1][0])]
        begins = _Begins()
        for concept, phrase in found:
            if len(phrase) == 1:
                begins.alone.append(concept)
            elif phrase[1][0] in "<#":
                begins.others.append((concept, phrase))
            else:
                begins.by_second.setdefault(phrase[1], []).append((concept, phrase))
        return begins

    def _find_begun(self, begins: _Begins, places: list[int]) -> None:
        """Find what the same word begins at each of ``places``."""
        alone: Stops = {at: (at + 1,) for at in places}
        for concept in begins.alone:
            self._note_where(concept, alone)
        for way in begins.others:
            for at in places:
                self._try(way, at)
        for at in places if begins.by_second else ():
            for start in self._next[at + 1]:
                for key in _keys(self._words[start]):
                    for way in begins.by_second.get(key, ()):
                        self._try(way, at)

    def _try(self, way: _Way, at: int) -> None:
        """Note a phrase where its words follow; keep it for later where it needs a concept."""
        concept, phrase = way
        place = at + 1
        for nth, part in enumerate(phrase[1:], start=1):
            if part[0] == "<":
                self._waiting.setdefault(way, []).append(at)
                return
            for start in self._next[place]:
                if _is(self._words[start], part):
                    place = start + 1
                    break
            else:
                return
            if nth == len(phrase) - 1:
                self._note(concept, at, place)

    def _note_all(self, concept: str, phrase: Phrase, at: int) -> None:
        """Note every way in which ``phrase`` begins at ``at``."""
        places = [at]
        for nth, part in enumerate(phrase):
            after: dict[int, None] = {}
            for place in places:
                for start in self._next[place] if nth else (place,):
                    if part[0] == "<":
                        after |= dict.fromkeys(self._stops.get(part[1:], {}).get(start, ()))
                    elif _is(self._words[start], part):
                        after[start + 1] = None
            places = list(after)
        for stop in places:
            self._note(concept, at, stop)

    def _note(self, concept: str, start: int, stop: int) -> None:
        if self._words[start].clause == self._words[stop - 1].clause:
            stops = self._own(concept)
            here = stops.get(start, ())
            if stop not in here:
                stops[start] = (*here, stop)

    def _note_where(self, concept: str, stops: Stops) -> None:
        """Note ``concept`` wherever something else stands."""
        if concept not in self._stops:
            self._stops[concept] = stops
            self._shared.add(concept)
            return
        own = self._own(concept)
        for start, some in stops.items():
            own[start] = tuple(dict.fromkeys((*own[start], *some))) if start in own else some

    def _own(self, concept: str) -> Stops:
        """The stops of ``concept``, to be added to."""
        if concept in self._shared:
            self._shared.discard(concept)
            self._stops[concept] = dict(self._stops[concept])
        return self._stops.setdefault(concept, {})


def _alike(said: Said) -> list[list[range]]:
    """The clauses, those with the same words together: what stands in one stands in each."""
    by_words: dict[tuple[str, ...], list[range]] = {}
    for clause in said.clauses():
        words = tuple(said.words[at].text for at in clause)
        by_words.setdefault(words, []).append(clause)
    return list(by_words.values())


def _next_places(said: Said, place: int, passed: frozenset[str]) -> tuple[int, ...]:
    """Where the next part of a phrase may begin: at ``place``, or past words to be passed over."""
    places = []
    for at in range(place, min(place + _MOST_PASSED + 1, len(said.words))):
        places.append(at)
        if said.words[at].text not in passed:
            break
    return tuple(places)


def _keys(word: Word) -> tuple[str, ...]:
    """Under what a word is looked up: just so, and as any of its stems."""
    return (f"={word.text}", *word.stems)


def _is(word: Word, part: str) -> bool:
    if part in word.stems:
        return True
    if part[0] == "=":
        return word.text == part[1:]
    if part[0] == "#":
        low, high = part[1:].split("..")
        return word.text[0].isdecimal() and float(low) <= _number(word.text) <= float(high)
    return False


def _number(text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return -1.0
