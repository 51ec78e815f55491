"""acupress journal export and import: copies of the journal, out and in."""

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from acupress_cli.cli.completing import files as files_of_shell
from acupress_cli.cli.journal_guard import refuse_if_recorded
from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.journal.entry import Entry, Span
from acupress_cli.domain.journal.merging import Merged, merged
from acupress_cli.domain.journal.moments import parse_day
from acupress_cli.domain.words.text import shown


class CopyFormat(Enum):
    """What a copy of the journal can be."""

    JSON = "json"
    CSV = "csv"


_BY_ENDING = {".json": CopyFormat.JSON, ".csv": CopyFormat.CSV}
_STDOUT = Path("-")


def export_journal(
    ctx: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="[FILE]", help="Write to this file.", show_default=False)
    ] = _STDOUT,
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
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite the file if it is there.")
    ] = False,
) -> None:
    """Copy the journal out: JSON to keep, CSV for a spreadsheet."""
    bench: Workbench = ctx.obj
    chosen = form or _form_of(file)
    entries = bench.journal().entries(_span(bench, from_day, to_day), with_removed=True)
    text = _as_text(entries, chosen)
    if file == _STDOUT:
        _print(bench, text)
        return
    from acupress_cli.adapters.output_file import write_output

    write_output(file, text, force=force)
    count = _entries(sum(not entry.removed for entry in entries))
    say(f"{count} written to {file}. It tells of your health: mind who can read it.", bench.err)


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
    from acupress_cli.adapters.journal_copies import read_copies

    now = bench.local_now()
    theirs = read_copies(files, bench.answers, now)
    journal = bench.journal()
    mine = {entry.id: entry for entry in journal.entries(with_removed=True)}
    found = merged(mine, theirs)
    refuse_if_recorded(bench, [mine[one.id] for one in found.entries if one.id in mine])
    if found.entries:
        journal.change(f"import of {_entries(len(found.entries))}", found.entries, now)
    typer.echo(f"{len(found.added)} new, {len(found.newer)} newer, {found.known} known already.")
    _remark(bench, found)


def _form_of(file: Path) -> CopyFormat:
    form = CopyFormat.JSON if file == _STDOUT else _BY_ENDING.get(file.suffix.lower())
    if form is None:
        raise UsageError(
            f"The ending of {file} does not say what form the copy shall have.",
            "End it with .json or .csv, or give --format.",
        )
    return form


def _span(bench: Workbench, from_day: str | None, to_day: str | None) -> Span:
    today = bench.local_now().date()
    first, last = (None if day is None else parse_day(day, today) for day in (from_day, to_day))
    if first and last and first > last:
        raise UsageError(
            f"The copy would begin on {first} and end before that, on {last}.",
            "Give an earlier day with --from, or a later one with --to.",
        )
    return Span(first, last)


def _as_text(entries: tuple[Entry, ...], form: CopyFormat) -> str:
    if form is CopyFormat.CSV:
        from acupress_cli.documents.journal_csv import journal_csv

        return journal_csv(entries)
    from acupress_cli.documents.journal_json import journal_json

    return journal_json(entries)


def _print(bench: Workbench, text: str) -> None:
    """Print a copy: every byte as it is into a pipe, and safely on a terminal."""
    if bench.out.isatty():
        bench.out.writelines(f"{shown(line)}\n" for line in text.splitlines())
        return
    bench.out.flush()
    bench.out.buffer.write(text.encode("utf-8", errors="replace"))
    bench.out.buffer.flush()


def _remark(bench: Workbench, found: Merged) -> None:
    """Say what the counts of an import leave open."""
    if found.entries:
        say('"acupress journal undo" takes it back.', bench.err)
    if found.stay_removed:
        say(f"Of those known, {found.stay_removed} had been removed here and stay so.", bench.err)
    if found.clash:
        say(
            f"In {_entries(found.clash)} the copy differs from your journal, yet both tell the "
            "same time of change. Every machine keeps the same one of the two. To change an entry, "
            'use "acupress journal edit".',
            bench.err,
        )


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"
