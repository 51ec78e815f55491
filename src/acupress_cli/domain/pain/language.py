"""Everything that is understood of a language, made ready once from the content."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.courses import Course
from acupress_cli.domain.pain.pain import PainQuality
from acupress_cli.domain.pain.places import PlaceNames, area_concept, part_concept
from acupress_cli.domain.words.cutting import ClauseWords
from acupress_cli.domain.words.lexicon import Lexicon, lexicon_of, parse_phrase
from acupress_cli.domain.words.patterns import Pattern, compile_pattern

# How the concepts of the sides of the body, and of a part of it, are called.
_NAMING = ("side-", "aspect-")


class EverydayWords(Struct, frozen=True):
    """data/words.yaml: what pain is like, and words that say neither where nor what."""

    qualities: tuple[PainQuality, ...]
    fillers: tuple[str, ...]


class Concepts(Struct, frozen=True):
    """data/lexicon.yaml: what a person can mean, with the words for it."""

    sources: tuple[str, ...]
    irregular: dict[str, str]
    dropped: tuple[str, ...]
    passed: tuple[str, ...]
    as_they_are: frozenset[str]
    clauses: ClauseWords
    concepts: dict[str, tuple[str, ...]]


class Language(Struct, frozen=True):
    """All concepts ready to be found, and what those of places, qualities and signs mean."""

    lexicon: Lexicon
    clause_words: ClauseWords
    names: PlaceNames
    qualities: dict[str, str]
    placeless: frozenset[str]
    courses: tuple[Course, ...]
    as_they_are: frozenset[str]
    signs: dict[str, tuple[Pattern, ...]]
    place_words: frozenset[str]


def language_of(
    atlas: BodyAtlas,
    words: EverydayWords,
    file: Concepts,
    signs: Mapping[str, Sequence[str]],
    more: Mapping[str, Iterable[str]],
) -> Language:
    """Make ready what the content says; ``signs`` are the patterns of each sign by its id.

    ``more`` are concepts from elsewhere, such as the names of conditions.

    Raises ValueError where a phrase or a pattern cannot be read.
    """
    concepts: dict[str, Iterable[str]] = {**file.concepts, **more}
    names = _place_names(atlas, concepts)
    qualities = {}
    for quality in words.qualities:
        concept = f"quality:{quality.code}"
        concepts[concept] = (quality.code, quality.name, *quality.also)
        qualities[concept] = quality.code
    patterns: dict[str, tuple[Pattern, ...]] = {}
    for sign, written in signs.items():
        compiled = [compile_pattern(one, f"{sign}.{nth}") for nth, one in enumerate(written)]
        patterns[sign] = tuple(pattern for pattern, _ in compiled)
        for _, sides in compiled:
            concepts.update(sides)
    lexicon = lexicon_of(concepts, file.irregular, file.dropped, file.passed)
    placeless = frozenset((*words.fillers, *file.passed))
    places = _words_of(concepts, names, lexicon)
    return Language(
        lexicon,
        file.clauses,
        names,
        qualities,
        placeless,
        atlas.courses,
        file.as_they_are,
        patterns,
        places,
    )


def _words_of(
    concepts: Mapping[str, Iterable[str]], names: PlaceNames, lexicon: Lexicon
) -> frozenset[str]:
    """The words that places and sides are named with, as stems."""
    naming = [*names.areas, *names.parts, *(c for c in concepts if c.startswith(_NAMING))]
    return frozenset(
        part
        for concept in naming
        for phrase in concepts[concept]
        for part in parse_phrase(phrase, lexicon.irregular, lexicon.dropped)
    )


def _place_names(atlas: BodyAtlas, concepts: dict[str, Iterable[str]]) -> PlaceNames:
    """The concepts of areas, groups and parts, added to ``concepts``.

    A group that asks and is no part names no place at all, such as "sciatica".
    """
    areas: dict[str, tuple[str, ...]] = {}
    asks = {group.name: group.ask for group in atlas.groups}
    parts = {
        part_concept(part.name): replace(part, ask=asks.get(part.name, "")) for part in atlas.parts
    }
    for part in atlas.parts:
        also = [name for group in atlas.groups if group.name == part.name for name in group.also]
        concepts[part_concept(part.name)] = (*part.words, *also)
    for area in atlas.areas:
        areas[area_concept(area.code)] = (area.code,)
        concepts[area_concept(area.code)] = (area.code, area.name, *area.also)
    asking: dict[str, str] = {}
    for group in atlas.groups:
        if part_concept(group.name) in parts:
            continue
        concept = area_concept(group.name)
        concepts[concept] = (group.name, *group.also)
        if group.ask:
            asking[concept] = group.ask
        else:
            areas[concept] = group.areas
    return PlaceNames(areas, parts, asking)
