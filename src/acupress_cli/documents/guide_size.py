"""How large the parts of a printed guide are, whatever renders it.

All lengths are in points, or in em: heights of a letter. Both renderers follow these, so that
one reckoning of lines tells for both how much room the words take.
"""

from acupress_cli.documents.page_setup import (
    LARGE_PT,
    LEAST_LARGE_PT,
    LEAST_PT,
    USUAL_PT,
    PageSetup,
)
from acupress_cli.domain.pages.picture import Picture

MM_PT = 72 / 25.4
SIDE_MM, TOP_MM, FOOT_MM, GAP_MM = 9.0, 8.0, 10.0, 6.0
# On so many sides of paper a guide in large print goes.
LARGE_SIDES = 2
# From line to line, between parts, between the lines of a list, and around what is in a box.
LINE_EM, APART_EM, ITEM_EM, INSET_EM = 1.16, 0.85, 0.12, 0.45
# The same from line to line and between parts where a page would be too full otherwise.
TIGHT_LINE_EM, TIGHT_APART_EM = 1.08, 0.6
# A heading, what is left above and below the line under it, the title and what stands below that.
HEADING_EM, UNDER_EM, BELOW_EM, TITLE_EM, SUBTITLE_EM = 1.1, 0.15, 0.3, 1.5, 1.1
# Between a drawing and what it is called.
CAPTION_EM = 0.3
# How far in the words of a list stand, and those after the labels of facts.
INDENT_EM, LABEL_EM = 1.3, 8.0
RULE_PT, BOX_PT, WARNED_PT = 0.75, 1.5, 3.0
# How wide a cun of a posture is; a person is about 75 cun high. And the least room for its name.
EM_OF_A_CUN, NARROWEST_EM = 0.1, 6.5
# Small type, where it is not smaller than what can be read.
SMALL = 0.85
_STEP_PT = 0.25
# So large a drawing is at most: its words are no smaller than nine points then, or fourteen.
WIDEST_LARGE_MM = 134.0
_HIGH_MM, _LARGE_HIGH_MM = 90.0, 139.0


def apart_em(line_em: float) -> float:
    """How far parts are from one another, where lines are so far apart."""
    return APART_EM if line_em == LINE_EM else TIGHT_APART_EM


def across_pt(setup: PageSetup) -> float:
    """How wide the part of the paper is that is printed on."""
    return (setup.paper.width_mm - 2 * SIDE_MM) * MM_PT


def column_pt(setup: PageSetup) -> float:
    """How wide each of two columns is that are alike."""
    return (across_pt(setup) - GAP_MM * MM_PT) / 2


def room_pt(setup: PageSetup) -> float:
    """How high the part of the paper is that is printed on."""
    return (setup.paper.height_mm - TOP_MM - FOOT_MM) * MM_PT


def least_pt(setup: PageSetup) -> float:
    """How small a letter may be."""
    return LEAST_LARGE_PT if setup.large_print else LEAST_PT


def sizes_pt(setup: PageSetup) -> list[float]:
    """The sizes that letters may have, the largest first."""
    most, least = LARGE_PT if setup.large_print else USUAL_PT, least_pt(setup)
    return [most - _STEP_PT * step for step in range(round((most - least) / _STEP_PT) + 1)]


def small_pt(size: float, setup: PageSetup) -> float:
    """How large small type is."""
    return max(least_pt(setup), SMALL * size)


def highest_figure_pt(setup: PageSetup) -> float:
    """How high a drawing is at most."""
    return (_LARGE_HIGH_MM if setup.large_print else _HIGH_MM) * MM_PT


def figure_pt(picture: Picture, wide: float, setup: PageSetup) -> float:
    """How high a drawing is: as wide as its column, unless it were higher than it needs."""
    if setup.large_print:
        wide = min(wide, WIDEST_LARGE_MM * MM_PT)
    high = picture.figure.bottom - picture.figure.top
    return min(highest_figure_pt(setup), wide * high / picture.width)
