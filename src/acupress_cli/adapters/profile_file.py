"""The profile as a small JSON file that its owner alone can read."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from acupress_cli.adapters.whole_file import put_whole
from acupress_cli.domain.settings import USUAL_SETTINGS, Settings, parse_settings

if TYPE_CHECKING:
    from acupress_cli.domain.profile import Profile

FILE_NAME = "profile.json"
_UNREADABLE = (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError)


class ProfileFile:
    """Keeps a profile in ``folder``; a damaged file is set aside, never overwritten."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.path = folder / FILE_NAME
        self.set_aside: Path | None = None
        self._is_stuck = False

    def settings(self) -> Settings:
        """The settings alone. Every command reads them, and most need nothing else of it."""
        try:
            return _read(self.path.read_bytes())[1]
        except _UNREADABLE:
            return USUAL_SETTINGS

    def load(self) -> "Profile":
        """What is kept. Nothing readable means nothing known, so everything is asked."""
        # Not imported for the settings alone: it is large.
        from acupress_cli.domain.profile import Profile

        try:
            kept, settings = _read(self.path.read_bytes())
            known = msgspec.json.decode(msgspec.json.encode(kept), type=Profile)
            profile = replace(known, settings=settings)
        except FileNotFoundError:
            return Profile()
        except _UNREADABLE:
            profile = None
        if profile and _has_offsets(profile):
            return profile
        self._put_aside()
        return Profile()

    def keep(self, profile: "Profile") -> bool:
        """Write the whole file anew and put it in place at once; False where that fails."""
        if self._is_stuck:
            return False
        text = msgspec.json.format(msgspec.json.encode(profile), indent=2)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            put_whole(self.path, text, prefix=".profile-", lasting=True)
        except OSError:
            return False
        return True

    def _put_aside(self) -> None:
        self._is_stuck = True
        for number in range(1, 1000):
            aside = self.path.with_suffix(f".damaged-{number}")
            if not aside.exists():
                with suppress(OSError):
                    self.path.rename(aside)
                    self.set_aside = aside
                    self._is_stuck = False
                return


def _read(text: bytes) -> tuple[dict[str, msgspec.Raw], Settings]:
    """The file's fields, and apart from them the settings: they never make it unreadable."""
    kept = msgspec.json.decode(text, type=dict[str, msgspec.Raw])
    settings = kept.pop("settings", None)
    return kept, parse_settings(msgspec.json.decode(settings)) if settings else USUAL_SETTINGS


def _has_offsets(profile: "Profile") -> bool:
    """Whether every time in it says how far it is from UTC; others cannot be compared."""
    moments = [profile.outcome_at, profile.screened_fully_at, *(done.at for done in profile.done)]
    return all(moment is None or moment.tzinfo for moment in moments)
