"""Entries as JSON for scripts: the names and values of a copy of the journal, and a little more."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from acupress_cli.documents.json_text import json_text
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.journal.row import row_of


def entries_text(entries: Iterable[Entry]) -> Iterator[str]:
    """The JSON of all entries in pieces, each made when it is asked for."""
    is_first = True
    for entry in entries:
        # Of a list of one: the item with its indent, between the lines of the brackets.
        item = json_text(entries_json([entry])).removeprefix("[\n").removesuffix("\n]")
        yield ("[\n" if is_first else ",\n") + item
        is_first = False
    yield "[]\n" if is_first else "\n]\n"


def entries_json(entries: Sequence[Entry]) -> list[dict[str, object]]:
    """Everything of each entry; of a removed one as well, because it is still here.

    ``pressed_s`` is all the pressing in seconds, that of the holds and that told of.
    """
    return [
        row_of(replace(entry, removed=False))
        | {"pressed_s": entry.pressed_s, "removed": entry.removed}
        for entry in entries
    ]
