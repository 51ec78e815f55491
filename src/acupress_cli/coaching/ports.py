"""What the coach asks of the world. Adapters and screens answer; in tests, fakes do."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from typing import Protocol

from acupress_cli.domain.journal.entry import EVER, MIDNIGHT, Entry, Heading, Span
from acupress_cli.domain.kept_answers import KeptAnswers
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.session.cues import Cue, SoundWish
from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.settings import Settings
from acupress_cli.domain.sound.sound import Tone


class Clock(Protocol):
    """A source of elapsed time."""

    def now(self) -> float:
        """Seconds from some fixed moment; never goes back, and goes on while the machine sleeps."""


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

    def forget(self) -> None:
        """Throw away what was typed and not read yet, until nobody types any more."""

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


class Lines(Protocol):
    """Answers, line by line."""

    def read(self) -> str | None:
        """The next line, as letters alone; None at the end."""

    def forget(self) -> None:
        """Throw away what else comes at once at a terminal: more lines of a paste."""


class Outlet(Protocol):
    """Where a display writes. It never waits: what is not taken at once waits in it."""

    @property
    def is_stuck(self) -> bool:
        """Whether output still waits, or none would be taken now."""

    def write(self, text: str) -> int:
        """Write the whole of ``text`` as soon as it is taken, or drop it whole."""

    def flush(self) -> None:
        """Hand over what is taken now. Raises OSError where nobody ever will."""

    def finish(self, wait_s: float | None) -> None:
        """Hand over the rest, within ``wait_s`` seconds of standstill; None waits for ever."""


class Listener(Protocol):
    """Anything that takes note of what happens: a record, a sound, a journal."""

    def hear(self, cue: Cue) -> None:
        """Take note of what happened."""


class Chimes(Protocol):
    """Plays tones. It never waits, never fails, and tells nobody if nothing is heard."""

    @property
    def is_there(self) -> bool:
        """Whether anything can be heard at all."""

    @property
    def is_bell(self) -> bool:
        """Whether there is a bell alone."""

    def prepare(self, volume: int) -> None:
        """Make ready what will be played at this volume, so that it comes on time."""

    def play(self, tone: Tone, volume: int) -> None:
        """Play ``tone`` now, at a ``volume`` from 1 to 100."""

    def stop(self) -> None:
        """Be quiet at once."""

    def finish(self, by_s: float) -> None:
        """Let the last tone be heard to its end, ``by_s`` at the latest, and then be quiet."""


class Voice(Protocol):
    """Speaks, one text at a time. While it speaks it never waits, and it never fails."""

    @property
    def is_there(self) -> bool:
        """Whether there is anything that speaks."""

    @property
    def voices(self) -> str:
        """The command that lists the voices by name; "" where there is none."""

    def knows_its_name(self) -> bool:
        """Whether there is a voice of the name that was asked for. It may wait for a moment."""

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said."""

    def say(self, text: str, volume: int, after_s: float = 0.0) -> None:
        """Say ``text``, at a ``volume`` from 1 to 100; what was being said is cut off now.

        It is silent for ``after_s`` first, as well as it can.
        """

    def stop(self) -> None:
        """Be quiet."""

    def finish(self, by_s: float) -> None:
        """Let what is being said be heard to its end, and then be quiet. It may wait for that.

        What may hang is waited for until ``by_s`` at the latest.
        """


class Sound(Listener, Protocol):
    """A listener that sounds what it hears, and whose loudness can be changed."""

    def apply(self, wish: SoundWish) -> tuple[Cue, ...]:
        """Carry out a wish; what came of it is to be told to all."""

    def hush(self) -> None:
        """Be quiet at once; what happens next sounds again."""


class Awake(Protocol):
    """Keeps the display from going dark. Where that cannot be, nothing is said of it."""

    def hold(self) -> None:
        """Keep it lit from now on; a second time changes nothing."""

    def let_go(self) -> None:
        """Let it go dark when it wants to. The end of the program does so too, however it ends."""


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
        """Where a damaged file was put after which nothing has been kept; None for none."""

    def load(self) -> Profile:
        """What is kept; an empty profile where nothing is.

        Raises JournalError where it cannot be read: nobody knows then what was kept.
        """

    def change(self, change: Callable[[Profile], Profile]) -> Profile:
        """Keep what ``change`` makes of what is kept at that moment, and return it.

        Raises JournalError where it cannot be kept.
        """


class AnswerStore(Protocol):
    """Keeps answers that a person may go on with. Nothing hangs on it: it raises no error."""

    def load(self) -> KeptAnswers | None:
        """What is kept; None where nothing is, or nobody can read it."""

    def keep(self, answers: KeptAnswers) -> bool:
        """Keep ``answers`` in place of others; whether that went well."""

    def remove(self) -> None:
        """Keep nothing any more."""


class SettingsStore(Protocol):
    """Keeps how the person wants the program."""

    def load(self) -> Settings:
        """What is set; the usual where nothing is. Raises JournalError where nobody can tell."""

    def change(self, change: Callable[[Settings], Settings]) -> Settings:
        """Keep what ``change`` makes of what is set at that moment, and return it.

        Raises JournalError where it cannot be kept.
        """


class Journal(Protocol):
    """Keeps entries. Everything but the attributes may raise JournalError."""

    def entries(
        self, span: Span = EVER, *, with_removed: bool = False, night_until: time = MIDNIGHT
    ) -> tuple[Entry, ...]:
        """The entries of these dates and of the night after, the oldest first."""

    def headings(self) -> tuple[Heading, ...]:
        """Every entry, removed ones too, the oldest first, without reading them whole."""

    def each(self, ids: Sequence[str]) -> Iterator[Entry]:
        """The entries with these ids in their order, removed ones too, a few at a time.

        However many they are, memory holds few. One that is gone meanwhile is left out.
        """

    def matching(self, id_start: str) -> tuple[Entry, ...]:
        """The entries, removed ones too, whose id begins so."""

    def latest_session(self, now: datetime) -> Entry | None:
        """The session that began last, ``now`` at the latest."""

    def practice_times(self) -> tuple[datetime, ...]:
        """Every time at which a session with pressing began, the oldest first."""

    def hurt_marks(self) -> tuple[tuple[str, datetime], ...]:
        """Every time a point was stopped as hurting: its code, and when the session began."""

    def begin(self, entry: Entry) -> None:
        """Write ``entry``, and take the room that writing its holds will need."""

    def write(self, entry: Entry, *, patiently: bool = True) -> None:
        """Write ``entry``, new or as it is now. It is durable when this returns.

        Where not ``patiently``, another program that writes is hardly waited for.
        """

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
