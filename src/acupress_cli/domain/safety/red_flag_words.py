"""Red flags in a person's own words. Recall comes first: a false alarm asks one question.

"no numbness" denies the word numbness, "no trouble with my bladder" bladder as well. A
flag counts as denied only where every pattern that matches needs a denied word; whatever
leaves a doubt counts as said.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from msgspec import Struct

from acupress_cli.domain.safety.red_flag import Outcome, RedFlag
from acupress_cli.domain.words.phrases import DETERMINERS, tokens_of
from acupress_cli.domain.words.text import without_tones
from acupress_cli.domain.words.word_patterns import PatternIndex, finders, index_of

# The flag that pain in both legs raises, said in words or by an option.
BOTH_LEGS = "E5"

_SENTENCE_ENDS = frozenset(".;!?\n")
_CONTRASTS = frozenset(["but", "however", "though", "although", "yet", "only", "just"])
# A denial reaches no further than to a contrast, a comma, a colon or a dash.
_ENDS_OF_REACH = _CONTRASTS | {",", ":"}
OTHER_MARKS = re.compile(r"[^\w\s'’`´.,;:!?-]|(?<!\w)-|-(?!\w)")

# Each denial, with the words that may stand between it and the word it denies.
_AFTER_NO = DETERMINERS | {"any", "sign", "signs", "history", "of", "having", "unexplained"}
_AFTER_NOT = _AFTER_NO | {"have", "had", "been", "got", "get", "in", "with", "diagnosed", "noticed"}
_DENIALS = {
    **dict.fromkeys(["no", "without", "neither", "nor"], _AFTER_NO),
    **dict.fromkeys(
        ["not", "never", "isnt", "arent", "havent", "hasnt", "dont", "doesnt"], _AFTER_NOT
    ),
}
# These are symptoms ("cant feel") and never denied: "no, cant feel" and "no cant feel" are one.
_FAILINGS = frozenset(
    ["cant", "cannot", "couldnt", "wont", "unable", "hardly", "barely", "nothing"]
)
# "if not both legs", "cannot stop", "it was not numb yesterday" deny nothing.
_NO_DENIAL_AFTER = frozenset(
    ["if", "or", "why", "can", "could", "will", "would", "did", "was", "were"]
)
# "never had chest pain like this", "not numb all the time", "no numbness until today".
_TAKEN_BACK_BY = frozenset(
    ["like", "as", "so", "this", "that", "before", "until", "till", "since", "now", "today",
     "more", "anymore", "always", "often", "every", "time"]
)  # fmt: skip
_EXCEPTIONS = frozenset(
    ["except", "apart", "aside", "besides", "unless", "than", "outside", "beyond"]
)
# "no trouble with my bladder", "no trouble peeing": what comes after these is denied with them.
_COMPLAINTS = frozenset(
    ["trouble", "troubles", "problem", "problems", "issue", "issues", "difficulty",
     "difficulties", "loss", "numbness", "weakness", "tingling", "swelling"]
)  # fmt: skip
_PLAIN_COMPLAINTS = frozenset(
    ["pain", "pains", "ache", "aches", "aching", "achy", "sore", "soreness", "hurts", "hurting",
     "tightness", "stiffness", "sciatica"]
)  # fmt: skip
_PREPOSITIONS = frozenset(["with", "of", "in", "to", "around", "between", "at", "on", "down"])
# "no bladder control", "havent peed all day": here the lack itself is the symptom.
_LACKED = re.compile(
    "able|control|feel(ing)?|sensation|strength|power|urge|warning|movements?|erections?|urin.*"
    "|empty(ing)?|pee(d|ing)?|wee(d|ing)?|poop?(ed|ing)?"
)
# "my bladder is fine", unless something in the same breath says otherwise. Only of these can
# it be good news: "I wet myself on a good day" and "chest pain on a normal walk" are none.
_PARTS = frozenset(
    ["bladder", "bowel", "bowels", "pee", "peeing", "urine", "urinating", "wee", "weeing", "poo",
     "pooing", "poop", "pooping", "toilet", "waterworks", "genitals", "privates"]
)  # fmt: skip
_LINKS = frozenset(
    ["is", "are", "and", "both", "all", "still", "feel", "feels", "work", "works", "working",
     "seem", "seems"]
)  # fmt: skip
_GOOD_NEWS = frozenset(["fine", "normal", "normally", "ok", "okay", "usual", "good", "well"])
_SPOILS_GOOD_NEWS = (
    _FAILINGS | _TAKEN_BACK_BY | _EXCEPTIONS | frozenset(_DENIALS)
    | {"if", "used", "was", "were", "wish", "hope", "less", "too", "almost", "mostly"}
)  # fmt: skip
# "12 weeks pregnant" says nothing of how long a pain has lasted.
_PREGNANT_FOR = re.compile(
    r"\b\S+ (?:weeks?|months?) (?=(?:pregnant|gone|along|post-?partum|after birth)\b)",
    re.IGNORECASE,
)
# With one of these a pain on walking is more than that.
_OF_NERVES = re.compile("(numb|tingl|weak|pins|prick|give|giv|dead|heavy|wobbl|drag|drop).*")
# So many words around a denial are looked at.
_BREATH = 40


class Heard(Struct, frozen=True):
    """A flag that a text speaks of. ``denied`` where the text plainly says it is not so.

    The same words do not speak of the flags in ``instead_of``.
    """

    flag: RedFlag
    words: str
    denied: bool
    instead_of: tuple[str, ...] = ()


def flag_index(flags: Iterable[RedFlag]) -> PatternIndex:
    """The index of all the words of ``flags``, for ``heard_flags``."""
    return index_of(pattern for flag in flags for pattern in flag.words)


def heard_flags(
    text: str, flags: Iterable[RedFlag], index: PatternIndex | None = None
) -> tuple[Heard, ...]:
    """Every flag that ``text`` speaks of, the most urgent first, each once.

    A flag that is both said and denied in different places counts as said. ``index`` is
    the ``flag_index`` of just these flags; it changes nothing but the time this takes.
    """
    sentences = _sentences(text)
    said_words = {token for sentence in sentences for token in sentence.tokens}
    possible = {n for word in said_words for n in index.beginning(word)} if index else None
    patterns_of: list[tuple[RedFlag, list[str]]] = []
    first = 0
    for flag in flags:
        patterns = [
            pattern
            for place, pattern in enumerate(flag.words, start=first)
            if possible is None or place in possible
        ]
        first += len(flag.words)
        patterns_of.append((flag, patterns))
    heard: dict[str, Heard] = {}
    for sentence in sentences:
        for said in _heard_in(sentence, patterns_of):
            if said.flag.id not in heard or heard[said.flag.id].denied:
                heard[said.flag.id] = said
    order = list(Outcome)
    found = [heard[flag.id] for flag, _ in patterns_of if flag.id in heard]
    return tuple(sorted(found, key=lambda one: order.index(one.flag.outcome)))


class _Sentence(Struct, frozen=True):
    """Words and marks; ``words`` are the places of the words that count.

    ``denied_by`` holds the place of each denied word, and of its denial.
    """

    tokens: list[str]
    words: list[int]
    stretches: list[int]
    denied_by: dict[int, int]

    def __str__(self) -> str:
        return re.sub(" (?=[,:])", "", " ".join(self.tokens))


def _sentences(text: str) -> list[_Sentence]:
    parts: list[list[str]] = [[]]
    for token in tokens_of(OTHER_MARKS.sub(",", _PREGNANT_FOR.sub("", without_tones(text)))):
        if token in _SENTENCE_ENDS:
            parts.append([])
        else:
            parts[-1].append(token)
    sentences = []
    for tokens in parts:
        stretches = list(accumulate(int(token in _ENDS_OF_REACH) for token in tokens))
        words = [n for n, t in enumerate(tokens) if t[0].isalnum() and t not in DETERMINERS]
        sentences.append(_Sentence(tokens, words, stretches, _denied_in(tokens, stretches)))
    return sentences


def _heard_in(sentence: _Sentence, patterns_of: Iterable[tuple[RedFlag, list[str]]]) -> list[Heard]:
    """The flags that one sentence speaks of, but for those it speaks of another instead."""
    said = [_said_in(sentence, flag, patterns) for flag, patterns in patterns_of]
    found = [one for one in said if one]
    spared = {other for one in found for other in one.instead_of}
    return [one for one in found if one.flag.id not in spared]


def _said_in(sentence: _Sentence, flag: RedFlag, patterns: Iterable[str]) -> Heard | None:
    """How ``sentence`` speaks of ``flag``: plainly, only by denying it, or not at all."""
    denied: Heard | None = None
    for pattern in patterns:
        found = _found(sentence, pattern)
        if not found:
            continue
        if not (_is_denied(sentence, found) or _is_reassured(sentence, found)):
            of_nerves = any(map(_OF_NERVES.fullmatch, sentence.tokens))
            instead_of = () if of_nerves else flag.instead_of
            return Heard(flag, str(sentence), denied=False, instead_of=instead_of)
        denied = Heard(flag, str(sentence), denied=True)
    return denied


def _found(sentence: _Sentence, pattern: str) -> list[list[range]]:
    """Where each group of ``pattern`` stands; nothing where one of them does not."""
    found: list[list[range]] = []
    for finder in finders(pattern):
        places = finder.places(sentence.tokens, sentence.words)
        if not places:
            return []
        found.append(places)
    return found


def _is_denied(sentence: _Sentence, found: list[list[range]]) -> bool:
    """Whether a group has only denied words, and no other group may be their exception.

    A denial that is itself part of the pattern ("no feeling") is the symptom.
    """
    inside = {at for places in found for place in places for at in place}
    denials: set[int] = set()
    others: list[list[range]] = []
    for places in found:
        by = [{sentence.denied_by[at] for at in p if at in sentence.denied_by} for p in places]
        if all(one - inside for one in by):
            denials.update(*by)
        else:
            others.append(places)
    return bool(denials) and all(_is_within_reach(sentence, denials, one) for one in others)


def _is_reassured(sentence: _Sentence, found: list[list[range]]) -> bool:
    """Whether a bare mention is followed by plain good news alone: "my bladder is fine".

    Only a pattern of one group is a bare mention; "numb there, is that normal" has two.
    """
    if len(found) > 1:
        return False
    return all(_has_good_news(sentence, place) for place in found[0])


def _has_good_news(sentence: _Sentence, place: range) -> bool:
    stretch = sentence.stretches[place.start]
    near = [n for n, other in enumerate(sentence.stretches) if other == stretch]
    said = {sentence.tokens[n] for n in near}
    after = {sentence.tokens[n] for n in near if n >= place.stop} - _LINKS - _PARTS
    return (
        _PARTS.issuperset(sentence.tokens[place.start : place.stop])
        and bool(after)
        and _GOOD_NEWS.issuperset(after)
        and said.isdisjoint(_SPOILS_GOOD_NEWS)
    )


def _is_within_reach(sentence: _Sentence, denials: set[int], places: list[range]) -> bool:
    """False where the denial may not hold: "no numbness, but in my groin"."""
    first = min(denials)
    reached = {sentence.stretches[at] for at in denials}
    return _CONTRASTS.isdisjoint(sentence.tokens[first:]) or any(
        place.start < first
        or sentence.stretches[place.start] in reached
        or _is_spoken_for(sentence, place)
        for place in places
    )


def _is_spoken_for(sentence: _Sentence, place: range) -> bool:
    """Whether it has a complaint of its own: "just pain in my groin", not "only in my sore ..."."""
    stretch = sentence.stretches[place.start]
    before = [n for n in range(place.start) if sentence.stretches[n] == stretch]
    opening = [sentence.tokens[n] for n in before[1:2]]
    return any(sentence.tokens[n] in _PLAIN_COMPLAINTS for n in before) and not (
        {"where", "when", *_PREPOSITIONS}.intersection(opening)
    )


def _denied_in(tokens: list[str], stretches: list[int]) -> dict[int, int]:
    """The place of each denied word, with the place of its denial."""
    denied: dict[int, int] = {}
    for at, token in enumerate(tokens):
        if token in _DENIALS and not _is_doubtful(tokens, stretches, at):
            denied |= dict.fromkeys(_reach(tokens, at), at)
    return denied


def _reach(tokens: list[str], at: int) -> Iterator[int]:
    """The places of the words that the denial at ``at`` denies."""
    place = _skip(tokens, at + 1, _DENIALS[tokens[at]])
    while place < len(tokens) and _can_be_denied(tokens[place]):
        yield place
        complains = tokens[place] in _COMPLAINTS
        place += 1
        after = tokens[place] if place < len(tokens) else ""
        # "no bladder or bowel trouble" denies both.
        if after == "or" or (complains and after in _PREPOSITIONS):
            place = _skip(tokens, place + 1, DETERMINERS)
        elif not (complains and after.endswith("ing")):
            return


def _skip(tokens: list[str], place: int, words: frozenset[str]) -> int:
    while place < len(tokens) and tokens[place] in words:
        place += 1
    return place


def _can_be_denied(token: str) -> bool:
    return not (token in _ENDS_OF_REACH or token in _DENIALS or token in _FAILINGS)


def _is_doubtful(tokens: list[str], stretches: list[int], at: int) -> bool:
    """Whether something around the denial at ``at`` leaves a doubt of what it means."""
    near = range(max(0, at - _BREATH), min(len(tokens), at + _BREATH))
    within = [n for n in near if stretches[n] == stretches[at]]
    before = [tokens[n] for n in within if n < at]
    after = {tokens[n] for n in within if n > at}
    denied = "".join(tokens[_skip(tokens, at + 1, _DENIALS[tokens[at]]) :][:1])
    # "cannot walk without chest pain": two different denials deny nothing.
    two = {t for t in before if t in _DENIALS or t in _FAILINGS} - {tokens[at]}
    return bool(
        two
        or _NO_DENIAL_AFTER.intersection(before[-1:])
        or after & _TAKEN_BACK_BY
        or _EXCEPTIONS.intersection(tokens[at : near.stop])
        or (denied not in _COMPLAINTS and any(map(_LACKED.fullmatch, after)))
    )
