"""acupress now: two gentle minutes in a flare-up."""

import typer

from acupress_cli.cli.options import ConditionOption, PainOptions, TodayOptions, with_groups
from acupress_cli.cli.session_options import (
    AnywayOption,
    HeatOptions,
    JournalOption,
    JournalOptions,
    LookOptions,
    SessionPointOptions,
    SoundOptions,
    TrialOptions,
)
from acupress_cli.cli.wanting import wanted_session
from acupress_cli.cli.workbench import Workbench
from acupress_cli.conversation.now import now as be_eased


@with_groups
def now(
    ctx: typer.Context,
    *,
    condition: ConditionOption = None,
    anyway: AnywayOption = False,
    journal: JournalOption = True,
    look: LookOptions,
    sound: SoundOptions,
    trial: TrialOptions,
) -> None:
    """In a flare-up: two gentle minutes, away from the pain."""
    bench: Workbench = ctx.obj
    wanted = wanted_session(
        bench, PainOptions(), SessionPointOptions(), TodayOptions(condition, flare=True),
        HeatOptions(heat=False), look, sound, trial, JournalOptions(journal=journal, anyway=anyway),
    )  # fmt: skip
    code = be_eased(bench, wanted)
    if code:
        raise typer.Exit(code)
