"""A lock between programs that the system gives back when its owner ends, however it ends."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from acupress_cli.adapters.folders import make_private, need_plain_database


class FileLock:
    """SQLite's own lock: an exclusive transaction on the empty file at ``path``.

    That works on every system the program runs on. ``wait_s`` is how long it waits for
    another program that has it, in seconds.
    """

    def __init__(self, path: Path, wait_s: float = 0.0) -> None:
        self._path = path
        self._wait_s = wait_s
        self._connection: sqlite3.Connection | None = None

    def acquire(self) -> bool:
        """Take it; False where another one has it. Raises JournalError where it is no file."""
        self.release()
        need_plain_database(self._path)
        try:
            make_private(self._path.parent)
            with suppress(FileExistsError):
                os.close(os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            self._connection = sqlite3.connect(
                self._path, timeout=self._wait_s, isolation_level=None
            )
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError as error:
            self.release()
            # A folder that cannot be written is told of where something is written, and a
            # lock file that somebody wrote into must not keep a person from a session.
            return "locked" not in str(error)
        except OSError:
            return True
        return True

    def release(self) -> None:
        """Give it back."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
