"""A session laid out in time, with as little getting up and down as can be."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.body.body import Position, Pressure, Side, Tool
from acupress_cli.domain.limits import LONGEST_HEAT_S, SHORTEST_HEAT_S, USUAL_HEAT_S
from acupress_cli.domain.points.acupoint import Acupoint, Technique
from acupress_cli.domain.session.plan import (
    POSITION_ORDER,
    Finding,
    PlannedPoint,
    SessionPlan,
    Step,
    StepKind,
    plan_session,
    with_few_moves,
)
from tests.fakes.plans import (
    BACK,
    CALF,
    LYING,
    SITTING,
    STANDING,
    made_point,
    planned,
    technique,
)

BODY = ("lower-back", "buttock", "calf", "foot-top")


def rows(plan: SessionPlan) -> list[str]:
    """The timetable in words: second, what, which point and side, and whether one moves."""
    lines = []
    for starts_s, step in plan.timetable():
        point = f" {step.point.code}" if step.point else ""
        side = f" {step.side.value}" if step.side else ""
        lines.append(f"{starts_s} {step.kind.value}{point}{side}{' moving' * step.moves}")
    return lines


def test_the_timetable_of_a_whole_session() -> None:
    """Heat, settling, then each point: get ready, hold, the other side, a rest."""
    plan = plan_session([CALF, BACK], heat_s=600)
    assert rows(plan) == [
        "0 heat",
        "600 settle",
        "630 get ready BL57 left",
        "660 hold BL57 left",
        "735 switch sides BL57 right",
        "750 hold BL57 right",
        "825 rest",
        "835 get ready GV3 moving",
        "880 hold GV3",
        "955 rest",
    ]
    assert plan.length_s == 965
    assert plan.pressing_s == 225


def test_switching_sides_is_a_second_full_hold() -> None:
    """Both sides are held, each for the whole length."""
    holds = [s for s in plan_session([CALF]).steps if s.kind is StepKind.HOLD]
    assert [(s.side, s.length_s) for s in holds] == [(Side.LEFT, 75), (Side.RIGHT, 75)]


@pytest.mark.parametrize(
    ("side", "sides"),
    [
        (None, (None,)),
        (Side.LEFT, (Side.LEFT,)),
        (Side.RIGHT, (Side.RIGHT,)),
        (Side.BOTH, (Side.LEFT, Side.RIGHT)),
    ],
)
def test_a_point_has_one_hold_for_each_side(
    side: Side | None, sides: tuple[Side | None, ...]
) -> None:
    """The midline has one hold without a side, both sides have two, left first."""
    assert planned(side=side).sides == sides


@pytest.mark.parametrize(("heat_s", "expected"), [(0, []), (900, [Step(StepKind.HEAT, 900)])])
def test_nothing_chosen_leaves_at_most_heat(heat_s: int, expected: list[Step]) -> None:
    """Without points there is nothing to settle for: heat alone, or nothing."""
    plan = plan_session([], heat_s=heat_s)
    assert list(plan.steps) == expected
    assert (plan.length_s, plan.pressing_s, plan.points) == (heat_s, 0, ())
    assert all(step.side is None and step.point is None for step in plan.steps)


def test_heat_has_its_minutes() -> None:
    """Heat is on for ten to twenty minutes, fifteen where nothing else is wished."""
    assert (SHORTEST_HEAT_S, USUAL_HEAT_S, LONGEST_HEAT_S) == (600, 900, 1200)


def test_a_person_may_want_longer_to_get_ready() -> None:
    """The wished time to get ready holds for every point; moving adds to it, sides do not."""
    plan = plan_session([CALF, BACK], finding=Finding(100))
    assert [s.length_s for s in plan.steps if s.kind is StepKind.READY] == [100, 115]
    assert [s.length_s for s in plan.steps if s.kind is StepKind.SWITCH] == [15]


def test_the_first_point_is_not_a_move() -> None:
    """Only a change from one position to another gets time for moving."""
    plan = plan_session([BACK, BACK, CALF, CALF])
    assert [s.moves for s in plan.steps if s.kind is StepKind.READY] == [
        False,
        False,
        True,
        False,
    ]


def test_points_are_told_once_each() -> None:
    """A plan's points stand in the order they are pressed, however many holds each has."""
    assert plan_session([CALF, BACK, CALF]).points == (CALF.point, BACK.point)


@pytest.mark.parametrize(
    ("usual", "lightest", "pressed"),
    [
        (Pressure.MEDIUM, None, Pressure.MEDIUM),
        (Pressure.MEDIUM, Pressure.LIGHT, Pressure.LIGHT),
        (Pressure.FIRM, Pressure.MEDIUM, Pressure.MEDIUM),
        (Pressure.LIGHT, Pressure.FIRM, Pressure.LIGHT),
    ],
)
def test_a_limit_only_makes_pressure_lighter(
    usual: Pressure, lightest: Pressure | None, pressed: Pressure
) -> None:
    """A person's limit can ease a point's pressure and never make it harder."""
    point = replace(made_point(), pressure=usual)
    assert PlannedPoint(point, None, 60, SITTING, lightest).pressure is pressed


def test_steps_of_a_point_know_their_point() -> None:
    """Getting ready, switching and holding are about a point; the rest is about none."""
    plan = plan_session([CALF], heat_s=600)
    assert [s.point for s in plan.steps] == [None, None, *[CALF.point] * 4, None]


# Positions


def preferring(first: Technique, *others: Technique, area: str = "calf") -> PlannedPoint:
    """A point pressed as ``first``, that could be pressed as one of ``others`` too."""
    return PlannedPoint(made_point("BL57", (first, *others), area=area), None, 60, first)


BALL_STANDING = technique(Position.STANDING, Tool.BALL)


@pytest.mark.parametrize(
    ("chosen", "positions"),
    [
        ([], []),
        ([preferring(STANDING)], ["standing"]),
        ([preferring(SITTING, LYING), preferring(LYING)], ["lying", "lying"]),
        ([preferring(SITTING), preferring(LYING)], ["lying", "sitting"]),
        (
            [preferring(SITTING, LYING), preferring(SITTING, LYING), preferring(LYING, SITTING)],
            ["sitting"] * 3,
        ),
        (
            [preferring(LYING), preferring(SITTING), preferring(STANDING, SITTING)],
            ["lying", "sitting", "sitting"],
        ),
        (
            [preferring(STANDING), preferring(SITTING), preferring(LYING)],
            ["lying", "sitting", "standing"],
        ),
        ([preferring(SITTING, BALL_STANDING), preferring(STANDING)], ["sitting", "standing"]),
    ],
)
def test_positions_of_a_session(chosen: list[PlannedPoint], positions: list[str]) -> None:
    """From the floor upwards, in the fewest positions, as most points would have it anyway."""
    placed = with_few_moves(chosen, BODY)
    assert [p.technique.position.value for p in placed] == positions


def test_a_tool_at_hand_can_save_a_move() -> None:
    """With a ball a point can be pressed standing, so nobody sits down in between."""
    chosen = [preferring(SITTING, BALL_STANDING), preferring(STANDING)]
    placed = with_few_moves(chosen, BODY, (Tool.BALL,))
    assert [p.technique for p in placed] == [BALL_STANDING, STANDING]


def test_a_tool_ruled_out_is_never_used_to_save_a_move() -> None:
    """A ball this person must not use saves no move, however many they own."""
    chosen = [preferring(SITTING, BALL_STANDING), preferring(STANDING)]
    limited = [replace(p, never=(Tool.BALL,)) for p in chosen]
    placed = with_few_moves(limited, BODY, (Tool.BALL,))
    assert [p.technique for p in placed] == [SITTING, STANDING]


def test_a_technique_that_fits_is_kept() -> None:
    """A person's own way of pressing is changed only to save a move."""
    knuckles = technique(Position.LYING, Tool.KNUCKLES)
    point = made_point("BL57", (LYING, knuckles))
    wished = PlannedPoint(point, Side.LEFT, 90, knuckles)
    assert with_few_moves([wished], BODY) == (wished,)


def test_a_moved_point_keeps_everything_else() -> None:
    """Pressing a point in another position changes how, and nothing else."""
    point, limits = made_point("BL57", (SITTING, LYING)), (Pressure.LIGHT, (Tool.BALL,), 75)
    wished = PlannedPoint(point, Side.BOTH, 75, SITTING, *limits)
    moved, _ = with_few_moves([wished, preferring(LYING)], BODY)
    assert moved == PlannedPoint(point, Side.BOTH, 75, LYING, *limits)


def test_points_run_down_the_body() -> None:
    """Within a position points go from the back to the foot; unknown places come last."""
    areas = ["somewhere", "foot-top", "calf", "lower-back", "buttock"]
    placed = with_few_moves([preferring(LYING, area=area) for area in areas], BODY)
    assert [p.point.area for p in placed] == [
        *("lower-back", "buttock", "calf", "foot-top"),
        "somewhere",
    ]


some_techniques = st.lists(
    st.builds(technique, st.sampled_from(Position), st.sampled_from([Tool.THUMB, Tool.BALL])),
    min_size=1,
    max_size=4,
)
some_tools = st.sampled_from([(), (Tool.BALL,)])


def changes(positions: Sequence[Position]) -> int:
    """How often the position changes."""
    return sum(a is not b for a, b in pairwise(positions))


def every_way(points: Sequence[Acupoint], tools: tuple[Tool, ...]) -> Iterator[int]:
    """The changes of position of every order of ``points`` and every way of pressing them."""
    ways = [[at for at in Position if point.technique_for(at, tools)] for point in points]
    for choice in product(*ways):
        yield from map(changes, permutations(choice))


@given(st.lists(some_techniques, min_size=1, max_size=4), some_tools)
@settings(deadline=None, max_examples=150)
def test_the_position_changes_as_seldom_as_can_be(
    ways: list[list[Technique]], tools: tuple[Tool, ...]
) -> None:
    """No other order and no other way of pressing would have the person move less."""
    points = [made_point(f"BL{n}", techniques) for n, techniques in enumerate(ways, start=1)]
    chosen = [
        PlannedPoint(point, None, 60, how)
        for point in points
        if (how := point.technique_for(None, tools))
    ]
    placed = with_few_moves(chosen, BODY, tools)
    assert sorted(p.point.code for p in placed) == sorted(p.point.code for p in chosen)
    assert all(p.technique in p.point.techniques for p in placed)
    assert all(p.technique.tool.always_at_hand or p.technique.tool in tools for p in placed)
    fewest = min(every_way([p.point for p in chosen], tools), default=0)
    assert changes([p.technique.position for p in placed]) == fewest


def test_positions_are_from_the_floor_upwards() -> None:
    """Every position has its place in the order, so none can be forgotten."""
    assert [p.value for p in POSITION_ORDER] == ["lying", "sitting", "standing"]
    assert set(POSITION_ORDER) == set(Position)
