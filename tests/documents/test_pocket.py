"""The pocket sheet as a page: everything of every card, in letters as large as fit."""

import re

import pytest

from acupress_cli.documents.page_setup import PageSetup, Paper
from acupress_cli.documents.pocket_html import pocket_html
from acupress_cli.documents.pocket_layout import layout_of
from acupress_cli.documents.pocket_size import FOOT_MM, HEAD_MM, MARGIN_MM
from acupress_cli.documents.pocket_typst import pocket_typst
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pages.guide import WantedPoint
from acupress_cli.domain.pages.notice import NoticeLine
from acupress_cli.domain.pages.pocket import FirstBox, PocketCard, PocketSheet, pocket_sheet
from acupress_cli.domain.safety.conditions import Verdict
from acupress_cli.domain.words.text import shown
from tests.documents.pages import FONTS, HARM, NOTICE, hostile_picture
from tests.documents.strict_html import StrictReader
from tests.fakes.bench import CONTENT

POINTS = CONTENT.catalogue().points
LIMITED = Verdict(cautions=("Go slowly.", "Ask first."))
BLOCKED = Verdict(blocked="You said so.")


def sheet_of(*wanted: WantedPoint) -> PocketSheet:
    """The sheet of these."""
    return pocket_sheet(wanted, CONTENT.session_words(), CONTENT.figures(), NOTICE)


FULL = sheet_of(
    *(WantedPoint(point, Side.RIGHT) for point in POINTS[:6]),
    WantedPoint(POINTS[6], Side.LEFT, LIMITED),
    WantedPoint(POINTS[7], Side.LEFT, BLOCKED),
)
HOSTILE = PocketSheet(
    HARM,
    (
        PocketCard(
            HARM,
            HARM,
            HARM,
            (HARM,),
            (f"{HARM} in short",),
            (HARM,),
            (HARM,),
            HARM,
            HARM,
            hostile_picture(),
            NoticeLine(HARM, (HARM, HARM)),
        ),
    ),
    HARM,
    HARM,
    FirstBox(HARM, (NoticeLine(HARM, (HARM,)),), HARM),
    HARM,
    HARM,
)


def sentences_of(card: PocketCard) -> list[str]:
    """Everything a card says, in its order."""
    warning = [card.warning] if card.warning else []
    press = [" ".join(card.press)] if card.press else []
    name = f"{card.code} {card.name}"
    barred = [card.not_if.text] if card.not_if else []
    return [name, *barred, card.place, *warning, *card.steps, *press, *card.cautions]


@pytest.mark.parametrize("sheet", [FULL, HOSTILE], ids=["full", "hostile"])
def test_everything_is_there_and_well_formed(sheet: PocketSheet) -> None:
    """Every card with every sentence, and in each quarter when to stop."""
    page = pocket_html(sheet, PageSetup(), FONTS)
    read = StrictReader(page)
    assert read.open == []
    assert page.isascii()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f]", page)
    at = read.text.index(shown(sheet.fold))
    first = sheet.first
    for sentence in (first.heading, *(line.text for line in first.lines), first.made_for):
        at = read.text.index(shown(sentence), at) + 1
    quarters = layout_of(sheet, PageSetup(), FONTS).quarters
    for quarter in quarters:
        for placed in quarter:
            for sentence in sentences_of(placed.card):
                at = read.text.index(shown(sentence), at) + 1
        if quarter:
            at = read.text.index(shown(sheet.stop), at) + 1
    at = read.text.index(shown(sheet.days), at)
    assert read.text.index(shown(sheet.footer), at)
    assert page.count('class="stop"') == sum(bool(quarter) for quarter in quarters)


@pytest.mark.parametrize("sheet", [FULL, HOSTILE], ids=["full", "hostile"])
def test_the_markup_holds_no_control_characters(sheet: PocketSheet) -> None:
    """Only lines."""
    made = pocket_typst(sheet, PageSetup(), FONTS)
    assert all(character.isprintable() or character == "\n" for character in made)


def test_pictures_are_small_ones() -> None:
    """Without words, one for each card that may be pressed."""
    page = pocket_html(FULL, PageSetup(), FONTS)
    assert page.count("<svg ") == sum(card.picture is not None for card in FULL.cards) == 7
    assert "<text" not in page


def test_a_screen_has_all_the_steps_where_paper_has_the_short_ones() -> None:
    """Each in a list of its own, of which one is shown; where all fit, there is but one."""
    page = pocket_html(FULL, PageSetup(), FONTS)
    assert page.count('<ol class="all">') == page.count('<ol class="brief">') == 7
    for card in FULL.cards:
        assert all(shown(step) in StrictReader(page).text for step in (*card.steps, *card.short))
    alone = pocket_html(sheet_of(WantedPoint(POINTS[0])), PageSetup(), FONTS)
    assert (alone.count("<ol>"), alone.count('class="brief"')) == (1, 0)


def test_there_is_a_box_for_each_of_fourteen_days() -> None:
    """With its number, on a screen and on paper, and it is said what they are for."""
    read = StrictReader(pocket_html(FULL, PageSetup(), FONTS)).text
    assert "".join(str(day) for day in range(1, 15)) in "".join(read.split())
    assert f"{NOTICE.words.pocket.days}" in read
    markup = pocket_typst(FULL, PageSetup(), FONTS)
    assert f'#days(8.0pt, 14, "{NOTICE.words.pocket.days}"' in markup


@pytest.mark.parametrize(
    ("setup", "rules"),
    [
        (PageSetup(), ["size: a4;"]),
        (PageSetup(Paper.LETTER, large_print=True), ["size: letter;", "font-size: 150%"]),
    ],
)
def test_the_sheet_is_just_smaller_than_its_paper(setup: PageSetup, rules: list[str]) -> None:
    """So that it is one page: what is above, below and in its rows, and the margins."""
    layout = layout_of(FULL, setup, FONTS)
    edges = 2 * MARGIN_MM + HEAD_MM + FOOT_MM
    assert setup.paper.height_mm - 1 < sum(layout.rows_mm) + edges < setup.paper.height_mm
    page = pocket_html(FULL, setup, FONTS)
    rules = [*rules, f"html {{ font-size: {layout.size_pt:.2f}pt; }}"]
    assert [rule for rule in rules if rule not in page] == []
    assert "$" not in page
