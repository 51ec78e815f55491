"""Conditions in a person's own words: which are named, of whom, and where.

Recall comes first. A name counts unless the words right before it plainly deny it; where
it may be about somebody else or about the past, that is for the person to say. The
longest name counts, as in "past clot", and what looks like a name and is none, as in
"mini pill", is passed over.
"""

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from acupress_cli.domain.pain.places import Place
from acupress_cli.domain.pain.reading import SaidCondition, Truth
from acupress_cli.domain.pain.sides import is_side
from acupress_cli.domain.safety.condition_words import NO_CONDITION, ConditionWords
from acupress_cli.domain.words.denials import Denials
from acupress_cli.domain.words.said import Said, Span

# So many words may stand between a condition and its place: "a rash on my left calf".
_BESIDE = 2
PLACE_LINK, HAS_BEEN, ANOTHER, OWN = "place-link", "has-been", "third-person", "first-person"
LONG_AGO, ONGOING, LATELY, NO_MORE = "year-ago", "ongoing", "lately", "no-more"


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
        taken += [span, *([place.span] if place else _side_of(said, span))]
        for condition_id in ids:
            one = _weighed(said, denials, span, condition_id, known)
            if place and condition_id in known.placed:
                one = SaidCondition(one.id, one.words, one.said, place.areas, one.means)
            found[one.id] = _stronger(found[one.id], one) if one.id in found else one
    taken.sort(key=lambda span: span.start)
    return HeardConditions(tuple(found.values()), tuple(taken))


def _names(said: Said, known: ConditionWords) -> list[tuple[Span, list[str]]]:
    """Every name, the longest where two overlap, with the conditions it is a name of."""
    spans: dict[Span, list[str]] = {}
    for concept, condition_id in known.ids.items():
        for span in said.at(concept):
            spans.setdefault(span, []).append(condition_id)
    for span in said.at(NO_CONDITION):
        spans.setdefault(span, [])
    kept: list[Span] = []
    covered: set[int] = set()
    for span in sorted(spans, key=lambda one: (one.start - one.stop, one.start)):
        if covered.isdisjoint(range(span.start, span.stop)):
            covered.update(range(span.start, span.stop))
            kept.append(span)
    return [(s, spans[s]) for s in sorted(kept, key=lambda one: one.start) if spans[s]]


def _place_of(said: Said, span: Span, places: Sequence[Place]) -> Place | None:
    """The place that is named with it, right behind "on" or "in": "varicose veins in my calf"."""
    first = bisect_left(places, span.stop, key=lambda one: one.span.start)
    for place in places[first : first + 1]:
        between = range(span.stop, place.span.start)
        if (
            said.gap(span, place.span) <= _BESIDE
            and said.words[span.start].clause == said.words[place.span.start].clause
            and any(said.stands_at(PLACE_LINK, at) for at in between)
        ):
            return place
    return None


def _side_of(said: Said, span: Span) -> list[Span]:
    """The side that is named with it in place of a place: "hip replacement on the right"."""
    stop = min(said.clause(span.start).stop, span.stop + _BESIDE)
    if span.stop >= stop or not said.stands_at(PLACE_LINK, span.stop):
        return []
    sides = [Span(at, at + 1) for at in range(span.stop, stop) if is_side(said, at)]
    return sides[:1]


def _weighed(
    said: Said, denials: Denials, span: Span, condition_id: str, known: ConditionWords
) -> SaidCondition:
    denied_by = {at for at in denials.of(span) if _reaches_plainly(said, at, span)}
    first, last = min({span.start, *denied_by}), max({span.stop - 1, *denied_by})
    words = " ".join(word.text for word in said.words[first : last + 1])
    means = next(
        (said.mended[w.text] for w in said.words[span.start : span.stop] if w.text in said.mended),
        "",
    )
    if said.in_clause(NO_MORE, span.start):
        truth = Truth.DOUBTFUL
    elif denied_by:
        truth = Truth.DENIED
    elif _is_of_another(said, span):
        truth = Truth.DOUBTFUL
    elif _is_past(said, span) and condition_id not in known.lasting:
        # "had a clot" is true today, as a clot that was.
        truth = Truth.TRUE if condition_id in known.past else Truth.DOUBTFUL
        condition_id = known.past.get(condition_id, condition_id)
    else:
        truth = Truth.TRUE
    return SaidCondition(condition_id, words, truth, (), means)


def _reaches_plainly(said: Said, denial: int, span: Span) -> bool:
    """Whether no "and" stands between: "no pain and diabetes" denies no diabetes."""
    return denial not in range(span.start, span.stop) and all(
        word.text != "and" for word in said.words[denial : span.start]
    )


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
    long_ago = said.in_clause(LONG_AGO, span.start)
    if any(not said.overlaps(ONGOING, one) for one in long_ago):
        return True
    before = said.starting(HAS_BEEN, max(0, span.start - 4), span.start)
    return bool(before) and not said.in_clause(LATELY, span.start)


def _stronger(one: SaidCondition, other: SaidCondition) -> SaidCondition:
    """What counts of two mentions: what is true before what may be, and a place before none."""
    order = list(Truth)
    return min(one, other, key=lambda said: (order.index(said.said), not said.places))
