"""The location guide on the terminal."""

import pytest
from rich.cells import cell_len

from acupress_cli.domain.pages.guide import Guide
from acupress_cli.domain.pages.page import Form
from acupress_cli.screens.guide_screen import guide_screen
from tests.documents.pages import GUIDES, HARMLESS, HOSTILE, sentences_of
from tests.fakes.guides import SMALL
from tests.screens.golden_file import check_golden
from tests.screens.printing import in_one_row, printed


@pytest.mark.parametrize("width", [60, 30])
def test_a_guide_looks_as_kept(width: int) -> None:
    """Steps are numbered, care has a dash, and what forbids pressing an exclamation mark."""
    check_golden(f"guide-screen-{width}", printed(guide_screen([SMALL, SMALL]), width))


@pytest.mark.parametrize("guide", GUIDES, ids=[guide.code for guide in GUIDES])
@pytest.mark.parametrize("width", [88, 40])
def test_every_sentence_is_there(guide: Guide, width: int) -> None:
    """Nothing a guide says is lost, it keeps its order, and every line fits."""
    lines = printed(guide_screen([guide]), width)
    text, at = in_one_row(lines).replace(" ", ""), 0
    for sentence in sentences_of(guide):
        at = text.index(sentence.replace(" ", ""), at) + 1
    assert max(map(cell_len, lines)) <= width


def test_control_characters_are_made_visible() -> None:
    """A name from a file cannot colour, move or turn anything round: it is shown as text."""
    lines = printed(guide_screen([HOSTILE]), 200)
    assert in_one_row(lines).count(HARMLESS) == 2 + 2 * len(Form)
    assert all(character.isprintable() for line in lines for character in line)
