"""acupress journal list and show: what the journal holds."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import Annotated

import typer
from msgspec import Struct

from acupress_cli.cli.completing import entries, points
from acupress_cli.cli.journal_finding import LAST, find_entry
from acupress_cli.cli.options import JsonOption, PlainOption
from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.journal.entry import Entry, EntryKind, Heading, Span
from acupress_cli.domain.journal.moments import parse_day
from acupress_cli.domain.journal.own_calendar import up_to
from acupress_cli.domain.journal.short_ids import short_ids
from acupress_cli.domain.journal.telling import parse_tag
from acupress_cli.domain.words.counts import counted

USUAL_DAYS = 30
# Memory holds no more of them, however long the list is.
SHOWN_AT_ONCE = 500
_EMPTY = (
    "Your journal is empty so far. It fills as you go:\n"
    "  acupress coach\n"
    '  acupress journal add --leg 5 --note "Sat for long"'
)


class Wanted(Struct, frozen=True):
    """What the entries of a list have in common; None where anything will do."""

    kind: EntryKind | None
    code: str | None
    tag: str | None
    is_removed: bool

    def fits(self, entry: Entry) -> bool:
        """Whether ``entry`` has all of it."""
        return (
            self.may_fit(entry)
            and (self.code is None or self.code in {hold.code for hold in entry.holds})
            and (self.tag is None or self.tag in entry.tags)
        )

    def may_fit(self, entry: Entry | Heading) -> bool:
        """Whether it has all that can be told of an entry that is not read whole."""
        return entry.removed is self.is_removed and self.kind in (None, entry.kind)


def list_entries(
    ctx: typer.Context,
    days: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=36_500,
            help=f"Entries of the last so many days. [default: {USUAL_DAYS}]",
            show_default=False,
        ),
    ] = None,
    first: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Entries from this day on.")
    ] = None,
    last: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Entries up to this day.")
    ] = None,
    kind: Annotated[EntryKind | None, typer.Option(help="Only entries of this kind.")] = None,
    point: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="Only sessions with this point.", autocompletion=points),
    ] = None,
    tag: Annotated[str | None, typer.Option(metavar="TAG", help="Only with this tag.")] = None,
    removed: Annotated[bool, typer.Option("--removed", help="Entries you removed.")] = False,
    json: JsonOption = False,
    plain: PlainOption = None,
) -> None:
    """List your entries, the newest last."""
    bench: Workbench = ctx.obj
    bench.prefer(plain=plain)
    span = _span(bench, days, first, last)
    code = bench.content.catalogue().find(point).code if point else None
    wanted = Wanted(kind, code, parse_tag(tag) if tag else None, removed)
    headings = bench.journal().headings()
    in_days = [h.id for h in headings if span.holds(h.day) and wanted.may_fit(h)]
    found = (entry for entry in bench.journal().each(in_days) if wanted.fits(entry))
    if json:
        from acupress_cli.documents.json_text import list_text

        bench.out.writelines(list_text(_for_scripts(bench, entry) for entry in found))
        return
    was_shown = _show_list(bench, found, headings, in_days)
    _say_what_else(bench, headings, span, wanted, was_shown=was_shown)


def show_entry(
    ctx: typer.Context,
    id: Annotated[
        str,
        typer.Argument(
            metavar="[ID]",
            help="The beginning of an id; without it, the newest.",
            autocompletion=entries,
        ),
    ] = LAST,
    json: JsonOption = False,
    plain: PlainOption = None,
) -> None:
    """Show everything of one entry."""
    bench: Workbench = ctx.obj
    bench.prefer(plain=plain)
    entry = find_entry(bench, id)
    if json:
        from acupress_cli.documents.json_text import json_text

        typer.echo(json_text(_for_scripts(bench, entry)))
        return
    from acupress_cli.screens.console import reading_width, show
    from acupress_cli.screens.journal_screen import entry_screen

    console = bench.console()
    screen = entry_screen(entry, bench.content.catalogue(), bench.content.atlas())
    show(console, screen, reading_width(console))


def _for_scripts(bench: Workbench, entry: Entry) -> dict[str, object]:
    """All of the entry, of a removed one as well, because it is still here."""
    return bench.values_of(entry) | {"pressed_s": entry.pressed_s}


def _span(bench: Workbench, days: int | None, first: str | None, last: str | None) -> Span:
    """The days to list. Raises UsageError where the options contradict each other."""
    today = bench.local_now().date()
    if first is None and last is None:
        return Span(today - timedelta(days=(days or USUAL_DAYS) - 1))
    if days is not None:
        raise UsageError("--days goes without --from and --to.", "Give the one or the others.")
    first_day = parse_day(first, today) if first else None
    last_day = parse_day(last, today) if last else None
    if first_day and last_day and first_day > last_day:
        raise UsageError(f"{first_day} comes after {last_day}.", "Exchange --from and --to.")
    return up_to(first_day, last_day, today)


def _older(
    bench: Workbench, headings: Sequence[Heading], first: date | None, wanted: Wanted
) -> list[date]:
    """The days of the entries before ``first`` that fit; read whole only where it needs that."""
    if first is None:
        return []
    if wanted.code or wanted.tag:
        before = Span(None, first - timedelta(days=1))
        older = bench.journal().entries(before, with_removed=True)
        return [entry.day for entry in older if wanted.fits(entry)]
    return [heading.day for heading in headings if heading.day < first and wanted.may_fit(heading)]


def _show_list(
    bench: Workbench, found: Iterator[Entry], headings: Sequence[Heading], in_days: Sequence[str]
) -> bool:
    """Show the entries, some at a time; whether there were any."""
    from acupress_cli.screens.console import is_plain, show
    from acupress_cli.screens.journal_screen import entries_in_words, entries_screen, id_width_of

    console = bench.console()
    ids = short_ids(heading.id for heading in headings)
    id_width = id_width_of(ids[entry_id] for entry_id in in_days)
    was_shown = False
    while some := tuple(islice(found, SHOWN_AT_ONCE)):
        was_shown = True
        if is_plain(console):
            show(console, entries_in_words(some, ids))
        else:
            show(console, entries_screen(some, ids, console.width, id_width))
    return was_shown


def _say_what_else(
    bench: Workbench,
    headings: Sequence[Heading],
    span: Span,
    wanted: Wanted,
    *,
    was_shown: bool,
) -> None:
    """Where nothing is listed why, and how to see what is older."""
    older = _older(bench, headings, span.first, wanted)
    if older:
        count = counted(len(older), "entry is", "entries are")
        none = "" if was_shown else "Nothing in these days. "
        say(f"{none}{count} older: acupress journal list --from {older[0]}", bench.err)
    elif not was_shown and all(heading.removed for heading in headings):
        say(_EMPTY, bench.err)
    elif not was_shown:
        say("No entry fits all of that. Try fewer options, or more days.", bench.err)
