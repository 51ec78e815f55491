"""A real session whose terminal, or whose program, goes away without a word."""

import os
import select
import subprocess
import time
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path

import pytest
from msgspec.structs import replace

from acupress_cli.adapters.journal.file import JournalFile
from acupress_cli.adapters.profile_file import ProfileFile
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from fuzz.sandbox import Sandbox
from tests.fakes.answers import AGAIN_CLEAR, CLEARED
from tests.terminal.driver import ACUPRESS, settings_of

pytestmark = pytest.mark.terminal

REAL = [
    *("session", "BL57", "BL60", "--side", "left", "--no-heat", "--ready", "10", "--hold", "60"),
    *("--leg", "5"),
]
# Stands where the system's own would; it tells when it began, and when it was over.
INHIBITOR = """#!/bin/sh
trap 'echo over >> "{told}"; exit' TERM
echo "begun $*" >> "{told}"
cat
echo over >> "{told}"
"""


class Detached:
    """The program at a terminal that is not its own: no signal comes when that is closed."""

    def __init__(self, folder: Path) -> None:
        self.world = Sandbox(folder)
        self.told = folder / "told"
        programs = folder / "programs"
        programs.mkdir()
        inhibitor = programs / "systemd-inhibit"
        inhibitor.write_text(INHIBITOR.format(told=self.told))
        inhibitor.chmod(0o700)
        now = datetime.now(timezone.utc)
        cleared = replace(CLEARED, outcome_at=now, screened_fully_at=now)
        ProfileFile(self.world.data).change(lambda _: cleared)
        self._master, slave = os.openpty()
        search = f"{programs}{os.pathsep}{os.environ['PATH']}"
        self.process = subprocess.Popen(
            [*ACUPRESS, *REAL],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env=settings_of({**self.world.environ, "PATH": search}),
            cwd=self.world.work,
        )
        os.close(slave)

    def sees(self, wanted: bytes) -> None:
        """Read until ``wanted`` comes."""
        read, ends = b"", time.monotonic() + 20
        while wanted not in read:
            assert time.monotonic() < ends, read.decode()
            if select.select([self._master], [], [], 0.1)[0]:
                read += os.read(self._master, 65536)

    def press(self, keys: str) -> None:
        """Type ``keys``."""
        os.write(self._master, keys.encode())

    def close(self) -> None:
        """Take the terminal away."""
        os.close(self._master)

    def lit(self) -> list[str]:
        """When the display was kept lit, and when no longer: waits for the end of it."""
        ends = time.monotonic() + 20
        while "over" not in (lines := self.told.read_text().split("\n")):
            assert time.monotonic() < ends, lines
            time.sleep(0.02)
        return [line for line in lines if line]

    @property
    def kept(self) -> Entry:
        """What the journal has of the session."""
        (entry,) = JournalFile(self.world.data, lambda _: None).entries()
        return entry


def in_the_second_hold(folder: Path) -> Detached:
    """Pass the gate, skip the first point, and press the second."""
    one = Detached(folder)
    for answer in AGAIN_CLEAR:
        one.sees(b"\n> ")
        one.press(f"{answer}\r")
    for seen, key in ((b"Settle", "n"), (b"Get ready", "\r"), (b"Breathe in", "t"),
                      (b"Ease off", "t"), (b"Rest", "n"), (b"Get ready", "\r")):  # fmt: skip
        one.sees(seen)
        time.sleep(0.3 * (seen == b"Ease off"))  # else it is one t that is held
        one.press(key)
    one.sees(b"Breathe in")
    return one


def close_while_paused(one: Detached) -> int:
    """The terminal goes away while the session waits for a key."""
    one.press(" ")
    one.sees(b"PAUSED")
    one.close()
    return 130


def close_while_reading(one: Detached) -> int:
    """Or while something is being read."""
    one.press("g")
    one.sees(b"page 1 of")
    one.close()
    return 130


def kill(one: Detached) -> int:
    """Or the program is killed, and cannot even say goodbye."""
    one.process.kill()
    return -9


@pytest.mark.parametrize("goes_away", [close_while_paused, close_while_reading, kill])
def test_what_was_done_is_kept_and_nothing_is_left_running(
    goes_away: Callable[[Detached], int], tmp_path: Path
) -> None:
    """It ends, does not wait for ever, keeps each hold, and the display may go dark again."""
    one = in_the_second_hold(tmp_path)
    code = goes_away(one)
    assert one.process.wait(20) == code
    begun, over = one.lit()
    assert begun.startswith("begun --what=idle:sleep ")
    assert over == "over"
    assert one.kept.holds[0].outcome is HoldOutcome.TOO_TENDER
    assert one.kept.ending is (Ending.INTERRUPTED if code == 130 else None)
    assert one.world.litter() == []
