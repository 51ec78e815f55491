"""What it costs to start: each command as a ratio to bare Python, in the same interleaved run."""

import os
import pty
import select
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.interleaved import ROUNDS, acupress, environment, medians, python

COMMANDS = {
    "--version": ("--version",),
    "--help": ("--help",),
    "points": ("points",),
    "suggest": ("suggest", "left calf"),
    "guide as text": ("guide", "GB30", "--format", "text"),
    "guide as HTML": ("guide", "GB30", "--format", "html"),
    "progress": ("progress",),
}
COMPLETION = {
    "_ACUPRESS_COMPLETE": "complete_bash",
    "COMP_WORDS": "acupress\nguide\nBL",
    "COMP_CWORD": "2",
}
SESSION = ("session", "HT7", "--side", "left", "--no-heat", "--rehearse", "--speed", "1")


def measure(rounds: int = ROUNDS) -> dict[str, float]:
    """The median time of each start over that of ``python -c pass``."""
    with TemporaryDirectory() as home:
        commands = {name: acupress(*arguments) for name, arguments in COMMANDS.items()}
        everything = {"bare": python("-c", "pass"), "completion": acupress(), **commands}
        environ: dict[str, Mapping[str, str]] = {
            name: {"ACUPRESS_HOME": home} for name in everything
        }
        environ["completion"] = {"ACUPRESS_HOME": home, **COMPLETION}
        seconds = medians(everything, rounds=rounds, environ=environ)
        frames = [_first_frame(Path(home)) for _ in range(rounds)]
        seconds["a session's first frame"] = sorted(frames)[len(frames) // 2]
    bare = seconds.pop("bare")
    return {name: taken / bare for name, taken in seconds.items()}


def _first_frame(home: Path) -> float:
    """Seconds from the start to the first frame on a terminal of its own."""
    master, slave = pty.openpty()
    environ = environment(ACUPRESS_HOME=str(home), TERM="xterm-256color")
    began = time.perf_counter()
    running = subprocess.Popen(
        acupress(*SESSION), stdin=slave, stdout=slave, stderr=slave, env=environ
    )
    os.close(slave)
    seen = b""
    while b"Settle" not in seen:
        select.select([master], [], [], 10)
        seen += os.read(master, 65536)
    taken = time.perf_counter() - began
    running.kill()
    running.wait()
    os.close(master)
    return taken
