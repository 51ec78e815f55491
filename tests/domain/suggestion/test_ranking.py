"""Why each step of the weight table is as it is: what has to come before what."""

from itertools import pairwise

from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.points.acupoint import EvidenceLabel
from acupress_cli.domain.safety.conditions import HeldCondition, Person
from acupress_cli.domain.suggestion.ranking import (
    AREA_LEAD,
    EVIDENCE,
    IN_THE_AREA,
    PATH_LEAD,
    QUALITY_ADD,
    further_away,
    ranked_points,
)
from tests.fakes.bench import CONTENT, FakeBench

# The most that evidence and place can add together.
BESIDES = max(EVIDENCE.values()) + IN_THE_AREA


def test_further_points_are_others_and_none_is_blocked() -> None:
    """What is found farther away is neither offered twice nor against a condition."""
    knowledge = FakeBench().knowledge
    areas = [knowledge.atlas.area("calf")]
    paths = knowledge.atlas.paths_of(areas)
    near = ranked_points(PainPattern(("calf",)), areas, paths, knowledge)
    varicose = next(c for c in CONTENT.conditions().asked if c.id == "varicose-veins")
    person = Person((HeldCondition(varicose),))
    further = further_away(near[:2], paths, knowledge, person)
    codes = {point.code for point in further}
    assert codes.isdisjoint(point.code for point in near[:2])
    assert codes.isdisjoint(["BL56", "BL57", "BL58", "SP6"])
    assert "BL54" in codes


def test_the_order_of_a_lead_is_an_order() -> None:
    """The points that lead a path or an area stand best first: no step goes up."""
    for lead in (PATH_LEAD, AREA_LEAD):
        assert all(one > next_one for one, next_one in pairwise(lead))


def test_the_three_that_lead_a_path_stand_apart_from_the_rest() -> None:
    """The article names about three for each path. No evidence lifts a fourth over them."""
    assert PATH_LEAD[2] > PATH_LEAD[3] + max(EVIDENCE.values())


def test_the_first_of_a_path_comes_before_the_first_of_one_area() -> None:
    """The path is what the person told; an area is one place on it."""
    assert PATH_LEAD[0] > AREA_LEAD[0] + BESIDES


def test_the_first_of_an_area_comes_before_what_only_follows_on_the_path() -> None:
    """A point made for the place that hurts counts for more than a later one of the line."""
    assert AREA_LEAD[0] > PATH_LEAD[3]


def test_what_a_quality_asks_for_comes_after_the_first_of_the_path() -> None:
    """And before those that only follow, so that GB34 for spasm is no afterthought."""
    assert PATH_LEAD[3] + max(EVIDENCE.values()) <= QUALITY_ADD < PATH_LEAD[2]
    assert AREA_LEAD[0] < QUALITY_ADD


def test_evidence_decides_only_among_neighbours() -> None:
    """Counts of studies and experts move a point by two steps of a lead at most."""
    often, named, tradition = (EVIDENCE[label] for label in (
        EvidenceLabel.OFTEN_USED, EvidenceLabel.NAMED, EvidenceLabel.TRADITION,
    ))  # fmt: skip
    assert often > named > tradition == 0
    assert often <= 2


def test_to_lie_where_it_hurts_is_the_smallest_step() -> None:
    """It decides between points that are equal otherwise."""
    assert min(IN_THE_AREA, *PATH_LEAD, *AREA_LEAD, QUALITY_ADD) == IN_THE_AREA == 1
