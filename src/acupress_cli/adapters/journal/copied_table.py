"""The journal as a table for a spreadsheet: an entry in a line, a field in a column.

Written, and read as plain rows, also where a spreadsheet wrote it anew. A field that is a
table of its own, such as the pain before, has a column for each of its fields.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from itertools import zip_longest
from typing import Any

from msgspec import Struct

from acupress_cli.adapters.journal.codec import Described, described, plain
from acupress_cli.adapters.journal.copied_row import NO_COPY, Placed, Unreadable
from acupress_cli.domain.journal.cells import (
    BYTE_ORDER_MARK,
    guarded,
    joined,
    parted,
    unguarded,
)
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.limits import LARGEST_COPY_BYTES
from acupress_cli.domain.session.record import HoldRecord
from acupress_cli.domain.words.numbers import narrow


class _Column(Struct, frozen=True):
    """A column, and the field that stands in it, inside of the field ``outer`` if that is named."""

    name: str
    field: Described
    outer: str = ""


def _columns() -> Iterator[_Column]:
    for name, field in described(Entry).items():
        if field.table and not field.is_list:
            for inner_name, inner in described(field.table).items():
                yield _Column(f"{name}_{inner_name}", inner, name)
        else:
            yield _Column(name, field)


_COLUMNS = {column.name: column for column in _columns()}
COLUMNS = tuple(_COLUMNS)
_OF_HOLD = tuple(described(HoldRecord).values())
_LONGEST_HEADER = 2000
# Spreadsheets write these in place of a comma, by the country they are set to.
_SEPARATORS = (",", ";", "\t")
_SEPARATOR_LINE = re.compile(rf'[\s"{BYTE_ORDER_MARK}]*sep=', re.IGNORECASE)
# A comma before three digits may part thousands.
_NUMBER = re.compile(
    r"[+-]?[0-9]{1,18}(\.[0-9]{0,30}|,(?![0-9]{3}$)[0-9]{1,30})?(e[+-]?[0-9]{1,3})?"
)
_YES_NO = {"yes": True, "true": True, "no": False, "false": False}


def journal_csv(entries: Sequence[Entry]) -> str:
    """A line for each entry that is not removed, after a line with the names of the columns."""
    page = io.StringIO(newline="")
    page.write(BYTE_ORDER_MARK)
    table = csv.writer(page)
    table.writerow(COLUMNS)
    for entry in entries:
        if not entry.removed:
            table.writerow(map(guarded, _cells(plain(entry))))
    return page.getvalue()


def _cells(values: dict[str, Any]) -> Iterator[str]:
    for column in _COLUMNS.values():
        table = values[column.outer] if column.outer else values
        yield _cell(table[column.field.name])


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, tuple):
        return joined(map(_part, value), "; ")
    return str(value)


def _part(item: object) -> str:
    """A name as it is; a hold as code/side/planned_s/held_s/outcome/tender."""
    if not isinstance(item, dict):
        return str(item)
    return joined(
        (_yes_in_a_hold(name) * value if isinstance(value, bool) else _cell(value)
         for name, value in item.items()),
        "/",
    )  # fmt: skip


def _yes_in_a_hold(name: str) -> str:
    """How it is said there that ``was_tender`` is so; a no is nothing."""
    return name.removeprefix("was_")


def table_rows(text: str, remark: Callable[[str], None]) -> Iterator[Placed]:
    """The rows of a table; what was left out of it is told to ``remark``. Raises Unreadable."""
    first_line = _first_line(text)
    separator = next((s for s in _SEPARATORS if "id" in _names(first_line.split(s))), ",")
    csv.field_size_limit(LARGEST_COPY_BYTES)  # a cell may have thousands of holds
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    header: _Header | None = None
    last = 0
    try:
        for cells in reader:
            place, last = f"line {last + 1}", reader.line_num
            if _is_empty(cells) or (header is None and _SEPARATOR_LINE.match(cells[0])):
                continue
            if header is None:
                header = _Header(cells)
            else:
                yield header.placed(place, cells, remark)
    except csv.Error as error:
        if "\0" in first_line:  # which Python 3.10 calls an error, and later ones a name
            raise Unreadable(NO_COPY) from None
        raise Unreadable(f"line {reader.line_num} is no line of a table ({error}).") from None
    if header is None:
        raise Unreadable(NO_COPY)


def _first_line(text: str) -> str:
    """The line with the names: some spreadsheets write before it what parts the cells."""
    first, *others = text.lstrip()[:_LONGEST_HEADER].splitlines()
    is_other = _SEPARATOR_LINE.match(first)
    return next(filter(str.strip, others), "") if is_other else first


def _is_empty(cells: Sequence[str]) -> bool:
    return not any(cell.strip() for cell in cells)


class _Header:
    """The names over the columns. Raises Unreadable unless each is there, once.

    Columns of other names are left out.
    """

    def __init__(self, cells: Sequence[str]) -> None:
        self._names = names = _names(cells)
        if "id" not in names or "kind" not in names:
            raise Unreadable(NO_COPY)
        missing = [name for name in COLUMNS if name not in names]
        if missing:
            raise Unreadable(f"it has no column {', '.join(missing)}.")
        twice = [name for name in COLUMNS if names.count(name) > 1]
        if twice:
            raise Unreadable(f"it has more than one column {', '.join(twice)}.")
        self._spare = {
            place: cells[place].strip() for place, name in enumerate(names) if name not in COLUMNS
        }

    def placed(self, place: str, cells: Sequence[str], remark: Callable[[str], None]) -> Placed:
        """The row that these cells make, or why they make none."""
        names = self._names
        if _is_empty(cells[len(names) :]):
            cells = cells[: len(names)]
        if len(cells) != len(names):
            return Placed(place, None, f"{len(cells)} cells stand under {len(names)} names")
        for spare in [spare for spare in self._spare if cells[spare].strip()]:
            # Each of them is told of once.
            if name := self._spare.pop(spare):
                remark(f'the column "{name[:40]}" is not known here, so it was left out.')
        row: dict[str, Any] = {}
        for name, cell in zip(names, map(unguarded, cells), strict=True):
            column = _COLUMNS.get(name)
            if column and (value := _value(column.field, cell)) != "":
                table = row.setdefault(column.outer, {}) if column.outer else row
                table[column.field.name] = value
        return Placed(place, row)


def _names(cells: Sequence[str]) -> list[str]:
    """The names as they are in COLUMNS, whatever the capitals and spaces in them."""
    plain = (
        unicodedata.normalize("NFKC", cell).strip(f' "{BYTE_ORDER_MARK}').casefold()
        for cell in cells
    )
    return [re.sub(r"[\s_-]+", "_", name) for name in plain]


def _value(field: Described, cell: str) -> object:
    """What a cell says, as a field of that kind has it; the text as it is where it says none."""
    if field.is_list:
        parts = [part for part in parted(cell, ";") if part]
        return [_hold(part) for part in parts] if field.table else parts
    said = cell.strip()
    if field.kind in (int, float):
        return _number(said)
    if field.kind is bool:
        return _YES_NO.get(said.casefold(), said)
    if field.kind is str and field.name != "id":
        return cell
    return said.casefold() if issubclass(field.kind, Enum) else said


def _number(said: str) -> object:
    """The number in a cell, a whole one where it is one (6.0 is 6); else the text as it is."""
    usual = narrow(said)
    if not _NUMBER.fullmatch(usual):
        return said
    if usual.isdecimal():
        return int(usual)
    number = float(usual.replace(",", "."))
    return int(number) if number.is_integer() else number


def _hold(text: str) -> dict[str, object]:
    hold: dict[str, object] = {}
    for field, part in zip_longest(_OF_HOLD, parted(text, "/")):
        if field is None:
            hold["more"] = part
        elif not part:
            hold |= {field.name: None} if field.may_be_none else {}
        elif field.kind is bool and part.casefold() == _yes_in_a_hold(field.name):
            hold[field.name] = True
        else:
            hold[field.name] = _value(field, part)
    return hold
