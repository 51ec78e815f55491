"""The real program in a real pseudo-terminal, with a screen that can be read."""

import atexit
import os
import select
import signal
import sys
import termios
import time
from collections.abc import Callable, Generator, Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pexpect
import pyte

ACUPRESS = [sys.executable, "-m", "acupress_cli"]
# A rehearsal at real speed: everything of a session, and nobody has to answer the gate.
SHORT = [
    *("session", "BL57", "--side", "left", "--no-heat", "--ready", "10", "--hold", "60"),
    *("--rehearse", "--speed", "1"),
]


# Set by whoever runs the tests, these would decide what the tests are to decide.
_TAKEN_AWAY = (
    "COLUMNS", "FORCE_COLOR", "LANG", "LC_ALL", "LC_CTYPE", "LINES", "NO_COLOR",
    "PYTHONIOENCODING", "PYTHONUNBUFFERED", "PYTHONUTF8", "TTY_COMPATIBLE",
)  # fmt: skip


# Where a program that no test gave a folder keeps what it keeps; never in a person's own.
_NOBODY_S_DATA = TemporaryDirectory(prefix="acupress-tests-")
atexit.register(_NOBODY_S_DATA.cleanup)


def settings_of(environ: Mapping[str, str]) -> dict[str, str]:
    """A whole environment: a usual terminal, but for what ``environ`` says."""
    kept = {name: value for name, value in os.environ.items() if name not in _TAKEN_AWAY}
    usual = {
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "ACUPRESS_HOME": _NOBODY_S_DATA.name,
        "PAGER": "cat",
    }
    return {**kept, **usual, **environ}


def _as_from_a_shell() -> None:
    """Let no signal be ignored because the tests run behind something else."""
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


class RealTerminal:
    """Runs ``acupress`` with ``arguments`` in a window of ``columns`` by ``rows``."""

    def __init__(
        self,
        arguments: list[str],
        *,
        columns: int = 80,
        rows: int = 24,
        environ: Mapping[str, str] | None = None,
        folder: Path | None = None,
        command: list[str] | None = None,
    ) -> None:
        self.child = pexpect.spawn(
            (command or ACUPRESS)[0],
            (command or [*ACUPRESS, *arguments])[1:],
            env=settings_of(environ or {}),
            preexec_fn=_as_from_a_shell,
            dimensions=(rows, columns),
            cwd=str(folder) if folder else None,
            timeout=10,
        )
        # What pexpect waits to be polite to programs that want it.
        self.child.delaybeforesend = None
        self.child.delayafterclose = self.child.delayafterterminate = 0.01
        self.child.ptyproc.delayafterclose = self.child.ptyproc.delayafterterminate = 0.01
        self.modes_before = termios.tcgetattr(self.child.child_fd)
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.received = b""

    @property
    def text(self) -> str:
        """What stands on the screen now."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def until(self, holds: Callable[[str], bool], seconds: float = 10.0) -> str:
        """Read until ``holds`` is true of the screen; fail with the screen otherwise."""
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            if holds(self.text):
                return self.text
            self._read(0.05)
        raise AssertionError(f"not seen within {seconds} s; the screen was:\n{self.text}")

    def sees(self, wanted: str, seconds: float = 10.0) -> str:
        """Read until ``wanted`` stands on the screen."""
        return self.until(lambda text: wanted in text, seconds)

    def press(self, keys: str) -> None:
        """Type ``keys``."""
        self.child.send(keys)

    def resize(self, columns: int, rows: int) -> None:
        """Make the window larger or smaller."""
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def ends(self, seconds: float = 10.0) -> int:
        """Wait for the program to end and return its exit code (minus the signal's number)."""
        ends = time.monotonic() + seconds
        while self._read(0.05):
            assert time.monotonic() < ends, f"not over in {seconds} s; the screen:\n{self.text}"
        return self.code

    @property
    def code(self) -> int:
        """The exit code of a program that has ended (minus the signal's number)."""
        self.child.wait()
        code = self.child.exitstatus
        return code if code is not None else -int(self.child.signalstatus or 0)

    def is_as_before(self) -> bool:
        """Whether the terminal's modes are as they were, the cursor and old screen back."""
        shown = not self.screen.cursor.hidden
        left = self.received.rfind(b"\x1b[?1049l") >= self.received.rfind(b"\x1b[?1049h")
        return shown and left and termios.tcgetattr(self.child.child_fd) == self.modes_before

    def read(self) -> bool:
        """Take what has come so far; False once there will be no more."""
        return self._read(0.0)

    def _read(self, seconds: float) -> bool:
        try:
            some: bytes = self.child.read_nonblocking(65536, timeout=seconds)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.received += some
        self._stream.feed(some)
        return True


# A play at a terminal: it says what it waits for, and is gone on with once that stands there.
Awaited = str | Callable[[str], bool]
Play = Generator[Awaited, None, None]


def all_at_once(plays: Iterable[tuple[RealTerminal, Play]], seconds: float = 30.0) -> None:
    """Play at several terminals while each of them waits, until every program has ended."""
    ends = time.monotonic() + seconds
    going = {terminal: (play, next(play, None)) for terminal, play in plays}
    while going:
        assert time.monotonic() < ends, [
            f"still waiting for {awaited}:\n{terminal.text}"
            for terminal, (_, awaited) in going.items()
        ]
        numbers = {terminal.child.child_fd: terminal for terminal in going}
        ready, _, _ = select.select(list(numbers), [], [], 0.5)
        for terminal in [numbers[number] for number in ready]:
            is_there = terminal.read()
            play, awaited = going[terminal]
            while awaited is not None and _stands(awaited, terminal.text):
                awaited = next(play, None)
            assert is_there or awaited is None, f"ended before {awaited}:\n{terminal.text}"
            going[terminal] = play, awaited
            if not is_there:
                del going[terminal]


def _stands(awaited: Awaited, text: str) -> bool:
    return awaited in text if isinstance(awaited, str) else awaited(text)
