"""Tables of points and areas, made to fit the window."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from acupress_cli.domain.pages.listing import Listing
from acupress_cli.domain.words.text import shown
from acupress_cli.screens import theme

WIDE, MIDDLING = 100, 66
# The columns of points that a window has room for: all, fewer, or the place with its name.
_MIDDLING_POINTS = ("Code", "Name", "Where", "Kind", "Hold")
_NARROW_AREAS = ("Area", "Path of pain", "Points")


def points_screen(points: Listing, width: int) -> RenderableType:
    """The points as a table of ``width`` columns; a narrow window gets fewer columns."""
    if width < MIDDLING:
        rows = [(code, f"{name}: {where}") for code, name, where, *_ in points.rows]
        return _table(Listing(("Code", "Where"), tuple(rows)), "Where")
    return _table(points if width >= WIDE else _only(points, _MIDDLING_POINTS), "Where")


def areas_screen(areas: Listing, width: int) -> RenderableType:
    """The body areas with everyday names and the points that answer pain there."""
    if width < MIDDLING:
        return _table(_only(areas, _NARROW_AREAS), "Path of pain")
    return _table(areas, "Also called")


def _only(listing: Listing, columns: Sequence[str]) -> Listing:
    places = [listing.columns.index(column) for column in columns]
    return Listing(tuple(columns), tuple(tuple(row[n] for n in places) for row in listing.rows))


def _table(listing: Listing, wide: str) -> Table:
    """The list as a table; the column called ``wide`` takes what room there is."""
    table = Table(box=None, pad_edge=False, header_style=theme.HEADING, padding=(0, 2, 0, 0))
    for number, name in enumerate(listing.columns):
        table.add_column(
            name,
            style=None if number else theme.TITLE,
            ratio=1 if name == wide else None,
            justify="right" if name == "Hold" else "left",
            no_wrap=name in ("Code", "Name", "Kind", "Hold", "Evidence", "Pregnancy"),
        )
    for row in listing.rows:
        table.add_row(*(Text(shown(cell)) for cell in row))
    return table
