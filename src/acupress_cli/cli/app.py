"""The commands, the door they stand behind, and the one place where errors are shown."""

import os
import sys
from typing import Annotated, Any, ClassVar, Literal

import typer

from acupress_cli import __version__
from acupress_cli.cli.faults import errors_shown
from acupress_cli.cli.lazily import Lazily, LazyGroup
from acupress_cli.cli.workbench import Workbench

# The shells that can complete commands, and the one in which the program was started.
_CURRENT = "current"
_Shell = Literal["current", "bash", "zsh", "fish", "powershell", "pwsh"]
_OF_SHELLS = ("--install-completion", "--show-completion")
EPILOG = "Start with: acupress coach. Comfort care only: it does not replace a doctor."


class Door(LazyGroup):
    """Shows every error as a sentence and a hint, and ends with its exit code."""

    table: ClassVar[dict[str, Lazily]] = {
        "coach": Lazily(
            "coach", "coach", "Be asked where it hurts, and be coached through a session."
        ),
        "again": Lazily("again", "again", "Do your last session again, weighed anew."),
        "now": Lazily("now", "now", "In a flare-up: two gentle minutes, away from the pain."),
        "session": Lazily(
            "session", "session", "Run a session: heat, then timed holds with breathing."
        ),
        "check": Lazily(
            "check", "check_red_flags", "Ask the safety questions, and say what the answers mean."
        ),
        "suggest": Lazily(
            "suggest", "suggest_points", "Suggest points that answer your pain, and say why."
        ),
        "points": Lazily("points", "list_points", "List the points."),
        "areas": Lazily("areas", "list_areas", "List the body areas and what people call them."),
        "guide": Lazily(
            "guide", "show_guide", "Show how to find and press a point, and when not to."
        ),
        "learn": Lazily(
            "learn", "learn_topic", "Read about sciatica, technique, heat, evidence and more."
        ),
        "journal": Lazily(
            "journal", "journal_app", "Read your journal, add to it, and mend mistakes."
        ),
        "progress": Lazily(
            "progress", "show_progress", "Show how your pain and your practice have gone."
        ),
        "report": Lazily(
            "report", "make_report", "Make one page of your journal for a doctor or acupuncturist."
        ),
        "profile": Lazily("profile", "edit_profile", "Show what is kept about you, or change it."),
        "settings": Lazily(
            "settings",
            "edit_settings",
            "Show how it looks and sounds and what you usually want, or change it.",
        ),
        "where": Lazily("where", "show_where", "Show where your data is, and every file of it."),
        "move": Lazily("move", "move_app", "Take all you have to another machine."),
        "forget": Lazily("forget", "forget", "Remove entries, or everything, for good."),
        "verify": Lazily(
            "verify", "verify_content", "Check the content files, and list every fault."
        ),
        "help": Lazily(
            "help", "show_help", "Say how the program or a command is used, as --help does."
        ),
    }

    def make_context(self, *arguments: Any, **extra: Any) -> Any:
        """Read the words of the command; --help and --version are answered in here."""
        with errors_shown():
            return super().make_context(*arguments, **extra)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words; where completion is asked for and no shell named, it is the current."""
        return super().parse_args(ctx, _with_shell(args))

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a bug keeps its traceback behind --debug."""
        with errors_shown(lambda: bool(ctx.params.get("debug")), lambda: ctx.obj):
            try:
                return super().invoke(ctx)
            finally:
                if ctx.obj is not None:
                    ctx.obj.leave()


app = typer.Typer(
    cls=Door,
    name="acupress",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,  # cli/shell_setup.py does it
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EPILOG,
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"acupress {__version__}")
        raise typer.Exit


def _with_shell(args: list[str]) -> list[str]:
    """``args``, which begin with options, with a shell behind each option that wants one."""
    errors_shown: list[str] = []
    for place, word in enumerate(args):
        if not word.startswith("-"):
            return [*errors_shown, *args[place:]]
        errors_shown.append(word)
        is_last = place + 1 == len(args)
        if word in _OF_SHELLS and (is_last or args[place + 1].startswith("-")):
            errors_shown.append(_CURRENT)
    return errors_shown


def _install_completion(shell: str | None) -> None:
    if shell:
        from acupress_cli.cli.shell_setup import install_completion

        install_completion(None if shell == _CURRENT else shell)


def _show_completion(shell: str | None) -> None:
    if shell:
        from acupress_cli.cli.shell_setup import show_completion

        show_completion(None if shell == _CURRENT else shell)


@app.callback(invoke_without_command=True)
def acupress(
    ctx: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of a bug.")] = False,
    install_completion: Annotated[
        _Shell | None,
        typer.Option(
            _OF_SHELLS[0],
            callback=_install_completion,
            is_eager=True,
            metavar="[SHELL]",
            help="Have a shell complete commands: bash, zsh, fish, powershell, or the current.",
        ),
    ] = None,
    show_completion: Annotated[
        _Shell | None,
        typer.Option(
            _OF_SHELLS[1],
            callback=_show_completion,
            is_eager=True,
            metavar="[SHELL]",
            help="Show the script for that, to copy or change it.",
        ),
    ] = None,
) -> None:
    """A calm acupressure coach for people with sciatica. Nothing leaves your machine."""
    if ctx.obj is None:
        from acupress_cli.adapters.ctrl_c import end_by_interrupt

        # The command is loaded by now: to be interrupted in that would not come through.
        end_by_interrupt()
        ctx.obj = Workbench()
    if ctx.invoked_subcommand is None:
        if ctx.obj.is_at_a_terminal:
            from acupress_cli.cli.home import go_home

            go_home(ctx, ctx.obj)
        else:
            typer.echo(ctx.get_help())


def main() -> None:
    """Run the program."""
    from acupress_cli.adapters.left_pages import clear_left_pages, temporary_folders
    from acupress_cli.adapters.streams import finish, prepare
    from acupress_cli.adapters.surroundings import forget_current_folder

    forget_current_folder(os.environ)
    prepare(os.environ)
    clear_left_pages(temporary_folders(os.environ))
    if sys.platform == "win32":
        import atexit
        import ctypes

        from acupress_cli.adapters.windows_console import show_escapes_on

        show_escapes_on(lambda: ctypes.windll.kernel32, os.environ, atexit.register)
    try:
        app()
    finally:
        finish()
