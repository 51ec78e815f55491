"""No point may be pressed harder, longer or with another tool than the clinical sheet says."""

import re
from pathlib import Path

import pytest

from acupress_cli.domain.body.body import Pressure
from acupress_cli.domain.points.acupoint import Acupoint, HoldLength
from tests.fakes.bench import CONTENT
from tests.safety.press_table import FEELS_AT_MOST, PRESSED, STRONGEST

ROOT = Path(__file__).parents[2]
POINTS = CONTENT.catalogue().points
# What words.yaml gathers is what a person says of their pain, and lexicon.yaml how they say it.
OF_PAIN = ("words.yaml", "lexicon.yaml", "words.md")
TEXTS = [
    path
    for path in (*ROOT.glob("data/**/*.*"), *ROOT.glob("docs/*.*"), *ROOT.glob("*.md"))
    if path.suffix in (".yaml", ".md", ".1") and path.name not in OF_PAIN
]
_NUMBERS = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
]  # fmt: skip
_NUMBER = rf"(\d+|{'|'.join(_NUMBERS)})"
_FEELS = re.compile(
    rf"\b{_NUMBER}(?:\s+out)?\s+of\s+(?:10|ten)\b|\b{_NUMBER}/10\b|\bpast\s+{_NUMBER}\b", re.I
)


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.code)
def test_a_point_is_pressed_as_the_sheet_says(point: Acupoint) -> None:
    """Its pressure, its holds, whether it is gentle, and its tools, best first."""
    tools = " ".join(dict.fromkeys(technique.tool.value for technique in point.techniques))
    hold = point.hold
    pressed = (point.pressure.value, hold.usual_s, hold.max_s, point.gentle, tools)
    assert pressed == PRESSED[point.code]


def test_only_points_that_are_not_held_as_usual_say_how_long() -> None:
    """How long a point is held by default is one number; what differs from it is the exception."""
    said = [p for p in POINTS if p.hold.default_s is not None]
    assert [
        p.code for p in said if p.hold.default_s == HoldLength(max_s=p.hold.max_s).usual_s
    ] == []
    assert len(said) < len(POINTS) / 2


def test_the_sheet_has_just_the_points_of_the_catalogue() -> None:
    """None is pressed that is not in it."""
    assert [point.code for point in POINTS] == list(PRESSED)


def felt(text: str) -> list[int]:
    """Each number of 10 that is named, in figures or in words."""
    found = ("".join(one).casefold() for one in _FEELS.findall(text))
    return [_NUMBERS.index(one) if one in _NUMBERS else int(one) for one in found]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_no_page_lets_anything_feel_stronger_than_is_safe(path: Path) -> None:
    """Wherever a number of 10 is named for pressing."""
    assert [number for number in felt(path.read_text("utf-8")) if number > STRONGEST] == []


@pytest.mark.parametrize(
    "text",
    ["3 to 8 out of 10", "8 out\n  of 10", "Eight out of ten", "8 of 10", "8/10", "never past 8"],
)
def test_a_number_of_10_is_found_however_it_is_written(text: str) -> None:
    """Else a page could name one that nobody checks."""
    assert felt(f"Press at {text}.") == [8]


@pytest.mark.parametrize("pressure", Pressure)
def test_light_medium_and_firm_have_their_own_bounds(pressure: Pressure) -> None:
    """What a session says of the pressure names its bound, and nothing above it."""
    said = CONTENT.session_words().hold.pressure.for_pressure(pressure)
    numbers = [int(number) for number in re.findall(r"\d+", said.replace("out of 10", ""))]
    assert max(numbers) == FEELS_AT_MOST[pressure.value]
