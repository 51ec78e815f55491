"""A suggestion as plain text."""

import textwrap
from collections.abc import Sequence

from acupress_cli.domain.pages.suggestion_page import Line
from acupress_cli.domain.words.text import shown


def suggestion_text(page: Sequence[Line], width: int) -> str:
    """The lines of a suggestion, broken at words to at most ``width`` characters."""
    return "".join(f"{_line(line, width)}\n" for line in page)


def _line(line: Line, width: int) -> str:
    indent = " " * line.indent
    broken = textwrap.fill(
        shown(line.label + line.text),
        max(width, line.indent + 1),
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )
    return "\n" * line.apart + broken
