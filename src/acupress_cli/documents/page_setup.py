"""How pages are laid out: the paper, and how large the print is."""

from enum import Enum

from msgspec import Struct

# The fonts of data/fonts, and the sizes of letters on paper.
HANZI_FAMILY, LETTERS_FAMILY = "Acupress Hanzi", "Acupress Letters"
USUAL_PT, LARGE_PT = 10.5, 18.0
# How small they may become where a page is full.
LEAST_PT, LEAST_LARGE_PT = 8.0, 14.0
# Where people print on Letter; everywhere else on A4.
_LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "CL", "CO", "CR", "GT", "PA", "PH", "PR", "VE"})


class Paper(Enum):
    """A size of paper."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def width_mm(self) -> float:
        """The width upright, in millimetres."""
        return 210.0 if self is Paper.A4 else 215.9

    @property
    def height_mm(self) -> float:
        """The height upright, in millimetres."""
        return 297.0 if self is Paper.A4 else 279.4


def usual_paper(country: str) -> Paper:
    """The paper people print on in ``country`` (two letters, "" for none known)."""
    return Paper.LETTER if country.upper() in _LETTER_COUNTRIES else Paper.A4


class PageSetup(Struct, frozen=True):
    """The paper, and whether the print is large."""

    paper: Paper = Paper.A4
    large_print: bool = False
