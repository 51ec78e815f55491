"""Lines of words alone, broken to fit a window."""

from collections.abc import Iterable
from textwrap import wrap

from acupress_cli.screens.widths import window_width


def wrapped(lines: Iterable[str], columns: int | None) -> list[str]:
    """The lines broken at words for a window of ``columns``; whole where that is None."""
    if columns is None:
        return list(lines)
    width = window_width(columns)
    return [part for line in lines for part in wrap(line, width, break_on_hyphens=False) or [""]]
