"""A rollback file beside a journal: put back where it is its own, else kept away from it."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from acupress_cli.adapters.journal.file import JournalFile
from acupress_cli.adapters.journal.rollback import is_pending, quiet
from acupress_cli.adapters.journal.rollback_fit import Fit, fit_of
from acupress_cli.domain.journal.entry import Entry
from tests.adapters.journals import AT, DAY, quick_folder, unexpected
from tests.fakes.journal import session

OWN = tuple(session(AT + day * DAY, "GB30", id=f"{day:032}", note="own " * 90) for day in range(7))
THEIRS = tuple(
    session(AT + day * DAY, "BL40", id=f"b{day:031}", note="x" * 900) for day in range(40)
)


@pytest.fixture
def folder() -> Iterator[Path]:
    """The folder of a journal with one entry."""
    with quick_folder() as quick:
        written(quick / "own", OWN[:1])
        yield quick


def written(folder: Path, entries: tuple[Entry, ...]) -> None:
    """Write each of the entries with a change of its own."""
    journal = JournalFile(folder, unexpected)
    for entry in entries:
        journal.write(entry)
    journal.close()


CAUGHT = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
for pragma in ("journal_mode = PERSIST", "cache_size = 1", "synchronous = FULL"):
    connection.execute(f"PRAGMA {pragma}")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE entry SET body = 'half a change', hurt = 3")
connection.execute("INSERT INTO room VALUES (zeroblob(90000))")
os._exit(0)
"""


ADDING = (
    CAUGHT[: CAUGHT.index('connection.execute("UPDATE')]
    + """
columns = [row[1] for row in connection.execute("PRAGMA table_info(entry)")]
others = ", ".join(columns[1:])
connection.execute(f"INSERT INTO entry SELECT 'new', {others} FROM entry LIMIT 1")
connection.execute("INSERT INTO room VALUES (zeroblob(90000))")
os._exit(0)
"""
)


def cut_off(folder: Path, program: str = CAUGHT) -> bytes:
    """Have a program end in the middle of a change of the journal; its rollback file."""
    subprocess.run([sys.executable, "-c", program, str(folder / "journal.db")], check=True)
    assert is_pending(folder / "journal.db-journal")
    return (folder / "journal.db-journal").read_bytes()


def test_the_own_rollback_file_is_put_back(folder: Path) -> None:
    """As SQLite does it: what was cut off has not been."""
    own = folder / "own"
    written(own, OWN[1:])
    cut_off(own)
    assert JournalFile(own, unexpected).entries() == OWN
    assert not list(own.glob("*elsewhere*"))


def test_that_of_one_change_ago_costs_no_entry(folder: Path) -> None:
    """The journal is whole without it, and with it would not be."""
    shutil.copytree(folder / "own", folder / "theirs")
    caught = cut_off(folder / "theirs")
    written(folder / "own", OWN[1:2])
    (folder / "own" / "journal.db-journal").write_bytes(caught)
    told: list[str] = []
    assert JournalFile(folder / "own", told.append).entries() == OWN[:2]
    assert len(told) == 1
    written(folder / "own", OWN[2:])
    assert JournalFile(folder / "own", unexpected).entries() == OWN


@pytest.mark.parametrize("more", range(3, len(OWN)))
def test_another_machines_costs_no_entry(folder: Path, more: int) -> None:
    """Theirs was made when the journal was another one: it is kept, and told once."""
    shutil.copytree(folder / "own", folder / "theirs")
    caught = cut_off(folder / "theirs")
    written(folder / "own", OWN[1:more])
    (folder / "own" / "journal.db-journal").write_bytes(caught)
    told: list[str] = []
    assert JournalFile(folder / "own", told.append).entries() == OWN[:more]
    aside = folder / "own" / "journal.elsewhere-1.db-journal"
    assert aside.read_bytes() == caught
    assert len(told) == 1
    assert str(aside) in told[0]
    assert "import" in told[0]
    written(folder / "own", OWN[more:])
    assert JournalFile(folder / "own", unexpected).entries() == OWN


def alike(letter: str, first: int, count: int) -> tuple[Entry, ...]:
    """Entries of one machine, as large as those of any other and of the same times."""
    return tuple(
        session(AT + day * DAY, "GB30", id=f"{letter}{day:031}", note=letter * 90)
        for day in range(first, first + count)
    )


@pytest.mark.parametrize("adding", [True, False])
@pytest.mark.parametrize("common", [1, 3, 6, 40])
@pytest.mark.parametrize(
    ("theirs", "own"), [(1, 1), (2, 2), (4, 4), (15, 15), (1, 2), (2, 3), (2, 1)]
)
def test_one_of_a_journal_that_looks_alike_costs_no_entry(
    folder: Path, common: int, theirs: int, own: int, adding: bool
) -> None:
    """Both began as one and were changed as often: what tells them apart are the entries."""
    begun = alike("c", 0, common)
    written(folder / "both", begun)
    shutil.copytree(folder / "both", folder / "theirs")
    ours = (*begun, *alike("a", common, own))
    written(folder / "both", ours[common:])
    written(folder / "theirs", alike("b", common, theirs))
    caught = cut_off(folder / "theirs", ADDING if adding else CAUGHT)
    (folder / "both" / "journal.db-journal").write_bytes(caught)
    told: list[str] = []
    assert JournalFile(folder / "both", told.append).entries() == ours
    aside = folder / "both" / "journal.elsewhere-1.db-journal"
    assert aside.read_bytes() == caught
    assert len(told) == 1
    assert str(aside) in told[0]


def test_one_of_a_journal_with_the_same_entries_changed_costs_no_change(folder: Path) -> None:
    """Each machine changed an entry that both have."""
    begun = alike("c", 0, 3)
    written(folder / "both", begun)
    shutil.copytree(folder / "both", folder / "theirs")
    ours, theirs = (replace(begun[1], note=note).changed(AT + 9 * DAY + after)
                    for note, after in (("ours", DAY), ("them", DAY * 2)))  # fmt: skip
    written(folder / "both", (ours,))
    written(folder / "theirs", (theirs,))
    (folder / "both" / "journal.db-journal").write_bytes(cut_off(folder / "theirs", ADDING))
    told: list[str] = []
    kept = JournalFile(folder / "both", told.append).entries()
    assert kept == (begun[0], ours, begun[2])
    assert len(told) == 1


def test_in_doubt_the_journal_is_copied_first(folder: Path) -> None:
    """An entry can be read of it that is not there any more after what is put back."""
    own, path = folder / "own", folder / "own" / "journal.db"
    before = path.read_bytes()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'entry_by_day'"
        (number,) = connection.execute(query).fetchone()
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        connection.execute("PRAGMA journal_mode = PERSIST")
        connection.execute("PRAGMA synchronous = OFF")  # then every page counts at once
        connection.execute("BEGIN IMMEDIATE")
        columns = [row[1] for row in connection.execute("PRAGMA table_info(entry)")]
        others = ", ".join(columns[1:])
        connection.execute(f"INSERT INTO entry SELECT 'new', {others} FROM entry")
        caught = (own / "journal.db-journal").read_bytes()
        connection.execute("COMMIT")
    content = bytearray(path.read_bytes())
    index = slice((number - 1) * size, number * size)
    content[index] = before[index]
    path.write_bytes(content)
    (own / "journal.db-journal").write_bytes(caught)
    told: list[str] = []
    assert JournalFile(own, told.append).entries() == OWN[:1]
    aside = own / "journal.damaged-1.db"
    assert aside.read_bytes() == content
    assert len(told) == 1
    assert str(aside) in told[0]


def test_that_of_a_journal_begun_elsewhere_costs_no_entry(folder: Path) -> None:
    """Theirs is larger, or smaller, and never was the same."""
    written(folder / "theirs", THEIRS)
    written(folder / "own", OWN[1:])
    for one, other, entries in (("own", "theirs", THEIRS), ("theirs", "own", OWN)):
        caught = cut_off(folder / one)
        copy = folder / f"copy of {other}"
        shutil.copytree(folder / other, copy)
        (copy / "journal.db-journal").write_bytes(caught)
        told: list[str] = []
        assert JournalFile(copy, told.append).entries() == entries
        assert len(told) == 1
        shutil.copytree(folder / one, folder / "mended")
        JournalFile(folder / "mended", unexpected).entries()
        shutil.rmtree(folder / one)
        (folder / "mended").rename(folder / one)


def test_it_is_kept_away_from_a_damaged_journal_too(folder: Path) -> None:
    """What is set aside as damaged is as it was."""
    own = folder / "own"
    shutil.copytree(own, folder / "theirs")
    written(own, OWN[1:])
    caught = cut_off(folder / "theirs")
    content = bytearray((own / "journal.db").read_bytes())
    content[5] ^= 1
    (own / "journal.db").write_bytes(content)
    (own / "journal.db-journal").write_bytes(caught)
    told: list[str] = []
    assert JournalFile(own, told.append).entries() == OWN
    assert (own / "journal.damaged-1.db").read_bytes() == content


@pytest.mark.parametrize("length", [8, 27, 28, 511, 600])
def test_one_that_was_cut_short_is_none(folder: Path, length: int) -> None:
    """Nothing in it can be put back, and nothing is lost."""
    own = folder / "own"
    shutil.copytree(own, folder / "theirs")
    caught = cut_off(folder / "theirs")
    written(own, OWN[1:])
    (own / "journal.db-journal").write_bytes(caught[:length])
    assert JournalFile(own, lambda _: None).entries() == OWN


def test_while_another_program_writes_nothing_is_touched(folder: Path) -> None:
    """Its rollback file is in use."""
    path = folder / "own" / "journal.db"
    hold = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
    hold += "c.execute('BEGIN IMMEDIATE'); print(1, flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", hold, str(path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "1\n"
        with quiet(path) as content:
            assert content is None
        program.kill()
    with quiet(path) as content:
        assert content == path.read_bytes()
    with quiet(folder / "none.db") as content:
        assert content is None


def test_what_was_finished_but_for_the_last_step_stays(folder: Path) -> None:
    """The change is whole without the rollback file, so it is not taken back, nor told of."""
    own = folder / "own"
    with closing(sqlite3.connect(own / "journal.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = PERSIST")
        connection.execute("PRAGMA synchronous = OFF")  # then every page counts at once
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO room VALUES (zeroblob(90000))")
        caught = (own / "journal.db-journal").read_bytes()
        connection.execute("COMMIT")
    (own / "journal.db-journal").write_bytes(caught)
    content = (own / "journal.db").read_bytes()
    assert fit_of(own / "journal.db-journal", content) is Fit.OVER
    half = content[: 12 * 4096] + bytes(len(content) - 12 * 4096)
    assert fit_of(own / "journal.db-journal", half) is Fit.OWN
    assert JournalFile(own, unexpected).entries() == OWN[:1]
    assert not list(own.glob("*elsewhere*"))


def test_a_journal_that_was_only_being_begun_is_no_others(folder: Path) -> None:
    """There was none before the change, and what there is of it can lose nothing."""
    begun = folder / "begun"
    begun.mkdir()
    with closing(sqlite3.connect(begun / "journal.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = PERSIST")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE a (b)")
        connection.execute("INSERT INTO a VALUES (zeroblob(90000))")
        caught = (begun / "journal.db-journal").read_bytes()
        content = (begun / "journal.db").read_bytes()
    (begun / "journal.db-journal").write_bytes(caught)
    assert fit_of(begun / "journal.db-journal", b"") is Fit.OWN
    assert fit_of(begun / "journal.db-journal", content) is Fit.OWN
    whole = (folder / "own" / "journal.db").read_bytes()
    assert fit_of(begun / "journal.db-journal", whole) is Fit.FOREIGN


@pytest.mark.parametrize("count", [0, 1, 2**31])
def test_one_that_tells_of_another_size_costs_no_entry(folder: Path, count: int) -> None:
    """Where it says how many pages there were, it is damaged."""
    own = folder / "own"
    caught = bytearray(cut_off(own))
    JournalFile(own, unexpected).entries()
    caught[16:20] = count.to_bytes(4, "big")
    (own / "journal.db-journal").write_bytes(caught)
    told: list[str] = []
    assert JournalFile(own, told.append).entries() == OWN[:1]
    assert len(told) == 1
