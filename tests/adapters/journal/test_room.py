"""A session that has begun can be kept to its end, also on a disk that fills up meanwhile."""

import os
import resource
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from acupress_cli.adapters.journal.file import JournalFile
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.journal.entry import LONGEST_NOTE, Entry
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from acupress_cli.domain.session.record import HoldRecord
from tests.adapters.journals import AT, DAY, unexpected
from tests.fakes.journal import session

CODES = ("GB30", "GB34", "BL23", "BL25", "BL40", "BL57", "BL60", "ST36")
EARLIER = tuple(session(AT - day * DAY, *CODES, note="before " * 9) for day in range(20, 0, -1))


def as_it_goes() -> list[Entry]:
    """The versions of the longest session: eight points, both sides, every second one restarted.

    Then come the pain after, and the longest note there can be, in letters of four bytes.
    """
    holds = [HoldRecord(c, side, 180, 0.0, None) for c in CODES for side in (Side.LEFT, Side.RIGHT)]
    entry = session(AT, holds=tuple(holds), ended_at=None, ending=None, leg=(7, None))
    versions = [entry]
    for number in range(16):
        done = [hold for hold in holds if hold.outcome is not None]
        left = holds[len(done) :]
        if number % 2:
            done.append(replace(left[0], held_s=12.3, outcome=HoldOutcome.RESTARTED))
            holds = [*done, *left]
            versions.append(versions[-1].changed(AT, holds=tuple(holds)))
        done.append(replace(left[0], held_s=180.1, outcome=HoldOutcome.FINISHED, was_tender=True))
        holds = [*done, *left[1:]]
        versions.append(versions[-1].changed(AT, holds=tuple(holds)))
    ended = {"ended_at": AT + timedelta(hours=1), "ending": Ending.FINISHED}
    versions.append(versions[-1].changed(AT, **ended))
    versions.append(versions[-1].changed(AT, after=PainScores(3, 2), pauses=7))
    versions.append(versions[-1].changed(AT, note="\U0001f600" * LONGEST_NOTE))
    return versions


VERSIONS = as_it_goes()


def journal_with_the_past(folder: Path) -> JournalFile:
    """A journal with three weeks of sessions."""
    journal = JournalFile(folder, unexpected)
    journal.change("imported", EARLIER, AT)
    journal.close()
    return JournalFile(folder, unexpected)


def size(folder: Path) -> int:
    """The size of the largest file, in bytes."""
    return max(path.stat().st_size for path in folder.iterdir())


@contextmanager
def no_file_larger_than(size_bytes: int) -> Iterator[None]:
    """The system refuses to let any file grow beyond that."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of its own with room for less than a megabyte."""
    command = ["mount", "-t", "tmpfs", "-o", "size=800k", "none", str(folder)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no disk can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def fill_up(folder: Path) -> None:
    """Take all the room that is left."""
    filler = os.open(folder / "filler", os.O_CREAT | os.O_WRONLY)
    with suppress(OSError):
        for size_bytes in (4096, 1):
            while True:
                os.write(filler, b"x" * size_bytes)
    with suppress(OSError):
        while True:
            os.write(filler, b"x")
    os.close(filler)


def is_sound(folder: Path) -> bool:
    """Whether SQLite finds no fault at all in the journal."""
    with closing(sqlite3.connect(folder / "journal.db")) as raw:
        found: list[tuple[str]] = raw.execute("PRAGMA integrity_check").fetchall()
    return found == [("ok",)]


def write_all(journal: JournalFile) -> None:
    """Write the session's versions one after the other, each read back as it was written."""
    for entry in VERSIONS[1:]:
        journal.write(entry)
        assert journal.matching(entry.id) == (entry,)


def test_a_session_that_began_can_be_kept(tmp_path: Path) -> None:
    """No file has to grow any more once the session has begun."""
    journal = journal_with_the_past(tmp_path)
    journal.begin(VERSIONS[0])
    with no_file_larger_than(size(tmp_path)):
        write_all(journal)
    assert journal.entries() == (*EARLIER, VERSIONS[-1])
    assert is_sound(tmp_path)


def test_a_session_that_began_can_be_kept_on_a_full_disk(tmp_path: Path) -> None:
    """Not one more byte fits on the disk."""
    with small_disk(tmp_path) as folder:
        journal = journal_with_the_past(folder)
        journal.begin(VERSIONS[0])
        fill_up(folder)
        write_all(journal)
        assert JournalFile(folder, unexpected).entries() == (*EARLIER, VERSIONS[-1])
        assert is_sound(folder)
        journal.close()


def test_another_program_does_not_take_the_room_away(tmp_path: Path) -> None:
    """A note that is written from another window during the session leaves room enough."""
    with small_disk(tmp_path) as folder:
        journal = journal_with_the_past(folder)
        journal.begin(VERSIONS[0])
        other = JournalFile(folder, unexpected)
        other.change("added a note", [session(AT + DAY, note="meanwhile")], AT)
        other.close()
        fill_up(folder)
        write_all(journal)
        assert len(journal.entries()) == 22
        journal.close()


def test_the_second_session_needs_no_more_room(tmp_path: Path) -> None:
    """The room is used again: the file grows by what is written, not by the room."""
    journal = journal_with_the_past(tmp_path)
    journal.begin(session(AT, *CODES))
    once = size(tmp_path)
    for day in range(1, 6):
        journal.begin(session(AT + day * DAY, *CODES))
    assert size(tmp_path) - once < 60_000


FULL = "the disk is full."
TOO_LARGE = "a file may not grow so large here."


def refused(journal: JournalFile, because: str) -> int:
    """How many versions are written before there is no more room; the sentence says why."""
    written = 0
    with pytest.raises(JournalError) as failure:  # noqa: PT012 - which of them is the question
        for entry in VERSIONS:
            journal.write(entry)
            written += 1
    assert failure.value.sentence == f"The journal could not be written: {because}"
    assert "try again." in failure.value.hint
    assert int(failure.value.exit_code) == 5
    return written


def test_without_room_there_is_one_sentence(tmp_path: Path) -> None:
    """The person is told that the file may not grow, and all that was written is there."""
    journal = journal_with_the_past(tmp_path)
    with no_file_larger_than(size(tmp_path)):
        number = refused(journal, TOO_LARGE)
        with pytest.raises(JournalError, match=TOO_LARGE):
            journal.begin(VERSIONS[0])
        with pytest.raises(JournalError, match=TOO_LARGE):
            journal.change("more", [replace(e, id=f"{e.id}2") for e in EARLIER], AT)
    assert journal.entries() == (*EARLIER, *VERSIONS[max(0, number - 1) : number])
    assert is_sound(tmp_path)
    journal.begin(VERSIONS[0])
    write_all(journal)


def test_on_a_full_disk_there_is_one_sentence(tmp_path: Path) -> None:
    """Also where SQLite cannot even make its rollback file, or the journal itself."""
    with small_disk(tmp_path) as folder:
        journal = journal_with_the_past(folder)
        (folder / "journal.db-journal").unlink()
        fill_up(folder)
        assert refused(journal, FULL) == 0
        with pytest.raises(JournalError, match="disk is full"):
            journal.begin(VERSIONS[0])
        for name in ("new", "new2"):
            with pytest.raises(JournalError, match="disk is full"):
                JournalFile(folder / name, unexpected).write(VERSIONS[0])
        assert JournalFile(folder, unexpected).entries() == EARLIER
        assert is_sound(folder)
        (folder / "filler").unlink()
        journal.begin(VERSIONS[0])
        assert len(JournalFile(folder, unexpected).entries()) == 21
        journal.close()
