"""Options that belong together: one struct for a command, one heading in its help."""

import re
import shlex
from collections.abc import Callable

import pytest
import typer

from acupress_cli.cli.app import app
from acupress_cli.cli.examples import EXAMPLES
from acupress_cli.cli.lazily import TextCommand
from acupress_cli.cli.options import MinutesOption, OptionGroup, SideOption, with_groups
from acupress_cli.domain.body.body import Side
from tests.conftest import Ran
from tests.documented import all_commands


class Pace(OptionGroup, frozen=True):
    """Two options."""

    panel = "Pace"
    side: SideOption = None
    minutes: MinutesOption = 5


def played(*words: str) -> tuple[Pace, bool]:
    """What a command with a group and an option of its own makes of ``words``."""
    given: list[tuple[Pace, bool]] = []

    @with_groups
    def play(*, pace: Pace, loud: bool = False) -> None:
        """Play."""
        given.append((pace, loud))

    app = typer.Typer(rich_markup_mode=None, add_completion=False)
    app.command(cls=TextCommand)(play)
    typer.main.get_command(app).main(list(words), standalone_mode=False)
    return given[0]


def test_a_group_comes_as_one() -> None:
    """Its options are typed one by one; what is not said is as usual."""
    assert played("--side", "left", "--loud") == (Pace(Side.LEFT, 5), True)
    assert played("--minutes", "7") == (Pace(None, 7), False)


@pytest.mark.parametrize("command", ["suggest", "session", "coach"])
def test_help_has_the_options_in_groups(command: str, acupress: Callable[..., Ran]) -> None:
    """Whoever looks for how it sounds reads one paragraph."""
    headings = re.findall(r"^(\w.*):$", acupress(command, "--help").out, re.MULTILINE)
    assert {"Where it hurts", "Points", "You"} < set(headings)


@pytest.mark.parametrize("command", ["session", "coach"])
def test_what_is_heard_stands_together(command: str, acupress: Callable[..., Ran]) -> None:
    """Sound, its loudness and the voice under one heading."""
    heard = acupress(command, "--help").out.partition("What you hear:\n")[2].partition("\n\n")[0]
    options = ["--sound", "--volume", "--voice", "--speech-rate", "--count-breaths"]
    assert re.findall(r"^  (--[\w-]+)", heard, re.MULTILINE) == options


@pytest.mark.parametrize("command", all_commands())
def test_help_ends_with_examples(command: str, acupress: Callable[..., Ran]) -> None:
    """Two for each command, or one where there is nothing to be said beside its name."""
    help_text = acupress(*command.split(), "--help").out
    examples = help_text.partition("\nExamples:\n")[2].splitlines()
    takes_nothing = help_text.count("\n  -") == 1 and "Arguments:" not in help_text
    assert len(examples) == (1 if takes_nothing else 2)
    assert examples == [f"  {one}" for one in EXAMPLES[command]]
    assert all(f"{one} ".startswith(f"  acupress {command} ") for one in examples)


@pytest.mark.parametrize("example", [one for some in EXAMPLES.values() for one in some])
def test_every_example_is_understood(example: str) -> None:
    """Its words, options and values are those of the command."""
    _, *words = shlex.split(example)
    command = typer.main.get_command(app)
    with command.make_context("acupress", list(words)) as context:
        while hasattr(command, "get_command"):
            command = command.get_command(context, words[0])
            context = command.make_context(words[0], words[1:], parent=context)
            words = words[1:]
        assert example in EXAMPLES[context.command_path.removeprefix("acupress ")]
