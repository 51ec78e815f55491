"""acupress again: the last session once more, with no more asked than must be."""

from typing import Annotated

import typer

from acupress_cli.cli.options import PainOptions, SideOption, TodayOptions, with_groups
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
from acupress_cli.conversation.again import again as do_again


@with_groups
def again(
    ctx: typer.Context,
    *,
    edit: Annotated[
        bool, typer.Option("--edit", help="Show it first, so that you can change it.")
    ] = False,
    side: SideOption = None,
    points: SessionPointOptions,
    today: TodayOptions,
    heat: HeatOptions,
    look: LookOptions,
    sound: SoundOptions,
    trial: TrialOptions,
    journal: JournalOptions,
) -> None:
    """Do your last session again, weighed anew."""
    bench: Workbench = ctx.obj
    pain = PainOptions(side=side)
    wanted = wanted_session(bench, pain, points, today, heat, look, sound, trial, journal)
    code = do_again(bench, wanted, edit=edit)
    if code:
        raise typer.Exit(code)
