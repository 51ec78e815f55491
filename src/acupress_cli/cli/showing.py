"""Results on their way out: drawn in a window, as plain text into a pipe or a file.

Plain text does without Rich, which takes longer to import than a list to be made.
"""

from typing import TYPE_CHECKING, Protocol, TextIO

if TYPE_CHECKING:
    from rich.console import Console

    from acupress_cli.coaching.ports import Display, Outlet
    from acupress_cli.conversation.content_port import Content
    from acupress_cli.domain.pages.listing import Listing
    from acupress_cli.domain.pages.suggestion_page import Line
    from acupress_cli.domain.pain.pain import PainScores
    from acupress_cli.domain.session.plan import SessionPlan
    from acupress_cli.domain.session.record import SessionRecord
    from acupress_cli.domain.settings import Settings

# Rows of the question below the map, with the answer's; its lines break in a narrow window.
_QUESTION_ROWS, _BROKEN_ROWS, _UNBROKEN_FROM = 5, 8, 76


class Window(Protocol):
    """Where results are shown, and how the person wants them."""

    @property
    def out(self) -> TextIO:
        """Where results go."""

    @property
    def err(self) -> TextIO:
        """Where everything else goes."""

    @property
    def can_redraw(self) -> bool:
        """Whether a screen can be drawn on the output."""

    @property
    def prints_text(self) -> bool:
        """Whether results go where nobody wants them drawn."""

    @property
    def content(self) -> "Content":
        """The content."""

    def console(self) -> "Console":
        """A Rich console for results."""

    def outlet(self) -> "Outlet":
        """Where a session writes."""

    def settings(self) -> "Settings":
        """How the person wants it."""


class WindowShows:
    """What a conversation shows, in ``window``."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def suggestion(self, page: "tuple[Line, ...]") -> None:
        """Show what is suggested, with the reasons."""
        show_suggestion(self._window, page)

    def area_map(self) -> None:
        """Show the areas of the body with their numbers, above a question."""
        show_area_map_to_ask(self._window)

    def timetable(self, plan: "SessionPlan") -> None:
        """Show what a session would be."""
        from acupress_cli.screens.console import reading_width, show
        from acupress_cli.screens.plan_screen import timetable_screen

        console = self._window.console()
        show(console, timetable_screen(plan), reading_width(console))

    def summary(
        self, record: "SessionRecord", before: "PainScores", after: "PainScores", *, rehearsal: bool
    ) -> None:
        """Show in a few lines what was done."""
        from acupress_cli.screens.console import show
        from acupress_cli.screens.plan_screen import summary_screen

        words = self._window.content.session_words()
        screen = summary_screen(record, words, rehearsal=rehearsal, before=before, after=after)
        show(self._window.console(), screen)

    def session(self, *, rehearsal: bool) -> "Display":
        """What shows a session while it runs: a screen that is drawn anew, or plain lines."""
        window = self._window
        words = window.content.session_words()
        if window.settings().plain or not window.can_redraw:
            from acupress_cli.screens.plain import PlainDisplay

            return PlainDisplay(window.outlet(), words, rehearsal=rehearsal)
        from acupress_cli.domain.body.posture_drawing import posture_figures
        from acupress_cli.screens.console import Window as Measured
        from acupress_cli.screens.console import asked_of
        from acupress_cli.screens.live import LiveDisplay
        from acupress_cli.screens.pictures import NO_PICTURES, Pictures, pen_for

        console, content = window.console(), window.content
        pen = pen_for(console)
        pictures = NO_PICTURES
        if pen:
            pictures = Pictures(content.figures(), pen, posture_figures(content.postures()))
        return LiveDisplay(
            console,
            words,
            Measured(lambda: asked_of(window.out)).size,
            rehearsal=rehearsal,
            pictures=pictures,
            settings=window.settings(),
            outlet=window.outlet(),
        )

    @property
    def is_stuck(self) -> bool:
        """Whether what was shown of a session is not taken."""
        return self._window.outlet().is_stuck

    def finish(self, wait_s: float | None) -> None:
        """Hand over what was shown of a session."""
        self._window.outlet().finish(wait_s)


def show_points(window: Window, points: "Listing") -> None:
    """Show the list of points."""
    if window.prints_text:
        _write(window, points)
        return
    from acupress_cli.screens.console import show
    from acupress_cli.screens.lists import points_screen

    console = window.console()
    show(console, points_screen(points, console.width))


def show_areas(window: Window, areas: "Listing") -> None:
    """Show the list of body areas."""
    if window.prints_text:
        _write(window, areas)
        return
    from acupress_cli.screens.console import show
    from acupress_cli.screens.lists import areas_screen

    console = window.console()
    show(console, areas_screen(areas, console.width))


def show_suggestion(window: Window, page: "tuple[Line, ...]") -> None:
    """Show what is suggested, no wider than it reads well."""
    if window.prints_text:
        from acupress_cli.documents.suggestion_text import suggestion_text
        from acupress_cli.screens.widths import READING_WIDTH, pipe_width

        window.out.write(suggestion_text(page, min(pipe_width(), READING_WIDTH)))
        return
    from acupress_cli.screens.console import reading_width, show
    from acupress_cli.screens.suggestion_screen import suggestion_screen

    console = window.console()
    show(console, suggestion_screen(page), reading_width(console))


def show_area_map(window: Window) -> None:
    """The body map on the output; where nothing can be drawn, the numbered areas."""
    _show_numbered(window, window.console())


def show_area_map_to_ask(window: Window) -> None:
    """The map above a question, if both fit the window; else, or in words alone, the list."""
    from acupress_cli.screens.console import console_for, window_size

    columns, rows = window_size()
    below = _QUESTION_ROWS if columns >= _UNBROKEN_FROM else _BROKEN_ROWS
    settings = window.settings()
    height = 0 if settings.plain else rows - below
    _show_numbered(window, console_for(window.err, settings), height)


def _show_numbered(window: Window, console: "Console", height: int | None = None) -> None:
    from rich.console import Group

    from acupress_cli.domain.pain.area_numbers import numbered_areas
    from acupress_cli.screens.area_map_screen import area_list_lines, area_map_lines
    from acupress_cli.screens.console import show
    from acupress_cli.screens.pictures import pen_for

    areas, pen = numbered_areas(window.content.atlas()), pen_for(console)
    if pen and height != 0:
        lines = area_map_lines(areas, window.content.figures(), console.width - 1, pen, height)
    else:
        # One below the other: a script reads it so, and so does a voice.
        lines = area_list_lines(areas, 1)
    show(console, Group(*lines))


def _write(window: Window, listing: "Listing") -> None:
    from acupress_cli.documents.listing_text import listing_text

    window.out.write(listing_text(listing))
