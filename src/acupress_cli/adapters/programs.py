"""Other programs, started without waiting for them: found on the system, and cleared away."""

import os
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Protocol


class Program(Protocol):
    """A program that was started."""

    def poll(self) -> int | None:
        """Its exit code; None while it runs."""

    def end(self) -> None:
        """End it at once."""

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


def start(command: Sequence[str], text: str = "") -> Program:
    """Start ``command`` in a session of its own, with ``text`` as all of its standard input.

    What it prints is thrown away, and signals of the terminal do not reach it.
    """
    process = subprocess.Popen(
        list(command),
        stdin=subprocess.PIPE if text else subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    if process.stdin:
        # Whoever does not want to read is found out by the exit code.
        with suppress(OSError), process.stdin as pipe:
            pipe.write(text.encode("utf-8", errors="replace"))
    return _Started(process)


class _Started:
    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process

    def poll(self) -> int | None:
        return self._process.poll()

    def end(self) -> None:
        self._process.kill()

    def wait(self, timeout_s: float) -> int | None:
        with suppress(subprocess.TimeoutExpired):
            return self._process.wait(timeout_s)
        return None
