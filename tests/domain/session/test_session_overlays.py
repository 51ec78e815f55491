"""The guide, the keys and the advice: what covers the session opens, has pages and closes."""

import pytest

from acupress_cli.domain.session.cues import (
    Ending,
    FoundHurting,
    GuideOpened,
    HelpOpened,
    HoldOutcome,
    KeyMeantNothing,
    Resumed,
    SessionEnded,
    StepBegan,
    StepEnded,
)
from acupress_cli.domain.session.frame import Overlay
from acupress_cli.domain.session.plan import plan_session
from acupress_cli.domain.session.session import Action
from tests.fakes.plans import STARTS, WHOLE_PLAN, Played, played_to

STEPS = dict(zip(STARTS, WHOLE_PLAN.steps, strict=True))
OPENERS = [Action.GUIDE, Action.HELP]
CLOSERS = [Action.BEGIN, Action.SKIP, Action.GUIDE, Action.HELP, Action.CLOSE]
IGNORED = [Action.BACK, Action.LONGER, Action.SHORTER, Action.TOO_TENDER, Action.HURTS]


@pytest.mark.parametrize(
    ("moment", "about"),
    [
        ("heat", "ready"),
        ("settle", "ready"),
        ("ready", "ready"),
        ("hold", "hold"),
        ("switch", "switch"),
        ("second hold", "second hold"),
        ("rest", "moved"),
        ("last", "last"),
    ],
)
def test_the_guide_is_about_this_point_or_the_next(moment: str, about: str) -> None:
    """One reads of the point at hand; between points, of the one that comes."""
    play = played_to(moment)
    assert play.press(Action.GUIDE) == (GuideOpened(STEPS[about]),)
    assert (play.frame.overlay, play.frame.overlay_step) == (Overlay.GUIDE, STEPS[about])


def test_without_points_there_is_no_guide() -> None:
    """During heat alone there is no point to read about."""
    play = Played(plan_session([], heat_s=600))
    assert play.press(Action.GUIDE) == (KeyMeantNothing(play.frame.step),)
    assert not play.session.is_waiting


def test_in_the_rest_at_the_end_there_is_no_guide() -> None:
    """No point comes after it."""
    play = played_to("end")
    assert play.press(Action.GUIDE) == (KeyMeantNothing(STEPS["end"]),)
    assert not play.session.is_waiting


def test_help_is_about_no_point() -> None:
    """The keys are the same everywhere."""
    play = played_to("hold")
    assert play.press(Action.HELP) == (HelpOpened(),)
    assert (play.frame.overlay, play.frame.overlay_step) == (Overlay.HELP, None)


@pytest.mark.parametrize("opener", OPENERS)
@pytest.mark.parametrize("closer", [*CLOSERS, Action.QUIT])
def test_what_was_opened_closes(opener: Action, closer: Action) -> None:
    """Enter, n, g, ?, Escape and q all lead back to the session, which goes on as it was."""
    play = played_to("hold", 20.0)
    before = play.frame
    play.press(opener)
    assert play.press(closer) == (Resumed(),)
    assert play.frame == before


@pytest.mark.parametrize("opener", OPENERS)
@pytest.mark.parametrize("closer", [*CLOSERS, Action.QUIT])
def test_closing_does_not_end_a_pause(opener: Action, closer: Action) -> None:
    """What was paused before reading is still paused after it."""
    play = played_to("hold", 20.0, Action.PAUSE)
    before = play.frame
    play.press(opener)
    assert play.press(closer) == ()
    assert play.frame == before
    assert play.frame.paused


@pytest.mark.parametrize("opener", OPENERS)
@pytest.mark.parametrize("action", [action for action in IGNORED if action is not Action.HURTS])
def test_what_makes_no_sense_while_reading(opener: Action, action: Action) -> None:
    """Keys that change a hold do nothing while something else is on the screen."""
    play = played_to("hold", 20.0, opener)
    before = play.frame
    assert play.press(action) == ()
    assert play.frame == before


@pytest.mark.parametrize("opener", OPENERS)
@pytest.mark.parametrize("before", [(), (Action.PAUSE,)])
def test_what_hurts_does_not_wait_for_reading(opener: Action, before: tuple[Action, ...]) -> None:
    """While one reads, x closes what is read, stops the point and shows the advice."""
    play = played_to("hold", 20.0, *before, opener, Action.PAUSE)
    step = play.frame.step
    assert play.press(Action.HURTS) == (FoundHurting(step), StepEnded(step, 20.0, HoldOutcome.HURT))
    assert (play.frame.overlay, play.frame.overlay_page) == (Overlay.HURT_ADVICE, 0)
    assert play.frame.overlay_step is step
    assert not play.frame.paused
    assert play.press(Action.BEGIN) == (StepBegan(STEPS["rest"], 10.0),)


@pytest.mark.parametrize("opener", OPENERS)
@pytest.mark.parametrize("moment", ["heat", "settle"])
def test_where_nothing_was_pressed_nothing_hurts(opener: Action, moment: str) -> None:
    """Before the first point, x while reading leaves what is read where it is."""
    play = played_to(moment, 5.0, opener)
    before = play.frame
    assert play.press(Action.HURTS) == ()
    assert play.frame == before


@pytest.mark.parametrize("opener", OPENERS)
def test_pages_turn_both_ways(opener: Action) -> None:
    """Space turns on, b turns back, and before the first page there is none."""
    play = played_to("hold", 20.0, opener)
    pages = []
    for action in (Action.PAUSE, Action.PAUSE, Action.BACK, Action.BACK, Action.BACK):
        assert play.press(action) == ()
        pages.append(play.frame.overlay_page)
    assert pages == [1, 2, 1, 0, 0]


@pytest.mark.parametrize("opener", OPENERS)
def test_opening_begins_at_the_first_page(opener: Action) -> None:
    """Where one stopped reading last time does not matter."""
    play = played_to("hold", 20.0, Action.GUIDE, Action.PAUSE, Action.CLOSE, opener)
    assert play.frame.overlay_page == 0


@pytest.mark.parametrize("closer", CLOSERS)
def test_advice_closes_into_the_next_step(closer: Action) -> None:
    """Once the advice is read, any key that closes goes on with what follows the point."""
    play = played_to("hold", 20.0, Action.HURTS)
    assert play.press(closer) == (StepBegan(STEPS["rest"], 10.0),)
    assert play.frame.overlay is None
    assert play.frame.overlay_step is None


@pytest.mark.parametrize("action", IGNORED)
def test_advice_is_not_lost_by_other_keys(action: Action) -> None:
    """A key that means something during a hold leaves the advice where it is."""
    play = played_to("hold", 20.0, Action.HURTS)
    before = play.frame
    assert play.press(action) == ()
    assert play.frame == before


def test_quitting_from_the_advice_ends_the_session() -> None:
    """The hold has ended as hurting already and is not ended a second time."""
    play = played_to("hold", 20.0, Action.HURTS)
    assert play.press(Action.QUIT) == (SessionEnded(Ending.QUIT),)
    assert [hold.outcome for hold in play.holds()] == [HoldOutcome.HURT]
