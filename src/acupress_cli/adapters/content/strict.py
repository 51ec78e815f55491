"""The content files, strictly loaded: everything right, or every fault told at once."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.adapters.content.checks import (
    AreasFile,
    FiguresFile,
    PointsFile,
    PosturesFile,
    SourcesFile,
    check_all_cited,
    check_areas,
    check_cited,
    check_concepts,
    check_conditions,
    check_figures,
    check_leads,
    check_medicines,
    check_points,
    check_postures,
    check_reasons,
    check_screening,
    check_sources,
    check_words,
)
from acupress_cli.adapters.content.content_files import ContentFiles
from acupress_cli.adapters.content.heat_checks import check_heat
from acupress_cli.adapters.content.invalid_content import InvalidContent, all_or_faults
from acupress_cli.adapters.content.languages import ENGLISH
from acupress_cli.adapters.content.schema import build
from acupress_cli.adapters.content.session_checks import check_session
from acupress_cli.adapters.content.topics import load_topics
from acupress_cli.adapters.content.yaml_reader import Document, read_yaml
from acupress_cli.domain.body.figure import Figure
from acupress_cli.domain.body.posture_drawing import PostureDrawing
from acupress_cli.domain.journal.dose import DoseWords
from acupress_cli.domain.journal.home_words import HomeWords
from acupress_cli.domain.journal.progress_words import ProgressWords
from acupress_cli.domain.journal.report_words import ReportWords
from acupress_cli.domain.journal.words import JournalWords
from acupress_cli.domain.pages.notice import NoticeWords
from acupress_cli.domain.pages.topic import Topic
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.language import Concepts, EverydayWords, Language, language_of
from acupress_cli.domain.points.acupoint import Source
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.safety.condition_words import (
    ConditionWords,
    condition_concepts,
    condition_words_of,
)
from acupress_cli.domain.safety.conditions import KnownConditions
from acupress_cli.domain.safety.heat import HeatContent
from acupress_cli.domain.safety.medicines import Medicines, with_medicines
from acupress_cli.domain.safety.red_flag import EmergencyNumbers, ScreeningContent
from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.domain.suggestion.reasons import ReasonWords

T = TypeVar("T")
S = TypeVar("S", bound=Struct)


def _nothing_more(*_: object) -> None:
    """For a file of which its shape says everything."""


# Of each kind the file, and what must hold in it beside its shape.
_FILES: dict[type[Struct], tuple[str, Callable[..., None]]] = {
    SourcesFile: ("sources.yaml", check_sources),
    AreasFile: ("areas.yaml", check_areas),
    PointsFile: ("points.yaml", check_points),
    EverydayWords: ("words.yaml", check_words),
    Concepts: ("lexicon.yaml", check_concepts),
    ReasonWords: ("reasons.yaml", check_reasons),
    SessionWords: ("session.yaml", check_session),
    ScreeningContent: ("screening.yaml", check_screening),
    KnownConditions: ("conditions.yaml", check_conditions),
    Medicines: ("medicines.yaml", check_medicines),
    NoticeWords: ("notice.yaml", _nothing_more),
    HeatContent: ("heat.yaml", check_heat),
    DoseWords: ("dose.yaml", _nothing_more),
    HomeWords: ("home.yaml", _nothing_more),
    JournalWords: ("journal.yaml", _nothing_more),
    ProgressWords: ("progress.yaml", _nothing_more),
    ReportWords: ("report.yaml", _nothing_more),
    FiguresFile: ("figures.yaml", check_figures),
    PosturesFile: ("postures.yaml", check_postures),
}
# Those whose check needs to know of other files.
_WITH_OTHERS = (KnownConditions, Medicines, FiguresFile, HeatContent)


class StrictContent:
    """Loads content in one language from a folder, each file at most once and only when asked for.

    Every method raises InvalidContent with all the faults it met.
    """

    def __init__(self, folder: Path, language: str = ENGLISH) -> None:
        self._folder = folder
        self._files = ContentFiles(folder, language)
        self._loaded: dict[type[Struct], Struct] = {}
        self._documents: dict[str, Document] = {}
        self._made: dict[str, object] = {}

    def section(self, name: str, kind: type[T]) -> T:
        """The section called ``name``: a file as it is, or what is made of several."""
        if name not in self._made:
            make = _MADE.get(name)
            self._made[name] = make(self) if make else self._load(kind)  # type: ignore[type-var]
        return self._made[name]  # type: ignore[return-value]

    def verify(self) -> int:
        """Check every file and what they say of each other; the number of points."""
        files = [partial(self._load, kind) for kind in _FILES if kind not in _WITH_OTHERS]
        made = [partial(self.section, name, object) for name in _MADE]
        all_or_faults(*made, *files, self._check_all_files)
        return len(self._load(PointsFile).points)

    def sources(self) -> dict[str, Source]:
        """Where facts were read, by id."""
        return {source.id: source for source in self._load(SourcesFile).sources}

    def atlas(self) -> BodyAtlas:
        """The body areas, what they are called, and how pain there is answered."""
        file = self._load(AreasFile)
        return BodyAtlas(file.areas, file.groups, file.paths, file.parts, file.courses)

    def catalogue(self) -> Catalogue:
        """The points, checked against the areas and sources they name."""
        all_or_faults(self.sources, self.atlas, partial(self._load, PointsFile))
        self._check_names()
        file = self._load(PointsFile)
        return Catalogue(file.points, file.never_press_if, file.always)

    def language(self) -> Language:
        """All that is understood, ready to be found: places, qualities and warning signs."""
        kinds = (AreasFile, EverydayWords, Concepts, ScreeningContent)
        all_or_faults(*(partial(self._load, kind) for kind in kinds), self.conditions)
        signs = {flag.id: flag.words for flag in self._load(ScreeningContent).flags}
        more = condition_concepts(self.conditions().conditions)
        words, concepts = self._load(EverydayWords), self._load(Concepts)
        try:
            return language_of(self.atlas(), words, concepts, signs, more)
        except ValueError as error:
            document = self._documents["lexicon.yaml"]
            document.fault(("concepts",), str(error))
            raise InvalidContent(document.faults) from None

    def conditions(self) -> KnownConditions:
        """The conditions of a person and what each means for a point."""
        file = self._stated_conditions()
        return replace(file, conditions=with_medicines(file.conditions, self.medicines()))

    def medicines(self) -> Medicines:
        """The medicines, each of a kind that makes a condition true."""
        ids = {condition.id for condition in self._stated_conditions().conditions}
        return self._load(Medicines, ids)

    def _stated_conditions(self) -> KnownConditions:
        """The conditions without the names of medicines."""
        points = self.section("catalogue", Catalogue).points
        return self._load(KnownConditions, self._areas(), points)

    def heat(self) -> HeatContent:
        """The questions before a heat step, each where nothing else asks the same."""
        conditions = self._stated_conditions().conditions
        return self._load(HeatContent, conditions, self._load(ScreeningContent).flags)

    def condition_words(self) -> ConditionWords:
        """The names of conditions and medicines, as they are looked for in people's words."""
        return condition_words_of(self.conditions().conditions)

    def numbers(self) -> EmergencyNumbers:
        """Whom to call in an emergency, by country."""
        return self._load(ScreeningContent).numbers

    def figures(self) -> tuple[Figure, ...]:
        """The drawings of the body, in the order of the file."""
        codes = {point.code for point in self.section("catalogue", Catalogue).points}
        return self._load(FiguresFile, codes, self._areas()).figures

    def postures(self) -> tuple[PostureDrawing, ...]:
        """The drawings of the postures."""
        return self._load(PosturesFile).postures

    def topics(self) -> tuple[Topic, ...]:
        """What there is to learn, in the order of the file names."""
        signs = self._load(ScreeningContent).lists_of_signs()
        return load_topics(self._folder / "learn", self.sources(), signs, self._files)

    def _areas(self) -> set[str]:
        return {area.code for area in self._load(AreasFile).areas}

    def _check_names(self) -> None:
        """Every name one file uses must stand in the file it belongs to."""
        sources, areas = self.sources(), self._areas()
        points, atlas = self._load(PointsFile).points, self._load(AreasFile)
        codes = {point.code for point in points}
        document = self._documents["points.yaml"]
        for index, point in enumerate(points):
            if point.area not in areas:
                document.fault(("points", index, "area"), f'there is no area "{point.area}"')
            check_cited(document, ("points", index, "sources"), point.sources, sources)
        map_document = self._documents["areas.yaml"]
        for index, rule in enumerate(atlas.paths):
            check_leads(map_document, ("paths", index, "lead"), rule.lead, codes)
            check_cited(map_document, ("paths", index, "sources"), rule.sources, sources)
        for index, area in enumerate(atlas.areas):
            check_leads(map_document, ("areas", index, "lead"), area.lead, codes)
        faults = document.faults + map_document.faults
        if faults:
            # Asked again, the file is read again, and the same faults are told.
            del self._loaded[PointsFile]
            raise InvalidContent(faults)

    def _check_all_files(self) -> None:
        """What only matters to those who edit: the sources and points that words name."""
        sources = self.sources()
        codes = {point.code for point in self.section("catalogue", Catalogue).points}
        for index, quality in enumerate(self._load(EverydayWords).qualities):
            where = ("qualities", index, "add")
            check_leads(self._documents["words.yaml"], where, quality.add, codes)
        for document in self._documents.values():
            if not document.faults:
                check_all_cited(document, sources)
        faults = [fault for document in self._documents.values() for fault in document.faults]
        if faults:
            raise InvalidContent(faults)

    def _load(self, kind: type[S], *others: object) -> S:
        """The file of that kind; ``others`` is what its check needs to know of other files."""
        if kind not in self._loaded:
            name, check = _FILES[kind]
            path = self._files.path(name)
            document = self._documents[name] = read_yaml(path, self._files.label(path))
            value = None
            if document.value is not None or not document.faults:
                value = build(kind, document)
            if value is not None:
                check(value, document, *others)
            if value is None or document.faults:
                raise InvalidContent(document.faults)
            self._loaded[kind] = value
        return self._loaded[kind]  # type: ignore[return-value]


# The sections that are made of several files, or are a part of one.
_MADE: dict[str, Callable[[StrictContent], object]] = {
    made.__name__: made
    for made in (
        StrictContent.sources, StrictContent.atlas, StrictContent.catalogue,
        StrictContent.language, StrictContent.conditions, StrictContent.medicines,
        StrictContent.condition_words, StrictContent.numbers, StrictContent.figures,
        StrictContent.postures, StrictContent.topics, StrictContent.heat,
    )
}  # fmt: skip
