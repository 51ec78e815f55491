"""One run of the program in a process and a folder of its own, and what must be so after it."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from fuzz.hurried import HurriedBench
from fuzz.sandbox import Sandbox

# Bounds for one run, whatever it is given.
LONGEST_S, MOST_MB = 5.0, 200
_BUG = 1
_CODES = {0, 2, 3, 4, 5, 6, 10, 130}
_TRACEBACK = b"Traceback (most recent call last)"
# What a terminal would obey: escapes and other controls, but for the ends of lines and tabs.
_CONTROLS = {*range(0x20), *range(0x7F, 0xA0)} - {0x09, 0x0A, 0x0D}
_BIDI = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
OBEYED = {chr(code) for code in _CONTROLS | _BIDI}


class Trial(Struct, frozen=True):
    """What the program is given."""

    args: tuple[bytes, ...]
    stdin: bytes = b""
    environ: dict[str, str] = {}


class Ran(Struct, frozen=True):
    """How it ended: ``code`` is None where it was still running after the longest time."""

    code: int | None
    out: bytes
    err: bytes
    seconds: float
    memory_mb: float

    @property
    def faults(self) -> list[str]:
        """What must never be, in words."""
        found = []
        if self.code is None:
            found.append(f"still running after {LONGEST_S:g} s")
        elif self.code not in _CODES:
            found.append("said to be a bug" if self.code == _BUG else f"ended with {self.code}")
        if _TRACEBACK in self.err or _TRACEBACK in self.out:
            found.append("traceback")
        if self.memory_mb > MOST_MB:
            found.append(f"{self.memory_mb:.0f} MB")
        shown = (self.out + self.err).decode("utf-8", errors="replace")
        if obeyed := OBEYED & set(shown):
            found.append(f"shown raw: {sorted(map(ascii, obeyed))}")
        return found


def run(trial: Trial, sandbox: Sandbox) -> Ran:
    """Run the program on ``trial`` in a fork of this process, which has it loaded."""
    out, err, given = (sandbox.folder / name for name in ("out", "err", "given"))
    given.write_bytes(trial.stdin)
    child = os.fork()
    if not child:
        _become(trial, sandbox, given, out, err)
    code, seconds, memory_mb = ended(child)
    return Ran(code, out.read_bytes(), err.read_bytes(), seconds, memory_mb)


def ended(child: int) -> tuple[int | None, float, float]:
    """Wait for the end of a forked process: its code, seconds, and megabytes at most."""
    began = time.monotonic()
    pause = 0.001
    while True:
        found, status, used = os.wait4(child, os.WNOHANG)
        seconds = time.monotonic() - began
        # Linux counts in kilobytes, macOS in bytes.
        memory = used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
        if found:
            return os.waitstatus_to_exitcode(status), seconds, memory
        if seconds > LONGEST_S:
            os.killpg(child, 9)
            os.wait4(child, 0)
            return None, seconds, memory
        time.sleep(pause)
        pause = min(pause * 1.5, 0.02)


def _become(trial: Trial, sandbox: Sandbox, given: Path, out: Path, err: Path) -> None:
    """Be the program, with its streams at files, and end as it ends."""
    os.setsid()
    for number, path, flags in (
        (0, given, os.O_RDONLY),
        (1, out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
        (2, err, os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
    ):
        os.dup2(os.open(path, flags), number)
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")
    become(trial.args, {**sandbox.whole_environ, **trial.environ}, sandbox.work, HurriedBench)


def become(
    args: tuple[bytes, ...],
    environ: dict[str, str],
    work: Path,
    bench: Callable[[], HurriedBench],
) -> None:
    """Run the program in this process, which ends with it."""
    code = 1
    try:
        os.environ.clear()
        os.environ.update(environ)
        time.tzset()
        os.chdir(work)
        sys.argv = ["acupress", *map(os.fsdecode, args)]
        code = bench().run()
    except KeyboardInterrupt:
        code = 130
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except (OSError, ValueError):
                code = code or 0
        os._exit(code)
