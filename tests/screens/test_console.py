"""Consoles that fit where they write."""

import fcntl
import io
import os
import struct
import termios
from collections.abc import Iterator
from typing import TextIO, cast

import pytest
from rich.console import Console
from rich.table import Table
from rich.text import Text

from acupress_cli.domain.settings import Settings
from acupress_cli.screens.console import (
    Window,
    asked_of,
    console_for,
    is_plain,
    reading_width,
    show,
    window_size,
)
from acupress_cli.screens.widths import PIPE_WIDTH, READING_WIDTH


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


def test_a_window_that_changes_tells_its_size_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """COLUMNS counts until the window is made larger or smaller: then it is out of date."""
    monkeypatch.setenv("COLUMNS", "33")
    monkeypatch.setenv("LINES", "7")
    sizes: list[tuple[int, int] | None] = [(80, 24)]
    window = Window(lambda: sizes[-1])
    seen = [window.size()]
    for size in ((120, 50), (80, 24), None):
        sizes.append(size)
        seen.append(window.size())
    assert seen == [(33, 7), (120, 50), (33, 7), (33, 7)]


def test_a_terminal_is_asked_for_its_size(terminal: TextIO) -> None:
    """What is no terminal, or one without a size, has none to tell."""
    assert asked_of(terminal) is None
    fcntl.ioctl(terminal.fileno(), termios.TIOCSWINSZ, struct.pack("HHHH", 10, 40, 0, 0))
    assert asked_of(terminal) == (40, 10)
    assert asked_of(io.StringIO()) is None


def test_a_reader_who_went_away_is_for_the_program_to_mind() -> None:
    """Rich alone would end the program, with an exit code that means a bug."""
    reads, writes = os.pipe()
    os.close(reads)
    with os.fdopen(writes, "w") as stream:
        with pytest.raises(BrokenPipeError):
            console_for(stream).print("unread")
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


PLAIN = Settings(plain=True)


def test_in_words_alone_nothing_is_broken_or_left_out_in_a_pipe() -> None:
    """However long it is, a sentence stays one line."""
    file = io.StringIO()
    console = console_for(file, PLAIN)
    assert is_plain(console)
    assert not is_plain(console_for(file))
    assert not is_plain(Console(file=file))
    long = " ".join(["word"] * 300)
    show(console, Text(long), reading_width(console))
    assert file.getvalue() == long + "\n"


def test_in_words_alone_a_window_breaks_lines_at_words(
    terminal: TextIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that no word is cut in two at its edge."""
    monkeypatch.setenv("COLUMNS", "20")
    written: list[str] = []

    class Watched:
        """The terminal, and what is written to it."""

        encoding = "utf-8"

        def isatty(self) -> bool:
            """It is one."""
            return True

        def fileno(self) -> int:
            """Its number."""
            return terminal.fileno()

        def write(self, text: str) -> int:
            """Keep it."""
            written.append(text)
            return len(text)

        def flush(self) -> None:
            """Nothing waits."""

    console = console_for(cast("TextIO", Watched()), PLAIN)
    show(console, Text("seven words are too wide for this"))
    assert "".join(written) == "seven words are too\nwide for this\n"
