"""A suggestion as plain text, for pipes and files."""

import pytest

from acupress_cli.documents.suggestion_text import suggestion_text
from acupress_cli.domain.pages.suggestion_page import Line, suggestion_page
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.reading import Reader
from acupress_cli.domain.suggestion.reasons import Knowledge
from acupress_cli.domain.suggestion.suggestion import Wishes, suggest
from acupress_cli.screens.suggestion_screen import suggestion_screen
from tests.screens.printing import printed

TEXTS = [
    "shooting from my buttock down the back of my left leg",
    "left calf, not the foot, with wibble", "groin", "low back on both sides",
]  # fmt: skip


@pytest.mark.parametrize("width", [88, 60, 30])
@pytest.mark.parametrize("said", TEXTS)
def test_the_text_is_what_a_window_shows(
    reader: Reader, knowledge: Knowledge, atlas: BodyAtlas, said: str, width: int
) -> None:
    """Line for line the same: where a result goes does not change what it says."""
    understood = reader.read(said)
    found = suggest(understood.pattern, Wishes(minutes=10), knowledge)
    page = suggestion_page(understood, found, atlas)
    assert suggestion_text(page, width).splitlines() == printed(suggestion_screen(page), width)


def test_nothing_in_it_can_steer_a_terminal() -> None:
    """Control characters are made visible, in a label as in a text."""
    text = suggestion_text([Line("\x1b[31mred", "\u202eturned "), Line("wide " * 30, indent=3)], 40)
    assert all(line.isprintable() for line in text.splitlines())


def test_a_width_of_next_to_nothing_is_borne() -> None:
    """Even one column is enough to go on."""
    assert "x" in suggestion_text([Line("xyz", indent=3)], 1)
