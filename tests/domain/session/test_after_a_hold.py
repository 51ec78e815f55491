"""What is said of a hold that has just ended: it counts as if it had been said in time."""

from collections import Counter

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
from acupress_cli.domain.session.plan import SessionPlan, StepKind, plan_session
from acupress_cli.domain.session.record import SessionRecord
from acupress_cli.domain.session.session import Action
from tests.fakes.plans import STARTS, WHOLE_PLAN, WHOLE_S, Played, names, planned, played_to

NOTHING = "KeyMeantNothing"
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
    """Said again, or of a hold that was too tender in time, it is noted all the same once."""
    noted = FoundTooTender(STEPS["second hold"], afterwards=True)
    again = played_to("rest", 5.0, Action.TOO_TENDER)
    assert again.press(Action.TOO_TENDER) == (noted,)
    in_time = played_to("second hold", 70.0, Action.TOO_TENDER)
    assert in_time.press(Action.TOO_TENDER) == (noted,)
    assert [hold.was_tender for hold in record_of(in_time).holds] == [False, True]


def test_a_pause_stays_one() -> None:
    """Nothing begins anew when it is noted, so whoever paused still does."""
    assert played_to("rest", 5.0, Action.PAUSE, Action.TOO_TENDER).frame.paused


def record_of(play: Played) -> SessionRecord:
    """What a listener noted of everything told so far."""
    record = SessionRecord()
    for _, cue in play.told:
        record.hear(cue)
    return record


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
    assert names(played_to("second hold", 5.0, Action.HURTS, Action.BEGIN).press(action)) == NOTHING
    assert names(played_to("rest", 5.0, Action.HURTS, Action.BEGIN).press(action)) == NOTHING


def test_ending_from_the_advice_ends_the_rest_too() -> None:
    """The rest was only interrupted by it, so it ends once, and the session with it."""
    play = played_to("rest", 4.0, Action.HURTS)
    assert play.press(Action.QUIT) == (
        StepEnded(STEPS["rest"], 4.0, HoldOutcome.STOPPED),
        SessionEnded(Ending.QUIT),
    )


# Once more


def resting(hold_s: int, most_s: int = 180, *before: Action, held_s: float = 1e3) -> Played:
    """In the rest after the first of two points, of which ``held_s`` were held."""
    points = [planned("BL57", hold_s=hold_s, most_s=most_s), planned("BL40")]
    play = Played(plan_session(points))
    play.wait(60.0 + min(held_s, float(hold_s)))
    play.press(*before)
    return play


def test_a_hold_is_repeated_from_where_it_is_got_ready() -> None:
    """The rest is left, the point is looked for again and held, and then the plan goes on."""
    play = resting(75)
    ready, hold = play.ended()[1].step, play.ended()[2].step
    assert names(play.press(Action.REPEAT)) == "StepEnded StepBegan"
    assert play.frame.step is ready
    assert (play.frame.point_number, play.frame.point_count) == (1, 2)
    kinds = [ended.step.kind.value for ended in play.to_end().ended()]
    assert kinds[2:] == ["hold", "rest", "get ready", "hold", "rest", "get ready", "hold", "rest"]
    first, second, _ = record_of(play).holds
    assert first == second
    assert (first.code, first.side, first.held_s) == ("BL57", hold.side, 75.0)


@pytest.mark.parametrize(
    ("hold_s", "most_s", "held_s", "again_s"),
    [
        (90, 180, 90.0, 90),
        (75, 180, 75.0, 75),
        (120, 180, 120.0, 60),
        (75, 90, 20.0, 70),
        (75, 90, 30.0, 60),
    ],
)
def test_all_holds_together_keep_to_the_longest(
    hold_s: int, most_s: int, held_s: float, again_s: int
) -> None:
    """What was held of it counts: the second is only as long as the point still allows."""
    skip = [Action.SKIP] if held_s < hold_s else []
    play = resting(hold_s, most_s, *skip, Action.REPEAT, held_s=held_s)
    play.press(Action.BEGIN)
    assert play.frame.length_s == again_s
    play.press(*[Action.LONGER] * 9)
    assert play.frame.length_s == most_s - held_s


@pytest.mark.parametrize(
    ("hold_s", "most_s", "held_s"),
    [(60, 90, 60.0), (90, 90, 90.0), (75, 90, 31.0), (180, 180, 1e3)],
)
def test_where_too_little_is_left_it_is_enough(hold_s: int, most_s: int, held_s: float) -> None:
    """Less than the shortest hold is none, and the step goes on."""
    skip = [Action.SKIP] if held_s < hold_s else []
    play = resting(hold_s, most_s, *skip, held_s=held_s)
    before = play.frame
    assert names(play.press(Action.REPEAT)) == "NotRepeated"
    assert play.frame == before


@pytest.mark.parametrize("when", [65.0, 75.0])
def test_what_was_too_tender_is_not_repeated(when: float) -> None:
    """Whether it was said in time or in the rest."""
    play = resting(75, 180, Action.TOO_TENDER, held_s=when)
    play.wait(play.frame.left_s if when < 75.0 else 0.0)
    assert names(play.press(Action.REPEAT)) == "NotRepeated"


def test_what_hurt_is_not_repeated() -> None:
    """It is over for today."""
    assert names(resting(75, 180, Action.HURTS, Action.BEGIN).press(Action.REPEAT)) == NOTHING


def test_each_press_repeats_it_once() -> None:
    """While it is got ready again there is nothing to repeat; after it there may be."""
    play = resting(60, 180, Action.REPEAT)
    assert names(play.press(Action.REPEAT)) == NOTHING
    play.wait(90.0)
    assert names(play.press(Action.REPEAT)) == "StepEnded StepBegan"
    play.wait(90.0)
    assert names(play.press(Action.REPEAT)) == "NotRepeated"
    assert [hold.held_s for hold in record_of(play).holds] == [60.0] * 3


def test_a_first_side_is_repeated_before_the_other() -> None:
    """From the change of sides it leads back to the first; the second is still to come."""
    play = Played(plan_session([planned("BL57", Side.BOTH, 60)]))
    play.wait(125.0)
    play.press(Action.REPEAT)
    play.to_end()
    assert [hold.step.side for hold in play.holds()] == [Side.LEFT, Side.LEFT, Side.RIGHT]


def test_before_the_first_hold_there_is_none_to_repeat() -> None:
    """Nor within a hold."""
    assert names(played_to("ready").press(Action.REPEAT)) == NOTHING
    assert names(played_to("second hold").press(Action.REPEAT)) == NOTHING


def test_a_paused_rest_is_left_for_it() -> None:
    """Whoever repeats goes on."""
    assert not resting(60, 180, Action.PAUSE, Action.REPEAT).frame.paused


# The rest at the end


def test_a_session_closes_with_a_rest() -> None:
    """Ten seconds after the last hold, so that something can still be said of it."""
    play = played_to("last", 75.0)
    assert (play.frame.step, play.frame.length_s) == (STEPS["end"], 10.0)
    assert play.wait(9.9) == ()
    assert play.wait(0.1) == (
        StepEnded(STEPS["end"], 10.0, HoldOutcome.FINISHED),
        SessionEnded(Ending.FINISHED),
    )


def test_in_the_rest_at_the_end_it_hurts_is_said_of_the_last_hold() -> None:
    """The advice is about that point; once it is read, the rest goes on to the end."""
    play = played_to("end", 4.0)
    assert play.press(Action.HURTS) == (FoundHurting(STEPS["last"], afterwards=True),)
    assert (play.frame.overlay, play.frame.overlay_step) == (Overlay.HURT_ADVICE, STEPS["last"])
    assert play.wait(600.0) == ()
    assert play.press(Action.BEGIN) == (Resumed(),)
    assert play.frame.step is STEPS["end"]
    assert play.frame.elapsed_s == 4.0
    assert play.to_end().told[-1] == (WHOLE_S, SessionEnded(Ending.FINISHED))
    assert [hold.outcome for hold in record_of(play).holds] == [
        HoldOutcome.FINISHED,
        HoldOutcome.FINISHED,
        HoldOutcome.HURT,
    ]


def test_in_the_rest_at_the_end_too_tender_is_noted_of_the_last_hold() -> None:
    """The rest goes on as it was, and what is kept of the hold says so."""
    play = played_to("end")
    before = play.frame
    assert play.press(Action.TOO_TENDER) == (FoundTooTender(STEPS["last"], afterwards=True),)
    assert play.frame == before
    assert play.to_end().told[-1] == (WHOLE_S, SessionEnded(Ending.FINISHED))
    assert [(hold.outcome, hold.was_tender) for hold in record_of(play).holds] == [
        (HoldOutcome.FINISHED, False),
        (HoldOutcome.FINISHED, False),
        (HoldOutcome.TOO_TENDER, True),
    ]


def test_from_the_rest_at_the_end_the_last_hold_is_repeated() -> None:
    """It is looked for again and held, and then the session closes with its rest."""
    play = played_to("end", 4.0)
    assert play.press(Action.REPEAT) == (
        StepEnded(STEPS["end"], 4.0, HoldOutcome.RESTARTED),
        StepBegan(STEPS["moved"], 45.0),
    )
    kinds = [ended.step.kind.value for ended in play.to_end().ended()]
    assert kinds[-5:] == ["hold", "rest", "get ready", "hold", "rest"]
    *_, first, second = record_of(play).holds
    assert first == second
    assert (first.code, first.held_s, first.outcome) == ("GV3", 75.0, HoldOutcome.FINISHED)
    assert play.told[-1] == (WHOLE_S + 4.0 + 45.0 + 75.0, SessionEnded(Ending.FINISHED))


@pytest.mark.parametrize("when", [40.0, 70.0, 125.0, 140.0])
def test_after_a_last_point_that_hurt_nobody_rests(when: float) -> None:
    """On either side of it, or in between: once the advice is read the session ends."""
    play = Played(plan_session([planned("BL57", Side.BOTH, 60)]))
    play.wait(when)
    play.press(Action.HURTS)
    assert play.frame.session_left_s == play.frame.left_s
    assert play.press(Action.BEGIN) == (SessionEnded(Ending.FINISHED),)
    assert StepKind.REST not in [ended.step.kind for ended in play.ended()]
    assert play.told[-1] == (when, SessionEnded(Ending.FINISHED))


def test_after_a_last_point_that_was_left_out_nobody_rests() -> None:
    """The one rest is that after the point before; skipped while it is held, it has its own."""
    play = played_to("moved", 8.0)
    assert play.press(Action.SKIP) == (
        StepEnded(STEPS["moved"], 8.0, HoldOutcome.SKIPPED),
        SessionEnded(Ending.FINISHED),
    )
    rests = play.ended(lambda ended: ended.step.kind is StepKind.REST)
    assert [ended.step is STEPS["rest"] for ended in rests] == [True]
    held = played_to("last", 8.0)
    assert held.press(Action.SKIP) == (
        StepEnded(STEPS["last"], 8.0, HoldOutcome.SKIPPED),
        StepBegan(STEPS["end"], 10.0),
    )


def test_after_a_last_side_that_was_left_out_nobody_rests() -> None:
    """While sides are changed, the first one was there to be spoken of."""
    play = Played(plan_session([planned("BL57", Side.BOTH, 60)]))
    play.wait(125.0)
    assert names(play.press(Action.SKIP)) == "StepEnded SessionEnded"
    assert [(hold.held_s, hold.outcome) for hold in record_of(play).holds] == [
        (60.0, HoldOutcome.FINISHED),
        (0.0, HoldOutcome.SKIPPED),
    ]


def test_a_session_of_one_point_that_was_left_out_ends_at_once() -> None:
    """Nothing was pressed, so there is nothing to rest from and nothing to say."""
    play = Played(plan_session([planned("BL57")]))
    play.wait(40.0)
    ready = play.frame.step
    assert play.press(Action.SKIP) == (
        StepEnded(ready, 10.0, HoldOutcome.SKIPPED),
        SessionEnded(Ending.FINISHED),
    )
    assert play.told[-1] == (40.0, SessionEnded(Ending.FINISHED))
    assert [(hold.held_s, hold.outcome) for hold in record_of(play).holds] == [
        (0.0, HoldOutcome.SKIPPED)
    ]


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
    st.tuples(st.floats(0.0, 60.0), st.sampled_from(WISHES)),
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


steady = [Action.SKIP, Action.BEGIN, Action.LONGER, Action.SHORTER, Action.REPEAT,
          Action.SWAP_SIDES]  # fmt: skip


@given(plans, st.lists(st.tuples(st.floats(0.0, 90.0), st.sampled_from(steady)), max_size=25))
@settings(deadline=None, max_examples=150)
def test_however_often_it_is_repeated_the_longest_is_kept(
    plan: SessionPlan, wishes: list[tuple[float, Action]]
) -> None:
    """No side of a point is held longer in a session than the plan and its longest allow."""
    play = Played(plan)
    for seconds, action in wishes:
        play.wait(seconds)
        play.press(action)
    play.to_end()
    held = Counter[tuple[str, Side | None]]()
    for hold in record_of(play).holds:
        held[hold.code, hold.side] += hold.held_s  # type: ignore[assignment]
    turns = Counter(
        (step.point.code, step.side)
        for step in plan.steps
        if step.point and step.kind is StepKind.HOLD
    )
    assert all(held[place] <= 180 * turns[place] + 1e-3 for place in held)


# Back into a hold


def given_up(hold_s: int, most_s: int, held_s: float) -> Played:
    """Back from a hold of which ``held_s`` were held, where one gets ready for it."""
    points = [planned("BL57", hold_s=hold_s, most_s=most_s), planned("BL40")]
    play = Played(plan_session(points))
    play.wait(60.0 + held_s)
    play.press(Action.BACK)
    return play


@pytest.mark.parametrize(
    ("hold_s", "most_s", "held_s", "again_s"), [(90, 180, 40.0, 90), (75, 90, 20.0, 70)]
)
def test_a_hold_begun_anew_counts_what_was_held_of_it(
    hold_s: int, most_s: int, held_s: float, again_s: int
) -> None:
    """However often one goes back, the point is held no longer than its longest."""
    play = given_up(hold_s, most_s, held_s)
    play.press(Action.BEGIN)
    assert play.frame.length_s == again_s
    play.press(*[Action.LONGER] * 9)
    assert play.frame.length_s == most_s - held_s


def test_where_going_back_left_too_little_the_hold_is_over() -> None:
    """It is told, and the session goes on with the rest after it."""
    play = given_up(75, 90, 61.0)
    assert names(play.press(Action.BEGIN)) == "StepEnded NotRepeated StepBegan"
    assert play.frame.step.kind is StepKind.REST
    assert [hold.step.point.code for hold in play.to_end().holds() if hold.step.point][-1] == "BL40"


def test_nobody_rests_twice_where_a_point_fell_out_between() -> None:
    """Gone back to before the point that hurt, one rest is left of the two around it."""
    play = Played(plan_session([planned("BL57"), planned("BL60")]))
    play.wait(30.0 + 30.0 + 60.0 + 10.0 + 30.0 + 60.0 + 4.0)
    assert play.frame.step.kind is StepKind.REST
    play.press(Action.HURTS, Action.BEGIN, Action.BACK)
    kinds = [ended.step.kind.value for ended in play.to_end().ended()]
    assert kinds[-4:] == ["rest", "get ready", "hold", "rest"]


@pytest.mark.parametrize("is_kept", [False, True])
def test_who_leaves_in_the_rest_at_the_end_has_done_it_all(*, is_kept: bool) -> None:
    """Nothing is left for later, so nothing is asked."""
    play = Played(is_kept=is_kept)
    play.wait(WHOLE_S - 6.0)
    assert play.press(Action.QUIT) == (
        StepEnded(STEPS["end"], 4.0, HoldOutcome.STOPPED),
        SessionEnded(Ending.FINISHED),
    )


def test_going_back_over_a_point_that_hurt_meets_one_rest() -> None:
    """What was between two rests is gone, and so is one of them."""
    play = Played(plan_session([planned(code) for code in ("BL57", "BL60", "BL62")]))
    play.wait(30.0 + 30.0 + 60.0 + 10.0 + 30.0 + 8.0)
    play.press(Action.HURTS, Action.BEGIN)
    assert play.frame.step.kind is StepKind.REST
    play.press(Action.BACK)
    kinds = [ended.step.kind.value for ended in play.to_end().ended()]
    assert kinds[-7:] == ["rest", "get ready", "hold", "rest", "get ready", "hold", "rest"]
