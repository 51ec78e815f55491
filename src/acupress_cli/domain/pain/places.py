"""The places a text names: areas by their names, and parts of the body with a side of them.

"back of the left thigh" is an area of that name; "knee, on the outside" is the part knee
with the aspect side. Where two readings overlap, the one that begins first and is longest wins.
"""

from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct

from acupress_cli.domain.body.body import BodyPart
from acupress_cli.domain.words.said import Said, Span

NO_PLACE, MAYBE_PLACE, NO_BODY_SIDE = "no-place", "maybe-place", "no-body-side"
OF_IT = "of-it"
ASPECTS = ("back", "side", "front", "inner", "top", "bottom")
_OWNED_BY = frozenset(["my", "me", "ma", "the", "his", "her", "our", "low", "lower", ""])
_SIDE_WORDS = frozenset(
    ["left", "right", "both", "each", "either", "other", "one", "same", "wrong", "bad", "that"]
)
# So many words may stand between a part and the side of it that is meant.
_LINKS = 4
# No phrase that names no place is longer.
_PHRASE = 16


class Place(Struct, frozen=True):
    """Areas named at ``span``; ``part`` is set where only the part of the body was said."""

    span: Span
    areas: tuple[str, ...]
    part: str = ""


def area_concept(code: str) -> str:
    """The concept of the names of an area or a group of areas."""
    return f"area:{code}"


def part_concept(name: str) -> str:
    """The concept of the names of a part of the body."""
    return f"part:{name}"


class PlaceNames(Struct, frozen=True):
    """What each concept of a place stands for."""

    areas: dict[str, tuple[str, ...]]
    parts: dict[str, BodyPart]
    # Names that say nothing of where, and what they leave to be asked.
    asking: dict[str, str]

    def part(self, name: str) -> BodyPart:
        """The part with this name."""
        return self.parts[part_concept(name)]


def places_in(said: Said, names: PlaceNames) -> list[Place]:
    """The places of ``said`` in their order, none overlapping another."""
    found = [*_named(said, names), *_parts(said, names)]
    # What only sounds like a place is none: "came back", "on my feet all day".
    found = [place for place in found if not _only_sounds_so(said, place)]
    # A part that is said with its side beats the bare part; a longer name beats a shorter one.
    found.sort(key=lambda place: (place.span.start, -place.span.stop, bool(place.part)))
    kept: list[Place] = []
    for place in found:
        if not kept or place.span.start >= kept[-1].span.stop:
            kept.append(place)
    return kept


def _only_sounds_so(said: Said, place: Place) -> bool:
    """Whether it stands in a phrase that names no place, or in one that may not."""
    near = said.starting(NO_PLACE, place.span.start - _PHRASE, place.span.stop)
    if any(one.overlaps(place.span) and not _has_side(said, one) for one in near):
        return True
    if any(_holds(one, place.span) for one in said.at(NO_BODY_SIDE)):
        return True
    if place.part and _is_followed_by_of(said, place):
        return True
    first = said.words[place.span.start]
    is_plain = place.span.stop - place.span.start > 1 or first.before in _OWNED_BY
    return not is_plain and said.overlaps(MAYBE_PLACE, place.span)


def _holds(phrase: Span, span: Span) -> bool:
    return phrase.start <= span.start and span.stop <= phrase.stop


def _has_side(said: Said, span: Span) -> bool:
    """Whether it names a side: "on my left foot" is no "on foot"."""
    return said.overlaps("side-left", span) or said.overlaps("side-right", span)


def _is_followed_by_of(said: Said, place: Place) -> bool:
    """Whether it is the "back" of "sore back of the thigh"."""
    last = place.span.stop - 1
    after = said.words[place.span.stop].text if place.span.stop < len(said.words) else ""
    return said.stands_at("aspect-back", last) and after in ("of", "o")


def _named(said: Said, names: PlaceNames) -> Iterator[Place]:
    for concept, areas in names.areas.items():
        for span in said.at(concept):
            yield Place(span, areas)


def _parts(said: Said, names: PlaceNames) -> Iterator[Place]:
    """Every part of the body, with its aspects where some are said."""
    aspects = {
        span.start: (span, one)
        for one in ASPECTS
        for span in said.at(f"aspect-{one}")
        if not (_is_of_the_body(said, span) or said.overlaps("not-aspect", span))
    }
    by_stop = {span.stop: (span, one) for span, one in aspects.values()}
    spans = [(span, part) for concept, part in names.parts.items() for span in said.at(concept)]
    taken: set[int] = set()
    placed: list[tuple[Span, BodyPart, list[str]]] = []
    for span, part in sorted(spans, key=lambda one: (one[0].start, -one[0].stop)):
        start, said_aspects = span.start, list[str]()
        if part.aspects:
            start, said_aspects = _before(said, span, by_stop, taken)
        placed.append((Span(start, span.stop), part, said_aspects))
    for span, part, said_aspects in placed:
        stop = span.stop
        if part.aspects and not said_aspects:
            stop, said_aspects = _after(said, span, aspects, taken)
        if not said_aspects and _is_all_on_side(said, span):
            said_aspects = ["side"]
        areas = tuple(
            dict.fromkeys(code for one in said_aspects for code in part.aspects.get(one, ()))
        )
        if areas:
            yield Place(Span(span.start, stop), areas)
        else:
            yield Place(span, (), part.name)
    for of_it in said.at(OF_IT):
        aspect = by_stop.get(of_it.start)
        before = bisect_left([span.start for span, _, _ in placed], of_it.start)
        if aspect and before:
            areas = placed[before - 1][1].aspects.get(aspect[1], ())
            yield Place(Span(aspect[0].start, of_it.stop), areas)


def _before(
    said: Said, span: Span, by_stop: dict[int, tuple[Span, str]], taken: set[int]
) -> tuple[int, list[str]]:
    """The aspects said right before a part, and where the first of them begins."""
    found: list[str] = []
    start = span.start
    at, links = span.start - 1, 0
    clause = said.words[span.start].clause
    while at >= 0 and said.words[at].clause == clause and links <= _LINKS:
        aspect = by_stop.get(at + 1)
        if aspect and aspect[0].start not in taken:
            taken.add(aspect[0].start)
            found.append(aspect[1])
            start = aspect[0].start
            at, links = aspect[0].start - 1, 0
        elif _is_link(said, at, "aspect-link") or (found and _is_link(said, at, "aspect-and")):
            at, links = at - 1, links + said.counts(at)
        else:
            break
    return start, found


def _after(
    said: Said, span: Span, aspects: dict[int, tuple[Span, str]], taken: set[int]
) -> tuple[int, list[str]]:
    """The aspect said right after a part ("knee on the outside"), and where it ends."""
    at = span.stop
    clause = said.words[span.start].clause
    for _ in range(_LINKS + 2):
        if at >= len(said.words):
            break
        if said.words[at].clause != clause and not _is_all_aspect(said, at):
            break
        aspect = aspects.get(at)
        if aspect and at not in taken:
            taken.add(at)
            return aspect[0].stop, [aspect[1]]
        if not _is_link(said, at, "aspect-link-after"):
            break
        at += 1
    return span.stop, []


def _is_of_the_body(said: Said, span: Span) -> bool:
    """Whether it is the "side" of "left side": a side of the body, not of a part of it."""
    last = said.words[span.stop - 1]
    return last.text in ("side", "sides", "sided") and last.before in _SIDE_WORDS


def _is_all_on_side(said: Said, span: Span) -> bool:
    """Whether its sentence says of all it names that it is "all on the outside"."""
    said_of_all = said.in_sentence("all-on-side", said.words[span.start].sentence)
    return any(one.start >= span.stop for one in said_of_all)


def _is_all_aspect(said: Said, at: int) -> bool:
    """Whether the clause that begins at ``at`` says nothing but a side: "thigh (back), left"."""
    clause = said.words[at].clause
    if not said.clause_after_comma[clause]:
        return False
    return all(
        _is_link(said, place, "aspect-link-after")
        or any(said.stands_at(f"aspect-{one}", place) for one in ASPECTS)
        for place in range(at, said.clause(at).stop)
    )


def _is_link(said: Said, at: int, concept: str) -> bool:
    return said.stands_at(concept, at) or not said.counts(at)
