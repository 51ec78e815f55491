"""Which of the places a text names hurt most, or are where the pain goes: they come first.

"buttock and calf, worst in the calf", "all the way down to my foot", "the calf is the worst".
"""

from collections.abc import Iterator, Sequence

from acupress_cli.domain.pain.places import Place
from acupress_cli.domain.words.said import Said, Span

SOREST = "sorest"
# So many words may stand between such a word and the place it speaks of.
_AFTER, _BEFORE = 3, 2


def sorest_of(said: Said, places: Sequence[Place]) -> Iterator[Place]:
    """The places that such a word speaks of: one that follows it, else one it ends the clause of.

    What follows counts first: "the back of the knee, mostly the calf".
    """
    for span in said.at(SOREST):
        clause = said.clause(span.start)
        beside = [place for place in places if place.span.start in clause]
        after = [place for place in beside if 0 <= _gap(said, span, place) <= _AFTER]
        if after:
            yield after[0]
        elif span.stop == clause.stop:
            before = [place for place in beside if 0 <= _gap_back(said, span, place) <= _BEFORE]
            yield from before[-1:]


def _gap(said: Said, span: Span, place: Place) -> int:
    """How many words stand from the word to a place behind it; negative where it is none."""
    return said.gap(span, place.span) if place.span.start >= span.stop else -1


def _gap_back(said: Said, span: Span, place: Place) -> int:
    """How many words stand from a place to the word behind it; negative where it is none."""
    return said.gap(place.span, span) if place.span.stop <= span.start else -1
