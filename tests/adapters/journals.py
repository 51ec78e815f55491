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


@contextmanager
def quick_folder() -> Iterator[Path]:
    """An empty folder, in memory if possible."""
    with TemporaryDirectory(dir=_IN_MEMORY if os.access(_IN_MEMORY, os.W_OK) else None) as folder:
        yield Path(folder)


def unexpected(text: str) -> None:
    """What a journal that is well tells: nothing."""
    raise AssertionError(text)
