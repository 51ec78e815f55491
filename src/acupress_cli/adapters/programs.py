"""Other programs: the one place that starts them, without waiting, and clears them away."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Protocol


class Program(Protocol):
    """A program that was started."""

    def poll(self) -> int | None:
        """Its exit code; None while it runs."""

    def end(self) -> None:
        """End it at once, with all that it has started itself, also where that outlives it."""

    def wait(self, timeout_s: float) -> int | None:
        """Its exit code, waiting no longer than ``timeout_s``; None where it still runs."""


def find(name: str) -> str | None:
    """Where the program called ``name`` is; None where there is none.

    One in the current folder is never meant, whatever the search path says.
    """
    from shutil import which

    path = which(name)
    return path if path and os.path.isabs(path) else None  # noqa: PTH117 # as text it is asked for


# Starts a program with its arguments and what it reads; raises OSError where that fails.
Start = Callable[[Sequence[str], str], Program]
# Where a program of this name is; None where there is none.
Which = Callable[[str], str | None]


class Programs:
    """Starts programs, and knows what it started: none of it outlives this program."""

    def __init__(self) -> None:
        self._started: list[_Started] = []

    def start(self, command: Sequence[str], text: str = "") -> Program:
        """Start ``command``, with ``text`` as all of its standard input."""
        self._started = [one for one in self._started if not one.is_gone()]
        program = start(command, text)
        self._started.append(program)
        return program

    def end_all(self) -> None:
        """End whatever still runs, with all that it has started itself."""
        for program in self._started:
            program.end()
        for program in self._started:
            program.wait(_GONE_WITHIN_S)
        self._started = []


_GONE_WITHIN_S = 0.5


def start(command: Sequence[str], text: str = "") -> "_Started":
    """Start ``command`` with ``text`` as all of its standard input."""
    process = _begun(command, subprocess.PIPE if text else subprocess.DEVNULL)
    if process.stdin:
        # Whoever does not want to read is found out by the exit code.
        with suppress(OSError), process.stdin as pipe:
            pipe.write(text.encode("utf-8", errors="replace"))
    return _Started(process)


def start_until_let_go(command: Sequence[str]) -> "_Started":
    """Start ``command`` with an input that ends when it is let go, or this program is gone."""
    return _Started(_begun(command, subprocess.PIPE))


def start_and_leave(command: Sequence[str], handed_on: Sequence[int] = ()) -> None:
    """Start ``command``, which nobody waits for, with open files ``handed_on`` to it.

    Raises OSError where that fails, as all that starts a program does.
    """
    _begun(command, subprocess.DEVNULL, handed_on)


def show_with(command: Sequence[str], text: str, environ: Mapping[str, str]) -> None:
    """Have ``command`` show ``text`` on this terminal, and wait until it is left."""
    shown = subprocess.Popen(list(command), stdin=subprocess.PIPE, env=environ)
    # Whoever has seen enough leaves the rest unread.
    shown.communicate(text.encode("utf-8", errors="replace"))


def _begun(
    command: Sequence[str], stdin: int, handed_on: Sequence[int] = ()
) -> "subprocess.Popen[bytes]":
    """The process of ``command``, in a session of its own.

    What it prints is thrown away, and signals of the terminal do not reach it. It works in
    a folder of its own: nothing of the current one is taken for a part of it, and that one
    can be unmounted.
    """
    return subprocess.Popen(
        list(command),
        stdin=stdin,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        cwd=os.sep,
        pass_fds=handed_on,
    )


class _Started:
    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process

    def poll(self) -> int | None:
        return self._process.poll()

    def end(self) -> None:
        with suppress(OSError):
            if sys.platform == "win32":
                self._process.kill()
            elif self._has_its_number():
                # It leads a session: a script goes with the player that it runs. What has
                # made itself a session of its own is a service for all programs, and stays.
                os.killpg(self._process.pid, signal.SIGKILL)

    def let_go(self) -> None:
        """Ask it to end, and return once it has; one that does not is ended."""
        with suppress(OSError):
            if self._process.stdin:
                self._process.stdin.close()
            self._process.terminate()
        if self.wait(_GONE_WITHIN_S) is None:
            self.end()
            self._process.wait()

    def is_gone(self) -> bool:
        """Whether it has ended, and all that it has started itself as well."""
        if self.poll() is None:
            return False
        if sys.platform == "win32" or not self._has_its_number():
            return True
        try:
            os.killpg(self._process.pid, 0)
        except OSError:
            return True
        return False

    def _has_its_number(self) -> bool:
        """Whether its number is still that of its group, and not of another program.

        No new program gets the number of a group in which anything still runs.
        """
        if self.poll() is None:
            return True
        try:
            os.kill(self._process.pid, 0)
        except ProcessLookupError:
            return True
        except OSError:
            return False
        return False

    def wait(self, timeout_s: float) -> int | None:
        with suppress(subprocess.TimeoutExpired):
            return self._process.wait(timeout_s)
        return None
