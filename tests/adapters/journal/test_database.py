"""The journal's file: private, not made by looking, and a plain word where it cannot be used."""

import os
import resource
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from acupress_cli.adapters.journal.database import JournalDatabase
from acupress_cli.adapters.journal.file import AT_ONCE, JournalFile
from acupress_cli.adapters.journal.schema import LATEST
from acupress_cli.domain.errors import JournalError
from tests.adapters.journals import (
    AT,
    DAY,
    as_nobody,
    given_to_nobody,
    quick_folder,
    unexpected,
)
from tests.fakes.journal import session

ENTRY = session(AT, "GB30", note="a note")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that is not there yet."""
    with quick_folder() as above:
        yield above / "some" / "where"


def mode_of(path: Path) -> int:
    """Who may do what with a file."""
    return stat.S_IMODE(path.stat().st_mode)


READINGS: tuple[Callable[[JournalFile], object], ...] = (
    JournalFile.entries,
    JournalFile.headings,
    lambda journal: any(journal.each([ENTRY.id])),
    lambda journal: journal.matching(""),
    lambda journal: journal.latest_session(AT),
    JournalFile.practice_times,
    JournalFile.hurt_marks,
    lambda journal: journal.undo(AT),
    lambda journal: journal.forget(None),
)
WRITINGS: tuple[Callable[[JournalFile], object], ...] = (
    lambda journal: journal.write(ENTRY),
    lambda journal: journal.begin(ENTRY),
    lambda journal: journal.change("all", [ENTRY], AT),
)
EVERYTHING = (*READINGS, *WRITINGS)


@pytest.mark.parametrize("read", READINGS)
def test_nothing_is_made_by_reading(folder: Path, read: Callable[[JournalFile], object]) -> None:
    """Neither a folder nor a file, and the answer is that there is nothing."""
    assert not read(JournalFile(folder, unexpected))
    assert not folder.parent.exists()
    folder.mkdir(parents=True)
    assert not read(JournalFile(folder, unexpected))
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_only_its_owner_can_read_it(folder: Path, mask: int) -> None:
    """Every file is closed to all others as long as it is there, whatever the system's habit."""
    seen: dict[str, set[int]] = {}
    journal = JournalFile(folder, unexpected)

    def look() -> None:
        for path in folder.iterdir():
            seen.setdefault(path.name, set()).add(mode_of(path))

    before = os.umask(mask)
    try:
        journal.write(ENTRY)
        look()
        journal.begin(ENTRY)
        look()
        (folder / "journal.db").write_bytes(b"garbage" * 1000)
        JournalFile(folder, lambda _: None).write(ENTRY)
        look()
    finally:
        os.umask(before)
    assert mode_of(folder) == 0o700
    assert all(modes == {0o600} for modes in seen.values()), seen
    assert {"journal.db", "journal.db-journal", "journal.damaged-1.db"} <= seen.keys()


def fails(work: Callable[[JournalFile], object], folder: Path) -> str:
    """The sentence that ``work`` fails with."""
    journal = JournalFile(folder, unexpected, busy_s=0.01)
    with pytest.raises(JournalError) as failure:
        work(journal)
    journal.close()
    assert int(failure.value.exit_code) == 5
    assert failure.value.hint.endswith(".")
    return failure.value.sentence


@pytest.mark.parametrize("work", WRITINGS)
def test_a_file_in_place_of_the_folder(folder: Path, work: Callable[[JournalFile], object]) -> None:
    """It is named, and nothing is done to it."""
    folder.parent.mkdir()
    folder.write_text("mine")
    assert str(folder) in fails(work, folder)
    assert str(folder) in fails(work, folder / "below")
    assert "data folder" in fails(JournalFile.entries, folder)
    assert folder.read_text() == "mine"


@pytest.mark.parametrize("work", EVERYTHING)
def test_a_folder_in_place_of_the_file(folder: Path, work: Callable[[JournalFile], object]) -> None:
    """It is not touched, and the sentence says where it is."""
    (folder / "journal.db" / "inside").mkdir(parents=True)
    assert "cannot be written or opened" in fails(work, folder)
    assert (folder / "journal.db" / "inside").is_dir()


@pytest.mark.parametrize("work", WRITINGS)
def test_a_folder_that_cannot_be_written(
    folder: Path, work: Callable[[JournalFile], object]
) -> None:
    """What is there can still be read; writing fails with one sentence."""
    JournalFile(folder, unexpected).write(ENTRY)
    (folder / "journal.db-journal").unlink()
    given_to_nobody(folder)
    folder.chmod(0o500)
    with as_nobody():
        assert JournalFile(folder, unexpected).entries() == (ENTRY,)
        assert "cannot be written" in fails(work, folder)
    folder.chmod(0o700)
    (folder / "journal.db").chmod(0o400)
    with as_nobody():
        assert JournalFile(folder, unexpected).entries() == (ENTRY,)
        assert "cannot be written" in fails(work, folder)
    (folder / "journal.db").chmod(0o600)
    with as_nobody():
        assert JournalFile(folder, unexpected).entries() == (ENTRY,)


@pytest.mark.parametrize("work", EVERYTHING)
def test_what_cannot_be_looked_into(folder: Path, work: Callable[[JournalFile], object]) -> None:
    """A folder or a file of somebody else: one sentence, also for reading."""
    JournalFile(folder, unexpected).write(ENTRY)
    given_to_nobody(folder)
    for path in (folder / "journal.db", folder):
        path.chmod(0o000)
        with as_nobody():
            assert "cannot be written or opened" in fails(work, folder)
        path.chmod(0o700)


@pytest.mark.parametrize("work", EVERYTHING)
def test_while_another_writes(folder: Path, work: Callable[[JournalFile], object]) -> None:
    """After a while of waiting there is a sentence; what was there is there unchanged."""
    JournalFile(folder, unexpected).write(ENTRY)
    with closing(sqlite3.connect(folder / "journal.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "Another acupress" in fails(work, folder)
    assert JournalFile(folder, unexpected).entries() == (ENTRY,)


def test_who_does_not_wait_is_told_at_once(folder: Path) -> None:
    """A session goes on meanwhile; later writings wait as ever."""
    journal = JournalFile(folder, unexpected, busy_s=600.0)  # else the test itself times out
    journal.write(ENTRY)
    with closing(sqlite3.connect(folder / "journal.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(JournalError, match="Another acupress"):
            journal.write(ENTRY, patiently=False)
        other.execute("COMMIT")
    journal.write(ENTRY)
    journal.close()


def test_reading_goes_on_while_another_is_about_to_write(folder: Path) -> None:
    """Only the moment of writing itself keeps readers waiting."""
    JournalFile(folder, unexpected).write(ENTRY)
    with closing(sqlite3.connect(folder / "journal.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert JournalFile(folder, unexpected, busy_s=0.01).entries() == (ENTRY,)


def test_each_is_read_a_few_at_a_time(folder: Path) -> None:
    """In the order asked for; between them others may write, and what is gone is left out."""
    journal, other = JournalFile(folder, unexpected), JournalFile(folder, unexpected)
    entries = [session(AT, id=f"{n:032}") for n in range(AT_ONCE + 2)]
    journal.change("add", entries, AT)
    reading = journal.each([entry.id for entry in reversed(entries)])
    assert next(reading) == entries[-1]
    other.undo(AT)
    other.write(entries[0])
    assert [*reading][AT_ONCE - 1 :] == [entries[0]]
    assert [*journal.each([])] == []
    other.close()


@pytest.mark.parametrize("work", EVERYTHING)
def test_a_newer_journal_is_refused(folder: Path, work: Callable[[JournalFile], object]) -> None:
    """Not one byte of it is changed, and the person is told what to do."""
    JournalFile(folder, unexpected).write(ENTRY)
    with closing(sqlite3.connect(folder / "journal.db")) as newer:
        newer.execute("CREATE TABLE mood (word TEXT)")
        newer.execute(f"PRAGMA user_version = {LATEST + 1}")
    content = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert "newer acupress" in fails(work, folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == content


@pytest.mark.parametrize(
    ("was", "more"),
    [
        ('{"id"', '{"mood":"good","id"'), ('{"leg"', '{"neck":3,"leg"'),
        ('{"code"', '{"pulse":60,"code"'),
    ],
)  # fmt: skip
def test_an_entry_that_tells_more_is_refused(folder: Path, was: str, more: str) -> None:
    """A field that a newer acupress has is no damage, and is not lost by writing it anew."""
    JournalFile(folder, unexpected).write(ENTRY)
    with closing(sqlite3.connect(folder / "journal.db")) as newer:
        newer.execute("UPDATE entry SET body = replace(body, ?, ?)", (was, more))
        newer.commit()
    content = (folder / "journal.db").read_bytes()
    assert "newer acupress" in fails(JournalFile.entries, folder)
    assert (folder / "journal.db").read_bytes() == content


@pytest.mark.parametrize("work", EVERYTHING)
def test_a_link_that_leads_nowhere_is_no_empty_journal(
    folder: Path, work: Callable[[JournalFile], object]
) -> None:
    """The disk it leads to may be missing; no new journal is begun there."""
    folder.mkdir(parents=True)
    (folder / "journal.db").symlink_to(folder.parent / "gone.db")
    assert "leads nowhere" in fails(work, folder)
    assert not (folder.parent / "gone.db").exists()


def test_a_link_to_a_journal_is_followed(folder: Path) -> None:
    """What is written goes where it leads, and forgetting reaches it there."""
    JournalFile(folder, unexpected).write(ENTRY)
    (folder / "journal.db").rename(folder.parent / "mine.db")
    (folder / "journal.db").symlink_to(folder.parent / "mine.db")
    journal = JournalFile(folder, unexpected)
    assert journal.entries() == (ENTRY,)
    assert journal.forget(None) == 1
    journal.close()
    assert b"a note" not in (folder.parent / "mine.db").read_bytes()
    assert (folder / "journal.db").is_symlink()


def failing(error: Exception) -> Callable[[sqlite3.Connection], object]:
    """Work that ends so."""

    def work(_: sqlite3.Connection) -> object:
        raise error

    return work


@pytest.mark.parametrize(
    ("error", "said", "not_said"),
    [
        (sqlite3.OperationalError("disk I/O error"), "disk I/O error", "full"),
        (sqlite3.OperationalError("database or disk is full"), "disk is full", "I/O"),
        (OSError(5, "Input/output error"), "Input/output error", "full"),
        (OSError(116, "Stale file handle"), "Stale file handle", "full"),
        (OSError(122, "Disk quota exceeded"), "disk is full", "Errno"),
        (OSError(30, "Read-only file system"), "cannot be written", "full"),
        (sqlite3.OperationalError("unable to open database file"), "cannot be written", "full"),
    ],
    ids=str,
)
def test_the_true_cause_is_said(folder: Path, error: Exception, said: str, not_said: str) -> None:
    """A disk that fails is not a disk that is full."""
    database = JournalDatabase(folder, unexpected, lambda _old, _new: 0)
    with pytest.raises(JournalError) as failure:
        database.run(failing(error))
    database.close()
    assert said in failure.value.sentence
    assert not_said not in failure.value.sentence


def test_a_fault_without_a_cause_is_looked_into(folder: Path) -> None:
    """A limit on the size of files reaches SQLite as an I/O error, or as a disk that is full."""
    database = JournalDatabase(folder, unexpected, lambda _old, _new: 0)
    database.run(lambda connection: connection.execute("SELECT 1"))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        for told in ("disk I/O error", "database or disk is full"):
            with pytest.raises(JournalError, match="may not grow so large here") as failure:
                database.run(failing(sqlite3.OperationalError(told)))
            assert "limit" in failure.value.hint
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    database.close()


def test_words_that_cannot_be_kept(folder: Path) -> None:
    """Half a letter, as a broken terminal may send it, is no damage of the journal."""
    JournalFile(folder, unexpected).write(ENTRY)
    half = session(AT, note="\udcff")
    assert "half a letter" in fails(lambda journal: journal.write(half), folder)
    assert "half a letter" in fails(lambda journal: journal.change("x", [half], AT), folder)
    assert JournalFile(folder, unexpected).entries() == (ENTRY,)


def test_what_the_tables_do_not_allow_is_no_damage(folder: Path) -> None:
    """A fault of the program's own is told as such, and the journal stays as it is."""
    JournalFile(folder, unexpected).write(ENTRY)
    database = JournalDatabase(folder, unexpected, lambda _old, _new: 0)
    with pytest.raises(JournalError, match="NOT NULL"):
        database.run(lambda connection: connection.execute("UPDATE entry SET body = NULL"))
    database.close()
    assert JournalFile(folder, unexpected).entries() == (ENTRY,)


def test_a_journal_put_in_its_place_is_used(folder: Path) -> None:
    """A journal that is moved away or restored meanwhile is noticed with the next word."""
    journal = JournalFile(folder, unexpected)
    journal.write(ENTRY)
    (folder / "journal.db").rename(folder / "mine.db")
    assert journal.entries() == ()
    other = session(AT + DAY, "BL40")
    journal.write(other)
    assert journal.entries() == (other,)
    (folder / "mine.db").replace(folder / "journal.db")
    assert journal.entries() == (ENTRY,)
    journal.close()
    assert journal.entries() == (ENTRY,)


def test_two_that_find_the_damage_at_once(folder: Path) -> None:
    """The second one does not set aside the new journal that the first has just made."""
    folder.mkdir(parents=True)
    (folder / "journal.db").write_bytes(b"garbage" * 1000)
    told: list[str] = []

    def found_late(connection: sqlite3.Connection) -> int:
        if not told:
            JournalFile(folder, told.append).write(ENTRY)
            raise sqlite3.DatabaseError("database disk image is malformed")
        return int(connection.execute("SELECT count(*) FROM entry").fetchone()[0])

    (folder / "journal.db").rename(folder / "garbage")
    JournalFile(folder, unexpected).forget(None)
    database = JournalDatabase(folder, unexpected, lambda _old, _new: 0)
    database.run(lambda connection: connection.execute("SELECT 1"))
    with (folder / "journal.db").open("r+b") as file:
        file.write((folder / "garbage").read_bytes())
    assert database.run(found_late) == 1
    assert len(told) == 1
    assert len(list(folder.glob("journal.damaged-*.db"))) == 1
    database.close()


@pytest.mark.parametrize("name", ["journal.db", "journal.db-journal", "journal.db-wal"])
def test_a_pipe_in_its_place_is_said_at_once(name: str, folder: Path) -> None:
    """SQLite would wait for it for ever, and so would a look at its rollback file."""
    JournalFile(folder, unexpected).write(ENTRY)
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    for read in READINGS:
        with pytest.raises(JournalError, match=f"{name} is a pipe or a device"):
            read(JournalFile(folder, unexpected))
    with pytest.raises(JournalError, match=f"{name} is a pipe or a device"):
        JournalFile(folder, unexpected).write(ENTRY)
