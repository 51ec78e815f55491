"""Commands timed in turns, so that a busy moment of the machine meets all of them alike.

The tools there are for this (pyperf, hyperfine) run one command after the other: on a machine
whose speed drifts, so do their ratios.
"""

import fcntl
import os
import pty
import statistics
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")

ROUNDS = 15
ROWS, COLUMNS = 24, 80
# With the first of these Python compiles every module of a checkout anew at each start.
_NOT_AS_INSTALLED = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")


def medians(runs: Mapping[T, Callable[[], float]], rounds: int = ROUNDS) -> dict[T, float]:
    """The median seconds that each run tells over ``rounds`` turns, after one to warm up."""
    times: dict[T, list[float]] = {name: [] for name in runs}
    for turn in range(rounds + 1):
        for name, run in runs.items():
            seconds = run()
            if turn:
                times[name].append(seconds)
    return {name: statistics.median(some) for name, some in times.items()}


def finished(command: Sequence[str], variables: Mapping[str, str]) -> float:
    """Seconds from start to end of ``command``. Raises CalledProcessError where it fails."""
    environ = environment(**variables)
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environ)
    return time.perf_counter() - began


def environment(**variables: str) -> dict[str, str]:
    """The variables of this process and those given, with compiled modules as an install has."""
    kept = {name: value for name, value in os.environ.items() if name not in _NOT_AS_INSTALLED}
    # Nobody is there to leave a pager.
    return {**kept, "PAGER": "cat", **variables}


@contextmanager
def window() -> Iterator[tuple[int, int]]:
    """The two ends of a terminal of 80x24: what a person has, and what the program has."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    try:
        yield master, slave
    finally:
        os.close(slave)
        os.close(master)


def python(*arguments: str) -> tuple[str, ...]:
    """A command of this very Python."""
    return (sys.executable, *arguments)


def acupress(*arguments: str) -> tuple[str, ...]:
    """A command of the program."""
    return python("-m", "acupress_cli", *arguments)
