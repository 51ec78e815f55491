"""The content files, strictly loaded: all of them are right, or every fault is told at once."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.adapters.content_checks import (
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
    check_session,
    check_sources,
    check_words,
)
from acupress_cli.adapters.fonts import fonts_folder, load_page_fonts
from acupress_cli.adapters.invalid_content import InvalidContent, all_or_faults
from acupress_cli.adapters.schema import build
from acupress_cli.adapters.topics import load_topics
from acupress_cli.adapters.yaml_reader import Document, read_yaml
from acupress_cli.domain.body.figure import Figure
from acupress_cli.domain.body.posture_drawing import PostureDrawing
from acupress_cli.domain.journal.dose import DoseWords
from acupress_cli.domain.journal.report_words import ReportWords
from acupress_cli.domain.journal.words import JournalWords
from acupress_cli.domain.pages.notice import NoticeWords
from acupress_cli.domain.pages.page_fonts import PageFonts
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

if TYPE_CHECKING:
    from acupress_cli.domain.journal.progress_words import ProgressWords

T = TypeVar("T", bound=Struct)


class ContentFolder:
    """Loads content from one folder, each file at most once and only when asked for.

    Every method raises InvalidContent with all the faults it met.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loaded: dict[str, object] = {}
        self._documents: dict[str, Document] = {}
        self._language: Language | None = None

    def sources(self) -> dict[str, Source]:
        """Where facts were read, by id."""
        file = self._load("sources.yaml", SourcesFile, check_sources)
        return {source.id: source for source in file.sources}

    def atlas(self) -> BodyAtlas:
        """The body areas, what they are called, and how pain there is answered."""
        file = self._load("areas.yaml", AreasFile, check_areas)
        return BodyAtlas(file.areas, file.groups, file.paths, file.parts, file.courses)

    def catalogue(self) -> Catalogue:
        """The points, checked against the areas and sources they name."""
        if "points.yaml" not in self._loaded:
            all_or_faults(self.sources, self.atlas, self._points)
            self._check_names()
        file = self._points()
        return Catalogue(file.points, file.never_press_if, file.always)

    def everyday_words(self) -> EverydayWords:
        """The words people use for their pain."""
        return self._load("words.yaml", EverydayWords, check_words)

    def concepts(self) -> Concepts:
        """What a person can mean, with the words for it."""
        return self._load("lexicon.yaml", Concepts, check_concepts)

    def language(self) -> Language:
        """All that is understood, ready to be found: places, qualities and warning signs."""
        if self._language is None:
            self._language = self._made_language()
        return self._language

    def _made_language(self) -> Language:
        all_or_faults(
            self.atlas, self.everyday_words, self.concepts, self.screening, self.conditions
        )
        signs = {flag.id: flag.words for flag in self.screening().flags}
        more = condition_concepts(self.conditions().conditions)
        try:
            return language_of(self.atlas(), self.everyday_words(), self.concepts(), signs, more)
        except ValueError as error:
            document = self._documents["lexicon.yaml"]
            document.fault(("concepts",), str(error))
            raise InvalidContent(document.faults) from None

    def reason_words(self) -> ReasonWords:
        """The sentences that reasons are made of."""
        return self._load("reasons.yaml", ReasonWords, check_reasons)

    def session_words(self) -> SessionWords:
        """What the coach says."""
        return self._load("session.yaml", SessionWords, check_session)

    def screening(self) -> ScreeningContent:
        """The red flags and their questions."""
        return self._load("screening.yaml", ScreeningContent, check_screening)

    def conditions(self) -> KnownConditions:
        """The conditions of a person and what each means for a point."""
        file = self._stated_conditions()
        return replace(file, conditions=with_medicines(file.conditions, self.medicines()))

    def medicines(self) -> Medicines:
        """The medicines, each of a kind that makes a condition true."""
        ids = {condition.id for condition in self._stated_conditions().conditions}
        return self._load(
            "medicines.yaml",
            Medicines,
            lambda file, document: check_medicines(file, document, ids),
        )

    def _stated_conditions(self) -> KnownConditions:
        """The conditions without the names of medicines."""
        points = self.catalogue().points
        areas = {area.code for area in self.atlas().areas}
        return self._load(
            "conditions.yaml",
            KnownConditions,
            lambda file, document: check_conditions(file, document, areas, points),
        )

    def condition_words(self) -> ConditionWords:
        """The names of conditions and medicines, as they are looked for in people's words."""
        return condition_words_of(self.conditions().conditions)

    def notice_words(self) -> NoticeWords:
        """What a page says to anybody else who reads it."""
        return self._load("notice.yaml", NoticeWords)

    def numbers(self) -> EmergencyNumbers:
        """Whom to call in an emergency, by country."""
        return self.screening().numbers

    def heat(self) -> HeatContent:
        """The questions before a heat step."""
        return self._load("heat.yaml", HeatContent)

    def dose_words(self) -> DoseWords:
        """What is said when enough was done."""
        return self._load("dose.yaml", DoseWords)

    def journal_words(self) -> JournalWords:
        """What is asked and said around a session, for the journal."""
        return self._load("journal.yaml", JournalWords)

    def progress_words(self) -> "ProgressWords":
        """What is said about progress, and how far down each area lies."""
        from acupress_cli.domain.journal.progress_words import ProgressWords

        return self._load("progress.yaml", ProgressWords)

    def report_words(self) -> ReportWords:
        """What the report says around its numbers."""
        return self._load("report.yaml", ReportWords)

    def figures(self) -> tuple[Figure, ...]:
        """The drawings of the body, in the order of the file."""
        codes = {point.code for point in self.catalogue().points}
        areas = {area.code for area in self.atlas().areas}
        file = self._load(
            "figures.yaml",
            FiguresFile,
            lambda file, document: check_figures(file, document, codes, areas),
        )
        return file.figures

    def postures(self) -> tuple[PostureDrawing, ...]:
        """The drawings of the postures."""
        return self._load("postures.yaml", PosturesFile, check_postures).postures

    def fonts_folder(self) -> Path:
        """Where the letters of printed guides are."""
        return fonts_folder(self._folder)

    def page_fonts(self) -> PageFonts:
        """The fonts that a page carries with it. Raises ContentError where one is gone."""
        return load_page_fonts(self._folder)

    def topics(self) -> tuple[Topic, ...]:
        """What there is to learn, in the order of the file names."""
        if "learn" not in self._loaded:
            self._loaded["learn"] = load_topics(
                self._folder / "learn", self.sources(), self.screening().lists_of_signs()
            )
        return self._loaded["learn"]  # type: ignore[return-value]

    def verify(self) -> int:
        """Check every file and what they say of each other; the number of points."""
        all_or_faults(
            self.catalogue,
            self.everyday_words,
            self.language,
            self.reason_words,
            self.session_words,
            self.screening,
            self.conditions,
            self.notice_words,
            self.heat,
            self.dose_words,
            self.journal_words,
            self.progress_words,
            self.report_words,
            self.figures,
            self.postures,
            self.topics,
            self._check_all_files,
        )
        return len(self.catalogue().points)

    def _points(self) -> PointsFile:
        return self._load("points.yaml", PointsFile, check_points)

    def _check_names(self) -> None:
        """Every name one file uses must stand in the file it belongs to."""
        sources, areas = self.sources(), {area.code for area in self.atlas().areas}
        codes = {point.code for point in self._points().points}
        document = self._documents["points.yaml"]
        for index, point in enumerate(self._points().points):
            if point.area not in areas:
                document.fault(("points", index, "area"), f'there is no area "{point.area}"')
            check_cited(document, ("points", index, "sources"), point.sources, sources)
        map_document = self._documents["areas.yaml"]
        for index, rule in enumerate(self.atlas().rules):
            check_leads(map_document, ("paths", index, "lead"), rule.lead, codes)
            check_cited(map_document, ("paths", index, "sources"), rule.sources, sources)
        for index, area in enumerate(self.atlas().areas):
            check_leads(map_document, ("areas", index, "lead"), area.lead, codes)
        faults = document.faults + map_document.faults
        if faults:
            del self._loaded["points.yaml"]
            raise InvalidContent(faults)

    def _check_all_files(self) -> None:
        """What only matters to those who edit: the sources and points that words name."""
        sources, codes = self.sources(), {point.code for point in self.catalogue().points}
        for index, quality in enumerate(self.everyday_words().qualities):
            where = ("qualities", index, "add")
            check_leads(self._documents["words.yaml"], where, quality.add, codes)
        for document in self._documents.values():
            if not document.faults:
                check_all_cited(document, sources)
        faults = [fault for document in self._documents.values() for fault in document.faults]
        if faults:
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
