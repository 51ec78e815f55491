"""The few signs a session screen draws with, in Unicode and in ASCII."""

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.screens.digits import ASCII_FONTS, BLOCK_FONTS, DigitFont


class Glyphs(Struct, frozen=True):
    """Signs of one cell each, and the fonts of large digits.

    ``breath`` has the signs by which a cell fills, the last one for a full cell.
    """

    full: str
    empty: str
    breath: str
    rule: str
    upright: str
    dot: str
    breath_in: str
    breath_out: str
    digits: tuple[DigitFont, ...]


UNICODE = Glyphs("━", "─", "▏▎▍▌▋▊▉█", "─", "│", "·", "▲", "▼", BLOCK_FONTS)
# The console of Linux has no cells filled in part.
WHOLE_CELLS = replace(UNICODE, breath="█")
ASCII = Glyphs("#", "-", "=", "-", "|", "-", "^", "v", ASCII_FONTS)


def glyphs_for(*, ascii_only: bool, term: str = "") -> Glyphs:
    """The signs that a terminal of the kind ``term`` can show."""
    if ascii_only:
        return ASCII
    return WHOLE_CELLS if term == "linux" else UNICODE
