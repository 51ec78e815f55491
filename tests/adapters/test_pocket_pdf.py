"""Pocket sheets of any points, for anybody, as a PDF."""

import io

import pytest
from pypdf import PdfReader

from acupress_cli.adapters.typst_pages import typeset
from acupress_cli.documents.pocket_layout import layout_of
from acupress_cli.documents.pocket_size import SMALLEST_PT
from acupress_cli.documents.pocket_typst import pocket_typst
from acupress_cli.domain.pages.pocket import DAYS
from tests.documents.pages import FONTS
from tests.documents.pocket_sheets import (
    SHEETS,
    must_be_read,
    random_sheet,
    smallest_letters_pt,
)
from tests.fakes.bench import CONTENT


@pytest.mark.parametrize("number", SHEETS)
def test_any_sheet_is_one_page_that_can_be_read(number: int) -> None:
    """With all that must be on it, in no letters smaller than 7.5 points."""
    asked = random_sheet(number)
    markup = pocket_typst(asked.sheet, asked.setup, FONTS)
    (page,) = PdfReader(io.BytesIO(typeset(markup, CONTENT.fonts_folder()))).pages
    assert smallest_letters_pt(page) > SMALLEST_PT - 0.05
    found = "".join(page.extract_text().split())
    assert [s for s in must_be_read(asked.sheet) if "".join(s.split()) not in found] == []
    quarters = layout_of(asked.sheet, asked.setup, FONTS).quarters
    assert found.count("".join(asked.sheet.stop.split())) == sum(map(bool, quarters))
    assert "".join(str(day) for day in range(1, DAYS + 1)) in found


@pytest.mark.parametrize("number", SHEETS)
def test_the_rule_for_stopping_stands_on_no_other_words(number: int) -> None:
    """Each quarter as Typst itself measures it, with room for the rule below the cards."""
    asked = random_sheet(number)
    markup = pocket_typst(asked.sheet, asked.setup, FONTS)
    checked = markup.replace("#let quarter(cards, stop) = {", _MEASURED)
    assert checked != markup
    typeset(checked, CONTENT.fonts_folder())


# Puts the rule, and what is between, below the cards: an error where that is too high.
_MEASURED = """\
#let quarter(cards, stop) = layout(room => {
  let all = block(width: room.width, stack(dir: ttb, spacing: .7em, ..cards,
    ..if stop == none { () } else { (stop,) }))
  if cards.len() > 0 { assert(measure(all).height <= room.height, message: "too high") }
}) + {"""
