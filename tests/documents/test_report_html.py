"""A report as a page for a browser, a phone or paper."""

import html
import re

import pytest

from acupress_cli.documents.report_html import report_html
from acupress_cli.domain.journal.report_form import Report
from acupress_cli.domain.words.text import shown
from tests.documents.reports import EMPTY, FULL, HOSTILE, sentences_of
from tests.documents.strict_html import StrictReader
from tests.fakes.bench import CONTENT

_KNOWN = {
    "html", "head", "meta", "title", "style", "body", "header", "h1", "p", "strong", "div", "span",
    "main", "section", "h2", "dl", "dt", "dd", "bdi", "table", "caption", "thead", "tbody", "tr",
    "th", "td", "ul", "ol", "li", "h3", "figure", "figcaption", "svg", "desc", "path", "circle",
    "rect", "text",
}  # fmt: skip


@pytest.mark.parametrize("report", [FULL, EMPTY, HOSTILE], ids=["full", "empty", "hostile"])
def test_everything_is_there_in_order_and_well_formed(report: Report) -> None:
    """Every sentence stands on the page, and every element is closed."""
    read = StrictReader(report_html(report))
    assert read.open == []
    at = 0
    for sentence in sentences_of(report):
        at = read.text.index(shown(sentence), at) + 1


@pytest.mark.parametrize("report", [FULL, EMPTY, HOSTILE], ids=["full", "empty", "hostile"])
def test_no_text_becomes_an_element(report: Report) -> None:
    """What a person wrote can neither run nor link nor load anything."""
    page = report_html(report)
    assert set(StrictReader(page).seen) <= _KNOWN
    assert page.isascii()
    assert "\x1b" not in page


def test_the_page_has_landmarks_and_names() -> None:
    """Header and main part stand once, and every part is named by its heading."""
    page = report_html(FULL)
    assert [page.count(f"<{mark}>") for mark in ("header", "main", "h1")] == [1] * 3
    named = re.findall(r'aria-labelledby="([^"]+)"', page)
    assert named == re.findall(r'<h2 id="([^"]+)"', page)
    # Beside the parts with facts there are the limits and the questions.
    assert len(named) == len(set(named)) == len(FULL.sections) + 2


def test_there_are_lines_to_fill_in_by_hand() -> None:
    """The program keeps no name, so a sheet of paper has room for one."""
    assert "<span>Name:</span><span>Date of birth:</span>" in report_html(FULL)
    assert 'class="blanks"' not in report_html(EMPTY)


def test_tables_and_notes_take_the_whole_width() -> None:
    """Only what is wide is wide."""
    page = report_html(FULL)
    wide = html.unescape(page).count('<section class="wide"')
    assert wide == sum(section.is_wide for section in FULL.sections) == 3


def test_there_is_room_to_write() -> None:
    """Two lines below each question of the person, and two at the end."""
    assert report_html(FULL).count("<div></div>") == 2 + 2 + 2
    assert 'class="rules"' not in report_html(EMPTY)


def test_the_chart_stands_beside_its_table_with_its_words() -> None:
    """It names itself, and says below what each of its lines is."""
    page = report_html(FULL)
    assert page.count("<svg") == 1
    assert page.index("Week by week") < page.index("<svg") < page.index("<figcaption>")
    words = CONTENT.report_words().chart
    assert f"<figcaption>{words.title}. {words.leg} {words.back}</figcaption>" in page
    assert "<svg" not in report_html(HOSTILE)


def test_the_page_asks_no_other_machine() -> None:
    """Neither script nor address, but for the name of SVG, which nobody opens."""
    page = report_html(FULL).replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?:|url\(|<script|<link|@import", page)
