"""Keys from a Windows console, and which keyboard is taken on which system."""

import io
import os
import signal
from collections import deque
from collections.abc import Iterator

import pytest

from acupress_cli.adapters.keyboards import keyboard_on
from acupress_cli.adapters.terminal import NoKeyboard, TerminalKeyboard
from acupress_cli.adapters.windows_keyboard import LOOK_EVERY_S, WindowsKeyboard
from acupress_cli.coaching import keys
from acupress_cli.coaching.ports import Interrupted
from tests.fakes.world import FakeClock


class FakeConsole:
    """A console at which something is typed after so many looks."""

    def __init__(self, typed: str = "", after: int = 0) -> None:
        self.waiting = deque(typed)
        self.looks_left = after

    def kbhit(self) -> bool:
        """Whether there is a key."""
        self.looks_left -= 1
        return self.looks_left < 0 and bool(self.waiting)

    def getwch(self) -> str:
        """The next key."""
        return self.waiting.popleft()


class Desk:
    """A Windows keyboard whose waits and window are the test's."""

    def __init__(self, console: FakeConsole | None) -> None:
        self.clock = FakeClock()
        self.waits: list[float] = []
        self.size = (80, 24)
        self.keyboard = WindowsKeyboard(console, self.clock, self.wait, lambda: self.size)

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.waits.append(seconds)
        self.clock.seconds += seconds


def all_of(typed: str) -> list[str | None]:
    """Every key of what was typed, as the session hears it."""
    console = FakeConsole(typed)
    keyboard = Desk(console).keyboard
    heard = [keyboard.poll(0.0)]
    while (key := keyboard.poll(0.0)) is not None:
        heard.append(key)
    return heard


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("Q", ["Q"]),
        (" +-", [" ", "+", "-"]),
        pytest.param("nQ +", [None], id="several letters at once are a paste"),
        pytest.param("nnnnn", ["n"], id="a held key is one"),
        ("\r", [keys.ENTER]),
        ("\n", [keys.ENTER]),
        ("\x1b", [keys.ESCAPE]),
        ("腎", ["腎"]),
        pytest.param("\xe0Hn", ["n"], id="the arrow up is no key"),
        pytest.param("\x00;n", ["n"], id="nor is F1"),
        pytest.param("\xe0", ["\xe0"], id="but an à is a letter"),
        pytest.param("\ud83d\ude42", ["\ud83d", "\ude42"], id="half a sign does no harm"),
    ],
)
def test_each_key_is_told_one_at_a_time(typed: str, heard: list[str | None]) -> None:
    """Characters come as they are, Enter and Escape by name; arrows mean nothing."""
    assert all_of(typed) == heard


def test_what_was_typed_can_be_forgotten() -> None:
    """Keys that were read already, and those that wait."""
    console = FakeConsole("+-+", after=0)
    keyboard = Desk(console).keyboard
    assert keyboard.poll(0.0) == "+"
    console.waiting.extend("qq")
    keyboard.forget()
    assert keyboard.poll(0.0) is None
    Desk(None).keyboard.forget()


def test_it_looks_again_and_again_until_a_key_comes() -> None:
    """A key is answered soon after it was pressed, long before the wait is over."""
    desk = Desk(FakeConsole("n", after=3))
    assert desk.keyboard.poll(1.0) == "n"
    assert desk.waits == [LOOK_EVERY_S] * 3


def test_without_a_key_poll_waits_as_long_as_asked() -> None:
    """Nothing typed: it waits that long and no longer, and returns nothing."""
    desk = Desk(FakeConsole())
    assert desk.keyboard.poll(0.05) is None
    assert sum(desk.waits) == pytest.approx(0.05)
    assert desk.keyboard.poll(-1.0) is None
    assert sum(desk.waits) == pytest.approx(0.05)


def test_with_nobody_to_answer_it_only_waits() -> None:
    """Where there is no console the time still passes."""
    desk = Desk(None)
    assert not desk.keyboard.can_answer
    assert desk.keyboard.poll(0.05) is None
    assert sum(desk.waits) == pytest.approx(0.05)
    assert Desk(FakeConsole()).keyboard.can_answer


def test_a_new_window_size_is_an_event() -> None:
    """Windows sends no signal for it, so it is looked for; it is told once, before any key."""
    desk = Desk(FakeConsole("n"))
    desk.size = (40, 10)
    heard = [desk.keyboard.poll(0.0) for _ in range(3)]
    assert heard == [keys.RESIZED, "n", None]


def test_ctrl_c_as_a_key_asks_to_end() -> None:
    """Some consoles hand Ctrl-C over as a key."""
    with pytest.raises(Interrupted, match="Ctrl-C"):
        Desk(FakeConsole("\x03")).keyboard.poll(1.0)


@pytest.mark.parametrize(
    ("number", "reason"), [(signal.SIGINT, "Ctrl-C"), (signal.SIGTERM, "SIGTERM")]
)
@pytest.mark.parametrize("console", [FakeConsole("n"), None])
def test_signals_ask_to_end(console: FakeConsole | None, number: int, reason: str) -> None:
    """Ctrl-C and the end of the machine end it at poll; then signals do what they did."""
    before = signal.getsignal(number)
    with Desk(console).keyboard as keyboard:
        os.kill(os.getpid(), number)
        with pytest.raises(Interrupted) as caught:
            keyboard.poll(1.0)
    assert caught.value.reason == reason
    assert signal.getsignal(number) is before


def test_nothing_stops_a_windows_program() -> None:
    """There is no Ctrl-Z to step aside for."""
    desk = Desk(None)
    desk.keyboard.suspend()
    assert desk.clock.seconds == 0.0


def test_the_real_wait_waits() -> None:
    """Without a test's hand it really waits between two looks."""
    keyboard = WindowsKeyboard(None, _Ticking())
    assert keyboard.poll(0.01) is None


class _Ticking:
    """A clock that goes on by a hundredth whenever it is looked at."""

    def __init__(self) -> None:
        self._seconds = 0.0

    def now(self) -> float:
        """A little later."""
        self._seconds += 0.006
        return self._seconds


class Answers(io.StringIO):
    """Answers that come, or do not come, from a terminal."""

    def __init__(self, number: int | None) -> None:
        super().__init__()
        self._number = number

    def isatty(self) -> bool:
        """Whether they do."""
        return self._number is not None

    def fileno(self) -> int:
        """The terminal's number."""
        return self._number or 0


@pytest.fixture
def terminal() -> Iterator[int]:
    """A terminal's number."""
    master, slave = os.openpty()
    yield slave
    os.close(slave)
    os.close(master)


def test_which_keyboard_there_is(terminal: int) -> None:
    """It depends on the system, and on whether anybody could press a key."""
    clock = FakeClock()
    there, nobody = Answers(terminal), Answers(None)
    modules = {"msvcrt": FakeConsole()}
    windows = keyboard_on(there, "win32", clock, modules.__getitem__)
    assert isinstance(windows, WindowsKeyboard)
    assert windows.can_answer
    pipe = keyboard_on(nobody, "win32", clock)
    assert isinstance(pipe, WindowsKeyboard)
    assert not pipe.can_answer
    for platform in ("linux", "darwin"):
        with keyboard_on(there, platform, clock) as keyboard:
            assert isinstance(keyboard, TerminalKeyboard)
        with keyboard_on(nobody, platform, clock) as keyboard:
            assert isinstance(keyboard, NoKeyboard)
