"""The content as all of the program reads it, whatever it is read from."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

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
    from acupress_cli.domain.pain.language import EverydayWords, Language
    from acupress_cli.domain.points.acupoint import Source
    from acupress_cli.domain.points.catalogue import Catalogue
    from acupress_cli.domain.safety.condition_words import ConditionWords
    from acupress_cli.domain.safety.conditions import KnownConditions
    from acupress_cli.domain.safety.heat import HeatContent
    from acupress_cli.domain.safety.red_flag import EmergencyNumbers, ScreeningContent
    from acupress_cli.domain.session.session_words import SessionWords
    from acupress_cli.domain.suggestion.reasons import ReasonWords


class Content(Protocol):
    """What the content files say. Each of it may raise ContentError, with every fault found."""

    def sources(self) -> "Mapping[str, Source]":
        """What is cited, by its short name."""

    def atlas(self) -> "BodyAtlas":
        """The body areas, and the paths that pain takes through them."""

    def catalogue(self) -> "Catalogue":
        """The points."""

    def everyday_words(self) -> "EverydayWords":
        """What pain can be like, in people's own words."""

    def language(self) -> "Language":
        """All that words can mean, and the patterns of the warning signs."""

    def reason_words(self) -> "ReasonWords":
        """Why a point is suggested, or not."""

    def session_words(self) -> "SessionWords":
        """What the coach says before and during a session."""

    def screening(self) -> "ScreeningContent":
        """The warning signs, and what each means."""

    def conditions(self) -> "KnownConditions":
        """What can be true of a person, and what follows from it."""

    def condition_words(self) -> "ConditionWords":
        """How people speak of conditions."""

    def notice_words(self) -> "NoticeWords":
        """What a page says to whoever comes to hold it."""

    def numbers(self) -> "EmergencyNumbers":
        """The emergency numbers by country."""

    def heat(self) -> "HeatContent":
        """What speaks against heat."""

    def dose_words(self) -> "DoseWords":
        """What is said where enough was done."""

    def home_words(self) -> "HomeWords":
        """What is said at home, and its keys."""

    def journal_words(self) -> "JournalWords":
        """What is asked and said around a session, for the journal."""

    def progress_words(self) -> "ProgressWords":
        """What is said of how it has gone."""

    def report_words(self) -> "ReportWords":
        """What a report says."""

    def figures(self) -> "tuple[Figure, ...]":
        """The drawings of the body."""

    def postures(self) -> "tuple[PostureDrawing, ...]":
        """The drawings of how to be placed."""

    def topics(self) -> "tuple[Topic, ...]":
        """What there is to learn."""

    def fonts_folder(self) -> "Path":
        """Where the letters of printed pages are."""

    def page_fonts(self) -> "PageFonts":
        """The letters that a page carries with it."""

    def verify(self) -> int:
        """Check all of it; how many points there are."""
