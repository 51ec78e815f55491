"""The text of a copied journal, JSON or a table, as plain rows with their places."""

import json
from collections.abc import Callable, Iterator

from msgspec import DecodeError, Raw, Struct, ValidationError
from msgspec.json import decode as json_decode

from acupress_cli.adapters.copied_rows import Placed, TwiceNamed, Unreadable
from acupress_cli.adapters.copied_table import table_rows
from acupress_cli.adapters.encodings import encoding_of, looks_like_windows
from acupress_cli.adapters.long_json import LongTable, NotJson
from acupress_cli.domain.journal.cells import BYTE_ORDER_MARK
from acupress_cli.domain.journal.row import FORMAT, VERSION

# Longer ones are no number that an entry could hold, and slow to read.
_LONGEST_NUMBER = 18
_NAMES = ("format", "version", "entries")


def rows_in(content: bytes, remark: Callable[[str], None]) -> Iterator[Placed]:
    """The rows of a copy, whose form shows in its first letter. Raises Unreadable.

    What was left out of a table is told to ``remark``.
    """
    text = _text(content)
    if not text.strip():
        raise Unreadable("it is empty.")
    if text.lstrip()[0] in "{[":
        return _json_rows(text)
    return table_rows(text, remark)


def _text(content: bytes) -> str:
    encoding = encoding_of(content)
    try:
        return content.decode(encoding).lstrip(BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        fault = f"line {line} is not UTF-8 text"
        if encoding not in ("utf-8", "utf-8-sig"):
            fault = "it is not the UTF-16 text that it begins as"
        elif looks_like_windows(content):
            fault += (
                " but looks like cp1252, which programs on Windows write. Open it there and "
                'save it as UTF-8 (in a spreadsheet: as "CSV UTF-8"), then import that'
            )
        raise Unreadable(f"{fault}.") from None


def _json_rows(text: str) -> Iterator[Placed]:
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
    if len(table) == len(pairs):
        return table
    twice = TwiceNamed(table)
    seen: set[str] = set()
    for name, _ in pairs:
        if name in seen:
            twice.key = name
        seen.add(name)
    return twice


def _whole_number(digits: str) -> object:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else digits


_DECODER = json.JSONDecoder(object_pairs_hook=_table, parse_constant=str, parse_int=_whole_number)
