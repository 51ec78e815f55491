"""The journal's SQLite file: opening it, guarding it, and setting a damaged one aside."""

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import TypeVar

from acupress_cli.adapters.folders import (
    dangling,
    is_there,
    make_private,
    need_plain_database,
    need_usable,
)
from acupress_cli.adapters.journal.rollback_fit import keep_away
from acupress_cli.adapters.journal.rows import DamagedRow
from acupress_cli.adapters.journal.schema import is_as_made, migrate
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.words.counts import counted

T = TypeVar("T")
# Where the file says whether it may be written, and what it can say there.
_WRITING_FORM = 18
_WRITING_FORMS = (1, 2)
FILE_NAME = "journal.db"
BUSY_S = 5.0
_DAMAGE = (
    "malformed", "not a database", "unsupported file format", "file is encrypted",
    "could not decode", "no such table", "no such column", "already exists",
)  # fmt: skip
_FULL = ("disk is full", "no space left", "quota exceeded")
_FAULT = "disk i/o error"
# As much as is written to find out why SQLite could not.
_TRIAL_BYTES = 64 * 1024
# More than the longest entry makes the file grow.
_GROWTH_BYTES = 4 * 1024 * 1024
_READ_ONLY = (
    "readonly", "read-only", "unable to open", "authorization denied", "access permission denied",
)  # fmt: skip


class JournalDatabase:
    """One connection to the file in ``folder``, opened when it is first needed.

    ``busy_s`` is how long it waits, in seconds, for another program that writes.
    ``rescue(old, connection)`` is called with the path of a damaged file that was set
    aside and the connection to the new one; it returns how many entries it could save.
    """

    def __init__(
        self,
        folder: Path,
        tell: Callable[[str], None],
        rescue: Callable[[Path, sqlite3.Connection], int],
        busy_s: float = BUSY_S,
    ) -> None:
        self._folder = folder
        self._tell = tell
        self._rescue = rescue
        self._busy_s = self._wait_s = busy_s
        self.path = folder / FILE_NAME
        self._connection: sqlite3.Connection | None = None
        self._opened: tuple[int, int] | None = None

    def exists(self) -> bool:
        """Whether there is a journal at all; True also where that cannot be seen.

        Raises JournalError where its folder is not a folder.
        """
        need_usable(self._folder)
        return is_there(self.path)

    def close(self) -> None:
        """Let go of the file; it is opened again when it is needed."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def __del__(self) -> None:
        # From Python 3.13 on a connection that is left open at its end is a warning.
        self.close()

    def run(self, work: Callable[[sqlite3.Connection], T], wait_s: float | None = None) -> T:
        """What ``work`` returns for the open journal.

        It waits for another program that writes as long as ever, or for ``wait_s``.
        Where the file turns out to be damaged it is set aside, and ``work`` runs once
        more on what could be saved. Raises JournalError for everything else.
        """
        self._wait_s = self._busy_s if wait_s is None else wait_s
        try:
            return work(self._open())
        except (sqlite3.Error, OSError, ValueError) as error:
            if not (_is_damage(error) or self._is_misshapen(error)):
                raise self._said(error) from error
        try:
            self._start_anew()
            return work(self._open())
        except (sqlite3.Error, OSError, ValueError) as error:
            raise self._said(error) from error

    def _open(self) -> sqlite3.Connection:
        if self._connection is not None and self._opened != _identity(self.path):
            # Another acupress has set the file aside: nothing more belongs into that one.
            self.close()
        if self._connection is None:
            need_usable(self._folder)
            link = dangling(self.path)
            if link:
                raise JournalError(
                    f"{link} is a link that leads nowhere, so your journal is not known.",
                    "Is a disk missing? Else remove the link.",
                )
            # What SQLite keeps beside it lies where a link leads.
            need_plain_database(self.path.resolve())
            if not self.path.exists():
                make_private(self._folder)
                # SQLite gives its own files the permissions of this one.
                with suppress(FileExistsError):
                    os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            keep_away(self.path, self._first_free, self._tell)
            self._opened = _identity(self.path)
            self._connection = _connected(self.path, self._wait_s)
        self._connection.execute(f"PRAGMA busy_timeout = {round(self._wait_s * 1000)}")
        return self._connection

    def _start_anew(self) -> None:
        """Set the damaged file aside and begin a new one with what can be read of it.

        Where that fails, on a full disk, the damaged file is put back for the next time.
        """
        self.close()
        if self._opened != _identity(self.path):
            return  # another acupress has done it already
        aside = self._first_free("journal.damaged-{}.db")
        _move(self.path, aside)
        try:
            count = self._rescue(aside, self._open())
        except BaseException:
            self.close()
            _move(aside, self.path)
            raise
        entries = counted(count, "entry")
        self._tell(
            f"Your journal was damaged. The damaged file is kept as {aside}. {entries} could be "
            "read, and are in a new journal."
        )

    def _is_misshapen(self, error: Exception) -> bool:
        """Whether the error comes from damage where the file says how it is to be read."""
        text = str(error).lower()
        if not isinstance(error, sqlite3.Error) or "locked" in text:
            return False
        if "readonly" in text:
            with self.path.open("rb") as file:
                return file.read(_WRITING_FORM + 1)[-1] not in _WRITING_FORMS
        with suppress(sqlite3.Error), connected_to_damaged(self.path) as connection:
            return not is_as_made(connection)
        return False

    def _first_free(self, name: str) -> Path:
        names = (self._folder / name.format(number) for number in range(1, 100_000))
        return next(path for path in names if not path.exists())

    def _said(self, error: Exception) -> JournalError:
        """The error as a person can act on it."""
        error = self._true_cause(error)
        text = str(error).lower()
        if isinstance(error, PermissionError) or any(known in text for known in _READ_ONLY):
            return JournalError(
                f"The journal in {self._folder} cannot be written or opened.",
                "Is the folder yours, and writable? ACUPRESS_HOME names another one.",
            )
        if isinstance(error, UnicodeEncodeError):
            return JournalError(
                "There is half a letter in your words, which cannot be kept.",
                "Write them anew.",
            )
        if "locked" in text:
            return JournalError("Another acupress is writing the journal.", "Try again shortly.")
        if getattr(error, "errno", None) == errno.EFBIG:
            return JournalError(
                "The journal could not be written: a file may not grow so large here.",
                'Is there a limit, as of "ulimit -f", or of the disk? Raise it and try again.',
            )
        if any(known in text for known in _FULL):
            return JournalError(
                "The journal could not be written: the disk is full.", "Make room and try again."
            )
        if isinstance(error, OSError) or _FAULT in text:
            reason = getattr(error, "strerror", None) or error
            return JournalError(
                f"The journal in {self._folder} could not be read or written ({reason}).",
                "Is its disk sound, and still there? Copy the folder to another one first.",
            )
        return JournalError(f"The journal in {self._folder} cannot be used: {error}.", _WHERE)

    def _true_cause(self, error: Exception) -> Exception:
        """The system's error, found by trying the same, where SQLite does not say why it failed."""
        text = str(error).lower()
        is_full = any(known in text for known in _FULL)
        if not is_full and _FAULT not in text:
            return error
        try:
            _try_to_write(self.path)
        except OSError as cause:
            # SQLite takes a file that may not grow for a disk that is full.
            return cause if not is_full or cause.errno == errno.EFBIG else error
        return error


_WHERE = 'See "acupress where" for the file.'


@contextmanager
def transaction(connection: sqlite3.Connection, kind: str = "IMMEDIATE") -> Iterator[None]:
    """All of it, durable on disk, or nothing; DEFERRED for reading it at one moment."""
    connection.execute(f"BEGIN {kind}")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite has rolled back by itself where the disk was full.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _connected(path: Path, busy_s: float) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=busy_s, isolation_level=None)
    try:
        # FULL: durable also when the power fails. Nothing deleted stays readable, and
        # nothing of it goes into temporary files elsewhere. PERSIST: the room that a session
        # in another window has taken for its rollback file stays taken.
        for pragma in ("synchronous = FULL", "foreign_keys = ON", "secure_delete = ON",
                       "temp_store = MEMORY", "journal_mode = PERSIST"):  # fmt: skip
            connection.execute(f"PRAGMA {pragma}")
        migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connected_to_damaged(path: Path) -> "closing[sqlite3.Connection]":
    """A connection that only reads, to a file that may be damaged."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    connection.text_factory = _text_with_gaps
    # Else a file that was cut short, or whose schema has one bad line, is refused whole.
    connection.execute("PRAGMA writable_schema = ON")
    return closing(connection)


def _text_with_gaps(stored: bytes) -> str:
    return stored.decode("utf-8", "replace")


def _try_to_write(path: Path) -> None:
    """Write beside ``path``, and farther into a file than that is large. Raises OSError."""
    with TemporaryFile(dir=path.parent) as file:
        file.write(bytes(_TRIAL_BYTES))
        file.seek(path.stat().st_size + _GROWTH_BYTES)
        file.write(b"0")
        file.flush()
        os.fsync(file.fileno())


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another one of the same name; None where there is none."""
    try:
        known = path.stat()
    except FileNotFoundError:
        return None
    return known.st_dev, known.st_ino


def _move(path: Path, to: Path) -> None:
    """Move a journal, in place of any other, with SQLite's rollback file."""
    old, new = (place.with_name(place.name + "-journal") for place in (path, to))
    new.unlink(missing_ok=True)
    path.replace(to)
    with suppress(FileNotFoundError):
        old.replace(new)


def _is_damage(error: Exception) -> bool:
    text = str(error).lower()
    # SQLite's own messages cannot be decoded where they quote damaged names.
    return isinstance(error, DamagedRow | UnicodeDecodeError) or (
        isinstance(error, sqlite3.DatabaseError) and any(known in text for known in _DAMAGE)
    )
