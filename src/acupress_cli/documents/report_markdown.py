"""A report as Markdown."""

from collections.abc import Iterator, Sequence

from acupress_cli.documents.markdown import plain
from acupress_cli.domain.journal.report_form import Report, ReportSection, ReportTable


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
    return "\n".join(lines).rstrip() + "\n"


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
