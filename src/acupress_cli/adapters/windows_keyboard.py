"""Keys from a Windows console, which can be asked for a key but not waited on."""

import shutil
import signal
from collections import deque
from collections.abc import Callable
from threading import Event
from types import FrameType
from typing import Protocol

from acupress_cli.coaching import keys
from acupress_cli.coaching.keys import Key
from acupress_cli.coaching.ports import Clock, Interrupted

# Short enough that a key is answered at once, long enough to cost next to nothing.
LOOK_EVERY_S = 0.02
_NAMED = {"\r": keys.ENTER, "\n": keys.ENTER, "\x1b": keys.ESCAPE}
# An arrow or function key comes as one of these and a second character.
_WORDLESS = ("\x00", "\xe0")
_CTRL_C = "\x03"
# A console that is closed says SIGBREAK.
_ENDING = {"SIGINT": "Ctrl-C", "SIGBREAK": "SIGBREAK", "SIGTERM": "SIGTERM"}


class ConsoleKeys(Protocol):
    """The part of the module ``msvcrt`` that is used."""

    def kbhit(self) -> bool:
        """Whether a key is there to be read."""

    def getwch(self) -> str:
        """The next key, without echo; waits where there is none."""


class WindowsKeyboard:
    """Keys from ``console``; with None nobody can press any, and signals alone end it."""

    def __init__(
        self,
        console: ConsoleKeys | None,
        clock: Clock,
        wait: Callable[[float], object] | None = None,
        size: Callable[[], object] = shutil.get_terminal_size,
    ) -> None:
        self._console = console
        self._clock = clock
        self._wait = wait or Event().wait
        self._measure = size
        self._size = size()
        self._before: dict[int, object] = {}
        self._seen: deque[str] = deque()
        self._queue: deque[str] = deque()

    @property
    def can_answer(self) -> bool:
        """Whether anybody could press a key at all."""
        return self._console is not None

    def __enter__(self) -> "WindowsKeyboard":
        for name in _ENDING:
            number = getattr(signal, name, None)
            if number is not None:
                self._before[number] = signal.signal(number, self._handle)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]

    def poll(self, timeout_s: float) -> str | None:
        """The next key or named event within ``timeout_s`` seconds."""
        ends_s = self._clock.now() + timeout_s
        while True:
            event = self._event()
            left_s = ends_s - self._clock.now()
            if event or left_s <= 0:
                return event
            self._wait(min(left_s, LOOK_EVERY_S))

    def forget(self, *, at_once: bool = False) -> None:  # noqa: ARG002 # it never waits
        """Throw away what was typed and not read yet."""
        self._queue.clear()
        while self._console and self._console.kbhit():
            self._console.getwch()

    def suspend(self) -> None:
        """Windows has no Ctrl-Z that stops a program."""

    def _event(self) -> str | None:
        if self._seen:
            raise Interrupted(self._seen.popleft())
        size, self._size = self._size, self._measure()
        if size != self._size:
            return keys.RESIZED
        if not self._queue and self._console:
            self._queue.extend(keys.at_once(_pressed(self._console)))
        return self._queue.popleft() if self._queue else None

    def _handle(self, number: int, _frame: FrameType | None) -> None:
        self._seen.append(_ENDING[signal.Signals(number).name])


def _pressed(console: ConsoleKeys) -> list[Key]:
    """The keys that wait to be read: all of them came at once."""
    pressed: list[Key] = []
    while console.kbhit():
        key = console.getwch()
        if key in _WORDLESS and console.kbhit():
            console.getwch()
        elif key == _CTRL_C:
            raise Interrupted("Ctrl-C")
        else:
            pressed.append(_NAMED.get(key, key))
    return pressed
