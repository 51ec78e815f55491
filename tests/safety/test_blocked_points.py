"""No point that a condition rules out is ever offered, in any way of asking."""

from collections.abc import Sequence
from itertools import combinations, product

import pytest

from acupress_cli.conversation.choosing_points import in_order, planned_points
from acupress_cli.domain.body.body import Position, Pressure, Side, Tool
from acupress_cli.domain.errors import NoSuchError, NothingToPress
from acupress_cli.domain.limits import MOST_POINTS
from acupress_cli.domain.pages.guide import Guide, guide_for
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.points.acupoint import Technique
from acupress_cli.domain.safety.conditions import Condition, HeldCondition, Person, parse_held
from acupress_cli.domain.safety.today import flaring, not_seen_yet
from acupress_cli.domain.session.plan import plan_session
from acupress_cli.domain.suggestion.fitting import MOST_PRESSING_S
from acupress_cli.domain.suggestion.suggestion import Wishes, suggest
from tests.fakes.bench import CONTENT, FakeBench
from tests.safety.rule_table import (
    AT_MOST_60_S,
    EVERY,
    FLARES,
    HAND,
    HEAT_ENDS_IT,
    NEVER,
    NEVER_POSED,
    NEVER_WITH,
    NO_HEAT,
    NO_SESSION,
    ONLY_LIGHTLY,
    OWN_PACE,
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
    ways = [planned.technique for planned in offered]
    plan = plan_session(in_order(BENCH, offered, wishes))
    ways += [step.planned.technique for step in plan.steps if step.planned]
    posed = frozenset[str]().union(*(NEVER_POSED.get(name, frozenset()) for name in names))
    used = frozenset[str]().union(*(NEVER_WITH.get(name, frozenset()) for name in names))
    assert not {way.posture.value for way in ways} & posed, names
    assert not {way.tool.value for way in ways} & used, names
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
        except (NoSuchError, NothingToPress):
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


@pytest.mark.parametrize(("areas", "blocked", "left_open"), FLARES)
def test_in_a_flare_nothing_near_the_pain_is_pressed(
    areas: tuple[str, ...], blocked: frozenset[str], left_open: frozenset[str]
) -> None:
    """Points near where it hurts are blocked; the rest is light, short and without a ball."""
    atlas, known = CONTENT.atlas(), CONTENT.conditions()
    person = flaring(Person(), PainPattern(areas, Side.LEFT), known, atlas)
    verdicts = {p.code: person.verdict(p, atlas) for p in CONTENT.catalogue()}
    assert {code for code, verdict in verdicts.items() if verdict.blocked} == blocked
    for code in left_open:
        verdict = verdicts[code]
        assert (verdict.pressure, verdict.most_s) == (Pressure.LIGHT, 60)
        assert Tool.BALL in verdict.no_tools
        assert NEVER_POSED["flare"] <= {posture.value for posture in verdict.no_postures}
    assert blocked | left_open == EVERY
    assert "LI4" in left_open


def test_pregnancy_bars_its_points_in_a_flare_too() -> None:
    """LI4 is not brought back by a bad day."""
    atlas, known = CONTENT.atlas(), CONTENT.conditions()
    person = flaring(_person(("pregnant",)), PainPattern(("buttock",)), known, atlas)
    found = suggest(PainPattern(("buttock",), Side.LEFT), Wishes(), KNOWLEDGE, person)
    codes = {suggestion.point.code for suggestion in found.chosen}
    assert codes
    assert not codes & NEVER["pregnant"]


@pytest.mark.parametrize("areas", PATTERNS, ids="+".join)
def test_a_gentle_day_has_points_of_the_hand(areas: tuple[str, ...]) -> None:
    """Not seen yet, or a flare: for every path of pain something is left, and it is light."""
    atlas, known = CONTENT.atlas(), CONTENT.conditions()
    pattern = PainPattern(areas, Side.LEFT)
    for person in (not_seen_yet(Person(), known), flaring(Person(), pattern, known, atlas)):
        found = suggest(pattern, Wishes(40), KNOWLEDGE, person)
        assert {suggestion.point.code for suggestion in found.chosen} & HAND
        assert all(s.planned.pressure is Pressure.LIGHT for s in found.chosen)
        assert set(person.today) <= set(found.notes)


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


@pytest.mark.parametrize("name", NEVER_POSED)
def test_a_forbidden_posture_is_nowhere_to_be_read(name: str) -> None:
    """Neither a guide nor a pocket sheet nor a session by name asks for it, on any point."""
    person, atlas = _person((name,)), CONTENT.atlas()
    for point in CONTENT.catalogue():
        verdict = person.verdict(point, atlas)
        ways = {t.posture.value for t in point.techniques if t.is_allowed(verdict.never)}
        assert bool(verdict.blocked) or (ways and not ways & NEVER_POSED[name])
        if verdict.blocked:
            continue
        guide = guide_for(point, CONTENT.catalogue(), atlas, CONTENT.sources(), verdict)
        said = " ".join(guide.section("technique").lines)
        out = [t for t in point.techniques if t.posture.value in NEVER_POSED[name]]
        assert not any(technique.how in said for technique in out)
        assert bool(out) == _says_why(guide, name, out)
        for position, tools in product((None, *Position), ((), (Tool.BALL,))):
            chosen = verdict.technique(point, position, tools)
            assert chosen is None or chosen.posture.value not in NEVER_POSED[name]


def _says_why(guide: Guide, name: str, out: Sequence[Technique]) -> bool:
    """Whether the guide begins with the postures that are left out, and the reason."""
    if not out:
        return False
    lines = guide.section("for_you").lines
    because = [rule.because for rule in CONDITIONS[name].rules if rule.no_postures]
    return all(text in lines for text in because) and any("Not this way:" in x for x in lines)


@pytest.mark.parametrize("name", NEVER)
def test_heat_session_and_pace_are_as_the_table_says(name: str) -> None:
    """Each condition forbids just the heat, the session and the pace that it should."""
    person = _person((name,))
    assert bool(person.no_heat) == (name in NO_HEAT)
    assert bool(person.no_session) == (name in NO_SESSION)
    assert person.own_pace_only == (name in OWN_PACE)


def test_only_a_fever_or_drowsiness_before_heat_ends_the_session() -> None:
    """Whoever takes pills each day and is wide awake loses the heat alone."""
    items = CONTENT.heat().items
    assert {item.id for item in items if item.stops_session} == HEAT_ENDS_IT
    [pills] = [item for item in items if "strong pain" in item.text]
    assert "wide awake" in pills.text
    assert pills.id not in HEAT_ENDS_IT


def test_pregnancy_has_one_truth() -> None:
    """For every point the label, the guide and the rule say the same of pregnancy."""
    person, atlas = _person(("pregnant",)), CONTENT.atlas()
    for point in CONTENT.catalogue():
        verdict = person.verdict(point, atlas)
        label = point.pregnancy.level.label
        guide = guide_for(point, CONTENT.catalogue(), atlas, CONTENT.sources())
        [told] = guide.section("pregnancy").lines
        assert label.startswith("left out") == bool(verdict.blocked), point.code
        assert told.startswith("Left out in pregnancy") == bool(verdict.blocked), point.code
        assert (verdict.pressure is Pressure.LIGHT) == label.startswith("light"), point.code


def test_the_rules_for_pregnancy_name_levels_alone() -> None:
    """No list of points or regions beside the level that each point has."""
    for rule in CONDITIONS["pregnant"].rules:
        assert rule.pregnancy
        assert not any((rule.regions, rule.areas, rule.points, rule.risks))


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
