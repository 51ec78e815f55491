"""Whether the rollback file beside a journal was made for it; another one is kept away.

SQLite puts back what such a file holds without asking whose it is. In a folder that is
synced between machines it may be that of another one, and would cost entries here. Two
journals that began as one can look alike by all that SQLite notes of a file: what tells
them apart are the entries.
"""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from enum import Enum
from pathlib import Path

from msgspec import Struct

from acupress_cli.adapters.atomic_write import put_whole, room_for_copies
from acupress_cli.adapters.journal.rollback import Rollback, is_pending, quiet, rollback_in

# Where the first page of a database keeps these.
_PAGE_SIZE, _CHANGES, _PAGE_COUNT = slice(16, 18), slice(24, 28), slice(28, 32)
_FILE_HEADER_BYTES = 100
_LARGEST_PAGE = 65536


class Fit(Enum):
    """What a rollback file is to a database."""

    OWN = "of a change that has to be put back"
    UNSURE = "as its own, but what is put back may be another one"
    OVER = "of a change that is whole, here or on another machine"
    FOREIGN = "of another state of it than this one"


class _State(Struct, frozen=True):
    """A database as it can be read: if all of it is sound, and when each entry was changed."""

    is_whole: bool
    changed: Mapping[str, str]


def keep_away(
    database: Path, first_free: Callable[[str], Path], tell: Callable[[str], None]
) -> None:
    """Set a rollback file aside that another machine left beside ``database``, and tell of it.

    ``first_free`` makes a path that is not taken yet of a name with a place for a number.
    """
    # It lies where a link leads.
    database = database.resolve()
    rollback = database.with_name(database.name + "-journal")
    if not is_pending(rollback):
        return
    with quiet(database) as content:
        if content is None or not is_pending(rollback):
            return
        fit = fit_of(rollback, content)
        if fit is Fit.UNSURE:
            aside = first_free("journal.damaged-{}.db")
            put_whole(aside, content, prefix=".journal-", lasting=True)
        if fit is Fit.OVER:
            rollback.unlink()
        if fit is Fit.FOREIGN:
            aside = first_free("journal.elsewhere-{}.db-journal")
            rollback.replace(aside)
    if fit is Fit.UNSURE:
        tell(
            "A change of your journal was cut off, and has been taken back. The file as it was "
            f"before that is kept as {aside}."
        )
    if fit is Fit.FOREIGN:
        tell(
            "Beside your journal lay a change that was cut off and does not fit it, as from "
            f"another machine. It is kept as {aside}, and your entries stay as they are. Do not "
            'sync this folder: "acupress journal export" and "import" keep machines in step.'
        )


def fit_of(path: Path, database: bytes) -> Fit:
    """What the rollback file at ``path`` is to the ``database`` with this content."""
    rollback = rollback_in(path)
    is_begun = not database[:_FILE_HEADER_BYTES].strip(b"\0")
    if is_begun and not (rollback and rollback.pages_before):
        return Fit.OWN  # it is only being begun: nothing can be lost
    if rollback is None or not _can_fit(rollback, database):
        return Fit.FOREIGN
    restored = rollback.put_back(database)
    if restored is None:
        return Fit.FOREIGN
    if restored == database:
        return Fit.OWN  # nothing was changed yet
    now, before = _state(database, path.parent), _state(restored, path.parent)
    if not before.is_whole:
        return Fit.FOREIGN
    if not now.is_whole:
        return Fit.OWN if now.changed.items() <= before.changed.items() else Fit.UNSURE
    if _has_reached_first_page(rollback, database):
        return Fit.OVER if _can_come_of(now.changed, before.changed) else Fit.FOREIGN
    return Fit.OWN if now.changed == before.changed else Fit.FOREIGN


def _can_fit(rollback: Rollback, database: bytes) -> bool:
    """Whether all that SQLite notes of a file allows that it was made for the ``database``."""
    if rollback.page_size != _page_size(database):
        return False
    now, before = database[: rollback.page_size], rollback.first_page
    if before is not None:
        return before == now or _number(now, _CHANGES) - _number(before, _CHANGES) == 1
    # Until the first page is in the rollback file, the database's own is not changed.
    is_first = rollback.pages_before == 0 and _number(now, _CHANGES) <= 1
    return is_first or rollback.pages_before == _number(now, _PAGE_COUNT)


def _has_reached_first_page(rollback: Rollback, database: bytes) -> bool:
    """Whether what the change made of the first page is there, as in one that is whole."""
    now = database[: rollback.page_size]
    return rollback.pages_before == 0 or rollback.first_page not in (None, now)


def _can_come_of(now: Mapping[str, str], before: Mapping[str, str]) -> bool:
    """Whether one change can make ``now`` of ``before``: it adds or deletes, never both."""
    older = any(now[entry] < before[entry] for entry in now.keys() & before.keys())
    return not older and (now.keys() >= before.keys() or now.keys() <= before.keys())


def _state(database: bytes, folder: Path) -> _State:
    if not database:
        return _State(True, {})
    with room_for_copies(folder) as room:
        copy = room / "copy.db"
        copy.write_bytes(database)
        with closing(sqlite3.connect(copy)) as connection:
            return _State(_is_whole(connection), _changed(connection))


def _is_whole(connection: sqlite3.Connection) -> bool:
    with suppress(sqlite3.Error):
        found = connection.execute("PRAGMA integrity_check").fetchall()
        return found == [("ok",)] and not connection.execute("PRAGMA foreign_key_check").fetchall()
    return False


def _changed(connection: sqlite3.Connection) -> dict[str, str]:
    """When each entry was changed, as far as that can be read from the front and the back."""
    changed: dict[str, str] = {}
    for order in ("ASC", "DESC"):
        with suppress(sqlite3.Error):
            query = f"SELECT id, changed_utc FROM entry ORDER BY rowid {order}"
            for entry_id, at in connection.execute(query):
                changed[str(entry_id)] = str(at)
    return changed


def _page_size(database: bytes) -> int:
    size = _number(database, _PAGE_SIZE)
    return _LARGEST_PAGE if size == 1 else size


def _number(page: bytes, place: slice) -> int:
    return int.from_bytes(page[place], "big")
