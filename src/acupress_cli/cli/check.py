"""acupress check: the safety questions alone."""

import typer

from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.conversation.gate import Gate
from acupress_cli.conversation.mending import Section, mended
from acupress_cli.domain.errors import ExitCode
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.safety.screening_questions import Extent


def check_red_flags(ctx: typer.Context) -> None:
    """Ask the safety questions, and say what the answers mean."""
    bench: Workbench = ctx.obj
    screened, told = mended(
        bench,
        Section.SAFETY,
        lambda room: Gate(room).screen(Extent.FULL, asks_age=True),
        command="check",
    )
    say("\n".join(told), bench.out)
    if screened.outcome is not Outcome.CLEAR:
        raise typer.Exit(ExitCode.RED_FLAG)
