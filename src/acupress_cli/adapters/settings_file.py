"""The settings as a small JSON file of their own: every command reads it, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from acupress_cli.adapters.small_file import BUSY_S, DAMAGE, SmallFile
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.settings import USUAL_SETTINGS, Settings


class SettingsFile(SmallFile[Settings]):
    """Keeps settings in ``folder``; ``tell`` hears where a damaged file was put."""

    NAME = "settings"

    def __init__(self, folder: Path, tell: Callable[[str], None], busy_s: float = BUSY_S) -> None:
        super().__init__(folder, busy_s)
        self._tell = tell

    def _parsed(self, text: bytes) -> Settings | None:
        try:
            return msgspec.json.decode(text, type=Settings)
        except DAMAGE:
            return None

    def _without_a_file(self) -> Settings:
        return USUAL_SETTINGS

    def _anew(self, aside: Path) -> Settings:
        self._tell(f"Your settings could not be read. They are kept as {aside}; all is as usual.")
        return USUAL_SETTINGS

    def _unreadable(self, reason: str) -> JournalError:
        return JournalError(
            f"Your settings {self.path} cannot be read ({reason}).",
            "Make the file readable for you, or move it away.",
        )
