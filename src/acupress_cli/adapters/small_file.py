"""A small file of the person's: read and written whole, by one window at a time, never lost."""

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

from acupress_cli.adapters.folders import dangling, make_private, need_plain, need_usable
from acupress_cli.domain.errors import JournalError

# How long one window waits for another one that writes.
BUSY_S = 5.0
# What may be raised by reading bytes that are not as they were written.
DAMAGE = (msgspec.DecodeError, ValueError, OverflowError, RecursionError)

T = TypeVar("T")


class SmallFile(Generic[T]):
    """Keeps one value as JSON in ``folder``; a damaged file is set aside, never overwritten.

    Its owner alone can read it. ``NAME`` is what it is called, on the disk and by people.
    """

    NAME = ""

    def __init__(self, folder: Path, busy_s: float = BUSY_S) -> None:
        self._folder = folder
        self._busy_s = busy_s
        self.path = folder / f"{self.NAME}.json"

    def load(self) -> T:
        """What is kept. Raises JournalError for what cannot be read: nobody knows what it was."""
        kept = self._kept()
        if kept is not None:
            return kept
        with self._locked():
            return self._load_or_set_aside()

    def change(self, change: Callable[[T], T]) -> T:
        """Keep what ``change`` makes of what is kept at that moment, and return it.

        No other window writes meanwhile. Raises JournalError where it cannot be kept.
        """
        # It costs a start some time, and few commands write.
        from acupress_cli.adapters.atomic_write import put_whole

        need_usable(self._folder)
        try:
            make_private(self._folder)
            with self._locked():
                changed = change(self._load_or_set_aside())
                text = msgspec.json.format(msgspec.json.encode(changed), indent=2)
                put_whole(self.path, text, prefix=f".{self.NAME}-", lasting=True)
        except OSError as error:
            if error.errno == errno.EFBIG:
                raise JournalError(
                    f"Your {self.NAME} could not be written: a file may not grow so large here.",
                    'Is there a limit, as of "ulimit -f"? Raise it and try again.',
                ) from None
            raise JournalError(
                f"Your {self.NAME} could not be written ({error.strerror or error}).",
                f"Is the folder {self._folder} yours, and writable?",
            ) from None
        return changed

    def _parsed(self, text: bytes) -> T | None:
        """What the text of a file says; None where it is damaged."""
        raise NotImplementedError

    def _without_a_file(self) -> T:
        """What is kept where no file is."""
        raise NotImplementedError

    def _anew(self, aside: Path) -> T:
        """What is kept once a damaged file was put ``aside``."""
        raise NotImplementedError

    def _unreadable(self, reason: str) -> JournalError:
        """The error of a file that nobody can read."""
        raise NotImplementedError

    def _kept(self) -> T | None:
        """What is kept; None where the file is damaged. Raises JournalError as ``load``."""
        need_usable(self._folder)
        need_plain(self.path)
        try:
            return self._parsed(self.path.read_bytes())
        except IsADirectoryError:
            return None
        except FileNotFoundError:
            if dangling(self.path):
                raise self._unreadable("it is a link that leads nowhere") from None
            return self._without_a_file()
        except OSError as error:
            raise self._unreadable(error.strerror or str(error)) from None

    def _load_or_set_aside(self) -> T:
        """What is kept, once a damaged file is out of the way; only with the lock."""
        kept = self._kept()
        if kept is not None:
            return kept
        try:
            aside = next(path for n in range(1, 1000) if not (path := self._aside(n)).exists())
            self.path.rename(aside)
        except (OSError, StopIteration):
            raise self._unreadable("it is damaged, and cannot be set aside") from None
        return self._anew(aside)

    def _aside(self, number: Any) -> Path:
        return self.path.with_suffix(f".damaged-{number}")

    def _latest_aside(self) -> Path | None:
        """The damaged file that was set aside last."""
        return max(self._folder.glob(self._aside("*").name), default=None)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        # SQLite is not loaded for reading alone.
        from acupress_cli.adapters.file_lock import FileLock

        lock = FileLock(self.path.with_suffix(".lock"), self._busy_s)
        if not lock.acquire():
            raise JournalError(
                f"Another acupress is writing your {self.NAME}.", "Try again shortly."
            )
        try:
            yield
        finally:
            lock.release()
