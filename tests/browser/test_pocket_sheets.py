"""Pocket sheets of any points, for anybody, printed by a real browser."""

import re

import pytest
from pypdf import PdfReader

from acupress_cli.documents.pocket_html import pocket_html
from acupress_cli.documents.pocket_layout import layout_of
from acupress_cli.documents.pocket_size import MARGIN_MM, SMALLEST_PT
from acupress_cli.domain.pages.pocket import DAYS
from tests.browser.chromium import Browser, needs_browser
from tests.documents.pages import FONTS
from tests.documents.pocket_sheets import (
    SHEETS,
    Asked,
    must_be_read,
    random_sheet,
    smallest_letters_pt,
)

pytestmark = needs_browser

# By how much the last thing in each quarter, or anything in it, reaches out of it.
OUT = """[...document.querySelectorAll('.quarter')].map(q => {
  const box = q.getBoundingClientRect(), inside = [...q.querySelectorAll('*')].filter(
    e => e.getClientRects().length && (!e.closest('svg') || e.tagName === 'svg'));
  return Math.max(-1, ...inside.map(e => e.getBoundingClientRect()).map(
    e => Math.max(e.bottom - box.bottom, e.right - box.right, box.top - e.top)));
})"""
# What touches what comes after it in its quarter.
TOUCHING = """[...document.querySelectorAll('.quarter > * + *')].filter(e =>
  e.previousElementSibling.getBoundingClientRect().bottom > e.getBoundingClientRect().top + 0.5
).map(e => e.textContent.slice(0, 40))"""


# A screen moves letters to whole pixels; paper does not.
AS_ON_PAPER = "html, body { margin: 0; text-rendering: geometricPrecision; }"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """One browser for all pages."""
    return Browser(tmp_path_factory.mktemp("browser"))


# Two of the 200 whose cards have no picture, and once had less room than was measured.
@pytest.mark.parametrize("number", sorted({*SHEETS, 107, 158}))
def test_any_sheet_is_one_page_that_can_be_read(browser: Browser, number: int) -> None:
    """With all that must be on it, in no letters smaller than 7.5 points, and none over others."""
    asked = random_sheet(number)
    page = pocket_html(asked.sheet, asked.setup, FONTS)
    (printed,) = PdfReader(browser.printed(page)).pages
    assert smallest_letters_pt(printed) > SMALLEST_PT - 0.05
    found = "".join(printed.extract_text().split())
    assert [s for s in must_be_read(asked.sheet) if "".join(s.split()) not in found] == []
    quarters = layout_of(asked.sheet, asked.setup, FONTS).quarters
    assert found.count("".join(asked.sheet.stop.split())) == sum(map(bool, quarters))
    assert "".join(str(day) for day in range(1, DAYS + 1)) in found
    assert measured_as_printed(browser, page, asked) == [True, []]


def measured_as_printed(browser: Browser, page: str, asked: Asked) -> object:
    """Whether nothing reaches out of its quarter, and what touches what comes after it."""
    page = re.sub(r"@media print \{", "@media all {", page).replace("@media screen", "@media none")
    page = page.replace("</head>", f"<style>{AS_ON_PAPER}</style></head>")
    wide = (asked.setup.paper.width_mm - 2 * MARGIN_MM) * 96 / 25.4
    return browser.measured(page, f"[{OUT}.every(out => out < 0), {TOUCHING}]", round(wide), 1200)
