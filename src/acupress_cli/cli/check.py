"""acupress check: the safety questions alone."""

import typer

from acupress_cli.cli.options import PlainOption
from acupress_cli.cli.showing import show_care
from acupress_cli.cli.workbench import Workbench
from acupress_cli.conversation.gate import Gate
from acupress_cli.conversation.mending import Section, mended
from acupress_cli.domain.errors import ExitCode
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.safety.screening_questions import Extent


def check_red_flags(ctx: typer.Context, *, plain: PlainOption = None) -> None:
    """Ask the safety questions, and say what the answers mean."""
    bench: Workbench = ctx.obj
    bench.prefer(plain=plain)
    screened, told = mended(
        bench,
        Section.SAFETY,
        lambda room: Gate(room).screen(Extent.FULL, asks_age=True),
        command="check",
    )
    show_care(bench, told, "", bench.out)
    if screened.outcome is not Outcome.CLEAR:
        raise typer.Exit(ExitCode.RED_FLAG)
