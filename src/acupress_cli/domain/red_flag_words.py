"""Red flags in a person's own words. Recall comes first: a false alarm asks one question.

A pattern is groups joined by " + ", a group is alternatives joined by "|", and a
word ending in * matches any word that begins so. A pattern matches where every
group stands somewhere in one sentence, as whole words and in any order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from acupress_cli.domain.phrases import DETERMINERS, tokens_of
from acupress_cli.domain.red_flag import RedFlag

# The flag that pain in both legs raises, said in words or by an option.
BOTH_LEGS = "E5"

_SENTENCE_ENDS = frozenset(".;!?\n")
_CONTRASTS = frozenset(["but", "however", "though", "although", "except", "yet"])
# Denials that speak for themselves. "cant" and the like are symptoms, not denials.
_DENIALS = frozenset(["no", "without", "not", "never", "neither", "nor", "isnt", "arent",
    "havent", "hasnt", "dont", "doesnt", "didnt", "nothing", "none", "wasnt"])  # fmt: skip
_DENIAL_REACH = 4

Alternative = tuple[str, ...]
Group = tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """A flag that a text speaks of. ``denied`` where the text plainly says it is not so."""

    flag: RedFlag
    words: str
    denied: bool


def heard_flags(text: str, flags: Iterable[RedFlag]) -> tuple[Heard, ...]:
    """Every flag that ``text`` speaks of, the most urgent first, each once.

    A flag that is both said and denied in different places counts as said.
    """
    clauses = _clauses(text)
    heard: dict[str, Heard] = {}
    for flag in flags:
        for clause in clauses:
            said = _said_in(clause, flag)
            if said and (flag.id not in heard or heard[flag.id].denied):
                heard[flag.id] = said
    return tuple(heard.values())


def _said_in(clause: list[str], flag: RedFlag) -> Heard | None:
    """How ``clause`` speaks of ``flag``: plainly, only by denying it, or not at all."""
    denied: Heard | None = None
    for pattern in flag.words:
        places = _match(clause, parse_pattern(pattern))
        if places is None:
            continue
        found = Heard(flag, " ".join(clause), _is_denied(clause, places))
        if not found.denied:
            return found
        denied = denied or found
    return denied


@cache
def parse_pattern(pattern: str) -> tuple[Group, ...]:
    """The groups of a pattern. Raises ValueError for an empty one."""
    groups = tuple(
        tuple(tuple(words.split()) for words in group.split("|") if words.split())
        for group in pattern.casefold().replace("'", "").split(" + ")
    )
    if not all(groups):
        raise ValueError(f'the pattern "{pattern}" has an empty group')
    return groups


def _clauses(text: str) -> list[list[str]]:
    """Sentences as lists of words; a contrast ("no pain but ...") begins a new one."""
    clauses: list[list[str]] = [[]]
    for token in tokens_of(text):
        if token in _SENTENCE_ENDS or token in _CONTRASTS:
            clauses.append([])
        elif token[0].isalnum() and token not in DETERMINERS:
            clauses[-1].append(token)
        elif token == ",":
            clauses[-1].append(",")
    return [clause for clause in clauses if clause]


def _match(clause: list[str], groups: tuple[Group, ...]) -> list[range] | None:
    """Where each group stands in ``clause``, or None where one does not."""
    places = []
    for group in groups:
        place = _first_place(clause, group)
        if place is None:
            return None
        places.append(place)
    return places


def _first_place(clause: list[str], group: Group) -> range | None:
    words = [(at, word) for at, word in enumerate(clause) if word != ","]
    for start in range(len(words)):
        for alternative in group:
            part = words[start : start + len(alternative)]
            if len(part) == len(alternative) and all(
                _fits(word, wanted) for (_, word), wanted in zip(part, alternative, strict=True)
            ):
                return range(part[0][0], part[-1][0] + 1)
    return None


def _fits(word: str, wanted: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


def _is_denied(clause: list[str], places: list[range]) -> bool:
    """Whether a plain "no" or "not" stands just before what was found.

    A denial that is itself part of the pattern ("not able to pee") is the symptom.
    """
    first = min(place.start for place in places)
    inside = {at for place in places for at in place}
    before = range(max(0, first - _DENIAL_REACH), first)
    return any(clause[at] in _DENIALS for at in before if at not in inside) and not any(
        clause[at] == "only" for at in before
    )
