"""acupress help: what --help says, of the program or of a command that is named."""

from typing import Annotated, Any

import typer

from acupress_cli.cli.completing import commands
from acupress_cli.domain.errors import UsageError


def show_help(
    ctx: typer.Context,
    command: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[COMMAND]...",
            help="A command, such as guide, or journal add.",
            autocompletion=commands,
        ),
    ] = None,
) -> None:
    """Say how the program or a command is used, as --help does."""
    here: Any = ctx.parent
    for name in command or []:
        here = _below(here, name)
    typer.echo(here.get_help())


def _below(group: Any, name: str) -> Any:
    """The context of the command ``name`` in ``group``. Raises an error of Typer for none."""
    if not hasattr(group.command, "resolve_command"):
        raise UsageError(
            f'"{group.command_path}" has no commands of its own, so no "{name}".',
            f"See: {group.command_path} --help",
        )
    known, found, _rest = group.command.resolve_command(group, [name])
    return type(group)(found, info_name=known, parent=group)
