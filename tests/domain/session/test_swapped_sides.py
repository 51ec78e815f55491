"""Swapping sides: the other side of a point first, while one gets ready for it."""

import pytest

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.session.cues import HoldOutcome, SidesKept, StepBegan, StepEnded
from acupress_cli.domain.session.plan import plan_session
from acupress_cli.domain.session.session import Action
from tests.fakes.plans import WHOLE_S, Played, planned, played_to


def test_the_other_side_comes_first() -> None:
    """One gets ready anew for it, in the whole time, and then both sides are held."""
    play = played_to("ready", 12.0)
    ended, began = play.press(Action.SWAP_SIDES)
    assert isinstance(ended, StepEnded)
    assert (ended.outcome, ended.step.side) == (HoldOutcome.RESTARTED, Side.LEFT)
    assert isinstance(began, StepBegan)
    assert (began.step.kind, began.step.side) == (ended.step.kind, Side.RIGHT)
    play.to_end()
    assert [hold.step.side for hold in play.holds()] == [Side.RIGHT, Side.LEFT, None]
    sides = [(ended.step.kind.value, ended.step.side) for ended in play.ended()][3:6]
    assert sides == [("get ready", Side.RIGHT), ("hold", Side.RIGHT), ("switch sides", Side.LEFT)]
    assert play.frame.session_elapsed_s == pytest.approx(WHOLE_S + 12.0)


def test_swapped_twice_it_is_as_before() -> None:
    """Whoever changes their mind presses it again."""
    play = played_to("ready", 5.0, Action.SWAP_SIDES, Action.SWAP_SIDES).to_end()
    assert [hold.step.side for hold in play.holds()] == [Side.LEFT, Side.RIGHT, None]


def test_a_pause_ends_with_it() -> None:
    """As with every wish that begins something."""
    assert not played_to("ready", 5.0, Action.PAUSE, Action.SWAP_SIDES).frame.paused


@pytest.mark.parametrize(
    "moment", ["heat", "settle", "hold", "switch", "rest", "moved", "last", "end"]
)
def test_elsewhere_it_is_told_where_one_can(moment: str) -> None:
    """On the midline and once the first side is pressed nothing changes."""
    play = played_to(moment)
    before = play.frame
    assert play.press(Action.SWAP_SIDES) == (SidesKept(),)
    assert play.frame == before


def test_a_point_of_one_side_keeps_it() -> None:
    """Where the pain is on one side, the other is not pressed."""
    play = Played(plan_session([planned("BL57", Side.LEFT)]))
    play.wait(40.0)
    assert play.press(Action.SWAP_SIDES) == (SidesKept(),)


def test_what_is_left_of_a_repeated_side_goes_with_it() -> None:
    """A side that was held before keeps its shorter hold, whenever its turn is."""
    play = Played(plan_session([planned("BL57", Side.BOTH, 120)]))
    play.wait(185.0)
    play.press(Action.REPEAT, Action.SWAP_SIDES)
    play.to_end()
    assert [hold.step.side for hold in play.holds()] == [Side.LEFT, Side.RIGHT, Side.LEFT]
    assert [hold.elapsed_s for hold in play.holds()] == pytest.approx([120.0, 120.0, 60.0])
