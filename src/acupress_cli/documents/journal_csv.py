"""The journal as a table for a spreadsheet, which can be imported again."""

import csv
import io
from collections.abc import Sequence

from acupress_cli.domain.journal.cells import BYTE_ORDER_MARK, guarded, joined
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.journal.row import COLUMNS, row_of


def journal_csv(entries: Sequence[Entry]) -> str:
    """A line for each entry that is not removed, after a line with the names of the columns."""
    page = io.StringIO(newline="")
    page.write(BYTE_ORDER_MARK)
    table = csv.writer(page)
    table.writerow(COLUMNS)
    for entry in entries:
        if not entry.removed:
            table.writerow(guarded(_cell(value)) for value in row_of(entry).values())
    return page.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, list):
        return joined(map(_part, value), "; ")
    return str(value)


def _part(item: object) -> str:
    """A name as it is; a hold as code/side/planned_s/held_s/outcome/tender."""
    if not isinstance(item, dict):
        return str(item)
    *most, was_tender = item.values()
    return joined((*map(_cell, most), "tender" if was_tender else ""), "/")
