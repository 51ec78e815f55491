"""A screen in words alone: one thing after the other, as a voice reads it.

No columns to hunt through, no boxes, no drawings: a row of a table becomes a sentence,
in which each cell follows the name of its column.
"""

import re
from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.markdown import Markdown
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from acupress_cli.screens.chart import Drawing
from acupress_cli.screens.fitting_lines import FittingLines

# Where a row's first cell ends so, what follows goes on from it.
_GOES_ON = (":", ".", "-", "!")
_ENDS = (".", "?", "!")
# Columns whose cells say what they are.
_SAY_THEMSELVES = ("Code", "Name", "Where", "Area", "Step")
_ITEM = re.compile(r"(-|\d+\.) ")


def linear(screen: RenderableType) -> list[str]:
    """The lines of ``screen`` in their order, with a blank line where one part ends.

    What is only drawn is left out.
    """
    lines: list[str] = []
    for line in _lines(screen):
        if line or (lines and lines[-1]):
            lines.append(line)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _lines(screen: RenderableType) -> Iterator[str]:
    if isinstance(screen, Text):
        if not isinstance(screen, Drawing):
            yield from (_even(line) for line in screen.plain.split("\n"))
    elif isinstance(screen, Group):
        for part in screen.renderables:
            yield from _lines(part)
    elif isinstance(screen, Padding):
        yield from [""] * screen.top
        yield from _lines(screen.renderable)
        yield from [""] * screen.bottom
    elif isinstance(screen, FittingLines):
        yield from screen.words
    elif isinstance(screen, Table):
        yield from _rows(screen)
    elif isinstance(screen, Markdown):
        yield from _prose(screen.markup)
    else:
        raise TypeError(f"no words for a {type(screen).__name__}")


def _rows(table: Table) -> Iterator[str]:
    names = [_words(column.header) if table.show_header else "" for column in table.columns]
    has_names = any(names)
    names = ["" if name in _SAY_THEMSELVES else name for name in names]
    for row in zip(*(column.cells for column in table.columns), strict=True):
        cells = [_words(cell) for cell in row]
        yield _sentence(cells, names) if has_names else _line(cells)


def _words(cell: RenderableType) -> str:
    return cell if isinstance(cell, str) else " ".join(line for line in _lines(cell) if line)


def _sentence(cells: Sequence[str], names: Sequence[str]) -> str:
    """Each cell after the name of its column; a dash for nothing is left out."""
    told = [
        f"{name}: {cell}" if name else cell
        for name, cell in zip(names, cells, strict=True)
        if cell not in ("", "-")
    ]
    return " ".join(one if one.endswith(_ENDS) else f"{one}." for one in told)


def _line(cells: Sequence[str]) -> str:
    """The first cell, and what belongs to it."""
    first, *others = [cell for cell in cells if cell] or [""]
    if not others:
        return first
    return f"{first}{' ' if first.endswith(_GOES_ON) else ': '}{', '.join(others)}"


def _even(line: str) -> str:
    """``line`` without the spaces that set it out in columns."""
    return " ".join(line.split())


def _prose(markup: str) -> Iterator[str]:
    """Headings, items and paragraphs of Markdown, each as one line, without their signs."""
    told: list[str] = []
    goes_on = False
    for line in markup.splitlines():
        text = _even(re.sub(r"[`*]|^#+ ", "", line))
        is_heading = line.startswith("#")
        if goes_on and text and not is_heading and not _ITEM.match(text):
            told[-1] += f" {text}"
        else:
            told.append(text)
        goes_on = bool(text) and not is_heading
    yield from told
