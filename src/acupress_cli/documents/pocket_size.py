"""How large the parts of a pocket sheet are on paper, whatever renders it.

Lengths are in millimetres, or in heights of a letter (em). Both renderers build the sheet of
these, so what was measured of one is true of the other.
"""

from acupress_cli.documents.page_setup import PageSetup

A_POINT_IN_MM = 25.4 / 72
MARGIN_MM, INSIDE_MM = 8.0, 3.0
# Above the quarters, and below them, where the days are ticked.
HEAD_MM, FOOT_MM = 6.0, 13.0
DAY_MM = 7.0
# Of a line, a heading, what is between paragraphs and between cards, and of boxes, in em.
LINE, HEADING, GAP, BETWEEN = 1.25, 1.15, 0.2, 0.7
INSET_UP, INSET_SIDE, NUMBERED = 0.2, 0.4, 1.4
BORDER_PT = 1.0
PICTURE_GAP_MM = 2.0
# What a line breaks on another machine by a hair must not cost a page.
SPARE_MM = 0.5
SMALLEST_PT = 7.5
_EDGE_PT, _EDGE_LARGE_PT = 8.0, 10.0
_LARGEST_PT, _LARGEST_LARGE_PT = 11.0, 16.0
# From this size on there is room to say all the steps; below, the short ones in larger letters.
_ALL_STEPS_PT, _ALL_STEPS_LARGE_PT = 9.0, 13.0


def edge_pt(setup: PageSetup) -> float:
    """How large the letters above and below the quarters are."""
    return _EDGE_LARGE_PT if setup.large_print else _EDGE_PT


def largest_pt(setup: PageSetup) -> float:
    """How large a letter may be."""
    return _LARGEST_LARGE_PT if setup.large_print else _LARGEST_PT


def all_steps_pt(setup: PageSetup) -> float:
    """How large letters must be to say all the steps with them."""
    return _ALL_STEPS_LARGE_PT if setup.large_print else _ALL_STEPS_PT


def quarter_mm(setup: PageSetup) -> float:
    """How wide the words of a quarter may be."""
    return setup.paper.width_mm / 2 - MARGIN_MM - 2 * INSIDE_MM


def rows_mm(setup: PageSetup) -> tuple[float, float]:
    """How high the words of the two rows may be where the fold is in the middle of the paper."""
    half = setup.paper.height_mm / 2 - MARGIN_MM - 2 * INSIDE_MM
    return half - HEAD_MM, half - FOOT_MM - SPARE_MM
