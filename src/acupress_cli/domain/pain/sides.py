"""Which side a text speaks of: a side belongs to the place beside it, and a correction wins."""

from msgspec import Struct

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pain.places import Place
from acupress_cli.domain.words.denials import Denials
from acupress_cli.domain.words.said import Said, Span

# The concepts of the sides.
SIDES = ("side-left", "side-right", "side-both")
# So many words may stand between a place and its side.
_NEAR = 3
# Before a side that is meant as one, whatever follows: "on the left in the calf".
_OWNERS = frozenset(["my", "his", "her", "your", "its"])
_MEANT_AFTER = _OWNERS | {"the", "on"}


class SaidSide(Struct, frozen=True):
    """A side that was named, and where."""

    side: Side
    span: Span


def sides_in(said: Said, denials: Denials, places: list[Place]) -> list[SaidSide]:
    """The sides that are named and count: not denied, not fine, not corrected, not the past."""
    named: list[SaidSide] = []
    out: list[SaidSide] = []
    for one in _named(said, places):
        well = denials.of(one.span) or is_fine(said, one.span) or _is_good_one(said, one)
        (out if well else named).append(one)
    if not named and out and said.at("that-side"):
        # "My foot is fine, but the calf on that side aches."
        return out[-1:]
    if not named and out and (not denials.of(out[0].span) or said.at("other-one")):
        # "The good leg is the right": what hurts is the other one.
        return [SaidSide(one.side.other, one.span) for one in out[-1:]]
    named = _without_corrected(said, named)
    # A side to lie on, or as another sees it, is not where it hurts if one is named that does.
    named = [one for one in named if not _is_hardly_meant(said, one)] or named
    now = [one for one in named if not said.in_clause("past-side", one.span.start)]
    named = now or named
    asserted = [one for one in named if _is_asserted(said, one)]
    if asserted and not any(one.side is Side.BOTH for one in named):
        return asserted
    return named


def is_fine(said: Said, span: Span) -> bool:
    """Whether good news about it follows in its clause: "the groin is fine"."""
    clause = said.clause(span.start)
    reach = min(clause.stop, span.stop + 3 * _NEAR)
    gone = [g for g in said.starting("gone-away", span.stop, reach) if g.stop == clause.stop]
    fine = said.starting("fine", span.stop, reach)
    return any(said.gap(span, one) <= _NEAR for one in (*fine, *gone)) or (
        span.stop == clause.stop and _is_answered_fine(said, clause)
    )


def _is_answered_fine(said: Said, clause: range) -> bool:
    """Whether ``clause`` ends in a question that the next answers: "Back? Fine."."""
    if clause.stop == len(said.words) or said.words[clause.start].sentence not in said.asked:
        return False
    answer = said.clause(clause.stop)
    is_next = said.words[answer.start].sentence != said.words[clause.start].sentence
    return is_next and any(
        fine.stop == answer.stop for fine in said.starting("fine", answer.start, answer.start + 1)
    )


def is_side(said: Said, place: int) -> bool:
    """Whether the word at ``place`` names a side."""
    return any(said.stands_at(side, place) for side in SIDES)


def one_side(sides: list[SaidSide]) -> Side | None:
    """The side they are together."""
    named = {one.side for one in sides}
    if len(named) > 1:
        return Side.BOTH
    return next(iter(named), None)


def _named(said: Said, places: list[Place]) -> list[SaidSide]:
    both = [SaidSide(Side.BOTH, span) for span in said.at("side-both")]
    both += [SaidSide(Side.BOTH, span) for span in _both_of(said, places)]
    found = list(both)
    in_both = {at for one in both for at in range(one.span.start, one.span.stop)}
    in_places = {at for place in places for at in range(place.span.start, place.span.stop)}
    for side in (Side.LEFT, Side.RIGHT):
        found += [
            SaidSide(side, span)
            for span in _longest(said.at(f"side-{side.value}"))
            if in_both.isdisjoint(range(span.start, span.stop)) and _is_meant(said, span, in_places)
        ]
    return sorted(found, key=lambda one: one.span.start)


def _longest(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].stop:
            kept.append(span)
    return kept


def _both_of(said: Said, places: list[Place]) -> list[Span]:
    """Both of something that is many: "both calves", not "both calf and heel"."""
    spans = []
    by_start = {place.span.start: place for place in places}
    for both in said.at("both-of"):
        clause = said.clause(both.start)
        for at in range(both.stop, min(clause.stop, both.stop + 3 * _NEAR)):
            if at not in by_start:
                continue
            span = by_start[at].span
            last = said.words[span.stop - 1].text
            if said.gap(both, span) <= _NEAR and (last.endswith("s") or last in _MANY):
                spans.append(Span(both.start, span.stop))
            break
    return spans


# After these "right" at the very beginning names a side: "right, and left".
_GOES_ON = frozenset(["and", "or", "n", "plus", "then"])
_MANY = frozenset(["feet", "calves", "calfs"])


def _is_meant(said: Said, span: Span, in_places: set[int]) -> bool:
    """Whether the word means a side, and not "left work" or "right behind"."""
    before = said.words[span.start].before
    if before in _OWNERS and span.start:
        # In "these days my left buttock" no days are left.
        near = []
    else:
        near = said.starting("no-side", span.start - 3 * _NEAR, span.stop)
    for none in near:
        is_part = span.start <= none.start and none.stop < span.stop
        # In "left it band" the band is meant, not something that was left.
        if (
            none.overlaps(span)
            and not is_part
            and in_places.isdisjoint(range(span.stop, none.stop))
        ):
            return False
    if span.stop > span.start + 1 or not said.overlaps("maybe-side", span):
        return True
    return before in _MEANT_AFTER or span.start in in_places


def _is_good_one(said: Said, one: SaidSide) -> bool:
    """The good leg is the right: the side beside "good leg" is the one that does not hurt."""
    near = (max(0, one.span.start - 3 * _NEAR), one.span.stop + 3 * _NEAR)
    return any(
        good.start in said.clause(one.span.start) and said.gap(good, one.span) <= _NEAR
        for good in said.starting("good-one", *near)
    )


def _is_hardly_meant(said: Said, one: SaidSide) -> bool:
    """Whether it is a side for something else: to lie on, "your left", an opening "right"."""
    first = said.words[one.span.start]
    if first.before == "your" or said.overlaps("hardly-side", one.span):
        return True
    clause = said.clause(one.span.start)
    opens = one.span.start == 0 and len(clause) == 1 and len(said.words) > 1
    return opens and one.side is Side.RIGHT and said.words[1].text not in _GOES_ON


def _without_corrected(said: Said, named: list[SaidSide]) -> list[SaidSide]:
    """Of the sides before and after the last "sorry" or "I mean" only the later ones."""
    for correction in reversed(said.at("correction")):
        sentence = said.words[correction.start].sentence
        after = [one for one in named if one.span.start >= correction.start]
        if after and said.words[after[0].span.start].sentence <= sentence + 1:
            return after
    return named


def _is_asserted(said: Said, one: SaidSide) -> bool:
    """Whether the text says that just this is the side: "the pain is on my right, though"."""
    return any(
        said_so.stop <= one.span.start and said.gap(said_so, one.span) <= 1
        for said_so in said.starting("asserted", one.span.start - 2 * _NEAR, one.span.start)
    )
