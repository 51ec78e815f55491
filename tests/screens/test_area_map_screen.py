"""The body map: areas with their numbers, on the body and in words."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.domain.pain.area_numbers import numbered_areas
from acupress_cli.screens.area_map_screen import area_list_lines, area_map_lines
from acupress_cli.screens.dot_signs import ASCII, BLOCK, BRAILLE, Pen
from tests.fakes.bench import CONTENT
from tests.fakes.figures import BACK, FOOT, FRONT
from tests.screens.golden_file import check_golden

AREAS = numbered_areas(CONTENT.atlas())
ENTRY = re.compile(r"\b(\d+) ([a-z][a-z ]*[a-z])")


def lines_of(width: int, pen: Pen | None = BRAILLE, height: int | None = None) -> list[str]:
    """The map of the real content."""
    return [line.plain for line in area_map_lines(AREAS, CONTENT.figures(), width, pen, height)]


@pytest.mark.parametrize(
    ("width", "pen", "height"),
    [(79, BRAILLE, None), (79, ASCII, None), (79, BRAILLE, 19), (39, BRAILLE, None)],
)
def test_the_map_looks_as_kept(width: int, pen: Pen, height: int | None) -> None:
    """Side by side at 80 columns, one below the other at 40."""
    size = f"{width}x{height}" if height else str(width)
    check_golden(f"area-map-{size}-{pen.name}", lines_of(width, pen, height))


@pytest.mark.parametrize("width", [79, 39, 20])
def test_the_list_looks_as_kept(width: int) -> None:
    """In as many columns as fit, each read downwards."""
    check_golden(f"area-list-{width}", [line.plain for line in area_list_lines(AREAS, width)])


@given(
    width=st.integers(30, 160),
    pen=st.sampled_from([BRAILLE, BLOCK, ASCII, None]),
    height=st.none() | st.integers(0, 80),
)
@settings(deadline=None, max_examples=60)
def test_every_area_is_named_with_its_number(
    width: int, pen: Pen | None, height: int | None
) -> None:
    """Whether drawn, not drawn, or only listed; it fits the width, and the rows if it is drawn."""
    lines = lines_of(width, pen, height)
    text = " ".join(lines)
    for number, area in enumerate(AREAS, start=1):
        assert re.search(rf"\b{number} +{area.name}\b", " ".join(text.split()))
    assert all(len(line) <= width for line in lines)
    if height is not None and any("From behind" in line for line in lines):
        assert len(lines) <= height


def test_the_drawn_areas_have_their_number_on_the_body() -> None:
    """Once on the drawing, once in the key beside it."""
    drawing = " ".join(line[:17] for line in lines_of(39))
    found = {int(number) for number in re.findall(r"\d+", drawing)}
    figures = [figure for figure in CONTENT.figures() if figure.two_sided and figure.areas]
    placed = {place.area for figure in figures for place in figure.areas}
    expected = {number for number, area in enumerate(AREAS, start=1) if area.code in placed}
    assert expected <= found


def test_what_is_on_no_map_is_named_below() -> None:
    """It can be answered all the same."""
    text = " ".join(line.plain for line in area_map_lines(AREAS, [BACK, FRONT], 79, BRAILLE))
    assert "Not drawn: 3 hip, 5 side of the thigh," in text
    drawn = [area for area in AREAS if area.code in {place.area for place in BACK.areas}]
    alone = " ".join(line.plain for line in area_map_lines(drawn, [BACK], 79, BRAILLE))
    assert "Not drawn" not in alone


def test_without_pen_map_or_room_there_is_the_list() -> None:
    """The numbers and names of all areas."""
    listed = area_list_lines(AREAS, 79)
    figures = CONTENT.figures()
    assert area_map_lines(AREAS, figures, 79, None) == listed
    assert area_map_lines(AREAS, [FOOT], 79, BRAILLE) == listed
    assert area_map_lines(AREAS, figures, 79, BRAILLE, 18) == listed
    assert area_map_lines(AREAS, figures, 79, BRAILLE, 19) != listed


def test_no_two_numbers_run_together() -> None:
    """21 beside 22 is not 2122."""
    for width, height in ((79, None), (39, None), (79, 19), (120, None)):
        numbers = [
            int(n) for line in lines_of(width, BRAILLE, height) for n in re.findall(r"\d+", line)
        ]
        assert max(numbers) <= len(AREAS)
