"""What a terminal goes through with the real program: keys, signals, sizes, pipes."""

import random
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fuzz.sandbox import Sandbox
from tests.terminal.driver import ACUPRESS, SHORT, RealTerminal, settings_of

pytestmark = pytest.mark.terminal


@pytest.fixture(scope="module", autouse=True)
def stopped() -> Iterator[tuple[RealTerminal, float]]:
    """A session stopped in a hold, and when: it stands still while the other tests run."""
    one = in_a_hold(RealTerminal(SHORT))
    one.child.kill(signal.SIGSTOP)
    yield one, time.monotonic()
    one.child.close(force=True)


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
    for wanted in ("BL57", "LEFT side", "notch under the calf", "Hold · 1:00", "min left",
                   "Breathe", "Feel", "Stop if sharp", "space pause", "x hurts"):  # fmt: skip
        assert wanted in text, text


def test_the_keys_do_what_they_say(terminal: Callable[..., RealTerminal]) -> None:
    """Space pauses and resumes, + and t change the length, ? and g cover the screen."""
    one = in_a_hold(terminal(*SHORT))
    one.press(" ")
    one.sees("PAUSED")
    one.press(" ")
    one.until(lambda text: "PAUSED" not in text)
    one.press("+")
    one.sees("Hold · 1:15")
    one.press("-")
    one.sees("Hold · 1:00")
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


def test_a_pipe_gets_plain_lines_and_nobody_waits() -> None:
    """Into a pipe a rehearsal prints one line per event without escapes, and ends."""
    ran = _run(["session", "BL57", "--side", "left", "--rehearse", "--speed", "900"])
    assert ran.returncode == 0, ran.stderr
    assert b"\x1b" not in ran.stdout
    assert b"Hold BL57" in ran.stdout
    assert b"1 point, 1:30 of pressing." in ran.stdout


READ = [
    "areas", "points --json", "guide GB30", "learn evidence", "suggest calf", "verify",
    "journal export", "--help", "session BL57 --side left --preview",
]  # fmt: skip
UNREAD = ["areas", "where", "guide --help", "--version"]


def test_a_closed_pipe_makes_no_noise(tmp_path: Path) -> None:
    """A reader that goes away early, or reads nothing at all, is not told about it."""
    program = " ".join(ACUPRESS)
    environ = settings_of(Sandbox(tmp_path).environ)
    commands = [f"{read} | head -n 1" for read in READ] + [f"{read} | true" for read in UNREAD]
    running = [
        subprocess.Popen(
            ["bash", "-c", f"{program} {command}; exit ${{PIPESTATUS[0]}}"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=environ,
        )
        for command in commands
    ]
    for command, one in zip(commands, running, strict=True):
        told = one.communicate(timeout=30)[1]
        # Some say on the error stream what to do next.
        assert b"rror" not in told, (command, told)
        assert one.returncode == 0, (command, told)


def test_a_session_that_nobody_reads_is_over() -> None:
    """With its reader gone a session ends as interrupted, without a word."""
    command = " ".join([*ACUPRESS, *SHORT, "--speed", "900", "</dev/null", "|", "true"])
    ran = subprocess.run(
        ["bash", "-c", f"{command}; exit ${{PIPESTATUS[0]}}"],
        env=settings_of({}),
        capture_output=True,
        timeout=20,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (130, b"")


def _run(arguments: list[str]) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [*ACUPRESS, *arguments],
        capture_output=True,
        timeout=30,
        check=False,
        stdin=subprocess.DEVNULL,
        env=settings_of({}),
    )


def test_a_window_may_have_any_size(terminal: Callable[..., RealTerminal]) -> None:
    """Made larger and smaller again and again, to one cell and back, it is drawn as it should."""
    one = in_a_hold(terminal(*SHORT))
    one.press(" ")
    one.sees("PAUSED")
    one.sees("Time stands still")
    time.sleep(0.3)
    one.read()
    whole = one.text
    some = random.Random(19)
    sizes = [(some.randint(1, 250), some.randint(1, 60)) for _ in range(40)]
    for columns, rows in [(1, 1), (2, 1), (1, 2), (250, 60), *sizes, (1, 1)]:
        one.resize(columns, rows)
        one.read()
    one.resize(80, 24)
    one.until(lambda text: text == whole)
    one.press("q")
    assert one.ends() == 0
    assert one.is_as_before()


def test_a_stopped_machine_is_credited_nothing(stopped: tuple[RealTerminal, float]) -> None:
    """After being stopped for some seconds the session is paused and says how long it was away."""
    one, stopped_at = stopped
    time.sleep(max(0.0, stopped_at + 6.5 - time.monotonic()))
    one.child.kill(signal.SIGCONT)
    away = one.until(lambda text: "was away for " in text)
    said = re.search(r"was away for (\d+):(\d\d)", away)
    assert said is not None
    assert int(said[1]) * 60 + int(said[2]) >= 6
    one.press("q")
    one.ends()
    assert re.search(r"1 point, 0:0[0-3] of pressing|Nothing was pressed", one.text)
    assert "stopped BL57" in one.text
