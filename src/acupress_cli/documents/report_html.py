"""A report as a page for a browser, a phone or paper."""

from acupress_cli.documents.html import (
    bullets,
    definitions,
    escaped,
    page,
    paragraphs,
    table,
)
from acupress_cli.domain.journal.report_form import Report, ReportSection

_STYLE = """\
main { columns: 2 24rem; column-gap: 1.5rem; }
section { break-inside: avoid; display: flow-root; }
section.wide { column-span: all; }
@media print {
  main { columns: 2; column-gap: 7mm; }
  section.wide { break-inside: auto; }
  header > p { display: inline; }
  header > p:first-of-type { display: block; }
}
"""


def report_html(report: Report) -> str:
    """The whole page: a header, a section for each part, and what the numbers cannot show."""
    blanks = "".join(f"<span>{escaped(blank)}:</span>" for blank in report.blanks)
    parts = [
        f"<header>\n<h1>{escaped(report.title)}</h1>",
        f"<p><strong>{escaped(report.period)}</strong></p>",
        f'<div class="blanks">{blanks}</div>' if blanks else "",
        f"{paragraphs(report.intro)}\n</header>",
        "<main>",
        *(_section(number, section) for number, section in enumerate(report.sections, 1)),
        "</main>",
        f"<footer>\n<h2>{escaped(report.limits_heading)}</h2>" if report.limits else "",
        f"{bullets(report.limits)}\n</footer>" if report.limits else "",
    ]
    return page(report.title, "\n".join(part for part in parts if part), _STYLE)


def _section(number: int, section: ReportSection) -> str:
    wide = ' class="wide"' if section.is_wide else ""
    parts = [
        f'<section{wide} aria-labelledby="part-{number}">',
        f'<h2 id="part-{number}">{escaped(section.heading)}</h2>',
    ]
    if section.facts:
        parts.append(definitions((fact.label, fact.value) for fact in section.facts))
    for one in section.tables:
        parts.append(table(one.caption, one.head, one.rows))
        parts.append(paragraphs([one.note] if one.note else [], "note"))
    return "\n".join([*(part for part in parts if part), "</section>"])
