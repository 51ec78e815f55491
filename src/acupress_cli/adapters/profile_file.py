"""The profile as a small JSON file that its owner alone can read."""

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from acupress_cli.adapters.places import (
    dangling,
    is_special,
    make_private,
    need_plain,
    need_usable,
)
from acupress_cli.adapters.whole_file import put_whole
from acupress_cli.domain.errors import JournalError, UsageError
from acupress_cli.domain.settings import USUAL_SETTINGS, Settings, parse_settings

if TYPE_CHECKING:
    from acupress_cli.domain.profile import Profile

FILE_NAME = "profile.json"
LOCK_NAME = "profile.lock"
# How long one window waits for another one that writes.
BUSY_S = 5.0
_DAMAGE = (msgspec.DecodeError, ValueError, OverflowError, RecursionError)
# No clock that is right shows another one, and beyond these nothing can be counted.
_YEARS = range(1900, 9999)
# Without one of these the file is not as it was written: what it said of health is gone.
_ALWAYS_WRITTEN = {"conditions", "outcome", "outcome_at", "screened_fully_at"}


class ProfileFile:
    """Keeps a profile in ``folder``; a damaged file is set aside, never overwritten.

    ``set_aside`` says where, until the person has told anew what was lost with it.
    """

    def __init__(self, folder: Path, busy_s: float = BUSY_S) -> None:
        self._folder = folder
        self._busy_s = busy_s
        self.path = folder / FILE_NAME
        self.set_aside: Path | None = None

    def settings(self) -> Settings:
        """The settings alone. Every command reads them, and most need nothing else of it."""
        if is_special(self.path):
            return USUAL_SETTINGS
        try:
            return _read(self.path.read_bytes())[1]
        except (OSError, *_DAMAGE):
            return USUAL_SETTINGS

    def load(self) -> "Profile":
        """What is kept, or nothing where nothing was.

        Raises JournalError for what cannot be read: nobody knows then what was kept.
        """
        kept = self._kept()
        if kept is not None:
            return kept
        with self._locked():
            return self._load_or_set_aside()

    def change(self, change: "Callable[[Profile], Profile]") -> "Profile":
        """Keep what ``change`` makes of what is kept at that moment, and return it.

        No other window writes meanwhile. Raises JournalError where it cannot be kept.
        """
        need_usable(self._folder)
        try:
            make_private(self._folder)
            with self._locked():
                changed = change(self._load_or_set_aside())
                text = msgspec.json.format(msgspec.json.encode(changed), indent=2)
                put_whole(self.path, text, prefix=".profile-", lasting=True)
        except OSError as error:
            if error.errno == errno.EFBIG:
                raise JournalError(
                    "Your profile could not be written: a file may not grow so large here.",
                    'Is there a limit, as of "ulimit -f"? Raise it and try again.',
                ) from None
            raise JournalError(
                f"Your profile could not be written ({error.strerror or error}).",
                f"Is the folder {self._folder} yours, and writable?",
            ) from None
        return changed

    def _kept(self) -> "Profile | None":
        """What is kept; None where the file is damaged. Raises JournalError as ``load``."""
        # Not imported for the settings alone: it is large.
        from acupress_cli.domain.profile import Profile, parse_goal

        need_usable(self._folder)
        need_plain(self.path)
        try:
            kept = _profile_in(self.path.read_bytes())
            return kept and self._of_lost(replace(kept, goal=parse_goal(kept.goal)))
        except UsageError as error:
            raise JournalError(error.sentence, f"Make it shorter in {self.path}.") from None
        except IsADirectoryError:
            return None
        except FileNotFoundError:
            if dangling(self.path):
                raise _unreadable(self.path, "it is a link that leads nowhere") from None
            return self._of_lost(Profile(was_lost=self._latest_aside() is not None))
        except OSError as error:
            raise _unreadable(self.path, error.strerror or str(error)) from None

    def _load_or_set_aside(self) -> "Profile":
        """What is kept, once a damaged file is out of the way; only with the lock."""
        from acupress_cli.domain.profile import Profile

        kept = self._kept()
        if kept is not None:
            return kept
        try:
            aside = next(path for n in range(1, 1000) if not (path := self._aside(n)).exists())
            self.path.rename(aside)
        except (OSError, StopIteration):
            raise _unreadable(self.path, "it is damaged, and cannot be set aside") from None
        self.set_aside = aside
        return Profile(was_lost=True)

    def _of_lost(self, kept: "Profile") -> "Profile":
        """``kept``, after noting where the damaged profile lies that it replaced."""
        self.set_aside = self._latest_aside() if kept.is_lost else None
        return kept

    def _aside(self, number: int) -> Path:
        return self.path.with_suffix(f".damaged-{number}")

    def _latest_aside(self) -> Path | None:
        """The damaged profile that was set aside last."""
        return max(self._folder.glob("profile.damaged-*"), default=None)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        # SQLite is not loaded for reading alone.
        from acupress_cli.adapters.file_lock import FileLock

        lock = FileLock(self._folder / LOCK_NAME, self._busy_s)
        if not lock.acquire():
            raise JournalError("Another acupress is writing your profile.", "Try again shortly.")
        try:
            yield
        finally:
            lock.release()


def _unreadable(path: Path, reason: str) -> JournalError:
    return JournalError(
        f"Your profile {path} cannot be read ({reason}). What it says of your health is not "
        "known, so there are no points.",
        "Make it readable for you, or move it away and answer all questions anew.",
    )


def _profile_in(text: bytes) -> "Profile | None":
    """The profile; None where the text is none, or a time in it cannot be read."""
    import json

    from acupress_cli.domain.profile import Profile

    try:
        kept, settings = _read(text)
        json.loads(text, object_pairs_hook=_named_once)
        if not kept.keys() >= _ALWAYS_WRITTEN:
            return None
        known = msgspec.json.decode(msgspec.json.encode(kept), type=Profile)
    except _DAMAGE:
        return None
    moments = (known.outcome_at, known.screened_fully_at, *known.brought_back.values())
    can_be = all(moment is None or _can_be(moment) for moment in moments)
    return replace(known, settings=settings) if can_be else None


def _read(text: bytes) -> tuple[dict[str, msgspec.Raw], Settings]:
    """The file's fields, and apart from them the settings: they never make it unreadable."""
    kept = msgspec.json.decode(text, type=dict[str, msgspec.Raw])
    settings = kept.pop("settings", None)
    return kept, parse_settings(msgspec.json.decode(settings)) if settings else USUAL_SETTINGS


def _named_once(pairs: list[tuple[str, object]]) -> None:
    """Raise ValueError for a name that comes twice: the one that counts may be either."""
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError("a name comes twice")


def _can_be(moment: datetime) -> bool:
    """Whether a time says how far it is from UTC, and can be reckoned with."""
    return moment.tzinfo is not None and moment.year in _YEARS
