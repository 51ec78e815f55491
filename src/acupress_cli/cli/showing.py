"""Results on their way out: drawn in a window, as plain text into a pipe or a file.

Plain text does without Rich, which takes longer to import than a list to be made.
"""

from shutil import get_terminal_size
from typing import TYPE_CHECKING, Protocol, TextIO

from acupress_cli.cli.saying import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console, RenderableType

    from acupress_cli.coaching.ports import Display, Outlet, WallClock
    from acupress_cli.conversation.content_port import Content
    from acupress_cli.domain.care_page import CarePage
    from acupress_cli.domain.journal.home_page import HomePage
    from acupress_cli.domain.pages.guide import Guide
    from acupress_cli.domain.pages.listing import Listing
    from acupress_cli.domain.pages.suggestion_page import Line
    from acupress_cli.domain.session.plan import SessionPlan
    from acupress_cli.domain.settings import Settings
    from acupress_cli.screens.console import Pager

# Rows of the question below the map, with the answer's; its lines break in a narrow window.
_QUESTION_ROWS, _BROKEN_ROWS, _UNBROKEN_FROM = 5, 8, 76


class Surface(Protocol):
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

    def wall_clock(self) -> "WallClock":
        """The time of day."""


class SurfaceShows:
    """What a conversation shows, in ``surface``."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface

    def suggestion(self, page: "tuple[Line, ...]") -> None:
        """Show what is suggested, with the reasons."""
        show_suggestion(self._surface, page)

    def home(self, page: "HomePage") -> None:
        """Show home, below a blank line."""
        from acupress_cli.screens.home_screen import HomeLook, home_lines
        from acupress_cli.screens.widths import READING_WIDTH, window_width

        surface, columns = self._surface, get_terminal_size().columns
        is_plain = surface.settings().plain
        look = HomeLook(
            window_width(columns, READING_WIDTH),
            not surface.out.encoding.lower().startswith("utf"),
            is_plain,
            surface.can_redraw and not is_plain,
        )
        surface.out.write("\n".join(("", *home_lines(page, look), "")))
        surface.out.flush()

    def area_map(self) -> None:
        """Show the areas of the body with their numbers, above a question."""
        show_area_map_to_ask(self._surface)

    def timetable(self, plan: "SessionPlan") -> None:
        """Show what a session would be."""
        from acupress_cli.screens.console import reading_width, show
        from acupress_cli.screens.plan_screen import timetable_screen

        console = self._surface.console()
        words = self._surface.content.session_words()
        show(console, timetable_screen(plan, words), reading_width(console))

    def ending(self, lines: "Sequence[str]") -> None:
        """Show the end of a session."""
        from acupress_cli.screens.console import show
        from acupress_cli.screens.plan_screen import ending_screen

        show(self._surface.console(), ending_screen(lines))

    @property
    def is_in_lines(self) -> bool:
        """Whether a session is shown line by line."""
        return self._surface.settings().plain or not self._surface.can_redraw

    def session(self, *, rehearsal: bool, counts_breaths: bool) -> "Display":
        """What shows a session while it runs: a screen that is drawn anew, or plain lines."""
        surface = self._surface
        words = surface.content.session_words()
        # Time that is played fast ends at no hour of the day.
        clock_in = None if rehearsal else surface.wall_clock().local_in
        if self.is_in_lines:
            from acupress_cli.screens.plain import PlainDisplay

            return PlainDisplay(
                surface.outlet(),
                words,
                rehearsal=rehearsal,
                counts_breaths=counts_breaths,
                clock_in=clock_in,
                columns=lambda: get_terminal_size().columns if surface.out.isatty() else None,
            )
        from acupress_cli.domain.body.posture_drawing import posture_figures
        from acupress_cli.screens.console import Window, asked_of
        from acupress_cli.screens.live import LiveDisplay
        from acupress_cli.screens.pictures import NO_PICTURES, Pictures, pen_for

        console, content = surface.console(), surface.content
        pen = pen_for(console)
        pictures = NO_PICTURES
        if pen:
            pictures = Pictures(content.figures(), pen, posture_figures(content.postures()))
        return LiveDisplay(
            console,
            words,
            Window(lambda: asked_of(surface.out)).size,
            rehearsal=rehearsal,
            pictures=pictures,
            settings=surface.settings(),
            outlet=surface.outlet(),
            clock_in=clock_in,
        )

    @property
    def is_stuck(self) -> bool:
        """Whether what was shown of a session is not taken."""
        return self._surface.outlet().is_stuck

    def finish(self, wait_s: float | None) -> None:
        """Hand over what was shown of a session."""
        self._surface.outlet().finish(wait_s)


def show_points(surface: Surface, points: "Listing", pager: "Pager | None" = None) -> None:
    """Show the list of points."""
    if surface.prints_text:
        _write(surface, points)
        return
    from acupress_cli.screens.console import show
    from acupress_cli.screens.lists import points_screen

    console = surface.console()
    show(console, points_screen(points, console.width), pager=pager)


def show_areas(surface: Surface, areas: "Listing", pager: "Pager | None" = None) -> None:
    """Show the list of body areas."""
    if surface.prints_text:
        _write(surface, areas)
        return
    from acupress_cli.screens.console import show
    from acupress_cli.screens.lists import areas_screen

    console = surface.console()
    show(console, areas_screen(areas, console.width), pager=pager)


def show_guides(
    surface: Surface, guides: "Sequence[Guide]", pager: "Pager | None", *, whole: bool
) -> None:
    """Show points in one look each, or the ``whole`` guide to them."""
    from acupress_cli.screens.console import reading_width, show

    console = surface.console()
    width = reading_width(console)
    if whole:
        from acupress_cli.screens.guide_screen import guide_screen
        from acupress_cli.screens.pictures import pen_for

        screen = guide_screen(guides, pen_for(console), width)
    else:
        screen = _cards(console, guides, width)
    show(console, screen, width, pager)


def _cards(console: "Console", guides: "Sequence[Guide]", width: int) -> "RenderableType":
    from acupress_cli.screens.console import in_lines, is_plain
    from acupress_cli.screens.guide_card import MOST_ROWS, card_in_words, guide_cards
    from acupress_cli.screens.pictures import pen_for

    if is_plain(console):
        return in_lines(line for guide in guides for line in card_in_words(guide))
    rows = min(console.height - 1, MOST_ROWS) if len(guides) == 1 else MOST_ROWS
    return in_lines(guide_cards(guides, width, rows, pen_for(console)))


def show_suggestion(
    surface: Surface, page: "tuple[Line, ...]", pager: "Pager | None" = None
) -> None:
    """Show what is suggested, no wider than it reads well."""
    if surface.prints_text:
        from acupress_cli.documents.suggestion_text import suggestion_text
        from acupress_cli.screens.widths import READING_WIDTH, pipe_width

        surface.out.write(suggestion_text(page, min(pipe_width(), READING_WIDTH)))
        return
    from acupress_cli.screens.console import reading_width, show
    from acupress_cli.screens.suggestion_screen import suggestion_screen

    console = surface.console()
    show(console, suggestion_screen(page), reading_width(console), pager)


def show_care(surface: Surface, page: "CarePage", hint: str, stream: TextIO) -> None:
    """What to do now, the ``hint`` below it: drawn where ``stream`` is a window, else in words."""
    if stream.isatty() and not surface.settings().plain:
        from acupress_cli.screens.console import console_for, show

        console = console_for(stream, surface.settings())
        if not console.is_dumb_terminal:
            show(console, _care_screen(console, page, hint, surface.settings().digits))
            return
    say(f"{page.text}\n\n{hint}".rstrip(), stream)


def _care_screen(
    console: "Console", page: "CarePage", hint: str, digits: bool | None
) -> "RenderableType":
    from acupress_cli.screens.care_screen import care_screen
    from acupress_cli.screens.glyphs import glyphs_for
    from acupress_cli.screens.widths import SAYING_WIDTH, window_width

    glyphs = glyphs_for(ascii_only=console.options.ascii_only)
    fonts = () if digits is False else glyphs.digits
    width = window_width(console.width, SAYING_WIDTH)
    return care_screen(page, hint, fonts, width, console.height)


def show_area_map(surface: Surface) -> None:
    """The body map on the output; where nothing can be drawn, the numbered areas."""
    _show_numbered(surface, surface.console())


def show_area_map_to_ask(surface: Surface) -> None:
    """The map above a question, if both fit the window; else, or in words alone, the list."""
    from acupress_cli.screens.console import console_for, window_size

    columns, rows = window_size()
    below = _QUESTION_ROWS if columns >= _UNBROKEN_FROM else _BROKEN_ROWS
    settings = surface.settings()
    height = 0 if settings.plain else rows - below
    _show_numbered(surface, console_for(surface.err, settings), height)


def _show_numbered(surface: Surface, console: "Console", height: int | None = None) -> None:
    from acupress_cli.domain.pain.area_numbers import numbered_areas
    from acupress_cli.screens.area_map_screen import area_list_lines, area_map_lines
    from acupress_cli.screens.console import in_lines, show
    from acupress_cli.screens.pictures import pen_for

    areas, pen = numbered_areas(surface.content.atlas()), pen_for(console)
    if pen and height != 0:
        lines = area_map_lines(areas, surface.content.figures(), console.width - 1, pen, height)
    else:
        # One below the other: a script reads it so, and so does a voice.
        lines = area_list_lines(areas, 1)
    show(console, in_lines(lines))


def _write(surface: Surface, listing: "Listing") -> None:
    from acupress_cli.documents.listing_text import listing_text

    surface.out.write(listing_text(listing))
