"""Conditions in a person's own words: which are named, of whom, and what else was said.

Recall comes first. A name counts unless the words right before it plainly deny it; where
they may be about somebody else or about the past, that is for the person to say. The
longest name counts, as in "past clot", and what looks like a name and is none, as in
"mini pill", is passed over.
"""

import re

from msgspec import Struct

from acupress_cli.domain.pain.reading import Said, SaidCondition, Vocabulary
from acupress_cli.domain.safety.condition_words import SHORTEST_MISSPELLED, ConditionWords
from acupress_cli.domain.safety.red_flag_words import OTHER_MARKS
from acupress_cli.domain.words.nearest import is_one_slip
from acupress_cli.domain.words.phrases import DETERMINERS, written_tokens
from acupress_cli.domain.words.text import without_tones

_SIDES = ("left", "right")
_DENIALS = frozenset(
    ["no", "not", "never", "without", "neither", "nor", "isnt", "arent", "wasnt", "aint", "dont",
     "doesnt", "didnt", "havent", "hasnt", "hadnt"]
)  # fmt: skip
# What may stand between a denial and the name it denies: "not on any", "no history of".
_UNDER_DENIAL = DETERMINERS | frozenset(
    ["any", "on", "have", "had", "has", "got", "get", "been", "being", "am", "is", "take", "taking",
     "takes", "took", "use", "using", "with", "currently", "presently", "yet", "ever", "known",
     "history", "of", "diagnosed", "longer"]
)  # fmt: skip
# "could be pregnant or not pregnant", "if not diabetic": no denial.
_NO_DENIAL_AFTER = frozenset(["or", "if", "whether", "why", "maybe", "possibly"])
# "no longer pregnant", "not on warfarin any more" is about the past.
_NO_MORE = frozenset(["more", "anymore", "longer"])
_ME = frozenset(["i", "im", "ive", "id", "me", "myself", "we", "ours"])
_OTHERS = frozenset(
    ["wife", "husband", "partner", "girlfriend", "boyfriend", "mum", "mom", "mam", "mummy",
     "mother", "dad", "father", "parents", "sister", "brother", "daughter", "son", "child", "kids",
     "children", "aunt", "auntie", "uncle", "gran", "granny", "grandma", "grandmother", "nan",
     "nana", "granddad", "grandad", "grandpa", "grandfather", "cousin", "friend", "neighbour",
     "neighbor", "colleague", "boss", "family", "relative", "relatives", "he", "hes", "she",
     "shes", "they", "theyre", "his", "her", "their", "somebody", "someone", "people", "dog",
     "cat"]
)  # fmt: skip
_BEFORE_PAST = frozenset(
    ["was", "were", "had", "used", "previously", "formerly", "former", "ex", "stopped", "quit",
     "finished", "off", "past", "old", "during", "after", "since", "before", "allergic", "allergy"]
)  # fmt: skip
_BEFORE_NAME = (_UNDER_DENIAL | {"to"}) - _BEFORE_PAST
_LONG_AGO = frozenset(["year", "years", "yrs", "decades", "months"])
_RECENT = frozenset(["week", "weeks", "month", "day", "days", "yesterday", "today", "recently"])
_YEAR = re.compile("(19|20)[0-9][0-9]s?")
_NUMBER = re.compile("[0-9]+(st|nd|rd|th|w|wk|wks|d|m|y|yr)?")
_TIMES = frozenset(
    ["week", "weeks", "wk", "wks", "month", "months", "day", "days", "year", "years", "yrs", "ago",
     "last", "few", "couple", "several", "one", "two", "three", "four", "five", "six", "seven",
     "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty", "yesterday", "today", "now",
     "currently", "recently", "already", "anymore", "first", "second", "third"]
)  # fmt: skip
# Words that lead up to a name and say nothing of the pain: "I take", "might be".
_LEADS_UP = _UNDER_DENIAL | frozenset(
    ["i", "im", "ive", "we", "was", "be", "could", "might", "may", "also", "just", "now", "newly",
     "do", "did", "still", "about", "around", "nearly", "almost", "daily", "low", "dose"]
)  # fmt: skip
# So many words around a name are looked at.
_REACH = 40
_AT = frozenset(["in", "on", "at", "near", "over", "around", "behind", "of", "inside"])


class HeardConditions(Struct, frozen=True):
    """The conditions in a text, in their order, and the text without them."""

    conditions: tuple[SaidCondition, ...]
    rest: str


def hear_conditions(text: str, known: ConditionWords, words: Vocabulary) -> HeardConditions:
    """The conditions that ``text`` speaks of; ``words`` are those known to speak of pain."""
    return _Hearing(text, known, words).result()


class _Found(Struct):
    """A name from token ``start`` to before ``end``.

    ``first`` to before ``last`` is all that belongs to it, such as its time and place.
    """

    ids: tuple[str, ...]
    start: int
    end: int
    means: str = ""
    first: int = 0
    last: int = 0
    said: Said = Said.TRUE
    places: tuple[str, ...] = ()
    is_past: bool = False


class _Hearing:
    """One text, taken apart."""

    def __init__(self, text: str, known: ConditionWords, words: Vocabulary) -> None:
        self._written = written_tokens(OTHER_MARKS.sub(",", without_tones(text)))
        self._tokens = [written.casefold() for written in self._written]
        self._known, self._words = known, words
        self._starts, self._ends = _clauses(self._tokens)
        self._found: list[_Found] = []
        at = 0
        while at < len(self._tokens):
            found = self._name_at(at) or self._misspelled_at(at)
            if found:
                self._weigh(found)
                self._found.append(found)
            at = found.last if found else at + 1

    def result(self) -> HeardConditions:
        """Each condition once, and the text without the words that spoke of them."""
        rest = list(self._tokens)
        said: dict[str, SaidCondition] = {}
        for found in self._found:
            rest[found.first : found.last] = [","] * (found.last - found.first)
            for condition in found.ids:
                one = self._as_said(found, condition)
                said[one.id] = _stronger(said[one.id], one) if one.id in said else one
        return HeardConditions(tuple(said.values()), " ".join(rest))

    def _as_said(self, found: _Found, condition: str) -> SaidCondition:
        start = found.first if found.said is Said.DENIED else found.start
        words = " ".join(self._written[start : found.end])
        places = found.places if condition in self._known.placed else ()
        is_past = found.is_past and condition not in self._known.lasting
        said = found.said
        if said is Said.TRUE and is_past:
            # "had a clot" is true today, as a clot that was.
            said = Said.TRUE if condition in self._known.past else Said.DOUBTFUL
            condition = self._known.past.get(condition, condition)
        return SaidCondition(condition, words, said, places, found.means)

    def _name_at(self, at: int) -> _Found | None:
        """The longest name that starts at ``at``; a side may stand inside: "broken left ankle"."""
        places = self._words_from(at)
        if not places or places[0] != at:
            return None
        for count in range(min(len(places), self._known.longest + 1), 0, -1):
            part = [self._tokens[n] for n in places[:count]]
            without_side = part[:1] + [word for word in part[1:] if word not in _SIDES]
            for key in (" ".join(part), " ".join(without_side)):
                if key in self._known.names:
                    return _Found(self._known.names[key], at, places[count - 1] + 1)
        return None

    def _misspelled_at(self, at: int) -> _Found | None:
        """A medicine that differs by one letter from the word at ``at``, if there is just one."""
        word, words = self._tokens[at], self._words
        is_known = word in words.areas or word in words.qualities or word in words.placeless
        if len(word) < SHORTEST_MISSPELLED or is_known:
            return None
        near = [name for name in self._known.medicines if is_one_slip(word, name)]
        if len(near) != 1:
            return None
        return _Found(self._known.names[near[0]], at, at + 1, means=near[0])

    def _weigh(self, found: _Found) -> None:
        """Say what belongs to the name, and whether it is so."""
        tokens = self._tokens
        found.first, found.last = found.start, found.end
        on_a_part = any(token in self._words.areas for token in tokens[found.start : found.end])
        if on_a_part and found.first and tokens[found.first - 1] in _SIDES:
            found.first -= 1
        if on_a_part or self._known.placed.intersection(found.ids):
            self._take_place(found)
        self._take_time(found)
        found.is_past = self._is_past(found)
        denial, other = self._denial_of(found), self._other_before(found)
        if denial is not None:
            no_more = _NO_MORE.intersection(tokens[denial : found.last + 2])
            found.said = Said.DOUBTFUL if no_more else Said.DENIED
            found.first = denial
        elif other is not None:
            found.said, found.first = Said.DOUBTFUL, min(found.first, other)
        elif self._is_answered_no(found):
            found.said, found.last = Said.DENIED, found.end + 2
        while found.first > 0 and tokens[found.first - 1] in _LEADS_UP:
            found.first -= 1

    def _take_place(self, found: _Found) -> None:
        """Take in "on my left calf" behind the name."""
        at = found.last
        if at >= len(self._tokens) or self._tokens[at] not in _AT:
            return
        names = self._words_from(at + 1)
        sides = 0
        while sides < len(names) and self._tokens[names[sides]] in (*_SIDES, "both", "side"):
            sides += 1
        for count in range(len(names), sides, -1):
            key = " ".join(self._tokens[n] for n in names[sides:count])
            if key in self._words.areas:
                found.places = self._words.areas[key]
                found.last = names[count - 1] + 1
                return
        if sides:
            found.last = names[sides - 1] + 1

    def _take_time(self, found: _Found) -> None:
        """Take in the weeks before the name and the time behind it."""
        tokens = self._tokens
        while found.first > 0 and _is_time(tokens[found.first - 1]):
            found.first -= 1
        while found.last < len(tokens):
            step = 2 if tokens[found.last] in ("in", "for", "since", "any") else 1
            word = tokens[found.last + step - 1] if found.last + step <= len(tokens) else ""
            if not (_is_time(word) or (step == 2 and word in _NO_MORE)):
                return
            found.last += step

    def _denial_of(self, found: _Found) -> int | None:
        """Where the denial of the name begins: "no", "not on any", or a denied name and "or"."""
        at = found.first - 1
        while at >= 0:
            token = self._tokens[at]
            if token in _DENIALS:
                before = self._tokens[at - 1] if at else ""
                return None if before in _NO_DENIAL_AFTER else at
            if token in ("or", "nor") and self._found and self._found[-1].last == at:
                earlier = self._found[-1]
                return earlier.first if earlier.said is Said.DENIED else None
            if token not in _UNDER_DENIAL:
                return None
            at -= 1
        return None

    def _is_answered_no(self, found: _Found) -> bool:
        """Whether "pregnant: no" is what is written."""
        mark, answer, after = [*self._tokens[found.end : found.end + 3], ".", ".", "."][:3]
        is_no = mark in (":", "?") and answer in ("no", "none", "never")
        return is_no and not after[0].isalnum()

    def _other_before(self, found: _Found) -> int | None:
        """Where the clause names somebody else, if it is not about the writer after that."""
        start = max(self._starts[found.start], found.start - _REACH)
        before = self._tokens[start : found.start]
        others = [n for n, token in enumerate(before) if token in _OTHERS]
        if others and not _ME.intersection(before[others[-1] :]):
            return start + others[0]
        after = self._tokens[found.end : min(found.end + 4, self._ends[found.start])]
        return found.start if "family" in after else None

    def _is_past(self, found: _Found) -> bool:
        """Whether the clause says that it is over, or long ago."""
        start = max(self._starts[found.start], found.start - _REACH)
        end = min(self._ends[found.start], found.end + _REACH)
        after = self._tokens[found.end : end]
        years = [n for n in range(start, end) if _YEAR.fullmatch(self._tokens[n])]
        if any(n == start or self._tokens[n - 1] != "since" for n in years):
            return True
        if _LONG_AGO.intersection(after) and {"ago", "back", "last"}.intersection(after):
            return True
        before = found.start - 1
        while before > start and self._tokens[before] in _BEFORE_NAME:
            before -= 1
        is_before = before >= start and self._tokens[before] in _BEFORE_PAST
        return is_before and not _RECENT.intersection(after)

    def _words_from(self, at: int) -> list[int]:
        """The places of the next words that count in the clause of ``at``."""
        end = min(self._ends[at], at + _REACH) if at < len(self._tokens) else at
        return [n for n in range(at, end) if self._tokens[n] not in DETERMINERS]


def _clauses(tokens: list[str]) -> tuple[list[int], list[int]]:
    """Where the clause of each token begins, and where it ends."""
    starts, ends = list(range(len(tokens))), list(range(1, len(tokens) + 1))
    for n in range(1, len(tokens)):
        if tokens[n - 1][0].isalnum() and tokens[n - 1] != "but":
            starts[n] = starts[n - 1]
    for n in range(len(tokens) - 1, -1, -1):
        is_word = tokens[n][0].isalnum()
        if not is_word:
            ends[n] = n
        elif n + 1 < len(tokens):
            ends[n] = ends[n + 1]
    return starts, ends


def _is_time(word: str) -> bool:
    return word in _TIMES or bool(_NUMBER.fullmatch(word))


def _stronger(one: SaidCondition, other: SaidCondition) -> SaidCondition:
    """What counts of two mentions: what is true before what may be, and a place before none."""
    order = list(Said)
    return min(one, other, key=lambda said: (order.index(said.said), not said.places))
