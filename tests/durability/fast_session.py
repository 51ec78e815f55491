"""A real session in a process of its own, with real files and signals, a thousand times faster."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path

from acupress_cli.adapters.journal.file import JournalFile
from acupress_cli.adapters.session_lock import SessionLockFile
from acupress_cli.adapters.terminal import NoKeyboard
from acupress_cli.cli.app import app
from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.coaching.conduct import conduct
from acupress_cli.coaching.ports import Clock, Journal, Keyboard, SessionLock
from acupress_cli.domain.session.session import Session
from acupress_cli.screens.plain import PlainDisplay
from acupress_cli.screens.plan_screen import ending_screen
from fuzz.hurried import HurriedClock, HurriedKeyboard
from tests.fakes.answers import AGAIN_CLEAR, CLEARED, answers
from tests.fakes.bench import CONTENT, FakeWallClock, MemoryStore
from tests.fakes.world import FakeAwake, FakeClock

# Loaded before any session is forked off.
LOADED = (conduct, Session, PlainDisplay, ending_screen, CONTENT.verify())
POINTS = ("HT7", "PC6", "LI4", "SP6")
COMMAND = (
    "session", *POINTS, "--side", "both", "--no-heat", "--ready", "10", "--hold", "60",
    "--breath", "natural",
)  # fmt: skip
HOLDS = 2 * len(POINTS)


class FastBench(Workbench):
    """The real journal and lock in ``folder``; the safety questions are answered."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._content = CONTENT
        self._folder = folder
        self._stdin = io.StringIO(answers(*AGAIN_CLEAR))
        self._memory = MemoryStore(CLEARED)

    @property
    def answers(self) -> io.StringIO:
        """Answers to the safety questions, and then no more."""
        return self._stdin

    def wall_clock(self) -> FakeWallClock:
        """A fixed noon."""
        return FakeWallClock(FakeClock())

    def profile_store(self) -> MemoryStore:
        """Conditions asked, and cleared two days ago."""
        return self._memory

    def journal_file(self) -> Journal:
        """The real one."""
        return JournalFile(self._folder, lambda text: say(text, self.err))

    def session_lock(self) -> SessionLock:
        """The real one."""
        return SessionLockFile(self._folder)

    def awake(self) -> FakeAwake:
        """The display of whoever runs the tests may go dark."""
        return FakeAwake(FakeClock())

    def clock(self) -> Clock:
        """The fast clock."""
        return HurriedClock()

    @contextmanager
    def keyboard(self) -> Iterator[Keyboard]:
        """Signals alone."""
        with NoKeyboard() as slow:
            yield HurriedKeyboard(slow)


def play(folder: str, out: Connection) -> None:
    """Run the session with its output into ``out``, and end as the program would."""
    os.dup2(out.fileno(), 1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8")
    sys.stderr = os.fdopen(2, "w", encoding="utf-8")
    with suppress(SystemExit):
        app(list(COMMAND), obj=FastBench(Path(folder)), prog_name="acupress")
    with suppress(OSError):
        sys.stdout.flush()
    os._exit(0)
