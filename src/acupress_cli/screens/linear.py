"""A screen in words alone: one thing after the other, as a voice reads it.

No columns to hunt through, no boxes, no drawings: a row of a table becomes a sentence,
in which each cell follows the name of its column.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.markdown import Markdown
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from acupress_cli.screens import theme

# Where a row's first cell ends so, what follows goes on from it.
_GOES_ON = (":", ".", "-", "!")
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


def wrapped(lines: Iterable[str], columns: int | None) -> list[str]:
    """The lines broken at words for a window of ``columns``; whole where that is None."""
    if columns is None:
        return list(lines)
    width = max(8, columns - 1)
    return [part for line in lines for part in textwrap.wrap(line, width) or [""]]


def _lines(screen: RenderableType) -> Iterator[str]:
    if isinstance(screen, Text):
        if screen.style != theme.DRAWING:
            yield from (_even(line) for line in screen.plain.split("\n"))
    elif isinstance(screen, Group):
        for part in screen.renderables:
            yield from _lines(part)
    elif isinstance(screen, Padding):
        yield from [""] * screen.top
        yield from _lines(screen.renderable)
        yield from [""] * screen.bottom
    elif isinstance(screen, Table):
        yield from _rows(screen)
    elif isinstance(screen, Markdown):
        yield from _prose(screen.markup)
    else:
        raise TypeError(f"no words for a {type(screen).__name__}")


def _rows(table: Table) -> Iterator[str]:
    names = [_words(column.header) if table.show_header else "" for column in table.columns]
    for row in zip(*(column.cells for column in table.columns), strict=True):
        yield _sentence([_words(cell) for cell in row], names)


def _words(cell: RenderableType) -> str:
    return cell if isinstance(cell, str) else " ".join(line for line in _lines(cell) if line)


def _sentence(cells: Sequence[str], names: Sequence[str]) -> str:
    """The first cell, and then each other one after the name of its column, if that has one."""
    told = [(name, cell) for name, cell in zip(names, cells, strict=True) if cell]
    if not any(names):
        first, *others = (cell for _, cell in told) if told else ("",)
        joint = " " if first.endswith(_GOES_ON) else ": "
        return joint.join([first, *([", ".join(others)] if others else [])])
    said = [cell if not n else f"{name}: {cell}" for n, (name, cell) in enumerate(told)]
    return " ".join(one if one.endswith((".", "?", "!")) else f"{one}." for one in said)


def _even(line: str) -> str:
    """``line`` without the spaces that set it out in columns."""
    return " ".join(line.split())


def _prose(markup: str) -> Iterator[str]:
    """Headings, items and paragraphs of Markdown, each as one line, without their signs."""
    for block in re.split(r"\n\s*\n", markup):
        told: list[str] = []
        for line in block.splitlines():
            text = _even(re.sub(r"[`*]|^#+ ", "", line))
            is_new = not told or _ITEM.match(text) or line.startswith("#") or told[-1] == ""
            told = [*told, text] if is_new else [*told[:-1], f"{told[-1]} {text}"]
        yield from (*told, "")
