"""Options that belong together: one struct for a command, one heading in its help."""

import re
from collections.abc import Callable

import pytest
import typer

from acupress_cli.cli.lazily import TextCommand
from acupress_cli.cli.options import MinutesOption, OptionGroup, SideOption, with_groups
from acupress_cli.domain.body.body import Side
from tests.conftest import Ran


class Pace(OptionGroup, frozen=True):
    """Two options."""

    panel = "Pace"
    side: SideOption = None
    minutes: MinutesOption = 5


def played(*words: str) -> tuple[Pace, bool]:
    """What a command with a group and an option of its own makes of ``words``."""
    given: list[tuple[Pace, bool]] = []

    @with_groups("play --minutes 3")
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
def test_help_has_the_options_in_groups_and_ends_with_two_examples(
    command: str, acupress: Callable[..., Ran]
) -> None:
    """Whoever looks for how it sounds reads one paragraph."""
    help_text = acupress(command, "--help").out
    headings = re.findall(r"^(\w.*):$", help_text, re.MULTILINE)
    assert {"Where it hurts", "Points", "You"} < set(headings)
    assert headings[-1] == "Examples"
    examples = help_text.partition("Examples:\n")[2].split("\n")
    assert len([one for one in examples if one.startswith(f"  acupress {command}")]) == 2


@pytest.mark.parametrize("command", ["session", "coach"])
def test_what_is_heard_stands_together(command: str, acupress: Callable[..., Ran]) -> None:
    """Sound, its loudness and the voice under one heading."""
    heard = acupress(command, "--help").out.partition("What you hear:\n")[2].partition("\n\n")[0]
    options = ["--sound", "--volume", "--voice", "--speech-rate", "--count-breaths"]
    assert re.findall(r"^  (--[\w-]+)", heard, re.MULTILINE) == options
