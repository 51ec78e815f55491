"""Pages that were made to be looked at once: cleared away when the program is started again."""

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

FOLDER_PREFIX = "acupress-opened-"
# Locked as long as a viewer is being asked to open the page beside it.
BEING_OPENED = "being-opened"
_PAGE = "guide."


def temporary_folders(environ: Mapping[str, str]) -> list[str]:
    """Where such pages can be: the folders that ``tempfile`` would take, without importing it."""
    named = [environ[name] for name in ("TMPDIR", "TEMP", "TMP") if environ.get(name)]
    usual = ["/tmp", "/var/tmp"] if os.name == "posix" else []
    return list(dict.fromkeys([*named, *usual]))


def clear_left_pages(folders: Iterable[str]) -> None:
    """Remove what earlier runs left in these ``folders``, but for what is being opened now.

    Only files of the names that were given them are removed, from folders that belong to
    this person alone. What cannot be removed stays.
    """
    for folder in folders:
        try:
            with os.scandir(folder) as found:
                left = [one for one in found if one.name.startswith(FOLDER_PREFIX)]
        except (OSError, ValueError):
            continue
        for one in left:
            try:
                if _is_ours(one.stat(follow_symlinks=False)):
                    _clear(Path(one.path))
            except OSError:
                continue


def hold(path: Path) -> int | None:
    """Lock ``path``, a new file; whoever has the open file holds it. None where it is held."""
    try:
        import fcntl
    except ImportError:
        return None  # Windows removes no file that somebody has open
    opened = os.open(path, os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW, 0o600)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(opened)
        return None
    return opened


def _is_ours(one: os.stat_result) -> bool:
    if not stat.S_ISDIR(one.st_mode):
        return False
    return os.name != "posix" or (one.st_uid == os.getuid() and not one.st_mode & 0o077)


def _clear(folder: Path) -> None:
    held = hold(folder / BEING_OPENED)
    if held is None and os.name == "posix":
        return
    try:
        for file in folder.iterdir():
            if file.name.startswith(_PAGE) or file.name == BEING_OPENED:
                file.unlink()
        folder.rmdir()
    finally:
        if held is not None:
            os.close(held)
