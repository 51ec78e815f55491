"""A journal of an older form is brought up to date by numbered steps, all of them or none."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from shutil import copytree

import pytest

from acupress_cli.adapters.journal.file import JournalFile
from acupress_cli.adapters.journal.schema import LATEST, STEPS, is_as_made, migrate
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.journal.entry import Entry, EntryKind
from acupress_cli.domain.pain.pain import PainScores
from tests.adapters.journals import AT, DAY, quick_folder, unexpected
from tests.fakes.journal import hold, session

OLD_JOURNALS = Path(__file__).parent / "old_journals"
# The entries in each dump there, the removed ones too.
IN_OLD: dict[int, tuple[Entry, ...]] = {0: ()}
ENTRIES = (
    session(AT, holds=(hold("GB30"), hold("BL40", 12.25)), before=PainScores(7, 3), note="a; b"),
    Entry("note", EntryKind.NOTE, AT + DAY, AT, note="-- DROP TABLE entry;"),
    Entry("rest", EntryKind.REST, AT + 2 * DAY, AT, removed=True),
)
NEXT = LATEST + 1
# A step that nobody has, as a second one may be.
MADE_UP = """-- How the person felt; it has to be read as two statements.
ALTER TABLE entry ADD COLUMN mood TEXT;
CREATE INDEX entry_mood ON entry (mood);
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """An empty folder."""
    with quick_folder() as quick:
        yield quick


@pytest.fixture
def steps(tmp_path: Path) -> Path:
    """A folder with the real steps and one more."""
    copytree(STEPS, tmp_path / "steps")
    (tmp_path / "steps" / f"{NEXT:04}_made_up.sql").write_text(MADE_UP, encoding="utf-8")
    return tmp_path / "steps"


def written(folder: Path, more: str = "") -> None:
    """A journal of the present form with ENTRIES in it, and what the statements ``more`` do."""
    journal = JournalFile(folder, unexpected)
    journal.change("imported", ENTRIES, AT)
    journal.close()
    with opened(folder) as connection:
        connection.executescript(more)


def opened(folder: Path) -> "closing[sqlite3.Connection]":
    """A connection to the journal as a journal has it, but without any step taken."""
    path = folder / "journal.db"
    return closing(sqlite3.connect(path, isolation_level=None))


def version_of(folder: Path) -> int:
    """The number of the journal's form."""
    with opened(folder) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def schema_of(folder: Path) -> set[tuple[str, str, str]]:
    """The tables and indexes of the journal, and how each was made."""
    with opened(folder) as connection:
        return set(connection.execute("SELECT type, name, sql FROM sqlite_master"))


def rows_of(folder: Path, table: str) -> list[tuple[object, ...]]:
    """All that is in a table."""
    with opened(folder) as connection:
        return connection.execute(f"SELECT * FROM {table}").fetchall()


def test_every_older_version_has_a_journal_here() -> None:
    """Whoever adds a step also adds a dump of a journal from before it."""
    assert list(IN_OLD) == list(range(LATEST))
    assert sorted(path.name for path in OLD_JOURNALS.iterdir()) == [
        f"{version:04}.sql" for version in IN_OLD
    ]
    steps = sorted(int(path.name[:4]) for path in STEPS.glob("*.sql"))
    assert steps == list(range(1, LATEST + 1))


@pytest.mark.parametrize("version", IN_OLD)
def test_an_old_journal_can_be_used_for_everything(folder: Path, version: int) -> None:
    """Read, written, changed, undone and forgotten like a new one, in tables like its own."""
    with opened(folder) as connection:
        connection.executescript((OLD_JOURNALS / f"{version:04}.sql").read_text(encoding="utf-8"))
    assert version_of(folder) == version
    journal = JournalFile(folder, unexpected)
    assert journal.entries(with_removed=True) == IN_OLD[version]
    (folder / "new").mkdir()
    written(folder / "new")
    assert (version_of(folder), schema_of(folder)) == (LATEST, schema_of(folder / "new"))
    journal.begin(ENTRIES[0])
    journal.change("edited", [ENTRIES[0].changed(AT, note="edited")], AT)
    assert journal.undo(AT) == "edited"
    assert [e.note for e in journal.matching(ENTRIES[0].id)] == [ENTRIES[0].note]
    assert journal.forget(None) == len(IN_OLD[version]) + 1


def test_a_next_step_keeps_what_is_there(folder: Path, steps: Path) -> None:
    """Every row of every table; the tables are then those of a journal begun with that step."""
    written(folder)
    kept = {table: rows_of(folder, table) for table in ("change", "changed_entry")}
    entries = rows_of(folder, "entry")
    assert (len(entries), len(kept["change"]), len(kept["changed_entry"])) == (3, 1, 3)
    with opened(folder) as connection:
        migrate(connection, NEXT, steps)
        assert is_as_made(connection, NEXT, steps)
        assert not is_as_made(connection)
    assert version_of(folder) == NEXT
    assert rows_of(folder, "entry") == [(*row, None) for row in entries]
    assert {table: rows_of(folder, table) for table in kept} == kept


def test_a_journal_that_is_up_to_date_is_not_written_to(folder: Path) -> None:
    """Opening it again costs no write."""
    written(folder)
    before = (folder / "journal.db").read_bytes()
    with opened(folder) as connection:
        migrate(connection)
        assert connection.total_changes == 0
        assert not connection.in_transaction
    assert (folder / "journal.db").read_bytes() == before


def test_a_step_is_taken_whole_or_not_at_all(folder: Path, steps: Path) -> None:
    """Where its second statement fails, the first is taken back too; later it works."""
    written(folder, "CREATE TABLE entry_mood (word);")
    before = schema_of(folder)
    with opened(folder) as connection:
        with pytest.raises(sqlite3.OperationalError, match="already"):
            migrate(connection, NEXT, steps)
        assert not connection.in_transaction
        assert (version_of(folder), schema_of(folder)) == (LATEST, before)
        connection.execute("DROP TABLE entry_mood")
        migrate(connection, NEXT, steps)
    assert version_of(folder) == NEXT
    assert len(rows_of(folder, "entry")) == len(ENTRIES)


def test_of_several_steps_all_are_taken_or_none(folder: Path, steps: Path) -> None:
    """Where a later one fails, a new journal has not even the tables of the first."""
    (steps / f"{NEXT + 1:04}_too.sql").write_text("CREATE TABLE entry (word);", encoding="utf-8")
    with opened(folder) as connection:
        with pytest.raises(sqlite3.OperationalError, match="already"):
            migrate(connection, NEXT + 1, steps)
        assert not connection.in_transaction
    assert (version_of(folder), schema_of(folder)) == (0, set())


def test_a_newer_journal_is_not_stepped_back(folder: Path, steps: Path) -> None:
    """It is refused by name of its version, also where it is newer by one alone."""
    written(folder)
    with opened(folder) as connection:
        migrate(connection, NEXT, steps)
        said = f"form {NEXT}; this one knows up to {LATEST}"
        with pytest.raises(JournalError, match=said):
            migrate(connection)
        assert not connection.in_transaction
    assert version_of(folder) == NEXT


@pytest.mark.parametrize("bit", range(32))
def test_a_number_with_one_bit_wrong_is_damage(folder: Path, bit: int) -> None:
    """The tables are those of this form, so the entries are put into a new journal."""
    number = int.from_bytes((LATEST ^ 1 << bit).to_bytes(4, "big"), "big", signed=True)
    written(folder, f"PRAGMA user_version = {number};")
    told: list[str] = []
    assert JournalFile(folder, told.append).entries(with_removed=True) == ENTRIES
    assert [text.split(".")[0] for text in told] == ["Your journal was damaged"]
    assert version_of(folder) == LATEST


@pytest.mark.parametrize(
    "number", sorted({NEXT, *(LATEST | 1 << bit for bit in range(31))} - {LATEST})
)
def test_a_form_whose_tables_differ_is_newer(folder: Path, number: int) -> None:
    """Also where its number is one bit from that of this form; it is left as it is."""
    written(folder, f"CREATE TABLE mood (word); PRAGMA user_version = {number};")
    with pytest.raises(JournalError, match="newer acupress"):
        JournalFile(folder, unexpected).entries()
    assert version_of(folder) == number


TAKE_THE_STEPS = """
import sqlite3, sys
from pathlib import Path
from acupress_cli.adapters.journal.schema import migrate
connection = sqlite3.connect(sys.argv[1], timeout=20.0, isolation_level=None)
print("ready", flush=True)
sys.stdin.readline()
migrate(connection, int(sys.argv[2]), Path(sys.argv[3]))
print(connection.execute("SELECT count(mood), count(*) FROM entry").fetchone(), flush=True)
"""


@pytest.mark.parametrize("is_new", [True, False])
def test_several_programs_at_once(folder: Path, steps: Path, is_new: bool) -> None:
    """Each waits for the other, one takes the steps, and all read the same."""
    if not is_new:
        written(folder)
    command = [sys.executable, "-c", TAKE_THE_STEPS, str(folder / "journal.db"), str(NEXT)]
    pipe = subprocess.PIPE
    programs = [
        subprocess.Popen([*command, str(steps)], stdin=pipe, stdout=pipe, stderr=pipe, text=True)
        for _ in range(3)
    ]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    answers = [program.communicate(timeout=30) for program in programs]
    assert answers == [(f"(0, {0 if is_new else len(ENTRIES)})\n", "")] * 3
    assert version_of(folder) == NEXT
