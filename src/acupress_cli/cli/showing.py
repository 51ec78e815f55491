"""Results on their way out: drawn in a window, as plain text into a pipe or a file.

Plain text does without Rich, which takes longer to import than a list to be made.
"""

from typing import TYPE_CHECKING

from acupress_cli.cli.workbench import Workbench

if TYPE_CHECKING:
    from acupress_cli.domain.pages.listing import Listing
    from acupress_cli.domain.pages.suggestion_page import Line


def show_points(bench: Workbench, points: "Listing") -> None:
    """Show the list of points."""
    if bench.prints_text:
        _write(bench, points)
        return
    from acupress_cli.screens.console import show
    from acupress_cli.screens.lists import points_screen

    console = bench.console()
    show(console, points_screen(points, console.width))


def show_areas(bench: Workbench, areas: "Listing") -> None:
    """Show the list of body areas."""
    if bench.prints_text:
        _write(bench, areas)
        return
    from acupress_cli.screens.console import show
    from acupress_cli.screens.lists import areas_screen

    console = bench.console()
    show(console, areas_screen(areas, console.width))


def show_suggestion(bench: Workbench, page: "tuple[Line, ...]") -> None:
    """Show what is suggested, no wider than it reads well."""
    if bench.prints_text:
        from acupress_cli.documents.suggestion_text import suggestion_text
        from acupress_cli.screens.widths import READING_WIDTH, pipe_width

        bench.out.write(suggestion_text(page, min(pipe_width(), READING_WIDTH)))
        return
    from acupress_cli.screens.console import reading_width, show
    from acupress_cli.screens.suggestion_screen import suggestion_screen

    console = bench.console()
    show(console, suggestion_screen(page), reading_width(console))


def _write(bench: Workbench, listing: "Listing") -> None:
    from acupress_cli.documents.listing_text import listing_text

    bench.out.write(listing_text(listing))
