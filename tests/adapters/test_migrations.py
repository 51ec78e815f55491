"""Journals that older versions wrote are read by this one, each step all or nothing."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from msgspec.structs import replace

from acupress_cli.adapters.journal_file import JournalFile
from acupress_cli.adapters.migrations import LATEST, STEPS, migrate
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session.cues import Ending
from acupress_cli.domain.session.cues import Outcome as HoldOutcome
from acupress_cli.domain.session.record import HoldRecord
from tests.adapters.journals import quick_folder, unexpected

OLD_JOURNALS = Path(__file__).parent / "old_journals"
AT = datetime(2025, 11, 2, 20, 15, 30, 250_000, timezone(timedelta(hours=5, minutes=30)))
# What the dumps in old_journals were made of.
IN_OLD = (
    Entry(
        "4a1c8f0e2b7d4f6e9a3b5c7d8e9f0a1b",
        EntryKind.SESSION,
        AT,
        AT + timedelta(minutes=20),
        ended_at=AT + timedelta(minutes=12, seconds=3.5),
        coached=True,
        areas=("buttock", "calf"),
        side=Side.LEFT,
        reaches="calf",
        before=PainScores(7, 3),
        after=PainScores(4, 0),
        hours_after=HoursAfter.SAME,
        heat_s=300.5,
        holds=(
            HoldRecord("GB30", Side.LEFT, 60, 60.0, HoldOutcome.FINISHED),
            HoldRecord("BL40", Side.LEFT, 45, 12.25, HoldOutcome.HURT, was_tender=True),
            HoldRecord("ST36", Side.RIGHT, 45, 0.0, None),
        ),
        pauses=2,
        ending=Ending.QUIT,
        goal=6,
        note="Slept better; 'no' pain\nat night, \u74b0\u8df3 \U0001f600",
        tags=("evening", "with heat"),
    ),
    Entry("note", EntryKind.NOTE, AT + timedelta(days=1), AT, note="-- DROP TABLE entry;"),
    Entry("told", EntryKind.SESSION, AT + timedelta(days=2), AT, told_s=240.0),
    Entry("rest", EntryKind.REST, AT + timedelta(days=3), AT, removed=True),
    Entry("check", EntryKind.CHECK, AT + timedelta(days=4), AT, outcome=Outcome.CLEAR),
)
BEFORE_EDIT = replace(IN_OLD[0], note="Slept badly", changed_at=AT)
VERSIONS = range(LATEST)


@pytest.fixture
def folder() -> Iterator[Path]:
    """An empty folder."""
    with quick_folder() as quick:
        yield quick


def old_journal(folder: Path, version: int, more: str = "") -> JournalFile:
    """The dumped journal of that version, put into ``folder``."""
    dump = (OLD_JOURNALS / f"{version:04}.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(folder / "journal.db", isolation_level=None)) as connection:
        connection.executescript(dump + more)
    return JournalFile(folder, unexpected, busy_s=20.0)


def version_of(folder: Path) -> int:
    """The number of the journal's schema."""
    with closing(sqlite3.connect(folder / "journal.db")) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def schema_of(folder: Path) -> set[tuple[str, str, str]]:
    """The tables and indexes of the journal, and how each was made."""
    with closing(sqlite3.connect(folder / "journal.db")) as connection:
        return set(connection.execute("SELECT type, name, sql FROM sqlite_master"))


def test_every_older_version_has_a_journal_here() -> None:
    """Whoever adds a step also adds a dump of a journal from before it."""
    assert sorted(path.name for path in OLD_JOURNALS.iterdir()) == [
        f"{version:04}.sql" for version in VERSIONS
    ]
    steps = sorted(int(path.name[:4]) for path in STEPS.glob("*.sql"))
    assert steps == list(range(1, LATEST + 1))


@pytest.mark.parametrize("version", VERSIONS)
def test_an_old_journal_is_read(folder: Path, version: int) -> None:
    """Everything in it is as it was, and the tables are those of a new journal."""
    journal = old_journal(folder, version)
    assert version_of(folder) == version
    known = IN_OLD if version else ()
    assert [repr(entry) for entry in journal.entries(with_removed=True)] == list(map(repr, known))
    assert version_of(folder) == LATEST
    assert journal.practice_times() == tuple(e.started_at for e in known if e.is_practice)
    assert journal.hurt_marks() == ((("BL40", AT),) if version else ())
    (folder / "new").mkdir()
    JournalFile(folder / "new", unexpected).write(IN_OLD[0])
    assert schema_of(folder) == schema_of(folder / "new")


@pytest.mark.parametrize("version", VERSIONS)
def test_an_old_journal_can_be_used_for_everything(folder: Path, version: int) -> None:
    """Written, changed, undone and forgotten like a new one."""
    journal = old_journal(folder, version)
    journal.begin(IN_OLD[0])
    edited = IN_OLD[0].changed(AT, note="edited")
    journal.change("edited", [edited], AT)
    assert journal.entries()[0] == edited
    assert journal.undo(AT) == "edited"
    assert journal.entries()[0].note == IN_OLD[0].note
    assert journal.forget(None) == (len(IN_OLD) if version else 1)


def test_a_change_that_an_older_version_made_can_be_taken_back(folder: Path) -> None:
    """The way back is kept through the steps."""
    journal = old_journal(folder, 2)
    assert journal.undo(AT) == "changed a note"
    assert journal.entries()[0].note == "Slept badly"
    assert journal.entries()[0].holds == IN_OLD[0].holds


def test_a_journal_that_is_up_to_date_is_not_written_to(folder: Path) -> None:
    """Opening it again costs no write."""
    old_journal(folder, 0).entries()
    before = (folder / "journal.db").read_bytes()
    with closing(sqlite3.connect(folder / "journal.db", isolation_level=None)) as connection:
        migrate(connection)
        assert connection.total_changes == 0
        assert not connection.in_transaction
    assert (folder / "journal.db").read_bytes() == before


def test_steps_are_taken_all_or_none(folder: Path) -> None:
    """Where the second of two steps fails, the first is taken back too; later it works."""
    old_journal(folder, 1, "CREATE TABLE room (filler);")
    before = schema_of(folder)
    with closing(sqlite3.connect(folder / "journal.db", isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError, match="already exists"):
            migrate(connection)
        assert not connection.in_transaction
        assert (version_of(folder), schema_of(folder)) == (1, before)
        assert connection.execute("SELECT count(*) FROM entry").fetchone() == (len(IN_OLD),)
        connection.execute("DROP TABLE room")
        migrate(connection)
    assert version_of(folder) == LATEST


def test_a_newer_journal_is_not_stepped_back(folder: Path) -> None:
    """It is refused by name of its version, also where it is newer by one alone."""
    old_journal(folder, 2)
    with closing(sqlite3.connect(folder / "journal.db", isolation_level=None)) as connection:
        with pytest.raises(JournalError, match="form 2; this one knows up to 1"):
            migrate(connection, latest=1)
        assert not connection.in_transaction
    assert version_of(folder) == 2


def test_a_version_that_can_not_be_is_damage(folder: Path) -> None:
    """The entries are put into a new journal."""
    told: list[str] = []
    old_journal(folder, 2, "PRAGMA user_version = -7;")
    assert JournalFile(folder, told.append).entries(with_removed=True) == IN_OLD
    assert len(told) == 1


READ_IT = """
import sys
from pathlib import Path
from acupress_cli.adapters.journal_file import JournalFile
journal = JournalFile(Path(sys.argv[1]), sys.stderr.write, busy_s=20.0)
print("ready", flush=True)
sys.stdin.readline()
print(len(journal.entries(with_removed=True)), flush=True)
"""


@pytest.mark.parametrize("version", [0, 1])
def test_several_programs_at_once(folder: Path, version: int) -> None:
    """Each waits for the other, one takes the steps, and all read the same."""
    old_journal(folder, version)
    command = [sys.executable, "-c", READ_IT, str(folder)]
    pipe = subprocess.PIPE
    programs = [
        subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True) for _ in range(3)
    ]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    answers = [program.communicate(timeout=30) for program in programs]
    count = len(IN_OLD) if version else 0
    assert answers == [(f"{count}\n", "")] * 3
    assert version_of(folder) == LATEST
