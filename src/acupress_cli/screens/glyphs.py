"""The few signs a session screen draws with, in Unicode and in ASCII."""

from msgspec import Struct

from acupress_cli.screens.digits import ASCII_FONTS, BLOCK_FONTS, DigitFont


class Glyphs(Struct, frozen=True):
    """Signs of one cell each, and the fonts of large digits."""

    full: str
    empty: str
    breath: str
    rule: str
    upright: str
    dot: str
    breath_in: str
    breath_out: str
    digits: tuple[DigitFont, ...]


UNICODE = Glyphs("━", "─", "●", "─", "│", "·", "▲", "▼", BLOCK_FONTS)
ASCII = Glyphs("#", "-", "o", "-", "|", "-", "^", "v", ASCII_FONTS)


def glyphs_for(*, ascii_only: bool) -> Glyphs:
    """The signs the terminal can show."""
    return ASCII if ascii_only else UNICODE
