"""The text of a copied journal, JSON or a table, as plain rows with their places."""

import csv
import io
import json
import re
from collections.abc import Iterator
from itertools import zip_longest

from msgspec import DecodeError, Raw, Struct, ValidationError
from msgspec.json import decode as json_decode

from acupress_cli.adapters.copied_rows import TwiceNamed
from acupress_cli.adapters.long_json import LongTable, NotJson
from acupress_cli.domain.journal.cells import parted, unguarded
from acupress_cli.domain.journal.row import COLUMNS, FORMAT, HOLD_COLUMNS, VERSION

# Longer ones are no number that an entry could hold, and slow to read.
_LONGEST_NUMBER = 18
_LONGEST_HEADER = 2000
# Spreadsheets write these in place of a comma, by the country they are set to.
_SEPARATORS = (",", ";", "\t")
_NUMBER = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,30})?(e[+-]?[0-9]{1,3})?", re.ASCII)
_NUMBERS = {"leg_before", "back_before", "leg_after", "back_after", "heat_s", "told_s", "pauses",
            "goal", "planned_s", "held_s"}  # fmt: skip
_NAMES = ("format", "version", "entries")
_NO_COPY = "it is no journal of acupress, neither JSON nor a table."
_YES_NO = {"yes": True, "true": True, "no": False, "false": False}


class Placed(Struct, frozen=True):
    """A row, where it stands, and why it cannot be read (or nothing)."""

    place: str
    row: object
    fault: str = ""


class Unreadable(Exception):
    """Text that is no copy of a journal; the sentence says why."""


def rows_in(content: bytes) -> Iterator[Placed]:
    """The rows of a copy, whose form shows in its first letter. Raises Unreadable."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise Unreadable(f"line {line} is not UTF-8 text.") from None
    if not text.strip():
        raise Unreadable("it is empty.")
    return _json_rows(text) if text.lstrip()[0] in "{[" else _table_rows(text)


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
        raise Unreadable(f'it is no journal of acupress: "format" is not "{FORMAT}".')
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


def _table_rows(text: str) -> Iterator[Placed]:
    first_line = text.lstrip()[:_LONGEST_HEADER].splitlines()[0]
    separator = next((s for s in _SEPARATORS if "id" in _names(first_line, s)), ",")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    names: list[str] | None = None
    last = 0
    try:
        for cells in reader:
            place, last = f"line {last + 1}", reader.line_num
            if not any(cells):
                continue
            if names is None:
                names = _checked(cells)
            elif len(cells) != len(names):
                yield Placed(place, None, f"{len(cells)} cells stand under {len(names)} names")
            else:
                yield Placed(place, _row(dict(zip(names, cells, strict=True))))
    except csv.Error as error:
        if "\0" in first_line:  # which Python 3.10 calls an error, and later ones a name
            raise Unreadable(_NO_COPY) from None
        raise Unreadable(f"line {reader.line_num} is no line of a table ({error}).") from None
    if names is None:
        raise Unreadable(_NO_COPY)


def _names(line: str, separator: str) -> list[str]:
    return [name.strip('"') for name in line.split(separator)]


def _checked(names: list[str]) -> list[str]:
    """The names of the columns. Raises Unreadable unless each is there, once, and known."""
    if "id" not in names or "kind" not in names:
        raise Unreadable(_NO_COPY)
    missing = [name for name in COLUMNS if name not in names]
    if missing:
        raise Unreadable(f"it has no column {', '.join(missing)}.")
    unknown = [name for name in names if name not in COLUMNS]
    if unknown:
        raise Unreadable(
            f"its column {', '.join(unknown)[:100]} is not known here; is acupress the newest?"
        )
    if len(names) > len(COLUMNS):
        twice = [name for name in COLUMNS if names.count(name) > 1]
        raise Unreadable(f"it has more than one column {', '.join(twice)}.")
    return names


def _row(cells: dict[str, str]) -> dict[str, object]:
    """The values of the cells that are not empty."""
    plain = {name: unguarded(cell) for name, cell in cells.items()}
    return {name: _value(name, cell) for name, cell in plain.items() if cell}


def _value(name: str, cell: str) -> object:
    if name in ("areas", "tags"):
        return _listed(cell)
    if name == "holds":
        return [_hold(text) for text in _listed(cell)]
    if name in _NUMBERS and _NUMBER.fullmatch(cell):
        return float(cell) if set(cell) & set(".e") else int(cell)
    if name == "coached":
        return _YES_NO.get(cell.lower(), cell)
    return cell


def _listed(cell: str) -> list[str]:
    return [part for part in parted(cell, ";") if part]


def _hold(text: str) -> dict[str, object]:
    parts = zip_longest(HOLD_COLUMNS, parted(text, "/"), fillvalue="")
    hold = {name or "more": _value(name, part) for name, part in parts if part}
    if hold.get("was_tender") == "tender":
        hold["was_tender"] = True
    return hold
