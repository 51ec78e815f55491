"""What the content says, section by section: compiled where that fits, else strictly read."""

from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from acupress_cli import __version__
from acupress_cli.adapters.content.compiled import (
    NAMES,
    SECTIONS,
    Compiled,
    can_put,
    compiled_bytes,
    put_compiled,
    read_compiled,
    stamp_of,
)
from acupress_cli.adapters.content.languages import ENGLISH, files_in
from acupress_cli.domain.errors import ContentError

if TYPE_CHECKING:
    from acupress_cli.adapters.content.names import Named
    from acupress_cli.adapters.content.strict import StrictContent
    from acupress_cli.domain.body.figure import Figure
    from acupress_cli.domain.body.posture_drawing import PostureDrawing
    from acupress_cli.domain.journal.dose import DoseWords
    from acupress_cli.domain.journal.home_words import HomeWords
    from acupress_cli.domain.journal.progress_words import ProgressWords
    from acupress_cli.domain.journal.report_words import ReportWords
    from acupress_cli.domain.journal.words import JournalWords
    from acupress_cli.domain.pages.notice import NoticeWords
    from acupress_cli.domain.pages.page_fonts import PageFonts
    from acupress_cli.domain.pages.topic import Topic
    from acupress_cli.domain.pain.atlas import BodyAtlas
    from acupress_cli.domain.pain.language import Concepts, EverydayWords, Language
    from acupress_cli.domain.points.acupoint import Source
    from acupress_cli.domain.points.catalogue import Catalogue
    from acupress_cli.domain.safety.condition_words import ConditionWords
    from acupress_cli.domain.safety.conditions import KnownConditions
    from acupress_cli.domain.safety.heat import HeatContent
    from acupress_cli.domain.safety.medicines import Medicines
    from acupress_cli.domain.safety.red_flag import EmergencyNumbers, ScreeningContent
    from acupress_cli.domain.session.session_words import SessionWords
    from acupress_cli.domain.suggestion.reasons import ReasonWords

T = TypeVar("T")


class ContentFolder:
    """The content of ``folder`` in one language, as far as it is there.

    Every class is imported when something of it is asked for.

    ``compiled`` is where all its sections are kept in one file: where that does not fit
    the files of this moment, it is made anew; where that cannot be, or without it, the files
    are read. Every method raises InvalidContent with all the faults it met.
    """

    def __init__(self, folder: Path, compiled: Path | None = None, language: str = ENGLISH) -> None:
        self._folder = folder
        self._language = language
        self._file = compiled
        self._known: dict[str, object] = {}
        self._unread: list[str] = []  # sections that the compiled file has not as they were
        self._is_held = False  # while it is looked at, it stays

    def sources(self) -> "dict[str, Source]":
        """Where facts were read, by id."""
        from acupress_cli.domain.points.acupoint import Source

        return self._section("sources", dict[str, Source])

    def atlas(self) -> "BodyAtlas":
        """The body areas, what they are called, and how pain there is answered."""
        from acupress_cli.domain.pain.atlas import BodyAtlas

        return self._section("atlas", BodyAtlas)

    def catalogue(self) -> "Catalogue":
        """The points."""
        from acupress_cli.domain.points.catalogue import Catalogue

        return self._section("catalogue", Catalogue)

    def everyday_words(self) -> "EverydayWords":
        """The words people use for their pain."""
        from acupress_cli.domain.pain.language import EverydayWords

        return self._section("everyday_words", EverydayWords)

    def concepts(self) -> "Concepts":
        """What a person can mean, with the words for it."""
        from acupress_cli.domain.pain.language import Concepts

        return self._section("concepts", Concepts)

    def language(self) -> "Language":
        """All that is understood, ready to be found: places, qualities and warning signs."""
        from acupress_cli.domain.pain.language import Language

        return self._section("language", Language)

    def reason_words(self) -> "ReasonWords":
        """The sentences that reasons are made of."""
        from acupress_cli.domain.suggestion.reasons import ReasonWords

        return self._section("reason_words", ReasonWords)

    def session_words(self) -> "SessionWords":
        """What the coach says."""
        from acupress_cli.domain.session.session_words import SessionWords

        return self._section("session_words", SessionWords)

    def screening(self) -> "ScreeningContent":
        """The red flags and their questions."""
        from acupress_cli.domain.safety.red_flag import ScreeningContent

        return self._section("screening", ScreeningContent)

    def conditions(self) -> "KnownConditions":
        """The conditions of a person and what each means for a point."""
        from acupress_cli.domain.safety.conditions import KnownConditions

        return self._section("conditions", KnownConditions)

    def medicines(self) -> "Medicines":
        """The medicines, each of a kind that makes a condition true."""
        from acupress_cli.domain.safety.medicines import Medicines

        return self._section("medicines", Medicines)

    def condition_words(self) -> "ConditionWords":
        """The names of conditions and medicines, as they are looked for in people's words."""
        from acupress_cli.domain.safety.condition_words import ConditionWords

        return self._section("condition_words", ConditionWords)

    def notice_words(self) -> "NoticeWords":
        """What a page says to whoever may come to hold it."""
        from acupress_cli.domain.pages.notice import NoticeWords

        return self._section("notice_words", NoticeWords)

    def numbers(self) -> "EmergencyNumbers":
        """Whom to call in an emergency, by country."""
        from acupress_cli.domain.safety.red_flag import EmergencyNumbers

        return self._section("numbers", EmergencyNumbers)

    def heat(self) -> "HeatContent":
        """The questions before a heat step."""
        from acupress_cli.domain.safety.heat import HeatContent

        return self._section("heat", HeatContent)

    def dose_words(self) -> "DoseWords":
        """What is said when enough was done."""
        from acupress_cli.domain.journal.dose import DoseWords

        return self._section("dose_words", DoseWords)

    def home_words(self) -> "HomeWords":
        """What "acupress" alone says, and its keys."""
        from acupress_cli.domain.journal.home_words import HomeWords

        return self._section("home_words", HomeWords)

    def journal_words(self) -> "JournalWords":
        """What is asked and said around a session, for the journal."""
        from acupress_cli.domain.journal.words import JournalWords

        return self._section("journal_words", JournalWords)

    def progress_words(self) -> "ProgressWords":
        """What is said about progress, and how far down each area lies."""
        from acupress_cli.domain.journal.progress_words import ProgressWords

        return self._section("progress_words", ProgressWords)

    def report_words(self) -> "ReportWords":
        """What the report says around its numbers."""
        from acupress_cli.domain.journal.report_words import ReportWords

        return self._section("report_words", ReportWords)

    def figures(self) -> "tuple[Figure, ...]":
        """The drawings of the body, in the order of the file."""
        from acupress_cli.domain.body.figure import Figure

        return self._section("figures", tuple[Figure, ...])

    def postures(self) -> "tuple[PostureDrawing, ...]":
        """The drawings of the postures."""
        from acupress_cli.domain.body.posture_drawing import PostureDrawing

        return self._section("postures", tuple[PostureDrawing, ...])

    def topics(self) -> "tuple[Topic, ...]":
        """What there is to learn, in the order of the file names."""
        from acupress_cli.domain.pages.topic import Topic

        return self._section("topics", tuple[Topic, ...])

    def names(self) -> "tuple[Named, ...]":
        """Everything that a person can type, with what it is called."""
        from acupress_cli.adapters.content.names import names_of, unpacked

        found = self._compiled.section(NAMES) if self._compiled else None
        if found is not None:
            return unpacked(found)
        conditions, qualities = self.conditions().conditions, self.everyday_words().qualities
        return names_of(self.catalogue(), self.atlas().areas, conditions, qualities, self.topics())

    def fonts_folder(self) -> Path:
        """Where the letters of printed guides are."""
        from acupress_cli.adapters.content.fonts import fonts_folder

        return fonts_folder(self._folder)

    def page_fonts(self) -> "PageFonts":
        """The fonts that a page carries with it. Raises ContentError where one is gone."""
        from acupress_cli.adapters.content.fonts import load_page_fonts

        return load_page_fonts(self._folder)

    def verify(self) -> int:
        """Check every file and what they say of each other; the number of points."""
        return self._strict.verify()

    @property
    def is_slow(self) -> bool:
        """Whether the files are read though they should be compiled: that could not be kept."""
        return self._file is not None and self._compiled is None

    def unfit(self) -> tuple[str, ...]:
        """The sections of which the compiled file does not say what the files say."""
        if self._compiled is None:
            return ()
        self._is_held = True
        strict = ContentFolder(self._folder, language=self._language)
        differ = (
            one for one in (*SECTIONS, NAMES) if getattr(self, one)() != getattr(strict, one)()
        )
        return tuple(sorted({*differ, *self._unread}))

    def drop_compiled(self) -> bool:
        """Have the compiled file made anew by the next command; False where it has to stay."""
        if self._file is None:
            return False
        with suppress(OSError):
            self._file.unlink(missing_ok=True)
        return not self._file.exists() and can_put(self._file)

    def compile(self) -> bytes:
        """All sections in one file, strictly read. Raises InvalidContent."""
        import msgspec

        from acupress_cli.adapters.content.names import packed

        strict = ContentFolder(self._folder, language=self._language)
        # What changes while the files are read does not fit this stamp, and so is read anew.
        stamp = strict.stamp()
        values = {name: getattr(strict, name)() for name in SECTIONS}
        sections = {name: msgspec.msgpack.encode(value) for name, value in values.items()}
        return stamp + compiled_bytes({NAMES: packed(strict.names()), **sections})

    def stamp(self) -> bytes:
        """What the program and each of the content files are at this moment."""
        files = files_in(self._folder)
        if self._language != ENGLISH:
            theirs = files_in(self._folder / self._language).items()
            files |= {f"{self._language}/{name}": path for name, path in theirs}
        return stamp_of(files.items(), __version__)

    def _section(self, name: str, kind: type[T]) -> T:
        if name not in self._known:
            value = self._compiled.value(name, kind) if self._compiled else None
            if value is None:
                if self._compiled:
                    self._unread.append(name)
                    if not self._is_held:
                        self.drop_compiled()
                value = self._strict.section(name, kind)
            self._known[name] = value
        return self._known[name]  # type: ignore[return-value]

    @cached_property
    def _strict(self) -> "StrictContent":
        from acupress_cli.adapters.content.strict import StrictContent

        return StrictContent(self._folder, self._language)

    @cached_property
    def _compiled(self) -> Compiled | None:
        if self._file is None:
            return None
        stamp = self.stamp()
        found = read_compiled(self._file, stamp)
        if found is None and can_put(self._file):
            with suppress(ContentError, OSError):
                put_compiled(self._file, self.compile())
            found = read_compiled(self._file, stamp)
        return found
