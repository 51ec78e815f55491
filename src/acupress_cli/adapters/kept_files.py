"""The files in the person's data folder: what they are, and removing those that are ours."""

import os
import re
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from acupress_cli.domain.errors import JournalError


class FileKind(Enum):
    """What a file in the data folder is."""

    PROFILE = "your profile"
    JOURNAL = "your journal"
    BESIDE_JOURNAL = "kept beside it by SQLite"
    LOCK = "lets one session run at a time"
    DAMAGED_PROFILE = "a damaged profile, set aside"
    DAMAGED_JOURNAL = "a damaged journal, set aside"
    UNFINISHED = "left by a write that was cut off"
    OTHER = "not made by acupress"

    @property
    def is_ours(self) -> bool:
        """Whether the program made it, so that it may remove it."""
        return self is not FileKind.OTHER


_BESIDE = r"-(journal|wal|shm)"
_NAMES = (
    (FileKind.PROFILE, re.compile(r"profile\.json")),
    (FileKind.JOURNAL, re.compile(r"journal\.db")),
    (FileKind.BESIDE_JOURNAL, re.compile(rf"(journal\.db|session\.lock){_BESIDE}")),
    (FileKind.LOCK, re.compile(r"session\.lock")),
    (FileKind.DAMAGED_PROFILE, re.compile(r"profile\.damaged-[0-9]+")),
    (FileKind.DAMAGED_JOURNAL, re.compile(rf"journal\.damaged-[0-9]+\.db({_BESIDE})?")),
    (FileKind.UNFINISHED, re.compile(r"\.profile-[a-z0-9_]{8}")),
)


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file, or something else, in the data folder, and its size in bytes."""

    name: str
    kind: FileKind
    size: int


class KeptFiles:
    """The files in ``folder``, which need not be there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()

    def search(self) -> tuple[KeptFile, ...]:
        """What is in the folder, by name. Raises JournalError where it can not be read."""
        try:
            with os.scandir(self.folder) as found:
                return tuple(sorted(map(_kept, found), key=lambda file: file.name))
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise JournalError(
                f"The folder {self.folder} can not be read ({error.strerror}).",
                "Is it a folder, and yours? ACUPRESS_HOME names another one.",
            ) from None

    def remove(self, files: Iterable[KeptFile]) -> None:
        """Remove those ``files`` that are ours, and the folder if nothing else is in it.

        Raises JournalError, after all that could be removed is, naming what stays.
        """
        stuck = [
            f"{file.name} ({reason})"
            for file in files
            if file.kind.is_ours and (reason := self._removed(file.name))
        ]
        if stuck:
            raise JournalError(
                f"Not everything could be removed from {self.folder}: {', '.join(stuck)}.",
                "Is the folder yours, and writable?",
            )
        try:
            self.folder.rmdir()
        except OSError:
            return  # it is not empty, is not there, or has to stay: all of it is well

    def _removed(self, name: str) -> str:
        """Why the file could not be removed; nothing where it is gone."""
        try:
            (self.folder / name).unlink(missing_ok=True)
        except OSError as error:
            return error.strerror or str(error)
        return ""


def _kept(found: "os.DirEntry[str]") -> KeptFile:
    known = found.stat(follow_symlinks=False)
    is_file = stat.S_ISREG(known.st_mode) or stat.S_ISLNK(known.st_mode)
    kinds = (kind for kind, name in _NAMES if is_file and name.fullmatch(found.name))
    return KeptFile(found.name, next(kinds, FileKind.OTHER), known.st_size)
