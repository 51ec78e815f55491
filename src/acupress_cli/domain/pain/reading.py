"""Reading a person's own words: which areas, which side, what it is like.

One reading of the words serves everything: what stands in them is found once
(``domain/words``), and places, sides and qualities are taken from it here.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pain.areas_meant import Assumed, Taken
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.language import Language
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.pain.places import Place, places_in
from acupress_cli.domain.pain.said_wishes import NO_WISHES, SaidWishes, changes_in, wishes_in
from acupress_cli.domain.pain.sides import SaidSide, is_fine, is_side, one_side, sides_in
from acupress_cli.domain.pain.sorest import sorest_of
from acupress_cli.domain.words.cutting import cut
from acupress_cli.domain.words.denials import NO_DENIAL, Denials, denials_in
from acupress_cli.domain.words.doubts import is_anothers_part
from acupress_cli.domain.words.finding import find_concepts
from acupress_cli.domain.words.said import Said, Span
from acupress_cli.domain.words.spelling import Speller
from acupress_cli.domain.words.text import nearest

# So many words back a "just above" may stand.
_SHORT = 6


class Truth(Enum):
    """How a text speaks of a condition: of the writer, of somebody or some time else, or not so."""

    TRUE = "true"
    DOUBTFUL = "doubtful"
    DENIED = "denied"


class SaidCondition(Struct, frozen=True):
    """A condition a text speaks of, by its id, in the ``words`` of the person.

    ``places`` are the codes of the areas named with it; ``means`` is the name that a
    word was taken for, where it was misspelled.
    """

    id: str
    words: str
    said: Truth = Truth.TRUE
    places: tuple[str, ...] = ()
    means: str = ""


class Understanding(Struct, frozen=True):
    """What was understood of a text, and what was not.

    ``excluded`` are areas the person said do not hurt, ``assumed`` what was taken for
    wider names, ``mended`` words read as others. ``asks`` are questions that a name
    without a place ("sciatica") leaves open. ``both_legs`` where two legs hurt.
    ``conditions`` are those it speaks of, ``wishes`` what it says of the session.
    """

    pattern: PainPattern
    ignored: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    assumed: tuple[Assumed, ...] = ()
    mended: tuple[tuple[str, str], ...] = ()
    asks: tuple[str, ...] = ()
    both_legs: bool = False
    conditions: tuple[SaidCondition, ...] = ()
    wishes: SaidWishes = NO_WISHES

    def on(self, side: Side) -> "Understanding":
        """The same, on the side the person named."""
        return replace(self, pattern=replace(self.pattern, side=side))


class Reader:
    """Reads texts; ``is_english`` tells words that are no slip of the finger."""

    def __init__(
        self, atlas: BodyAtlas, known: Language, is_english: Callable[[str], bool]
    ) -> None:
        self._atlas = atlas
        self._known = known
        self._is_english = is_english
        # Signs, conditions and places are all read from what was heard last.
        self._heard_last: tuple[str, Said, Denials] | None = None

    def hear(self, text: str) -> tuple[Said, Denials]:
        """What stands in ``text``, and what is denied in it."""
        if self._heard_last is None or self._heard_last[0] != text:
            self._heard_last = (text, *self._hear(text))
        return self._heard_last[1:]

    def _hear(self, text: str) -> tuple[Said, Denials]:
        lexicon = self._known.lexicon
        # Each text has its own, as only so many slips of one text are mended.
        speller = Speller(
            lexicon.words, lexicon.irregular, self._is_no_slip, self._known.place_words
        )
        mend = speller.mend if speller.seems_english(text) else _as_it_is
        said = cut(text, lexicon, self._known.clause_words, mend)
        find_concepts(said, lexicon)
        return said, denials_in(said)

    def _is_no_slip(self, word: str) -> bool:
        return word in self._known.as_they_are or self._is_english(word)

    def read(self, text: str) -> Understanding:
        """Understand ``text`` as far as its words are known."""
        return self.understand(*self.hear(text))

    def places(self, said: Said) -> list[Place]:
        """The places that ``said`` names, whatever is said of them, each with its areas."""
        found = places_in(said, self._known.names)
        return [replace(place, areas=self._areas(place)) for place in found]

    def understand(
        self, said: Said, denials: Denials, elsewhere: Sequence[Span] = ()
    ) -> Understanding:
        """Understand what was heard: places, sides and qualities.

        What stands in ``elsewhere`` is of something else than the pain, such as a
        condition. Where no other place is named, that is where it hurts.
        """
        named = places_in(said, self._known.names)
        places = [place for place in named if self._can_hurt(place)]
        others = [place for place in places if _is_within(place.span, elsewhere)]
        own = [place for place in places if not _is_within(place.span, elsewhere)]
        theirs = {place.span for place in own if is_anothers_part(said, place.span)}
        if len(theirs) < len(own):
            others += [place for place in own if place.span in theirs]
            own = [place for place in own if place.span not in theirs]
        kept, left_out = _parted(said, denials, own)
        if not kept:
            kept, left_out = _parted(said, denials, places)
            others = []
        others += [place for place in named if not self._can_hurt(place)]
        others += _sided_elsewhere(said)
        sides = sides_in(said, denials, places)
        sides = [one for one in sides if not _is_within(one.span, elsewhere)] or sides
        sides = _of_kept(sides, kept, [*left_out, *others])
        taken = Taken(self._atlas, self._known)
        taken.take(said, kept)
        taken.leave_out(said, left_out)
        excluded = {code for place in left_out for code in self._areas(place)}
        excluded -= set(taken.areas)
        sorest = {code for place in sorest_of(said, kept) for code in self._areas(place)}
        pattern = PainPattern(
            self._in_order(taken.areas),
            one_side(sides),
            self._qualities(said, denials),
            self._in_order(taken.between),
            self._in_order(sorest & set(taken.areas)),
        )
        return Understanding(
            pattern,
            self._ignored(said, places),
            self._in_order(excluded),
            tuple(taken.assumed),
            tuple(said.mended.items()),
            () if pattern.areas else self._asks(said),
            self._is_in_both_legs(said, kept, sides),
            wishes=wishes_in(said, denials),
        )

    def changes(self, answer: str) -> SaidWishes:
        """What an answer says should be changed of a session: "5 minutes, lying, no heat"."""
        return changes_in(*self.hear(answer))

    def quality(self, name: str) -> str | None:
        """The code of the quality called ``name``, if it is known."""
        said, _ = self.hear(name)
        whole = Span(0, len(said.words))
        return next(
            (code for concept, code in self._known.qualities.items() if whole in said.at(concept)),
            None,
        )

    def nearly(self, word: str) -> list[str]:
        """Known names that look like a word that was not understood."""
        return nearest(word, [area.name for area in self._atlas.areas])

    def _areas(self, place: Place) -> tuple[str, ...]:
        if not place.part:
            return place.areas
        part = self._known.names.part(place.part)
        aspects = [code for codes in part.aspects.values() for code in codes]
        return tuple(dict.fromkeys((*part.usual, *aspects)))

    def _can_hurt(self, place: Place) -> bool:
        """Whether pain there is spoken of here: not in a hand."""
        return all(self._atlas.area(code).is_pain_area for code in place.areas)

    def _asks(self, said: Said) -> tuple[str, ...]:
        return tuple(ask for concept, ask in self._known.names.asking.items() if said.at(concept))

    def _in_order(self, codes: Iterable[str]) -> tuple[str, ...]:
        return tuple(area.code for area in self._atlas.in_body_order(codes))

    def _qualities(self, said: Said, denials: Denials) -> tuple[str, ...]:
        found = [
            (span.start, code)
            for concept, code in self._known.qualities.items()
            for span in said.at(concept)
            if not denials.of(span) - set(range(span.start, span.stop))
        ]
        return tuple(dict.fromkeys(code for _, code in sorted(found)))

    def _ignored(self, said: Said, places: Sequence[Place]) -> tuple[str, ...]:
        known = {at for place in places for at in range(place.span.start, place.span.stop)}
        return tuple(
            dict.fromkeys(
                word.text
                for at, word in enumerate(said.words)
                if at not in known and not self._is_known(said, at)
            )
        )

    def _is_known(self, said: Said, at: int) -> bool:
        word = said.words[at]
        if is_side(said, at) or any(said.stands_at(one, at) for one in self._known.qualities):
            return True
        if said.stands_at("elsewhere", at):
            return False
        if word.text.isdecimal():
            return True
        return word.text in self._known.placeless or any(
            stem in self._known.lexicon.words for stem in word.stems
        )

    def _is_in_both_legs(
        self, said: Said, places: Sequence[Place], sides: Sequence[SaidSide]
    ) -> bool:
        """Whether two legs hurt: each side with a place of the leg beside it, or "both calves"."""
        spans = [place.span for place in places]
        at_places = {(one.side, _nearest(one, spans)) for one in sides if spans}
        by_span = {place.span: place for place in places}
        beside = {side for side, span in at_places if self._is_sore_leg(said, by_span[span])}
        return Side.BOTH in beside or {Side.LEFT, Side.RIGHT} <= beside

    def _is_sore_leg(self, said: Said, place: Place) -> bool:
        return self._atlas.is_of_the_leg(self._areas(place)) and not _is_harmless(said, place)


def _is_within(span: Span, spans: Sequence[Span]) -> bool:
    """Whether ``span`` overlaps one of ``spans``, which are in their order."""
    at = bisect_left(spans, span.start, key=lambda one: one.stop - 1)
    return at < len(spans) and spans[at].overlaps(span)


def _as_it_is(_: str) -> str:
    """Another language is not mended into this one."""
    return ""


def _parted(
    said: Said, denials: Denials, places: Sequence[Place]
) -> tuple[list[Place], list[Place]]:
    """The places that hurt, and those that are said not to."""
    fine = {_what(place): place.span.start for place in places if is_fine(said, place.span)}
    spans = [place.span for place in places]
    kept: list[Place] = []
    left_out: list[Place] = []
    for place in places:
        start = place.span.start
        own = set(range(start, place.span.stop))
        denied = denials.of(place.span) - own
        short = any(
            stop.stop <= start and said.gap(stop, place.span) <= 1
            for stop in said.starting("stops-short", start - _SHORT, start)
            # In "back just above the hips" it belongs to the name.
            if not _is_within(stop, spans)
        )
        # "sprained my ankle … the ankle is better now": what is fine later is out.
        out = denied or short or start <= fine.get(_what(place), -1) or _is_so_too(said, place)
        out = out or _is_gone_from(said, denials, place) or _is_told_gone(said, place)
        (left_out if out else kept).append(place)
    return kept, left_out


def _is_gone_from(said: Said, denials: Denials, place: Place) -> bool:
    """Whether the pain is said to have left it: "it left my back", not "from hip to heel"."""
    start, stop = place.span.start, place.span.stop
    gone = [g for g in said.starting("gone-from", start - _SHORT, start) if g.stop == start]
    if not gone or any(said.overlaps(NO_DENIAL, g) or denials.by[g.start] >= 0 for g in gone):
        return False
    return not said.starting("leads-to", stop, min(stop + 1, said.clause(start).stop))


def _is_told_gone(said: Said, place: Place) -> bool:
    """Whether the next clause says that it is over: "used to be my left hip, that's gone now"."""
    end = said.clause(place.span.start).stop
    if end == len(said.words):
        return False
    after = said.clause(end)
    told = said.starting("that-is-gone", after.start, after.start + 1)
    return any(one.stop == after.stop for one in told)


def _sided_elsewhere(said: Said) -> list[Place]:
    """The parts that are not spoken of here and have a side: "my left shoulder"."""
    return [Place(span, ()) for span in said.at("elsewhere") if is_side(said, span.start - 1)]


def _is_so_too(said: Said, place: Place) -> bool:
    """Whether it is said to be as well as another: "my back is fine and so is my foot"."""
    start = place.span.start
    so_is = [
        s for s in said.starting("so-is", start - _SHORT, start) if said.gap(s, place.span) < 1
    ]
    sentence = said.words[start].sentence
    return any(one.start < s.start for s in so_is for one in said.in_sentence("fine", sentence))


def _what(place: Place) -> tuple[str, tuple[str, ...]]:
    return place.part, place.areas


def _is_harmless(said: Said, place: Place) -> bool:
    """Whether its clause speaks of no complaint there now: "both my knees click"."""
    start = place.span.start
    return bool(said.in_clause("harmless-there", start) or said.in_clause("past-side", start))


def _of_kept(
    sides: list[SaidSide], kept: Sequence[Place], left_out: Sequence[Place]
) -> list[SaidSide]:
    """The sides, without those said beside a place that does not hurt, if others remain."""
    spans = sorted((p.span for p in (*kept, *left_out)), key=lambda span: span.start)
    out = {place.span for place in left_out}
    left = [one for one in sides if not spans or _nearest(one, spans) not in out]
    return left or sides


def _nearest(side: SaidSide, spans: Sequence[Span]) -> Span:
    """Of ``spans`` in their order the one that ``side`` stands beside."""
    at = bisect_left(spans, side.span.start, key=lambda span: span.start)
    return min(spans[max(0, at - 1) : at + 1], key=lambda span: _distance(span, side.span))


def _distance(place: Span, side: Span) -> tuple[int, int]:
    """How far a side is from a place; among equals the place that follows it is nearer."""
    if place.overlaps(side):
        return (0, 0)
    after = place.start - side.stop
    return (after, 0) if after >= 0 else (side.start - place.stop, 1)
