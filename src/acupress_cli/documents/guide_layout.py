"""How large the letters of a printed guide are, and which of its parts stand where.

Nothing can measure a page of HTML before it is printed. So its lines are reckoned, from the
widths of the letters, and every renderer follows what comes out.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.documents.guide_size import (
    GAP_MM,
    LARGE_SIDES,
    LINE_EM,
    MM_PT,
    TIGHT_LINE_EM,
    across_pt,
    room_pt,
    sizes_pt,
)
from acupress_cli.documents.page_setup import PageSetup
from acupress_cli.documents.part_height import PartHeight
from acupress_cli.domain.pages.guide import Guide
from acupress_cli.domain.pages.page import Section

# What stands above the columns where a guide begins with it, and below them where it ends so.
_HEAD, _FOOT = ("for_you", "short"), ("evidence", "sources")
# What is read while one looks at the drawing.
BESIDE_DRAWING = ("where", "picture", "find")
# How much of the paper may be reckoned full: some lines may break otherwise.
_FILLED = 0.985
# The first column has the drawing, which is to be large; the second one may be narrower. They are
# tried in steps of so much.
_FIRST_MM, _SECOND_MM, _STEP_MM = 92.0, 78.0, 2.0
# So much too high a column may be for other widths to help.
_HOPELESS = 1.12


class Layout(Struct, frozen=True):
    """The size of letters; how wide two columns are, and how many sections are in the first.

    ``sides`` is on how many sides of paper it goes, by what is reckoned. With no ``widths_pt``
    there is one column, or what there is goes on from column to column as it comes. Without
    ``postures`` there is no room for their drawings.
    """

    size_pt: float
    line_em: float = LINE_EM
    sides: int = 1
    widths_pt: tuple[float, float] | None = None
    first: int = 0
    postures: bool = True


class Divided(Struct, frozen=True):
    """The sections of a guide above its columns, in them and below them."""

    head: tuple[Section, ...]
    columns: tuple[Section, ...]
    foot: tuple[Section, ...]


def divided(guide: Guide) -> Divided:
    """The sections in their order, by where they stand."""
    sections = guide.sections
    first, last = 0, len(sections)
    while first < last and sections[first].key in _HEAD:
        first += 1
    while last > first and sections[last - 1].key in _FOOT:
        last -= 1
    return Divided(sections[:first], sections[first:last], sections[last:])


def layout_of(guide: Guide, setup: PageSetup) -> Layout:
    """The layout with the largest letters in which the guide goes on as few sides as it may."""
    if setup.large_print:
        return _in_one_column(guide, setup)
    bare = replace(guide, postures=())
    for line_em in (LINE_EM, TIGHT_LINE_EM):
        for shown in (guide, bare):
            found = _in_two_columns(shown, setup, line_em)
            if found:
                return found
    return Layout(sizes_pt(setup)[0], sides=2)


def _in_two_columns(guide: Guide, setup: PageSetup, line_em: float) -> Layout | None:
    for size in sizes_pt(setup):
        columns = _Columns(guide, setup, PartHeight(guide, setup, size, line_em))
        for widths in _widths(setup):
            first, share = columns.split(widths)
            if share <= 1:
                return Layout(size, line_em, 1, widths, first, bool(guide.postures))
            # No other widths will do where these are so much too narrow.
            if share > _HOPELESS:
                break
    return None


def _widths(setup: PageSetup) -> Iterator[tuple[float, float]]:
    """The widths of two columns: first alike, then the first one wider and wider."""
    both = across_pt(setup) - GAP_MM * MM_PT
    yield both / 2, both / 2
    wide = _FIRST_MM
    while both - wide * MM_PT > _SECOND_MM * MM_PT:
        yield wide * MM_PT, both - wide * MM_PT
        wide += _STEP_MM


class _Columns:
    """A guide in two columns, in letters of one size."""

    def __init__(self, guide: Guide, setup: PageSetup, height: PartHeight) -> None:
        self._guide, self._height = guide, height
        self._apart = height.apart
        parts, wide = divided(guide), across_pt(setup)
        around = [height.section(section, wide) for section in parts.head]
        around += [height.row(section, wide) for section in parts.foot]
        above = height.title(wide) + self._apart * (len(around) + 1)
        self._room = room_pt(setup) * _FILLED - above - sum(around)

    def split(self, widths: tuple[float, float]) -> tuple[int, float]:
        """How many sections stand in the first column, and how full the fuller one is then."""
        drawings, first, second = self._heights(widths)
        least = sum(part.key in BESIDE_DRAWING for part in divided(self._guide).columns)
        highest, number = min(
            (max(self._total(drawings + first[:number]), self._total(second[number:])), number)
            for number in range(least, len(second) + 1)
        )
        return number, highest / max(self._room, 1.0)

    def _heights(self, widths: tuple[float, float]) -> tuple[list[float], ...]:
        """How high the drawings are, and the sections in the first column and in the second."""
        drawings = [self._height.drawing(one, widths[0]) for one in self._guide.pictures]
        sections = divided(self._guide).columns
        return drawings, *([self._height.section(s, wide) for s in sections] for wide in widths)

    def _total(self, heights: Sequence[float]) -> float:
        return sum(heights) + self._apart * max(len(heights) - 1, 0)


def _in_one_column(guide: Guide, setup: PageSetup) -> Layout:
    """Parts that go on to the next side as a whole."""
    tried = [Layout(size, sides=_sides(guide, setup, size)) for size in sizes_pt(setup)]
    few = min(max(layout.sides, LARGE_SIDES) for layout in tried)
    return next(layout for layout in tried if layout.sides <= few)


def _sides(guide: Guide, setup: PageSetup, size: float) -> int:
    heights, wide = PartHeight(guide, setup, size), across_pt(setup)
    some = divided(guide)
    parts = [heights.title(wide), *(heights.section(section, wide) for section in some.head)]
    parts += [heights.drawing(one, wide) for one in guide.pictures]
    parts += [heights.section(section, wide) for section in (*some.columns, *some.foot)]
    room = room_pt(setup) * _FILLED
    sides, left = 1, room
    for part in parts:
        if part > left:
            sides, left = sides + 1, room
        left -= part + heights.apart
    return sides
