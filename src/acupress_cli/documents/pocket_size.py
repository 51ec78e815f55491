"""How large the parts of a pocket sheet are on paper, whatever renders it."""

from acupress_cli.documents.page_setup import PageSetup
from acupress_cli.domain.pages.pocket import QUARTERS, PocketSheet

MARGIN_MM, EDGE_MM, INSIDE_MM = 8.0, 6.0, 4.0
_LARGEST_PT, _LARGEST_LARGE_PT = 11.0, 16.0


def picture_mm_of(sheet: PocketSheet) -> float:
    """How wide and high each picture may be."""
    return 34.0 if len(sheet.cards) < QUARTERS else 27.0


def largest_pt(setup: PageSetup) -> float:
    """How large a letter may be."""
    return _LARGEST_LARGE_PT if setup.large_print else _LARGEST_PT
