"""A session that stands still, sleeps or is interrupted, and what there is to see of it."""

import pytest

from acupress_cli.domain.session.cues import (
    Ending,
    HoldOutcome,
    Paused,
    Resumed,
    SessionEnded,
    StepEnded,
)
from acupress_cli.domain.session.plan import plan_session
from acupress_cli.domain.session.session import Action
from tests.fakes.plans import STARTS, WHOLE_PLAN, WHOLE_S, Played, planned, played_to


@pytest.mark.parametrize(
    ("moment", "still"),
    [
        *((moment, still) for moment in STARTS for still in (Action.PAUSE, Action.HELP)),
        # In the rest at the end no point is left to read about.
        *((moment, Action.GUIDE) for moment in STARTS if moment != "end"),
    ],
)
def test_standing_still_credits_nothing(moment: str, still: Action) -> None:
    """In any step, an hour's pause or reading changes neither the step nor the session."""
    play = played_to(moment, 3.0, still)
    before = play.frame
    assert play.session.is_waiting
    assert play.wait(3600.0) == ()
    assert play.frame == before
    assert play.press(Action.BEGIN) == (Resumed(),)
    play.to_end()
    assert play.frame.session_elapsed_s == pytest.approx(WHOLE_S)


def test_sleep_credits_nothing_and_waits() -> None:
    """After a gap the session stands paused, says how long it was away, and lost nothing."""
    play = played_to("hold", 20.0)
    assert play.sleep(500.0) == (Paused(500.0),)
    assert (play.frame.paused, play.frame.slept, play.frame.elapsed_s) == (True, True, 20.0)
    assert play.wait(60.0) == ()
    assert play.press(Action.PAUSE) == (Resumed(),)
    assert (play.frame.paused, play.frame.slept, play.frame.elapsed_s) == (False, False, 20.0)


def test_sleep_goes_on_where_nobody_can_answer() -> None:
    """With nobody to press a key the gap is left out and the session runs on."""
    play = played_to("hold", 20.0)
    assert play.sleep(500.0, can_resume=False) == ()
    assert (play.frame.paused, play.frame.slept, play.frame.elapsed_s) == (False, False, 20.0)
    play.to_end()
    assert play.frame.session_elapsed_s == pytest.approx(WHOLE_S)


@pytest.mark.parametrize("still", [Action.PAUSE, Action.HELP, Action.GUIDE, Action.HURTS])
def test_sleep_while_standing_still_is_no_news(still: Action) -> None:
    """What stands still already is not paused a second time."""
    play = played_to("hold", 20.0, still)
    before = play.frame
    assert play.sleep(500.0) == ()
    assert play.frame == before


@pytest.mark.parametrize(
    "action", [Action.SKIP, Action.BACK, Action.TOO_TENDER, Action.HURTS, Action.PAUSE]
)
def test_going_on_after_sleep_forgets_it(action: Action) -> None:
    """Any wish that sets time going again ends both the pause and its reason."""
    play = played_to("hold", 20.0)
    play.sleep(60.0)
    play.press(action)
    assert (play.frame.paused, play.frame.slept) == (False, False)


# Endings


@pytest.mark.parametrize("moment", list(STARTS))
def test_interrupting_keeps_what_was_done(moment: str) -> None:
    """An interruption ends the step with its real seconds, then the session."""
    play = played_to(moment, 4.0)
    step, elapsed_s = play.frame.step, play.frame.elapsed_s
    assert elapsed_s == pytest.approx(4.0)
    assert play.session.interrupt() == (
        StepEnded(step, elapsed_s, HoldOutcome.STOPPED),
        SessionEnded(Ending.INTERRUPTED),
    )
    assert play.session.is_over


def test_interrupting_the_advice_ends_the_hold_once() -> None:
    """A hold that hurt has ended already; an interruption does not end it again."""
    play = played_to("hold", 20.0, Action.HURTS)
    assert play.session.interrupt() == (SessionEnded(Ending.INTERRUPTED),)
    assert [hold.outcome for hold in play.holds()] == [HoldOutcome.HURT]


# What there is to see


@pytest.mark.parametrize(
    ("moment", "number", "upcoming"),
    [
        ("heat", 0, "ready"),
        ("settle", 0, "ready"),
        ("ready", 1, "switch"),
        ("hold", 1, "switch"),
        ("switch", 1, "moved"),
        ("second hold", 1, "moved"),
        ("rest", 1, "moved"),
        ("moved", 2, None),
        ("last", 2, None),
        ("end", 2, None),
    ],
)
def test_a_frame_knows_where_it_is(moment: str, number: int, upcoming: str | None) -> None:
    """A moment knows its step, its times, which point it is about and which comes next."""
    steps = dict(zip(STARTS, WHOLE_PLAN.steps, strict=True))
    frame = played_to(moment, 4.0).frame
    assert frame.step is steps[moment]
    assert frame.length_s == frame.step.length_s
    assert frame.elapsed_s == pytest.approx(4.0)
    assert frame.left_s == pytest.approx(frame.step.length_s - 4.0)
    assert frame.session_elapsed_s == pytest.approx(STARTS[moment] + 4.0)
    assert frame.session_left_s == pytest.approx(WHOLE_S - STARTS[moment] - 4.0)
    assert (frame.point_number, frame.point_count) == (number, 2)
    assert frame.upcoming is (steps[upcoming] if upcoming else None)
    assert (frame.overlay, frame.overlay_page, frame.overlay_step) == (None, 0, None)
    assert not frame.tender


def test_a_point_pressed_without_heat_is_the_first() -> None:
    """The count of points is theirs alone: heat and settling are not counted."""
    play = Played(plan_session([planned("BL57"), planned("BL40")]))
    play.wait(31.0)
    assert (play.frame.point_number, play.frame.point_count) == (1, 2)
