"""acupress session: a guided session with the points or the pain named."""

from typing import Annotated

import typer

from acupress_cli.cli.completing import points as point_codes
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
from acupress_cli.conversation.session import session as run_session


@with_groups
def session(
    ctx: typer.Context,
    codes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CODE]...", help="Points, by any name.", autocompletion=point_codes
        ),
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
    """Run a session: heat, then timed holds with breathing."""
    bench: Workbench = ctx.obj
    wanted = wanted_session(bench, pain, points, today, heat, look, sound, trial, journal)
    code = run_session(bench, codes or (), wanted)
    if code:
        raise typer.Exit(code)
