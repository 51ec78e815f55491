"""The commands, the door they stand behind, and the one place where errors are shown."""

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from acupress_cli import __version__
from acupress_cli.cli import (
    areas,
    check,
    coach,
    forget,
    guide,
    journal,
    learn,
    points,
    profile,
    progress,
    report,
    session,
    suggest,
    verify,
    where,
)
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.errors import AcupressError, ExitCode

EPILOG = "Start with: acupress coach. Comfort care only: it does not replace a doctor."


class Door(TyperGroup):
    """Shows every error as a sentence and a hint, and ends with its exit code."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a bug keeps its traceback behind --debug."""
        try:
            return super().invoke(ctx)
        except AcupressError as error:
            _tell(error.sentence, error.hint)
            raise typer.Exit(error.exit_code) from None
        except BrokenPipeError:
            from acupress_cli.adapters.streams import silence

            silence(sys.stdout)
            raise typer.Exit(ExitCode.DONE) from None
        except KeyboardInterrupt:
            _tell("Stopped.", "")
            raise typer.Exit(ExitCode.INTERRUPTED) from None
        except Exception as error:
            if type(error).__module__.startswith("typer") or ctx.params.get("debug"):
                raise
            kind = type(error).__name__
            _tell(f"Something went wrong inside acupress ({kind}: {error}).", _BUG_HINT)
            raise typer.Exit(ExitCode.BUG) from None


_BUG_HINT = "This is a bug. Run the same command with --debug first to see where."

app = typer.Typer(
    cls=Door,
    name="acupress",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EPILOG,
)
app.command("coach")(coach.coach)
app.command("session")(session.session)
app.command("check")(check.check_red_flags)
app.command("suggest")(suggest.suggest_points)
app.command("points")(points.list_points)
app.command("areas")(areas.list_areas)
app.command("guide")(guide.show_guide)
app.command("learn")(learn.learn_topic)
app.add_typer(journal.journal_app, name="journal")
app.command("profile")(profile.edit_profile)
app.command("progress")(progress.show_progress)
app.command("report")(report.make_report)
app.command("verify")(verify.verify_content)
app.command("where")(where.show_where)
app.command("forget")(forget.forget)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"acupress {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def acupress(
    ctx: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of a bug.")] = False,
) -> None:
    """A calm acupressure coach for people with sciatica. Nothing leaves your machine."""
    if ctx.obj is None:
        ctx.obj = Workbench()
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


def _tell(sentence: str, hint: str) -> None:
    from acupress_cli.cli.saying import say

    say(f"{sentence}\n{hint}".strip(), sys.stderr)


def main() -> None:
    """Run the program."""
    from acupress_cli.adapters.streams import prepare

    prepare(os.environ)
    app()
