"""A report in a real browser: on a phone, on a screen and on paper."""

import pytest
from pypdf import PdfReader

from acupress_cli.documents.report_html import report_html
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.report import report_on
from acupress_cli.domain.profile import Profile
from tests.browser.chromium import Browser, needs_browser
from tests.browser.measures import AXE, CUT_OFF, OVERFLOW, PHONE, SMALLEST_WORDS, with_axe
from tests.documents.reports import FULL, HOSTILE
from tests.fakes.bench import CONTENT
from tests.fakes.journal import session
from tests.fakes.reports import at, every_day, report_source

pytestmark = needs_browser

OWN = ("Can I go back to running?", "How often should I press?", "Should I see a physio too?")
# Ninety days with a session on each, as much as can be told of them but the notes.
USUAL = report_html(
    report_on(
        report_source(
            every_day(),
            profile=Profile(("blood-thinners", "osteoporosis"), goal="walk to the shop"),
            own_questions=OWN,
            topics=CONTENT.topics(),
        )
    )
)
PIXELS_A_POINT = 96 / 72


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """One browser for all pages."""
    return Browser(tmp_path_factory.mktemp("browser"))


def test_the_facts_are_one_sheet_and_the_questions_the_next(browser: Browser) -> None:
    """So one can be handed over, and the other kept to write on."""
    first, second = (page.extract_text() for page in PdfReader(browser.printed(USUAL)).pages)
    assert "cannot show" in first
    assert "Questions for the visit" not in first
    assert all(question in second for question in OWN)
    assert "Room to write" in second


@pytest.mark.parametrize("own", [(), OWN[:1]], ids=["none", "one"])
def test_a_usual_journal_and_a_question_are_one_sheet(
    browser: Browser, own: tuple[str, ...]
) -> None:
    """Nine sessions of three points in five weeks leave room to ask and to write."""
    days = [at(day, 4) for day in (6, 10, 15, 20, 25, 28)] + [at(day) for day in (1, 2, 4)]
    told = {"areas": ("calf",), "reaches": "calf", "side": Side.LEFT}
    entries = [
        session(day, "GB30", "BL57", "BL40", leg=(6, 4), back=(3, 2), **told) for day in days
    ]
    source = report_source(entries, own_questions=own, topics=CONTENT.topics())
    (sheet,) = PdfReader(browser.printed(report_html(report_on(source)))).pages
    assert "Room to write" in sheet.extract_text()


def test_the_words_of_the_chart_can_be_read_on_paper(browser: Browser) -> None:
    """They have 9 points at least, and the chart keeps to its place beside the table."""
    page = USUAL.replace("@media print {", "@media all {")
    sizes = """[...document.querySelectorAll('svg text')].map(t =>
      parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a)"""
    # The width of A4 within its margins.
    wide = round(186 / 25.4 * 96)
    assert min(browser.measured(page, sizes, wide)) >= 9 * PIXELS_A_POINT
    place = """['table', 'figure'].map(
      s => document.querySelector(s).getBoundingClientRect()).map(b => [b.right, b.left, b.top])"""
    table, figure = browser.measured(page, place, wide)
    assert table[0] < figure[1]
    assert figure[0] <= wide + 0.5


@pytest.mark.parametrize("width", [PHONE, 1200])
def test_the_words_of_the_chart_are_whole(browser: Browser, width: int) -> None:
    """No date is cut off, and none is smaller than 9 pixels."""
    assert browser.measured(USUAL, CUT_OFF, width) == []
    assert browser.measured(USUAL, SMALLEST_WORDS, width) > 9


def test_a_screen_shows_the_weeks_whole_beside_the_chart(browser: Browser) -> None:
    """No column of the table has to be looked for."""
    hidden = """[...document.querySelectorAll('.scroll')].map(s => s.scrollWidth - s.clientWidth)"""
    for page in (USUAL, report_html(FULL)):
        assert max(browser.measured(page, hidden, 1100)) <= 0


def test_nothing_sticks_out_on_a_phone(browser: Browser) -> None:
    """But for tables, which can be moved sideways within their own place."""
    for page in (USUAL, report_html(FULL), report_html(HOSTILE)):
        apart = page.replace("</head>", "<style>.scroll { display: none; }</style></head>")
        assert browser.measured(apart, OVERFLOW, PHONE, 800) == [PHONE, PHONE, []]


@pytest.mark.parametrize("width", [PHONE, 1200])
def test_a_check_of_accessibility_finds_nothing(browser: Browser, width: int) -> None:
    """By the rules of axe-core, run in a copy of the page."""
    passes, violations = browser.measured(with_axe(USUAL), AXE, width)
    assert violations == []
    assert passes > 15
