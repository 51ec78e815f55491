"""Conditions in a person's own words: which are named, of whom, and where.

Recall comes first. A name counts unless the words right before it plainly deny it; where
it may be about somebody else or about the past, that is for the person to say. The
longest name counts, as in "past clot", and what looks like a name and is none, as in
"mini pill", is passed over.
"""

from collections.abc import Sequence

from msgspec import Struct

from acupress_cli.domain.pain.places import Place
from acupress_cli.domain.pain.reading import SaidCondition, Truth
from acupress_cli.domain.safety.condition_words import NO_CONDITION, ConditionWords
from acupress_cli.domain.words.denials import Denials
from acupress_cli.domain.words.said import Said, Span

# So many words may stand between a condition and its place: "a rash on my left calf".
_BESIDE = 2
PLACE_LINK, HAS_BEEN, ANOTHER, OWN = "place-link", "has-been", "another-person", "first-person"
LONG_AGO, LATELY = "year-ago", "lately"


class HeardConditions(Struct, frozen=True):
    """The conditions in a text, and the ``places`` that belong to them, not to the pain."""

    conditions: tuple[SaidCondition, ...]
    places: tuple[Span, ...]


def hear_conditions(
    said: Said, denials: Denials, places: Sequence[Place], known: ConditionWords
) -> HeardConditions:
    """The conditions that ``said`` speaks of, each once; ``places`` are all that it names."""
    found: dict[str, SaidCondition] = {}
    taken: list[Span] = []
    for span, ids in _names(said, known):
        place = _place_of(said, span, places)
        taken += [span, *([place.span] if place else [])]
        for condition_id in ids:
            one = _weighed(said, denials, span, condition_id, known)
            if place and condition_id in known.placed:
                one = SaidCondition(one.id, one.words, one.said, place.areas, one.means)
            found[one.id] = _stronger(found[one.id], one) if one.id in found else one
    return HeardConditions(tuple(found.values()), tuple(taken))


def _names(said: Said, known: ConditionWords) -> list[tuple[Span, list[str]]]:
    """Every name, the longest where two overlap, with the conditions it is a name of."""
    spans: dict[Span, list[str]] = {}
    for concept, condition_id in known.ids.items():
        for span in said.at(concept):
            spans.setdefault(span, []).append(condition_id)
    for span in said.at(NO_CONDITION):
        spans[span] = []
    kept: list[tuple[Span, list[str]]] = []
    for span in sorted(spans, key=lambda one: (one.start - one.stop, one.start)):
        if not any(span.overlaps(other) for other, _ in kept):
            kept.append((span, spans[span]))
    return sorted(((s, i) for s, i in kept if i), key=lambda one: one[0].start)


def _place_of(said: Said, span: Span, places: Sequence[Place]) -> Place | None:
    """The place that is named with it, right behind "on" or "in": "varicose veins in my calf"."""
    for place in places:
        between = range(span.stop, place.span.start)
        if (
            len(between) > 0
            and said.gap(span, place.span) <= _BESIDE
            and said.words[span.start].clause == said.words[place.span.start].clause
            and any(said.stands_at(PLACE_LINK, at) for at in between)
        ):
            return place
    return None


def _weighed(
    said: Said, denials: Denials, span: Span, condition_id: str, known: ConditionWords
) -> SaidCondition:
    words = " ".join(word.text for word in said.words[span.start : span.stop])
    means = next(
        (said.mended[w.text] for w in said.words[span.start : span.stop] if w.text in said.mended),
        "",
    )
    if denials.of(span) - set(range(span.start, span.stop)):
        over = any(said.in_clause(concept, span.start) for concept in ("no-more",))
        truth = Truth.DOUBTFUL if over else Truth.DENIED
    elif _is_of_another(said, span):
        truth = Truth.DOUBTFUL
    elif _is_past(said, span) and condition_id not in known.lasting:
        # "had a clot" is true today, as a clot that was.
        truth = Truth.TRUE if condition_id in known.past else Truth.DOUBTFUL
        condition_id = known.past.get(condition_id, condition_id)
    else:
        truth = Truth.TRUE
    return SaidCondition(condition_id, words, truth, (), means)


def _is_of_another(said: Said, span: Span) -> bool:
    """Whether its clause names somebody else, and not the writer after that."""
    clause = said.clause(span.start)
    others = said.starting(ANOTHER, clause.start, clause.stop)
    if not others:
        return False
    last = others[-1].start if others[-1].start < span.start else others[0].start
    return not said.starting(OWN, last + 1, span.start) if last < span.start else True


def _is_past(said: Said, span: Span) -> bool:
    """Whether its clause says that it is over, or long ago."""
    if said.in_clause(LONG_AGO, span.start):
        return True
    before = said.starting(HAS_BEEN, max(0, span.start - 4), span.start)
    return bool(before) and not said.in_clause(LATELY, span.start)


def _stronger(one: SaidCondition, other: SaidCondition) -> SaidCondition:
    """What counts of two mentions: what is true before what may be, and a place before none."""
    order = list(Truth)
    return min(one, other, key=lambda said: (order.index(said.said), not said.places))
