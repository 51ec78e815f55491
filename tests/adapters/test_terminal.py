"""The person's terminal: keys without echo, signals as events, and everything put back."""

import os
import signal
import subprocess
import sys
import termios
from collections.abc import Iterator

import pytest
from msgspec import Struct

from acupress_cli.adapters.clock import SystemClock
from acupress_cli.adapters.terminal import NoKeyboard, TerminalKeyboard
from acupress_cli.coaching import keys
from acupress_cli.coaching.ports import Interrupted

# Long enough for any machine; only a failing test ever waits for it.
PLENTY_S = 5.0
IFLAG, LFLAG = 0, 3
WATCHED = (
    signal.SIGINT,
    signal.SIGQUIT,
    signal.SIGTERM,
    signal.SIGHUP,
    signal.SIGTSTP,
    signal.SIGCONT,
    signal.SIGWINCH,
)


class Pty(Struct):
    """A pseudo-terminal: the test types at one end, the keyboard reads at the other."""

    typing: int
    reading: int

    def type(self, text: bytes) -> None:
        """Press keys."""
        os.write(self.typing, text)

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self.typing)
        self.typing = -1

    @property
    def attributes(self) -> list[object]:
        """All settings of the terminal."""
        return termios.tcgetattr(self.reading)

    @property
    def is_quiet(self) -> bool:
        """Whether keys come one by one and are not shown."""
        return not termios.tcgetattr(self.reading)[LFLAG] & (termios.ECHO | termios.ICANON)


@pytest.fixture(autouse=True)
def _as_from_a_shell() -> Iterator[None]:
    """No signal is ignored because a script started the tests in its background."""
    before = {
        number: signal.signal(number, signal.SIG_DFL)
        for number in (signal.SIGQUIT, signal.SIGTERM, signal.SIGHUP)
    }
    before[signal.SIGINT] = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def pty() -> Iterator[Pty]:
    """A fresh pseudo-terminal, closed afterwards."""
    pair = Pty(*os.openpty())
    yield pair
    os.close(pair.reading)
    if pair.typing >= 0:
        os.close(pair.typing)


def polled(keyboard: TerminalKeyboard, count: int) -> list[str | None]:
    """The next ``count`` keys."""
    return [keyboard.poll(PLENTY_S) for _ in range(count)]


def test_keys_are_read_without_echo_and_the_terminal_is_put_back(pty: Pty) -> None:
    """Inside, echo and line editing are off; afterwards every setting is as it was."""
    before = pty.attributes
    with TerminalKeyboard(pty.reading, SystemClock()) as keyboard:
        assert pty.is_quiet
        assert keyboard.can_answer
        inside = pty.attributes
    assert pty.attributes == before
    # Nothing but these: Ctrl-C stays a signal, and output is untouched but never stopped.
    inputs, flags = (termios.tcgetattr(pty.reading)[one] for one in (IFLAG, LFLAG))
    assert inside[IFLAG] == inputs & ~termios.IXON
    assert inside[1:LFLAG] == before[1:LFLAG]
    assert inside[LFLAG] == flags & ~(termios.ECHO | termios.ICANON | termios.IEXTEN)


def test_the_terminal_is_put_back_after_an_error(pty: Pty) -> None:
    """Whatever goes wrong inside, the settings are as they were."""
    before = pty.attributes
    with pytest.raises(ZeroDivisionError), TerminalKeyboard(pty.reading, SystemClock()):
        raise ZeroDivisionError
    assert pty.attributes == before


@pytest.mark.parametrize(
    ("typed", "pressed"),
    [
        (b"n", ["n"]),
        (b" ", [" "]),
        (b"\r", [keys.ENTER]),
        (b"\n", [keys.ENTER]),
        (b"\x1b", [keys.ESCAPE]),
        (b"+-?", ["+", "-", "?"]),
        ("腎".encode(), ["腎"]),
        (b"\x1b\x1b", [keys.ESCAPE]),
        (b"nnnnn", ["n"]),
        (b"\r\r", [keys.ENTER]),
        (b"+++", ["+", "+", "+"]),
    ],
)
def test_each_key_is_told_one_at_a_time(pty: Pty, typed: bytes, pressed: list[str]) -> None:
    """Characters come as they are, Enter and Escape by name, in the order typed."""
    with TerminalKeyboard(pty.reading, SystemClock()) as keyboard:
        pty.type(typed)
        assert polled(keyboard, len(pressed)) == pressed
        assert keyboard.poll(0) is None


@pytest.mark.parametrize(
    "wordless",
    [
        pytest.param(b"\x1b[A", id="up"),
        pytest.param(b"\x1b[B", id="down"),
        pytest.param(b"\x1bOC", id="right, as some terminals send it"),
        pytest.param(b"\x1b[15~", id="F5"),
        pytest.param(b"\x1b[1;5D", id="Ctrl-left"),
        pytest.param(b"\x1b[A\x1b[B", id="up and down"),
        pytest.param(b"\x1bq", id="Alt-q"),
        pytest.param(b"\xff", id="not UTF-8"),
    ],
)
def test_arrow_and_function_keys_mean_nothing(pty: Pty, wordless: bytes) -> None:
    """A key that sends several characters is no key, and swallows none beside it."""
    with TerminalKeyboard(pty.reading, SystemClock()) as keyboard:
        pty.type(wordless)
        assert keyboard.poll(0.1) is None
        pty.type(b"-" + wordless + b"+")
        assert polled(keyboard, 2) == ["-", "+"]
        assert keyboard.poll(0) is None


@pytest.mark.parametrize(
    "pasted",
    [
        pytest.param(b"exact", id="letters at once"),
        pytest.param(b"the box\r", id="a line"),
        pytest.param(b"\x1b[200~x\x1b[201~", id="what the terminal says is pasted"),
    ],
)
def test_a_paste_means_nothing(pty: Pty, pasted: bytes) -> None:
    """No letter of it is a key, and the next key is."""
    with TerminalKeyboard(pty.reading, SystemClock()) as keyboard:
        pty.type(pasted)
        assert keyboard.poll(0.1) is None
        pty.type(b"n")
        assert keyboard.poll(PLENTY_S) == "n"


@pytest.mark.parametrize("cut", [1, 2])
@pytest.mark.parametrize("wait_s", [0.0005, 0.05])
def test_a_key_may_come_in_pieces(pty: Pty, cut: int, wait_s: float) -> None:
    """Over a slow line the rest of an arrow is waited for: it is never a letter."""
    with TerminalKeyboard(pty.reading, SystemClock()) as keyboard:
        pty.type(b"\x1b[B"[:cut])
        assert keyboard.poll(wait_s) is None
        pty.type(b"\x1b[B"[cut:])
        assert keyboard.poll(0.2) is None
        pty.type(b"b")
        assert keyboard.poll(PLENTY_S) == "b"


def test_more_than_one_read_is_no_seam(pty: Pty) -> None:
    """Hundreds of mouse moves at once are swallowed whole."""
    with TerminalKeyboard(pty.reading, SystemClock()) as keyboard:
        for _ in range(20):
            pty.type(b"\x1b[<35;88;13M" * 13 + b"\x1b[Mxqn" * 9)
            assert keyboard.poll(0.03) is None


def test_what_was_typed_ahead_can_be_forgotten(pty: Pty) -> None:
    """Everything up to then, also what is queued; a key pressed later counts."""
    with TerminalKeyboard(pty.reading, SystemClock()) as keyboard:
        pty.type(b"+++")
        assert keyboard.poll(PLENTY_S) == "+"
        pty.type(b"q\r\x1b[")
        keyboard.forget()
        assert keyboard.poll(0) is None
        pty.type(b"b")
        assert keyboard.poll(PLENTY_S) == "b"
        pty.type(b"qq")
        keyboard.forget(at_once=True)
        keyboard.forget(at_once=True)
        assert keyboard.poll(0) is None
        pty.hang_up()
        keyboard.forget()
    with NoKeyboard() as nobody:
        nobody.forget()


@pytest.mark.parametrize(
    ("reported", "reason"), [(b"\x1b[99;5u", "Ctrl-C"), (b"\x1b[92;5u", "Ctrl-\\")]
)
def test_a_reported_ctrl_c_ends_it_too(pty: Pty, reported: bytes, reason: str) -> None:
    """Where another program left the terminal reporting every key, it is no signal but a key."""
    with TerminalKeyboard(pty.reading, SystemClock()) as keyboard:
        pty.type(b"\x1b[122;5u")
        assert keyboard.poll(PLENTY_S) == keys.SUSPEND
        pty.type(reported)
        with pytest.raises(Interrupted) as caught:
            keyboard.poll(PLENTY_S)
    assert caught.value.reason == reason


def test_a_wish_to_end_is_never_lost(pty: Pty) -> None:
    """One that came when nobody looked for it any more is told once the signals are given back."""
    with pytest.raises(KeyboardInterrupt), TerminalKeyboard(pty.reading, SystemClock()):
        os.kill(os.getpid(), signal.SIGINT)


def test_without_a_key_poll_waits_as_long_as_asked(pty: Pty) -> None:
    """Nothing typed: it waits that long and returns nothing; a negative wait is none."""
    clock = SystemClock()
    with TerminalKeyboard(pty.reading, SystemClock()) as keyboard:
        began_s = clock.now()
        assert keyboard.poll(0.02) is None
        assert 0.02 <= clock.now() - began_s < PLENTY_S
        assert keyboard.poll(-1.0) is None


def test_a_closed_window_asks_to_end(pty: Pty) -> None:
    """Once the terminal has gone nobody can answer: that ends it, also where no signal comes."""
    with TerminalKeyboard(pty.reading, SystemClock()) as keyboard:
        pty.type(b"n")
        assert keyboard.poll(PLENTY_S) == "n"
        pty.hang_up()
        for _ in range(2):
            with pytest.raises(Interrupted) as caught:
                keyboard.poll(PLENTY_S)
            assert caught.value.reason == "the terminal has gone"


@pytest.mark.parametrize(
    ("number", "event"),
    [
        (signal.SIGWINCH, keys.RESIZED),
        (signal.SIGTSTP, keys.SUSPEND),
        (signal.SIGCONT, keys.CONTINUED),
    ],
)
def test_some_signals_are_events(pty: Pty, number: int, event: str) -> None:
    """A new window size, Ctrl-Z and being continued are told like keys, once."""
    with TerminalKeyboard(pty.reading, SystemClock()) as keyboard:
        os.kill(os.getpid(), number)
        assert keyboard.poll(PLENTY_S) == event
        assert keyboard.poll(0) is None


ENDINGS = [
    (signal.SIGINT, "Ctrl-C"),
    (signal.SIGQUIT, "Ctrl-\\"),
    (signal.SIGTERM, "SIGTERM"),
    (signal.SIGHUP, "SIGHUP"),
]


@pytest.mark.parametrize(("number", "reason"), ENDINGS)
def test_some_signals_ask_to_end(pty: Pty, number: int, reason: str) -> None:
    """Ctrl-C, SIGTERM and SIGHUP end the program at poll, and the terminal is put back."""
    before = pty.attributes
    with TerminalKeyboard(pty.reading, SystemClock()) as keyboard:
        os.kill(os.getpid(), signal.SIGWINCH)
        os.kill(os.getpid(), number)
        with pytest.raises(Interrupted) as caught:
            keyboard.poll(PLENTY_S)
    assert caught.value.reason == reason
    assert pty.attributes == before


def test_a_signal_goes_before_the_keys(pty: Pty) -> None:
    """Keys typed before a signal are still there after it."""
    with TerminalKeyboard(pty.reading, SystemClock()) as keyboard:
        pty.type(b"n")
        os.kill(os.getpid(), signal.SIGWINCH)
        assert polled(keyboard, 2) == [keys.RESIZED, "n"]


def test_once_continued_the_terminal_is_quiet_again(pty: Pty) -> None:
    """A shell may have changed the settings while the program was stopped."""
    with TerminalKeyboard(pty.reading, SystemClock()) as keyboard:
        loud = termios.tcgetattr(pty.reading)
        loud[LFLAG] |= termios.ECHO | termios.ICANON
        termios.tcsetattr(pty.reading, termios.TCSANOW, loud)
        os.kill(os.getpid(), signal.SIGCONT)
        assert keyboard.poll(PLENTY_S) == keys.CONTINUED
        assert pty.is_quiet


def test_a_signal_of_somebody_else_is_no_event(pty: Pty) -> None:
    """A signal with a handler of its own only ends the waiting."""
    others: list[int] = []
    before = signal.signal(signal.SIGUSR1, lambda number, _frame: others.append(number))
    try:
        with TerminalKeyboard(pty.reading, SystemClock()) as keyboard:
            os.kill(os.getpid(), signal.SIGUSR1)
            assert keyboard.poll(PLENTY_S) is None
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert others == [signal.SIGUSR1]


def test_handlers_are_put_back(pty: Pty) -> None:
    """Afterwards every signal is handled as before, and nobody is woken."""
    before = [signal.getsignal(number) for number in WATCHED]
    with TerminalKeyboard(pty.reading, SystemClock()):
        assert [signal.getsignal(number) for number in WATCHED] != before
    assert [signal.getsignal(number) for number in WATCHED] == before
    with NoKeyboard():
        assert [signal.getsignal(number) for number in WATCHED] != before
    assert [signal.getsignal(number) for number in WATCHED] == before
    assert signal.set_wakeup_fd(-1) == -1


def test_with_nobody_to_answer_poll_only_waits() -> None:
    """Where there is no keyboard the time still passes, about as long as asked."""
    clock = SystemClock()
    with NoKeyboard() as keyboard:
        assert keyboard.can_answer is False
        began_s = clock.now()
        assert keyboard.poll(0.02) is None
        assert 0.02 <= clock.now() - began_s < PLENTY_S


@pytest.mark.parametrize(("number", "reason"), ENDINGS)
def test_with_nobody_to_answer_signals_still_end_it(number: int, reason: str) -> None:
    """Ctrl-C and the like work without a keyboard."""
    with NoKeyboard() as keyboard:
        os.kill(os.getpid(), number)
        with pytest.raises(Interrupted) as caught:
            keyboard.poll(PLENTY_S)
    assert caught.value.reason == reason


@pytest.fixture
def ignored() -> Iterator[int]:
    """A signal that whoever started the program wanted ignored."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    yield signal.SIGHUP
    signal.signal(signal.SIGHUP, before)


def test_with_nobody_to_answer_ignored_signals_stay_ignored(ignored: int) -> None:
    """Under nohup a session without a keyboard outlives the window it was begun in."""
    with NoKeyboard() as keyboard:
        os.kill(os.getpid(), ignored)
        assert keyboard.poll(0.0) is None
    assert signal.getsignal(ignored) is signal.SIG_IGN


def test_a_person_at_a_terminal_can_always_end_it(pty: Pty, ignored: int) -> None:
    """Where there are keys, there is a window whose closing has to be noticed."""
    with TerminalKeyboard(pty.reading, SystemClock()) as keyboard:
        os.kill(os.getpid(), ignored)
        with pytest.raises(Interrupted):
            keyboard.poll(PLENTY_S)


# Programs of their own: a test that stops would stop all the tests.
STOPPING = """
import os, signal, termios
from acupress_cli.adapters.clock import SystemClock
from acupress_cli.adapters.terminal import TerminalKeyboard
os.setpgid(0, 0)
with TerminalKeyboard(0, SystemClock()) as keyboard:
    mine = signal.getsignal(signal.SIGTSTP)
    os.kill(os.getpid(), signal.SIGWINCH)
    keyboard.suspend()
    quiet = not termios.tcgetattr(0)[3] & (termios.ECHO | termios.ICANON)
    no_news = keyboard.poll(0) is None
    kept = signal.getsignal(signal.SIGTSTP) == mine
os._exit(quiet + 2 * no_news + 4 * kept)
"""
STOPPING_UNASKED = """
import os
from acupress_cli.adapters.terminal import NoKeyboard
os.setpgid(0, 0)
with NoKeyboard() as keyboard:
    keyboard.suspend()
    os._exit(7 * (keyboard.poll(0) is None))
"""


@pytest.mark.parametrize("script", [STOPPING, STOPPING_UNASKED], ids=["keyboard", "none"])
def test_a_suspended_program_really_stops(pty: Pty, script: str) -> None:
    """While it is stopped the terminal is as it was; continued, the program goes on as before."""
    before = pty.attributes
    with subprocess.Popen([sys.executable, "-c", script], stdin=pty.reading) as program:
        try:
            _, status = os.waitpid(program.pid, os.WUNTRACED)
            assert os.WIFSTOPPED(status)
            assert pty.attributes == before
        finally:
            program.send_signal(signal.SIGCONT)
        assert program.wait(PLENTY_S) == 7
