"""The pocket sheet as a page: everything of every card, in letters as large as fit."""

import re

import pytest

from acupress_cli.documents.page_setup import PageSetup, Paper
from acupress_cli.documents.pocket_html import letters_pt, pocket_html
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
            (HARM,),
            (HARM,),
            HARM,
            hostile_picture(),
            NoticeLine(HARM, (HARM, HARM)),
        ),
    ),
    HARM,
    HARM,
    FirstBox(HARM, (NoticeLine(HARM, (HARM,)),), HARM),
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
    for quarter in sheet.quarters:
        for card in quarter:
            for sentence in sentences_of(card):
                at = read.text.index(shown(sentence), at) + 1
        if quarter:
            at = read.text.index(shown(sheet.stop), at) + 1
    assert read.text.index(shown(sheet.footer), at)
    assert page.count('class="stop"') == sum(bool(quarter) for quarter in sheet.quarters)


@pytest.mark.parametrize("sheet", [FULL, HOSTILE], ids=["full", "hostile"])
def test_the_markup_holds_no_control_characters(sheet: PocketSheet) -> None:
    """Only lines, and no placeholder is left."""
    made = pocket_typst(sheet, PageSetup())
    assert all(character.isprintable() or character == "\n" for character in made)
    assert "INSIDE" not in made


def test_pictures_are_small_ones() -> None:
    """Without words, one for each card that may be pressed."""
    page = pocket_html(FULL, PageSetup(), FONTS)
    assert page.count("<svg ") == sum(card.picture is not None for card in FULL.cards) == 7
    assert "<text" not in page


def test_fewer_points_have_larger_letters() -> None:
    """Up to a size, which is larger in large print; and never too small to read."""
    sizes = []
    for count in (1, 4, 7, 24):
        sheet = sheet_of(*(WantedPoint(point) for point in POINTS[:count]))
        sizes.append(letters_pt(sheet, PageSetup(), 30))
    assert sizes == sorted(sizes, reverse=True)
    assert 9 < sizes[0] <= 11
    assert sizes[-1] == 6
    assert sizes[2] > 6.5


def test_large_print_is_larger_where_there_is_room() -> None:
    """Above the usual largest size, on paper."""
    short = PocketCard("LI4", "", "", ("Press.",))
    sheet = PocketSheet("", (short,), "Stop.", "", FirstBox("Read this first", (), ""))
    usual, large = PageSetup(), PageSetup(large_print=True)
    assert letters_pt(sheet, usual, 30) == 11 < letters_pt(sheet, large, 30)


@pytest.mark.parametrize(
    ("setup", "rules"),
    [
        (PageSetup(), ["size: a4;", "height: 280.5mm"]),
        (PageSetup(Paper.LETTER, large_print=True), ["size: letter;", "height: 262.9mm", "150%"]),
    ],
)
def test_the_sheet_is_just_smaller_than_its_paper(setup: PageSetup, rules: list[str]) -> None:
    """So that it is one page."""
    page = pocket_html(FULL, setup, FONTS)
    assert [rule for rule in rules if rule not in page] == []
    assert "$" not in page
