"""Commands that are imported when they are run, so that each pays only for itself."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, ClassVar, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from acupress_cli.domain.words.text import whole


class Lazily(NamedTuple):
    """Where a command is: a module of this package, and the function or group in it.

    ``help`` is the first sentence of its docstring; a test holds the two together.
    """

    module: str
    name: str
    help: str


class HelpfulCommand(TyperCommand):
    """A command whose help has its options in groups, and ends with examples."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """List the options, those of a group under its own heading."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for one in self.get_params(ctx):
            told = one.get_help_record(ctx)
            if told:
                usual = "Options" if one.param_type_name == "option" else "Arguments"
                heading = getattr(one, "rich_help_panel", None) or usual
                sections.setdefault(heading, []).append(told)
        for heading, listed in sections.items():
            with formatter.section(heading):
                formatter.write_dl(listed)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """End with the examples of the command."""
        from acupress_cli.cli.examples import EXAMPLES

        names: list[str] = []
        while ctx.parent is not None:
            names.insert(0, ctx.info_name)
            ctx = ctx.parent
        if examples := EXAMPLES.get(" ".join(names)):
            with formatter.section("Examples"):
                formatter.write_text("\b\n" + "\n".join(examples))


class TextCommand(HelpfulCommand):
    """A command whose text options and arguments are text, whatever bytes they were given.

    The names of files stay as they are: they are looked for byte by byte.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words of the command."""
        left = super().parse_args(ctx, args)
        for place in self.params:
            if place.name in ctx.params and place.type.name not in _NAMES_OF_FILES:
                ctx.params[place.name] = _as_text(ctx.params[place.name])
        return left


# What Typer calls such a type; it has more than one word for it.
_NAMES_OF_FILES = ("path", "file", "filename", "directory")


def _as_text(given: Any) -> Any:
    if isinstance(given, str):
        return whole(given)
    return [_as_text(one) for one in given] if isinstance(given, list | tuple) else given


class LazyGroup(TyperGroup):
    """A group that knows its ``table`` of commands by name and imports just the one it runs."""

    table: ClassVar[Mapping[str, Lazily]]

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order of the table."""
        return list(self.table)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name; None where there is none."""
        if cmd_name not in self.commands and cmd_name in self.table:
            self.commands[cmd_name] = _made(cmd_name, self.table[cmd_name])
        return self.commands.get(cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that ``args`` begin with; a near name is offered for an unknown one."""
        if args and args[0] not in self.table:
            # What is offered are the names that are known here.
            for name in self.table:
                self.get_command(ctx, name)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands with their sentences, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.help) for name, command in self.table.items()])


def _made(name: str, where: Lazily) -> Any:
    found = getattr(import_module(f"acupress_cli.cli.{where.module}"), where.name)
    if isinstance(found, typer.Typer):
        group = typer.main.get_group(found)
        group.name = name
        return _with_one_reading(group)
    alone = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    alone.command(name, cls=TextCommand)(found)
    return _with_one_reading(typer.main.get_command(alone))


def _with_one_reading(command: Any) -> Any:
    """``command``, whose options take for numbers what every question takes for them."""
    for option in command.params:
        kind = getattr(option.type, "_number_class", None)
        if kind is not None:
            option.type._number_class = _whole if kind is int else _decimal
    for part in getattr(command, "commands", {}).values():
        _with_one_reading(part)
    return command


# What an option usually is comes as a number already: for that nothing is imported.
def _whole(told: str | int) -> int:
    if isinstance(told, int):
        return told
    from acupress_cli.domain.words.numbers import signed_number

    return signed_number(told)


def _decimal(told: str | float) -> float:
    if not isinstance(told, str):
        return told
    from acupress_cli.domain.words.numbers import decimal_number

    return decimal_number(told)
