"""Large digits: each is told from the others, in each font."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.screens.digits import ASCII_FONTS, BLOCK_FONTS, DigitFont

FONTS = [*BLOCK_FONTS, *ASCII_FONTS]
SIGNS = "0123456789:"


@pytest.mark.parametrize(
    ("font", "rows"),
    [
        (BLOCK_FONTS[0], ["██████        ██  ", "██  ██  ██  ████  ", "██  ██        ██  ",
                          "██  ██  ██    ██  ", "██████      ██████"]),
        (BLOCK_FONTS[1], ["█▀█ ▄ ▄█ ", "█ █ ▄  █ ", "▀▀▀   ▀▀▀"]),
        (ASCII_FONTS[0], ["######        ##  ", "##  ##  ##  ####  ", "##  ##        ##  ",
                          "##  ##  ##    ##  ", "######      ######"]),
        (ASCII_FONTS[1], [" _       ", "| | .   |", "|_| .   |"]),
    ],
)  # fmt: skip
def test_a_time_is_drawn_as_kept(font: DigitFont, rows: list[str]) -> None:
    """0:1 in each font."""
    assert list(font.drawn("0:1")) == rows


@pytest.mark.parametrize("font", FONTS)
def test_no_two_signs_look_the_same(font: DigitFont) -> None:
    """Also not when seen at a glance: at least one cell differs."""
    assert len({font.drawn(sign) for sign in SIGNS}) == len(SIGNS)
    assert font.rows in (3, 5)


@given(st.sampled_from(FONTS), st.text(SIGNS, min_size=1, max_size=6))
def test_all_rows_are_as_wide_as_was_said(font: DigitFont, text: str) -> None:
    """So that what stands beside them stands in one column."""
    drawn = font.drawn(text)
    assert len(drawn) == font.rows
    assert {len(row) for row in drawn} == {font.width(text)}


@pytest.mark.parametrize("font", ASCII_FONTS)
def test_an_ascii_font_is_ascii(font: DigitFont) -> None:
    """Not one sign of it is anything else."""
    assert all(row.isascii() for row in font.drawn(SIGNS))
