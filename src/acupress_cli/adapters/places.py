"""Where things are kept: the program's content, and the person's own data."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from acupress_cli.domain.errors import JournalError

# SQLite opens no file whose whole name is longer than 512 bytes.
LONGEST_NAME_BYTES = 512 - len("/journal.damaged-99999.db-journal")
_LONGEST_TOLD = 100


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
    """Raise JournalError where ``folder`` is none, so that nobody knows what is kept in it.

    One that is not there yet is no fault.
    """
    reason = _why_unusable(folder)
    if reason:
        name = str(folder)
        told = name if len(name) <= _LONGEST_TOLD else f"{name[:_LONGEST_TOLD]}..."
        raise JournalError(
            f"Your data folder cannot be used, because {reason}: {told}",
            "Set ACUPRESS_HOME to another folder, or to nothing.",
        )


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
        return f"it cannot be opened ({error.strerror})"
