"""Places for journals in tests, and what is asked of every journal."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

AT = datetime(2026, 5, 4, 21, 0, tzinfo=timezone(timedelta(hours=2)))
DAY = timedelta(days=1)
# A disk in memory, where there is one: hundreds of writes do not wait for a disk.
_IN_MEMORY = Path("/dev/shm")

NOBODY = 65534


@contextmanager
def quick_folder() -> Iterator[Path]:
    """An empty folder, in memory if possible."""
    with TemporaryDirectory(dir=_IN_MEMORY if os.access(_IN_MEMORY, os.W_OK) else None) as folder:
        yield Path(folder)


def unexpected(text: str) -> None:
    """What a journal that is well tells: nothing."""
    raise AssertionError(text)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Not as root, who may write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def given_to_nobody(folder: Path) -> None:
    """Where root runs the tests, the folder and all in it become somebody else's."""
    if os.geteuid() == 0:
        folder.parent.parent.chmod(0o755)
        for path in (folder.parent, folder, *folder.iterdir()):
            os.chown(path, NOBODY, NOBODY)
