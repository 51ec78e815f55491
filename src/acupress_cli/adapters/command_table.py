"""The commands and their options as ``commands.tsv`` lists them, read without importing any.

The file is made from the commands by docs/make_man.py, and a test holds it to them.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_name("commands.tsv")


class Takes(NamedTuple):
    """An option, or an argument where ``names`` is empty.

    ``takes`` says what its value is: "" for none (a flag), "file", "text", "command" for the
    name of a command, "words:" with the words that it can be, or "offer:" with the name of a
    function in cli/completing.py.
    """

    names: tuple[str, ...]
    takes: str
    is_many: bool
    help: str


class Listed(NamedTuple):
    """A command by its ``path``, such as "journal add"; "" is the program itself."""

    path: str
    help: str
    places: tuple[Takes, ...]


def read_commands(text: str) -> tuple[Listed, ...]:
    """The commands in the text of a table."""
    found = []
    for block in text.split("\n\n"):
        lines = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
        if not lines:
            continue
        (path, sentence), *rows = lines
        places = tuple(
            Takes(tuple(names.split()), takes, many == "many", told)
            for names, takes, many, told in rows
        )
        found.append(Listed(path.partition(" ")[2], sentence, places))
    return tuple(found)


def written(commands: Iterable[Listed]) -> str:
    """The text of a table, from which ``read_commands`` reads the same commands."""
    blocks = ["# Made from the commands by docs/make_man.py (make docs). Do not edit."]
    for command in commands:
        rows = [f"{f'acupress {command.path}'.strip()}\t{command.help}"]
        for place in command.places:
            many = "many" if place.is_many else "once"
            rows.append(f"{' '.join(place.names)}\t{place.takes}\t{many}\t{place.help}")
        blocks.append("\n".join(rows))
    return "\n\n".join(blocks) + "\n"
