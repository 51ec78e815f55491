"""Points a person names: how each is pressed, and holds made short enough to fit."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.body.body import Laterality, Position, Pressure, Side, Tool
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.points.acupoint import Role
from acupress_cli.domain.safety.conditions import NO_LIMITS, Verdict
from acupress_cli.domain.session.plan import PlannedPoint, plan_session
from acupress_cli.domain.suggestion.fitting import MOST_PRESSING_S, Fitting, Room, shortened_to_fit
from acupress_cli.domain.suggestion.suggestion import (
    Wishes,
    planned_point,
    side_of,
)
from tests.fakes.plans import ANY_POINTS, LYING, SITTING, STANDING, made_point, planned, technique

BALL = technique(Position.SITTING, Tool.BALL)
POINT = made_point("BL57", (SITTING, BALL, LYING))
MIDDLE = replace(POINT, laterality=Laterality.MIDLINE)


def test_a_named_point_without_wishes() -> None:
    """Both sides, the usual hold, the first technique, and no limits."""
    assert planned_point(POINT, None, Wishes(), NO_LIMITS) == PlannedPoint(
        POINT, Side.BOTH, 60, SITTING
    )


def test_a_named_point_as_wished() -> None:
    """The side, the hold, the position and the tool the person has."""
    wishes = Wishes(position=Position.SITTING, tools=(Tool.BALL,), hold_s=100)
    assert planned_point(POINT, Side.LEFT, wishes, NO_LIMITS) == PlannedPoint(
        POINT, Side.LEFT, 100, BALL
    )


def test_a_named_point_within_limits() -> None:
    """A shorter hold, a lighter touch and a forbidden tool go before what was wished."""
    wishes = Wishes(tools=(Tool.BALL,), hold_s=100)
    verdict = Verdict(most_s=75, pressure=Pressure.LIGHT, no_tools=(Tool.BALL,))
    assert planned_point(POINT, Side.RIGHT, wishes, verdict) == PlannedPoint(
        POINT, Side.RIGHT, 75, SITTING, Pressure.LIGHT, (Tool.BALL,), 75
    )


@pytest.mark.parametrize(
    ("wishes", "verdict"),
    [
        (Wishes(position=Position.STANDING), NO_LIMITS),
        (Wishes(position=Position.SITTING), Verdict(no_tools=(Tool.THUMB, Tool.BALL))),
        (Wishes(), Verdict(no_tools=(Tool.THUMB,))),
    ],
)
def test_where_no_technique_fits_there_is_none(wishes: Wishes, verdict: Verdict) -> None:
    """What can be pressed neither as wished nor as allowed is not planned."""
    assert planned_point(POINT, None, wishes, verdict) is None


def test_a_point_on_the_midline_has_no_side() -> None:
    """Whatever side was named, it is pressed once."""
    found = planned_point(MIDDLE, Side.LEFT, Wishes(), NO_LIMITS)
    assert found
    assert found.side is None


@pytest.mark.parametrize(
    ("role", "laterality", "side", "pressed"),
    [
        (Role.LOCAL, Laterality.PAIRED, Side.LEFT, Side.LEFT),
        (Role.DISTAL, Laterality.PAIRED, Side.RIGHT, Side.RIGHT),
        (Role.DISTAL, Laterality.PAIRED, None, Side.BOTH),
        (Role.SYSTEM_WIDE, Laterality.PAIRED, Side.LEFT, Side.LEFT),
        (Role.CALMING, Laterality.PAIRED, Side.LEFT, Side.BOTH),
        (Role.LOCAL, Laterality.MIDLINE, Side.LEFT, None),
        (Role.SYSTEM_WIDE, Laterality.MIDLINE, None, None),
    ],
)
def test_where_a_point_is_pressed(
    role: Role, laterality: Laterality, side: Side | None, pressed: Side | None
) -> None:
    """On the side that hurts, one hand is enough; calming points on both; the midline has none."""
    assert side_of(replace(POINT, role=role, laterality=laterality), side) is pressed


@pytest.mark.parametrize(
    ("holds", "minutes", "shortened"),
    [
        # 180 s, less 30 to settle and 55 around the hold.
        ([(Side.LEFT, 180)], 3, [110]),
        # 480 s, less 30 and twice 70, for four holds.
        ([(Side.BOTH, 180), (Side.BOTH, 180)], 8, [85, 85]),
        # A hold that is short already is not made longer.
        ([(Side.BOTH, 60), (None, 180)], 7, [60, 98]),
        ([(Side.LEFT, 90)], 60, [90]),
        ([(Side.BOTH, 90)], 4, [77]),
    ],
)
def test_holds_are_made_just_short_enough(
    holds: list[tuple[Side | None, int]], minutes: int, shortened: list[int]
) -> None:
    """Each hold gets an equal share of the seconds there are, and no more than it had."""
    chosen = [planned("BL57", side, hold_s) for side, hold_s in holds]
    fitted = shortened_to_fit(chosen, minutes)
    assert [point.hold_s for point in fitted] == shortened
    assert [replace(p, hold_s=0) for p in fitted] == [replace(p, hold_s=0) for p in chosen]


@pytest.mark.parametrize(
    ("sides", "minutes", "needed"),
    [
        ([Side.BOTH], 3, 4),
        ([Side.LEFT], 2, 3),
        ([Side.LEFT, None, Side.BOTH], 0, 7),
        ([Side.BOTH] * 8, 20, 24),
    ],
)
def test_what_cannot_fit_is_refused_with_the_minutes_it_needs(
    sides: list[Side | None], minutes: int, needed: int
) -> None:
    """No hold gets shorter than 60 seconds; the person is told what would be enough."""
    chosen = [planned("BL57", side, 90) for side in sides]
    with pytest.raises(UsageError) as refused:
        shortened_to_fit(chosen, minutes)
    assert refused.value.sentence == f"These points need at least {needed} minutes."
    assert refused.value.hint == "Name fewer points, or one side."
    assert min(point.hold_s for point in shortened_to_fit(chosen, needed)) >= 60
    with pytest.raises(UsageError):
        shortened_to_fit(chosen, needed - 1)


@given(ANY_POINTS.filter(bool), st.integers(0, 60))
@settings(deadline=None, max_examples=200)
def test_fitted_points_fit(chosen: list[PlannedPoint], minutes: int) -> None:
    """What is not refused is never longer than the minutes, and no hold grew."""
    try:
        fitted = shortened_to_fit(chosen, minutes)
    except UsageError:
        return
    assert plan_session(fitted).length_s <= minutes * 60
    assert all(60 <= new.hold_s <= old.hold_s for new, old in zip(fitted, chosen, strict=True))


def test_a_session_has_at_most_twenty_minutes_of_pressing() -> None:
    """However many minutes there are: more is not better, so all holds grow shorter."""
    fitting = Fitting(Room(60 * 60, 30, ()))
    for number in range(5):
        assert fitting.add_first(planned(f"BL{number}", Side.BOTH, 180))
    assert sum(one.pressing_s for one in fitting.held()) == 20 * 60 == MOST_PRESSING_S
    assert {one.hold_s for one in fitting.held()} == {120}


def test_standing_is_a_way_of_pressing_too() -> None:
    """A technique in the wished position is found wherever it stands in the list."""
    found = planned_point(
        made_point("BL57", (SITTING, LYING, STANDING)),
        None,
        Wishes(position=Position.STANDING),
        NO_LIMITS,
    )
    assert found
    assert found.technique is STANDING
