"""Longer, shorter, too tender, it hurts: what each wish does to a hold, exactly."""

import pytest
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.cues import (
    Ending,
    FoundHurting,
    FoundTooTender,
    HoldOutcome,
    LengthChanged,
    LengthKept,
    SessionEnded,
    StepBegan,
    StepEnded,
)
from acupress_cli.domain.session.frame import Overlay
from acupress_cli.domain.session.plan import plan_session
from acupress_cli.domain.session.session import Action
from tests.fakes.plans import BACK, CALF, STARTS, WHOLE_PLAN, Played, names, planned, played_to

STEPS = dict(zip(STARTS, WHOLE_PLAN.steps, strict=True))


@pytest.mark.parametrize(
    ("moment", "after_s", "wishes", "told"),
    [
        ("heat", 5.0, "+", LengthChanged(615.0, 610.0)),
        ("heat", 5.0, "-", LengthKept(600.0)),
        ("heat", 5.0, "+" * 40, LengthChanged(1200.0, 1195.0)),
        ("heat", 5.0, "+" * 41, LengthKept(1200.0)),
        ("settle", 5.0, "-", LengthChanged(15.0, 10.0)),
        ("ready", 5.0, "+" * 18, LengthChanged(300.0, 295.0)),
        ("ready", 5.0, "+" * 19, LengthKept(300.0)),
        ("ready", 2.0, "--", LengthChanged(5.0, 3.0)),
        ("ready", 2.0, "---", LengthKept(5.0)),
        ("ready", 20.0, "-", LengthChanged(20.0, 0.0)),
        ("hold", 20.0, "+", LengthChanged(90.0, 70.0)),
        ("hold", 20.0, "++", LengthKept(90.0)),
        ("hold", 20.0, "+-", LengthChanged(75.0, 55.0)),
        ("hold", 20.0, "-", LengthChanged(60.0, 40.0)),
        ("hold", 20.0, "--", LengthKept(60.0)),
        ("hold", 70.0, "-", LengthChanged(70.0, 0.0)),
        ("rest", 1.0, "-", LengthChanged(5.0, 4.0)),
    ],
)
def test_longer_and_shorter(
    moment: str, after_s: float, wishes: str, told: LengthChanged | LengthKept
) -> None:
    """Fifteen seconds at a time, within the limits of the step and of the point."""
    play = played_to(moment, after_s)
    signs = {"+": Action.LONGER, "-": Action.SHORTER}
    assert play.press(*(signs[sign] for sign in wishes)) == (told,)
    wanted_s = told.length_s if isinstance(told, LengthChanged) else told.limit_s
    assert play.frame.length_s == wanted_s
    play.to_end()
    step = play.ended(lambda ended: ended.step is STEPS[moment])[0]
    assert step.elapsed_s == pytest.approx(wanted_s)


def test_a_changed_hold_is_announced_anew() -> None:
    """Reminders, the halfway mark and the last seconds follow the new end."""
    play = played_to("hold", 20.0, Action.LONGER)
    cues = play.wait(69.0)
    last = "LastSecondsBegan" + 4 * " LastSecondBegan"
    assert names(cues) == f"ReminderDue TimeLeft HalfwayReached ReminderDue TimeLeft {last}"


def test_shortening_to_now_ends_the_step_at_once() -> None:
    """When the new end has passed already, the step ends without any more time."""
    play = played_to("hold", 70.0, Action.SHORTER)
    assert play.session.until_next_s() == 0.0
    assert names(play.session.advance(0.0)) == "StepEnded StepBegan"


@pytest.mark.parametrize(
    ("after_s", "length_s"),
    [
        (20.0, 75.0),
        (71.0, 74.222222),  # in the ninth exhale, which may take a little longer, but not so long
        (74.0, 81.644444),  # in the tenth inhale, which has not
        (80.0, 81.777778),
    ],
)
def test_shortening_waits_for_the_breath(after_s: float, length_s: float) -> None:
    """The breath that is under way comes to its end, unhurried, before the hold does."""
    play = Played(plan_session([planned(hold_s=90)]), BreathPace.EASY)
    play.wait(60.0 + after_s)
    play.press(Action.SHORTER)
    assert play.frame.length_s == pytest.approx(length_s)
    assert play.to_end().holds()[0].elapsed_s == pytest.approx(length_s)


def test_a_persons_own_limit_holds_for_longer_too() -> None:
    """Where someone may hold a point for a minute only, no key makes it longer."""
    play = Played(plan_session([replace(planned(hold_s=60), most_s=60)]))
    play.wait(80.0)
    assert play.press(Action.LONGER) == (LengthKept(60.0),)


# Too tender


@pytest.mark.parametrize(
    ("after_s", "length_s", "left_s"), [(20.0, 50.0, 30.0), (45.0, 75.0, 30.0), (60.0, 75.0, 15.0)]
)
def test_too_tender_once_shortens_the_hold(after_s: float, length_s: float, left_s: float) -> None:
    """At most half a minute is left, eased; then it has ended as too tender."""
    play = played_to("hold", after_s)
    step = play.frame.step
    assert play.press(Action.TOO_TENDER) == (
        FoundTooTender(step),
        LengthChanged(length_s, left_s),
    )
    assert play.frame.tender
    play.to_end()
    hold = play.holds()[0]
    assert (hold.step, hold.outcome, hold.was_tender) == (step, HoldOutcome.TOO_TENDER, True)
    assert hold.elapsed_s == pytest.approx(length_s)


def test_too_tender_twice_ends_the_hold() -> None:
    """Said again, it is enough for this point; the other side is still held in full."""
    play = played_to("hold", 20.0, Action.TOO_TENDER)
    play.wait(5.0)
    step, switch = play.frame.step, STEPS["switch"]
    assert play.press(Action.TOO_TENDER) == (
        FoundTooTender(step, ends=True),
        StepEnded(step, 25.0, HoldOutcome.TOO_TENDER, was_tender=True),
        StepBegan(switch, 15.0),
    )
    assert not play.frame.tender
    second = play.to_end().holds()[1]
    assert (second.outcome, second.was_tender) == (HoldOutcome.FINISHED, False)
    assert second.elapsed_s == pytest.approx(75.0)


@pytest.mark.parametrize("after_s", [65.0, 74.0])
def test_too_tender_near_the_end_ends_the_hold(after_s: float) -> None:
    """With ten seconds or fewer to go there is nothing left to shorten."""
    play = played_to("hold", after_s)
    step = play.frame.step
    assert names(play.press(Action.TOO_TENDER)) == "FoundTooTender StepEnded StepBegan"
    assert play.holds() == [StepEnded(step, after_s, HoldOutcome.TOO_TENDER, was_tender=True)]


@pytest.mark.parametrize("action", [Action.LONGER, Action.SHORTER])
def test_an_eased_hold_keeps_its_length(action: Action) -> None:
    """A hold that was too tender grows no longer again, and its length is told."""
    play = played_to("hold", 20.0, Action.TOO_TENDER)
    assert play.press(action) == (LengthKept(50.0),)


def test_too_tender_ends_a_pause() -> None:
    """A person who says it while paused goes on with the eased hold."""
    play = played_to("hold", 20.0, Action.PAUSE, Action.TOO_TENDER)
    assert not play.frame.paused
    play.wait(30.0)
    assert [hold.elapsed_s for hold in play.holds()] == [50.0]


# It hurts


@pytest.mark.parametrize(
    ("moment", "sides_begun"),
    [
        ("ready", []),
        ("hold", [Side.LEFT]),
        ("switch", [Side.LEFT]),
        ("second hold", [Side.LEFT, Side.RIGHT]),
    ],
)
@pytest.mark.parametrize("paused", [False, True])
def test_it_hurts_ends_the_point_for_today(
    moment: str, sides_begun: list[Side], paused: bool
) -> None:
    """What is left of the point, the other side too, is dropped; after the advice comes a rest."""
    play = played_to(moment, 8.0, *[Action.PAUSE] * paused)
    step, elapsed_s = play.frame.step, play.frame.elapsed_s
    # After a hold it is about that hold; the step in which it is said is only left.
    hurting = STEPS["hold"] if moment == "switch" else step
    outcome = HoldOutcome.STOPPED if moment == "switch" else HoldOutcome.HURT
    assert play.press(Action.HURTS) == (
        FoundHurting(hurting, afterwards=moment == "switch"),
        StepEnded(step, elapsed_s, outcome),
    )
    assert (play.frame.overlay, play.frame.overlay_step) == (Overlay.HURT_ADVICE, hurting)
    assert play.frame.step is step
    assert play.session.is_waiting
    assert play.wait(600.0) == ()
    assert play.press(Action.BEGIN) == (StepBegan(STEPS["rest"], 10.0),)
    assert (play.frame.overlay, play.frame.paused) == (None, False)
    play.to_end()
    held = [hold.step for hold in play.holds()]
    assert [step.side for step in held if step.planned is CALF] == sides_begun
    assert held[-1].planned is BACK


@pytest.mark.parametrize("moment", ["moved", "last"])
def test_it_hurts_at_the_last_point(moment: str) -> None:
    """After the advice nothing is left to do, and no rest follows."""
    play = played_to(moment, 8.0, Action.HURTS)
    assert play.press(Action.BEGIN) == (SessionEnded(Ending.FINISHED),)


@pytest.mark.parametrize("moment", ["ready", "hold", "switch", "second hold"])
@pytest.mark.parametrize("backs", [1, 2, 3])
@pytest.mark.parametrize("wait_s", [0.0, 12.0])
def test_going_back_never_leads_to_a_point_that_hurt(
    moment: str, backs: int, wait_s: float
) -> None:
    """However often one goes back after it, a point that hurt does not come again."""
    play = played_to(moment, 8.0, Action.HURTS, Action.BEGIN)
    already = len(play.told)
    play.wait(wait_s)
    play.press(*[Action.BACK] * backs)
    play.to_end()
    begun = [cue.step for _, cue in play.told[already:] if isinstance(cue, StepBegan)]
    assert CALF.point not in [step.point for step in begun]
    assert begun[-2] is STEPS["last"]
    assert begun[-1] is STEPS["end"]


def test_a_point_that_hurt_is_over_wherever_it_stands() -> None:
    """A point planned twice hurts twice no more: its second turn is dropped as well."""
    play = Played(plan_session([planned("BL57"), planned("BL40"), planned("BL57")]))
    play.wait(70.0)
    play.press(Action.HURTS, Action.BEGIN)
    play.to_end()
    codes = [hold.step.point.code for hold in play.holds() if hold.step.point]
    assert codes == ["BL57", "BL40"]


def test_going_back_after_pain_reaches_the_point_before() -> None:
    """The points before the one that hurt are still there to go back to."""
    play = Played(plan_session([planned("BL40"), planned("BL57"), planned("BL60")]))
    play.wait(170.0)
    assert play.frame.step.point == planned("BL57").point
    play.press(Action.HURTS, Action.BEGIN, Action.BACK)
    assert play.frame.step.point == planned("BL40").point
    assert (play.frame.point_number, play.frame.point_count) == (1, 2)
