"""Consoles that fit where they write."""

import io
import os
from collections.abc import Iterator
from typing import TextIO

import pytest
from rich.console import Console
from rich.table import Table
from rich.text import Text

from acupress_cli.screens.console import (
    PIPE_WIDTH,
    READING_WIDTH,
    console_for,
    reading_width,
    show,
    window_size,
)


@pytest.fixture
def terminal() -> Iterator[TextIO]:
    """A stream that is a terminal."""
    master, slave = os.openpty()
    with os.fdopen(slave, "w") as stream:
        yield stream
    os.close(master)


@pytest.mark.parametrize(
    ("columns", "width"),
    [
        (None, PIPE_WIDTH),
        ("", PIPE_WIDTH),
        ("60", 60),
        ("200", 200),
        ("0", PIPE_WIDTH),
        ("-5", PIPE_WIDTH),
        ("wide", PIPE_WIDTH),
        ("8.5", PIPE_WIDTH),
    ],
)
def test_a_pipe_is_as_wide_as_asked(
    monkeypatch: pytest.MonkeyPatch, columns: str | None, width: int
) -> None:
    """COLUMNS says how wide a file or a pipe is; anything that is no width counts as none."""
    for forcing in ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(forcing, raising=False)
    if columns is None:
        monkeypatch.delenv("COLUMNS", raising=False)
    else:
        monkeypatch.setenv("COLUMNS", columns)
    console = console_for(io.StringIO())
    assert (console.width, console.is_terminal) == (width, False)
    assert PIPE_WIDTH == 100


def test_a_terminal_is_known_as_one(terminal: TextIO) -> None:
    """On a terminal the width is the window's, and colours may be used."""
    assert console_for(terminal).is_terminal


@pytest.mark.parametrize("text", ["[bold]x[/bold]", ":smile:", "[red]", "[/]", "12:30 'a' True"])
def test_text_is_text(text: str) -> None:
    """Brackets and colons in the content are no markup, and no number is coloured."""
    file = io.StringIO()
    console = console_for(file)
    console.print(text)
    assert file.getvalue() == text + "\n"


def table() -> Table:
    """A screen whose lines are filled up with spaces."""
    filled = Table(box=None, show_header=False, pad_edge=False)
    filled.add_column(width=10)
    filled.add_column(width=10)
    filled.add_row(Text("a"), Text("b"))
    return filled


def test_into_a_pipe_no_line_ends_in_spaces() -> None:
    """What is kept in a file holds no spaces that nobody sees."""
    file = io.StringIO()
    show(Console(file=file, width=40, force_terminal=False, _environ={}), table())
    assert file.getvalue() == "a           b\n"


def test_on_a_terminal_it_is_printed_as_it_is() -> None:
    """On a terminal the screen is printed directly, in the width asked for."""
    file = io.StringIO()
    console = Console(file=file, width=40, force_terminal=True, color_system=None, _environ={})
    show(console, table())
    assert file.getvalue() == "a           b         \n"
    show(console, Text("two words"), width=5)
    assert file.getvalue().splitlines()[1:] == ["two ", "words"]


@pytest.mark.parametrize("width", [20, READING_WIDTH, 300])
def test_prose_is_never_too_wide_to_read(width: int) -> None:
    """A wide window does not make lines of prose longer than can be read with ease."""
    assert reading_width(Console(file=io.StringIO(), width=width)) == min(width, READING_WIDTH)


def test_the_window_has_columns_and_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """The size of the window is what the terminal, or the environment, says of it."""
    monkeypatch.setenv("COLUMNS", "33")
    monkeypatch.setenv("LINES", "7")
    assert window_size() == (33, 7)
