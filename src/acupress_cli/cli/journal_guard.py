"""What is not to be changed while a session is being recorded in another window."""

from collections.abc import Iterable

from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.journal.entry import Entry, EntryKind

_HINT = "Try again when it is over."


def refuse_if_recorded(bench: Workbench, entries: Iterable[Entry]) -> None:
    """Raise JournalError where one of ``entries`` is being recorded: it would be undone soon."""
    if any(_is_open(entry) for entry in entries) and bench.session_runs():
        raise JournalError("That session is still running in another window.", _HINT)


def refuse_while_recording(bench: Workbench) -> None:
    """Raise JournalError while any session is being recorded."""
    if bench.session_runs():
        raise JournalError("A session is running in another window.", _HINT)


def _is_open(entry: Entry) -> bool:
    return entry.kind is EntryKind.SESSION and entry.coached and entry.ending is None
