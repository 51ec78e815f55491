"""A report as Markdown."""

import re
from collections.abc import Iterator, Sequence

from acupress_cli.documents.markdown import plain
from acupress_cli.domain.journal.report_form import (
    Report,
    ReportSection,
    ReportTable,
    VisitQuestions,
)

# In Markdown this is a line across the page.
_RULE = "_" * 60
_BEGINS_LIST = re.compile(r"^(\d*)([-+.)])")


def report_markdown(report: Report) -> str:
    """The whole report, a heading for each part."""
    lines = [f"# {plain(report.title)}", "", f"**{plain(report.period)}**", ""]
    for sentence in report.intro:
        lines += [plain(sentence), ""]
    for section in report.sections:
        lines += [f"## {plain(section.heading)}", "", *_section(section)]
    if report.limits:
        lines += [f"## {plain(report.limits_heading)}", ""]
        lines += [f"- {plain(limit)}" for limit in report.limits]
        lines.append("")
    if report.questions:
        lines += _questions(report.questions)
    return "\n".join(lines).rstrip() + "\n"


def _questions(asked: VisitQuestions) -> Iterator[str]:
    yield from (f"## {plain(asked.heading)}", "")
    for group in asked.groups:
        yield from (f"### {plain(group.heading)}", "")
        for question in group.questions:
            yield f"- {_first(question)}"
            yield from _rules(group.lines)
        yield from ([] if group.lines else [""])
    yield f"### {plain(asked.lines_heading)}"
    yield from _rules(asked.lines)


def _first(text: str) -> str:
    """Text with which a line begins: no list within the list comes of it."""
    return _BEGINS_LIST.sub(r"\1\\\2", plain(text))


def _rules(count: int) -> Iterator[str]:
    """So many lines to write on, in the text and in what is made of it."""
    if count:
        yield from ("", *[_RULE, ""] * count)


def _section(section: ReportSection) -> Iterator[str]:
    for fact in section.facts:
        yield f"- **{plain(fact.label)}:** {plain(fact.value)}"
    if section.facts:
        yield ""
    for table in section.tables:
        yield from _table(table)


def _table(table: ReportTable) -> Iterator[str]:
    yield from (f"**{plain(table.caption)}**", "", _row(table.head))
    yield _row(["---"] * len(table.head), written=True)
    yield from (_row(row) for row in table.rows)
    yield ""
    if table.note:
        yield from (plain(table.note), "")


def _row(cells: Sequence[str], *, written: bool = False) -> str:
    return "| " + " | ".join(cell if written else plain(cell) for cell in cells) + " |"
