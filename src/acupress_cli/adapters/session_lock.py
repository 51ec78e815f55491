"""One recorded session at a time, also when a program ends without a word."""

from pathlib import Path

from acupress_cli.adapters.file_lock import FileLock

FILE_NAME = "session.lock"


class SessionLockFile(FileLock):
    """The lock in the data folder that a session holds from its beginning to its end."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / FILE_NAME)
