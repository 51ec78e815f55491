"""A real hold of a minute: how exactly it ends, and what showing it costs."""

import os
import select
import subprocess
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.interleaved import acupress, environment, python, window
from benchmarks.measured import Measured

SESSION = (
    "session", "HT7", "--side", "both", "--no-heat", "--ready", "10", "--hold", "60",
    "--rehearse", "--speed", "1",
)  # fmt: skip
BUSY = "while True: pass"


def measure() -> list[Measured]:
    """How exact a minute is, alone and beside busy processes, and what it costs."""
    alone, beside = abs(_drift()), abs(_drift(busy=2))
    return [
        Measured("a minute's hold is off by", alone, "s", 0.05),
        Measured("beside two busy processes", beside, "s", 0.15),
        *_cost(),
    ]


def _drift(busy: int = 0) -> float:
    """Seconds by which a hold of 60 s ends early or late, with ``busy`` busy processes beside."""
    with TemporaryDirectory() as home, ExitStack() as others:
        for _ in range(busy):
            other = subprocess.Popen(python("-c", BUSY))
            others.callback(other.wait)
            others.callback(other.kill)
        environ = environment(ACUPRESS_HOME=home, PYTHONUNBUFFERED="1")
        running = subprocess.Popen(
            acupress(*SESSION, "--plain"), stdout=subprocess.PIPE, text=True, env=environ
        )
        assert running.stdout is not None
        began = ended = 0.0
        for line in running.stdout:
            now = time.perf_counter()
            if line.startswith("Hold "):
                began = now
            elif line.startswith("Change sides"):
                # Said in the moment in which the first hold is over.
                ended = now
                break
        running.kill()
        running.wait()
    return ended - began - 60.0


def _cost() -> list[Measured]:
    """Of a minute of hold in a window of 80x24: KB written, % of a core, MB resident."""
    with TemporaryDirectory() as home, window() as (master, slave):
        environ = environment(ACUPRESS_HOME=home, TERM="xterm-256color")
        running = subprocess.Popen(
            acupress(*SESSION), stdin=slave, stdout=slave, stderr=slave, env=environ
        )
        # Settling and getting ready take 40 s; the hold is measured from a little later.
        _read_for(master, 42.0)
        before_s = _cpu_s(running.pid)
        written = _read_for(master, 50.0)
        cpu_s = _cpu_s(running.pid) - before_s
        resident_mb = _resident_mb(running.pid)
        running.terminate()
        with suppress(OSError):
            _read_for(master, 2.0)
        running.wait()
    return [
        Measured("written in a minute of a hold", written / 1000 * 60 / 50, "KB", 100.0),
        Measured("of a core", cpu_s / 50 * 100, "%", 0.7),
        Measured("memory of a session", resident_mb, "MB", 40.0),
    ]


def _read_for(master: int, seconds: float) -> int:
    """Read what is written for so long; how many bytes that was."""
    until = time.perf_counter() + seconds
    count = 0
    while (left := until - time.perf_counter()) > 0:
        ready, _, _ = select.select([master], [], [], left)
        if ready:
            count += len(os.read(master, 65536))
    return count


def _cpu_s(pid: int) -> float:
    """Seconds of processor time, of the program and of the system for it (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _resident_mb(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    (line,) = (line for line in lines if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
