"""The pocket sheet as a page: everything of every card, in letters as large as fit."""

import re

import pytest

from acupress_cli.documents.page_setup import PageSetup, Paper
from acupress_cli.documents.pocket_html import letters_pt, pocket_html
from acupress_cli.documents.pocket_typst import pocket_typst
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pages.guide import WantedPoint
from acupress_cli.domain.pages.pocket import PocketCard, PocketSheet, pocket_sheet
from acupress_cli.domain.safety.conditions import Verdict
from acupress_cli.domain.words.text import shown
from tests.documents.pages import FONTS, HARM, hostile_picture
from tests.documents.strict_html import StrictReader
from tests.fakes.bench import CONTENT

POINTS = CONTENT.catalogue().points
LIMITED = Verdict(cautions=("Go slowly.", "Ask first."))
BLOCKED = Verdict(blocked="You said so.")


def sheet_of(*wanted: WantedPoint) -> PocketSheet:
    """The sheet of these."""
    return pocket_sheet(wanted, CONTENT.session_words(), CONTENT.figures())


FULL = sheet_of(
    *(WantedPoint(point, Side.RIGHT) for point in POINTS[:6]),
    WantedPoint(POINTS[6], Side.LEFT, LIMITED),
    WantedPoint(POINTS[7], Side.LEFT, BLOCKED),
)
HOSTILE = PocketSheet(
    HARM,
    (PocketCard(HARM, HARM, HARM, (HARM,), (HARM,), (HARM,), HARM, hostile_picture()),),
    HARM,
    HARM,
    HARM,
)


def sentences_of(card: PocketCard) -> list[str]:
    """Everything a card says, in its order."""
    warning = [card.warning] if card.warning else []
    press = [" ".join(card.press)] if card.press else []
    name = f"{card.code} {card.name}"
    return [name, card.place, *warning, *card.steps, *press, *card.cautions]


@pytest.mark.parametrize("sheet", [FULL, HOSTILE], ids=["full", "hostile"])
def test_everything_is_there_and_well_formed(sheet: PocketSheet) -> None:
    """Every card with every sentence, and in each quarter when to stop."""
    page = pocket_html(sheet, PageSetup(), FONTS)
    read = StrictReader(page)
    assert read.open == []
    assert page.isascii()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f]", page)
    at = read.text.index(shown(sheet.fold))
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
    for count in (1, 4, 8, 24):
        sheet = sheet_of(*(WantedPoint(point) for point in POINTS[:count]))
        sizes.append(letters_pt(sheet, PageSetup(), 30))
    assert sizes == sorted(sizes, reverse=True)
    assert (sizes[0], sizes[-1]) == (11, 6)
    assert sizes[2] > 7.5
    one = sheet_of(WantedPoint(POINTS[0]))
    assert letters_pt(one, PageSetup(large_print=True), 30) > 11


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
