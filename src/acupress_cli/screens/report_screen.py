"""A report on the terminal, or in a text file."""

import io
from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from acupress_cli.domain.journal.report_form import (
    Report,
    ReportSection,
    ReportTable,
    VisitQuestions,
)
from acupress_cli.domain.words.text import shown
from acupress_cli.screens import theme
from acupress_cli.screens.console import show
from acupress_cli.screens.widths import TEXT_FILE_WIDTH

_GAP = 2


def report_screen(report: Report, width: int, *, is_paper: bool = False) -> RenderableType:
    """The whole report in ``width`` columns; a table that does not fit becomes lines.

    Where ``is_paper``, it has lines to write on.
    """
    parts: list[RenderableType] = [
        Text(shown(report.title), style=theme.TITLE),
        Text(shown(report.period), style=theme.HEADING),
    ]
    parts += [Text(shown(sentence)) for sentence in report.intro]
    for section in report.sections:
        parts += [_heading(section.heading), *_section(section, width)]
    if report.limits:
        parts.append(_heading(report.limits_heading))
        parts += [_hanging(Text(shown(limit))) for limit in report.limits]
    if report.questions:
        parts += _questions(report.questions, width if is_paper else 0)
    return Group(*parts)


def report_text(report: Report) -> str:
    """The report as a plain text file, whatever the window and its colours are."""
    file = io.StringIO()
    console = Console(
        file=file,
        width=TEXT_FILE_WIDTH,
        theme=theme.rich_theme(),
        force_terminal=False,
        color_system=None,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    show(console, report_screen(report, TEXT_FILE_WIDTH, is_paper=True))
    return file.getvalue()


def _heading(text: str) -> RenderableType:
    return Padding(Text(shown(text), style=theme.HEADING), (1, 0, 0, 0))


def _questions(asked: VisitQuestions, rule: int) -> Iterator[RenderableType]:
    """What to ask, with lines to write on that are ``rule`` wide, or none."""
    yield _heading(asked.heading)
    for group in asked.groups:
        # Below lines to write on, a heading would be taken for what is written on the last.
        yield _heading(group.heading) if rule else Text(shown(group.heading))
        for question in group.questions:
            yield _hanging(Text(shown(question)))
            yield from _rules(group.lines, rule)
    if rule:
        yield _heading(asked.lines_heading)
        yield from _rules(asked.lines, rule)


def _rules(count: int, width: int) -> Iterator[RenderableType]:
    return (Text(f"\n{'_' * width}") for _ in range(count if width else 0))


def _section(section: ReportSection, width: int) -> Iterator[RenderableType]:
    for fact in section.facts:
        label = (f"{shown(fact.label)}: ", theme.HEADING)
        yield _hanging(Text.assemble(label, shown(fact.value)))
    for table in section.tables:
        yield Text(shown(table.caption))
        yield _table(table) if _natural_width(table) <= width else _lines(table)
        if table.note:
            yield Text(shown(table.note), style=theme.QUIET)


def _hanging(text: Text) -> RenderableType:
    """``text`` after a dash, its further lines under its first letter."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=1, no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row(Text("-"), text)
    return grid


def _natural_width(table: ReportTable) -> int:
    columns = zip(table.head, *table.rows, strict=True)
    widest = [max(cell_len(shown(cell)) for cell in column) for column in columns]
    return sum(widest) + _GAP * (len(widest) - 1)


def _table(table: ReportTable) -> RenderableType:
    drawn = Table(box=None, pad_edge=False, header_style=theme.QUIET, padding=(0, _GAP, 0, 0))
    for name in table.head:
        drawn.add_column(Text(shown(name)), no_wrap=True)
    for row in table.rows:
        drawn.add_row(*(Text(shown(cell)) for cell in row))
    return drawn


def _lines(table: ReportTable) -> RenderableType:
    """The rows one below the other, each cell after the name of its column."""
    rows = []
    for row in table.rows:
        first, *others = (f"{name} {cell}" for name, cell in zip(table.head, row, strict=True))
        line = Text.assemble((shown(first), theme.HEADING), f": {shown(', '.join(others))}")
        rows.append(_hanging(line))
    return Group(*rows)
