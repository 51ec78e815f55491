"""acupress forget: entries, or everything, really removed."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Annotated

import typer

from acupress_cli.cli.journal_guard import refuse_if_recorded
from acupress_cli.cli.saying import say
from acupress_cli.cli.where import KeptFolder, in_a_row, listed
from acupress_cli.cli.workbench import Workbench
from acupress_cli.conversation.prompts import Questions
from acupress_cli.domain.errors import JournalError, UsageError
from acupress_cli.domain.journal.entry import Entry, Span
from acupress_cli.domain.journal.moments import parse_day
from acupress_cli.domain.kept_file import FileKind
from acupress_cli.domain.safety.red_flag import Answer
from acupress_cli.domain.words.counts import counted

_ELSEWHERE = (
    "Files you exported, reports and backups stay where they are. Importing such a file, here or "
    "from another machine, brings its entries back."
)


def forget(
    ctx: typer.Context,
    before: Annotated[
        str | None,
        typer.Option("--before", metavar="DATE", help="Remove the entries before this day."),
    ] = None,
    all: Annotated[
        bool, typer.Option("--all", help="Remove all: journal, profile, settings and the rest.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask first.")] = False,
) -> None:
    """Remove entries, or everything, for good. It is shown and asked first."""
    bench: Workbench = ctx.obj
    if all and before is not None:
        raise UsageError("--before and --all cannot go together.", "Choose one of the two.")
    if all:
        _forget_all(bench, yes)
    elif before is not None:
        _forget_before(bench, parse_day(before, bench.local_now().date()), yes)
    else:
        raise UsageError(
            "Say what to forget.",
            'Use "acupress forget --before 2026-01-31", or "acupress forget --all".',
        )


def _forget_before(bench: Workbench, day: date, yes: bool) -> None:
    journal = bench.journal()
    gone = journal.entries(Span(last=day - timedelta(days=1)), with_removed=True)
    if not gone:
        say(f"There is no entry from before {day}.", bench.err)
        return
    refuse_if_recorded(bench, gone)
    for line in _told_of(gone):
        say(line, bench.err)
    say(f"{_ELSEWHERE} What was set aside as damaged stays too.", bench.err)
    if _is_meant(bench, f"Remove what is from before {day} for good?", yes):
        count = journal.forget(day)
        typer.echo(f"Removed for good: {counted(count, 'entry')} from before {day}.")


def _told_of(gone: tuple[Entry, ...]) -> list[str]:
    removed = sum(entry.removed for entry in gone)
    before = f" ({removed} of them removed before)" if removed else ""
    first, last = gone[0].day, gone[-1].day
    period = f"{first} to {last}" if first < last else f"of {first}"
    lines = [
        f"{counted(len(gone), 'entry')}{before}, {period}.",
        "Nothing brings them back, and no change made until now can be undone after it.",
    ]
    hurting = sorted({code for entry in gone if not entry.removed for code in entry.hurting})
    if hurting:
        lines.append(
            f"They tell that {', '.join(hurting)} hurt. After this, acupress will not know."
        )
    return lines


def _forget_all(bench: Workbench, yes: bool) -> None:
    kept = bench.kept_files()
    if not any(file.kind.is_ours for one in kept for file in one.search()):
        _refuse_what_stays(kept)
        say(f"There is nothing to forget in {_folders(kept)}", bench.err)
        return
    for one in kept:
        one.refuse_links(one.search())
    lock = bench.session_lock()
    if not lock.acquire():
        raise JournalError("A session is running.", "Close it first, then try again.")
    try:
        _tell_all(bench, kept)
        if _is_meant(bench, "Remove all of this for good?", yes):
            bench.remove_kept_files()
            _refuse_what_stays(kept)
            typer.echo(f"Removed for good: everything acupress kept in {_folders(kept)}")
    finally:
        lock.release()


def _folders(kept: Iterable[KeptFolder]) -> str:
    return in_a_row(str(one.folder) for one in kept)


def _refuse_what_stays(kept: Iterable[KeptFolder]) -> None:
    """Raise JournalError where something is left by a name of ours that is no file."""
    files = [file for one in kept for file in one.search()]
    stays = [file.name for file in files if file.kind is FileKind.NO_FILE]
    if stays:
        raise JournalError(
            f"This is not a file, so acupress leaves it where it is: {', '.join(stays)}. "
            "All else that acupress kept is gone.",
            "Look into it, and remove it yourself.",
        )


def _tell_all(bench: Workbench, kept: Iterable[KeptFolder]) -> None:
    for one in kept:
        files = one.search()
        ours = listed(tuple(file for file in files if file.kind.is_ours))
        for line in [f"In {one.folder} these go:", *ours] if ours else []:
            say(line, bench.err)
        others = listed(tuple(file for file in files if not file.kind.is_ours))
        for line in [f"In {one.folder} these stay:", *others] if others else []:
            say(line, bench.err)
    say(
        "What you said about your health goes with them. All safety questions are asked anew "
        "before you press again: a sign that meant no pressing still counts, so answer as before.",
        bench.err,
    )
    say(_ELSEWHERE, bench.err)


def _is_meant(bench: Workbench, question: str, yes: bool) -> bool:
    if yes or Questions(bench.talk).yes_no(question, flag="--yes") is Answer.YES:
        return True
    say("Nothing was removed.", bench.err)
    return False
