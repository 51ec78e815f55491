"""The text of a copied journal, JSON or a table, as plain rows with their places."""

import json
from collections.abc import Callable, Iterator

from acupress_cli.adapters.copied_rows import Placed, TwiceNamed, Unreadable
from acupress_cli.adapters.copied_table import table_rows
from acupress_cli.adapters.encodings import encoding_of, looks_like_windows
from acupress_cli.domain.journal.cells import BYTE_ORDER_MARK
from acupress_cli.domain.journal.row import FORMAT, VERSION

# Longer ones are no number that an entry could hold, and slow to read.
_LONGEST_NUMBER = 18


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
        whole = json.loads(
            text, object_pairs_hook=_table, parse_constant=str, parse_int=_whole_number
        )
    except RecursionError:
        raise Unreadable("it has brackets within brackets without end.") from None
    except json.JSONDecodeError as error:
        raise Unreadable(f"line {error.lineno} is not JSON ({error.msg}).") from None
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise Unreadable(f'it is no journal of acupress: "format" is not "{FORMAT}".')
    version = whole.get("version")
    if not isinstance(version, int) or version is True or version < 1:
        raise Unreadable('its "version" is no whole number from 1.')
    if version > VERSION:
        raise Unreadable("a newer acupress wrote it. Update acupress, then import it.")
    entries = whole.get("entries")
    if isinstance(whole, TwiceNamed) or len(whole) != len(("format", "version", "entries")):
        raise Unreadable('its names are not "format", "version" and "entries", each once.')
    if not isinstance(entries, list):
        raise Unreadable('its "entries" are no list.')
    for number, row in enumerate(entries, start=1):
        yield Placed(f"entry {number}", row)


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
