"""What every wish does in every state of a session, and where skipping and going back lead."""

import pytest

from acupress_cli.domain.session.cues import (
    Ending,
    HoldOutcome,
    KeyMeantNothing,
    Paused,
    Resumed,
    SessionEnded,
    StepBegan,
    StepEnded,
)
from acupress_cli.domain.session.plan import StepKind
from acupress_cli.domain.session.session import Action
from tests.fakes.plans import STARTS, WHOLE_PLAN, Played, names, played_to

STEPS = dict(zip(STARTS, WHOLE_PLAN.steps, strict=True))

# The kinds of cues each wish tells, five seconds into each state; "" is a wish that makes no
# sense there and does nothing, of which the first is told.
_COLUMNS = [action for action in Action if action not in (Action.PAUSE, Action.CLOSE)]
_MOVE = "StepEnded StepBegan"
_SET, _KEPT = "LengthChanged", "LengthKept"
_EASE, _STOP = "FoundTooTender LengthChanged", "FoundHurting StepEnded"
_OVER = f"FoundTooTender {_MOVE}"
_NOTED, _HURT, _NO = "FoundTooTender", "FoundHurting", "NotRepeated"
_KEEP = "SidesKept"
_GUIDE, _HELP, _QUIT = "GuideOpened", "HelpOpened", "StepEnded SessionEnded"
_ON, _UNASKED = "Resumed", ""
# fmt: off
RUNNING = {
    #               BEGIN   SKIP    BACK    REPEAT  SWAP    LONGER  SHORTER TENDER  HURTS   the rest
    "heat":        ("",     _MOVE,  "",     "",     _KEEP,  _SET,   _KEPT,  "",     "",     _GUIDE),
    "settle":      ("",     _MOVE,  _MOVE,  "",     _KEEP,  _SET,   _SET,   "",     "",     _GUIDE),
    "ready":       (_MOVE,  _MOVE,  _MOVE,  "",     _MOVE,  _SET,   _SET,   "",     _STOP,  _GUIDE),
    "hold":        ("",     _MOVE,  _MOVE,  "",     _KEEP,  _SET,   _SET,   _EASE,  _STOP,  _GUIDE),
    "tender":      ("",     _MOVE,  _MOVE,  "",     _KEEP,  _KEPT,  _KEPT,  _OVER,  _STOP,  _GUIDE),
    "switch":      (_MOVE,  _MOVE,  _MOVE,  _NO,    _KEEP,  _SET,   _SET,   _NOTED, _STOP,  _GUIDE),
    "second hold": ("",     _MOVE,  _MOVE,  "",     _KEEP,  _SET,   _SET,   _EASE,  _STOP,  _GUIDE),
    "rest":        ("",     _MOVE,  _MOVE,  _NO,    _KEEP,  _SET,   _SET,   _NOTED, _HURT,  _GUIDE),
    "moved":       (_MOVE,  _QUIT,  _MOVE,  _NO,    _KEEP,  _SET,   _SET,   _NOTED, _STOP,  _GUIDE),
    "end":         ("",     _QUIT,  _MOVE,  _MOVE,  _KEEP,  _SET,   _SET,   _NOTED, _HURT,  ""),
    "paused":      (_ON,    _MOVE,  _MOVE,  "",     _KEEP,  _SET,   _SET,   _EASE,  _STOP,  _GUIDE),
    "slept":       (_ON,    _MOVE,  _MOVE,  "",     _KEEP,  _SET,   _SET,   _EASE,  _STOP,  _GUIDE),
}
# fmt: on


def in_state(state: str) -> Played:
    """The whole session, five seconds into a step, or into a hold in some state."""
    play = played_to(state if state in STARTS else "hold")
    if state == "paused":
        play.press(Action.PAUSE)
    if state == "slept":
        play.sleep(60.0)
    if state == "tender":
        play.press(Action.TOO_TENDER)
    return play


CASES = [
    (state, action, told)
    for state, row in RUNNING.items()
    for action, told in zip(_COLUMNS, (*row, _HELP, _QUIT, _UNASKED, _UNASKED), strict=True)
]


@pytest.mark.parametrize(("state", "action", "told"), CASES)
def test_every_wish_in_every_state(state: str, action: Action, told: str) -> None:
    """Each wish does its one thing wherever it makes sense, and nothing elsewhere."""
    play = in_state(state)
    before = play.frame
    assert names(play.press(action)) == (told or "KeyMeantNothing")
    if not told or told == _KEPT:
        assert play.frame == before


@pytest.mark.parametrize("state", RUNNING)
def test_space_in_every_state(state: str) -> None:
    """Space pauses what runs, goes on with what is paused, and passes no time."""
    play = in_state(state)
    before, was_paused = play.frame.elapsed_s, play.frame.paused
    assert play.press(Action.PAUSE) == ((Resumed() if was_paused else Paused()),)
    assert (play.frame.paused, play.frame.elapsed_s) == (not was_paused, before)
    play.press(Action.PAUSE)
    assert play.frame.paused is was_paused


@pytest.mark.parametrize("state", RUNNING)
def test_escape_closes_only_what_is_open(state: str) -> None:
    """With nothing open to close, Escape does nothing."""
    play = in_state(state)
    before = play.frame
    assert play.press(Action.CLOSE) == ()
    assert play.frame == before


@pytest.mark.parametrize("action", Action)
def test_after_the_end_no_wish_does_anything(action: Action) -> None:
    """A session that is over answers no key."""
    assert Played().to_end().press(action) == ()


# Moving through the steps


@pytest.mark.parametrize(
    ("moment", "next_moment"),
    [
        ("heat", "settle"),
        ("settle", "ready"),
        ("ready", "switch"),
        ("hold", "switch"),
        ("switch", "rest"),
        ("second hold", "rest"),
        ("rest", "moved"),
        ("last", "end"),
    ],
)
def test_where_skipping_leads(moment: str, next_moment: str) -> None:
    """Skipping goes on to the next step; while getting ready, past the hold it leads to."""
    play = played_to(moment)
    elapsed_s = play.frame.elapsed_s
    step = STEPS[next_moment]
    assert play.press(Action.SKIP) == (
        StepEnded(STEPS[moment], elapsed_s, HoldOutcome.SKIPPED),
        StepBegan(step, step.length_s),
    )


@pytest.mark.parametrize("moment", ["moved", "end"])
def test_skipping_the_last_point_or_its_rest_ends_the_session(moment: str) -> None:
    """From a last point that is left out nobody rests; after its rest there is only the end."""
    play = played_to(moment)
    elapsed_s = play.frame.elapsed_s
    assert play.press(Action.SKIP) == (
        StepEnded(STEPS[moment], elapsed_s, HoldOutcome.SKIPPED),
        SessionEnded(Ending.FINISHED),
    )


@pytest.mark.parametrize(
    ("moment", "after_s", "before_moment"),
    [
        ("settle", 1.0, "settle"),
        ("settle", 3.0, "settle"),
        ("ready", 2.0, "settle"),
        ("ready", 4.0, "ready"),
        ("hold", 1.0, "ready"),
        ("hold", 20.0, "ready"),
        ("switch", 2.0, "ready"),
        ("switch", 4.0, "switch"),
        ("second hold", 1.0, "switch"),
        ("rest", 1.0, "switch"),
        ("rest", 4.0, "switch"),
        ("moved", 1.0, "switch"),
        ("moved", 4.0, "moved"),
        ("last", 1.0, "moved"),
        ("end", 1.0, "moved"),
        ("end", 4.0, "moved"),
    ],
)
def test_where_going_back_leads(moment: str, after_s: float, before_moment: str) -> None:
    """Back is to where this hold was got ready; within three seconds of that, one further."""
    play = played_to(moment, after_s)
    elapsed_s = play.frame.elapsed_s
    step = STEPS[before_moment]
    assert play.press(Action.BACK) == (
        StepEnded(STEPS[moment], elapsed_s, HoldOutcome.RESTARTED),
        StepBegan(step, step.length_s),
    )


@pytest.mark.parametrize("moment", ["ready", "switch", "moved"])
def test_enter_begins_the_hold(moment: str) -> None:
    """A person who has found the point need not wait, and the hold is whole all the same."""
    play = played_to(moment, 12.0, Action.BEGIN)
    assert (play.frame.step.kind, play.frame.elapsed_s) == (StepKind.HOLD, 0.0)
    assert play.ended()[-1].outcome is HoldOutcome.FINISHED
    assert play.to_end().holds()[-1].elapsed_s == pytest.approx(75.0)


@pytest.mark.parametrize("action", [Action.SKIP, Action.BACK])
def test_moving_on_ends_a_pause(action: Action) -> None:
    """Skipping or going back while paused sets time going in the new step."""
    play = played_to("hold", 20.0, Action.PAUSE, action)
    assert not play.frame.paused
    play.wait(2.0)
    assert play.frame.elapsed_s == pytest.approx(2.0)


def test_back_never_begins_the_heat_anew() -> None:
    """Heat lasts 20 minutes at most: neither in it nor after it does back start it again."""
    play = played_to("heat", 60.0)
    assert names(play.press(Action.BACK)) == "KeyMeantNothing"
    assert play.frame.elapsed_s == 60.0
    after = played_to("settle", 1.0)
    after.press(Action.BACK)
    assert after.frame.step == STEPS["settle"]


# A key that means nothing


def test_which_keys_there_are_is_said_once() -> None:
    """To the first key that means nothing, whether nobody knows it or it makes no sense now."""
    play = played_to("heat")
    step = play.frame.step
    assert play.session.unknown_key() == (KeyMeantNothing(step),)
    assert play.session.unknown_key() == ()
    assert play.press(Action.TOO_TENDER) == ()
    play.wait(700.0)
    assert play.press(Action.BEGIN) == ()


@pytest.mark.parametrize("opener", [Action.GUIDE, Action.HELP, Action.HURTS])
def test_nothing_is_said_over_what_is_read(opener: Action) -> None:
    """A page says how to leave it; the answer is still there for later."""
    play = played_to("hold", 20.0, opener)
    assert play.session.unknown_key() == ()
    play.press(Action.CLOSE)
    assert names(play.session.unknown_key()) == "KeyMeantNothing"


def test_after_the_end_no_key_is_answered() -> None:
    """There is nothing left to press."""
    assert Played().to_end().session.unknown_key() == ()
