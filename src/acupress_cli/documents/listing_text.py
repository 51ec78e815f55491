"""A list as plain text: a line for each row, so that whatever reads it finds rows whole."""

import unicodedata

from acupress_cli.domain.pages.listing import Listing
from acupress_cli.domain.words.text import shown

_GAP = "  "


def listing_text(listing: Listing) -> str:
    """The names of the columns and then the rows, each cell as wide as its column."""
    rows = [[shown(cell) for cell in row] for row in (listing.columns, *listing.rows)]
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return "".join(f"{_aligned(row, widths)}\n" for row in rows)


def _aligned(row: list[str], widths: list[int]) -> str:
    cells = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
    return _GAP.join(cells).rstrip()


def _width(text: str) -> int:
    """Columns that ``text`` takes in a terminal."""
    if text.isascii():
        return len(text)
    return sum(_columns_of(character) for character in text)


def _columns_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
