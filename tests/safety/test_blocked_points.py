"""No point that a condition rules out is ever offered, in any way of asking."""

from itertools import combinations, product

import pytest

from acupress_cli.cli.setting_up import in_order, planned_points
from acupress_cli.domain.body.body import Position, Pressure, Side, Tool
from acupress_cli.domain.errors import NoSuchError
from acupress_cli.domain.limits import MOST_POINTS
from acupress_cli.domain.pages.guide import guide_for
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.safety.conditions import Condition, HeldCondition, Person, parse_held
from acupress_cli.domain.session.plan import plan_session
from acupress_cli.domain.suggestion.suggestion import MOST_PRESSING_S, Wishes, suggest
from tests.fakes.bench import CONTENT, FakeBench
from tests.safety.rule_table import (
    AT_MOST_60_S,
    EVERY,
    NEVER,
    ONLY_LIGHTLY,
    WITH_A_PLACE,
)

BENCH = FakeBench()
KNOWLEDGE = BENCH.knowledge
CONDITIONS = {c.id: c for c in CONTENT.conditions().conditions}
# One pattern for each path, and two that mix them.
PATTERNS = [
    ("lower-back",), ("buttock",), ("thigh-back", "knee-back", "calf"),
    ("thigh-side", "knee-side", "shin-outer"), ("heel", "sole"), ("foot-top", "ankle-outer"),
    ("lower-back", "buttock", "thigh-back", "thigh-side", "calf", "shin-front", "little-toe"),
]  # fmt: skip
GROUPS = [(name,) for name in NEVER] + list(combinations(NEVER, 2))


def test_the_table_speaks_of_every_condition_and_point() -> None:
    """The second statement of the rules leaves nothing out."""
    assert set(NEVER) == set(CONDITIONS)
    assert {point.code for point in CONTENT.catalogue()} == EVERY


@pytest.mark.parametrize("areas", PATTERNS, ids="+".join)
def test_no_blocked_point_is_suggested_or_planned(areas: tuple[str, ...]) -> None:
    """For every side, position and pair of conditions, what is offered is allowed."""
    for side, position in product(Side, (None, *Position)):
        pattern = PainPattern(areas, side, ("sharp", "tight"))
        wishes = Wishes(40, position, (Tool.BALL,))
        for names in GROUPS:
            _check(pattern, wishes, names)


def _check(pattern: PainPattern, wishes: Wishes, names: tuple[str, ...]) -> None:
    found = suggest(pattern, wishes, KNOWLEDGE, _person(names))
    never = frozenset[str]().union(*(NEVER[name] for name in names))
    light = frozenset[str]().union(*(ONLY_LIGHTLY.get(name, frozenset()) for name in names))
    offered = [suggestion.planned for suggestion in found.chosen]
    codes = {planned.point.code for planned in offered}
    assert not codes & never, (names, pattern, codes & never)
    hidden = {hidden.point.code for hidden in found.hidden}
    assert not codes & hidden
    assert all(hidden.because for hidden in found.hidden)
    for planned in offered:
        if planned.point.code in light:
            assert planned.pressure is Pressure.LIGHT, (names, planned.point.code)
            assert planned.technique.tool is not Tool.BALL
        if AT_MOST_60_S & set(names):
            assert planned.hold_s <= 60
            assert planned.longest_s <= 60
    plan = plan_session(in_order(BENCH, offered, wishes))
    assert {point.code for point in plan.points} == codes
    assert len(plan.points) <= MOST_POINTS
    assert plan.pressing_s <= MOST_PRESSING_S
    for step in plan.steps:
        if step.planned and step.planned.point.code in light:
            assert step.planned.technique.tool is not Tool.BALL


@pytest.mark.parametrize("name", NEVER)
def test_a_session_by_name_leaves_blocked_points_out(name: str) -> None:
    """Asking for a blocked point by its name does not bring it back."""
    person = _person((name,))
    for point in CONTENT.catalogue():
        try:
            chosen = planned_points(BENCH, [point], Side.LEFT, Wishes(0), person)
        except NoSuchError:
            continue
        assert point.code not in NEVER[name]
        assert [planned.point for planned in chosen] == [point]


@pytest.mark.parametrize(("name", "area", "blocked", "left_open"), WITH_A_PLACE)
def test_a_named_place_closes_only_what_is_near(
    name: str, area: str, blocked: frozenset[str], left_open: frozenset[str]
) -> None:
    """Where the person names the place, points near it are blocked and far ones are not."""
    atlas = CONTENT.atlas()
    held = parse_held(f"{name}:{area}", CONDITIONS.values(), atlas)
    person = Person((held,))
    verdicts = {p.code: person.verdict(p, atlas).blocked for p in CONTENT.catalogue()}
    assert all(verdicts[code] for code in blocked)
    assert not any(verdicts[code] for code in left_open)


@pytest.mark.parametrize("name", NEVER)
def test_a_guide_says_first_that_a_point_is_not_for_you(name: str) -> None:
    """The guide to a blocked point begins with not pressing it, and why."""
    person, atlas = _person((name,)), CONTENT.atlas()
    for point in CONTENT.catalogue():
        verdict = person.verdict(point, atlas)
        guide = guide_for(point, CONTENT.catalogue(), atlas, CONTENT.sources(), verdict)
        first = guide.sections[0].lines[0]
        if point.code in NEVER[name]:
            assert first == f"Do not press this point. {verdict.blocked}"
        assert first.startswith("Do not press this point.") == bool(verdict.blocked)


def test_a_clot_suspected_now_stops_the_session() -> None:
    """A leg that may have a clot means no session at all, and being seen today."""
    assert "today" in " ".join(_person(("clot-suspected",)).no_session)


def test_a_point_that_hurt_twice_is_left_out() -> None:
    """A retired point is blocked with the reason said, until the person brings it back."""
    person = Person(retired=frozenset({"GB30"}), retired_because="It hurt twice.")
    found = suggest(PainPattern(("buttock",), Side.LEFT), Wishes(), KNOWLEDGE, person)
    assert "GB30" not in {s.point.code for s in found.chosen}
    assert ("GB30", "It hurt twice.") in {(h.point.code, h.because) for h in found.hidden}


def _person(names: tuple[str, ...]) -> Person:
    return Person(tuple(HeldCondition(_condition(name)) for name in names))


def _condition(name: str) -> Condition:
    return CONDITIONS[name]
