"""The real program in a real pseudo-terminal, with a screen that can be read."""

import os
import sys
import termios
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pexpect
import pyte

ACUPRESS = [sys.executable, "-m", "acupress_cli"]
# A rehearsal at real speed: everything of a session, and nobody has to answer the gate.
SHORT = [
    *("session", "BL57", "--side", "left", "--no-heat", "--ready", "10", "--hold", "60"),
    *("--rehearse", "--speed", "1"),
]


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
        settings = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", **(environ or {})}
        for name in ("LC_ALL", "NO_COLOR", "COLUMNS", "LINES"):
            if name not in (environ or {}):
                settings.pop(name, None)
        self.child = pexpect.spawn(
            (command or ACUPRESS)[0],
            (command or [*ACUPRESS, *arguments])[1:],
            env=settings,
            dimensions=(rows, columns),
            cwd=str(folder) if folder else None,
            timeout=10,
        )
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

    def ends(self, seconds: float = 10.0) -> int:
        """Wait for the program to end and return its exit code (minus the signal's number)."""
        ends = time.monotonic() + seconds
        while time.monotonic() < ends and self._read(0.05):
            pass
        self.child.wait()
        code = self.child.exitstatus
        return code if code is not None else -int(self.child.signalstatus or 0)

    def is_as_before(self) -> bool:
        """Whether the terminal's modes are as they were, the cursor and old screen back."""
        shown = self.received.rfind(b"\x1b[?25h") >= self.received.rfind(b"\x1b[?25l")
        left = self.received.rfind(b"\x1b[?1049l") >= self.received.rfind(b"\x1b[?1049h")
        return shown and left and termios.tcgetattr(self.child.child_fd) == self.modes_before

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
