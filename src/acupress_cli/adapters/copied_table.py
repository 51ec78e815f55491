"""A copied journal as a table, also one that a spreadsheet wrote anew, as plain rows."""

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from acupress_cli.adapters.copied_rows import NO_COPY, Placed, Unreadable
from acupress_cli.domain.journal.cells import BYTE_ORDER_MARK, parted, unguarded
from acupress_cli.domain.journal.row import COLUMNS, HOLD_COLUMNS
from acupress_cli.domain.limits import LARGEST_COPY_BYTES
from acupress_cli.domain.words.numbers import narrow

_LONGEST_HEADER = 2000
# Spreadsheets write these in place of a comma, by the country they are set to.
_SEPARATORS = (",", ";", "\t")
_SEPARATOR_LINE = re.compile(rf'[\s"{BYTE_ORDER_MARK}]*sep=', re.IGNORECASE)
# A comma before three digits may part thousands.
_NUMBER = re.compile(
    r"[+-]?[0-9]{1,18}(\.[0-9]{0,30}|,(?![0-9]{3}$)[0-9]{1,30})?(e[+-]?[0-9]{1,3})?"
)
_NUMBERS = {"leg_before", "back_before", "leg_after", "back_after", "heat_s", "told_s", "pauses",
            "goal", "planned_s", "held_s"}  # fmt: skip
_AS_IT_IS = {"note", "reaches", "code"}
_CHOICES = {"kind", "side", "hours_after", "ending", "outcome"}
_YES_NO = {"yes": True, "true": True, "no": False, "false": False}


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
        for column in [column for column in self._spare if cells[column].strip()]:
            # Each of them is told of once.
            if name := self._spare.pop(column):
                remark(f'the column "{name[:40]}" is not known here, so it was left out.')
        found = zip(names, map(unguarded, cells), strict=True)
        values = ((name, _value(name, cell)) for name, cell in found if name in COLUMNS and cell)
        return Placed(place, {name: value for name, value in values if value != ""})


def _names(cells: Sequence[str]) -> list[str]:
    """The names as they are in COLUMNS, whatever the capitals and spaces in them."""
    plain = (
        unicodedata.normalize("NFKC", cell).strip(f' "{BYTE_ORDER_MARK}').casefold()
        for cell in cells
    )
    return [re.sub(r"[\s_-]+", "_", name) for name in plain]


def _value(name: str, cell: str) -> object:
    if name in _AS_IT_IS:
        return cell
    if name in ("areas", "tags"):
        return _listed(cell)
    if name == "holds":
        return [_hold(text) for text in _listed(cell)]
    said = cell.strip()
    if name in _NUMBERS:
        return _number(said)
    if name in _CHOICES:
        return said.casefold()
    return _YES_NO.get(said.casefold(), said) if name == "coached" else said


def _number(said: str) -> object:
    """The number in a cell, a whole one where it is one (6.0 is 6); else the text as it is."""
    usual = narrow(said)
    if not _NUMBER.fullmatch(usual):
        return said
    if usual.isdecimal():
        return int(usual)
    number = float(usual.replace(",", "."))
    return int(number) if number.is_integer() else number


def _listed(cell: str) -> list[str]:
    return [part for part in parted(cell, ";") if part]


def _hold(text: str) -> dict[str, object]:
    parts = zip_longest(HOLD_COLUMNS, parted(text, "/"), fillvalue="")
    hold = {name or "more": _value(name, part) for name, part in parts if part}
    was_tender = hold.get("was_tender")
    if isinstance(was_tender, str) and was_tender.casefold() == "tender":
        hold["was_tender"] = True
    return hold
