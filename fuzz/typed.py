"""A session in a real pseudo-terminal, with any bytes at all coming from the keyboard."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from contextlib import suppress

from msgspec import Struct

from acupress_cli.adapters.journal.file import JournalFile
from acupress_cli.domain.session.cues import HoldOutcome
from fuzz.hurried import ClearedBench, holds_told
from fuzz.sandbox import Sandbox
from fuzz.trial import LONGEST_S, become

# The safety questions are all answered with no before anything else is typed.
_COMMAND = (
    b"session",
    b"LI4",
    b"HT7",
    b"--side",
    b"both",
    b"--no-heat",
    b"--hold",
    b"60",
    b"--ready",
    b"10",
)
_ON_AND_OFF = (
    (b"\x1b[?1049h", b"\x1b[?1049l"),
    (b"\x1b[?25l", b"\x1b[?25h"),
    (b"\x1b[?2004h", b"\x1b[?2004l"),
)


# Letters of any alphabet, and the space.
_MAY_END = {0x20, *range(0x61, 0x7B), *range(0x80, 0x100)}
# After so many seconds without a word it is waiting.
QUIET_S = 0.4


class Typed(Struct, frozen=True):
    """Chunks written one after the other, each so many milliseconds after the last."""

    chunks: tuple[tuple[int, bytes], ...]
    is_plain: bool
    columns: int = 80


class Came(Struct, frozen=True):
    """What came of it, in words: no ``faults`` is as it must be."""

    faults: list[str]
    holds: int
    shown: bytes


def run_typed(typed: Typed, sandbox: Sandbox) -> Came:
    """Run a session in a window, type into it, and look at what is left behind."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, typed.columns, 0, 0))
    before = termios.tcgetattr(slave)
    child = os.fork()
    if not child:
        os.setsid()
        fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
        for number in (0, 1, 2):
            os.dup2(slave, number)
        sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")
        plain = (b"--plain",) if typed.is_plain else ()
        environ = {**sandbox.whole_environ, "TERM": "xterm-256color"}
        become((*_COMMAND, *plain), environ, sandbox.work, lambda: ClearedBench(sandbox.data))
    shown, code = _typed_into(child, master, typed)
    faults = [] if code is not None else [f"still running {LONGEST_S:g} s after the last key"]
    if code == 1 or b"Traceback (most recent call last)" in shown:
        faults.append("traceback")
    if code is not None:
        faults += _damage(before, termios.tcgetattr(slave), shown)
    os.close(master)
    os.close(slave)
    told, kept = _told(shown, typed), _finished(sandbox)
    if kept < told:
        faults.append(f"{told} holds told over, {kept} kept")
    return Came(faults, kept, shown)


def _typed_into(child: int, master: int, typed: Typed) -> tuple[bytes, int | None]:
    """What was shown, and the exit code, or None where it would not end."""
    shown = bytearray()
    chunks = list(typed.chunks)
    began = due = last_heard = time.monotonic()
    hung_up = False
    while True:
        if select.select([master], [], [], 0.005)[0]:
            with suppress(OSError):
                shown += os.read(master, 65536)
                last_heard = time.monotonic()
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return bytes(shown), os.waitstatus_to_exitcode(status)
        now = time.monotonic()
        if not shown:
            due = now
        elif chunks and now >= due:
            os.write(master, chunks.pop(0)[1][:1024])
            due = now + (chunks[0][0] / 1000 if chunks else 0)
        elif not (chunks or hung_up) and now > max(last_heard + QUIET_S, due):
            # It waits for a person, at a question or in a pause, and none will come.
            os.killpg(child, signal.SIGHUP)
            hung_up, due = True, now + LONGEST_S
        if now > (due if hung_up else began + 4 * LONGEST_S):
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return bytes(shown), None


def _damage(before: list, after: list, shown: bytes) -> list[str]:  # type: ignore[type-arg]
    faults = [] if before[:4] == after[:4] else ["the terminal's settings are not put back"]
    for on, off in _ON_AND_OFF:
        if on in shown and shown.rfind(off) < shown.rfind(on):
            faults.append(f"left on: {on!r}")
    return faults


def _told(shown: bytes, typed: Typed) -> int:
    """How many holds the plain display has said to be over, where no key could end one."""
    if not typed.is_plain or any(_MAY_END & set(chunk) for _, chunk in typed.chunks):
        return 0
    return holds_told(shown)


def _finished(sandbox: Sandbox) -> int:
    said: list[str] = []
    entries = JournalFile(sandbox.data, said.append).entries()
    return sum(hold.outcome is HoldOutcome.FINISHED for e in entries for hold in e.holds)
