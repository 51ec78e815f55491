"""How the hold of a point begins that a person has pressed seldom, or often."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from msgspec.structs import replace

from acupress_cli.conversation.again import again
from acupress_cli.conversation.wanted import ForJournal, Manner, Wanted
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.cues import StepBegan
from acupress_cli.domain.session.plan import Step, StepKind
from tests.fakes.front import FakeFront
from tests.fakes.returning import LAST, a_front

AGAIN = Wanted(Manner(BreathPace.EASY), ForJournal(), heat=False, minutes=8)
QUIT_S = 3000.0


def front_after(sessions: int, keys: Sequence[tuple[float, str]]) -> FakeFront:
    """The room of somebody who pressed the same points in so many sessions."""
    front = a_front(keys=keys)
    for n in range(1, sessions):
        began = LAST.started_at - timedelta(days=n)
        front.journal().write(
            replace(LAST, id=f"{n:032x}", started_at=began, changed_at=began, ended_at=None)
        )
    return front


def first_hold_s(front: FakeFront) -> float | None:
    """How far into the session the first hold began; None if none did."""
    again(front, AGAIN)
    began = [
        at
        for at, cue in front.shows.display.cues
        if isinstance(cue, StepBegan) and cue.step.kind is StepKind.HOLD
    ]
    return began[0] if began else None


def first_ready(front: FakeFront) -> Step:
    """Where the first point is looked for."""
    began = [cue.step for _, cue in front.shows.display.cues if isinstance(cue, StepBegan)]
    return next(step for step in began if step.kind is StepKind.READY)


@pytest.mark.parametrize("sessions", [1, 2])
def test_a_new_point_waits_for_enter(sessions: int) -> None:
    """However long that takes."""
    keys = [(1000.0, "enter"), (QUIT_S, "q"), (QUIT_S + 1, "q")]
    front = front_after(sessions, keys)
    assert first_hold_s(front) == pytest.approx(1000.0, abs=1.0)
    assert not first_ready(front).short


def test_a_known_point_begins_by_itself() -> None:
    """After three sessions with it."""
    front = front_after(3, [(QUIT_S, "q"), (QUIT_S + 1, "q")])
    found_s = first_hold_s(front)
    assert found_s is not None
    assert found_s < 200.0
    assert first_ready(front).short
