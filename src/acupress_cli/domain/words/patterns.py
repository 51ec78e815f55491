"""How data says what a sign is: a few concepts, and how near each other they are said.

``<numb> near <private>``: both in one clause, a few words apart, in either order.
``<new> with <pee-trouble>``: both in one sentence. ``<small-fall> also <weak-bones>``: both
somewhere in the text. ``… without <briefly>``: nowhere in that sentence. ``… unless
<no-cancer>``: not where the words are of that. ``maybe …``: only implied.
A side of a pattern is alternatives parted by ``|``, each a phrase as in a concept.
What only sounds like a sign ("chest of drawers") stands for nothing.
"""

from collections.abc import Iterator

from msgspec import Struct

from acupress_cli.domain.words.denials import Denials
from acupress_cli.domain.words.said import Said, Span

# So many words may stand between two that are said near each other.
NEAR = 6
# Farther off than this no word can be near, however few of those between count.
_FAR = 4 * NEAR
# The concept of the content that names what only sounds like a sign.
NO_SIGN = "no-sign"


class Pattern(Struct, frozen=True):
    """Groups that one sentence has to hold; in a group, concepts near each other.

    ``anywhere`` where each group may stand in a sentence of its own. ``absent`` has the
    concepts that may not stand in the sentence, ``unless`` those whose words do not count.
    ``weak`` where it is only implied, and so worth a question.
    """

    groups: tuple[tuple[str, ...], ...]
    absent: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    anywhere: bool = False
    weak: bool = False


def compile_pattern(pattern: str, name: str) -> tuple[Pattern, dict[str, list[str]]]:
    """``pattern``, and the concepts its sides are, each under ``name`` and a number.

    Raises ValueError for an empty side.
    """
    concepts: dict[str, list[str]] = {}
    rest, *unless = pattern.removeprefix("maybe ").split(" unless ")
    whole, *absent = rest.split(" without ")
    anywhere = " also " in whole
    groups = tuple(
        tuple(_side(side, concepts, name) for side in group.split(" near "))
        for group in whole.split(" also " if anywhere else " with ")
    )
    compiled = Pattern(
        groups,
        tuple(_side(side, concepts, name) for side in absent),
        tuple(_side(side, concepts, name) for side in unless),
        anywhere,
        pattern.startswith("maybe "),
    )
    return compiled, concepts


def _side(side: str, concepts: dict[str, list[str]], name: str) -> str:
    """The concept that one side of a pattern is, put among ``concepts``."""
    phrases = [phrase.strip() for phrase in side.split("|")]
    if not all(phrases):
        raise ValueError(f'the pattern has an empty side: "{side}"')
    concept = f"{name}.{len(concepts)}"
    concepts[concept] = phrases
    return concept


class Match(Struct, frozen=True):
    """Where a pattern stands in a text, and the denials that reach into it."""

    spans: tuple[Span, ...]
    denied_by: frozenset[int]


def match(pattern: Pattern, said: Said, denials: Denials) -> Match | None:
    """Where ``pattern`` is said, plainly rather than denied where it is both; None if nowhere."""
    if not all(said.at(concept) for group in pattern.groups for concept in group):
        return None
    best: Match | None = None
    for sentences in _sentences_for(pattern, said):
        found = [_best_of(group, said, denials, sentences, pattern) for group in pattern.groups]
        if None in found:
            continue
        whole = _together([one for one in found if one is not None])
        if not whole.denied_by:
            return whole
        best = best or whole
    return best


def _sentences_for(pattern: Pattern, said: Said) -> list[list[int]]:
    """Where all groups have to stand: in one of these sets of sentences."""
    barred = {at for concept in pattern.absent for at in said.sentences_with(concept)}
    if pattern.anywhere:
        concepts = [concept for group in pattern.groups for concept in group]
        places = {at for concept in concepts for at in said.sentences_with(concept)}
        return [sorted(places - barred)]
    first = said.sentences_with(pattern.groups[0][0])
    return [[sentence] for sentence in first if sentence not in barred]


def _together(found: list[Match]) -> Match:
    spans = tuple(span for one in found for span in one.spans)
    return Match(spans, frozenset[int]().union(*(one.denied_by for one in found)))


def _best_of(
    group: tuple[str, ...], said: Said, denials: Denials, sentences: list[int], pattern: Pattern
) -> Match | None:
    """The first way the group stands in ``sentences`` that is not denied, else any."""
    denied: Match | None = None
    for sentence in sentences:
        for spans in _ways(group, said, sentence):
            if any(_is_none(span, said, pattern) for span in spans):
                continue
            own = {at for span in spans for at in range(span.start, span.stop)}
            by = {at for span in spans for at in denials.of(span)} - own
            if not by:
                return Match(spans, frozenset())
            denied = denied or Match(spans, frozenset(by))
    return denied


def _is_none(span: Span, said: Said, pattern: Pattern) -> bool:
    """Whether its words are of something else than the sign."""
    return any(said.overlaps(concept, span) for concept in (NO_SIGN, *pattern.unless))


def _ways(group: tuple[str, ...], said: Said, sentence: int) -> Iterator[tuple[Span, ...]]:
    first, *others = group
    for span in said.in_sentence(first, sentence):
        yield from _beside((span,), others, said)


def _beside(chosen: tuple[Span, ...], others: list[str], said: Said) -> Iterator[tuple[Span, ...]]:
    if not others:
        yield chosen
        return
    hull = Span(min(s.start for s in chosen), max(s.stop for s in chosen))
    clause = said.clause(hull.start)
    first, last = max(clause.start, hull.start - _FAR), min(clause.stop, hull.stop + _FAR)
    for span in said.starting(others[0], first, last):
        if said.gap(hull, span) <= NEAR and not any(span.overlaps(one) for one in chosen):
            yield from _beside((*chosen, span), others[1:], said)
