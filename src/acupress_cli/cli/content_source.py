"""Where the content of one run comes from: parsed copies of it, or the files themselves."""

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from acupress_cli.adapters.folders import content_folder, own_folders

if TYPE_CHECKING:
    from acupress_cli.adapters.content import ContentFolder
    from acupress_cli.adapters.parsed_copies import ParsedCopies
    from acupress_cli.adapters.quick_content import QuickContent

_KEPT = ("journal.db", "journal.db-wal", "profile.json")


class ContentSource:
    """Hands out the content, from copies for speed, and knows when to do without them."""

    def __init__(self) -> None:
        self._copies: ParsedCopies | None = None
        self._kept_at_first: list[tuple[int, int]] = []

    def quick(self) -> "QuickContent":
        """The content from parsed copies, as far as there are any."""
        from acupress_cli import __version__
        from acupress_cli.adapters.parsed_copies import FOLDER_NAME, ParsedCopies
        from acupress_cli.adapters.quick_content import QuickContent

        folder, copies = content_folder(), own_folders(os.environ).cache / FOLDER_NAME
        self._copies = ParsedCopies(copies, folder, __version__)
        self._kept_at_first = _kept_now()
        return QuickContent(folder, self._copies)

    def strict(self) -> "ContentFolder":
        """The content from its files alone."""
        from acupress_cli.adapters.content import ContentFolder

        return ContentFolder(content_folder())

    def drop_copies(self) -> bool:
        """Remove the copies, as one of them may be why a command broke.

        Whether the command can be run again: it had used copies, and has written nothing of
        the person's yet, which would then be written twice.
        """
        if self._copies is None or not self._copies.were_used:
            return False
        self._copies.clear()
        return _kept_now() == self._kept_at_first


def _kept_now() -> list[tuple[int, int]]:
    """Size and time of the files that a person's words are kept in, where they can be seen."""
    states = []
    for name in _KEPT:
        # Content alone is shown also where nothing can be kept.
        with suppress(OSError):
            states.append((own_folders(os.environ).data / name).stat())
    return [(state.st_size, state.st_mtime_ns) for state in states]
