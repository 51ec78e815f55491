"""What it costs to start: each command as a ratio to bare Python, in the same interleaved run."""

import os
import select
import subprocess
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.interleaved import ROUNDS, acupress, environment, finished, medians, python, window
from benchmarks.measured import Measured

# What each prints goes into a pipe. The most it may take, where that is set.
COMMANDS: Mapping[str, tuple[tuple[str, ...], float | None]] = {
    "--version": (("--version",), 7.0),
    "--help": (("--help",), 9.0),
    "points": (("points",), 9.5),
    "suggest": (("suggest", "left calf"), 9.5),
    "guide as text": (("guide", "GB30", "--format", "text"), 9.5),
    "guide as HTML": (("guide", "GB30", "--format", "html"), None),
    "guide as PDF": (("guide", "GB30", "--format", "pdf"), None),
    "areas": (("areas",), None),
    "learn": (("learn", "heat"), None),
    "journal list": (("journal", "list"), None),
    "progress": (("progress",), None),
    "report": (("report",), None),
    "profile": (("profile",), None),
    "settings": (("settings",), None),
    "where": (("where",), None),
    "verify": (("verify",), None),
}
IN_A_WINDOW = {
    "points in a window": ("points",),
    "suggest in a window": ("suggest", "left calf"),
    "guide in a window": ("guide", "GB30"),
}
# Home in a window until its last key is seen: of somebody with a session, and of somebody new.
HOME, HOME_OF_NEW, HOME_AT_MOST = "home", "home of somebody new", 13.0
PRESSED = ("journal", "add", "yesterday 21:00", "--point", "GB30:left:60")
COMPLETION = {
    "_ACUPRESS_COMPLETE": "complete_bash",
    "COMP_WORDS": "acupress\nguide\nBL",
    "COMP_CWORD": "2",
}
COMPLETION_AT_MOST, FIRST_FRAME_AT_MOST = 8.0, 13.0
# What the first suggestion of somebody new may take of the time of the ones after it.
FIRST, FIRST_AT_MOST = "the first suggest, to the next", 1.5
SESSION = ("session", "HT7", "--side", "left", "--no-heat", "--rehearse", "--speed", "1")


def measure(rounds: int = ROUNDS) -> list[Measured]:
    """The median time of each start over that of ``python -c pass``."""
    with TemporaryDirectory() as home:
        at_home = {"ACUPRESS_HOME": home}
        runs: dict[str, Callable[[], float]] = {
            "bare": partial(finished, python("-c", "pass"), {}),
            "completion": partial(finished, acupress(), {**at_home, **COMPLETION}),
        }
        for name, (arguments, _) in COMMANDS.items():
            runs[name] = partial(finished, acupress(*arguments), at_home)
        runs["new"] = partial(_first, COMMANDS["suggest"][0], Path(home))
        for name, words in IN_A_WINDOW.items():
            runs[name] = partial(_until_shown, words, Path(home), None)
        old = Path(home) / "old"
        finished(acupress(*PRESSED), {"ACUPRESS_HOME": str(old)})
        runs[HOME] = partial(_until_shown, (), old, b"leave")
        runs[HOME_OF_NEW] = partial(_until_shown, (), Path(home), b"all commands")
        runs["first frame"] = partial(_until_shown, SESSION, Path(home), b"Settle")
        seconds = medians(runs, rounds)
    bare, new = seconds.pop("bare"), seconds.pop("new")
    ratios = {name: taken / bare for name, taken in seconds.items()}
    return [
        *(Measured(name, ratios[name], at_most=most) for name, (_, most) in COMMANDS.items()),
        Measured(FIRST, new / seconds["suggest"], at_most=FIRST_AT_MOST),
        *(Measured(name, ratios[name], at_most=HOME_AT_MOST) for name in (HOME, HOME_OF_NEW)),
        Measured("completion of a point", ratios["completion"], at_most=COMPLETION_AT_MOST),
        *(Measured(name, ratios[name]) for name in IN_A_WINDOW),
        Measured("a session's first frame", ratios["first frame"], at_most=FIRST_FRAME_AT_MOST),
    ]


def _first(arguments: tuple[str, ...], home: Path) -> float:
    """Seconds of a command of somebody of whom nothing is kept yet."""
    with TemporaryDirectory(dir=home) as new:
        return finished(acupress(*arguments), {"ACUPRESS_HOME": new})


def _until_shown(arguments: tuple[str, ...], home: Path, sign: bytes | None) -> float:
    """Seconds until ``sign`` is seen in a window of its own; until the end where it is None."""
    environ = environment(ACUPRESS_HOME=str(home), TERM="xterm-256color")
    with window() as (master, slave):
        began = time.perf_counter()
        running = subprocess.Popen(
            acupress(*arguments), stdin=slave, stdout=slave, stderr=slave, env=environ
        )
        seen = b""
        while running.poll() is None and (sign is None or sign not in seen):
            ready, _, _ = select.select([master], [], [], 0.001)
            if ready:
                seen += os.read(master, 65536)
        taken = time.perf_counter() - began
        running.kill()
        running.wait()
    return taken
