"""Writing that never waits: to a terminal that takes no output, or a pipe that nobody empties.

A terminal takes none while it is scrolled back, stopped, or far away; a session goes on then.
"""

import os
import select
from contextlib import suppress
from typing import TextIO

# More than a whole session has to say in words, and many screens.
MOST_WAITING = 1 << 18


class Outlet:
    """Writes on ``stream``; what is not taken at once waits, beyond a bound it is dropped whole."""

    def __init__(self, stream: TextIO, most_waiting: int = MOST_WAITING) -> None:
        self.stream = stream
        self._most = most_waiting
        self._waiting = bytearray()
        self._number = _number_of(stream)
        if self._number is not None:
            stream.flush()

    @property
    def is_stuck(self) -> bool:
        """Whether output still waits, or none would be taken now."""
        with suppress(OSError):
            self.flush()
        return bool(self._waiting) or not self._takes_more(0.0)

    def write(self, text: str) -> int:
        """Write the whole of ``text`` as soon as it is taken; none of it where too much waits."""
        if self._number is None:
            return self.stream.write(text)
        encoding, errors = self.stream.encoding, self.stream.errors
        some = text.encode(encoding, errors or "strict")
        if len(self._waiting) + len(some) <= self._most:
            self._waiting += some
        return len(text)

    def flush(self) -> None:
        """Hand over what is taken now. Raises OSError where nobody ever will."""
        if self._number is None:
            self.stream.flush()
            return
        try:
            while self._waiting:
                taken = _taken_now(self._number, self._waiting)
                if not taken:
                    break
                del self._waiting[:taken]
        except OSError:
            self._waiting.clear()
            raise

    def finish(self, wait_s: float | None) -> None:
        """Hand over the rest, within ``wait_s`` seconds of standstill; None waits for ever."""
        with suppress(OSError):
            self.flush()
            while self._waiting and self._takes_more(wait_s):
                self.flush()

    def _takes_more(self, wait_s: float | None) -> bool:
        if self._number is None:
            return True
        return bool(select.select([], [self._number], [], wait_s)[1])


def _number_of(stream: TextIO) -> int | None:
    """The number of the file behind ``stream``; None where it cannot be written to like this."""
    if os.name != "posix":
        return None
    try:
        return stream.fileno()
    except (OSError, ValueError, AttributeError):
        return None


def _taken_now(number: int, some: bytes | bytearray) -> int:
    """How much of ``some`` is taken without waiting.

    Others write and read on the same terminal, so it waits for them as before at once.
    """
    waited = os.get_blocking(number)
    try:
        os.set_blocking(number, False)
        return os.write(number, some)
    except BlockingIOError:
        return 0
    finally:
        os.set_blocking(number, waited)
