"""What to do in an emergency, or today: the number large, and all that matters first."""

import io
from collections.abc import Sequence

import pytest
from msgspec.structs import replace
from rich.console import Group
from rich.text import Text

from acupress_cli.domain.care_page import CarePage
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.screens import theme
from acupress_cli.screens.care_screen import care_screen
from acupress_cli.screens.digits import ASCII_FONTS, BLOCK_FONTS, DigitFont
from tests.fakes.content import CONTENT
from tests.screens.golden_file import check_golden
from tests.screens.styled import styled

SCREENING = CONTENT.screening()
HINT = "Ask again."
LONGEST = max(SCREENING.flags, key=lambda flag: len(flag.tell))
WINDOWS = [(80, 24), (40, 24), (120, 40)]


def told(outcome: Outcome, country: str, flag: str = "E1") -> CarePage:
    """What the content says to somebody in ``country``."""
    return SCREENING.told(outcome, (SCREENING.flag(flag),), country)


def drawn(
    page: CarePage, width: int, height: int, fonts: Sequence[DigitFont] = BLOCK_FONTS
) -> list[Text]:
    """The lines in a window of that size."""
    screen = care_screen(page, HINT, fonts, min(width - 1, 79), height)
    assert isinstance(screen, Group)
    lines = [line for line in screen.renderables if isinstance(line, Text)]
    assert len(lines) == len(screen.renderables)
    assert max(line.cell_len for line in lines) < width
    return lines


@pytest.mark.parametrize(("width", "height"), WINDOWS)
@pytest.mark.parametrize("outcome", [Outcome.EMERGENCY, Outcome.TODAY])
def test_the_page_looks_as_kept(outcome: Outcome, width: int, height: int) -> None:
    """Every line of it fits, and says by its weight what comes first."""
    lines = drawn(told(outcome, "GB"), width, height)
    check_golden(f"care-{outcome.value}-{width}x{height}", [styled(line) for line in lines])


def test_in_ascii_the_number_is_large_too() -> None:
    """And a word between two numbers stays a word."""
    lines = drawn(told(Outcome.EMERGENCY, "IE"), 40, 60, ASCII_FONTS)
    check_golden("care-emergency-40x60-ascii", [line.plain for line in lines])


def test_an_emergency_is_seen_at_once_in_a_usual_window() -> None:
    """In 80 by 24 it all fits above the line of the shell, so that the number stays in view."""
    for country in ("GB", "IE", "US", ""):
        assert len(drawn(told(Outcome.EMERGENCY, country), 80, 24)) < 24


def test_the_largest_digits_with_which_all_is_seen_are_taken() -> None:
    """In a high window five rows, in a low one three."""
    page = told(Outcome.EMERGENCY, "GB")
    assert len(drawn(page, 80, 40)) - len(drawn(page, 80, 24)) == 2


@pytest.mark.parametrize("outcome", [Outcome.EMERGENCY, Outcome.TODAY])
def test_where_its_beginning_leaves_the_window_it_ends_with_whom_to_call(outcome: Outcome) -> None:
    """What is seen last is what matters most."""
    page = told(outcome, "GB", LONGEST.id)
    lines = drawn(page, 80, 12)
    last = lines[-1]
    assert any("▀" in line.plain for line in lines[-4:]) is bool(page.number)
    assert (last.plain, last.style) == (page.call, theme.HEADING)
    assert drawn(page, 80, 60)[-1].plain == HINT


def test_without_room_or_a_number_nothing_is_drawn() -> None:
    """No number is guessed, and none is cut off."""
    rows = ("█", "▀", "▄")
    unknown = drawn(told(Outcome.EMERGENCY, ""), 80, 40)
    narrow = drawn(told(Outcome.EMERGENCY, "IE"), 20, 200)
    off = drawn(told(Outcome.EMERGENCY, "GB"), 80, 40, ())
    for lines in (unknown, narrow, off):
        assert not any(sign in line.plain for line in lines for sign in rows)
    assert "999" not in " ".join(line.plain for line in unknown).replace("112, 911, 999", "")


def test_what_stands_from_before_is_said_above_the_title() -> None:
    """Since when; and a page without a call or a hint is a page as well."""
    page = replace(told(Outcome.EMERGENCY, "GB"), head="It still stands.")
    assert [line.plain for line in drawn(page, 80, 40)][:3] == ["It still stands.", "", page.title]
    bare = care_screen(CarePage("Title."), "", (), 40, 1)
    assert isinstance(bare, Group)
    assert [str(line) for line in bare.renderables] == ["Title."]


def test_nothing_in_it_can_steer_a_terminal() -> None:
    """The words that are shown are shown as they are."""
    lines = drawn(CarePage("\x1b[31mTitle"), 40, 24)
    assert "\x1b" not in io.StringIO("".join(line.plain for line in lines)).read()
