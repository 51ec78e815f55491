"""What a terminal goes through with the real program: keys, signals, sizes, pipes."""

import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.terminal.driver import ACUPRESS, SHORT, RealTerminal

pytestmark = pytest.mark.terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Callable[..., RealTerminal]]:
    """Opens terminals in an empty folder and closes them all at the end."""
    opened: list[RealTerminal] = []

    def open_one(*arguments: str, **settings: object) -> RealTerminal:
        one = RealTerminal(list(arguments), folder=tmp_path, **settings)  # type: ignore[arg-type]
        opened.append(one)
        return one

    yield open_one
    for one in opened:
        one.child.close(force=True)
    assert list(tmp_path.iterdir()) == []


def in_a_hold(terminal: RealTerminal) -> RealTerminal:
    """Skip settling, and begin the first hold."""
    terminal.sees("Settle")
    terminal.press("n")
    terminal.sees("Get ready")
    terminal.press("\r")
    terminal.sees("Breathe")
    return terminal


def test_a_hold_shows_everything_at_once(terminal: Callable[..., RealTerminal]) -> None:
    """At 80 by 24 a hold shows name, place, times, breath, feel, stop line and keys."""
    text = in_a_hold(terminal(*SHORT)).text
    for wanted in ("BL57", "LEFT side", "notch under the calf", "of 1:00", "Session",
                   "Feel", "Stop if sharp", "Next", "space pause", "q quit"):  # fmt: skip
        assert wanted in text, text


def test_the_keys_do_what_they_say(terminal: Callable[..., RealTerminal]) -> None:
    """Space pauses and resumes, + and t change the length, ? and g cover the screen."""
    one = in_a_hold(terminal(*SHORT))
    one.press(" ")
    one.sees("PAUSED")
    one.press(" ")
    one.until(lambda text: "PAUSED" not in text)
    one.press("+")
    one.sees("of 1:15")
    one.press("-")
    one.sees("of 1:00")
    one.press("?")
    one.sees("The keys")
    one.press("\x1b")
    one.until(lambda text: "The keys" not in text)
    one.press("g")
    one.sees("page 1 of")
    one.press("q")
    one.sees("Breathe")
    one.press("t")
    one.sees("Ease off")
    one.press("b")
    one.sees("Get ready")
    one.press("\r")
    one.sees("Breathe")
    one.press("x")
    one.sees("It hurts")
    one.press("\r")
    assert one.ends() == 0
    assert b"hurt" in one.received
    assert one.is_as_before()


def test_q_ends_with_a_summary(terminal: Callable[..., RealTerminal]) -> None:
    """Q gives the terminal back and tells in a few lines what was done."""
    one = in_a_hold(terminal(*SHORT))
    one.press("q")
    assert one.ends() == 0
    assert "Session ended early." in one.text
    assert re.search(r"BL57 left: 0:0\d of 1:00, stopped", one.text)
    assert one.is_as_before()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_signals_end_it_cleanly(terminal: Callable[..., RealTerminal], number: int) -> None:
    """Ctrl-C, SIGTERM and SIGHUP restore the terminal, tell what was done, exit 130."""
    one = in_a_hold(terminal(*SHORT))
    one.child.kill(number)
    assert one.ends() == 130
    assert "Session stopped." in one.text
    assert "Traceback" not in one.text
    assert one.is_as_before()


def test_ctrl_c_typed_is_the_same(terminal: Callable[..., RealTerminal]) -> None:
    """Ctrl-C from the keyboard is a signal, not a key."""
    one = in_a_hold(terminal(*SHORT))
    one.press("\x03")
    assert one.ends() == 130
    assert one.is_as_before()


def test_ctrl_z_gives_the_terminal_back_until_fg(terminal: Callable[..., RealTerminal]) -> None:
    """Under a shell Ctrl-Z stops it with the old screen restored, and fg comes back paused."""
    one = terminal(command=["bash", "--norc", "--noprofile", "-i"])
    one.press("PS1='ready> '\r")
    one.sees("ready> ")
    one.press(" ".join([*ACUPRESS, *SHORT]) + "\r")
    in_a_hold(one)
    one.press("\x1a")
    one.sees("Stopped")
    assert one.received.rfind(b"\x1b[?25h") > one.received.rfind(b"\x1b[?25l")
    one.press("fg\r")
    one.sees("PAUSED")
    one.press(" ")
    one.sees("Breathe")
    one.press("q")
    one.sees("Session ended early.")
    one.press("exit\r")
    one.ends()


def test_a_resized_window_is_drawn_anew(terminal: Callable[..., RealTerminal]) -> None:
    """A window made narrow in the middle of a hold is drawn for its new width."""
    one = in_a_hold(terminal(*SHORT))
    one.screen.resize(24, 40)
    one.child.setwinsize(24, 40)
    one.until(lambda text: "Feel: " in text)
    one.press("q")
    assert one.ends() == 0


@pytest.mark.parametrize(
    "environ",
    [{"NO_COLOR": "1"}, {"LC_ALL": "C"}, {"PYTHONIOENCODING": "latin-1"}, {"TERM": "dumb"}],
    ids=lambda environ: next(iter(environ)),
)
def test_every_terminal_works(
    terminal: Callable[..., RealTerminal], environ: dict[str, str]
) -> None:
    """Without colour, in ASCII, in Latin-1 and on a dumb terminal a session can be run."""
    one = terminal(*SHORT, environ=environ)
    one.sees("ettle")
    one.press("n")
    one.sees("Get ready")
    one.press("\r")
    one.sees("reathe")
    one.press("q")
    assert one.ends() == 0
    assert "Traceback" not in one.text
    if environ.get("LC_ALL"):
        assert all(byte < 128 for byte in one.received)
    if environ.get("NO_COLOR"):
        assert not re.search(rb"\x1b\[[0-9;]*3[0-7]m", one.received)
    if environ.get("TERM") == "dumb":
        assert b"\x1b" not in one.received


def test_a_pipe_gets_plain_lines_and_nobody_waits() -> None:
    """Into a pipe a rehearsal prints one line per event without escapes, and ends."""
    ran = _run(["session", "BL57", "--side", "left", "--rehearse", "--speed", "900"])
    assert ran.returncode == 0, ran.stderr
    assert b"\x1b" not in ran.stdout
    assert b"Hold BL57" in ran.stdout
    assert b"BL57 left: 1:30 of 1:30" in ran.stdout


def test_a_closed_pipe_makes_no_noise() -> None:
    """A reader that goes away early is not told about it."""
    program = " ".join([*ACUPRESS, "areas", "|", "head", "-n", "1"])
    ran = subprocess.run(["bash", "-c", program], capture_output=True, timeout=20, check=False)
    assert ran.stderr == b""


def test_a_stopped_machine_is_credited_nothing(terminal: Callable[..., RealTerminal]) -> None:
    """After being stopped for six seconds the session is paused and says how long it was away."""
    one = in_a_hold(terminal(*SHORT))
    one.child.kill(signal.SIGSTOP)
    time.sleep(6.5)
    one.child.kill(signal.SIGCONT)
    one.sees("was away for 0:0")
    one.press("q")
    one.ends()
    held = re.search(r"BL57 left: 0:(\d\d) of", one.text)
    assert held is not None
    assert int(held[1]) <= 3


def _run(arguments: list[str]) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [*ACUPRESS, *arguments],
        capture_output=True,
        timeout=30,
        check=False,
        stdin=subprocess.DEVNULL,
    )
