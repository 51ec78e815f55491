"""The content as a command wants it: from parsed copies, or strictly from the files."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from acupress_cli.adapters.parsed_copies import ParsedCopies

if TYPE_CHECKING:
    from acupress_cli.adapters.content import ContentFolder
    from acupress_cli.domain.body.figure import Figure
    from acupress_cli.domain.body.posture_drawing import PostureDrawing
    from acupress_cli.domain.journal.dose import DoseWords
    from acupress_cli.domain.journal.progress_words import ProgressWords
    from acupress_cli.domain.journal.report_words import ReportWords
    from acupress_cli.domain.journal.words import JournalWords
    from acupress_cli.domain.pages.notice import NoticeWords
    from acupress_cli.domain.pages.page_fonts import PageFonts
    from acupress_cli.domain.pages.topic import Topic
    from acupress_cli.domain.pain.atlas import BodyAtlas
    from acupress_cli.domain.pain.language import EverydayWords, Language
    from acupress_cli.domain.points.acupoint import Source
    from acupress_cli.domain.points.catalogue import Catalogue
    from acupress_cli.domain.safety.condition_words import ConditionWords
    from acupress_cli.domain.safety.conditions import KnownConditions
    from acupress_cli.domain.safety.heat import HeatContent
    from acupress_cli.domain.safety.red_flag import EmergencyNumbers, ScreeningContent
    from acupress_cli.domain.session.session_words import SessionWords
    from acupress_cli.domain.suggestion.reasons import ReasonWords

T = TypeVar("T")


class QuickContent:
    """What ``ContentFolder`` has, method by method, each class imported when it is asked for.

    Nothing is taken from a copy that was not checked when it was made. Every method
    raises InvalidContent as the strict one does.
    """

    def __init__(self, folder: Path, copies: ParsedCopies) -> None:
        self._folder = folder
        self._copies = copies
        self._known: dict[str, object] = {}

    @cached_property
    def strict(self) -> "ContentFolder":
        """The files themselves."""
        from acupress_cli.adapters.content import ContentFolder

        return ContentFolder(self._folder)

    def sources(self) -> "dict[str, Source]":
        """Where facts were read, by id."""
        from acupress_cli.domain.points.acupoint import Source

        return self._value("sources", dict[str, Source], lambda: self.strict.sources())

    def atlas(self) -> "BodyAtlas":
        """The body areas, what they are called, and how pain there is answered."""
        from acupress_cli.domain.pain.atlas import BodyAtlas

        return self._value("atlas", BodyAtlas, lambda: self.strict.atlas())

    def catalogue(self) -> "Catalogue":
        """The points."""
        from acupress_cli.domain.points.catalogue import Catalogue

        return self._value("catalogue", Catalogue, lambda: self.strict.catalogue())

    def everyday_words(self) -> "EverydayWords":
        """The words people use for their pain."""
        from acupress_cli.domain.pain.language import EverydayWords

        return self._value("everyday_words", EverydayWords, lambda: self.strict.everyday_words())

    def language(self) -> "Language":
        """All that is understood, ready to be found: places, qualities and warning signs."""
        from acupress_cli.domain.pain.language import Language

        return self._value("language", Language, lambda: self.strict.language())

    def reason_words(self) -> "ReasonWords":
        """The sentences that reasons are made of."""
        from acupress_cli.domain.suggestion.reasons import ReasonWords

        return self._value("reason_words", ReasonWords, lambda: self.strict.reason_words())

    def session_words(self) -> "SessionWords":
        """What the coach says."""
        from acupress_cli.domain.session.session_words import SessionWords

        return self._value("session_words", SessionWords, lambda: self.strict.session_words())

    def screening(self) -> "ScreeningContent":
        """The red flags and their questions."""
        from acupress_cli.domain.safety.red_flag import ScreeningContent

        return self._value("screening", ScreeningContent, lambda: self.strict.screening())

    def conditions(self) -> "KnownConditions":
        """The conditions of a person and what each means for a point."""
        from acupress_cli.domain.safety.conditions import KnownConditions

        return self._value("conditions", KnownConditions, lambda: self.strict.conditions())

    def notice_words(self) -> "NoticeWords":
        """What a page says to anybody else who reads it."""
        from acupress_cli.domain.pages.notice import NoticeWords

        return self._value("notice_words", NoticeWords, lambda: self.strict.notice_words())

    def numbers(self) -> "EmergencyNumbers":
        """Whom to call in an emergency, by country."""
        from acupress_cli.domain.safety.red_flag import EmergencyNumbers

        return self._value("numbers", EmergencyNumbers, lambda: self.strict.numbers())

    def condition_words(self) -> "ConditionWords":
        """The names of conditions and medicines, as they are looked for in people's words."""
        from acupress_cli.domain.safety.condition_words import ConditionWords

        return self._value("condition_words", ConditionWords, lambda: self.strict.condition_words())

    def heat(self) -> "HeatContent":
        """The questions before a heat step."""
        from acupress_cli.domain.safety.heat import HeatContent

        return self._value("heat", HeatContent, lambda: self.strict.heat())

    def dose_words(self) -> "DoseWords":
        """What is said when enough was done."""
        from acupress_cli.domain.journal.dose import DoseWords

        return self._value("dose_words", DoseWords, lambda: self.strict.dose_words())

    def journal_words(self) -> "JournalWords":
        """What is asked and said around a session, for the journal."""
        from acupress_cli.domain.journal.words import JournalWords

        return self._value("journal_words", JournalWords, lambda: self.strict.journal_words())

    def progress_words(self) -> "ProgressWords":
        """What is said about progress, and how far down each area lies."""
        from acupress_cli.domain.journal.progress_words import ProgressWords

        return self._value("progress_words", ProgressWords, lambda: self.strict.progress_words())

    def report_words(self) -> "ReportWords":
        """What the report says around its numbers."""
        from acupress_cli.domain.journal.report_words import ReportWords

        return self._value("report_words", ReportWords, lambda: self.strict.report_words())

    def figures(self) -> "tuple[Figure, ...]":
        """The drawings of the body, in the order of the file."""
        from acupress_cli.domain.body.figure import Figure

        return self._value("figures", tuple[Figure, ...], lambda: self.strict.figures())

    def postures(self) -> "tuple[PostureDrawing, ...]":
        """The drawings of the postures."""
        from acupress_cli.domain.body.posture_drawing import PostureDrawing

        return self._value("postures", tuple[PostureDrawing, ...], lambda: self.strict.postures())

    def topics(self) -> "tuple[Topic, ...]":
        """What there is to learn, in the order of the file names."""
        from acupress_cli.domain.pages.topic import Topic

        return self._value("topics", tuple[Topic, ...], lambda: self.strict.topics())

    def fonts_folder(self) -> Path:
        """Where the letters of printed guides are."""
        from acupress_cli.adapters.fonts import fonts_folder

        return fonts_folder(self._folder)

    def page_fonts(self) -> "PageFonts":
        """The fonts that a page carries with it. Raises ContentError where one is gone."""
        from acupress_cli.adapters.fonts import load_page_fonts

        return load_page_fonts(self._folder)

    def verify(self) -> int:
        """Check every file and what they say of each other; the number of points."""
        return self.strict.verify()

    def _value(self, name: str, kind: type[T], read: Callable[[], T]) -> T:
        if name not in self._known:
            value = self._copies.load(name, kind)
            if value is None:
                value = read()
                self._copies.keep(name, value)
            self._known[name] = value
        return self._known[name]  # type: ignore[return-value]
