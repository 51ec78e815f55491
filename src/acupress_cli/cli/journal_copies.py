"""acupress journal export and import: copies of the journal, out and in."""

from collections.abc import Iterable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from acupress_cli.cli.completing import files as files_of_shell
from acupress_cli.cli.form_by_ending import form_by_ending
from acupress_cli.cli.journal_guard import refuse_if_recorded
from acupress_cli.cli.options import ForceOption, OutputArgument
from acupress_cli.cli.options import file as named_file
from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.journal.cells import BYTE_ORDER_MARK
from acupress_cli.domain.journal.entry import Entry, Span
from acupress_cli.domain.journal.merging import Merged, merged
from acupress_cli.domain.journal.moments import parse_day
from acupress_cli.domain.journal.own_calendar import up_to
from acupress_cli.domain.limits import LARGEST_COPY_BYTES
from acupress_cli.domain.words.counts import counted
from acupress_cli.domain.words.text import shown

if TYPE_CHECKING:
    from datetime import datetime


class CopyFormat(Enum):
    """What a copy of the journal can be."""

    JSON = "json"
    CSV = "csv"


_LEFT_OUT = 'Your profile and your settings are not in it: "acupress move out" takes all you have.'
COPY_ENDINGS = {".json": CopyFormat.JSON, ".csv": CopyFormat.CSV}


def export_journal(
    ctx: typer.Context,
    file: OutputArgument = None,
    form: Annotated[
        CopyFormat | None,
        typer.Option("--format", help="The form; without it, the file's ending, or json."),
    ] = None,
    from_day: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="The first day.")
    ] = None,
    to_day: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="The last day.")
    ] = None,
    force: ForceOption = False,
) -> None:
    """Copy the journal out: JSON to keep, CSV for a spreadsheet."""
    bench: Workbench = ctx.obj
    chosen = form or _form_of(file)
    entries = bench.journal().entries(_span(bench, from_day, to_day), with_removed=True)
    text = bench.copied(entries, chosen.value)
    _check_size(text)
    if file is None:
        print_copy(bench, text)
        return
    bench.write_file(file, text, force=force)
    count = counted(sum(not entry.removed for entry in entries), "entry")
    say(f"{count} written to {file}. It tells of your health: mind who can read it.", bench.err)
    say(_LEFT_OUT, bench.err)


def import_journal(
    ctx: typer.Context,
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...",
            help="Exported files; - is standard input.",
            autocompletion=files_of_shell,
        ),
    ],
) -> None:
    """Take in exported entries; twice is the same as once."""
    bench: Workbench = ctx.obj
    now = bench.local_now()
    theirs = bench.read_copies([named_file(one) for one in files])
    journal = bench.journal()
    found = merged_here(bench, theirs)
    if found.entries:
        journal.change(f"import of {counted(len(found.entries), 'entry')}", found.entries, now)
    typer.echo(counts_of(found))
    remark_on(bench, found, now)


def merged_here(bench: Workbench, theirs: Iterable[Entry]) -> Merged:
    """What ``theirs`` would change in the journal. Raises JournalError for one being recorded."""
    mine = {entry.id: entry for entry in bench.journal().entries(with_removed=True)}
    found = merged(mine, theirs)
    refuse_if_recorded(bench, [mine[one.id] for one in found.entries if one.id in mine])
    return found


def counts_of(found: Merged) -> str:
    """How many entries are new, newer and known."""
    return f"{len(found.added)} new, {len(found.newer)} newer, {found.known} known already."


def _form_of(file: Path | None) -> CopyFormat:
    return CopyFormat.JSON if file is None else form_by_ending(file, COPY_ENDINGS, "copy")


def _span(bench: Workbench, from_day: str | None, to_day: str | None) -> Span:
    today = bench.local_now().date()
    first, last = (None if day is None else parse_day(day, today) for day in (from_day, to_day))
    if first and last and first > last:
        raise UsageError(
            f"The copy would begin on {first} and end before that, on {last}.",
            "Give an earlier day with --from, or a later one with --to.",
        )
    return up_to(first, last, today)


def _check_size(text: str) -> None:
    """Raise UsageError for a copy that no import would read."""
    size = len(text) if text.isascii() else len(text.encode("utf-8", errors="replace"))
    if size > LARGEST_COPY_BYTES:
        most = LARGEST_COPY_BYTES // 1024 // 1024
        raise UsageError(
            f"The copy would be larger than the {most} MB that an import reads.",
            "Make several, each of fewer days, with --from and --to.",
        )


def print_copy(bench: Workbench, text: str) -> None:
    """Print a copy: every byte as it is into a pipe, and safely on a terminal."""
    if bench.out.isatty():
        lines = text.removeprefix(BYTE_ORDER_MARK).splitlines()
        bench.out.writelines(f"{shown(line)}\n" for line in lines)
        return
    bench.out.flush()
    bench.out.buffer.write(text.encode("utf-8", errors="replace"))
    bench.out.buffer.flush()


def remark_on(bench: Workbench, found: Merged, now: "datetime") -> None:
    """Say what the counts of an import leave open."""
    if found.entries:
        say('"acupress journal undo" takes these entries back.', bench.err)
    if found.stay_removed:
        say(f"Of those known, {found.stay_removed} had been removed here and stay so.", bench.err)
    to_come = sum(entry.started_at > now and not entry.removed for entry in found.entries)
    if to_come:
        lies, kept = (
            ("lies", "It is kept as it is")
            if to_come == 1
            else ("lie", "They are kept as they are")
        )
        say(
            f"{counted(to_come, 'entry')} of it {lies} in the future, as after a clock that was "
            f'ahead. {kept}. To put one right: acupress journal edit ID --when "yesterday 21:00"',
            bench.err,
        )
    if found.clash:
        say(
            f"In {counted(found.clash, 'entry')} the copy differs from your journal, yet both tell "
            "the same time of change. Every machine keeps the same one of the two. To change an "
            'entry, use "acupress journal edit".',
            bench.err,
        )
