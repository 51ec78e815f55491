"""The journal as JSON, to be kept or taken to another machine."""

import json
from collections.abc import Sequence

from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.journal.row import FORMAT, VERSION, row_of


def journal_json(entries: Sequence[Entry]) -> str:
    """``entries`` as JSON, each in a line of its own; nothing of a removed one but its removal.

    All letters are ASCII: a copy comes through whatever it is sent through.
    """
    rows = ",\n".join(json.dumps(row_of(entry)) for entry in entries)
    text = f'{{"format": "{FORMAT}", "version": {VERSION}, "entries": [\n{rows}\n]}}\n'
    return text.replace("\x7f", "\\u007f")
