"""A real hold of a minute: how exactly it ends, and what showing it costs."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.interleaved import acupress, environment, python

SESSION = (
    "session", "HT7", "--side", "left", "--no-heat", "--ready", "10", "--hold", "60",
    "--rehearse", "--speed", "1",
)  # fmt: skip
ROWS, COLUMNS = 24, 80
BUSY = "while True: pass"


def drift(busy: int = 0) -> float:
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
        began = ended = 0.0
        for line in running.stdout or ():
            now = time.perf_counter()
            if line.startswith("Hold "):
                began = now
            elif line.startswith("Session done"):
                ended = now
        running.wait()
    return ended - began - 60.0


def cost() -> dict[str, float]:
    """Of a minute of hold on a terminal of 80x24: KB written, % of a core, MB resident."""
    with TemporaryDirectory() as home:
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        environ = environment(ACUPRESS_HOME=home, TERM="xterm-256color")
        running = subprocess.Popen(
            acupress(*SESSION), stdin=slave, stdout=slave, stderr=slave, env=environ
        )
        os.close(slave)
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
        os.close(master)
    return {
        "KB a minute": written / 1000 * 60 / 50,
        "% of a core": cpu_s / 50 * 100,
        "MB resident": resident_mb,
    }


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
