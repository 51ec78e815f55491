"""The body map: shown as a result, and as a part of the coach's question."""

from typing import TYPE_CHECKING

from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.pain.area_numbers import numbered_areas

if TYPE_CHECKING:
    from rich.console import Console

# Rows of the question below the map, with the answer's; its lines break in a narrow window.
_QUESTION_ROWS, _BROKEN_ROWS, _UNBROKEN_FROM = 5, 8, 76


def show_area_map(bench: Workbench) -> None:
    """The body map on the output; where nothing can be drawn, the numbered areas."""
    _show(bench, bench.console())


def show_area_map_to_ask(bench: Workbench, *, plain: bool) -> None:
    """The map above a question, if both fit the window; else, or where ``plain``, the list."""
    from acupress_cli.screens.console import console_for, window_size

    columns, rows = window_size()
    below = _QUESTION_ROWS if columns >= _UNBROKEN_FROM else _BROKEN_ROWS
    _show(bench, console_for(bench.err, bench.settings()), 0 if plain else rows - below)


def _show(bench: Workbench, console: "Console", height: int | None = None) -> None:
    from rich.console import Group

    from acupress_cli.screens.area_map_screen import area_list_lines, area_map_lines
    from acupress_cli.screens.console import show
    from acupress_cli.screens.pictures import pen_for

    areas, pen = numbered_areas(bench.content.atlas()), pen_for(console)
    if pen and height != 0:
        lines = area_map_lines(areas, bench.content.figures(), console.width - 1, pen, height)
    else:
        # One below the other: a script reads it so, and so does a voice.
        lines = area_list_lines(areas, 1)
    show(console, Group(*lines))
