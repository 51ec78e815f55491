"""A report as a page for a browser, a phone or paper."""

from collections.abc import Iterator

from acupress_cli.documents.chart_svg import WIDTH, chart_svg
from acupress_cli.documents.html import (
    OWN_WAY,
    bullets,
    definitions,
    escaped,
    page,
    paragraphs,
    table,
)
from acupress_cli.domain.journal.report_form import Report, ReportSection, VisitQuestions

_STYLE = f"""\
.parts {{ columns: 2 24rem; column-gap: 1.5rem; }}
section {{ break-inside: avoid; display: flow-root; }}
section.wide {{ column-span: all; }}
.limits {{ font-size: .9rem; }}
.beside {{ display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: flex-start; }}
.beside > div {{ flex: 3 1 36rem; min-width: 0; }}
figure {{ flex: 1 1 16rem; max-width: 30rem; margin: .5rem 0; break-inside: avoid; }}
figure svg {{ display: block; width: 100%; height: auto; }}
figcaption {{ font-size: .9rem; }}
h3 {{ font-size: 1rem; margin: .75rem 0 .25rem; break-after: avoid; }}
.in-short {{ columns: 2 20rem; column-gap: 1.5rem; }}
.rules {{ margin-bottom: .75rem; }}
.rules div {{ height: 2.1rem; border-bottom: 1px solid #000; }}
@media print {{
  .parts {{ columns: 2; column-gap: 7mm; }}
  section.wide {{ break-inside: auto; }}
  header > p {{ display: inline; }}
  header > p:first-of-type {{ display: block; }}
  .limits, figcaption {{ font-size: 8pt; }}
  .beside {{ flex-wrap: nowrap; gap: 5mm; }}
  .beside > div {{ flex: 1 1 0; }}
  figure {{ flex: 0 0 {WIDTH:g}pt; margin: .2em 0; }}
  .asked {{ font-size: 9.5pt; line-height: 1.3; }}
  h3 {{ font-size: 9.5pt; margin: .4em 0 .1em; }}
  .in-short {{ columns: 2; }}
  .rules div {{ height: 7mm; }}
}}
"""


def report_html(report: Report) -> str:
    """The whole page: a header, a section for each part, what the numbers cannot show, questions.

    What is asked stays together: where it has no room on the first sheet, it has its own.
    """
    blanks = "".join(f"<span>{escaped(blank)}:</span>" for blank in report.blanks)
    parts = [
        f"<header>\n<h1>{escaped(report.title)}</h1>",
        f"<p><strong>{escaped(report.period)}</strong></p>",
        f'<div class="blanks">{blanks}</div>' if blanks else "",
        f"{paragraphs(report.intro)}\n</header>",
        '<main>\n<div class="parts">',
        *(_section(f"{number}", section) for number, section in enumerate(report.sections, 1)),
        "</div>",
        _opening("limits", report.limits_heading, "limits") if report.limits else "",
        f"{bullets(report.limits)}\n</section>" if report.limits else "",
        *(_questions(report.questions) if report.questions else ()),
        "</main>",
    ]
    return page(report.title, "\n".join(part for part in parts if part), _STYLE)


def _section(name: str, section: ReportSection) -> str:
    parts = [_opening(name, section.heading, "wide" if section.is_wide else "")]
    if section.facts:
        parts.append(definitions((fact.label, fact.value) for fact in section.facts))
    chart = section.chart
    parts.append('<div class="beside">\n<div>' if chart else "")
    for one in section.tables:
        parts.append(table(one.caption, one.head, one.rows))
        parts.append(paragraphs([one.note] if one.note else [], "note"))
    if chart:
        told = f"<figcaption>{escaped(chart.title)}. {escaped(chart.words)}</figcaption>"
        parts.append(f"</div>\n<figure>{chart_svg(chart)}{told}</figure>\n</div>")
    return "\n".join([*(part for part in parts if part), "</section>"])


def _questions(asked: VisitQuestions) -> Iterator[str]:
    yield _opening("questions", asked.heading, "asked")
    for group in asked.groups:
        rules = _rules(group.lines)
        kind = "" if rules else ' class="in-short"'
        yield f"<h3>{escaped(group.heading)}</h3>\n<ol{kind}>"
        yield from (f"<li {OWN_WAY}>{escaped(one)}{rules}</li>" for one in group.questions)
        yield "</ol>"
    yield f"<h3>{escaped(asked.lines_heading)}</h3>\n{_rules(asked.lines)}\n</section>"


def _rules(count: int) -> str:
    """So many empty lines to write on."""
    return f'<div class="rules">{"<div></div>" * count}</div>' if count else ""


def _opening(name: str, heading: str, kind: str = "") -> str:
    """The beginning of a part that is named by its heading."""
    sort = f' class="{kind}"' if kind else ""
    return (
        f'<section{sort} aria-labelledby="part-{name}">\n'
        f'<h2 id="part-{name}">{escaped(heading)}</h2>'
    )
