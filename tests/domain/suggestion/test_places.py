"""Every place that hurts gets its point, whatever the path, as far as the minutes reach."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.limits import LONGEST_MINUTES
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.safety.conditions import Person
from acupress_cli.domain.session.plan import READY_S, Finding, plan_session, with_few_moves
from acupress_cli.domain.suggestion.fitting import MOST_PRESSING_S
from acupress_cli.domain.suggestion.suggestion import SuggestionSet, Wishes, suggest
from tests.fakes.suggestions import (
    KNOWLEDGE,
    ORDER,
    PAINS,
    PATHS,
    PERSONS,
    QUALITIES,
    WISHES,
    unanswered,
)


def length_s(found: SuggestionSet) -> int:
    """The session as it is run, without heat."""
    return plan_session([one.planned for one in found.chosen], finding=Finding(READY_S)).length_s


def answerable(path: tuple[str, ...]) -> PainPattern:
    """The path on the left side, without the areas that have no point even in an hour."""
    pattern = PainPattern(path, Side.LEFT)
    found = suggest(pattern, Wishes(minutes=LONGEST_MINUTES), KNOWLEDGE)
    none = unanswered(pattern, found)
    return replace(pattern, areas=tuple(code for code in path if code not in none))


PATTERNS = [one for one in map(answerable, PATHS) if len(one.areas) > 1]


@pytest.mark.parametrize(("minutes", "most"), [(15, 0), (10, 0.1), (8, 0.27)])
@pytest.mark.parametrize("quality", [(), *((code,) for code in QUALITIES)])
def test_few_named_places_go_without_a_point(
    minutes: int, most: float, quality: tuple[str, ...]
) -> None:
    """Of thirty paths none in 15 minutes, three in 10, eight in 8; with any quality no more."""
    without = [
        pattern.areas
        for pattern in (replace(one, qualities=quality) for one in PATTERNS)
        if unanswered(pattern, suggest(pattern, Wishes(minutes=minutes), KNOWLEDGE))
    ]
    assert len(PATTERNS) >= 30
    assert len(without) <= most * len(PATTERNS), without


@pytest.mark.parametrize("minutes", [8, 10, 15, 20])
@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda one: "-".join(one.areas))
def test_the_minutes_are_used(pattern: PainPattern, minutes: int) -> None:
    """Nine tenths of them at least, where points are left for want of time."""
    found = suggest(pattern, Wishes(minutes=minutes), KNOWLEDGE)
    full = KNOWLEDGE.reasons.left_out_time.format(minutes=minutes)
    if any(one.because == full for one in found.hidden):
        assert length_s(found) >= 0.9 * minutes * 60


@settings(max_examples=300, deadline=None)
@given(PAINS, WISHES, PERSONS)
def test_a_session_is_never_over_and_never_short_of_what_would_fit(
    pattern: PainPattern, wishes: Wishes, person: Person
) -> None:
    """Nothing left out for want of time would fit beside the rest with the shortest hold."""
    found = suggest(pattern, wishes, KNOWLEDGE, person)
    planned = [one.planned for one in found.chosen]
    assert length_s(found) <= wishes.minutes * 60
    assert sum(one.pressing_s for one in planned) <= MOST_PRESSING_S
    assert with_few_moves(planned, ORDER, wishes.tools) == tuple(planned)


@pytest.mark.parametrize("minutes", [7, 11, 13])
@pytest.mark.parametrize("area", ["lower-back", "hip", "thigh-side", "knee-side"])
def test_not_a_second_longer_than_was_wished(area: str, minutes: int) -> None:
    """A point that would end a little later is left out."""
    found = suggest(PainPattern((area,), Side.LEFT), Wishes(minutes=minutes), KNOWLEDGE)
    plan = plan_session([one.planned for one in found.chosen], finding=Finding(READY_S))
    assert 0 < plan.length_s <= minutes * 60


@pytest.mark.parametrize("between", ["buttock", "hip"])
def test_a_place_between_has_its_point_before_one_far_away(between: str) -> None:
    """Where a pain runs through it, though nobody named it."""
    areas = ("lower-back", between, "thigh-front")
    pattern = PainPattern(areas, Side.LEFT, between=(between,))
    found = suggest(pattern, Wishes(minutes=5), KNOWLEDGE)
    assert between not in unanswered(pattern, found)


@settings(max_examples=200, deadline=None)
@given(PAINS, WISHES, PERSONS, st.integers(1, 20))
def test_more_minutes_never_answer_fewer_places(
    pattern: PainPattern, wishes: Wishes, person: Person, more: int
) -> None:
    """Named or between."""
    longer = replace(wishes, minutes=min(LONGEST_MINUTES, wishes.minutes + more))
    short, long = (suggest(pattern, some, KNOWLEDGE, person) for some in (wishes, longer))
    assert len(unanswered(pattern, long)) <= len(unanswered(pattern, short))


@settings(max_examples=200, deadline=None)
@given(PAINS, WISHES, PERSONS)
def test_what_a_pain_is_like_takes_no_place_its_point(
    pattern: PainPattern, wishes: Wishes, person: Person
) -> None:
    """With a quality as many places are answered as without."""
    plain = suggest(replace(pattern, qualities=()), wishes, KNOWLEDGE, person)
    found = suggest(pattern, wishes, KNOWLEDGE, person)
    assert len(unanswered(pattern, found)) <= len(unanswered(pattern, plain))


@settings(max_examples=100, deadline=None)
@given(PAINS, WISHES, PERSONS)
def test_what_goes_without_is_answered_in_the_minutes_it_is_told(
    pattern: PainPattern, wishes: Wishes, person: Person
) -> None:
    """By the point that is told, and in a minute less it is not."""
    for one in suggest(pattern, wishes, KNOWLEDGE, person).without:
        assert one.minutes > wishes.minutes
        for area in one.areas:
            assert area.code in pattern.areas
        in_time = suggest(pattern, replace(wishes, minutes=one.minutes), KNOWLEDGE, person)
        assert one.point in [chosen.point for chosen in in_time.chosen]
        sooner = suggest(pattern, replace(wishes, minutes=one.minutes - 1), KNOWLEDGE, person)
        assert set(unanswered(pattern, sooner)) & {area.code for area in one.areas}
