"""The files in the person's folders: what they are, and removing those that are ours."""

import os
import re
import shlex
import stat
from collections.abc import Iterable
from pathlib import Path

from acupress_cli.adapters.folders import OwnFolders, need_usable
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.kept_file import FileKind, KeptFile

# A lock is a database, too.
_DATABASES = r"journal\.db|(session|profile|settings)\.lock"
_BESIDE = r"-(journal|wal|shm)"
# As the programs name them that sync folders: by words or a number in brackets, a number,
# a machine, or the word conflict.
_OF_CONFLICT = r"( ?\(.+\)| [0-9]+|[.~_-]sync-conflict-.+|[-_].+)"
_NAMES = (
    (FileKind.PROFILE, re.compile(r"profile\.json")),
    (FileKind.SETTINGS, re.compile(r"settings\.json")),
    (FileKind.JOURNAL, re.compile(r"journal\.db")),
    (FileKind.BESIDE_JOURNAL, re.compile(rf"({_DATABASES}){_BESIDE}")),
    (FileKind.ANSWERS, re.compile(r"answers\.json")),
    (FileKind.LOCK, re.compile(r"session\.lock")),
    (FileKind.PROFILE_LOCK, re.compile(r"profile\.lock")),
    (FileKind.SETTINGS_LOCK, re.compile(r"settings\.lock")),
    (FileKind.DAMAGED_PROFILE, re.compile(r"profile\.damaged-[0-9]+")),
    (FileKind.DAMAGED_SETTINGS, re.compile(r"settings\.damaged-[0-9]+")),
    (FileKind.DAMAGED_JOURNAL, re.compile(rf"journal\.damaged-[0-9]+\.db({_BESIDE})?")),
    (FileKind.ELSEWHERE, re.compile(r"journal\.elsewhere-[0-9]+\.db-journal")),
    (FileKind.UNFINISHED, re.compile(r"\.(profile|settings|journal|answers)-[a-z0-9_]{8}")),
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
    (
        re.compile(r"\.mended-[a-z0-9_]{8}"),
        FileKind.UNFINISHED,
        re.compile(rf"(front|copy)\.db({_BESIDE})?"),
    ),
)


class KeptFiles:
    """The files in ``folder``, which need not be there.

    ``holds`` says what is kept there, by the names of ``OwnFolders``. Folders that are looked
    at by themselves may lie in it (``apart``).
    """

    def __init__(self, folder: Path, holds: Iterable[str] = (), apart: Iterable[Path] = ()) -> None:
        self.folder = folder.absolute()
        self.holds = tuple(holds)
        self._apart = {os.fspath(path.absolute()) for path in apart}

    def search(self) -> tuple[KeptFile, ...]:
        """What is in the folder, by name. Raises JournalError where it cannot be read."""
        need_usable(self.folder)
        try:
            with os.scandir(self.folder) as found:
                files = [_kept(one) for one in found if one.path not in self._apart]
                return tuple(sorted(files, key=lambda file: file.name))
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


def kept_in(folders: OwnFolders) -> tuple[KeptFiles, ...]:
    """The files of each folder that is another one, the dearest first."""
    holding: dict[Path, list[str]] = {}
    for what, folder in folders._asdict().items():
        holding.setdefault(folder.absolute(), []).append(what)
    return tuple(KeptFiles(folder, what, holding) for folder, what in holding.items())


def remove_all(kept: Iterable[KeptFiles]) -> None:
    """Remove all that is ours from each folder, one that lies in another one before that.

    Raises JournalError as ``KeptFiles.remove``, after every folder was tried; for a link
    before anything is removed.
    """
    kept = sorted(kept, key=lambda one: len(one.folder.parts), reverse=True)
    for one in kept:
        one.refuse_links(one.search())
    faults = []
    for one in kept:
        try:
            one.remove(one.search())
        except JournalError as error:
            faults.append(error)
    if faults:
        raise faults[0]


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
