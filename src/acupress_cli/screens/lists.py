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
_WIDE_POINTS = ("Where", "Code", "Name", "Kind", "Hold", "Evidence", "Pregnancy")
_MIDDLING_POINTS = ("Where", "Code", "Name", "Hold")
_STYLES = {"Code": theme.QUIET, "Name": theme.QUIET}
_NARROW_AREAS = ("Area", "Path of pain", "Points")


def points_screen(points: Listing, width: int) -> RenderableType:
    """The points as a table of ``width`` columns; a narrow window gets fewer columns.

    A place in plain words comes first: it says more than what the point there is called.
    """
    if width < MIDDLING:
        rows = [(where, f"{code} {name}") for code, name, where, *_ in points.rows]
        return _table(Listing(("Where", "Code"), tuple(rows), points.heads), "Where")
    return _table(_only(points, _WIDE_POINTS if width >= WIDE else _MIDDLING_POINTS), "Where")


def areas_screen(areas: Listing, width: int) -> RenderableType:
    """The body areas with everyday names and the points that answer pain there."""
    if width < MIDDLING:
        return _table(_only(areas, _NARROW_AREAS), "Path of pain")
    return _table(areas, "Also called")


def _only(listing: Listing, columns: Sequence[str]) -> Listing:
    places = [listing.columns.index(column) for column in columns]
    rows = tuple(tuple(row[n] for n in places) for row in listing.rows)
    return Listing(tuple(columns), rows, listing.heads)


def _table(listing: Listing, wide: str) -> Table:
    """The list as a table; the column called ``wide`` takes what room there is."""
    table = Table(box=None, pad_edge=False, header_style=theme.HEADING, padding=(0, 2, 0, 0))
    for number, name in enumerate(listing.columns):
        table.add_column(
            name,
            style=_STYLES.get(name) if number else theme.TITLE,
            ratio=1 if name == wide else None,
            justify="right" if name == "Hold" else "left",
            no_wrap=name in ("Code", "Name", "Kind", "Hold", "Evidence", "Pregnancy"),
        )
    heads = dict(listing.heads)
    for number, row in enumerate(listing.rows):
        if number in heads:
            if number:
                table.add_row()
            table.add_row(Text(shown(heads[number]), style=theme.HEADING))
        table.add_row(*(Text(shown(cell)) for cell in row))
    return table
