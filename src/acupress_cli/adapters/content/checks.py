"""The shapes of the content files, and what must hold within and between them."""

from collections.abc import Container, Sequence
from string import Formatter

from msgspec import Struct

from acupress_cli.adapters.content.yaml_reader import Document, Path_
from acupress_cli.domain.body.body import AreaGroup, BodyArea, BodyPart, PainPath, PathRule
from acupress_cli.domain.body.figure import Figure
from acupress_cli.domain.body.posture import Posture
from acupress_cli.domain.body.posture_drawing import PostureDrawing
from acupress_cli.domain.pain.language import Concepts, EverydayWords
from acupress_cli.domain.points.acupoint import Acupoint, EvidenceLabel, Source
from acupress_cli.domain.safety.conditions import KnownConditions
from acupress_cli.domain.safety.medicines import Medicines
from acupress_cli.domain.safety.red_flag import Outcome, ScreeningContent
from acupress_cli.domain.suggestion.reasons import ReasonWords
from acupress_cli.domain.words.lexicon import parse_phrase
from acupress_cli.domain.words.patterns import compile_pattern
from acupress_cli.domain.words.phrases import phrase_key
from acupress_cli.domain.words.steering import STEERING

_AREA = 'there is no area "{}"'
_POINT = 'there is no point "{}" in points.yaml'
_SOURCE = 'there is no source "{}" in sources.yaml'
# What a sentence may have filled in.
_FILLED_IN = {
    "in_area": {"area"},
    "on_path": {"runs"},
    "for_path": {"path"},
    "quality": {"quality", "because"},
    "shared": {"reason", "points"},
    "without": {"areas", "minutes", "point"},
    "left_out_time": {"minutes"},
    "left_out_position": {"position"},
    "left_out_tool": {"position"},
    "left_out_ways": {"conditions"},
    "left_out_instead": {"instead"},
}
_FILLED_IN_OF_HEARD = {
    "asks": {"words"},
    "said": {"words"},
    "left_out": {"points"},
    "limited": {"limits"},
    "unchanged": set(),
    "doubtful": set(),
    "denied": {"words"},
    "not_counted": {"words"},
    "spelled": {"words", "name"},
    "where": {"words"},
}
# No screening without these: the gate may not be thinned out by an edit. A sign that is no
# longer asked moves to tests/safety/signs.yaml, with its date and the reason.
REQUIRED_FLAGS = (
    *(f"E{number}" for number in range(1, 12)),
    *(f"U{number}" for number in range(1, 12)),
    "S3",
    *(f"S{number}" for number in range(5, 11)),
)


class PointsFile(Struct, frozen=True):
    """data/points.yaml."""

    never_press_if: tuple[str, ...]
    always: tuple[str, ...]
    points: tuple[Acupoint, ...]


class SourcesFile(Struct, frozen=True):
    """data/sources.yaml."""

    sources: tuple[Source, ...]


class FiguresFile(Struct, frozen=True):
    """data/figures.yaml."""

    figures: tuple[Figure, ...]
    sources: tuple[str, ...]


class PosturesFile(Struct, frozen=True):
    """data/postures.yaml."""

    postures: tuple[PostureDrawing, ...]
    sources: tuple[str, ...]


class AreasFile(Struct, frozen=True):
    """data/areas.yaml."""

    paths: tuple[PathRule, ...]
    areas: tuple[BodyArea, ...]
    groups: tuple[AreaGroup, ...]
    parts: tuple[BodyPart, ...]
    courses: tuple[tuple[str, ...], ...]


def check_points(file: PointsFile, document: Document) -> None:
    """Codes and names of points are unique, and what they point to exists."""
    _each_once(document, "points", [point.code for point in file.points])
    called: dict[str, str] = {}
    for index, point in enumerate(file.points):
        for name in point.names:
            other = called.setdefault(name, point.code)
            if other != point.code:
                document.fault(
                    ("points", index), f'{point.code} and {other} are both called "{name}"'
                )
        codes = {p.code for p in file.points}
        if point.instead and point.instead not in codes:
            document.fault(("points", index, "instead"), f'there is no point "{point.instead}"')
        for kind in ("experts", "counts"):
            for nth, named in enumerate(getattr(point.evidence, kind)):
                if named not in point.sources:
                    here: Path_ = ("points", index, "evidence", kind, nth)
                    document.fault(here, f'"{named}" is not among the sources of {point.code}')


def check_sources(file: SourcesFile, document: Document) -> None:
    """Every source stands once, under one id, with one title and at one address."""
    for key in ("id", "title", "address"):
        _each_once(document, "sources", [getattr(source, key) for source in file.sources], key)


def check_areas(file: AreasFile, document: Document) -> None:
    """Areas, groups and paths are whole, and every name means one place."""
    _each_once(document, "areas", [area.code for area in file.areas])
    _each_once(document, "paths", [rule.path.value for rule in file.paths])
    missing = [path.value for path in PainPath if path not in {rule.path for rule in file.paths}]
    if missing:
        document.fault(("paths",), f"there is no entry for {', '.join(missing)}")
    codes = {area.code for area in file.areas}
    for index, group in enumerate(file.groups):
        _check_named(document, ("groups", index, "areas"), group.areas, codes, _AREA)
    for index, part in enumerate(file.parts):
        for code in (*part.usual, *(c for some in part.aspects.values() for c in some)):
            if code not in codes:
                document.fault(("parts", index), _AREA.format(code))
    for index, course in enumerate(file.courses):
        _check_named(document, ("courses", index), course, codes, _AREA)
    named: dict[str, str] = {}
    entries = [(("areas", i), area.name, area.also) for i, area in enumerate(file.areas)]
    entries += [(("groups", i), group.name, group.also) for i, group in enumerate(file.groups)]
    for path, entry, also in entries:
        for key in sorted({phrase_key(name) for name in (entry, *also)}):
            other = named.setdefault(key, entry)
            if other != entry:
                document.fault(path, f'"{key}" is a name of both {other} and {entry}')


def check_words(words: EverydayWords, document: Document) -> None:
    """Every quality stands once."""
    _each_once(document, "qualities", [quality.code for quality in words.qualities])


def check_concepts(file: Concepts, document: Document) -> None:
    """Every phrase can be read, and the concepts that the reading is steered by are there."""
    dropped = frozenset(file.dropped)
    for name, phrases in file.concepts.items():
        for nth, phrase in enumerate(phrases):
            try:
                parse_phrase(phrase, {}, dropped)
            except ValueError as error:
                document.fault(("concepts", name, nth), str(error))
    for name in STEERING:
        if name not in file.concepts:
            document.fault(("concepts",), f'"{name}" is missing')


def check_reasons(words: ReasonWords, document: Document) -> None:
    """Every label of evidence has its reason, and only what is known is filled in."""
    for label in EvidenceLabel:
        if label.value not in words.evidence:
            document.fault(("evidence",), f'"{label.value}" is missing')
    for key, names in _FILLED_IN.items():
        check_filled_in(document, (key,), getattr(words, key), names)


def check_filled_in(document: Document, path: Path_, text: str, names: Container[str]) -> None:
    """Only what is one of ``names`` is filled in into the text at ``path``."""
    try:
        wanted = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        document.fault(path, "a { or } stands alone")
        return
    for name in sorted(wanted):
        if name not in names:
            document.fault(path, f"there is nothing to fill in for {{{name}}}")


def _each_once(document: Document, key: str, codes: list[str], *field: str) -> None:
    for index, code in enumerate(codes):
        if code in codes[:index]:
            document.fault((key, index, *field), f'"{code}" stands here twice')


def check_cited(
    document: Document, path: Path_, cited: tuple[str, ...], sources: dict[str, Source]
) -> None:
    """Every source named at ``path`` exists."""
    _check_named(document, path, cited, sources, _SOURCE)


def check_all_cited(document: Document, sources: dict[str, Source]) -> None:
    """Every source named anywhere in the file exists."""
    for path in list(document.lines):
        cited = document.at(path)
        if path[-2:-1] == ("sources",) and isinstance(cited, str) and cited not in sources:
            document.fault(path, _SOURCE.format(cited))


def check_leads(document: Document, path: Path_, lead: tuple[str, ...], codes: set[str]) -> None:
    """Every point named at ``path`` exists."""
    _check_named(document, path, lead, codes, _POINT)


def _check_named(
    document: Document, path: Path_, named: Sequence[str], known: Container[str], fault: str
) -> None:
    """Report each of the list at ``path`` that is not ``known``; ``fault`` holds its name as {}."""
    for nth, name in enumerate(named):
        if name not in known:
            document.fault((*path, nth), fault.format(name))


def check_screening(content: ScreeningContent, document: Document) -> None:
    """Every red flag is there, is asked, and its word patterns can be read."""
    _each_once(document, "flags", [flag.id for flag in content.flags])
    ids = {flag.id for flag in content.flags}
    missing = [flag_id for flag_id in REQUIRED_FLAGS if flag_id not in ids]
    if missing:
        document.fault(("flags",), f"the gate needs {', '.join(missing)}")
    for index, flag in enumerate(content.flags):
        for nth, pattern in enumerate(flag.words):
            try:
                compile_pattern(pattern, flag.id)
            except ValueError as error:
                document.fault(("flags", index, "words", nth), str(error))
    listed = {flag_id for one in content.lists.first for flag_id in one.flags}
    again = {flag_id for line in content.lists.again.lines for flag_id in line.flags}
    after = set(content.lists.after)
    others = {other for flag in content.flags for other in flag.instead_of}
    for flag_id in sorted((listed | again | after | others) - ids):
        document.fault(("lists",), f'there is no flag "{flag_id}"')
    for flag in content.flags:
        if not flag.alone and flag.id not in listed | after:
            document.fault(("lists", "first"), f"{flag.id} is never asked")
        if flag.again and flag.id not in again:
            document.fault(("lists", "again"), f"{flag.id} is not asked again")
    if all(line.flags for line in content.lists.again.lines):
        document.fault(("lists", "again"), "nothing asks for anything else: a line with no flags")
    check_filled_in(document, ("lists", "again", "today"), content.lists.again.today, {"time"})
    for key in ("yes", "not_sure"):
        asked = getattr(content.read_back, key)
        check_filled_in(document, ("read_back", key), asked, {"signs"})
    for outcome in Outcome:
        if outcome.value not in content.outcomes:
            document.fault(("outcomes",), f'"{outcome.value}" is missing')


def check_conditions(
    file: KnownConditions, document: Document, areas: set[str], points: tuple[Acupoint, ...]
) -> None:
    """Every condition stands once, and its rules speak of places and points that exist."""
    _each_once(document, "conditions", [condition.id for condition in file.conditions])
    codes = {point.code for point in points}
    risks = {risk for point in points for risk in point.risks}
    ids = {condition.id for condition in file.conditions}
    for key, names in _FILLED_IN_OF_HEARD.items():
        check_filled_in(document, ("heard", key), getattr(file.heard, key), names)
    check_filled_in(document, ("still",), file.still, {"name"})
    for index, condition in enumerate(file.conditions):
        if condition.past and condition.past not in ids:
            fault = f'there is no condition "{condition.past}"'
            document.fault(("conditions", index, "past"), fault)
        for nth, rule in enumerate(condition.rules):
            here: Path_ = ("conditions", index, "rules", nth)
            check_leads(document, (*here, "points"), rule.points, codes)
            for kind, named, known in (("area", rule.areas, areas), ("risk", rule.risks, risks)):
                for name in sorted(set(named) - known):
                    document.fault(here, f'there is no {kind} "{name}"')


def check_medicines(file: Medicines, document: Document, conditions: set[str]) -> None:
    """Every medicine stands once and is of a kind, and every kind leads to a condition."""
    _each_once(document, "kinds", [kind.id for kind in file.kinds])
    _each_once(document, "medicines", [medicine.id for medicine in file.medicines])
    kinds = {kind.id for kind in file.kinds}
    for index, kind in enumerate(file.kinds):
        if kind.condition not in conditions:
            where = ("kinds", index, "condition")
            document.fault(where, f'there is no condition "{kind.condition}"')
    called: dict[str, str] = {}
    for index, medicine in enumerate(file.medicines):
        if medicine.kind not in kinds:
            document.fault(("medicines", index, "kind"), f'there is no kind "{medicine.kind}"')
        for key in {phrase_key(name) for name in medicine.names}:
            other = called.setdefault(key, medicine.id)
            if other != medicine.id:
                fault = f'"{key}" is a name of both {other} and {medicine.id}'
                document.fault(("medicines", index), fault)


def check_figures(file: FiguresFile, document: Document, codes: set[str], areas: set[str]) -> None:
    """Each figure has an id of its own, places only what there is, and can place all of it."""
    for index, figure in enumerate(file.figures):
        where = ("figures", index)
        if figure.id in {other.id for other in file.figures[:index]}:
            document.fault((*where, "id"), f'there are two figures "{figure.id}"')
        for n, placed in enumerate(figure.points):
            if placed.point not in codes:
                document.fault((*where, "points", n, "point"), f"there is no {placed.point}")
            named = [name for rule in placed.rules for name in (rule.start, rule.end, rule.tick)]
            for name in filter(None, named):
                _check_place(figure, name, document, (*where, "points", n, "rules"))
            for name in (placed.at.start, placed.at.toward, placed.at.level):
                if name:
                    _check_place(figure, name, document, (*where, "points", n, "at"))
            if placed.until:
                _check_place(figure, placed.until, document, (*where, "points", n, "until"))
        for n, landmark in enumerate(figure.landmarks):
            for code in landmark.serves:
                if not figure.shows(code):
                    document.fault(
                        (*where, "landmarks", n, "serves"), f'"{figure.id}" does not show {code}'
                    )
        for n, area in enumerate(figure.areas):
            if area.area not in areas:
                document.fault((*where, "areas", n, "area"), f'there is no area "{area.area}"')


def check_postures(file: PosturesFile, document: Document) -> None:
    """Every posture is drawn once."""
    drawn = [drawing.id.value for drawing in file.postures]
    _each_once(document, "postures", drawn)
    missing = [posture.value for posture in Posture if posture.value not in drawn]
    if missing:
        document.fault(("postures",), f"there is no entry for {'; '.join(missing)}")


def _check_place(figure: Figure, name: str, document: Document, where: Path_) -> None:
    try:
        figure.landmark(name)
    except (KeyError, RecursionError):
        document.fault(where, f'"{figure.id}" has no landmark or point "{name}"')
