"""An entry as plain values by stable names: what a copy of the journal is made of."""

from datetime import datetime
from enum import Enum

from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.session.record import HoldRecord

FORMAT = "acupress-journal"
VERSION = 1
# In this order in a table. A removed entry has only the first four, and ``removed``.
COLUMNS = (
    "id",
    "kind",
    "started_at",
    "changed_at",
    "ended_at",
    "coached",
    "areas",
    "side",
    "reaches",
    "leg_before",
    "back_before",
    "leg_after",
    "back_after",
    "hours_after",
    "heat_s",
    "told_s",
    "holds",
    "pauses",
    "ending",
    "goal",
    "note",
    "tags",
    "outcome",
)
HOLD_COLUMNS = ("code", "side", "planned_s", "held_s", "outcome", "was_tender")

Row = dict[str, object]


def row_of(entry: Entry) -> Row:
    """``entry`` by the names of ``COLUMNS``; of a removed one only that it is removed."""
    if entry.removed:
        return {name: _plain(getattr(entry, name)) for name in COLUMNS[:4]} | {"removed": True}
    scores = {
        "leg_before": entry.before.leg,
        "back_before": entry.before.back,
        "leg_after": entry.after.leg,
        "back_after": entry.after.back,
        "holds": [_hold_row(hold) for hold in entry.holds],
    }
    return {
        name: scores[name] if name in scores else _plain(getattr(entry, name)) for name in COLUMNS
    }


def _hold_row(hold: HoldRecord) -> Row:
    return {name: _plain(getattr(hold, name)) for name in HOLD_COLUMNS}


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
