"""Which areas are taken for the places a text names: what lies between, and what is usual."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.courses import beyond, filled, stretches_in
from acupress_cli.domain.pain.language import Language
from acupress_cli.domain.pain.places import Place
from acupress_cli.domain.pain.sides import is_side
from acupress_cli.domain.words.said import Said, Span


class Assumed(Struct, frozen=True):
    """The usual areas, taken because a wider name alone was said; ``ask`` would settle it."""

    name: str
    areas: tuple[str, ...]
    ask: str


class Taken:
    """The areas that were named, with what is filled in between and what is assumed."""

    def __init__(self, atlas: BodyAtlas, known: Language) -> None:
        self._atlas = atlas
        self._known = known
        self._named: list[str] = []
        self._filled: list[str] = []
        self._left_out: set[str] = set()
        self.assumed: list[Assumed] = []
        self._wider: set[tuple[str, ...]] = set()

    @property
    def areas(self) -> set[str]:
        """All of them, without those that were left out."""
        return {*self._named, *self._filled} - self._left_out

    @property
    def between(self) -> set[str]:
        """Those that only lie between two that were named."""
        return self.areas - set(self._named)

    def take(self, said: Said, places: Sequence[Place]) -> None:
        """Take the ``places`` a text names, in their order."""
        self._wider = {place.areas for place in places if len(place.areas) > 1}
        placed: set[Span] = set()
        past: dict[Span, set[str]] = {}
        for stretch in stretches_in(said, places):
            on_side = any(
                said.overlaps("aspect-side", one.span) for one in (stretch.start, stretch.end)
            )
            ends = [self._possible(one, on_side=on_side) for one in (stretch.start, stretch.end)]
            course = filled(ends[0], ends[1], self._known.courses)
            past[stretch.start.span] = beyond(stretch.start.areas, course, self._known.courses)
            self._filled += course
            for place, possible in zip((stretch.start, stretch.end), ends, strict=True):
                if place.part and set(possible) & set(course):
                    placed.add(place.span)
                    self._assume(place, set(possible) & set(course))
        for place in places:
            gone = past.get(place.span, set())
            self._named += [code for code in place.areas if code not in gone]
        named = self.areas
        parts = {one.part: one for one in places if one.part and one.span not in placed}
        for part, place in parts.items():
            if named.isdisjoint(self._possible(place, on_side=False)):
                self._assume(place, self._known.names.part(part).usual)
        for one in self.assumed:
            self._named += one.areas

    def leave_out(self, said: Said, places: Iterable[Place]) -> None:
        """Of wider names take what is left: "back of the leg, but not the calf"."""
        for place in places:
            beside = range(max(0, place.span.start - 1), place.span.stop)
            if any(is_side(said, at) for at in beside):
                continue
            narrower = set(place.areas)
            if any(narrower < set(wider) for wider in self._wider):
                self._left_out |= narrower

    def _possible(self, place: Place, *, on_side: bool) -> tuple[str, ...]:
        """The areas that a place can mean, the usual ones first; of its side ``on_side``."""
        if not place.part:
            return place.areas
        part = self._known.names.part(place.part)
        if on_side and "side" in part.aspects:
            return part.aspects["side"]
        return (*part.usual, *(code for codes in part.aspects.values() for code in codes))

    def _assume(self, place: Place, areas: Iterable[str]) -> None:
        named = tuple(area.code for area in self._atlas.in_body_order(areas))
        assumed = Assumed(place.part, named, self._known.names.part(place.part).ask)
        # A place between two stretches is taken twice.
        self.assumed = list(dict.fromkeys([*self.assumed, assumed]))
