"""What can come next in a line: by a small table, so that each rule is seen alone."""

import pytest

from acupress_cli.adapters.command_table import TABLE, Listed, Takes, read_commands
from acupress_cli.cli.completing import OFFERS
from acupress_cli.cli.tab import Next, next_words

COMMANDS = (
    Listed("", "", (Takes(("--version",), "", False, "Show the version."),)),
    Listed(
        "press",
        "Press points.",
        (
            Takes((), "offer:codes", True, "Points."),
            Takes(("--side",), "words:left right", False, "A side."),
            Takes(("--tool", "-t"), "words:ball thumb", True, "A tool."),
            Takes(("--heat", "--no-heat"), "", False, "Heat."),
            Takes(("--output", "-o"), "file", False, "A file."),
            Takes(("--note",), "text", False, "A note."),
        ),
    ),
    Listed("read", "Read.", (Takes((), "words:heat safety", False, "What."),)),
    Listed("help", "Help.", (Takes((), "command", True, "A command."),)),
    Listed("journal", "The journal.", ()),
    Listed("journal add", "Add.", ()),
    Listed("journal edit", "Edit.", (Takes((), "words:last", False, "An entry."),)),
)
OFFER = {"codes": lambda typed: [(one, "a point") for one in ("BL23", "BL40") if typed in one]}


def after(line: str) -> list[str]:
    """What is offered for the last word of ``line``."""
    *words, incomplete = line.split(" ")
    return [value for value, _ in next_words(words, incomplete, COMMANDS, OFFER).offers]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("", ["press", "read", "help", "journal"]),
        ("p", ["press"]),
        ("--", ["--version"]),
        ("journal ", ["add", "edit"]),
        ("journal e", ["edit"]),
        ("journal edit ", ["last"]),
        ("journal add ", []),
        ("press ", ["BL23", "BL40"]),
        ("press BL23 BL4", ["BL40"]),
        ("press --side ", ["left", "right"]),
        ("press --side l", ["left"]),
        ("press --side=r", ["--side=right"]),
        ("press --side left ", ["BL23", "BL40"]),
        ("press --side=left ", ["BL23", "BL40"]),
        ("press --heat ", ["BL23", "BL40"]),
        ("press --note ", []),
        ("press --note --side --s", ["--side"]),
        ("press -t ", ["ball", "thumb"]),
        ("press --h", ["--heat"]),
        ("press --no", ["--no-heat", "--note"]),
        ("press --no-heat --he", []),
        ("press --side left --si", []),
        ("press --tool ball --to", ["--tool"]),
        ("press --unknown ", ["BL23", "BL40"]),
        ("press --unknown=", []),
        ("press -- --s", []),
        ("press -- BL2", ["BL23"]),
        ("read ", ["heat", "safety"]),
        ("read heat ", []),
        ("help ", ["press", "read", "help", "journal"]),
        ("help j", ["journal"]),
        ("help journal ", ["add", "edit"]),
        ("help journal add ", []),
        ("help press ", []),
        ("help unknown ", []),
        ("unknown ", ["press", "read", "help", "journal"]),
    ],
)
def test_what_can_come_next(line: str, offered: list[str]) -> None:
    """Commands, options that are still free, and values, each at its place."""
    assert after(line) == offered


def test_a_file_is_left_to_the_shell() -> None:
    """Only the shell knows files; other words that nobody knows are no files."""
    assert next_words(["press", "--output"], "a", COMMANDS, OFFER) == Next(is_file=True)
    assert next_words(["press"], "-o=a", COMMANDS, OFFER) == Next(is_file=True)
    assert next_words(["press", "--note"], "a", COMMANDS, OFFER) == Next()


def test_every_offer_that_the_table_names_is_there() -> None:
    """No option of the real table waits for a function that is not there."""
    for command in read_commands(TABLE.read_text(encoding="utf-8")):
        for place in command.places:
            kind, _, name = place.takes.partition(":")
            assert kind in ("", "file", "text", "command", "words", "offer")
            assert kind != "offer" or name in OFFERS
