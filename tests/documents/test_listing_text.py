"""A list as plain text, for pipes and files."""

import pytest
from rich.cells import cell_len

from acupress_cli.documents.listing_text import listing_text
from acupress_cli.domain.pages.listing import Listing, areas_listing, points_listing
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.points.catalogue import Catalogue


def test_each_row_is_one_line_and_cells_stand_below_their_column() -> None:
    """Nothing is broken or cut, however long it is, and no line ends in spaces."""
    rows = (("BL40", "back of the knee", "60 s"), ("EX-UE7", "hand", ""))
    assert listing_text(Listing(("Code", "Where", "Hold"), rows)) == (
        "Code    Where             Hold\n"
        "BL40    back of the knee  60 s\n"
        "EX-UE7  hand\n"
    )  # fmt: skip


def test_every_point_is_found_by_its_line(catalogue: Catalogue) -> None:
    """A tool that looks for a line finds all there is to say of a point in it."""
    head, *lines = listing_text(points_listing(catalogue.points)).splitlines()
    assert head.split() == ["Code", "Name", "Where", "Kind", "Hold", "Evidence", "Pregnancy"]
    for point, line in zip(catalogue.points, lines, strict=True):
        assert line.split()[:2] == [point.code, point.pinyin]
        assert f"  {point.place}  " in line
        assert f"{point.role.value} " in line
        end = f"{point.hold.usual_s} s {point.evidence.label.value} {point.pregnancy.level.label}"
        assert " ".join(line.split()).endswith(end)


def test_every_area_is_found_by_its_line(atlas: BodyAtlas) -> None:
    """Its code first, and the points that lead there last."""
    _, *lines = listing_text(areas_listing(atlas.areas)).splitlines()
    for area, line in zip(atlas.areas, lines, strict=True):
        assert line.split()[0] == area.code
        assert line.endswith(" ".join(area.lead))


@pytest.mark.parametrize("text", ["環跳", "e\u0301a", "Huántiào", "\x1b[31mred", "[bold]x"])
def test_columns_stay_even_whatever_stands_in_them(text: str) -> None:
    """Wide letters and marks are counted as a terminal shows them, and none is obeyed."""
    listed = listing_text(Listing(("A", "B"), ((text, "x"), ("plain and long", "x"))))
    first, second = listed.splitlines()[1:]
    assert cell_len(first) == cell_len(second)
    assert first.isprintable()
