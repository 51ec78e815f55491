"""A real session's questions: answered as a person types, pastes and presses too often."""

import time
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import pytest
from msgspec.structs import replace

from acupress_cli.adapters.journal.file import JournalFile
from acupress_cli.adapters.profile_file import ProfileFile
from fuzz.sandbox import Sandbox
from tests.fakes.answers import AGAIN_CLEAR, CLEARED
from tests.terminal.driver import RealTerminal

pytestmark = pytest.mark.terminal

REAL = [*("session", "BL57", "--side", "left", "--no-heat", "--ready", "10", "--leg", "5")]
NOTE = "felt good " * 700


class Asked:
    """A person who answers each question once it is shown."""

    def __init__(self, world: Sandbox) -> None:
        self.terminal = RealTerminal(REAL, environ=world.environ, rows=60)
        self._questions = 0

    def answers(self, *typed: str) -> None:
        """Type at the next question, each part a moment after the other."""
        self._questions += 1
        self.terminal.until(lambda _: self.terminal.received.count(b"\n> ") >= self._questions)
        for part in typed:
            self.terminal.press(part)
            # A person's pace, and time for the terminal to take it.
            time.sleep(0.15)
            self.terminal.read()


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[tuple[Asked, Sandbox]]:
    """A session, whose first questions are answered."""
    world, now = Sandbox(tmp_path), datetime.now(timezone.utc)
    ProfileFile(world.data).change(
        lambda _: replace(CLEARED, outcome_at=now, screened_fully_at=now)
    )
    one = Asked(world)
    for answer in AGAIN_CLEAR:
        one.answers(f"{answer}\r")
    yield one, world
    one.terminal.child.close(force=True)


def test_a_session_and_its_questions(asked: tuple[Asked, Sandbox]) -> None:
    """Enter pressed too often skips no question, arrows and long pastes make one whole note."""
    one, world = asked
    for seen, key in (("Settle", "n"), ("Get ready", "\r"), ("Breathe", "")):
        one.terminal.sees(seen)
        one.terminal.press(key)
    time.sleep(1.1)
    for key in ("q", "\r", "\r"):
        one.terminal.press(key)
        time.sleep(0.03)
    one.answers("4\r")
    one.answers("clf", "\x1b[D", "\x1b[D", "a", "\x1b[F", f"\x1b[200~: {NOTE}\nyes\nyes\n\x1b[201~")
    # A terminal that tells of no paste sends its lines one by one.
    for line in ("\r", "yes\r", "yes\r"):
        one.terminal.press(line)
        time.sleep(0.05)
    one.answers("no\r")
    one.answers("no\r")
    assert one.terminal.ends() == 0
    assert one.terminal.is_as_before()
    (entry,) = JournalFile(world.data, lambda _: None).entries()
    assert entry.after.leg == 4
    assert entry.note == f"calf: {NOTE}yes yes"


def test_ctrl_c_amid_the_questions_keeps_the_answers(tmp_path: Path) -> None:
    """A person who is called away is told how to go on, and nobody else can read the file."""
    world = Sandbox(tmp_path)
    one = Asked(world)
    for answer in ("yes\r", "no\r", "\x03"):
        one.answers(answer)
    one.terminal.sees("Your answers are kept for an hour: acupress coach goes on.")
    one.terminal.child.close(force=True)
    assert (world.data / "answers.json").stat().st_mode & 0o077 == 0
