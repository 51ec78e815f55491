"""Where things are kept: the program's content, and the person's own data."""

import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from acupress_cli.domain.errors import JournalError

# SQLite opens no file whose whole name is longer than 512 bytes.
LONGEST_NAME_BYTES = 512 - len("/journal.damaged-99999.db-journal")
_LONGEST_TOLD = 100
_PROGRAM = "acupress"
# On Linux: the variable that moves each of the folders, and where it is without it.
_ON_LINUX = (
    ("XDG_DATA_HOME", ".local/share"),
    ("XDG_CONFIG_HOME", ".config"),
    ("XDG_CACHE_HOME", ".cache"),
)
# What SQLite opens of its own accord beside a database, by the ends of the names.
_BESIDE_DATABASE = ("-journal", "-wal", "-shm")


class OwnFolders(NamedTuple):
    """Where a person's files are; some of the folders may be the same one.

    ``data`` has their journal and profile, ``config`` their settings, ``cache`` what the
    program makes anew where it is gone.
    """

    data: Path
    config: Path
    cache: Path


def own_folders(environ: Mapping[str, str]) -> OwnFolders:
    """The folders of this system for each; ACUPRESS_HOME is one for all.

    Raises JournalError where that cannot be found.
    """
    if environ.get("ACUPRESS_HOME"):
        try:
            home = Path(environ["ACUPRESS_HOME"]).expanduser()
        except RuntimeError:
            raise JournalError(
                f"ACUPRESS_HOME names a home that is not known: {environ['ACUPRESS_HOME']}",
                "Set it to a folder, or to nothing.",
            ) from None
        return OwnFolders(home, home, home)
    if sys.platform == "linux" and "ANDROID_DATA" not in environ:
        return OwnFolders(*(_folder_of_linux(environ, *one) for one in _ON_LINUX))
    from platformdirs import PlatformDirs

    usual = PlatformDirs(_PROGRAM, appauthor=False)
    return OwnFolders(usual.user_data_path, usual.user_config_path, usual.user_cache_path)


def _folder_of_linux(environ: Mapping[str, str], variable: str, usual: str) -> Path:
    """What platformdirs says, which takes some milliseconds to be imported."""
    named = Path(environ.get(variable, "").strip())
    # By the specification of these variables a relative path is to be passed over.
    return (named if named.is_absolute() else Path.home() / usual) / _PROGRAM


def content_folder() -> Path:
    """The folder of the content files: inside the package, or the checkout's data/.

    An editable install runs from src/; data/ then stands beside pyproject.toml.
    """
    package = Path(__file__).resolve().parent.parent
    installed = package / "data"
    checkout = package.parent.parent
    if not installed.is_dir() and (checkout / "pyproject.toml").is_file():
        return checkout / "data"
    return installed


def compiled_content(language: str) -> Path:
    """The file of all content in a language: it comes with a package, a checkout makes it."""
    return Path(__file__).resolve().parent.parent / "compiled" / language


def need_usable(folder: Path) -> None:
    """Raise UnusableFolder where ``folder`` is none, so that nobody knows what is kept in it.

    One that does not exist yet is no fault.
    """
    reason = _why_unusable(folder)
    if reason:
        raise unusable(folder, reason)


class UnusableFolder(JournalError):
    """A folder in which nothing is kept, nor can be: said by what has to keep something."""


def unusable(folder: Path, reason: str) -> UnusableFolder:
    """The error of a folder with which nothing can be done."""
    name = str(folder)
    told = name if len(name) <= _LONGEST_TOLD else f"{name[:_LONGEST_TOLD]}..."
    return UnusableFolder(
        f"Your data folder cannot be used, because {reason}: {told}",
        "Set ACUPRESS_HOME to another folder, or to nothing.",
    )


def not_opened(error: OSError) -> str:
    """Why the system could not use a data folder."""
    return f"it cannot be opened ({error.strerror or error})"


def need_plain(path: Path) -> None:
    """Raise JournalError where ``path`` is a pipe or a device, which could be read forever."""
    if is_special(path):
        raise JournalError(
            f"{path} is a pipe or a device, not a file, so nothing can be kept in it.",
            "Move it away, and try again.",
        )


def need_plain_database(path: Path) -> None:
    """The same for a database and all that SQLite may open with it."""
    need_plain(path)
    for end in _BESIDE_DATABASE:
        need_plain(path.with_name(path.name + end))


def is_special(path: Path) -> bool:
    """Whether there is something at ``path`` that is neither a file nor a folder."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False  # there is nothing, or whoever opens it is told what is wrong
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def is_there(path: Path) -> bool:
    """Whether anything is at ``path``, a link that leads nowhere too, or it cannot be seen."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return True


def dangling(path: Path) -> Path | None:
    """The link at ``path`` or above it that leads nowhere; None where there is none."""
    return next((p for p in (path, *path.parents) if p.is_symlink() and not p.exists()), None)


def make_private(folder: Path) -> None:
    """Make ``folder`` and all that is missing above it, for their owner alone. Raises OSError."""
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    for one in reversed(missing):
        one.mkdir(mode=0o700, exist_ok=True)


def _why_unusable(folder: Path) -> str:
    if len(os.fsencode(folder.absolute())) > LONGEST_NAME_BYTES:
        return "its name is too long"
    try:
        return "" if stat.S_ISDIR(folder.stat().st_mode) else "it is not a folder"
    except FileNotFoundError:
        link = dangling(folder)
        return f"{link} is a link that leads nowhere" if link else ""
    except OSError as error:
        return not_opened(error)
