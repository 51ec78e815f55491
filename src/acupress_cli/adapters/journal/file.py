"""The journal in SQLite: a file that its owner alone can read.

A write is durable when it returns. A damaged file is set aside, what can be read
of it goes into a new one, and the person is told.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

from acupress_cli.adapters.journal import rows
from acupress_cli.adapters.journal.database import BUSY_S, JournalDatabase, transaction
from acupress_cli.domain.journal.entry import EVER, MIDNIGHT, Entry, Heading, Span

# More than the longest session can add: eight points on two sides, with restarts.
ROOM_BYTES = 96 * 1024
KEPT_CHANGES = 50
# As many entries as are read in one go where all of them need not be there together.
AT_ONCE = 500
# Nobody notices that a screen stands still for so long.
HARDLY_S = 0.1
# Before and after every time that an entry can have.
_FIRST, _LAST = "", "9999"


class JournalFile:
    """The journal in ``folder``; ``tell`` gets what the person has to know of it.

    ``busy_s`` is how long it waits, in seconds, for another program that writes.
    """

    def __init__(self, folder: Path, tell: Callable[[str], None], busy_s: float = BUSY_S) -> None:
        self._database = JournalDatabase(folder, tell, _rescued, busy_s)

    def close(self) -> None:
        """Let go of the file; it is opened again when it is needed."""
        self._database.close()

    def entries(
        self, span: Span = EVER, *, with_removed: bool = False, night_until: time = MIDNIGHT
    ) -> tuple[Entry, ...]:
        """The entries of these dates and of the night after, the oldest first."""
        condition = "started_at >= ? AND started_at < ?"
        if not with_removed:
            condition += " AND removed = 0"
        return self._search(condition, _ends_of(span, night_until))

    def headings(self) -> tuple[Heading, ...]:
        """Every entry, removed ones too, the oldest first, without reading them whole."""
        return self._database.run(_headings_in) if self._database.exists() else ()

    def each(self, ids: Sequence[str]) -> Iterator[Entry]:
        """The entries with these ids in their order, removed ones too, a few at a time.

        No other program is kept from writing between them.
        """
        for start in range(0, len(ids), AT_ONCE):
            some = tuple(ids[start : start + AT_ONCE])
            places = ", ".join("?" for _ in some)
            found = {entry.id: entry for entry in self._search(f"id IN ({places})", some)}
            yield from (found[entry_id] for entry_id in some if entry_id in found)

    def matching(self, id_start: str) -> tuple[Entry, ...]:
        """The entries, removed ones too, whose id begins so."""
        fitting = "SELECT id FROM entry WHERE substr(id, 1, ?) = ?"
        return self._search(f"id IN ({fitting})", (len(id_start), id_start))

    def latest_session(self, now: datetime) -> Entry | None:
        """The session that began last, ``now`` at the latest."""
        wanted = "kind = 'session' AND removed = 0 AND started_utc"
        newest = f"SELECT max(started_utc) FROM entry WHERE {wanted} <= ?"
        found = self._search(f"{wanted} = ({newest})", (rows.utc_text(now),))
        return found[-1] if found else None

    def practice_times(self) -> tuple[datetime, ...]:
        """Every time at which a session with pressing began, the oldest first."""
        query = (
            "SELECT started_at FROM entry "
            "WHERE kind = 'session' AND removed = 0 AND pressed_s > 0 ORDER BY started_utc"
        )

        def times(connection: sqlite3.Connection) -> tuple[datetime, ...]:
            return tuple(rows.moment_from(at) for (at,) in connection.execute(query).fetchall())

        return self._database.run(times) if self._database.exists() else ()

    def hurt_marks(self) -> tuple[tuple[str, datetime], ...]:
        """Every time a point was stopped as hurting: its code, and when the session began."""
        found = self._search("removed = 0 AND hurt = 1", ())
        return tuple((code, entry.started_at) for entry in found for code in entry.hurting)

    def begin(self, entry: Entry) -> None:
        """Write ``entry`` and take the room its holds will need.

        A disk that fills up later can then not keep a hold from being written: the
        pages are there already, and so is SQLite's own rollback file.
        """

        def take_room(connection: sqlite3.Connection) -> None:
            with transaction(connection):
                connection.execute("DELETE FROM room")
                connection.execute("INSERT INTO room VALUES (zeroblob(?))", (ROOM_BYTES,))
            with transaction(connection):
                connection.execute("UPDATE room SET filler = randomblob(?)", (ROOM_BYTES,))
            with transaction(connection):
                connection.execute("DELETE FROM room")
                _put(connection, entry)

        self._database.run(take_room)

    def write(self, entry: Entry, *, patiently: bool = True) -> None:
        """Write ``entry``, new or as it is now. It is durable when this returns.

        Where not ``patiently``, another program that writes is hardly waited for.
        """

        def put(connection: sqlite3.Connection) -> None:
            with transaction(connection):
                _put(connection, entry)

        self._database.run(put, None if patiently else HARDLY_S)

    def change(self, what: str, entries: Sequence[Entry], now: datetime) -> None:
        """Write ``entries`` so that ``undo`` can take all of it back; ``what`` names it."""

        def put_all(connection: sqlite3.Connection) -> None:
            at = now.astimezone(timezone.utc).isoformat()
            with transaction(connection):
                added = connection.execute(
                    "INSERT INTO change (what, at_utc) VALUES (?, ?)", (what, at)
                )
                number = int(added.lastrowid or 0)
                for entry in entries:
                    connection.execute(_NOTE_BEFORE, (number, entry.id, entry.id))
                    _put(connection, entry)
                oldest = number - KEPT_CHANGES
                connection.execute("DELETE FROM change WHERE number <= ?", (oldest,))

        self._database.run(put_all)

    def undo(self, now: datetime) -> str | None:
        """Take the last change back; what it was, or None where there is none."""

        def take_back(connection: sqlite3.Connection) -> str | None:
            with transaction(connection):
                newest = "SELECT number, what FROM change ORDER BY number DESC LIMIT 1"
                last = connection.execute(newest).fetchone()
                if last is None:
                    return None
                number, what = last
                noted = connection.execute(
                    "SELECT entry_id, before FROM changed_entry WHERE change_number = ?", (number,)
                )
                for entry_id, body in noted.fetchall():
                    _take_back(connection, entry_id, body, now)
                connection.execute("DELETE FROM change WHERE number = ?", (number,))
            return str(what)

        return self._database.run(take_back) if self._database.exists() else None

    def forget(self, before: date | None) -> int:
        """Really delete the entries before that day, or all; how many there were."""
        which, days = ("WHERE started_at < ?", (before.isoformat(),)) if before else ("", ())

        def delete(connection: sqlite3.Connection) -> int:
            with transaction(connection):
                gone = connection.execute(f"DELETE FROM entry {which}", days).rowcount
                connection.execute("DELETE FROM change")
            # Rewritten whole: nothing of it stays in unused pages or in the rollback file,
            # which is removed when it need not be kept any more.
            connection.execute("VACUUM")
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA journal_mode = PERSIST")
            return int(gone)

        return self._database.run(delete) if self._database.exists() else 0

    def _search(self, condition: str, values: tuple[object, ...]) -> tuple[Entry, ...]:
        def search(connection: sqlite3.Connection) -> tuple[Entry, ...]:
            return _search_in(connection, condition, values)

        return self._database.run(search) if self._database.exists() else ()


def _ends_of(span: Span, night_until: time) -> tuple[str, str]:
    """From when, and until before when, local times are those of these days and that night."""
    first = span.first.isoformat() if span.first else _FIRST
    if not span.last:
        return first, _LAST
    if night_until == MIDNIGHT:
        return first, f"{span.last.isoformat()}T24"
    night = datetime.combine(span.last + timedelta(days=1), night_until)
    return first, rows.own_text(night)


def _headings_in(connection: sqlite3.Connection) -> tuple[Heading, ...]:
    query = "SELECT started_at, id, kind, removed FROM entry ORDER BY started_utc, id"
    return tuple(map(rows.heading_from, connection.execute(query).fetchall()))


def _search_in(
    connection: sqlite3.Connection, condition: str, values: tuple[object, ...]
) -> tuple[Entry, ...]:
    """The entries that fit, the oldest first."""
    query = f"SELECT id, body FROM entry WHERE {condition} ORDER BY started_utc, id"
    return tuple(rows.entry_from(*row) for row in connection.execute(query, values).fetchall())


_NEWS = ", ".join(f"{name} = excluded.{name}" for name in rows.COLUMNS[1:])
_PUT = (
    f"INSERT INTO entry ({', '.join(rows.COLUMNS)}) VALUES ({', '.join('?' for _ in rows.COLUMNS)})"
    f" ON CONFLICT (id) DO UPDATE SET {_NEWS}"
)
_NOTE_BEFORE = (
    "INSERT OR IGNORE INTO changed_entry VALUES (?, ?, (SELECT body FROM entry WHERE id = ?))"
)


def _put(connection: sqlite3.Connection, entry: Entry) -> None:
    """Write the entry in place of any version of it that is there."""
    connection.execute(_PUT, rows.row_of(entry))


def _take_back(
    connection: sqlite3.Connection, entry_id: str, body: str | None, now: datetime
) -> None:
    """Put the entry back as it was, as a change of its own made at ``now``.

    What was not there is gone without a trace: left behind as removed, an import that
    was taken back would remove the entries on the machine they came from.
    """
    if body is None:
        connection.execute("DELETE FROM entry WHERE id = ?", (entry_id,))
        return
    before = rows.entry_from(entry_id, body)
    for entry in _search_in(connection, "id = ?", (entry_id,)):
        _put(connection, before.changed(max(now, entry.changed(now).changed_at)))


def _rescued(old: Path, connection: sqlite3.Connection) -> int:
    """Put what can be read of ``old`` into the new journal; how many entries that was."""
    from acupress_cli.adapters.journal.salvage import salvaged

    with transaction(connection):
        for entry in salvaged(old):
            # What is damaged can break a rule of the tables; all others are still kept.
            with suppress(sqlite3.IntegrityError, ValueError, OverflowError):
                _put(connection, entry)
    return int(connection.execute("SELECT count(*) FROM entry").fetchone()[0])
