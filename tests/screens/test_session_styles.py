"""Every moment of a session: its words, and what each style in it means."""

import re

import pytest

from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.domain.settings import ThemeName
from acupress_cli.screens import theme
from acupress_cli.screens.dot_signs import ASCII as ASCII_PEN
from acupress_cli.screens.dot_signs import BRAILLE
from acupress_cli.screens.glyphs import ASCII, UNICODE
from acupress_cli.screens.look import Look
from acupress_cli.screens.pictures import Pictures
from tests.fakes.bench import CONTENT
from tests.screens.golden_file import check_golden
from tests.screens.moments import MOMENTS, above_keys, drawn, look_of
from tests.screens.styled import styled
from tests.screens.terminal import Terminal

SHOWN = ("hold", "ready", "heat", "hold-paused", "hurt", "help")
SIZES = ((40, 24), (80, 24), (120, 30))
PICTURES = Pictures(CONTENT.figures(), BRAILLE)
ASCII_PICTURES = Pictures(CONTENT.figures(), ASCII_PEN)


@pytest.mark.parametrize("moment", SHOWN)
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_styles_look_as_kept(
    catalogue: Catalogue, words: SessionWords, moment: str, width: int, height: int
) -> None:
    """The words with their styles by meaning; what they look like is the theme's."""
    frame, look = MOMENTS[moment](catalogue), look_of(words, width, height)
    lines = above_keys(frame, look)
    check_golden(f"styled-{moment}-{width}x{height}", [styled(line) for line in lines])
    used = {name for line in drawn(frame, look) for name in re.findall(r"{([a-z]+)}", styled(line))}
    assert used <= set(theme.STYLES[ThemeName.STANDARD])


@pytest.mark.parametrize("moment", SHOWN)
@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("name", ThemeName)
def test_in_every_theme_and_without_colour_the_words_are_the_same(
    catalogue: Catalogue,
    words: SessionWords,
    moment: str,
    width: int,
    height: int,
    name: ThemeName,
) -> None:
    """With NO_COLOR no cell has a colour, in no theme a word is lost."""
    lines = drawn(MOMENTS[moment](catalogue), look_of(words, width, height))
    for no_color in (False, True):
        terminal = Terminal(width, height, theme=name, no_color=no_color)
        terminal.paint(lines)
        assert terminal.rows == [line.plain.rstrip() for line in lines]
        if no_color or name is ThemeName.HIGH_CONTRAST:
            cells = [cell for row in terminal.screen.buffer.values() for cell in row.values()]
            assert {(cell.fg, cell.bg) for cell in cells} == {("default", "default")}


@pytest.mark.parametrize("moment", ["hold", "ready", "heat"])
@pytest.mark.parametrize(("width", "height"), [(40, 30), (80, 24), (120, 40)])
def test_large_digits_look_as_kept(
    catalogue: Catalogue, words: SessionWords, moment: str, width: int, height: int
) -> None:
    """With pictures, in a narrow, a usual and a wide window; where they have no room, small."""
    look = Look(words, UNICODE, width, height, pictures=PICTURES, digits=True)
    lines = above_keys(MOMENTS[moment](catalogue), look)
    check_golden(f"digits-{moment}-{width}x{height}", [line.plain for line in lines])


@pytest.mark.parametrize(("width", "height"), [(40, 24), (80, 24), (120, 40)])
def test_large_digits_in_ascii_look_as_kept(
    catalogue: Catalogue, words: SessionWords, width: int, height: int
) -> None:
    """Of signs that every terminal has."""
    look = Look(words, ASCII, width, height, pictures=ASCII_PICTURES, digits=True)
    lines = above_keys(MOMENTS["hold"](catalogue), look)
    check_golden(f"digits-hold-{width}x{height}-ascii", [line.plain for line in lines])
    letters = re.compile(r"[^\W\d_]")  # only names have other letters than ASCII
    assert all(c.isascii() or letters.match(c) for line in lines for c in line.plain)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_still_screen_looks_as_kept(
    catalogue: Catalogue, words: SessionWords, width: int, height: int
) -> None:
    """No bar fills; the breath is a word, its seconds and a mark."""
    look = Look(words, UNICODE, width, height, motion=False)
    lines = above_keys(MOMENTS["hold"](catalogue), look)
    check_golden(f"still-hold-{width}x{height}", [line.plain for line in lines])
