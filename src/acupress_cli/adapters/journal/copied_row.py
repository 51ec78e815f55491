"""What a copy of a journal is read as, in either form: rows, each with its place."""

from msgspec import Struct

NO_COPY = "it is no journal of acupress, neither JSON nor a table."


class Placed(Struct, frozen=True):
    """A row, where it stands, and why it cannot be read (or nothing)."""

    place: str
    row: object
    fault: str = ""


class Unreadable(Exception):
    """Text that is no copy of a journal; the sentence says why."""
