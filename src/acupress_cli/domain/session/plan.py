"""A session laid out in time: which step follows which, and for how many seconds."""

from collections.abc import Sequence
from enum import Enum
from itertools import combinations
from math import ceil

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.domain.body.body import Position, Pressure, Side, Tool
from acupress_cli.domain.body.posture import Posture
from acupress_cli.domain.points.acupoint import Acupoint, Technique

SETTLE_S = 30
READY_S = 30
READY_AFTER_MOVING_S = 45
SWITCH_S = 15
REST_S = 10
SKIN_CHECK_EVERY_S = 5 * 60
# Words a minute that a voice usually speaks; whoever reads slowly reads more, about 200.
SPOKEN_WPM = 160
# The most words around those of a point: its names and side, that one moves, how it goes on.
_WORDS_AROUND = 44
# The time that words take is told in whole steps of seconds.
_WORDS_STEP_S = 5
# Where nobody can press a key, so many seconds follow the words.
UNATTENDED_S = 10

# From the floor upwards: getting up once is easier than getting down again.
POSITION_ORDER = (Position.LYING, Position.SITTING, Position.STANDING)


class StepKind(Enum):
    """What happens during a step."""

    HEAT = "heat"
    SETTLE = "settle"
    READY = "get ready"
    SWITCH = "switch sides"
    HOLD = "hold"
    REST = "rest"


class PlannedPoint(Struct, frozen=True):
    """A point to be pressed: the side (None on the midline), seconds, and how.

    ``lightest``, ``never`` and ``most_s`` limit pressure, ways and seconds for this person:
    ``never`` are the tools and postures that are not for them. A point that they know
    (``is_known``) is told in short.
    """

    point: Acupoint
    side: Side | None
    hold_s: int
    technique: Technique
    lightest: Pressure | None = None
    never: tuple[Tool | Posture, ...] = ()
    most_s: int | None = None
    is_known: bool = False

    @property
    def pressure(self) -> Pressure:
        """How hard this person presses this point: never harder than the point allows."""
        return self.point.pressure.at_most(self.lightest)

    @property
    def longest_s(self) -> int:
        """The most seconds this person may hold this point."""
        return min(self.point.hold.max_s, self.most_s or self.point.hold.max_s)

    def technique_in(self, position: Position, tools: tuple[Tool, ...]) -> Technique | None:
        """An allowed way to press it in ``position``."""
        return self.point.technique_for(position, tools, self.never)

    @property
    def sides(self) -> tuple[Side | None, ...]:
        """One entry for each full hold."""
        return (None,) if self.side is None else self.side.each

    @property
    def pressing_s(self) -> int:
        """The seconds of pressing, on all its sides."""
        return self.hold_s * len(self.sides)


class Step(Struct, frozen=True):
    """One stretch of a session, ``length_s`` seconds long.

    One that ``waits`` goes on when the person says so, and its length is what it may take.
    """

    kind: StepKind
    length_s: int
    planned: PlannedPoint | None = None
    side: Side | None = None
    moves: bool = False
    waits: bool = False

    @property
    def point(self) -> Acupoint | None:
        """The point this step is about, if it is about one."""
        return self.planned.point if self.planned else None

    @property
    def short(self) -> tuple[str, ...]:
        """How to find its point in a few words, if the person knows it; () for no such words."""
        is_short = self.kind is StepKind.READY and self.planned and self.planned.is_known
        return self.planned.point.short if self.planned and is_short else ()


class SessionPlan(Struct, frozen=True):
    """The steps in order. Reality equals it unless the person changes it."""

    steps: tuple[Step, ...]

    @property
    def length_s(self) -> int:
        """The whole session, in seconds."""
        return sum(step.length_s for step in self.steps)

    @property
    def pressing_s(self) -> int:
        """The seconds of pressing in it."""
        return sum(step.length_s for step in self.steps if step.kind is StepKind.HOLD)

    @property
    def points(self) -> tuple[Acupoint, ...]:
        """The points in the order they are pressed, each once."""
        return tuple(dict.fromkeys(step.point for step in self.steps if step.point))

    def timetable(self) -> list[tuple[int, Step]]:
        """Each step with the second it starts at."""
        starts_s, rows = 0, []
        for step in self.steps:
            rows.append((starts_s, step))
            starts_s += step.length_s
        return rows


class Finding(Struct, frozen=True):
    """How long one has to find a point before its hold.

    ``ready_s`` are its seconds, None for as long as its words take at ``wpm`` words a minute,
    and ``after_words_s``. Then, if somebody ``waits`` to press a key, each point that is not
    known to them waits until they say it is found.
    """

    ready_s: int | None = None
    after_words_s: int = 0
    waits: bool = False
    wpm: int = SPOKEN_WPM

    def length_s(self, planned: PlannedPoint, *, moves: bool) -> int:
        """Seconds to get ready for a point, for which the person ``moves`` or not."""
        moving_s = (READY_AFTER_MOVING_S - READY_S) * moves
        if self.ready_s is not None:
            return self.ready_s + moving_s
        return max(READY_S + moving_s, words_s(planned, self.wpm) + self.after_words_s)


AS_LONG_AS_IT_TAKES = Finding()


def plan_session(
    chosen: Sequence[PlannedPoint],
    *,
    heat_s: int = 0,
    settle_s: int = SETTLE_S,
    finding: Finding = AS_LONG_AS_IT_TAKES,
) -> SessionPlan:
    """Lay out heat (0 for none), settling, and the points in ``chosen`` order. Seconds."""
    steps: list[Step] = [Step(StepKind.HEAT, heat_s)] if heat_s else []
    if chosen:
        steps.append(Step(StepKind.SETTLE, settle_s))
    position: Position | None = None
    for planned in chosen:
        moves = position is not None and planned.technique.position is not position
        position = planned.technique.position
        on_enter = finding.waits and finding.ready_s is None and not planned.is_known
        for nth, side in enumerate(planned.sides):
            if nth:
                step = Step(StepKind.SWITCH, SWITCH_S, planned, side, waits=on_enter)
            else:
                length_s = finding.length_s(planned, moves=moves)
                step = Step(StepKind.READY, length_s, planned, side, moves, on_enter)
            steps.append(step)
            steps.append(Step(StepKind.HOLD, planned.hold_s, planned, side))
        # After the last point too: what a hold was like is said right after it.
        steps.append(Step(StepKind.REST, REST_S))
    return SessionPlan(tuple(steps))


def words_s(planned: PlannedPoint, wpm: int) -> int:
    """Seconds in which all is said, at ``wpm``, that is said while getting ready for a point."""
    point = planned.point
    offers = (point.tender_spot.offer,) if point.tender_spot else ()
    in_full = (*point.find, planned.technique.how, *offers)
    texts = (point.place, *((planned.is_known and point.short) or in_full))
    words = sum(len(text.split()) for text in texts) + _WORDS_AROUND
    return ceil(words * 60 / wpm / _WORDS_STEP_S) * _WORDS_STEP_S


def with_few_moves(
    chosen: Sequence[PlannedPoint], body_order: Sequence[str], tools: tuple[Tool, ...] = ()
) -> tuple[PlannedPoint, ...]:
    """The same points, so ordered and pressed that the person changes position least.

    The fewest positions that reach every point are used; within a position the
    points run down the body, in the order of the area codes ``body_order``.
    """
    positions = _fewest_positions(chosen, tools)
    rank = {code: index for index, code in enumerate(body_order)}
    placed = [_in_one_of(planned, positions, tools) for planned in chosen]
    return tuple(
        sorted(
            placed,
            key=lambda p: (
                POSITION_ORDER.index(p.technique.position),
                rank.get(p.point.area, len(rank)),
            ),
        )
    )


def _fewest_positions(
    chosen: Sequence[PlannedPoint], tools: tuple[Tool, ...]
) -> tuple[Position, ...]:
    preferred = [planned.technique.position for planned in chosen]
    for size in range(1, len(POSITION_ORDER)):
        fitting = [
            positions
            for positions in combinations(POSITION_ORDER, size)
            if all(any(p.technique_in(at, tools) for at in positions) for p in chosen)
        ]
        if fitting:
            # Among equals, the positions most points prefer anyway.
            return max(fitting, key=lambda ps: sum(p in ps for p in preferred))
    return POSITION_ORDER


def _in_one_of(
    planned: PlannedPoint, positions: tuple[Position, ...], tools: tuple[Tool, ...]
) -> PlannedPoint:
    """``planned`` pressed in one of ``positions``, its present technique if that fits."""
    if planned.technique.position in positions:
        return planned
    found = [planned.technique_in(at, tools) for at in positions]
    technique = next(t for t in found if t)
    return replace(planned, technique=technique)
