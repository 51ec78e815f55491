"""A whole session followed from its sound alone, with programs that note what they are told.

The real program runs in real time, in a process of its own. A player and a voice that make
no sound stand on its PATH; each writes down when it was started, with what, and what it read.
"""

import os
import shutil
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from msgspec import Struct

from acupress_cli.domain.session.breath import BreathPace, BreathPhase, fit_breaths
from tests.fakes.bench import CONTENT
from tests.terminal.driver import ACUPRESS, SHORT, RealTerminal

pytestmark = pytest.mark.terminal

WORDS = CONTENT.session_words()
FINISHED = "The session is done."
SPEED = 4.0
NEAR_S = 0.15
SETTLE_S, READY_S, HOLD_S, REST_S = 30.0, 10.0, 60.0, 10.0
WHOLE_S = SETTLE_S + READY_S + HOLD_S
# The voice takes so long over each text, in seconds of the real clock; 0 notes it and ends.
NOTES = """\
#!{python} -ISE
import os, sys, time
began, pid, name = time.time(), os.getpid(), os.path.basename(sys.argv[0])
read = sys.stdin.read() if "--stdin" in sys.argv else ""
with open({log!r}, "a") as log:
    print(began, pid, name, sys.argv[-1], read, sep="\\t", file=log)
time.sleep({takes_s} if read else 0)
"""


class Note(Struct, frozen=True):
    """What one of the programs wrote down: when, its process, who, and the tone or the text."""

    at: float
    pid: int
    by: str
    what: str


class Room:
    """A folder with programs that listen."""

    def __init__(self, folder: Path, takes_s: float = 0.0) -> None:
        self._log = folder / "log"
        self.environ = {**os.environ, "PATH": str(folder / "bin"), "ACUPRESS_HOME": str(folder)}
        (folder / "bin").mkdir()
        for name in ("pw-play", "espeak-ng"):
            program = folder / "bin" / name
            program.write_text(
                NOTES.format(python=sys.executable, log=str(self._log), takes_s=takes_s)
            )
            program.chmod(0o755)

    def notes(self) -> list[Note]:
        """All that was heard, in order."""
        lines = self._log.read_text().splitlines() if self._log.exists() else []
        notes = []
        for line in lines:
            at, pid, by, last, read = line.split("\t")
            what = read.partition("]] ")[2] or read or Path(last).name.partition("-060-")[0]
            notes.append(Note(float(at), int(pid), by, what))
        return sorted(notes, key=lambda note: note.at)

    def heard(self, by: str) -> list[Note]:
        """What was heard by one of them."""
        return [note for note in self.notes() if note.by == by]

    def has(self, wanted: str, _screen: str = "") -> bool:
        """Whether something was heard that begins so, whatever stands on the screen."""
        return any(note.what.startswith(wanted) for note in self.notes())

    def until(self, wanted: str, seconds: float = 10.0) -> Note:
        """Listen until something is heard that begins so."""
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            for note in self.notes():
                if note.what.startswith(wanted):
                    return note
            time.sleep(0.02)
        raise AssertionError(f"not heard: {wanted}; but: {self.notes()}")


def tones_of_the_session() -> list[tuple[float, str]]:
    """What has to be heard, reckoned from the plan: the second of the session, and the tone."""
    hold_at = SETTLE_S + READY_S
    tones = [(SETTLE_S, "ready"), (hold_at, "start"), (hold_at + HOLD_S / 2, "halfway")]
    tones += [(end - left, "last-second") for end in (hold_at, WHOLE_S) for left in range(1, 6)]
    for begins_s, length_s in ((0.0, SETTLE_S), (hold_at, HOLD_S)):
        track = fit_breaths(BreathPace.EASY, length_s)
        assert track
        for at, phase in track.turns():
            # The first of a hold is the start, that of the first step gives way to its words.
            if begins_s + at not in (0.0, hold_at):
                tones.append((begins_s + at, "inhale" if phase is BreathPhase.IN else "exhale"))
    return sorted([*tones, (WHOLE_S, "let-go"), (WHOLE_S + REST_S, "done")])


def words_of_the_session() -> list[tuple[float, str]]:
    """What has to be said, but for the counts: the second, and how it begins."""
    hold_at = SETTLE_S + READY_S
    return [
        (0.0, f"{WORDS.rehearsal} Settle for 30 seconds."),
        (SETTLE_S, "Get ready. B L 57, Chengshan. "),
        (hold_at - 5, "5 seconds left."),
        (hold_at, f"Press now. 60 seconds. {WORDS.hold.stop_if}"),
        (hold_at + HOLD_S / 2, WORDS.cues.halfway.eye[0]),
        (WHOLE_S - 5, "5 seconds left."),
        (WHOLE_S, WORDS.cues.rest.eye[0]),
        (WHOLE_S + REST_S, FINISHED),
    ]


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Room:
    """A rehearsal of one point at four times its speed, listened to from beginning to end."""
    room = Room(tmp_path_factory.mktemp("room"))
    command = [*ACUPRESS, *SHORT[:-1], "4", "--sound", "both", "--count-breaths"]
    ran = subprocess.run(
        command,
        env=room.environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
    room.until("done")
    room.until(FINISHED)
    return room


def is_running(pid: int) -> bool:
    """Whether a process is there and does something: one that ended may not be cleared away."""
    told = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, check=False)
    return bool(told.stdout.strip()) and not told.stdout.startswith(b"Z")


def test_every_tone_comes_at_its_moment(heard: Room) -> None:
    """Breaths, the start, half way, the last seconds and the end, and nothing else.

    A tick gives way to words, as long as the program that says them runs.
    """
    tones = heard.heard("pw-play")
    wanted = tones_of_the_session()
    begins = heard.notes()[0].at
    ticks = [tone for tone in tones if tone.what == "last-second"]
    assert 2 <= len(ticks) <= 2 * 5
    tones = [tone for tone in tones if tone not in ticks]
    others = [(at, what) for at, what in wanted if what != "last-second"]
    assert [tone.what for tone in tones] == [what for _, what in others]
    for tone, (at, what) in zip(tones, others, strict=True):
        assert tone.at - begins == pytest.approx(at / SPEED, abs=NEAR_S), what
    planned = [at / SPEED for at, what in wanted if what == "last-second"]
    for tick in ticks:
        assert min(abs(tick.at - begins - at) for at in planned) < NEAR_S


def test_every_word_comes_at_its_moment(heard: Room) -> None:
    """The point and where it is, the start, half way, the stop rule and the end."""
    said = [note for note in heard.heard("espeak-ng") if not note.what.rstrip(".").isdigit()]
    begins = heard.notes()[0].at
    wanted = words_of_the_session()
    assert len(said) == len(wanted)
    for note, (at, text) in zip(said, wanted, strict=True):
        assert note.what.startswith(text), note.what
        assert note.at - begins == pytest.approx(at / SPEED, abs=NEAR_S), text


def test_breaths_are_counted_as_they_begin(heard: Room) -> None:
    """From the second one on: the first begins with the words for its step."""
    counts = [n for n in heard.heard("espeak-ng") if n.what.rstrip(".").isdigit()]
    numbers = [int(note.what.rstrip(".")) for note in counts]
    inhales = [note.at for note in heard.heard("pw-play") if note.what == "inhale"]
    for note in counts:
        assert min(abs(note.at - at) for at in inhales) < NEAR_S
    assert numbers.count(2) == 2
    assert max(numbers) == 7


@pytest.mark.skipif(shutil.which("ps") is None, reason="ps tells which programs run")
def test_a_sentence_is_cut_off_by_keys(tmp_path: Path) -> None:
    """By a skip, by Enter, by a pause and by the end: nobody speaks on when the program is gone."""
    room = Room(tmp_path, takes_s=60.0)
    one = RealTerminal([*SHORT, "--sound", "both"], environ=room.environ)
    spoken: list[Note] = []
    keys = ("", "n", "\r", " ", " ", "q")
    texts = (WORDS.rehearsal, "Get ready.", "Press now.", "Paused.", "Going on.", "The session is")
    try:
        for key, text in zip(keys, texts, strict=True):
            one.press(key)
            one.until(partial(room.has, text))
            spoken.append(room.until(text))
            running = [is_running(note.pid) for note in spoken]
            assert running == [*[False] * (len(spoken) - 1), True], text
        assert one.ends() == 0
        assert one.is_as_before()
        assert not is_running(spoken[-1].pid)
    finally:
        one.child.close(force=True)
    tones = [note.what for note in room.heard("pw-play")]
    assert tones == ["ready", "start", "pause", "resume", "done"]


@pytest.mark.skipif(shutil.which("ps") is None, reason="ps tells which programs run")
def test_ctrl_c_is_silent_at_once(tmp_path: Path) -> None:
    """The sentence is cut off, and no other one follows."""
    room = Room(tmp_path, takes_s=60.0)
    one = RealTerminal([*SHORT, "--sound", "voice"], environ=room.environ)
    try:
        one.sees("Settle")
        note = room.until(WORDS.rehearsal)
        one.press("\x03")
        assert one.ends() == 130
    finally:
        one.child.close(force=True)
    assert not is_running(note.pid)
    assert len(room.notes()) == 1


HANDS_ON = "#!/bin/sh\n/bin/sleep 60 &\necho $! >> '{log}'\n"


@pytest.mark.skipif(shutil.which("ps") is None, reason="ps tells which programs run")
def test_programs_that_hand_on_what_they_do_leave_nothing_behind(tmp_path: Path) -> None:
    """A player and a voice that end well at once, and whose own programs do not."""
    room, handed = Room(tmp_path), tmp_path / "handed"
    for name in ("pw-play", "espeak-ng"):
        (tmp_path / "bin" / name).write_text(HANDS_ON.format(log=handed))
    one = RealTerminal([*SHORT, "--sound", "both"], environ=room.environ)
    try:
        one.until(lambda _screen: handed.exists() and len(handed.read_text().splitlines()) > 1)
        one.press("\x03")
        assert one.ends() == 130
    finally:
        one.child.close(force=True)
    assert not [pid for pid in handed.read_text().split() if is_running(int(pid))]


HANGS = "#!/bin/sh\necho $$ >> '{log}'\n/bin/sleep 60\n"


@pytest.mark.skipif(shutil.which("ps") is None, reason="ps tells which programs run")
def test_programs_that_hang_are_passed_over_and_gone_with_the_session(tmp_path: Path) -> None:
    """A player that hangs and one that fails: the third is heard; a voice that hangs: the next."""
    room, hung = Room(tmp_path), tmp_path / "hung"
    programs = tmp_path / "bin"
    (programs / "pw-play").rename(programs / "aplay")
    for name, script in (("pw-play", HANGS), ("spd-say", HANGS), ("paplay", "#!/bin/sh\nexit 1\n")):
        (programs / name).write_text(script.format(log=hung), "utf-8")
        (programs / name).chmod(0o755)
    ran = subprocess.run(
        [*ACUPRESS, *SHORT[:-1], "4", "--sound", "both"],
        env=room.environ, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert ran.returncode == 0
    assert len(room.heard("aplay")) > 10
    assert room.heard("espeak-ng")[-1].what.startswith(FINISHED)
    pids = [int(line) for line in hung.read_text("utf-8").split()]
    assert not any(is_running(pid) for pid in pids)
