"""acupress coach: the whole way by questions, from the pain to the end of a session."""

from typing import Annotated

import typer

from acupress_cli.cli.options import PainOptions, TodayOptions, with_groups
from acupress_cli.cli.session_options import (
    HeatOptions,
    JournalOptions,
    LookOptions,
    SessionPointOptions,
    SoundOptions,
    TrialOptions,
)
from acupress_cli.cli.wanting import wanted_session
from acupress_cli.cli.workbench import Workbench
from acupress_cli.conversation.coach import coach as be_coached


@with_groups
def coach(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORDS]...", help="Where it goes and what it is like."),
    ] = None,
    *,
    pain: PainOptions,
    points: SessionPointOptions,
    today: TodayOptions,
    heat: HeatOptions,
    look: LookOptions,
    sound: SoundOptions,
    trial: TrialOptions,
    journal: JournalOptions,
) -> None:
    """Be asked where it hurts, and be coached through a session."""
    bench: Workbench = ctx.obj
    wanted = wanted_session(bench, pain, points, today, heat, look, sound, trial, journal)
    code = be_coached(bench, words or (), wanted)
    if code:
        raise typer.Exit(code)
