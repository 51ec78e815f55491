"""Reading what can still be read of a damaged journal."""

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from acupress_cli.adapters import journal_rows as rows
from acupress_cli.adapters.journal_database import connected_to_damaged
from acupress_cli.adapters.migrations import migrate
from acupress_cli.adapters.whole_file import room_for_copies
from acupress_cli.domain.journal.entry import MOST_SECONDS, Entry

# Rows between the readable ends are tried one by one, until so many in a row are lost.
MOST_LOST = 5_000
# Where the first page says how many there are.
_PAGE_COUNT = 28
_ENTRY = ", ".join(rows.ENTRY_COLUMNS)
_HOLD = ", ".join(rows.HOLD_COLUMNS)
Numbered = tuple[int, rows.Row]


def salvaged(path: Path) -> Iterator[Entry]:
    """Every entry that can be read of the file at ``path``; none at all is possible.

    It is read as it is, and once more with the first page of a new journal in front: in
    that page stands how all others are to be read, and it is the same in every journal.
    """
    found = {entry.id: entry for entry in _readable(path)}
    with room_for_copies(path.parent) as folder:
        for entry in _readable(_with_new_front(path, folder)):
            known = found.get(entry.id)
            if known is None or len(known.holds) < len(entry.holds):
                found[entry.id] = entry
    yield from found.values()


def _with_new_front(path: Path, folder: Path) -> Path:
    """A copy of the file in ``folder`` that begins as a journal does."""
    front, copy = folder / "front.db", folder / "copy.db"
    with closing(sqlite3.connect(front, isolation_level=None)) as connection:
        migrate(connection)
        size = int(connection.execute("PRAGMA page_size").fetchone()[0])
    page = bytearray(front.read_bytes()[:size])
    pages = path.stat().st_size // size
    page[_PAGE_COUNT : _PAGE_COUNT + 4] = pages.to_bytes(4, "big")
    shutil.copyfile(path, copy)
    with copy.open("r+b") as file:
        file.write(page)
    return copy


def _readable(path: Path) -> Iterator[Entry]:
    with connected_to_damaged(path) as connection:
        for row in _entry_rows(connection):
            with suppress(ValueError, TypeError):
                yield _entry(connection, row)


def _entry(connection: sqlite3.Connection, row: rows.Row) -> Entry:
    """The entry; where its holds are lost, the seconds pressed are still known."""
    try:
        holds = connection.execute(
            f"SELECT {_HOLD} FROM hold WHERE entry_id = ? ORDER BY number", (row[0],)
        ).fetchall()
        entry = rows.entry_from(row, holds)
        if entry.holds or not row[_PRESSED]:
            return entry
    except (sqlite3.DatabaseError, ValueError):
        pass
    told = list(row)
    told[_TOLD] = min(row[_PRESSED], MOST_SECONDS)
    return rows.entry_from(told, ())


_PRESSED = rows.ENTRY_COLUMNS.index("pressed_s")
_TOLD = rows.ENTRY_COLUMNS.index("told_s")


def _entry_rows(connection: sqlite3.Connection) -> Iterator[rows.Row]:
    """Rows from the front up to the damage, from the back down to it, then those between."""
    try:
        connection.execute(f"SELECT {_ENTRY} FROM entry LIMIT 0")
    except sqlite3.DatabaseError:
        return  # not even the names of the tables can be read
    front, is_whole = _until_damage(connection, "ASC")
    yield from (row for _, row in front)
    if is_whole:
        return
    back, _ = _until_damage(connection, "DESC")
    seen = {number for number, _ in front}
    yield from (row for number, row in back if number not in seen)
    low = max((number for number, _ in front), default=0)
    high = min((number for number, _ in back if number > low), default=sys.maxsize)
    query = f"SELECT {_ENTRY} FROM entry WHERE rowid = ?"
    found = number = low
    while (number := number + 1) < min(high, found + MOST_LOST):
        with suppress(sqlite3.DatabaseError):
            for row in connection.execute(query, (number,)).fetchall():
                found = number
                yield row


def _until_damage(connection: sqlite3.Connection, order: str) -> tuple[list[Numbered], bool]:
    """The rows up to the damage, and whether there was none."""
    found: list[Numbered] = []
    try:
        query = f"SELECT rowid, {_ENTRY} FROM entry ORDER BY rowid {order}"
        for number, *row in connection.execute(query):
            found.append((number, tuple(row)))
    except sqlite3.DatabaseError:
        return found, False
    return found, True
