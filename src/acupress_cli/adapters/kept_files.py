"""The files in the person's data folder: what they are, and removing those that are ours."""

import os
import re
import shlex
import stat
from collections.abc import Iterable
from enum import Enum
from pathlib import Path

from msgspec import Struct

from acupress_cli.adapters.places import need_usable
from acupress_cli.domain.errors import JournalError


class FileKind(Enum):
    """What a file in the data folder is."""

    PROFILE = "your profile"
    JOURNAL = "your journal"
    BESIDE_JOURNAL = "kept beside it by SQLite"
    LOCK = "lets one session run at a time"
    PROFILE_LOCK = "lets one window at a time change your profile"
    SOUNDS = "the tones of a session"
    CACHE = "the program's own content, parsed for speed"
    DAMAGED_PROFILE = "a damaged profile, set aside"
    DAMAGED_JOURNAL = "a damaged journal, set aside"
    ELSEWHERE = "a change cut off, as of another machine, set aside"
    UNFINISHED = "left by a write that was cut off"
    NO_FILE = "no file, though acupress would keep one by that name, and not made by acupress"
    CONFLICT = "a copy of another machine, as a synced folder makes it, not made by acupress"
    OTHER = "not made by acupress"

    @property
    def is_ours(self) -> bool:
        """Whether the program made it, so that it may remove it."""
        return self not in (FileKind.NO_FILE, FileKind.CONFLICT, FileKind.OTHER)


_BESIDE = r"-(journal|wal|shm)"
# As the programs name them that sync folders: by words or a number in brackets, a number,
# a machine, or the word conflict.
_OF_CONFLICT = r"( ?\(.+\)| [0-9]+|[.~_-]sync-conflict-.+|[-_].+)"
_NAMES = (
    (FileKind.PROFILE, re.compile(r"profile\.json")),
    (FileKind.JOURNAL, re.compile(r"journal\.db")),
    (FileKind.BESIDE_JOURNAL, re.compile(rf"(journal\.db|(session|profile)\.lock){_BESIDE}")),
    (FileKind.LOCK, re.compile(r"session\.lock")),
    (FileKind.PROFILE_LOCK, re.compile(r"profile\.lock")),
    (FileKind.DAMAGED_PROFILE, re.compile(r"profile\.damaged-[0-9]+")),
    (FileKind.DAMAGED_JOURNAL, re.compile(rf"journal\.damaged-[0-9]+\.db({_BESIDE})?")),
    (FileKind.ELSEWHERE, re.compile(r"journal\.elsewhere-[0-9]+\.db-journal")),
    (FileKind.UNFINISHED, re.compile(r"\.(profile|journal)-[a-z0-9_]{8}")),
    (
        FileKind.CONFLICT,
        re.compile(rf"(journal{_OF_CONFLICT}\.db({_BESIDE})?|profile{_OF_CONFLICT}\.json)"),
    ),
)

# Folders of ours, what they are, and what the files in them are called.
_FOLDERS = (
    (
        re.compile("sounds"),
        FileKind.SOUNDS,
        re.compile(r"[a-z-]+-[0-9]{3}-v[0-9]+\.wav|\.sound-[a-z0-9_]{8}"),
    ),
    (re.compile("cache"), FileKind.CACHE, re.compile(r"[a-z_]+\.parsed|\.copy-[a-z0-9_]{8}")),
    (
        re.compile(r"\.mended-[a-z0-9_]{8}"),
        FileKind.UNFINISHED,
        re.compile(rf"(front|copy)\.db({_BESIDE})?"),
    ),
)


class KeptFile(Struct, frozen=True):
    """A file, or something else, in the data folder, and its size in bytes.

    ``leads_to`` is what it is a link to; nothing for one that is no link. ``names`` is how
    many names the file has, here and elsewhere.
    """

    name: str
    kind: FileKind
    size: int
    leads_to: str = ""
    names: int = 1


class KeptFiles:
    """The files in ``folder``, which need not be there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()

    def search(self) -> tuple[KeptFile, ...]:
        """What is in the folder, by name. Raises JournalError where it cannot be read."""
        need_usable(self.folder)
        try:
            with os.scandir(self.folder) as found:
                return tuple(sorted(map(_kept, found), key=lambda file: file.name))
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise JournalError(
                f"The folder {self.folder} cannot be read ({error.strerror}).",
                "Is it a folder, and yours? ACUPRESS_HOME names another one.",
            ) from None

    def refuse_links(self, files: Iterable[KeptFile]) -> None:
        """Raise JournalError where one of our files also lies elsewhere: for a link.

        That is a symbolic link, or a second name by which the file would stay readable.
        """
        for file in files:
            if file.kind.is_ours and file.names > 1:
                path = self.folder / file.name
                raise JournalError(
                    f"Nothing was removed: the file {file.name} has {file.names} names, and all "
                    "of it would stay readable by the other.",
                    f"Find it (find / -samefile {shlex.quote(str(path))}) and remove it, then try "
                    "again.",
                )
            if file.kind.is_ours and file.leads_to:
                is_there = (self.folder / file.name).exists()
                where = file.leads_to if is_there else f"{file.leads_to}, where nothing is now"
                raise JournalError(
                    f"Nothing was removed: {file.name} is a link to {where}. What lies elsewhere "
                    "is not removed from here.",
                    f"Remove that file and the link {self.folder / file.name}, then try again.",
                )

    def remove(self, files: Iterable[KeptFile]) -> None:
        """Remove those ``files`` that are ours, and the folder if nothing else is in it.

        Raises JournalError, after all that could be removed is, naming what stays; for a
        link before anything is.
        """
        files = tuple(files)
        self.refuse_links(files)
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
        path = self.folder / name
        try:
            folder = _folder_of_ours(name)
            if folder and path.is_dir() and not path.is_symlink():
                _remove_folder(path, folder[1])
            else:
                path.unlink(missing_ok=True)
        except OSError as error:
            return error.strerror or str(error)
        return ""


def _kept(found: "os.DirEntry[str]") -> KeptFile:
    folder = _folder_of_ours(found.name)
    if folder and found.is_dir(follow_symlinks=False):
        size = sum(path.lstat().st_size for path in Path(found).iterdir())
        return KeptFile(found.name, folder[0], size)
    known = found.stat(follow_symlinks=False)
    is_file = stat.S_ISREG(known.st_mode) or stat.S_ISLNK(known.st_mode)
    kind = next((kind for kind, name in _NAMES if name.fullmatch(found.name)), FileKind.OTHER)
    if not is_file:
        kind = FileKind.NO_FILE if kind.is_ours else FileKind.OTHER
    leads_to = str(Path(found).readlink()) if stat.S_ISLNK(known.st_mode) else ""
    # Of a folder the names are those within it.
    names = Path(found).lstat().st_nlink if stat.S_ISREG(known.st_mode) else 1
    return KeptFile(found.name, kind, known.st_size, leads_to, names)


def _folder_of_ours(name: str) -> "tuple[FileKind, re.Pattern[str]] | None":
    """What a folder of that name is, and what its files are called; None if it is not ours."""
    return next(((kind, files) for named, kind, files in _FOLDERS if named.fullmatch(name)), None)


def _remove_folder(folder: Path, ours: re.Pattern[str]) -> None:
    """Remove what is ours and, if nothing else is in it, the folder. Raises OSError."""
    for path in folder.iterdir():
        if ours.fullmatch(path.name):
            path.unlink(missing_ok=True)
    folder.rmdir()
