"""Where things are kept: the program's content, and the person's own data."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from acupress_cli.domain.errors import JournalError

# SQLite opens no file whose whole name is longer than 512 bytes.
LONGEST_NAME_BYTES = 512 - len("/journal.damaged-99999.db-journal")
_LONGEST_TOLD = 100
# What SQLite opens of its own accord beside a database, by the ends of the names.
_BESIDE_DATABASE = ("-journal", "-wal", "-shm")


def data_folder(environ: Mapping[str, str]) -> Path:
    """The person's own data folder; ACUPRESS_HOME moves everything."""
    if environ.get("ACUPRESS_HOME"):
        try:
            return Path(environ["ACUPRESS_HOME"]).expanduser()
        except RuntimeError:
            raise JournalError(
                f"ACUPRESS_HOME names a home that is not known: {environ['ACUPRESS_HOME']}",
                "Set it to a folder, or to nothing.",
            ) from None
    from platformdirs import user_data_path

    return user_data_path("acupress", appauthor=False)


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


def need_usable(folder: Path) -> None:
    """Raise JournalError where ``folder`` is no folder, so nobody knows what is kept in it.

    One that does not exist yet is no fault.
    """
    reason = _why_unusable(folder)
    if reason:
        raise unusable(folder, reason)


def unusable(folder: Path, reason: str) -> JournalError:
    """The error of a data folder with which nothing can be done."""
    name = str(folder)
    told = name if len(name) <= _LONGEST_TOLD else f"{name[:_LONGEST_TOLD]}..."
    return JournalError(
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
