"""Tables of points and areas."""

import re

import pytest
from rich.cells import cell_len

from acupress_cli.domain.pages.listing import areas_listing, points_listing
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.screens.lists import MIDDLING, WIDE, areas_screen, points_screen
from tests.fakes.bench import CONTENT
from tests.screens.golden_file import check_golden
from tests.screens.printing import in_one_row, printed

WIDTHS = [40, MIDDLING - 1, MIDDLING, 80, WIDE - 1, WIDE, 120, 200]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_points_look_as_kept(catalogue: Catalogue, width: int) -> None:
    """A narrow window gets fewer columns, a wide one more."""
    points = [catalogue.find(code) for code in ("BL40", "GB30", "EX-UE7", "LI4")]
    listing = points_listing(points, CONTENT.atlas().areas)
    check_golden(f"points-{width}", printed(points_screen(listing, width), width))


def test_points_stand_by_area_under_its_name(catalogue: Catalogue, atlas: BodyAtlas) -> None:
    """From the low back down, as a person looks for them; none is lost or told twice."""
    listing = points_listing(catalogue.points, atlas.areas)
    codes = [code for code, *_ in listing.rows]
    assert sorted(codes) == sorted(point.code for point in catalogue)
    places = {area.code: at for at, area in enumerate(atlas.areas)}
    order = [places[catalogue.find(code).area] for code in codes]
    assert order == sorted(order)
    assert [name for _, name in listing.heads][:2] == ["Lower back", "Buttock"]
    starts = [at for at in range(len(order)) if not at or order[at] != order[at - 1]]
    assert [at for at, _ in listing.heads] == starts


@pytest.mark.parametrize("width", [40, 80, 120])
def test_areas_look_as_kept(atlas: BodyAtlas, width: int) -> None:
    """Areas with their names, what pain there resembles, and their points."""
    areas = [atlas.area(code) for code in ("buttock", "calf", "groin", "hand")]
    check_golden(f"areas-{width}", printed(areas_screen(areas_listing(areas), width), width))


@pytest.mark.parametrize("width", WIDTHS)
def test_all_points_fit_and_nothing_is_cut(catalogue: Catalogue, width: int) -> None:
    """Every point has its row, in the order given, no wider than the window."""
    lines = printed(points_screen(points_listing(catalogue.points), width), width)
    assert max(map(cell_len, lines)) <= width
    assert not any("…" in line for line in lines)
    codes = re.findall(r"\b(?:EX-)?[A-Z]{1,2}\d+\b", " ".join(lines))
    assert codes == [point.code for point in catalogue]
    text = in_one_row(lines)
    for point in catalogue:
        assert point.pinyin in text


@pytest.mark.parametrize("width", WIDTHS)
def test_all_areas_fit_and_nothing_is_cut(atlas: BodyAtlas, width: int) -> None:
    """Every area has its row, from the back down, no wider than the window."""
    lines = printed(areas_screen(areas_listing(atlas.areas), width), width)
    assert max(map(cell_len, lines)) <= width
    assert not any("…" in line for line in lines)
    head = next(number for number, line in enumerate(lines) if line.startswith("Area"))
    codes = [line.split()[0] for line in lines[head + 1 :] if not line.startswith(" ")]
    assert codes == [area.code for area in atlas.areas]


@pytest.mark.parametrize(
    ("width", "headings"),
    [
        (40, "Where Code"),
        (MIDDLING, "Where Code Name Hold"),
        (WIDE, "Where Code Name Kind Hold Evidence Pregnancy"),
    ],
)
def test_more_room_means_more_columns(catalogue: Catalogue, width: int, headings: str) -> None:
    """What is told of each point depends on the width alone."""
    lines = printed(points_screen(points_listing(catalogue.points[:1]), width), width)
    assert in_one_row(lines[:1]) == headings
    for point in catalogue.points[:1]:
        told = in_one_row(lines)
        assert (f"{point.hold.usual_s} s" in told) is (width >= MIDDLING)
        assert (point.evidence.label.value in told) is (width >= WIDE)


def test_pain_that_is_not_typical_is_said_to_be_so(atlas: BodyAtlas) -> None:
    """The column says which path, that it is no typical sciatica, or that it holds points only."""

    def told(code: str) -> str:
        return in_one_row(printed(areas_screen(areas_listing([atlas.area(code)]), 120), 120))

    assert "back of leg" in told("calf")
    assert "not typical sciatica" in told("groin")
    assert "only holds points" in told("hand")
