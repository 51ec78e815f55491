"""Sessions kept by versions that had no journal, as entries."""

from collections.abc import Iterable
from datetime import timezone

from acupress_cli.domain.journal.entry import Entry, EntryKind
from acupress_cli.domain.profile import DoneSession


def entries_of(done: Iterable[DoneSession]) -> tuple[Entry, ...]:
    """Each session as an entry, always with the same id."""
    return tuple(
        Entry(
            id=f"earlier-{session.at.astimezone(timezone.utc):%Y%m%dT%H%M%S%f}",
            kind=EntryKind.SESSION,
            started_at=session.at,
            changed_at=session.at,
            coached=True,
            told_s=session.pressed_s,
        )
        for session in done
    )
