"""What the coach asks of the world. Each port has one adapter and one fake."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from acupress_cli.domain.cues import Cue
from acupress_cli.domain.frame import Frame
from acupress_cli.domain.journal.entry import EVER, Entry, Heading, Span
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

    def local(self, naive: datetime) -> datetime:
        """That time of day in the person's zone, with the offset it had, or will have, then."""


class ProfileStore(Protocol):
    """Keeps what is known of the person."""

    @property
    def set_aside(self) -> object | None:
        """Where the last ``load`` put a file it could not read; None where it could."""

    def load(self) -> Profile:
        """What is kept; an empty profile where nothing is, or nothing can be read."""

    def keep(self, profile: Profile) -> bool:
        """Keep ``profile``; False where it cannot be written."""


class Journal(Protocol):
    """Keeps entries. Everything but the attributes may raise JournalError."""

    def entries(self, span: Span = EVER, *, with_removed: bool = False) -> tuple[Entry, ...]:
        """The entries of these days, the oldest first."""

    def headings(self) -> tuple[Heading, ...]:
        """Every entry, removed ones too, the oldest first, without reading them whole."""

    def matching(self, id_start: str) -> tuple[Entry, ...]:
        """The entries, removed ones too, whose id begins so."""

    def latest_session(self) -> Entry | None:
        """The session that began last."""

    def practice_days(self) -> tuple[date, ...]:
        """Every day on which points were pressed, the oldest first."""

    def hurt_marks(self) -> tuple[tuple[str, datetime], ...]:
        """Every time a point was stopped as hurting: its code, and when the session began."""

    def begin(self, entry: Entry) -> None:
        """Write ``entry``, and take the room that writing its holds will need."""

    def write(self, entry: Entry) -> None:
        """Write ``entry``, new or as it is now. It is durable when this returns."""

    def change(self, what: str, entries: Sequence[Entry], now: datetime) -> None:
        """Write ``entries`` so that ``undo`` can take all of it back; ``what`` names it."""

    def undo(self, now: datetime) -> str | None:
        """Take the last change back; what it was, or None where there is none."""

    def forget(self, before: date | None) -> int:
        """Really delete the entries before that day, or all; how many there were."""


class SessionLock(Protocol):
    """Lets one session at a time be recorded."""

    def acquire(self) -> bool:
        """Take it; False where another session has it. The end of the program gives it back."""

    def release(self) -> None:
        """Give it back."""


class Interrupted(Exception):
    """The person or the system asked the program to end: ``reason`` says how."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
