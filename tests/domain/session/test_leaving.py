"""Quitting a session that is kept: for today, or for later."""

import pytest

from acupress_cli.domain.session.cues import (
    Ending,
    HoldOutcome,
    KeyMeantNothing,
    LeaveAsked,
    Resumed,
    SessionEnded,
)
from acupress_cli.domain.session.frame import Overlay
from acupress_cli.domain.session.plan import plan_session
from acupress_cli.domain.session.session import Action
from tests.fakes.plans import STARTS, Played

ANSWERS = {
    Action.STOP_FOR_TODAY: Ending.QUIT,
    Action.QUIT: Ending.QUIT,
    Action.LATER: Ending.LATER,
}
BACK = [Action.BEGIN, Action.PAUSE, Action.CLOSE, Action.SKIP, Action.HELP, Action.GUIDE]


def in_a_kept_hold(*actions: Action) -> Played:
    """Twenty seconds into the first hold of a session that is kept."""
    play = Played(is_kept=True)
    play.wait(STARTS["hold"] + 20.0)
    play.press(*actions)
    return play


def test_quitting_asks_while_time_stands_still() -> None:
    """Nothing has ended yet, and no second passes until it is answered."""
    play = in_a_kept_hold()
    assert play.press(Action.QUIT) == (LeaveAsked(),)
    assert (play.frame.overlay, play.frame.overlay_step) == (Overlay.LEAVE, None)
    assert play.session.is_waiting
    assert play.wait(60.0) == ()
    assert play.frame.elapsed_s == 20.0


@pytest.mark.parametrize(("answer", "ending"), ANSWERS.items())
def test_an_answer_ends_it(answer: Action, ending: Ending) -> None:
    """S and a second q stop for today, l leaves the rest for later; the hold counts as stopped."""
    play = in_a_kept_hold(Action.QUIT)
    ended, over = play.press(answer)
    assert over == SessionEnded(ending)
    assert [(hold.elapsed_s, hold.outcome) for hold in play.holds()] == [
        (20.0, HoldOutcome.STOPPED)
    ]
    assert ended in play.holds()


@pytest.mark.parametrize("way", BACK)
def test_every_other_way_leads_back(way: Action) -> None:
    """The hold goes on where it was, and skips nothing."""
    play = in_a_kept_hold()
    before = play.frame
    play.press(Action.QUIT)
    assert play.press(way) == (Resumed(),)
    assert play.frame == before


def test_a_pause_is_still_one_after_the_question() -> None:
    """Whoever paused before quitting is not sent on."""
    play = in_a_kept_hold(Action.PAUSE, Action.QUIT)
    assert play.press(Action.BEGIN) == ()
    assert play.frame.paused


@pytest.mark.parametrize("action", [Action.BACK, Action.LONGER, Action.SHORTER, Action.TOO_TENDER])
def test_other_keys_leave_the_question_where_it_is(action: Action) -> None:
    """What changes a hold is no answer."""
    play = in_a_kept_hold(Action.QUIT)
    assert play.press(action) == ()
    assert play.frame.overlay is Overlay.LEAVE


def test_what_hurts_does_not_wait_for_the_answer() -> None:
    """X shows the advice at once."""
    play = in_a_kept_hold(Action.QUIT, Action.HURTS)
    assert play.frame.overlay is Overlay.HURT_ADVICE


@pytest.mark.parametrize("action", [Action.STOP_FOR_TODAY, Action.LATER])
def test_an_answer_without_a_question_means_nothing(action: Action) -> None:
    """S and l alone do not end a session; the person is told."""
    play = in_a_kept_hold()
    before = play.frame
    assert play.press(action) == (KeyMeantNothing(before.step),)
    assert play.frame == before


@pytest.mark.parametrize("opener", [Action.HELP, Action.GUIDE, Action.HURTS])
@pytest.mark.parametrize("action", [Action.STOP_FOR_TODAY, Action.LATER])
def test_nor_while_something_else_is_read(opener: Action, action: Action) -> None:
    """There it does nothing at all."""
    play = in_a_kept_hold(opener)
    before = play.frame
    assert play.press(action) == ()
    assert play.frame == before


def test_from_the_advice_it_is_not_asked() -> None:
    """The advice says that q ends the session, so it does."""
    play = in_a_kept_hold(Action.HURTS)
    assert play.press(Action.QUIT) == (SessionEnded(Ending.QUIT),)


def test_what_is_not_kept_just_ends() -> None:
    """A rehearsal, or a session without a journal, could not be gone on with."""
    play = Played()
    play.wait(STARTS["hold"] + 20.0)
    assert play.press(Action.QUIT)[-1] == SessionEnded(Ending.QUIT)


def test_an_interruption_needs_no_answer() -> None:
    """Ctrl-C at the question ends it as anywhere."""
    play = in_a_kept_hold(Action.QUIT)
    assert play.session.interrupt()[-1] == SessionEnded(Ending.INTERRUPTED)


def test_heat_alone_can_be_left_too() -> None:
    """Between points there is nothing to stop, and the question is the same."""
    play = Played(plan_session([], heat_s=600), is_kept=True)
    play.press(Action.QUIT)
    assert play.press(Action.LATER)[-1] == SessionEnded(Ending.LATER)


def test_which_endings_can_be_gone_on_with() -> None:
    """What was cut off, and what was left for later."""
    assert [ending for ending in Ending if ending.is_open] == [Ending.LATER, Ending.INTERRUPTED]
