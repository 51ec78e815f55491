"""The content files, strictly loaded: everything right, or every fault told at once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from acupress_cli.adapters.schema import build
from acupress_cli.adapters.yaml_reader import Document, Fault, Path_, read_yaml
from acupress_cli.domain.acupoint import Acupoint, Source
from acupress_cli.domain.atlas import BodyAtlas
from acupress_cli.domain.body import AreaGroup, BodyArea, PainPath, PathRule
from acupress_cli.domain.catalogue import Catalogue
from acupress_cli.domain.errors import ContentError
from acupress_cli.domain.phrases import phrase_key
from acupress_cli.domain.reading import EverydayWords
from acupress_cli.domain.session_words import SessionWords
from acupress_cli.domain.suggestion import ReasonWords

T = TypeVar("T")
MOST_FAULTS_TOLD = 20


@dataclass(frozen=True, slots=True)
class PointsFile:
    """data/points.yaml."""

    never_press_if: tuple[str, ...]
    always: tuple[str, ...]
    points: tuple[Acupoint, ...]


@dataclass(frozen=True, slots=True)
class SourcesFile:
    """data/sources.yaml."""

    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class AreasFile:
    """data/areas.yaml."""

    paths: tuple[PathRule, ...]
    areas: tuple[BodyArea, ...]
    groups: tuple[AreaGroup, ...]


class ContentFolder:
    """Loads content from one folder, each file at most once and only when asked for.

    Every method raises InvalidContent with all the faults it met.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loaded: dict[str, object] = {}
        self._documents: dict[str, Document] = {}

    def sources(self) -> dict[str, Source]:
        """Where facts were read, by id."""
        file = self._load("sources.yaml", SourcesFile, _check_sources)
        return {source.id: source for source in file.sources}

    def atlas(self) -> BodyAtlas:
        """The body areas, what they are called, and how pain there is answered."""
        file = self._load("areas.yaml", AreasFile, _check_areas)
        return BodyAtlas(file.areas, file.groups, file.paths)

    def catalogue(self) -> Catalogue:
        """The points, checked against the areas and sources they name."""
        if "points.yaml" not in self._loaded:
            _all_or_faults(self.sources, self.atlas, self._points)
            self._check_names()
        file = self._points()
        return Catalogue(file.points, file.never_press_if, file.always)

    def everyday_words(self) -> EverydayWords:
        """The words people use for their pain."""
        return self._load("words.yaml", EverydayWords, _check_words)

    def reason_words(self) -> ReasonWords:
        """The sentences that reasons are made of."""
        return self._load("reasons.yaml", ReasonWords)

    def session_words(self) -> SessionWords:
        """What the coach says."""
        return self._load("session.yaml", SessionWords)

    def verify(self) -> int:
        """Check every file and what they say of each other; the number of points."""
        _all_or_faults(self.catalogue, self.everyday_words, self.reason_words, self.session_words)
        return len(self.catalogue().points)

    def _points(self) -> PointsFile:
        return self._load("points.yaml", PointsFile, _check_points)

    def _check_names(self) -> None:
        """Every name one file uses must stand in the file it belongs to."""
        sources, areas = self.sources(), {area.code for area in self.atlas().areas}
        codes = {point.code for point in self._points().points}
        document = self._documents["points.yaml"]
        for index, point in enumerate(self._points().points):
            if point.area not in areas:
                document.fault(("points", index, "area"), f'there is no area "{point.area}"')
            _check_cited(document, ("points", index, "sources"), point.sources, sources)
        map_document = self._documents["areas.yaml"]
        for index, rule in enumerate(self.atlas().rules):
            _check_leads(map_document, ("paths", index, "lead"), rule.lead, codes)
            _check_cited(map_document, ("paths", index, "sources"), rule.sources, sources)
        for index, area in enumerate(self.atlas().areas):
            _check_leads(map_document, ("areas", index, "lead"), area.lead, codes)
        faults = document.faults + map_document.faults
        if faults:
            del self._loaded["points.yaml"]
            raise InvalidContent(faults)

    def _load(
        self,
        name: str,
        kind: type[T],
        check: Callable[[T, Document], None] | None = None,
    ) -> T:
        if name not in self._loaded:
            document = self._documents[name] = read_yaml(self._folder / name)
            value = None
            if document.value is not None or not document.faults:
                value = build(kind, document)
            if value is not None and check:
                check(value, document)
            if value is None or document.faults:
                raise InvalidContent(document.faults)
            self._loaded[name] = value
        return self._loaded[name]  # type: ignore[return-value]


def _all_or_faults(*loads: Callable[[], object]) -> None:
    """Do every load, and raise the faults of all of them together."""
    faults: list[Fault] = []
    for load in loads:
        try:
            load()
        except InvalidContent as error:
            faults += error.faults
    if faults:
        raise InvalidContent(faults)


class InvalidContent(ContentError):
    """Content that breaks the rules; ``faults`` are all that were found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(dict.fromkeys(faults), key=lambda fault: (fault.file, fault.line))
        told = [str(fault) for fault in self.faults[:MOST_FAULTS_TOLD]]
        if len(self.faults) > len(told):
            told.append(f"and {len(self.faults) - len(told)} more.")
        super().__init__(
            "The content files break their own rules:\n  " + "\n  ".join(told),
            'Mend the lines named, then run "acupress verify".',
        )


def _check_points(file: PointsFile, document: Document) -> None:
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


def _check_sources(file: SourcesFile, document: Document) -> None:
    _each_once(document, "sources", [source.id for source in file.sources])


def _check_areas(file: AreasFile, document: Document) -> None:
    _each_once(document, "areas", [area.code for area in file.areas])
    _each_once(document, "paths", [rule.path.value for rule in file.paths])
    missing = [path.value for path in PainPath if path not in {rule.path for rule in file.paths}]
    if missing:
        document.fault(("paths",), f"there is no entry for {', '.join(missing)}")
    codes = {area.code for area in file.areas}
    for index, group in enumerate(file.groups):
        for nth, code in enumerate(group.areas):
            if code not in codes:
                document.fault(("groups", index, "areas", nth), f'there is no area "{code}"')
    named: dict[str, str] = {}
    entries = [(("areas", i), area.name, area.also) for i, area in enumerate(file.areas)]
    entries += [(("groups", i), group.name, group.also) for i, group in enumerate(file.groups)]
    for path, entry, also in entries:
        for key in sorted({phrase_key(name) for name in (entry, *also)}):
            other = named.setdefault(key, entry)
            if other != entry:
                document.fault(path, f'"{key}" is a name of both {other} and {entry}')


def _check_words(words: EverydayWords, document: Document) -> None:
    _each_once(document, "qualities", [quality.code for quality in words.qualities])
    for side in ("left", "right", "both"):
        if side not in words.sides:
            document.fault(("sides",), f'"{side}" is missing')


def _each_once(document: Document, key: str, codes: list[str]) -> None:
    for index, code in enumerate(codes):
        if code in codes[:index]:
            document.fault((key, index), f'"{code}" stands here twice')


def _check_cited(
    document: Document, path: Path_, cited: tuple[str, ...], sources: dict[str, Source]
) -> None:
    for nth, source in enumerate(cited):
        if source not in sources:
            document.fault((*path, nth), f'there is no source "{source}" in sources.yaml')


def _check_leads(document: Document, path: Path_, lead: tuple[str, ...], codes: set[str]) -> None:
    for nth, code in enumerate(lead):
        if code not in codes:
            document.fault((*path, nth), f'there is no point "{code}" in points.yaml')
