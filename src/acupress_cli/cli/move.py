"""acupress move: all that is kept of a person, out into one file, and in on another machine."""

from typing import Annotated

import typer

from acupress_cli.cli.completing import files as files_of_shell
from acupress_cli.cli.journal_copies import counts_of, merged_here, print_copy, remark_on
from acupress_cli.cli.lazily import HelpfulCommand
from acupress_cli.cli.options import ForceOption, file
from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.errors import JournalError, UsageError
from acupress_cli.domain.limits import LARGEST_COPY_BYTES
from acupress_cli.domain.moving import Belongings, joined_profile, joined_settings
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.words.counts import counted

move_app = typer.Typer(help="Take all you have to another machine.", rich_markup_mode=None)


@move_app.callback(invoke_without_command=True)
def move(ctx: typer.Context) -> None:
    """Take all you have to another machine."""
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


@move_app.command("out", cls=HelpfulCommand)
def move_out(
    ctx: typer.Context,
    named: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help="Write to this file; - is standard output.",
            autocompletion=files_of_shell,
        ),
    ],
    force: ForceOption = False,
) -> None:
    """Write your journal, profile and settings to one file."""
    bench: Workbench = ctx.obj
    entries = bench.journal().entries(with_removed=True)
    text = bench.moved_text(Belongings(bench.profile(), bench.settings_store().load(), entries))
    # It is all ASCII: as many bytes as letters.
    if len(text) > LARGEST_COPY_BYTES:
        raise UsageError(
            f"It would be larger than the {LARGEST_COPY_BYTES // 1024 // 1024} MB that are read.",
            "Take the journal along in parts: acupress journal export, with --from and --to.",
        )
    path = file(named)
    if path is None:
        print_copy(bench, text)
        return
    bench.write_file(path, text, force=force)
    count = counted(sum(not entry.removed for entry in entries), "entry")
    say(
        f"{count}, your profile and your settings written to {path}. It tells of your health: "
        'mind who can read it. On the other machine, "acupress move in" takes it.',
        bench.err,
    )


@move_app.command("in", cls=HelpfulCommand)
def move_in(
    ctx: typer.Context,
    named: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help="A file of move out; - is standard input.",
            autocompletion=files_of_shell,
        ),
    ],
) -> None:
    """Take in such a file; what is here stays, and twice is the same as once."""
    bench: Workbench = ctx.obj
    now = bench.local_now()
    theirs = bench.read_moved(file(named))
    _need_known_conditions(bench, theirs.profile)
    before, journal = bench.profile(), bench.journal()
    found = merged_here(bench, theirs.entries)
    profile = bench.change_profile(lambda kept: joined_profile(kept, theirs.profile))
    if found.entries:
        journal.change(f"move of {counted(len(found.entries), 'entry')}", found.entries, now)
    store = bench.settings_store()
    were = store.load()
    are = store.change(lambda kept: joined_settings(kept, theirs.settings))
    typer.echo(f"Journal: {counts_of(found)}")
    typer.echo(f"Profile: {_changed(profile != before)}")
    typer.echo(f"Settings: {_changed(are != were)}")
    remark_on(bench, found, now)
    _tell_what_stands(bench, profile, before)


def _need_known_conditions(bench: Workbench, profile: Profile) -> None:
    """Raise JournalError where the profile would be one that no points are chosen by."""
    try:
        profile.held(bench.content.conditions().asked, bench.content.atlas())
    except JournalError:
        raise JournalError(
            "Nothing was moved in: the file names a condition that this acupress does not know.",
            "Update acupress, and move it in then.",
        ) from None


def _changed(has_changed: bool) -> str:
    return "changed." if has_changed else "as it was."


def _tell_what_stands(bench: Workbench, profile: Profile, before: Profile) -> None:
    """Say what was moved in and holds from now on, so that nobody is surprised by it."""
    if profile.conditions and profile.conditions != before.conditions:
        say(f"Your conditions now: {', '.join(profile.conditions)}.", bench.err)
    if profile.outcome and profile.outcome.stops_pressing and profile.outcome != before.outcome:
        say(
            f'The safety check that ended with "{profile.outcome.value}" stands here, too. When '
            'that has been looked at, "acupress check" asks again.',
            bench.err,
        )
