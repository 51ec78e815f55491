"""Consoles that fit where they write: a terminal, a pipe, or an ASCII world."""

import errno
import os
import shutil
from typing import TextIO

from rich.console import Console, RenderableType

PIPE_WIDTH = 100
# Longer lines are hard to read; tables may use the whole window.
READING_WIDTH = 88


class _OpenConsole(Console):
    """A console that leaves it to the program what a reader who went away means."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError(errno.EPIPE, "nobody reads it")


def console_for(stream: TextIO) -> Console:
    """A console on ``stream``. Text is never markup, and nothing is guessed into colours."""
    is_terminal = stream.isatty()
    width = None
    if not is_terminal:
        given = os.environ.get("COLUMNS", "")
        width = int(given) if given.isdecimal() and int(given) else PIPE_WIDTH
    return _OpenConsole(
        file=stream,
        width=width,
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=False,
        legacy_windows=False,
    )


def show(console: Console, screen: RenderableType, width: int | None = None) -> None:
    """Print ``screen``; into a pipe or a file without the spaces that fill its lines."""
    if console.is_terminal:
        console.print(screen, width=width)
        return
    with console.capture() as captured:
        console.print(screen, width=width)
    lines = (line.rstrip() for line in captured.get().splitlines())
    console.file.write("\n".join(lines) + "\n")


def reading_width(console: Console) -> int:
    """How wide prose may be here."""
    return min(console.width, READING_WIDTH)


def window_size() -> tuple[int, int]:
    """The window's columns and rows now."""
    size = shutil.get_terminal_size((80, 24))
    return size.columns, size.lines
