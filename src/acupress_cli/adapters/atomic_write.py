"""Writing a file whole or not at all: nobody ever reads half of one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def put_whole(path: Path, content: bytes, *, prefix: str, lasting: bool = False) -> None:
    """Put a file with ``content`` in place at once; only its owner can read it.

    It is first written beside ``path``, under a name that begins with ``prefix``.
    ``lasting`` has it on the disk before this returns. Raises OSError, and then leaves
    everything as it was.
    """
    # It costs a start some milliseconds, and few commands write.
    from tempfile import mkstemp

    handle, name = mkstemp(dir=path.parent, prefix=prefix)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        Path(name).replace(path)
    finally:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)


@contextmanager
def room_for_copies(folder: Path) -> Iterator[Path]:
    """A folder inside ``folder``, for its owner alone, that is gone with all in it afterwards."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(dir=folder, prefix=".mended-") as room:
        yield Path(room)
