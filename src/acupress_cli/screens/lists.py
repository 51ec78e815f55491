"""Tables of points and areas, made to fit the window."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from acupress_cli.domain.acupoint import Acupoint
from acupress_cli.domain.body import BodyArea
from acupress_cli.domain.text import shown
from acupress_cli.screens import theme

WIDE, MIDDLING = 100, 66


def points_screen(points: Sequence[Acupoint], width: int) -> RenderableType:
    """The points as a table of ``width`` columns; a narrow window gets fewer columns."""
    table = _table()
    table.add_column("Code", style=theme.TITLE, no_wrap=True)
    if width >= MIDDLING:
        table.add_column("Name", no_wrap=True)
    table.add_column("Where", ratio=1)
    if width >= MIDDLING:
        table.add_column("Kind", no_wrap=True)
        table.add_column("Hold", no_wrap=True, justify="right")
    if width >= WIDE:
        table.add_column("Evidence", no_wrap=True)
        table.add_column("Pregnancy", no_wrap=True)
    for point in points:
        table.add_row(*_cells(point, width))
    return table


def _cells(point: Acupoint, width: int) -> list[Text]:
    if width < MIDDLING:
        return [Text(point.code), Text(f"{shown(point.pinyin)}: {shown(point.place)}")]
    cells = [
        Text(point.code),
        Text(shown(point.pinyin)),
        Text(shown(point.place)),
        Text(point.role.value),
        Text(f"{point.hold.default_s} s"),
    ]
    if width >= WIDE:
        cells += [Text(point.evidence.label.value), Text(point.pregnancy.level.value)]
    return cells


def areas_screen(areas: Sequence[BodyArea], width: int) -> RenderableType:
    """The body areas with everyday names and the points that answer pain there."""
    table = _table()
    table.add_column("Area", style=theme.TITLE)
    if width >= MIDDLING:
        table.add_column("Also called", ratio=1)
    table.add_column("Pain there resembles", ratio=None if width >= MIDDLING else 1)
    table.add_column("Points")
    for area in areas:
        cells = [Text(area.code)]
        if width >= MIDDLING:
            cells.append(Text(", ".join(shown(name) for name in area.also[:4])))
        cells += [Text(_path_words(area)), Text(" ".join(area.lead))]
        table.add_row(*cells)
    return table


def _path_words(area: BodyArea) -> str:
    if not area.is_pain_area:
        return "only holds points"
    if not area.is_typical:
        return "not typical sciatica"
    return ", ".join(path.value.replace("-", " ") for path in area.paths)


def _table() -> Table:
    return Table(box=None, pad_edge=False, header_style=theme.HEADING, padding=(0, 2, 0, 0))
