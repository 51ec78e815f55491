"""Every command of the program, walked from the top, for what is made from them."""

import inspect
from collections.abc import Iterator
from typing import Any

import typer

from acupress_cli.adapters.command_table import Listed, Takes
from acupress_cli.cli.app import app
from acupress_cli.cli.completing import commands, files

PROGRAM = "acupress"
# What is no list of words, by the functions that stand for it.
_KINDS = {files.__name__: "file", commands.__name__: "command"}


def contexts() -> Iterator[Any]:
    """The context of the program and of each command, a group before what is in it."""
    yield from _within(typer.main.get_command(app), PROGRAM, None)


def listed(context: Any) -> Listed:
    """The command of ``context`` as the table of commands has it."""
    asked = _completions(context.command)
    places = tuple(
        _place(param, asked.get(param.name))
        for param in context.command.get_params(context)
        if not getattr(param, "hidden", False)
    )
    return Listed(context.command_path.partition(" ")[2], first_sentence(context), places)


def first_sentence(context: Any) -> str:
    """What the command does."""
    return " ".join((context.command.help or "").split("\n\n")[0].split())


def names_of(param: Any) -> tuple[str, ...]:
    """What an option is called, the short name first; none for an argument."""
    if param.param_type_name != "option":
        return ()
    # The names of --help come in no order of their own.
    return (*sorted(param.opts, key=len), *param.secondary_opts)


def _within(command: Any, name: str, parent: Any) -> Iterator[Any]:
    with command.make_context(name, [], parent=parent, resilient_parsing=True) as context:
        yield context
        if hasattr(command, "list_commands"):
            for below in command.list_commands(context):
                yield from _within(command.get_command(context, below), below, context)


def _completions(command: Any) -> dict[str, str]:
    """For each parameter that has one, the name of its function in cli/completing.py."""
    if command.callback is None:
        return {}
    params = typer.utils.get_params_from_function(inspect.unwrap(command.callback))
    offers = (
        (name, getattr(meta.default, "autocompletion", None)) for name, meta in params.items()
    )
    return {name: offer.__name__ for name, offer in offers if offer}


def _place(param: Any, offer: str | None) -> Takes:
    is_many = param.nargs == -1 or bool(getattr(param, "multiple", False))
    return Takes(
        names_of(param), _taken(param, offer), is_many, " ".join((param.help or "").split())
    )


def _taken(param: Any, offer: str | None) -> str:
    if getattr(param, "is_flag", False):
        return ""
    if offer:
        return _KINDS.get(offer, f"offer:{offer}")
    choices = getattr(param.type, "choices", ())
    if choices:
        return "words:" + " ".join(str(getattr(one, "value", one)) for one in choices)
    return "file" if param.type.name in ("file", "path", "directory", "filename") else "text"
