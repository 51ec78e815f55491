"""A person's own sessions count, once there are enough of them, and never over a place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.points.relief import PointRelief
from acupress_cli.domain.safety.conditions import Person
from acupress_cli.domain.suggestion.ranking import ranked_points
from acupress_cli.domain.suggestion.suggestion import Wishes, suggest
from tests.fakes.bench import FakeBench
from tests.fakes.suggestions import PAINS, PERSONS, WISHES, unanswered

KNOWLEDGE = FakeBench().knowledge
CALF = PainPattern(("calf",), Side.LEFT)
CODES = [point.code for point in KNOWLEDGE.catalogue]


def relief(
    code: str, sessions: int = 9, eased: int = 0, *, hurt: int = 0, too_tender: int = 0
) -> PointRelief:
    """What sessions with a point did."""
    return PointRelief(code, sessions, eased, 0, hurt, too_tender)


def person_with(*reliefs: PointRelief) -> Person:
    """A person with this experience."""
    return Person(experience={one.code: one for one in reliefs})


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (relief("BL57", 5, 4), True),
        (relief("BL57", 9, 6), True),
        (relief("BL57", 9, 5), False),
        (relief("BL57", 4, 4), False),
        (relief("BL57", 9, 9, hurt=1), False),
        (relief("BL57", 9, 9, too_tender=1), True),
        (relief("BL57", 9, 9, too_tender=2), False),
    ],
)
def test_a_point_keeps_easing_after_two_thirds_of_five_sessions(
    one: PointRelief, expected: bool
) -> None:
    """At least, and only where it did no harm."""
    assert one.keeps_easing is expected
    assert person_with(one).keeps_easing("BL57") is expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (relief("BL57"), False),
        (relief("BL57", hurt=1), True),
        (relief("BL57", too_tender=1), False),
        (relief("BL57", too_tender=2), True),
    ],
)
def test_a_point_goes_back_where_it_hurt_once_or_was_too_tender_twice(
    one: PointRelief, expected: bool
) -> None:
    """And another is not touched by that."""
    assert one.goes_back is expected
    assert person_with(one).goes_back("BL57") is expected
    assert not person_with(one).goes_back("BL40")


def ranked(pattern: PainPattern, person: Person) -> list[str]:
    """The codes in order of rank."""
    areas = KNOWLEDGE.atlas.in_body_order(pattern.areas)
    paths = KNOWLEDGE.atlas.paths_of(areas)
    return [p.code for p in ranked_points(pattern, areas, paths, KNOWLEDGE, person)]


def test_what_keeps_easing_comes_first_among_equals() -> None:
    """It passes those that earn as much, and no point that earns more."""
    pattern = PainPattern(("calf", "heel"), Side.LEFT)
    before = ranked(pattern, Person())
    moved = 0
    for place, code in enumerate(before):
        after = ranked(pattern, person_with(relief(code, 9, 7)))
        assert after.index(code) <= place
        assert [one for one in after if one != code] == [one for one in before if one != code]
        moved += after.index(code) < place
    assert moved
    assert ranked(pattern, person_with(relief(before[1], 9, 7)))[0] == before[0]


def test_what_hurt_comes_after_every_other_point() -> None:
    """Also where it ranks first for the pain, or is the point for pain in general."""
    for code in ranked(CALF, Person()):
        assert ranked(CALF, person_with(relief(code, hurt=1)))[-1] == code


def test_another_point_answers_the_place_where_one_hurt() -> None:
    """As long as there is one."""
    first = suggest(CALF, Wishes(minutes=5), KNOWLEDGE).chosen[0].point.code
    again = suggest(CALF, Wishes(minutes=5), KNOWLEDGE, person_with(relief(first, hurt=1)))
    assert first not in [one.point.code for one in again.chosen]
    assert not unanswered(CALF, again)
    [left_out] = [one for one in again.hidden if one.point.code == first]
    assert left_out.because == KNOWLEDGE.reasons.left_out_back


@pytest.mark.parametrize("minutes", [10, 20])
def test_what_hurt_comes_after_all_that_find_room(minutes: int) -> None:
    """Also the point for pain in general, which has its place before others."""
    pattern = PainPattern(("lower-back",), Side.LEFT)
    wishes = Wishes(minutes=minutes)
    assert "LI4" in [one.point.code for one in suggest(pattern, wishes, KNOWLEDGE).chosen]
    again = suggest(pattern, wishes, KNOWLEDGE, person_with(relief("LI4", hurt=1)))
    assert "LI4" not in [one.point.code for one in again.chosen]


@pytest.mark.parametrize(
    ("areas", "hurt"), [(("buttock", "hip"), "GB30"), (("knee-side", "shin-outer"), "GB34")]
)
def test_two_points_take_the_place_of_one_that_hurt(areas: tuple[str, ...], hurt: str) -> None:
    """Though it alone would answer both places, and leave time for another."""
    pattern = PainPattern(areas, Side.LEFT)
    assert hurt in [one.code for one in suggest(pattern, Wishes(minutes=5), KNOWLEDGE).points]
    person = person_with(relief(hurt, hurt=1))
    again = suggest(pattern, Wishes(minutes=5), KNOWLEDGE, person)
    assert hurt not in [one.point.code for one in again.chosen]
    assert not unanswered(pattern, again)


def test_the_only_point_of_a_place_still_answers_it() -> None:
    """The reason says that it hurt."""
    others = [relief(point.code, hurt=1) for point in KNOWLEDGE.catalogue]
    found = suggest(CALF, Wishes(), KNOWLEDGE, person_with(*others))
    assert not unanswered(CALF, found)
    assert all(KNOWLEDGE.reasons.goes_back in one.reasons for one in found.chosen)


def test_the_reason_has_the_numbers() -> None:
    """In how many sessions, of how many."""
    found = suggest(CALF, Wishes(), KNOWLEDGE, person_with(relief("BL57", 9, 7)))
    [own] = [one for one in found.chosen if one.point.code == "BL57"]
    assert "your pain was easier after 7 of 9 sessions with it" in own.reasons


EXPERIENCES = st.lists(
    st.builds(
        lambda code, eased, more, hurt, tender: relief(
            code, eased + more, eased, hurt=hurt, too_tender=tender
        ),
        st.sampled_from(CODES),
        st.integers(0, 9),
        st.integers(0, 9),
        st.integers(0, 1),
        st.integers(0, 2),
    ),
    max_size=8,
).map(lambda some: {one.code: one for one in some})


@settings(max_examples=200, deadline=None)
@given(PAINS, WISHES, PERSONS, EXPERIENCES)
def test_experience_brings_nothing_that_is_not_allowed_and_leaves_out_no_point(
    pattern: PainPattern, wishes: Wishes, person: Person, experience: dict[str, PointRelief]
) -> None:
    """The same points answer the pattern, and the same are ruled out."""
    told = replace(person, experience=experience)
    plain = suggest(pattern, wishes, KNOWLEDGE, person)
    found = suggest(pattern, wishes, KNOWLEDGE, told)
    assert set(found.points) == set(plain.points)
    for one in found.chosen:
        assert not person.verdict(one.point, KNOWLEDGE.atlas).blocked
    assert found == suggest(pattern, wishes, KNOWLEDGE, told)
