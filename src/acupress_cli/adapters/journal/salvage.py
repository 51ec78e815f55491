"""Reading what can still be read of a damaged journal."""

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime, timedelta, timezone
from pathlib import Path

from msgspec.structs import replace

from acupress_cli.adapters.atomic_write import room_for_copies
from acupress_cli.adapters.journal import rows
from acupress_cli.adapters.journal.codec import what_is_left
from acupress_cli.adapters.journal.database import connected_to_damaged
from acupress_cli.adapters.journal.schema import migrate
from acupress_cli.domain.journal.entry import Entry, EntryKind
from acupress_cli.domain.session.record import MOST_SECONDS

# Rows between the readable ends are tried one by one, until so many in a row are lost.
MOST_LOST = 5_000
# Where the first page says how many there are.
_PAGE_COUNT = 28
_ENTRY = ", ".join(rows.COLUMNS)
# A long body lies on other pages than the beginning of its row.
_WITHOUT_BODY = ", ".join((*rows.COLUMNS[:-1], "''"))
_TICK = timedelta(microseconds=1)
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
            if known is None or entry.rank > known.rank:
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
            with suppress(ValueError, TypeError, OverflowError):
                yield _entry(row)


def _entry(row: rows.Row) -> Entry:
    """The entry; where its body is damaged, all of it that is still known."""
    try:
        return rows.entry_in_body(row[-1])
    except rows.DamagedRow:
        return _rest_of(row)


def _rest_of(row: rows.Row) -> Entry:
    """What is left of the body, and what else the row tells: when it was, and for how long.

    Any whole version of it counts as later, whichever journal has one.
    """
    entry_id, kind, _utc, started_at, changed, removed, pressed_s, _hurt, body = row
    told = what_is_left(body)
    if "holds" not in told:
        told["told_s"] = min(pressed_s, MOST_SECONDS)
    known = {
        "id": entry_id,
        "kind": EntryKind(kind),
        "started_at": rows.moment_from(started_at),
        "changed_at": datetime.fromisoformat(changed).replace(tzinfo=timezone.utc),
        "removed": bool(removed),
    }
    entry = Entry(**(known | told))
    return replace(entry, changed_at=entry.changed_at - _TICK)


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
    found = number = low
    while (number := number + 1) < min(high, found + MOST_LOST):
        for row in _row(connection, number):
            found = number
            yield row


def _row(connection: sqlite3.Connection, number: int) -> list[rows.Row]:
    """The row of this number, if need be without its body; none where nothing can be read."""
    for columns in (_ENTRY, _WITHOUT_BODY):
        with suppress(sqlite3.DatabaseError):
            query = f"SELECT {columns} FROM entry WHERE rowid = ?"
            return connection.execute(query, (number,)).fetchall()
    return []


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
