"""Reading a person's own words: which areas, which side, what it is like.

Whole words only, longest phrase first. What is not known is handed back as not
understood; nothing is guessed, and no part of a word ever counts as a match.
"""

from collections.abc import Iterator
from enum import Enum

from msgspec import Struct, field
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.pain import PainPattern, PainQuality
from acupress_cli.domain.words.nearest import nearest
from acupress_cli.domain.words.phrases import DETERMINERS, phrase_key, tokens_of

# How many words a "no" or "not" reaches over.
NEGATION_REACH = 6
# Before these "right" means "just" or "all the way": right behind the knee, right down the leg.
_AFTER_RIGHT_AS_JUST = frozenset(
    ["above", "across", "all", "around", "behind", "below", "deep", "down", "under", "underneath"]
)


class EverydayWords(Struct, frozen=True):
    """The words people use, as data: qualities, sides, and words without a place."""

    qualities: tuple[PainQuality, ...]
    sides: dict[str, tuple[str, ...]]
    fillers: tuple[str, ...]
    negations: tuple[str, ...]
    breaks: tuple[str, ...]


class Said(Enum):
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
    said: Said = Said.TRUE
    places: tuple[str, ...] = ()
    means: str = ""


class Understanding(Struct, frozen=True):
    """What was understood of a text, and what was not.

    ``excluded`` are areas the person said do not hurt; ``asks`` are questions
    that a name too wide to place ("leg") leaves open. ``conditions`` are those it speaks of.
    """

    pattern: PainPattern
    ignored: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    conditions: tuple[SaidCondition, ...] = ()

    def on(self, side: Side) -> "Understanding":
        """The same, on the side the person named."""
        return replace(self, pattern=replace(self.pattern, side=side))


class _Found(Struct):
    areas: list[str] = field(default_factory=list)
    excluded: list[str] = field(default_factory=list)
    # Areas said by a name of their own, not as part of a group such as "back of the leg".
    named: set[str] = field(default_factory=set)
    denied: set[str] = field(default_factory=set)
    qualities: list[str] = field(default_factory=list)
    sides: set[Side] = field(default_factory=set)
    asks: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    # A negation before this stands inside a phrase already read, such as "no feeling".
    negations_from: int = 0


class Vocabulary(Struct, frozen=True):
    """Every name and word that is known, in its comparison form.

    ``longest`` is how many words the longest of them has.
    """

    areas: dict[str, tuple[str, ...]]
    asks: dict[str, str]
    qualities: dict[str, str]
    sides: dict[str, Side]
    negations: frozenset[str]
    breaks: frozenset[str]
    placeless: frozenset[str]
    longest: int


def vocabulary_of(atlas: BodyAtlas, words: EverydayWords) -> Vocabulary:
    """What a reader knows by ``atlas`` and ``words``."""
    areas = atlas.lookup()
    asks = {
        phrase_key(name): group.ask
        for group in atlas.groups
        if group.ask
        for name in (group.name, *group.also)
    }
    qualities = {
        phrase_key(name): quality.code
        for quality in words.qualities
        for name in (quality.code, quality.name, *quality.also)
    }
    sides = {
        phrase_key(phrase): Side(side)
        for side, phrases in words.sides.items()
        for phrase in phrases
        if phrase_key(phrase) not in ("left", "right")
    }
    negations = frozenset(phrase_key(n) for n in words.negations)
    breaks = frozenset(phrase_key(b) for b in words.breaks)
    fillers = {phrase_key(f) for f in words.fillers}
    placeless = DETERMINERS | fillers | negations | breaks
    longest = max(len(key.split()) for key in (*areas, *qualities, *sides, *placeless))
    return Vocabulary(areas, asks, qualities, sides, negations, breaks, placeless, longest)


class Reader:
    """Reads texts with one atlas and one vocabulary."""

    def __init__(self, atlas: BodyAtlas, known: Vocabulary) -> None:
        self._atlas = atlas
        self._known = known

    def quality(self, name: str) -> str | None:
        """The code of the quality called ``name``, if it is known."""
        return self._known.qualities.get(phrase_key(name))

    def read(self, text: str) -> Understanding:
        """Understand ``text`` as far as its words are known."""
        tokens = [t for t in tokens_of(text) if t not in DETERMINERS]
        found = _Found()
        at = 0
        while at < len(tokens):
            at = self._take(tokens, at, found)
        left_out = found.denied - found.named
        areas = [code for code in found.areas if code not in left_out]
        if areas:
            found.asks.clear()
        side = _one_side(found.sides)
        excluded = [code for code in found.excluded if code not in areas]
        return Understanding(
            PainPattern(
                tuple(area.code for area in self._atlas.in_body_order(areas)),
                side,
                tuple(dict.fromkeys(found.qualities)),
            ),
            tuple(dict.fromkeys(found.ignored)),
            tuple(area.code for area in self._atlas.in_body_order(excluded)),
            tuple(dict.fromkeys(found.asks)),
        )

    def nearly(self, word: str) -> list[str]:
        """Known names that look like a word that was not understood."""
        return nearest(word, [*self._known.areas, *self._known.qualities])

    def _take(self, tokens: list[str], at: int, found: _Found) -> int:
        """Read what begins at ``at`` and return where to go on."""
        negated = self._is_negated(tokens, at, found.negations_from)
        for key, end, side in self._phrases_at(tokens, at):
            if key in self._known.areas or key in self._known.qualities:
                if not self._known.negations.isdisjoint(tokens[at:end]):
                    found.negations_from, negated = end, False
                if side and not negated:
                    found.sides.add(side)
                self._note(key, found, negated=negated)
                return end
            if key in self._known.sides:
                if not negated:
                    found.sides.add(self._known.sides[key])
                return end
            if key in self._known.placeless and not side:
                return end
        word = tokens[at]
        if word in ("left", "right"):
            if not negated and self._names_a_side(tokens, at):
                found.sides.add(Side(word))
        elif word[0].isalnum():
            found.ignored.append(word)
        return at + 1

    def _note(self, key: str, found: _Found, *, negated: bool) -> None:
        codes = self._known.areas.get(key, ())
        alone = codes if len(codes) == 1 else ()
        if key in self._known.qualities:
            if not negated:
                found.qualities.append(self._known.qualities[key])
        elif negated:
            found.excluded.extend(codes)
            found.denied.update(alone)
        elif key in self._known.asks:
            found.asks.append(self._known.asks[key])
        else:
            found.areas.extend(codes)
            found.named.update(alone)

    def _phrases_at(self, tokens: list[str], at: int) -> Iterator[tuple[str, int, Side | None]]:
        """Phrases that start at ``at``, longest first; a side word inside is set apart.

        "back of left thigh" is the phrase "back of thigh" and the left side.
        """
        ends = range(min(len(tokens), at + self._known.longest + 1), at, -1)
        for end in ends:
            part = tokens[at:end]
            if tokens[end - 1] in ("left", "right") or not all(t[0].isalnum() for t in part):
                inside = []
            else:
                inside = [t for t in part[1:] if t in ("left", "right")]
            yield " ".join(part), end, None
            if len(inside) == 1:
                yield " ".join(t for t in part if t != inside[0]), end, Side(inside[0])

    def _names_a_side(self, tokens: list[str], at: int) -> bool:
        """Whether "left" or "right" here means a side: not "right down", not "left me"."""
        after = tokens[at + 1] if at + 1 < len(tokens) else ""
        before_an_area = any(
            key in self._known.areas for key, _, _ in self._phrases_at(tokens, at + 1)
        )
        if tokens[at] == "left":
            return before_an_area or after not in ("me", "with", "over", "it")
        if not after[:1].isalnum():
            return at == 0 or tokens[at - 1] not in ("all", "is")
        if after in _AFTER_RIGHT_AS_JUST:
            return False
        return before_an_area or after in ("side", "sided", "hand", "only", "and", "or")

    def _is_negated(self, tokens: list[str], at: int, first: int) -> bool:
        """Whether a "no" or "apart from" shortly before reaches here, with no "but" between."""
        first = max(first, at - NEGATION_REACH)
        for end in range(at, first, -1):
            endings = {" ".join(tokens[start:end]) for start in range(first, end)}
            if endings & self._known.negations:
                return True
            if endings & self._known.breaks or not tokens[end - 1][0].isalnum():
                return False
        return False


def _one_side(sides: set[Side]) -> Side | None:
    if len(sides) > 1:
        return Side.BOTH
    return next(iter(sides), None)
