"""An entry as a row of the journal's table: what it is found by, and itself as JSON."""

from collections.abc import Sequence
from datetime import datetime, timezone
from typing import Any

from acupress_cli.adapters.journal.codec import body_of, entry_in, tells_more
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.journal.entry import Entry, EntryKind, Heading

Row = tuple[Any, ...]
COLUMNS = (
    "id", "kind", "started_utc", "started_at", "changed_utc", "removed", "pressed_s", "hurt",
    "body",
)  # fmt: skip


class DamagedRow(ValueError):
    """A row holds what was never written: the file is damaged."""


def row_of(entry: Entry) -> Row:
    """The values of COLUMNS. Raises UnicodeEncodeError where there is half a letter."""
    return (
        entry.id, entry.kind.value, utc_text(entry.started_at), own_text(entry.started_at),
        utc_text(entry.changed_at), int(entry.removed), entry.pressed_s,
        int(bool(entry.hurting)), body_of(entry),
    )  # fmt: skip


def entry_from(entry_id: object, body: object) -> Entry:
    """The entry of this id with this body.

    Raises DamagedRow for what cannot be, and JournalError for what a newer acupress wrote.
    """
    try:
        entry = entry_in_body(body)
    except DamagedRow:
        if tells_more(body):
            raise JournalError(
                "Your journal was written by a newer acupress: it tells more of an entry than "
                "this one knows.",
                "Update acupress. Nothing was changed.",
            ) from None
        raise
    if entry.id != entry_id:
        raise DamagedRow("an entry under another id than its own")
    return entry


def entry_in_body(body: object) -> Entry:
    """The entry with this body, whatever else its row tells. Raises DamagedRow likewise."""
    try:
        return entry_in(body)
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise DamagedRow(str(error)) from error


def moment_from(text: Any) -> datetime:
    """The moment of this time with its offset. Raises DamagedRow for what is none."""
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise ValueError("a time without its offset")
        return moment
    except (ValueError, TypeError) as error:
        raise DamagedRow(str(error)) from error


def heading_from(row: Sequence[Any]) -> Heading:
    """The heading of a row of time, id, kind and removed. Raises DamagedRow likewise."""
    started_at, entry_id, kind, removed = row
    if not isinstance(entry_id, str):
        raise DamagedRow("an id that is no text")
    day = moment_from(started_at).date()
    try:
        return Heading(entry_id, day, EntryKind(kind), bool(removed))
    except ValueError as error:
        raise DamagedRow(str(error)) from error


def own_text(moment: datetime) -> str:
    """By the person's own clock, with the offset. Always with microseconds, to be compared."""
    return moment.isoformat(timespec="microseconds")


def utc_text(moment: datetime) -> str:
    """In UTC and without an offset, so that text order is time order."""
    return own_text(moment.astimezone(timezone.utc).replace(tzinfo=None))
