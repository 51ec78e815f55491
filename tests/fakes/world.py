"""A clock, a keyboard and a display that play a session without any real time passing."""

from collections import deque
from collections.abc import Iterable

from acupress_cli.coaching.ports import Interrupted
from acupress_cli.domain.session.cues import Cue
from acupress_cli.domain.session.frame import Frame


class FakeClock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> float:
        return self.seconds


# No session of a test lasts for a day.
NEVER_S = 24 * 3600.0


class ScriptedKeyboard:
    """Presses keys at set moments, and is the clock's only mover.

    ``script`` holds (seconds from the start, key). The key "interrupt" raises
    Interrupted; "sleep 60" lets 60 seconds pass as a sleeping machine does.
    """

    def __init__(
        self,
        clock: FakeClock,
        script: Iterable[tuple[float, str]] = (),
        *,
        can_answer: bool = True,
    ) -> None:
        self._clock = clock
        self._script = deque(sorted(script, key=lambda entry: entry[0]))
        self.can_answer = can_answer
        self.polls: list[float] = []
        self.suspended = 0
        self.forgot = 0

    def poll(self, timeout_s: float) -> str | None:
        self.polls.append(timeout_s)
        due = self._clock.seconds + timeout_s
        if self._script and self._script[0][0] <= due:
            at, key = self._script.popleft()
            self._clock.seconds = max(self._clock.seconds, at)
            if key == "interrupt":
                raise Interrupted("Ctrl-C")
            if key.startswith("sleep "):
                self._clock.seconds += float(key.split()[1])
                return None
            return key
        assert due < NEVER_S, "the session waits for a key that nobody presses"
        self._clock.seconds = due
        return None

    def forget(self, *, at_once: bool = False) -> None:  # noqa: ARG002
        self.forgot += 1

    def suspend(self) -> None:
        self.suspended += 1
        self._clock.seconds += 2.0


class FakeAwake:
    """Notes when the display was kept lit, and when no longer."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self._is_held = False
        self.told: list[str] = []

    def hold(self) -> None:
        self._change("hold", is_held=True)

    def let_go(self) -> None:
        self._change("let go", is_held=False)

    def _change(self, what: str, *, is_held: bool) -> None:
        if is_held != self._is_held:
            self._is_held = is_held
            self.told.append(f"{self._clock.seconds:g} {what}")


class RecordingDisplay:
    """Remembers frames and cues, each with the clock's time."""

    def __init__(self, clock: FakeClock, refresh_s: float = 0.5) -> None:
        self._clock = clock
        self.refresh_s = refresh_s
        self.frames: list[Frame] = []
        self.cues: list[tuple[float, Cue]] = []
        self.calls: list[str] = []

    def open(self) -> None:
        self.calls.append("open")

    def close(self) -> None:
        self.calls.append("close")

    def resized(self) -> None:
        self.calls.append("resized")

    def show(self, frame: Frame) -> None:
        self.frames.append(frame)

    def hear(self, cue: Cue) -> None:
        self.cues.append((self._clock.seconds, cue))

    def of(self, kind: type[Cue]) -> list[tuple[float, Cue]]:
        """The cues of one kind, with their times."""
        return [(at, cue) for at, cue in self.cues if isinstance(cue, kind)]
