"""The program as it is, but for a clock that runs a thousand times faster."""

import gc
import io
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TextIO

from acupress_cli.adapters.keyboards import keyboard_on
from acupress_cli.adapters.profile_file import ProfileFile
from acupress_cli.adapters.streams import finish, prepare
from acupress_cli.cli.app import app
from acupress_cli.cli.workbench import Workbench
from acupress_cli.coaching.ports import Clock, Keyboard
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome

# So many seconds pass within one.
SPEED = 1000.0


class HurriedClock:
    """The system's clock, faster."""

    def now(self) -> float:
        """Seconds, of which a thousand pass in one."""
        return time.monotonic() * SPEED


class HurriedKeyboard:
    """A real keyboard, with waits as much shorter as the clock is faster."""

    def __init__(self, real: Keyboard) -> None:
        self._real = real
        self.can_answer = real.can_answer

    def poll(self, timeout_s: float) -> str | None:
        """Wait for a key."""
        return self._real.poll(timeout_s / SPEED)

    def forget(self) -> None:
        """What was typed stays: the program has had no time to ask for it."""

    def suspend(self) -> None:
        """Nobody would wake it again."""


def holds_told(said: bytes) -> int:
    """How many holds the plain display has said, one way or another, to be over."""
    told = 0
    is_holding = False
    for line in said.decode("utf-8", errors="ignore").splitlines():
        if line.startswith("Hold "):
            is_holding = True
        elif is_holding and line.startswith(("Change sides", "Let go", "Session done")):
            told, is_holding = told + 1, False
    return told


class HurriedBench(Workbench):
    """Real files, streams and keys; a session takes no time."""

    def clock(self) -> Clock:
        """The fast clock."""
        return HurriedClock()

    @contextmanager
    def keyboard(self) -> Iterator[Keyboard]:
        """The real keys, hurried."""
        with keyboard_on(self.answers, "linux", self.clock()) as real:
            yield HurriedKeyboard(real)

    def run(self) -> int:
        """Run the program on the words of the command line, and say how it ended."""
        gc.set_threshold(50_000)
        try:
            prepare(os.environ)
            app(obj=self, prog_name="acupress")
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else int(end.code is not None)
        except KeyboardInterrupt:
            return 130
        finally:
            finish()
        return 0


class ClearedBench(HurriedBench):
    """A person who was cleared two days ago, and has answered the safety questions again."""

    def __init__(self, data: Path) -> None:
        super().__init__()
        now = self.local_now() - timedelta(days=2)
        cleared = Profile(
            conditions=(), outcome=Outcome.CLEAR, outcome_at=now, screened_fully_at=now
        )
        ProfileFile(data).change(lambda _: cleared)
        self._before: TextIO | None = io.StringIO("none\n")

    @property
    def answers(self) -> TextIO:
        """The safety questions' answers, and once the session is on, the terminal."""
        return self._before or sys.stdin

    @contextmanager
    def keyboard(self) -> Iterator[Keyboard]:
        """The real keys, hurried."""
        self._before = None
        with super().keyboard() as real:
            yield real
