"""The location guide on the terminal."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from acupress_cli.domain.pages.guide import Guide
from acupress_cli.domain.pages.page import Form, Section
from acupress_cli.domain.words.text import shown
from acupress_cli.screens import theme
from acupress_cli.screens.dot_signs import Pen
from acupress_cli.screens.pictures import guide_pictures

_MARKS = {Form.BULLETS: "-", Form.WARNING: "!"}


def guide_screen(
    guides: Sequence[Guide], pen: Pen | None = None, width: int = 80
) -> RenderableType:
    """The guides one below the other; with ``pen``, their pictures after the heading."""
    parts: list[RenderableType] = []
    for guide in guides:
        parts += [Text(shown(guide.title), style=theme.TITLE), Text(shown(guide.subtitle))]
        if pen:
            parts += guide_pictures(guide.pictures, width, pen)
        parts += [section_screen(section) for section in guide.sections]
        parts.append(Text())
    return Group(*parts[:-1])


def section_screen(section: Section) -> RenderableType:
    """A heading and its lines."""
    style = theme.STOP if section.form is Form.WARNING else theme.HEADING
    heading = Padding(Text(section.heading, style=style), (1, 0, 0, 0))
    if section.form is Form.PROSE:
        lines = [Padding(Text(shown(line)), (0, 0, 0, 2)) for line in section.lines]
        return Group(heading, *lines)
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(width=4, justify="right", no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for number, line in enumerate(section.lines, start=1):
        mark = _MARKS.get(section.form, f"{number}.")
        table.add_row(Text(mark, style=style), Text(shown(line)))
    return Group(heading, table)
