"""The journal as JSON, to be kept or taken to another machine: written, and read as rows."""

import json
import re
from collections.abc import Iterator, Sequence

from msgspec import DecodeError, Raw, Struct, ValidationError
from msgspec.json import decode as json_decode

from acupress_cli.adapters.journal.codec import TWICE, body_of
from acupress_cli.adapters.journal.copied_row import Placed, Unreadable
from acupress_cli.adapters.journal.long_json import LongTable, NotJson
from acupress_cli.domain.journal.entry import Entry

FORMAT = "acupress-journal"
VERSION = 1
# Longer ones are no number that an entry could hold, and slow to read.
_LONGEST_NUMBER = 18
_NAMES = ("format", "version", "entries")
_NOT_PLAIN = re.compile(r"[^\n\x20-\x7e]")


def journal_json(entries: Sequence[Entry]) -> str:
    """``entries`` as JSON, each in a line of its own; nothing of a removed one but its removal.

    All letters are ASCII: a copy comes through whatever it is sent through.
    """
    told = (entry.without_content() if entry.removed else entry for entry in entries)
    lines = ",\n".join(map(body_of, told))
    text = f'{{"format": "{FORMAT}", "version": {VERSION}, "entries": [\n{lines}\n]}}\n'
    return in_ascii(text)


def in_ascii(text: str) -> str:
    """JSON with each letter that is not ASCII written as its number."""
    return _NOT_PLAIN.sub(lambda found: json.dumps(found[0])[1:-1], text)


def json_rows(text: str) -> Iterator[Placed]:
    """The rows of a copy that is JSON, in its order. Raises Unreadable."""
    try:
        _need_our_head(text)
        yield from _entries_in(text)
    except RecursionError:
        raise Unreadable("it has brackets within brackets without end.") from None
    except NotJson as error:
        raise Unreadable(f"line {error.line} is not JSON ({error}).") from None


class _Head(Struct):
    """What a copy says of itself; what else is in it is passed over without being made."""

    format: Raw = Raw(b"null")
    version: Raw = Raw(b"null")


def _need_our_head(text: str) -> None:
    """Raise Unreadable for JSON that is no copy, before anything of it is read."""
    try:
        head = json_decode(text, type=_Head)
    except ValidationError:
        json_decode(text, type=Raw)  # no table; it may not even be JSON
        head = _Head()
    except DecodeError:
        return  # which part is wrong shows when it is read
    if bytes(head.format) != f'"{FORMAT}"'.encode():
        raise Unreadable(f'it is not a journal of acupress: "format" is not "{FORMAT}".')
    version = bytes(head.version)
    if not version.isdigit() or not version.strip(b"0"):
        raise Unreadable('its "version" is no whole number from 1.')
    if len(version) > 1 or int(version) > VERSION:
        raise Unreadable("a newer acupress wrote it. Update acupress, then import it.")


def _entries_in(text: str) -> Iterator[Placed]:
    seen: dict[str, object] = {}
    number = 0
    for member in LongTable(text, _DECODER.raw_decode).members():
        if member.is_item:
            number += 1
            yield Placed(f"entry {number}", member.value)
        elif member.name in seen or member.name not in _NAMES:
            raise Unreadable('its names are not "format", "version" and "entries", each once.')
        else:
            seen[member.name] = member.value
    if seen.get("entries") != []:
        raise Unreadable('its "entries" are no list.')


def _table(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table = dict(pairs)
    if len(table) < len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                table[name] = TWICE
            seen.add(name)
    return table


def _whole_number(digits: str) -> object:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else digits


_DECODER = json.JSONDecoder(object_pairs_hook=_table, parse_constant=str, parse_int=_whole_number)
