"""What happens within a step, and how long a person may make one."""

import pytest
from msgspec.structs import replace

from acupress_cli.domain.session.breath import BreathPace, BreathPhase, fit_breaths
from acupress_cli.domain.session.cues import (
    BreathTurned,
    Cue,
    HalfwayReached,
    LastSecondBegan,
    LastSecondsBegan,
    ReminderDue,
    SkinCheckDue,
    TimeLeft,
)
from acupress_cli.domain.session.events import events_of, limits_of
from acupress_cli.domain.session.plan import Step, StepKind
from tests.fakes.plans import planned

FOUR_TO_ONE = (4.0, 3.0, 2.0, 1.0)
POINT = planned(hold_s=75, most_s=90)
HOLD = Step(StepKind.HOLD, 75, POINT, POINT.side)
READY = Step(StepKind.READY, 30, POINT, POINT.side)


@pytest.mark.parametrize(
    ("length_s", "checks"),
    [
        (600, [300, 600]),
        (660, [300, 600]),
        (899.5, [300, 600]),
        (900, [300, 600, 900]),
        (1200, [300, 600, 900, 1200]),
    ],
)
def test_the_skin_is_checked_every_five_minutes(length_s: float, checks: list[int]) -> None:
    """Under heat the skin is looked at every five minutes, the last time as it ends."""
    assert events_of(Step(StepKind.HEAT, 900), length_s, None) == [
        (at, SkinCheckDue(at)) for at in checks
    ]


@pytest.mark.parametrize(
    ("length_s", "events"),
    [
        (60.0, [(30.0, ReminderDue()), (30.0, HalfwayReached(30.0))]),
        (65.0, [(30.0, ReminderDue()), (32.5, HalfwayReached(32.5))]),
        (
            65.5,
            [(30.0, ReminderDue()), (32.75, HalfwayReached(32.75)), (60.0, ReminderDue())],
        ),
        (
            90.0,
            [(30.0, ReminderDue()), (45.0, HalfwayReached(45.0)), (60.0, ReminderDue())],
        ),
    ],
)
def test_a_hold_is_reminded_and_halved(length_s: float, events: list[tuple[float, Cue]]) -> None:
    """A reminder every half minute, none in the last seconds, and the halfway mark."""
    last: list[tuple[float, Cue]] = [(length_s - 5.0, LastSecondsBegan(5.0))]
    last += [(length_s - left_s, LastSecondBegan(left_s)) for left_s in FOUR_TO_ONE]
    told = [event for event in events_of(HOLD, length_s, None) if type(event[1]) is not TimeLeft]
    assert told == [*events, *last]


@pytest.mark.parametrize(
    ("length_s", "lefts_s"),
    [
        (10.0, []),
        (20.0, []),
        (60.0, [10]),
        (69.0, [10]),
        (70.0, [60, 10]),
        (120.0, [10]),
        (150.0, [120, 60, 10]),
        (180.0, [120, 60, 10]),
    ],
)
def test_the_minutes_that_are_left_are_told(length_s: float, lefts_s: list[float]) -> None:
    """And the last ten seconds; not as the hold begins, and not where it is half way."""
    told = events_of(HOLD, length_s, None)
    assert [event for event in told if type(event[1]) is TimeLeft] == [
        (length_s - left_s, TimeLeft(left_s)) for left_s in lefts_s
    ]


@pytest.mark.parametrize("kind", [StepKind.READY, StepKind.SWITCH])
@pytest.mark.parametrize(
    ("length_s", "events"),
    [
        (30.0, [(25.0, LastSecondsBegan(5.0))]),
        (5.5, [(0.5, LastSecondsBegan(5.0))]),
        (5.0, []),
    ],
)
def test_the_last_seconds_are_announced(
    kind: StepKind, length_s: float, events: list[tuple[float, Cue]]
) -> None:
    """Five seconds before pressing begins it is said, unless the whole step is no longer.

    Each second after that is told too.
    """
    told = events_of(Step(kind, 30, POINT, POINT.side), length_s, None)
    assert told[:1] == events
    left_s = FOUR_TO_ONE if events else ()
    assert told[1:] == [(length_s - s, LastSecondBegan(s)) for s in left_s]


@pytest.mark.parametrize("kind", [StepKind.SETTLE, StepKind.REST])
def test_a_quiet_step_has_no_events(kind: StepKind) -> None:
    """While settling or resting nothing is announced."""
    assert events_of(Step(kind, 30), 30.0, None) == []


def test_breaths_are_events_with_their_length() -> None:
    """Each breath in and out is announced with the seconds it lasts."""
    track = fit_breaths(BreathPace.EASY, 20.0)
    assert events_of(Step(StepKind.SETTLE, 20), 20.0, track) == [
        (0.0, BreathTurned(BreathPhase.IN, 3.75)),
        (3.75, BreathTurned(BreathPhase.OUT, 6.25)),
        (10.0, BreathTurned(BreathPhase.IN, 3.75)),
        (13.75, BreathTurned(BreathPhase.OUT, 6.25)),
    ]


def test_the_last_exhale_has_no_turn_to_come() -> None:
    """A hold cut short in its last exhale has nothing more to announce of breathing."""
    track = fit_breaths(BreathPace.EASY, 90.0)
    assert track is not None
    events = events_of(HOLD, 75.0, track.refitted(72.0, 75.0))
    assert [cue for _, cue in events if isinstance(cue, BreathTurned)] == []


def test_events_are_in_order() -> None:
    """Breaths and announcements of a hold come in the order of their seconds."""
    moments = [at for at, _ in events_of(HOLD, 75.0, fit_breaths(BreathPace.SLOW, 75.0))]
    assert moments == sorted(moments)
    assert len(moments) == 2 + 1 + 2 + 5 + 14


@pytest.mark.parametrize(
    ("step", "limits"),
    [
        (Step(StepKind.HEAT, 900), (600.0, 1200.0)),
        (HOLD, (60.0, 90.0)),
        (Step(StepKind.HOLD, 60, replace(POINT, most_s=60), POINT.side), (60.0, 60.0)),
        (Step(StepKind.HOLD, 60, replace(POINT, most_s=150), POINT.side), (60.0, 90.0)),
        (READY, (5.0, 300.0)),
        (Step(StepKind.SWITCH, 15, POINT, POINT.side), (5.0, 300.0)),
        (Step(StepKind.SETTLE, 30), (5.0, 300.0)),
        (Step(StepKind.REST, 10), (5.0, 300.0)),
    ],
)
def test_how_far_a_step_may_be_changed(step: Step, limits: tuple[float, float]) -> None:
    """Each step has its shortest and longest; a hold its point's, or less for this person."""
    assert limits_of(step) == limits
