"""What is said of a hold that has just ended: it counts as if it had been said in time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.cues import (
    Ending,
    FoundHurting,
    FoundTooTender,
    HoldOutcome,
    Resumed,
    SessionEnded,
    StepBegan,
    StepEnded,
)
from acupress_cli.domain.session.frame import Overlay
from acupress_cli.domain.session.plan import SessionPlan, plan_session
from acupress_cli.domain.session.record import SessionRecord
from acupress_cli.domain.session.session import Action
from tests.fakes.plans import STARTS, WHOLE_PLAN, Played, names, planned, played_to

STEPS = dict(zip(STARTS, WHOLE_PLAN.steps, strict=True))


# Too tender


@pytest.mark.parametrize(
    ("moment", "about"), [("switch", "hold"), ("rest", "second hold"), ("moved", "second hold")]
)
def test_too_tender_is_noted_of_the_hold_before(moment: str, about: str) -> None:
    """Until the next hold it is said of the last one; the step goes on as it was."""
    play = played_to(moment)
    before = play.frame
    assert play.press(Action.TOO_TENDER) == (FoundTooTender(STEPS[about], afterwards=True),)
    assert play.frame == before


def test_it_is_noted_once() -> None:
    """Said again, or of a hold that was eased in time, there is nothing to add."""
    assert played_to("rest", 5.0, Action.TOO_TENDER).press(Action.TOO_TENDER) == ()
    in_time = played_to("second hold", 70.0, Action.TOO_TENDER)
    assert in_time.press(Action.TOO_TENDER) == ()


def test_a_pause_stays_one() -> None:
    """Nothing begins anew when it is noted, so whoever paused still does."""
    assert played_to("rest", 5.0, Action.PAUSE, Action.TOO_TENDER).frame.paused


# It hurts


def test_it_hurts_in_the_rest_stops_the_hold_before() -> None:
    """The advice is about that point; once it is read, the rest goes on where it was."""
    play = played_to("rest", 4.0)
    assert play.press(Action.HURTS) == (FoundHurting(STEPS["second hold"], afterwards=True),)
    assert (play.frame.overlay, play.frame.overlay_step) == (
        Overlay.HURT_ADVICE,
        STEPS["second hold"],
    )
    assert play.wait(600.0) == ()
    assert play.press(Action.BEGIN) == (Resumed(),)
    assert (play.frame.step, play.frame.elapsed_s) == (STEPS["rest"], 4.0)
    assert play.to_end().holds()[-1].step is STEPS["last"]


@pytest.mark.parametrize(("after_s", "about"), [(2.9, "second hold"), (3.0, "moved")])
def test_just_after_the_rest_it_is_still_the_hold_before(after_s: float, about: str) -> None:
    """In the first three seconds nobody has found the next point; from then on it is that."""
    play = played_to("moved", after_s, Action.HURTS)
    assert play.frame.overlay_step is STEPS[about]


def test_while_looking_for_the_same_point_it_is_the_hold_before() -> None:
    """After "back" the hold that was given up is the one that hurt."""
    play = played_to("hold", 20.0, Action.BACK)
    play.wait(10.0)
    play.press(Action.HURTS)
    assert play.frame.overlay_step is STEPS["hold"]
    assert play.press(Action.BEGIN) == (StepBegan(STEPS["rest"], 10.0),)


def test_back_to_settling_it_is_the_hold_before() -> None:
    """However far one goes back, the last thing pressed is what hurts."""
    play = played_to("hold", 20.0, Action.BACK, Action.BACK, Action.HURTS, Action.BEGIN)
    assert play.frame.step is STEPS["settle"]
    assert [hold.step for hold in play.to_end().holds()] == [STEPS["hold"], STEPS["last"]]


def test_going_back_never_leads_to_what_hurt_before() -> None:
    """From the rest, back is to what was before the point."""
    play = played_to("rest", 5.0, Action.HURTS, Action.BEGIN, Action.BACK)
    assert play.frame.step is STEPS["settle"]


@pytest.mark.parametrize("action", [Action.HURTS, Action.TOO_TENDER])
def test_what_hurt_is_said_once(action: Action) -> None:
    """In the rest after a point that hurt there is nothing more to say of it."""
    assert played_to("second hold", 5.0, Action.HURTS, Action.BEGIN).press(action) == ()
    assert played_to("rest", 5.0, Action.HURTS, Action.BEGIN).press(action) == ()


def test_ending_from_the_advice_ends_the_rest_too() -> None:
    """The rest was only interrupted by it, so it ends once, and the session with it."""
    play = played_to("rest", 4.0, Action.HURTS)
    assert play.press(Action.QUIT) == (
        StepEnded(STEPS["rest"], 4.0, HoldOutcome.STOPPED),
        SessionEnded(Ending.QUIT),
    )


# Whatever is pressed

plans = st.lists(
    st.builds(
        planned,
        code=st.sampled_from(["BL57", "BL40", "GV3"]),
        side=st.sampled_from([None, *Side]),
        hold_s=st.integers(60, 180),
    ),
    min_size=1,
    max_size=5,
).map(plan_session)
WISHES = [action for action in Action if action is not Action.QUIT]
presses = st.lists(
    st.tuples(st.floats(0.0, 60.0), st.sampled_from([*WISHES, Action.HURTS, Action.TOO_TENDER])),
    max_size=25,
)


@given(plans, presses)
@settings(deadline=None, max_examples=150)
def test_whatever_is_pressed_the_record_is_true(
    plan: SessionPlan, wishes: list[tuple[float, Action]]
) -> None:
    """Each step ends once, what hurt is recorded and never begun again, and no second is lost."""
    play = Played(plan, BreathPace.EASY)
    for seconds, action in wishes:
        play.wait(seconds)
        play.press(action)
    play.session.interrupt()
    record, hurt, is_open = SessionRecord(), set[str](), False
    for _, cue in play.told:
        record.hear(cue)
        if isinstance(cue, StepBegan):
            assert not is_open
            assert cue.step.point is None or cue.step.point.code not in hurt
            is_open = True
        elif isinstance(cue, StepEnded):
            assert is_open
            is_open = False
        elif isinstance(cue, FoundHurting):
            assert cue.step.point
            hurt.add(cue.step.point.code)
    assert {hold.code for hold in record.holds if hold.outcome is HoldOutcome.HURT} == hurt
    assert record.pressed_s == pytest.approx(sum(hold.elapsed_s for hold in play.holds()))


def test_a_point_planned_twice_is_over_after_the_rest_too() -> None:
    """Its second turn is dropped, as when it is said in time."""
    play = Played(plan_session([planned("BL57"), planned("BL40"), planned("BL57")]))
    play.wait(125.0)
    assert names(play.press(Action.HURTS)) == "FoundHurting"
    play.press(Action.BEGIN)
    codes = [hold.step.point.code for hold in play.to_end().holds() if hold.step.point]
    assert codes == ["BL57", "BL40"]
