"""Answers line by line: typed and edited at a terminal, or read from a pipe or a file."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from acupress_cli.coaching import keys
from acupress_cli.coaching.line_edit import LineEdit, letters_of
from acupress_cli.coaching.ports import Clock, Interrupted, Lines

# A question is not hurried; signals and keys wake it.
_A_LONG_TIME_S = 3600.0
_PASTES_TOLD, _PASTES_NOT_TOLD = "\x1b[?2004h", "\x1b[?2004l"


@contextmanager
def answers_from(answers: TextIO, shown: TextIO, clock: Clock) -> Iterator[Lines]:
    """Lines from ``answers``; what is typed at a terminal is shown on ``shown``.

    What was typed before is thrown away on a terminal, never in a pipe.
    """
    number = _number_of(answers)
    if number is None:
        yield StreamLines(answers)
    elif not shown.isatty():
        _forget(number)
        yield StreamLines(answers)
    else:
        lines = TerminalLines(number, answers.encoding, shown, clock)
        with lines.taken():
            yield lines


class StreamLines:
    """The lines of a stream, as letters alone."""

    def __init__(self, answers: TextIO) -> None:
        self._answers = answers

    def read(self) -> str | None:
        """The next line; None at the end."""
        line = self._answers.readline()
        return letters_of(line.rstrip("\r\n")) if line else None

    def forget(self) -> None:
        """Each line of a pipe is an answer."""


class TerminalLines:
    """Lines that are typed at a terminal, of any length, with the keys that edit them."""

    def __init__(
        self,
        fd: int,
        encoding: str,
        shown: TextIO,
        clock: Clock,
        size: Callable[[], tuple[int, int]] = shutil.get_terminal_size,
        *,
        can_move: bool | None = None,
    ) -> None:
        from acupress_cli.adapters.outlet import Outlet
        from acupress_cli.adapters.terminal import TerminalKeys

        if can_move is None:
            can_move = os.environ.get("TERM", "dumb").lower() not in ("dumb", "unknown", "")
        self._keys = TerminalKeys(fd, clock, encoding)
        self._out = Outlet(shown)
        self._size = size
        self._can_move = can_move

    @contextmanager
    def taken(self) -> "Iterator[TerminalLines]":
        """Take the keyboard, and forget what was typed; give it back afterwards.

        A signal that comes meanwhile ends no more than ``read``, or waits until all is as
        it was: else the terminal could be left in disorder.
        """
        with self._keys:
            try:
                self._keys.forget_at_once()
                self._say(_PASTES_TOLD * self._can_move)
                yield self
            finally:
                with suppress(OSError):
                    self._say(_PASTES_NOT_TOLD * self._can_move)
                self._out.finish(wait_s=0.1)

    def read(self) -> str | None:
        """The next line; None where no more will come."""
        from acupress_cli.adapters.drawn_line import DrawnLine
        from acupress_cli.adapters.terminal import GONE

        edit, line = LineEdit(), DrawnLine(self._size, can_move=self._can_move)
        try:
            while not (edit.is_done or edit.is_ended):
                burst = self._keys.poll(_A_LONG_TIME_S)
                if burst == [keys.SUSPEND]:
                    self._step_aside()
                    line.begin_anew()
                elif burst:
                    edit.take(burst)
                self._say(line.drawn(edit.text, edit.at))
            self._say(line.ended(edit.text))
        except Interrupted as wish:
            self._say("\n")
            if wish.reason == GONE:
                return None
            raise KeyboardInterrupt from None
        return None if edit.is_ended else edit.text

    def forget(self) -> None:
        """Throw away input until no more comes: the other lines of a paste."""
        self._keys.forget()

    def _step_aside(self) -> None:
        self._say(_PASTES_NOT_TOLD * self._can_move)
        self._keys.suspend()
        self._say(_PASTES_TOLD * self._can_move)

    def _say(self, text: str) -> None:
        self._out.write(text)
        self._out.flush()


def _number_of(answers: TextIO) -> int | None:
    """The terminal behind ``answers``, as a file descriptor; None where it is no terminal."""
    if sys.platform == "win32" or not answers.isatty():
        return None
    try:
        return answers.fileno()
    except (OSError, ValueError):
        return None


def _forget(number: int) -> None:
    import termios

    with suppress(termios.error):
        termios.tcflush(number, termios.TCIFLUSH)
