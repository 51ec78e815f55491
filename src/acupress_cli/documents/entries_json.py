"""Entries as JSON for scripts: the names and values of a copy of the journal, and a little more."""

from collections.abc import Sequence

from msgspec.structs import replace

from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.journal.row import row_of


def entries_json(entries: Sequence[Entry]) -> list[dict[str, object]]:
    """Everything of each entry; of a removed one as well, because it is still here.

    ``pressed_s`` is all the pressing in seconds, that of the holds and that told of.
    """
    return [
        row_of(replace(entry, removed=False))
        | {"pressed_s": entry.pressed_s, "removed": entry.removed}
        for entry in entries
    ]
