"""Commands timed in turns, so that a busy moment of the machine meets all of them alike."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

ROUNDS = 15
# With the first of these Python compiles every module of a checkout anew at each start.
_NOT_AS_INSTALLED = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")


def medians(
    commands: Mapping[str, Sequence[str]],
    *,
    rounds: int = ROUNDS,
    environ: Mapping[str, Mapping[str, str]] | None = None,
) -> dict[str, float]:
    """The median seconds of each command over ``rounds`` turns, after one to warm up.

    ``environ`` adds variables for single commands. Raises CalledProcessError where one fails.
    """
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            seconds = _timed(command, (environ or {}).get(name, {}))
            if turn:
                times[name].append(seconds)
    return {name: statistics.median(some) for name, some in times.items()}


def environment(**variables: str) -> dict[str, str]:
    """The variables of this process and those given, with compiled modules as an install has."""
    kept = {k: v for k, v in os.environ.items() if k not in _NOT_AS_INSTALLED}
    return {**kept, **variables}


def python(*arguments: str) -> tuple[str, ...]:
    """A command of this very Python."""
    return (sys.executable, *arguments)


def acupress(*arguments: str) -> tuple[str, ...]:
    """A command of the program."""
    return python("-m", "acupress_cli", *arguments)


def _timed(command: Sequence[str], environ: Mapping[str, str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment(**environ))
    return time.perf_counter() - began
