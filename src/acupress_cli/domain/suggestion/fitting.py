"""As many points as the minutes and the dose allow, in the order in which they are pressed."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.domain.body.body import Tool
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.limits import MOST_POINTS, SHORTEST_HOLD_S
from acupress_cli.domain.session.plan import (
    AS_LONG_AS_IT_TAKES,
    READY_S,
    SETTLE_S,
    Finding,
    PlannedPoint,
    plan_session,
    with_few_moves,
)

# Pressing in one session, summed over all holds.
MOST_PRESSING_S = 20 * 60
# Holds grow shorter for one point more only where a larger part of the time would go unused.
_UNUSED = 0.1
# Shortened holds are of a length that is easy to say.
_STEP_S = 5
# The first times with a point are not timed: what is suggested does not depend on them.
_USUAL_FINDING = Finding(READY_S)


class Room(Struct, frozen=True):
    """What bounds a session: its seconds with settling, and how the person can be placed."""

    length_s: int
    settle_s: int
    body_order: tuple[str, ...]
    tools: tuple[Tool, ...] = ()


class Fitting:
    """A session that grows point by point and never over its room."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self.points: list[PlannedPoint] = []

    def add_first(self, planned: PlannedPoint) -> bool:
        """Add a point, with all holds as short as need be; False where even those do not fit."""
        fits = self._fits([_shortened(p) for p in (*self.points, planned)])
        if fits:
            self.points.append(planned)
        return fits

    def add(self, planned: PlannedPoint) -> bool:
        """Add a point where it fits beside the holds there are, or much time would be left."""
        if self._fits([*self.held(), _shortened(planned)]):
            self.points.append(planned)
            return True
        return self._is_much_unused() and self.add_first(planned)

    def ordered(self) -> tuple[PlannedPoint, ...]:
        """The points as they are pressed: longest holds that fit, fewest changes of position."""
        return self._placed(self.held())

    def held(self) -> tuple[PlannedPoint, ...]:
        """The points in the order of what they are for, with the longest holds that fit."""
        room_s = min(self._room.length_s - self._around_s(self.points), MOST_PRESSING_S)
        # No hold is over one length, which is the longest that fits.
        most_s = max((p.hold_s for p in self.points), default=0)
        while sum(min(p.hold_s, most_s) * len(p.sides) for p in self.points) > room_s:
            most_s -= most_s % _STEP_S or _STEP_S
        return tuple(replace(p, hold_s=min(p.hold_s, most_s)) for p in self.points)

    def is_full(self, planned: PlannedPoint) -> bool:
        """Whether it is no lack of time that keeps ``planned`` out: more is not better."""
        with_it = [_shortened(p) for p in (*self.points, planned)]
        pressing_s = sum(p.pressing_s for p in with_it)
        return len(with_it) > MOST_POINTS or pressing_s > MOST_PRESSING_S

    def _fits(self, points: Sequence[PlannedPoint]) -> bool:
        pressed_s = sum(p.pressing_s for p in points)
        return (
            len(points) <= MOST_POINTS
            and pressed_s <= MOST_PRESSING_S
            and self._around_s(points) + pressed_s <= self._room.length_s
        )

    def _is_much_unused(self) -> bool:
        held_s = sum(p.pressing_s for p in self.held())
        unused_s = self._room.length_s - self._around_s(self.points) - held_s
        return unused_s > _UNUSED * self._room.length_s

    def _around_s(self, points: Sequence[PlannedPoint]) -> int:
        """The seconds around the holds: to settle, to find each point, to move and to rest."""
        return _besides_s(self._placed(points), self._room.settle_s, _USUAL_FINDING)

    def _placed(self, points: Sequence[PlannedPoint]) -> tuple[PlannedPoint, ...]:
        return with_few_moves(points, self._room.body_order, self._room.tools)


def _besides_s(chosen: Sequence[PlannedPoint], settle_s: int, finding: Finding) -> int:
    plan = plan_session(chosen, settle_s=settle_s, finding=finding)
    return plan.length_s - plan.pressing_s


def shortened_to_fit(
    chosen: Sequence[PlannedPoint],
    minutes: int,
    settle_s: int = SETTLE_S,
    finding: Finding = AS_LONG_AS_IT_TAKES,
) -> tuple[PlannedPoint, ...]:
    """The same points with holds just short enough for ``minutes``; never under 60 s each.

    Raises UsageError where even the shortest holds do not fit.
    """
    holds = sum(len(planned.sides) for planned in chosen)
    besides_s = _besides_s(chosen, settle_s, finding)
    each_s = (minutes * 60 - besides_s) // holds
    if each_s < SHORTEST_HOLD_S:
        needed = -(-(besides_s + SHORTEST_HOLD_S * holds) // 60)
        raise UsageError(
            f"These points need at least {needed} minutes.", "Name fewer points, or one side."
        )
    return tuple(replace(p, hold_s=min(p.hold_s, each_s)) for p in chosen)


def _shortened(planned: PlannedPoint) -> PlannedPoint:
    """The point with the shortest hold that it is worth."""
    return replace(planned, hold_s=min(planned.hold_s, SHORTEST_HOLD_S))
