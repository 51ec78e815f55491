"""Sentences for a person: broken at words in a window, left whole in a pipe."""

from shutil import get_terminal_size
from textwrap import wrap
from typing import TextIO

from acupress_cli.domain.words.text import shown


def say(text: str, stream: TextIO) -> None:
    """Write ``text``, a line for each of its lines; nothing in it can steer a terminal."""
    for line in text.split("\n"):
        stream.write("\n".join(_fitted(shown(line), stream)) + "\n")


def _fitted(line: str, stream: TextIO) -> list[str]:
    if not stream.isatty():
        return [line]
    from acupress_cli.screens.widths import SAYING_WIDTH, window_width

    width = window_width(get_terminal_size().columns, SAYING_WIDTH)
    indent = " " * (len(line) - len(line.lstrip()))
    return wrap(line, width, subsequent_indent=indent + "   " * bool(indent)) or [""]
