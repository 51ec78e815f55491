"""Points and areas as a list: one row for each, whatever then prints it."""

from collections.abc import Sequence

from msgspec import Struct

from acupress_cli.domain.body.body import BodyArea
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.words.text import capitalised

# An area has up to a dozen everyday names; so many show what is meant.
_MOST_NAMES = 4


class Listing(Struct, frozen=True):
    """The names of the columns, and a cell for each of them in every row.

    ``heads`` are headings, each with the number of the row that it stands above.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    heads: tuple[tuple[int, str], ...] = ()


def points_listing(points: Sequence[Acupoint], areas: Sequence[BodyArea] = ()) -> Listing:
    """The points in their order, or by ``areas`` under the name of each; holds in seconds."""
    columns = ("Code", "Name", "Where", "Kind", "Hold", "Evidence", "Pregnancy")
    heads: list[tuple[int, str]] = []
    ordered: list[Acupoint] = [] if areas else [*points]
    for area in areas:
        lying_there = [point for point in points if point.area == area.code]
        if lying_there:
            heads.append((len(ordered), capitalised(area.name)))
            ordered += lying_there
    return Listing(columns, tuple(_point(point) for point in ordered), tuple(heads))


def _point(point: Acupoint) -> tuple[str, ...]:
    return (
        point.code,
        point.pinyin,
        point.place,
        point.role.value,
        f"{point.hold.usual_s} s",
        point.evidence.label.value,
        point.pregnancy.level.label,
    )


def areas_listing(areas: Sequence[BodyArea]) -> Listing:
    """The areas in their order, what people call them, and the points that lead there."""
    columns = ("Area", "Also called", "Path of pain", "Points")
    return Listing(columns, tuple(_area(area) for area in areas))


def _area(area: BodyArea) -> tuple[str, ...]:
    return (area.code, ", ".join(area.also[:_MOST_NAMES]), _paths(area), " ".join(area.lead))


def _paths(area: BodyArea) -> str:
    if not area.is_pain_area:
        return "only holds points"
    if not area.is_typical:
        return "not typical sciatica"
    return ", ".join(path.value.replace("-", " ") for path in area.paths)
