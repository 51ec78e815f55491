"""Consoles that fit where they write: a terminal, a pipe, or an ASCII world."""

import errno
import os
import shutil
from collections.abc import Callable, Iterable
from typing import TextIO

from rich.console import Console, Group, RenderableType

from acupress_cli.domain.settings import USUAL_SETTINGS, Settings
from acupress_cli.screens.theme import rich_theme
from acupress_cli.screens.widths import READING_WIDTH, WHOLE_WIDTH, pipe_width


class OwnConsole(Console):
    """A console as ``settings`` want it; the program decides what a reader that has gone means."""

    settings: Settings = USUAL_SETTINGS

    def on_broken_pipe(self) -> None:
        """Raise it: the program knows what to do."""
        raise BrokenPipeError(errno.EPIPE, "nobody reads it")


def console_for(stream: TextIO, settings: Settings = USUAL_SETTINGS) -> OwnConsole:
    """A console on ``stream``. Text is never markup, and nothing is guessed into colours."""
    is_terminal = stream.isatty()
    width = None
    if not is_terminal:
        width = pipe_width()
    # Of a terminal without a name nobody knows what it understands.
    is_nameless = is_terminal and not os.environ.get("TERM")
    console = OwnConsole(
        file=stream,
        color_system=None if is_nameless else "auto",
        width=WHOLE_WIDTH if settings.plain else width,
        theme=rich_theme(settings.theme),
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=False,
        legacy_windows=False,
    )
    console.settings = settings
    return console


def is_plain(console: Console) -> bool:
    """Whether ``console`` wants words alone, line by line."""
    return isinstance(console, OwnConsole) and console.settings.plain


def in_lines(lines: Iterable[RenderableType]) -> RenderableType:
    """One below the other."""
    return Group(*lines)


# Shows a long text page by page; says whether it did.
Pager = Callable[[str], bool]


def show(
    console: Console,
    screen: RenderableType,
    width: int | None = None,
    pager: Pager | None = None,
) -> None:
    """Print ``screen``; into a pipe or a file without the spaces that fill its lines.

    What is longer than the window goes through ``pager``, where there is one.
    """
    if is_plain(console):
        from acupress_cli.screens.linear import linear
        from acupress_cli.screens.wrapping import wrapped

        columns = window_size()[0] if console.is_terminal else None
        lines = wrapped(linear(screen), columns)
    elif console.is_terminal:
        _show_drawn(console, screen, width, pager)
        return
    else:
        with console.capture() as captured:
            console.print(screen, width=width)
        lines = [line.rstrip() for line in captured.get().splitlines()]
    console.file.write("\n".join(lines) + "\n")


def _show_drawn(
    console: Console, screen: RenderableType, width: int | None, pager: Pager | None
) -> None:
    if pager is None:
        console.print(screen, width=width)
        return
    with console.capture() as captured:
        console.print(screen, width=width)
    text = captured.get()
    if text.count("\n") < console.height or not pager(text):
        console.file.write(text)


def reading_width(console: Console) -> int:
    """How wide prose may be here."""
    return console.width if is_plain(console) else min(console.width, READING_WIDTH)


def window_size() -> tuple[int, int]:
    """The window's columns and rows now."""
    size = shutil.get_terminal_size((80, 24))
    return size.columns, size.lines


def asked_of(stream: TextIO) -> tuple[int, int] | None:
    """Columns and rows as the terminal of ``stream`` says; None where it says nothing of use."""
    try:
        size = os.get_terminal_size(stream.fileno())
    except (OSError, ValueError):
        return None
    return (size.columns, size.lines) if size.columns and size.lines else None


class Window:
    """A window whose size may change: COLUMNS and LINES hold until it does."""

    def __init__(self, ask: Callable[[], tuple[int, int] | None]) -> None:
        self._ask = ask
        self._at_first = ask()

    def size(self) -> tuple[int, int]:
        """Its columns and rows now."""
        now = self._ask()
        return now if now and now != self._at_first else window_size()
