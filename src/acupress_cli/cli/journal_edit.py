"""acupress journal add, edit, remove and undo: nothing is destroyed."""

from collections.abc import Sequence
from typing import Annotated

import typer

from acupress_cli.cli.completing import entries as entry_names
from acupress_cli.cli.journal_finding import find_entry, named_entry, short_id
from acupress_cli.cli.journal_guard import refuse_if_recorded, refuse_while_recording
from acupress_cli.cli.journal_told import (
    BackAfterOption,
    BackOption,
    GoalOption,
    HoursAfterOption,
    LegAfterOption,
    LegOption,
    MinutesPressedOption,
    PointOption,
    ReachesOption,
    RestOption,
    TypedEntry,
    told_by,
)
from acupress_cli.cli.options import PainOption, SideOption
from acupress_cli.cli.saying import say
from acupress_cli.cli.session_options import NoteOption, TagOption
from acupress_cli.cli.workbench import Workbench
from acupress_cli.conversation.gate import Gate
from acupress_cli.domain.errors import NoSuchError, UsageError
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.journal.telling import Told, new_entry, retold
from acupress_cli.domain.pain.pain import PainPattern

EntryArgument = Annotated[
    str,
    typer.Argument(
        metavar="ID|last",
        help="The beginning of an id, or last for the newest.",
        autocompletion=entry_names,
    ),
]


def add_entry(
    ctx: typer.Context,
    when: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WHEN]", help="When it was, such as: yesterday 21:00; without it, now."
        ),
    ] = None,
    note: NoteOption = None,
    leg: LegOption = None,
    back: BackOption = None,
    leg_after: LegAfterOption = None,
    back_after: BackAfterOption = None,
    reaches: ReachesOption = None,
    pain: PainOption = None,
    side: SideOption = None,
    point: PointOption = None,
    minutes: MinutesPressedOption = None,
    tag: TagOption = None,
    goal: GoalOption = None,
    hours_after: HoursAfterOption = None,
    rest: RestOption = False,
) -> None:
    """Add a session, a note or a day of rest."""
    bench: Workbench = ctx.obj
    said = TypedEntry(
        when=" ".join(when) if when else None, note=note, leg=leg, back=back,
        leg_after=leg_after, back_after=back_after, reaches=reaches, pain=pain, side=side,
        points=point, minutes=minutes, tags=tag, goal=goal, hours_after=hours_after, rest=rest,
    )  # fmt: skip
    told = told_by(bench, said)
    entry = new_entry(told, bench.new_id(), bench.local_now())
    _keep(bench, "Added", "new", [entry])
    _listen(bench, told, entry)


def edit_entry(
    ctx: typer.Context,
    id: EntryArgument,
    when: Annotated[
        str | None, typer.Option(metavar="WHEN", help="When it was, such as: yesterday 21:00.")
    ] = None,
    note: NoteOption = None,
    no_note: Annotated[bool, typer.Option("--no-note", help="Take the note away.")] = False,
    leg: LegOption = None,
    back: BackOption = None,
    leg_after: LegAfterOption = None,
    back_after: BackAfterOption = None,
    reaches: ReachesOption = None,
    pain: PainOption = None,
    side: SideOption = None,
    point: PointOption = None,
    minutes: MinutesPressedOption = None,
    tag: TagOption = None,
    untag: Annotated[
        list[str] | None, typer.Option("--untag", metavar="TAG", help="Take this tag away.")
    ] = None,
    goal: GoalOption = None,
    hours_after: HoursAfterOption = None,
    rest: RestOption = False,
) -> None:
    """Change what you say of an entry; the rest of it stays."""
    bench: Workbench = ctx.obj
    if no_note and note:
        raise UsageError("--no-note goes without --note.", "Give the one or the other.")
    entry = find_entry(bench, id)
    refuse_if_recorded(bench, [entry])
    said = TypedEntry(
        when=when, note="" if no_note else note, leg=leg, back=back, leg_after=leg_after,
        back_after=back_after, reaches=reaches, pain=pain, side=side, points=point,
        minutes=minutes, tags=tag, untags=untag, goal=goal, hours_after=hours_after, rest=rest,
    )  # fmt: skip
    told = told_by(bench, said, entry.side)
    changed = retold(entry, told, bench.local_now())
    if changed is entry:
        say("It says that already; nothing was changed.", bench.err)
    else:
        _keep(bench, "Changed", "change of the", [changed])
    _listen(bench, told, changed)


def remove_entries(
    ctx: typer.Context,
    ids: Annotated[
        list[str],
        typer.Argument(
            metavar="ID...", help="Beginnings of ids, or last.", autocompletion=entry_names
        ),
    ],
) -> None:
    """Remove entries; undo brings them back."""
    bench: Workbench = ctx.obj
    now = bench.local_now()
    found = {entry.id: entry for entry in (find_entry(bench, said) for said in ids)}
    refuse_if_recorded(bench, found.values())
    gone = [entry.changed(now, removed=True) for entry in found.values() if not entry.removed]
    if gone:
        _keep(bench, "Removed", "removal of", gone)
    else:
        say("That was removed already; nothing was changed.", bench.err)


def undo_change(ctx: typer.Context) -> None:
    """Take back your last add, edit, remove or import."""
    bench: Workbench = ctx.obj
    refuse_while_recording(bench)
    what = bench.journal().undo(bench.local_now())
    if what is None:
        raise NoSuchError("There is no change to take back.", "See: acupress journal list")
    say(f"Taken back: {what}.", bench.out)


def _keep(bench: Workbench, done: str, what: str, entries: Sequence[Entry]) -> None:
    """Write ``entries`` as one change, and show them."""
    ids = {entry.id: short_id(bench, entry) for entry in entries}
    named = named_entry(bench, entries[0])
    if len(entries) > 1:
        named = f"{len(entries)} entries ({', '.join(ids.values())})"
    bench.journal().change(f"{what} {named}", entries, bench.local_now())
    say(f"{done}:", bench.out)
    from acupress_cli.screens.console import show
    from acupress_cli.screens.journal_screen import entries_screen

    console = bench.console()
    show(console, entries_screen(entries, ids, console.width))
    say('"acupress journal undo" takes it back.', bench.err)


def _listen(bench: Workbench, told: Told, entry: Entry) -> None:
    """Look for red flags in what was told, once it is kept. Raises RedFlagError for them."""
    if not (told.note or told.areas or told.side):
        return
    pattern = PainPattern(entry.areas, entry.side)
    tells_where = bool(told.areas or told.side)
    both_legs = tells_where and bench.content.atlas().is_in_both_legs(pattern)
    Gate(bench).hear(told.note or "", may_ask=bench.answers.isatty(), both_legs=both_legs)
