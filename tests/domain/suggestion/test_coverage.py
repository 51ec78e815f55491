"""Every place that hurts gets its point before any place gets its second."""

import pytest
from msgspec.structs import replace

from acupress_cli.domain.body.body import BodyArea, Side
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.session.plan import PlannedPoint
from acupress_cli.domain.suggestion.coverage import answers, covering
from acupress_cli.domain.suggestion.suggestion import Wishes, suggest
from tests.fakes.bench import CONTENT, FakeBench
from tests.fakes.plans import SITTING, made_point

BENCH = FakeBench()
CALF, HEEL, SOLE = (CONTENT.atlas().area(code) for code in ("calf", "heel", "sole"))


def usable(**areas: str) -> list[PlannedPoint]:
    """Points by code, each in its area, in the order of rank."""
    return [
        PlannedPoint(made_point(code, area=area), Side.LEFT, 100, SITTING)
        for code, area in areas.items()
    ]


def codes(chosen: list[PlannedPoint]) -> list[str]:
    """Their codes, in order."""
    return [planned.point.code for planned in chosen]


def led(area: BodyArea, *lead: str) -> BodyArea:
    """The same area, with other points that lead there."""
    return replace(area, lead=lead)


def test_each_area_gets_the_best_of_its_points() -> None:
    """A second one in the same area waits."""
    points = usable(BL1="calf", BL2="calf", BL3="heel")
    assert codes(covering(points, [led(CALF), led(HEEL)])) == ["BL1", "BL3"]


def test_a_point_that_answers_two_areas_counts_for_both() -> None:
    """It is taken even where another ranks higher in one of them."""
    points = usable(BL1="calf", BL2="calf")
    assert codes(covering(points, [led(CALF), led(HEEL, "BL2")])) == ["BL2"]


def test_an_area_without_a_point_is_passed_over() -> None:
    """The others still get theirs."""
    assert codes(covering(usable(BL1="sole"), [led(CALF), led(SOLE)])) == ["BL1"]


def test_a_point_answers_where_it_lies_and_where_it_leads() -> None:
    """Nowhere else."""
    [point] = usable(BL1="calf")
    assert answers(point, led(CALF))
    assert answers(point, led(HEEL, "BL1"))
    assert not answers(point, led(HEEL))


@pytest.mark.parametrize(
    "text",
    [
        "from my left buttock down the back of the thigh to the calf",
        "lower back and right hip and outer shin",
        "left calf and heel",
        "sharp pain from the right buttock to the back of the knee",
    ],
)
def test_no_place_named_in_common_words_goes_without_a_point(text: str) -> None:
    """In a quarter of an hour, with the content as it is."""
    pattern: PainPattern = BENCH.reader.read(text).pattern
    chosen = [s.planned for s in suggest(pattern, Wishes(minutes=15), BENCH.knowledge).chosen]
    named = [CONTENT.atlas().area(code) for code in pattern.areas if code not in pattern.between]
    assert all(any(answers(point, area) for point in chosen) for area in named)


@pytest.mark.parametrize("sorest", ["lower-back", "buttock", "calf", "heel"])
def test_the_sorest_place_gets_its_point_first(sorest: str) -> None:
    """Where the time does for one alone."""
    areas = ("lower-back", "buttock", "calf", "heel")
    pattern = PainPattern(areas, Side.LEFT, sorest=(sorest,))
    found = suggest(pattern, Wishes(minutes=3), BENCH.knowledge)
    [first] = found.chosen
    assert answers(first.planned, BENCH.knowledge.atlas.area(sorest))
