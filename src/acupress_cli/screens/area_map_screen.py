"""The body with its areas numbered: a picture to point at, and the list of their names."""

from collections.abc import Sequence

from rich.text import Text

from acupress_cli.domain.body.body import BodyArea, View
from acupress_cli.domain.body.figure import Figure
from acupress_cli.domain.words.text import shown
from acupress_cli.screens import theme
from acupress_cli.screens.blocks import paragraph
from acupress_cli.screens.canvas import Tag
from acupress_cli.screens.dot_signs import Pen
from acupress_cli.screens.figure_screen import Subject, subject_lines
from acupress_cli.screens.pictures import side_by_side

_SEEN = {View.BACK: "From behind", View.FRONT: "From the front"}
# From this width on two drawings stand side by side.
_SIDE_BY_SIDE = 76
_GAP = 2
# The most and the least rows of a drawing; in fewer its numbers stand in each other's way.
_MOST_ROWS, _LEAST_ROWS = 22, 16


def area_map_lines(
    areas: Sequence[BodyArea],
    figures: Sequence[Figure],
    width: int,
    pen: Pen | None,
    height: int | None = None,
) -> list[Text]:
    """Each body map of ``figures`` with ``areas`` numbered from 1, in ``height`` rows if given.

    Areas that no map shows are listed below. Without a pen, or where the maps have no
    room, every area is listed.
    """
    numbers = {area.code: number for number, area in enumerate(areas, start=1)}
    maps = [figure for figure in figures if figure.two_sided and figure.areas]
    if not pen or not maps:
        return area_list_lines(areas, width)
    placed = {place.area for figure in maps for place in figure.areas}
    below = _below([area for area in areas if area.code not in placed], numbers, width)
    stacked = 1 if width >= _SIDE_BY_SIDE else len(maps)
    rows = _MOST_ROWS
    if height is not None:
        rows = min(rows, (height - len(below) + 1) // stacked - 2)
    if rows < _LEAST_ROWS:
        return area_list_lines(areas, width)
    each = (width - _GAP) // 2 if stacked == 1 else width
    drawn = [_map(figure, areas, numbers, each, rows, pen) for figure in maps]
    return [*(side_by_side(drawn, each) if stacked == 1 else _stacked(drawn)), *below]


def _below(areas: Sequence[BodyArea], numbers: dict[str, int], width: int) -> list[Text]:
    if not areas:
        return []
    names = ", ".join(f"{numbers[area.code]} {shown(area.name)}" for area in areas)
    return [Text(), *paragraph(f"Not drawn: {names}", width)]


def area_list_lines(areas: Sequence[BodyArea], width: int) -> list[Text]:
    """Number and name of each area, in as many columns as there is room for."""
    entries = [f"{number:>2} {shown(area.name)}" for number, area in enumerate(areas, start=1)]
    column = max(map(len, entries), default=0) + _GAP
    columns = max(1, (width + _GAP) // column)
    rows = -(-len(entries) // columns)
    return [Text("".join(f"{e:<{column}}" for e in entries[n::rows]).rstrip()) for n in range(rows)]


def _map(
    figure: Figure,
    areas: Sequence[BodyArea],
    numbers: dict[str, int],
    width: int,
    height: int,
    pen: Pen,
) -> list[Text]:
    subject = Subject(figure, pen)
    at = {place.area: place.at for place in figure.areas}
    subject.tags = [
        Tag(str(numbers[area.code]), (at[area.code],), theme.MARK, shown(area.name), must=True)
        for area in areas
        if area.code in at
    ]
    heading = Text(_SEEN.get(figure.view, shown(figure.name)), style=theme.HEADING)
    return [heading, *subject_lines(subject, width, height)]


def _stacked(drawn: Sequence[list[Text]]) -> list[Text]:
    return [line for number, lines in enumerate(drawn) for line in [Text()] * bool(number) + lines]
