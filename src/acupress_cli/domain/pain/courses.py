"""From A to B: the areas between two that a pain runs through, in the order of its course."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from acupress_cli.domain.pain.places import Place
from acupress_cli.domain.words.said import Said

Course = tuple[str, ...]
# So many words may stand between the ends of "from A to B".
_APART = 9


class Leg(Struct, frozen=True):
    """A stretch that a text names by its two ends."""

    start: Place
    end: Place


def stretches_in(said: Said, places: Sequence[Place]) -> list[Leg]:
    """Each two neighbouring places with a "to" between them that means a way."""
    return [Leg(start, end) for start, end in pairwise(places) if _leads(said, start, end)]


def _leads(said: Said, start: Place, end: Place) -> bool:
    first, last = said.words[start.span.stop - 1], said.words[end.span.start]
    if first.sentence != last.sentence or said.gap(start.span, end.span) > _APART:
        return False
    return any(
        not said.overlaps("leads-nowhere", to)
        for to in said.starting("fills-between", start.span.stop, end.span.start)
    )


def filled(start: Iterable[str], end: Iterable[str], courses: Sequence[Course]) -> Course:
    """The areas from ``start`` to ``end``, both included; nothing where no course has both.

    Of several courses the one that holds most of the areas named is taken.
    """
    start, end = tuple(start), tuple(end)
    best: Course = ()
    most = 0
    for course in courses:
        first = [course.index(code) for code in start if code in course]
        last = [course.index(code) for code in end if code in course]
        if not (first and last) or min(first) > max(last):
            continue
        if len(first) + len(last) > most:
            most = len(first) + len(last)
            best = course[min(first) : max(last) + 1]
    return best


def beyond(start: Iterable[str], stretch: Course, courses: Sequence[Course]) -> set[str]:
    """The areas of ``start`` that lie past ``stretch``: "the back of the leg to the knee"."""
    start = set(start)
    if not start & set(stretch):
        return set()
    whole = [course for course in courses if set(stretch) <= set(course)]
    past = [set(course[course.index(stretch[-1]) + 1 :]) for course in whole]
    return start & set().union(*past)
