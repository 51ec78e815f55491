"""Finding one entry by what a person types of its id, and naming it."""

from datetime import timedelta

from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.errors import NoSuchError, UsageError
from acupress_cli.domain.journal.entry import EVER, Entry, EntryKind, Span
from acupress_cli.domain.journal.short_ids import SHORTEST, short_ids
from acupress_cli.domain.words.days import day_and_time

LAST = "last"
_MOST_TOLD = 5
_RECENT = timedelta(days=30)


def find_entry(bench: Workbench, said: str) -> Entry:
    """The one entry whose id begins as ``said`` does; "last" is the newest that a person made.

    Raises NoSuchError for none, UsageError for several.
    """
    wanted = said.strip()
    if wanted.casefold() == LAST:
        return _last(bench)
    if not wanted:
        raise UsageError("An id is at least one letter.", _HINT)
    journal = bench.journal()
    found = journal.matching(wanted) or journal.matching(wanted.lower())
    whole = [entry for entry in found if entry.id == wanted]
    if len(found) > 1 and not whole:
        named = "\n".join(named_entry(bench, entry) for entry in found[:_MOST_TOLD])
        raise UsageError(f'The ids of {len(found)} entries begin with "{said}":\n{named}', _HINT)
    if not found:
        raise NoSuchError(f'No entry has an id that begins with "{said}".', _HINT)
    return (whole or found)[0]


def short_id(bench: Workbench, entry: Entry) -> str:
    """The shortest beginning of the entry's id that no other id has."""
    alike = bench.journal().matching(entry.id[:SHORTEST])
    return short_ids((entry.id, *(other.id for other in alike)))[entry.id]


def named_entry(bench: Workbench, entry: Entry) -> str:
    """The entry in a few words, such as: session 3fa2 of 2026-05-04 12:00."""
    when = day_and_time(entry.started_at)
    return f"{entry.kind.value} {short_id(bench, entry)} of {when}"


def _last(bench: Workbench) -> Entry:
    recent = Span(bench.local_now().date() - _RECENT)
    # Ten years of entries need not be read to find the newest.
    for span in (recent, EVER):
        own = [e for e in bench.journal().entries(span) if e.kind is not EntryKind.CHECK]
        if own:
            return own[-1]
    raise NoSuchError(
        "Your journal has no session and no note yet.", "Add one with: acupress journal add"
    )


_HINT = "Every id is in: acupress journal list"
