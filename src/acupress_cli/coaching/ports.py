"""What the coach asks of the world. Each port has one adapter and one fake."""

from datetime import datetime
from typing import Protocol

from acupress_cli.domain.cues import Cue
from acupress_cli.domain.frame import Frame
from acupress_cli.domain.profile import Profile


class Clock(Protocol):
    """A source of elapsed time."""

    def now(self) -> float:
        """Seconds from some fixed moment; never goes back, and stops while the machine sleeps."""


class Keyboard(Protocol):
    """Keys, one at a time. Waiting for one is the only way time is spent."""

    @property
    def can_answer(self) -> bool:
        """Whether anybody could press a key at all."""

    def poll(self, timeout_s: float) -> str | None:
        """The next key within ``timeout_s`` seconds, or None.

        Keys are single characters or one of the names in ``keys``. Raises
        ``Interrupted`` when the person or the system asks the program to end.
        """

    def suspend(self) -> None:
        """Stop the program as Ctrl-Z asks, and return when it is continued."""


class Display(Protocol):
    """Shows a session. It never asks, and never waits."""

    @property
    def refresh_s(self) -> float:
        """How often, in seconds, it wants to be shown a frame while something moves."""

    def open(self) -> None:
        """Take the screen."""

    def close(self) -> None:
        """Give the screen back as it was."""

    def show(self, frame: Frame) -> None:
        """Show one moment."""

    def hear(self, cue: Cue) -> None:
        """Take note of what happened."""

    def resized(self) -> None:
        """The window changed, or was drawn over: begin afresh with the next frame."""


class Listener(Protocol):
    """Anything that takes note of what happens: a record, a sound, a journal."""

    def hear(self, cue: Cue) -> None:
        """Take note of what happened."""


class WallClock(Protocol):
    """The time of day, for records and doses; never for measuring."""

    def local_now(self) -> datetime:
        """Now, with the person's own offset from UTC."""


class ProfileStore(Protocol):
    """Keeps what is known of the person."""

    @property
    def set_aside(self) -> object | None:
        """Where the last ``load`` put a file it could not read; None where it could."""

    def load(self) -> Profile:
        """What is kept; an empty profile where nothing is, or nothing can be read."""

    def keep(self, profile: Profile) -> bool:
        """Keep ``profile``; False where it cannot be written."""


class Interrupted(Exception):
    """The person or the system asked the program to end: ``reason`` says how."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
