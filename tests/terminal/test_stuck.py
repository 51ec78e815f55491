"""A real session at a terminal that takes no output: it goes on, and it ends when told to."""

import os
import signal
import subprocess
import termios
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from fuzz.sandbox import Sandbox
from tests.terminal.driver import ACUPRESS, SHORT, settings_of

pytestmark = pytest.mark.terminal


class Stuck:
    """The program at a terminal whose output is stopped and started by the test."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._master, self._slave = os.openpty()
        self.process = subprocess.Popen(
            [*ACUPRESS, *arguments],
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            start_new_session=True,
            env=settings_of(Sandbox(folder).environ),
        )
        os.set_blocking(self._master, False)
        self.seen = b""

    def sees(self, wanted: bytes) -> None:
        """Read until ``wanted`` comes."""
        ends = time.monotonic() + 20
        while wanted not in self.read():
            assert time.monotonic() < ends, self.seen.decode()
            time.sleep(0.01)

    def read(self) -> bytes:
        """All that came so far."""
        with suppress(BlockingIOError):
            self.seen += os.read(self._master, 65536)
        return self.seen

    def press(self, keys: bytes) -> None:
        """Type ``keys``."""
        os.write(self._master, keys)

    def take_output(self, *, takes: bool) -> None:
        """Let output through, or stop it."""
        termios.tcflow(self._slave, termios.TCOON if takes else termios.TCOOFF)

    def close(self) -> None:
        """End it, whatever it does."""
        self.process.kill()
        self.process.wait()
        os.close(self._slave)
        os.close(self._master)


@pytest.fixture(params=[(), ("--plain",)], ids=["full screen", "plain"])
def stuck(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stuck]:
    """A session in its first hold."""
    one = Stuck(tmp_path, *SHORT, *request.param)
    try:
        for seen, key in ((b"Settle", b"n"), (b"Get ready", b"\r")):
            one.sees(seen)
            one.press(key)
        one.sees(b"Breathe in")
        yield one
    finally:
        one.close()


def test_told_to_end_it_ends_at_once(stuck: Stuck) -> None:
    """Also where what there is to say cannot be said."""
    stuck.take_output(takes=False)
    time.sleep(0.5)
    began = time.monotonic()
    stuck.process.send_signal(signal.SIGTERM)
    assert stuck.process.wait(10) == 130
    assert time.monotonic() - began < 2.0


def test_the_session_goes_on_unseen(stuck: Stuck) -> None:
    """Keys count and time passes; once it takes output again, all is there."""
    stuck.take_output(takes=False)
    stuck.press(b"t")
    time.sleep(0.4)
    stuck.press(b"t")
    time.sleep(0.4)
    stuck.take_output(takes=True)
    stuck.sees(b"too tender")
    assert b"was away" not in stuck.read()


def test_ctrl_s_stops_nothing(stuck: Stuck) -> None:
    """It is a key like any other, and Ctrl-Q too."""
    stuck.press(b"\x13")
    time.sleep(0.1)
    stuck.press(b"q")
    stuck.sees(b"Session ended early.")
    assert stuck.process.wait(10) == 0
