"""A report as Markdown."""

import re

import pytest

from acupress_cli.documents.report_markdown import report_markdown
from acupress_cli.domain.journal.report_form import Report
from acupress_cli.domain.words.text import shown
from tests.documents.reports import EMPTY, FULL, HOSTILE, sentences_of

ESCAPED = re.compile(r"\\([\\`*_\[\]<>#|~&+.)-])")


@pytest.mark.parametrize("report", [FULL, EMPTY, HOSTILE], ids=["full", "empty", "hostile"])
def test_everything_is_there_in_order(report: Report) -> None:
    """Nothing a report says is lost on the way to the page."""
    page, at = ESCAPED.sub(r"\1", report_markdown(report)), 0
    for sentence in sentences_of(report):
        at = page.index(shown(sentence), at) + 1


def test_text_stays_in_its_place() -> None:
    """Each line is one of the forms the page is made of, whatever a person wrote."""
    forms = r"#{1,3} .+|_{60}|- (?![-+]|\d+[.)]).+|\*\*[^*]+\*\*|\| .+ \||[A-Z].+|"
    for line in report_markdown(HOSTILE).splitlines():
        assert re.fullmatch(forms, line), line
    headings = re.findall(r"(?m)^## (.+)$", report_markdown(HOSTILE))
    assert len(headings) == len(HOSTILE.sections) + 2


def test_nothing_in_a_text_is_markdown_or_html() -> None:
    """Brackets, stars, bars and less-than signs of a person are escaped."""
    page = report_markdown(HOSTILE)
    assert not re.search(r"(?<!\\)<", page)
    assert not re.search(r"(?<!\\)\[", page)
    assert "\x1b" not in page


def test_every_row_of_a_table_has_as_many_cells() -> None:
    """A bar in a cell parts nothing."""
    for report in (FULL, HOSTILE):
        rows = [line for line in report_markdown(report).splitlines() if line.startswith("|")]
        counts = {len(re.findall(r"(?<!\\)\|", row)) - 1 for row in rows}
        heads = {len(table.head) for section in report.sections for table in section.tables}
        assert counts == heads


def test_there_are_lines_to_write_on() -> None:
    """Each is alone between two empty lines, so that Markdown makes it a line as well."""
    page = report_markdown(FULL)
    rule = "_" * 60
    alone = re.findall(rf"\n\n{rule}(?=\n(\n|$))", page)
    assert len(alone) == page.count(rule) == 2 + 2 + 2
    assert page.endswith(f"### Room to write\n{f'{chr(10)}{rule}{chr(10)}' * 2}")
    assert "_" not in report_markdown(EMPTY)


def test_the_table_stands_for_the_chart() -> None:
    """What is drawn elsewhere is not spoken of here."""
    chart = next(section.chart for section in FULL.sections if section.chart)
    assert chart.title not in report_markdown(FULL)
