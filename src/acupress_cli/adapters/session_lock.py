"""One recorded session at a time, also when a program ends without a word."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

FILE_NAME = "session.lock"


class SessionLockFile:
    """A lock that the system gives back when the program ends, however it ends.

    It is SQLite's own: an exclusive transaction on an empty file. That works on
    every system the program runs on.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._connection: sqlite3.Connection | None = None

    def acquire(self) -> bool:
        """Take it; False where another session has it."""
        self.release()
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with suppress(FileExistsError):
                os.close(os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            self._connection = sqlite3.connect(self._path, timeout=0, isolation_level=None)
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError as error:
            self.release()
            # A folder that cannot be written is for the journal to complain of, and a
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
