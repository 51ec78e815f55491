"""Guides and pocket sheets in a real browser: on a phone, on a screen and on paper."""

import os
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from acupress_cli.documents.guide_html import guide_html
from acupress_cli.documents.guide_layout import layout_of
from acupress_cli.documents.guide_size import across_pt
from acupress_cli.documents.page_setup import PageSetup, Paper
from acupress_cli.documents.pocket_html import pocket_html
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pages.guide import Guide, WantedPoint
from acupress_cli.domain.pages.pocket import PocketSheet, pocket_sheet
from acupress_cli.domain.safety.conditions import Verdict
from tests.browser.chromium import Browser, needs_browser
from tests.browser.measures import AXE, CUT_OFF, OVERFLOW, PHONE, SMALLEST_WORDS, with_axe
from tests.documents.pages import FONTS, GUIDES, NOTICE, guides_on
from tests.documents.printed import letter_sizes
from tests.fakes.bench import CONTENT

pytestmark = needs_browser

THREE = [guide for guide in guides_on(Side.RIGHT) if guide.code in ("BL40", "GB30", "EX-B2")]
# One guide in so many is printed; ACUPRESS_PAGES=1 prints all 36.
PRINTED = GUIDES[:: int(os.environ.get("ACUPRESS_PAGES", "6"))]
A_POINT_IN_MM = 25.4 / 72
POINTS = sorted(CONTENT.catalogue(), key=lambda p: -len("".join(p.find)))
SETUPS = pytest.mark.parametrize(
    "setup",
    [PageSetup(), PageSetup(Paper.LETTER), PageSetup(Paper.LETTER, large_print=True)],
    ids=["a4", "letter", "large"],
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """One browser for all pages."""
    return Browser(tmp_path_factory.mktemp("browser"))


def guides_page(guides: list[Guide], setup: PageSetup) -> str:
    """Guides as a page."""
    return guide_html(guides, setup, FONTS)


def fullest(count: int) -> PocketSheet:
    """The points with the most words, with something to take care of besides."""
    care = Verdict(cautions=("Press lightly, and for a short time. Ask your doctor first.",))
    wanted = [WantedPoint(p, Side.RIGHT, care) for p in POINTS[:count]]
    return pocket_sheet(wanted, CONTENT.session_words(), CONTENT.figures(), NOTICE)


def pocket_page(count: int, setup: PageSetup) -> str:
    """A full pocket sheet as a page."""
    return pocket_html(fullest(count), setup, FONTS)


def in_one_row(pdf: Path) -> str:
    """All the letters of a PDF."""
    return "".join("".join(page.extract_text().split()) for page in PdfReader(pdf).pages)


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_nothing_sticks_out_on_a_phone(browser: Browser, large: bool) -> None:
    """Every guide, and the pocket sheet, fits into 390 pixels without moving it sideways."""
    setup = PageSetup(large_print=large)
    for page in (guides_page(GUIDES, setup), pocket_page(8, setup)):
        wide, scrolled, out = browser.measured(page, OVERFLOW, PHONE, 800)
        assert (wide, scrolled, out) == (PHONE, PHONE, [])


def test_the_words_in_pictures_are_whole_and_can_be_read(browser: Browser) -> None:
    """No label is cut off, on either side, and none is smaller than 9 pixels on a phone."""
    for side in (Side.LEFT, Side.RIGHT):
        page = guides_page(guides_on(side), PageSetup())
        assert browser.measured(page, CUT_OFF, PHONE) == []
    assert browser.measured(guides_page(GUIDES, PageSetup()), SMALLEST_WORDS, PHONE) > 9


def test_the_picture_is_beside_the_steps_where_there_is_room(browser: Browser) -> None:
    """And above them on a phone."""
    place = """['.look svg', '.look ol'].map(
      s => document.querySelector(s).getBoundingClientRect()).map(b => [b.left, b.top, b.bottom])"""
    page = guides_page(THREE, PageSetup())
    picture, steps = browser.measured(page, place, 1200)
    assert picture[0] < steps[0] - 200
    picture, steps = browser.measured(page, place, PHONE)
    assert picture[2] < steps[1]


@pytest.mark.parametrize("width", [PHONE, 1200])
@pytest.mark.parametrize("kind", ["three", "one", "large", "pocket"])
def test_a_check_of_accessibility_finds_nothing(browser: Browser, kind: str, width: int) -> None:
    """By the rules of axe-core, run in a copy of the page."""
    page = {
        "three": lambda: guides_page(THREE, PageSetup()),
        "one": lambda: guides_page(THREE[:1], PageSetup()),
        "large": lambda: guides_page(THREE, PageSetup(large_print=True)),
        "pocket": lambda: pocket_page(5, PageSetup()),
    }[kind]()
    passes, violations = browser.measured(with_axe(page), AXE, width)
    assert violations == []
    assert passes > 15


@SETUPS
def test_each_point_begins_a_page_of_its_paper(browser: Browser, setup: PageSetup) -> None:
    """Nothing is lost in print, and the pages are numbered."""
    pdf = browser.printed(guides_page(THREE, setup))
    pages = PdfReader(pdf).pages
    for page in pages:
        size = [float(side) * A_POINT_IN_MM for side in (page.mediabox.width, page.mediabox.height)]
        assert size == pytest.approx([setup.paper.width_mm, setup.paper.height_mm], abs=0.5)
    texts = ["".join(page.extract_text().split()) for page in pages]
    assert all(f"{n}/{len(pages)}" in text for n, text in enumerate(texts, 1))
    tops = [re.sub(r"^\d+/\d+", "", text) for text in texts]
    whole = "".join(tops)
    for guide in THREE:
        assert sum(top.startswith("".join(guide.title.split())) for top in tops) == 1
        for section in guide.sections:
            assert "".join(section.lines[0].split()) in whole


# Sections that stand in more than one column, or on more than one page; and the same of columns.
SPLIT = """[...document.querySelectorAll('section, .first, .second')].filter(
  s => s.getClientRects().length !== 1).map(s => s.className)"""
# What ends below the column it is in, or beside it.
BEYOND = """[...document.querySelectorAll('.first > *, .second > *')].filter(s => {
  const part = s.getBoundingClientRect(), all = s.parentElement.getBoundingClientRect();
  return part.bottom > all.bottom + 0.5 || part.right > all.right + 0.5 ||
    s.scrollWidth > s.clientWidth + 1;
}).map(s => s.className)"""


@pytest.mark.parametrize("paper", Paper)
def test_each_point_is_on_one_sheet(browser: Browser, paper: Paper) -> None:
    """In letters of at least eight points, with all that is said on paper."""
    setup, guides = PageSetup(paper), [guide.on_paper() for guide in PRINTED]
    pages = PdfReader(browser.printed(guides_page(guides, setup))).pages
    assert len(pages) == len(guides)
    for guide, page in zip(guides, pages, strict=True):
        found = "".join(page.extract_text().split())
        assert letter_sizes(page)[0] >= 7.99, guide.code
        for line in (line for section in guide.sections for line in section.lines):
            assert "".join(line.split()) in found, guide.code


@pytest.mark.parametrize("paper", Paper)
def test_no_section_is_split(browser: Browser, paper: Paper) -> None:
    """Between columns, measured at the size of the paper, with the style that is for print."""
    setup, guides = PageSetup(paper), [guide.on_paper() for guide in PRINTED]
    page = re.sub(r"@media print \{", "@media all {", guides_page(guides, setup))
    wide = round(across_pt(setup) * 96 / 72)
    assert browser.measured(page, SPLIT, wide) == []
    assert browser.measured(page, BEYOND, wide) == []


@pytest.mark.parametrize("paper", Paper)
def test_large_print_is_as_long_as_reckoned(browser: Browser, paper: Paper) -> None:
    """In letters of at least fourteen points."""
    setup = PageSetup(paper, large_print=True)
    guides = [guide.on_paper().in_large_print() for guide in PRINTED]
    pages = PdfReader(browser.printed(guides_page(guides, setup))).pages
    assert len(pages) == sum(layout_of(guide, setup).sides for guide in guides)
    assert min(letter_sizes(page)[0] for page in pages) >= 13.9


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_picture_and_steps_share_a_page(browser: Browser, large: bool) -> None:
    """For every point, on the shorter paper; in large print they may be the steps in short."""
    setup = PageSetup(Paper.LETTER, large)
    guides = [guide.on_paper() for guide in PRINTED]
    if large:
        guides = [guide.in_large_print() for guide in guides]
    pages = PdfReader(browser.printed(guides_page(guides, setup))).pages
    texts = ["".join(page.extract_text().split()) for page in pages]
    for guide in guides:
        caption, find = guide.pictures[0].caption, guide.section("find").lines
        told = [(caption, find[0], find[-1]), *([(caption, *guide.short.steps)] if large else [])]
        letters = [["".join(words.split()) for words in sought] for sought in told]
        assert any(all(one in text for one in some) for text in texts for some in letters), (
            guide.code
        )
