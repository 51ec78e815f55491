"""The room of a pocket sheet, shared out by how high its cards are."""

import pytest

from acupress_cli.documents.page_setup import PageSetup, Paper
from acupress_cli.documents.pocket_layout import PocketLayout, layout_of
from acupress_cli.documents.pocket_size import (
    FOOT_MM,
    HEAD_MM,
    MARGIN_MM,
    SMALLEST_PT,
    largest_pt,
)
from acupress_cli.domain.pages.notice import NoticeLine
from acupress_cli.domain.pages.pocket import FirstBox, PocketCard, PocketSheet
from tests.documents.pages import FONTS
from tests.documents.pocket_sheets import CONDITIONS, POINTS, random_sheet, sheet_for

SETUPS = [PageSetup(paper, large) for paper in Paper for large in (False, True)]


def paper_left_mm(layout: PocketLayout, setup: PageSetup) -> float:
    """How much of the paper's height nothing takes."""
    return setup.paper.height_mm - 2 * MARGIN_MM - HEAD_MM - FOOT_MM - sum(layout.rows_mm)


def fold_mm(layout: PocketLayout) -> float:
    """How far below the upper edge of the paper it is folded across."""
    return MARGIN_MM + HEAD_MM + layout.rows_mm[0]


def bare(*cards: PocketCard) -> PocketSheet:
    """A sheet of these, with as few words as can be."""
    return PocketSheet("", cards, "Stop.", "", FirstBox("Read", (), ""), "", "")


@pytest.mark.parametrize("number", range(60))
def test_there_is_room_for_any_sheet(number: int) -> None:
    """In letters that can be read, on the paper, each card once and in its order."""
    sheet, setup = random_sheet(number)
    layout = layout_of(sheet, setup, FONTS)
    assert SMALLEST_PT <= layout.size_pt <= largest_pt(setup)
    assert 0 < paper_left_mm(layout, setup) < 1
    assert [placed.card for quarter in layout.quarters for placed in quarter] == list(sheet.cards)
    assert len(layout.quarters) == 4


@pytest.mark.parametrize("setup", SETUPS)
def test_there_is_room_for_whoever_has_every_condition(setup: PageSetup) -> None:
    """Whichever points they ask for."""
    for start in range(0, len(POINTS), 8):
        sheet = sheet_for(POINTS[start : start + 8], conditions=CONDITIONS)
        assert paper_left_mm(layout_of(sheet, setup, FONTS), setup) > 0


def test_fewer_points_have_larger_letters_and_drawings() -> None:
    """And all their steps, where there is room to say them."""
    layouts = [layout_of(sheet_for(POINTS[:n]), PageSetup(), FONTS) for n in (1, 3, 6, 8)]
    sizes = [layout.size_pt for layout in layouts]
    assert sizes == sorted(sizes, reverse=True)
    assert [layout.is_short for layout in layouts] == [False, False, True, True]
    alone, *_ = (placed for quarter in layouts[0].quarters for placed in quarter)
    assert alone.drawn
    assert not alone.drawn.is_small
    assert alone.drawn.is_below


def test_large_print_is_larger_where_there_is_room() -> None:
    """Above the usual largest size."""
    sheet = bare(PocketCard("LI4", "", "", ("Press.",), ("Press.",)))
    usual, large = (layout_of(sheet, PageSetup(large_print=one), FONTS) for one in (False, True))
    assert usual.size_pt == 11 < large.size_pt == 16


def test_a_single_card_needs_no_fold_across() -> None:
    """It stands beside the box, and has the height of the paper; several are in quarters."""
    sheet = bare(*(PocketCard(f"BL{n}", "", "") for n in range(1, 8)))
    alone = layout_of(bare(sheet.cards[0]), PageSetup(), FONTS)
    assert [len(quarter) for quarter in alone.quarters] == [0, 1, 0, 0]
    assert alone.rows_mm[1] == 0
    several = layout_of(sheet, PageSetup(), FONTS)
    assert all(several.quarters[1:])
    assert fold_mm(several) == Paper.A4.height_mm / 2


def test_the_fold_moves_a_little_where_cards_are_high() -> None:
    """So that their letters need not be smaller; but what is folded stays about half."""
    asked = [random_sheet(number) for number in range(60)]
    folds = [
        (fold_mm(layout) - setup.paper.height_mm / 2)
        for layout, setup in ((layout_of(*one, FONTS), one.setup) for one in asked)
        if layout.rows_mm[1]
    ]
    assert 0 in folds
    assert 5 < max(map(abs, folds)) < 20.01
    assert len(folds) > 30


def test_what_is_far_too_long_is_not_cut_off() -> None:
    """The smallest letters, and rows higher than the paper: the page goes on."""
    endless = NoticeLine("Endless", ("word " * 9000,))
    sheet = PocketSheet("", (), "", "", FirstBox("", (endless,), ""), "", "")
    layout = layout_of(sheet, PageSetup(), FONTS)
    assert layout.size_pt == SMALLEST_PT
    assert paper_left_mm(layout, PageSetup()) < 0
