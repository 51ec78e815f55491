"""Suggestions with their reasons, and what was left out."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from acupress_cli.domain.pages.suggestion_page import Line, Tone
from acupress_cli.domain.words.text import shown
from acupress_cli.screens import theme

_STYLES = {
    Tone.PLAIN: "", Tone.TITLE: theme.TITLE, Tone.HEADING: theme.HEADING,
    Tone.QUIET: theme.QUIET, Tone.CARE: theme.CARE,
}  # fmt: skip


def suggestion_screen(page: Sequence[Line]) -> RenderableType:
    """The lines of a suggestion, each in the style of what it is."""
    return Group(*(_line(line) for line in page))


def _line(line: Line) -> RenderableType:
    text = Text.assemble(
        (shown(line.label), _STYLES[line.label_tone]), (shown(line.text), _STYLES[line.tone])
    )
    return Padding(text, (int(line.apart), 0, 0, line.indent))
