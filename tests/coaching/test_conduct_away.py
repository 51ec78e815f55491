"""Away and back: sleep, Ctrl-Z, a new window size, interruptions, and faults on the way."""

from typing import Any

import pytest

from acupress_cli.coaching.conduct import conduct
from acupress_cli.coaching.ports import Interrupted
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.cues import Ending, HoldOutcome, Paused, SessionEnded, StepEnded
from acupress_cli.domain.session.session import Session
from tests.fakes.stage import BOTH_SIDES, FiniteKeyboard, Script, Stage
from tests.fakes.wishes import WISHES
from tests.fakes.world import FakeAwake, FakeClock, RecordingDisplay, ScriptedKeyboard

# Sleep


def test_sleep_pauses_where_someone_can_answer() -> None:
    """A machine that slept comes back paused, says for how long, and has credited nothing."""
    stage = Stage([(70.0, "sleep 300"), (400.0, " ")]).play()
    # The half second of the wait that was slept through is given up with the rest.
    assert stage.display.of(Paused) == [(370.0, Paused(300.5))]
    assert stage.last == (535.5, SessionEnded(Ending.FINISHED))
    assert [hold.held_s for hold in stage.record.holds] == pytest.approx([60.0, 60.0])


def test_sleep_goes_on_where_nobody_can_answer() -> None:
    """With nobody to press a key the session simply goes on, later by what was slept."""
    stage = Stage([(70.0, "sleep 300")], can_answer=False).play()
    assert stage.display.of(Paused) == []
    assert stage.last == (505.5, SessionEnded(Ending.FINISHED))
    assert [hold.held_s for hold in stage.record.holds] == pytest.approx([60.0, 60.0])


@pytest.mark.parametrize(("gap", "ends_at"), [("sleep 5", 205.0), ("sleep 5.1", 210.6)])
def test_a_slow_moment_is_not_a_sleep(gap: str, ends_at: float) -> None:
    """Up to five seconds late is a busy machine, whose time counts; more is a sleep."""
    stage = Stage([(70.0, gap)], can_answer=False).play()
    assert stage.last[0] == pytest.approx(ends_at)


def test_sleep_while_paused_is_no_news() -> None:
    """A paused session that sleeps is still only paused."""
    stage = Stage([(70.0, " "), (80.0, "sleep 300"), (400.0, " ")]).play()
    assert stage.display.of(Paused) == [(70.0, Paused())]
    assert stage.last == (535.0, SessionEnded(Ending.FINISHED))


def test_sleep_counts_real_seconds_in_a_rehearsal() -> None:
    """What is a sleep is measured by the clock, not by the session's faster time."""
    stage = Stage([(0.5, "sleep 4")]).play(speed=10.0)
    assert stage.display.of(Paused) == []
    assert stage.last[0] == pytest.approx(20.5)


class WakingKeyboard(FiniteKeyboard):
    """The machine sleeps for a minute before a key "wake by ..."."""

    def poll(self, timeout_s: float) -> str | None:
        """The key, long after it was to be waited for."""
        key = super().poll(timeout_s)
        if key and key.startswith("wake by "):
            self._clock.seconds += 60.0
            return key.removeprefix("wake by ")
        return key


def woken(script: Script) -> Stage:
    """A session that is woken by keys."""
    stage = Stage()
    stage.keyboard = WakingKeyboard(stage.clock, script)
    return stage.play()


@pytest.mark.parametrize("key", [" ", "p", "P", "enter"])
def test_the_key_that_wakes_the_machine_does_not_end_the_pause(key: str) -> None:
    """A key hit to light the display again is no wish to go on."""
    stage = woken([(70.0, f"wake by {key}"), (600.0, "q")])
    assert stage.transcript[-3:] == ["130 Paused", "600 hold stopped after 9.5", "600 SessionEnded"]


def test_another_key_after_a_sleep_is_meant() -> None:
    """What stops a point does so at once, whatever went before."""
    stage = woken([(70.0, "wake by x"), (600.0, "q")])
    assert [hold.outcome for hold in stage.record.holds] == [HoldOutcome.HURT]


def test_a_key_that_wakes_a_paused_session_goes_on() -> None:
    """Who had paused it knows of the pause."""
    stage = woken([(70.0, " "), (80.0, "wake by  ")])
    assert stage.last == (275.0, SessionEnded(Ending.FINISHED))
    assert [hold.held_s for hold in stage.record.holds] == pytest.approx([60.0, 60.0])


# The display


def lit(script: Script, **settings: Any) -> list[str]:
    """When the display of a session was kept lit, and when it no longer was."""
    stage = Stage(script, **settings)
    awake = FakeAwake(stage.clock)
    conduct(
        stage.session, stage.clock, stage.keyboard, stage.display, stage.listeners,
        wishes=WISHES, awake=awake,
    )  # fmt: skip
    return awake.told


def test_the_display_is_kept_lit_to_the_end() -> None:
    """From the beginning to the end of a session, and no longer."""
    assert lit([]) == ["0 hold", "205 let go"]
    assert lit([(80.0, "interrupt")]) == ["0 hold", "80 let go"]


def test_a_long_pause_lets_the_display_go_dark() -> None:
    """After ten minutes of standing still it may; going on lights it again."""
    assert lit([(70.0, " "), (300.0, " ")]) == ["0 hold", "435 let go"]
    assert lit([(70.0, " "), (2000.0, " ")]) == [
        "0 hold", "670 let go", "2000 hold", "2135 let go"
    ]  # fmt: skip
    assert lit([(70.0, "g"), (2000.0, "escape")])[1:3] == ["670 let go", "2000 hold"]


def test_a_stopped_program_keeps_nothing_lit() -> None:
    """While it stands aside for Ctrl-Z, the display is none of its business."""
    assert lit([(70.0, "suspend"), (100.0, " ")])[:3] == ["0 hold", "70 let go", "72 hold"]


def test_a_display_that_breaks_is_let_go() -> None:
    """Whatever breaks, nothing is left behind that keeps the display lit."""
    clock = FakeClock()
    awake = FakeAwake(clock)
    display = BreakingDisplay(clock, "close")
    session = Session(BOTH_SIDES, BreathPace.EASY)
    keyboard = ScriptedKeyboard(clock, [(5.0, "q")])
    with pytest.raises(Fault):
        conduct(session, clock, keyboard, display, wishes=WISHES, awake=awake)
    assert awake.told == ["0 hold", "5 let go"]


# Ctrl-Z and the window


def test_ctrl_z_gives_the_terminal_back_and_comes_back_paused() -> None:
    """The screen is given back before the stop and taken again after; the stop is not credited."""
    stage = Stage([(70.0, "suspend"), (100.0, " ")]).play()
    assert stage.keyboard.suspended == 1
    assert stage.display.calls == ["open", "close", "open", "resized", "close"]
    assert stage.display.of(Paused) == [(72.0, Paused(2.0))]
    assert stage.last == (235.0, SessionEnded(Ending.FINISHED))
    assert [hold.held_s for hold in stage.record.holds] == pytest.approx([60.0, 60.0])


def test_ctrl_z_goes_on_where_nobody_can_answer() -> None:
    """A session that no key can set going again does not wait for one."""
    stage = Stage([(70.0, "suspend")], can_answer=False).play()
    assert stage.display.of(Paused) == []
    assert stage.last == (207.0, SessionEnded(Ending.FINISHED))


def test_ctrl_z_while_paused_leaves_the_pause() -> None:
    """A paused session comes back from a stop as paused as it was."""
    stage = Stage([(70.0, " "), (80.0, "suspend"), (100.0, " ")]).play()
    assert stage.display.of(Paused) == [(70.0, Paused())]
    assert stage.last == (235.0, SessionEnded(Ending.FINISHED))


@pytest.mark.parametrize("event", ["resized", "continued"])
def test_a_new_window_is_drawn_afresh(event: str) -> None:
    """A window that changed, or was drawn over, is drawn anew; nobody is told anything."""
    stage = Stage([(70.0, event), (70.0, event)]).play()
    assert stage.display.calls == ["open", "resized", "resized", "close"]
    assert stage.transcript == Stage().play().transcript


# Interruptions


def test_an_interruption_ends_the_session_and_keeps_what_was_done() -> None:
    """Ctrl-C ends the hold with its real seconds, tells everyone, and closes the display."""
    stage = Stage([(80.0, "interrupt")]).play()
    assert [hold.outcome for hold in stage.record.holds] == [HoldOutcome.STOPPED]
    assert stage.record.pressed_s == pytest.approx(20.0, abs=0.5)
    assert stage.record.ending is Ending.INTERRUPTED
    assert stage.display.calls == ["open", "close"]
    assert stage.session.is_over


def test_an_interruption_while_stopped_ends_the_session() -> None:
    """Asked to end while it stands aside, it ends, and the screen stays given back."""

    class Ended(ScriptedKeyboard):
        def suspend(self) -> None:
            raise Interrupted("SIGHUP")

    stage = Stage()
    stage.keyboard = Ended(stage.clock, [(70.0, "suspend")])
    stage.play()
    assert stage.last == (70.0, SessionEnded(Ending.INTERRUPTED))
    assert stage.display.calls == ["open", "close", "close"]


def test_an_interruption_of_the_advice_tells_the_end_once() -> None:
    """A hold that hurt is not ended a second time."""
    stage = Stage([(80.0, "x"), (90.0, "interrupt")]).play()
    ended = [cue for _, cue in stage.display.of(StepEnded) if isinstance(cue, StepEnded)]
    assert [cue.outcome for cue in ended][-1] is HoldOutcome.HURT
    assert stage.last == (90.0, SessionEnded(Ending.INTERRUPTED))


# Faults


class Fault(Exception):
    """Something broke that should not."""


class BreakingDisplay(RecordingDisplay):
    """A display that breaks in one of its methods."""

    def __init__(self, clock: FakeClock, breaks_in: str) -> None:
        super().__init__(clock)
        self._breaks_in = breaks_in

    def close(self) -> None:
        """Give the screen back, or break."""
        super().close()
        self._break("close")

    def open(self) -> None:
        """Take the screen, or break."""
        super().open()
        self._break("open")

    def resized(self) -> None:
        """Begin afresh, or break."""
        self._break("resized")

    def show(self, *_: object) -> None:
        """Show, or break."""
        self._break("show")

    def hear(self, *_: object) -> None:
        """Hear, or break."""
        self._break("hear")

    def _break(self, where: str) -> None:
        if where == self._breaks_in:
            raise Fault(where)


@pytest.mark.parametrize("breaks_in", ["open", "show", "hear", "resized"])
def test_a_display_that_breaks_is_closed(breaks_in: str) -> None:
    """Wherever the display breaks, the screen is given back and the fault is not hidden."""
    clock = FakeClock()
    display = BreakingDisplay(clock, breaks_in)
    session = Session(BOTH_SIDES, BreathPace.EASY)
    keyboard = ScriptedKeyboard(clock, [(5.0, "resized")])
    with pytest.raises(Fault, match=breaks_in):
        conduct(session, clock, keyboard, display, wishes=WISHES)
    assert display.calls == ["open", "close"]


class BreakingKeyboard(ScriptedKeyboard):
    """A keyboard that breaks on the first wait."""

    def poll(self, *_: object) -> str | None:
        """Break."""
        raise Fault("keyboard")


class BreakingListener:
    """A listener that breaks on the first cue."""

    def hear(self, *_: object) -> None:
        """Break."""
        raise Fault("listener")


@pytest.mark.parametrize("breaks", ["keyboard", "listener"])
def test_the_display_is_closed_whatever_breaks(breaks: str) -> None:
    """A fault beside the display gives the screen back all the same."""
    clock = FakeClock()
    display = RecordingDisplay(clock)
    keyboard = BreakingKeyboard(clock) if breaks == "keyboard" else ScriptedKeyboard(clock)
    listeners = [BreakingListener()] if breaks == "listener" else []
    session = Session(BOTH_SIDES, BreathPace.EASY)
    with pytest.raises(Fault, match=breaks):
        conduct(session, clock, keyboard, display, listeners, wishes=WISHES)
    assert display.calls == ["open", "close"]
