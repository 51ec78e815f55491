"""Dots to signs, with each pen."""

from itertools import product

import pytest

from acupress_cli.domain.body.raster import Ink
from acupress_cli.screens.dot_signs import ASCII, BLOCK, BRAILLE, Pen, pen_called


def sign(pen: Pen, *rows: str) -> str:
    """The sign of a cell drawn with # skin, . fine, + rule."""
    inks = {" ": None, "#": Ink.SKIN, ".": Ink.FINE, "+": Ink.RULE}
    return pen.sign([[inks[dot] for dot in f"{row:<{pen.across}}"] for row in rows])


def test_each_set_of_dots_has_its_own_braille_sign() -> None:
    """256 sets, 256 signs; no dots are a blank, which some fonts would draw as rings."""
    signs = set()
    for dots in product(" #", repeat=8):
        rows = ("".join(dots[n : n + 2]) for n in range(0, 8, 2))
        signs.add(sign(BRAILLE, *rows))
    assert len(signs) == 256
    assert sign(BRAILLE, "", "", "", "") == " "
    assert signs - {" "} == {chr(code) for code in range(0x2801, 0x2900)}


def test_braille_dots_stand_where_they_are() -> None:
    """The first dot is upper left, the last lower right; every ink counts."""
    assert sign(BRAILLE, "#", "", "", "") == "⠁"
    assert sign(BRAILLE, " .", "", "", "") == "⠈"
    assert sign(BRAILLE, "", "", "", "+#") == "⣀"


def test_blocks_fill_the_quarters_that_have_dots() -> None:
    """All sixteen, in their places."""
    assert sign(BLOCK, "", "") == " "
    assert sign(BLOCK, "#", "") == "▘"
    assert sign(BLOCK, " #", "") == "▝"
    assert sign(BLOCK, "", "#") == "▖"
    assert sign(BLOCK, "", " #") == "▗"
    assert sign(BLOCK, "##", " #") == "▜"
    cells = list(product(" #", repeat=4))
    signs = {sign(BLOCK, "".join(dots[:2]), "".join(dots[2:])) for dots in cells}
    assert len(signs) == 16


@pytest.mark.parametrize(
    ("stroke", "rows"),
    [
        (" ", ("", "", "", "", "", "", "", "")),
        ("|", (" #", " #", " #", " #", " #", " #", " #", " #")),
        ("|", (" #", " #", " #", " #", "  #", "  #", "  #", "  #")),
        ("/", ("   #", "   #", "  #", "  #", " #", " #", "#", "#")),
        ("\\", ("#", "#", " #", " #", "  #", "  #", "   #", "   #")),
        ("|", ("#", " #", "  #", "   #", "   #", "  #", " #", "#")),
        ("-", ("", "", "", "####", "", "", "", "")),
        ("-", ("####", "", "", "", "", "", "", "")),
        ("_", ("", "", "", "", "", "", "", "####")),
        ("'", (" #", "", "", "", "", "", "", "")),
        (".", ("", "", "", "", "", "", "", " #")),
        ("'", (" #", " #", " #", "", "", "", "", "")),
        (".", ("", "", "", "", "", " #", " #", " #")),
        (".", (" .", "", " .", "", " .", "", " .", "")),
        ("'", ("....", "", "", "", "", "", "", "")),
        (":", (" +", "", " +", "", " +", "", " +", "")),
        ("=", ("", "", "", "", "+ +", "", "", "")),
        ("|", ("# .", "#.", "#.", "#.", "#.", "#.", "#.", "# .")),
        ("=", ("", "", "", "", "+.+.", "", "", "")),
    ],
)
def test_ascii_takes_the_stroke_most_like_the_line(stroke: str, rows: tuple[str, ...]) -> None:
    """Upright, leaning, flat, short; bones are dots, measures have strokes of their own."""
    assert sign(ASCII, *rows) == stroke


@pytest.mark.parametrize("pen", [BRAILLE, BLOCK, ASCII])
def test_a_cell_is_twice_as_high_as_wide(pen: Pen) -> None:
    """So circles stay round with every pen."""
    assert pen.down * pen.tall / pen.across == 2


@pytest.mark.parametrize(
    ("name", "ascii_only", "pen"),
    [
        ("", False, BRAILLE),
        ("braille", False, BRAILLE),
        ("block", False, BLOCK),
        ("ascii", False, ASCII),
        ("crayon", False, BRAILLE),
        ("", True, ASCII),
        ("block", True, ASCII),
        ("none", False, None),
        ("none", True, None),
    ],
)
def test_a_pen_is_chosen_by_name(name: str, ascii_only: bool, pen: Pen | None) -> None:
    """Braille unless told otherwise; what shows ASCII alone gets that or nothing."""
    assert pen_called(name, ascii_only=ascii_only) is pen


def test_ascii_is_ascii() -> None:
    """What stands over the dots, too."""
    assert (ASCII.mark + ASCII.rule).isascii()
