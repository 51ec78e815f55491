"""Painting lines on a terminal: what is seen, and how little is written for it."""

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.console import Console
from rich.text import Text

from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.screens import theme
from acupress_cli.screens.painter import Painter
from tests.screens.moments import MOMENTS, drawn, in_hold, look_of
from tests.screens.terminal import HEIGHT, WIDTH, Terminal

STYLES = ["", theme.TITLE, theme.QUIET, theme.STOP, theme.CARE]
LETTERS = "ab ●━─é腎俞承"
LINES = st.lists(
    st.builds(
        Text.assemble,
        st.tuples(st.text(LETTERS, max_size=18), st.sampled_from(STYLES)),
        st.tuples(st.text(LETTERS, max_size=18), st.sampled_from(STYLES)),
    ),
    max_size=HEIGHT,
)


def fitting(line: Text) -> str:
    """As much of a line as the window has room for; a wide sign at the edge is left out."""
    line = line.copy()
    while line.cell_len > WIDTH:
        line.right_crop(1)
    return line.plain.rstrip()


@given(st.lists(LINES | st.none(), min_size=1, max_size=8))
@settings(deadline=None, max_examples=100)
def test_the_terminal_shows_the_last_lines_painted(frames: list[list[Text] | None]) -> None:
    """After any sequence of screens, and of screens forgotten, the last one is seen."""
    terminal = Terminal()
    terminal.painter.open()
    shown: list[Text] = []
    for frame in frames:
        if frame is None:
            terminal.painter.forget()
            frame = shown
        terminal.paint(frame)
        shown = frame
        expected = [fitting(line) for line in frame]
        assert terminal.rows == expected + [""] * (HEIGHT - len(frame))


@given(LINES)
@settings(deadline=None, max_examples=50)
def test_an_unchanged_screen_writes_nothing(lines: list[Text]) -> None:
    """Painting the same again costs not one byte."""
    terminal = Terminal()
    terminal.paint(lines)
    assert terminal.paint([line.copy() for line in lines]) == ""


def test_only_what_changed_is_written() -> None:
    """A change of one cell moves there and writes one cell."""
    terminal = Terminal()
    terminal.paint([Text("one"), Text("two")])
    assert terminal.paint([Text("one"), Text("tWo")]) == "\x1b[2;2HW"
    assert terminal.paint([Text("one"), Text("tWo", style="bold")]) == "\x1b[2;1H\x1b[1mtWo\x1b[0m"
    assert terminal.paint([Text("one")]) == "\x1b[H\x1b[2J\x1b[1;1Hone"


def test_a_wide_sign_is_written_whole() -> None:
    """A sign of two cells whose first cell stays is written from its first cell on."""
    terminal = Terminal()
    terminal.paint([Text("腎俞")])
    assert terminal.paint([Text("腎承")]) == "\x1b[1;3H承"
    assert terminal.paint([Text("a腎")]) == "\x1b[1;1Ha腎 "
    assert terminal.rows[0] == "a腎"


@pytest.mark.parametrize("moment", ["hold", "settle"])
def test_a_breath_is_cheap(catalogue: Catalogue, words: SessionWords, moment: str) -> None:
    """While the breath grows by a step, fewer than 40 bytes a row go to the terminal."""
    terminal = Terminal(80, 24)
    frame = MOMENTS[moment](catalogue)
    assert frame.breath
    look = look_of(words, 80, 24)
    for tenth in range(1, 10):
        fullness = tenth / 10
        breathing = replace(frame, breath=replace(frame.breath, fullness=fullness, left_s=2.5))
        written = terminal.paint(drawn(breathing, look))
        if tenth > 1:
            assert 0 < len(written.encode()) < 5 * 40


def test_a_whole_hold_stays_cheap(catalogue: Catalogue, words: SessionWords) -> None:
    """Ten seconds of a hold at eight frames a second cost less than 15,000 bytes."""
    terminal = Terminal(80, 24)
    point = catalogue.find("BL57")
    look = look_of(words, 80, 24)
    terminal.paint(drawn(in_hold(point, 20.0), look))
    written = [terminal.paint(drawn(in_hold(point, 20 + n / 8), look)) for n in range(1, 81)]
    assert sum(len(text.encode()) for text in written) < 15_000
    assert terminal.rows == [line.plain for line in drawn(in_hold(point, 30.0), look)]


COLOUR = re.compile(r"\x1b\[([0-9;]*;)?(3[0-9]|4[0-9]|9[0-7])[;m]")


def test_no_colour_still_means_bold(catalogue: Catalogue, words: SessionWords) -> None:
    """With NO_COLOR bold and dim stay, and no colour is written."""
    lines = drawn(MOMENTS["hold"](catalogue), look_of(words, 80, 24))
    coloured = Terminal(80, 24).paint(lines)
    assert f"\x1b[1;31m{words.hold.stop_if}\x1b[0m" in coloured
    assert COLOUR.search(coloured)
    plain = Terminal(80, 24, no_color=True).paint(lines)
    assert f"\x1b[1m{words.hold.stop_if}\x1b[0m" in plain
    assert "\x1b[2m" in plain
    assert not COLOUR.search(plain)


@pytest.mark.parametrize("colours", ["standard", "256", "truecolor", "windows"])
def test_every_kind_of_terminal_gets_its_colours(colours: str) -> None:
    """Red is written in the way the terminal understands."""
    assert Terminal(colours=colours).paint([Text("x", style="red")]).endswith("\x1b[31mx\x1b[0m")


def test_a_terminal_without_styles_gets_plain_text() -> None:
    """Where the terminal knows no styles, none are written."""
    assert Terminal(colours=None).paint([Text("x", style="bold red")]).endswith("\x1b[1;1Hx")


def test_the_screen_is_taken_and_given_back_once() -> None:
    """Opening takes the alternate screen and hides the cursor; closing wipes and undoes it."""
    terminal = Terminal()
    terminal.painter.close()
    assert terminal.flush() == ""
    terminal.painter.open()
    assert terminal.flush() == "\x1b[?1049h\x1b[?25l\x1b[H\x1b[2J"
    assert terminal.screen.cursor.hidden
    terminal.paint([Text("here")])
    terminal.painter.close()
    assert terminal.flush() == "\x1b[H\x1b[2J\x1b[?25h\x1b[?1049l"
    assert not terminal.screen.cursor.hidden
    terminal.painter.close()
    assert terminal.flush() == ""


def test_opened_again_everything_is_painted_anew() -> None:
    """After the screen was given away nothing on it is taken for granted."""
    terminal = Terminal()
    terminal.painter.open()
    terminal.paint([Text("here")])
    terminal.painter.close()
    terminal.painter.open()
    terminal.flush()
    assert terminal.paint([Text("here")]) == "\x1b[H\x1b[2J\x1b[1;1Hhere"


def test_signs_without_a_cell_are_left_out() -> None:
    """A sign that takes no room of its own would shift all that follows it."""
    terminal = Terminal()
    terminal.paint([Text("a\u200bb\u0301c")])
    assert terminal.rows[0] == "abc"


class GoneStream(io.StringIO):
    """A terminal that was closed while it was written to."""

    def isatty(self) -> bool:
        """It was one."""
        return True

    def flush(self) -> None:
        """Nothing arrives any more."""
        raise OSError(5, "Input/output error")


def test_a_closed_terminal_raises_nothing() -> None:
    """The window is gone: the session ends by its signal, and can still be kept."""
    painter = Painter(Console(file=GoneStream(), force_terminal=True))
    painter.open()
    painter.paint([Text("one"), Text("two")], WIDTH)
    painter.close()


class SlowOutlet(io.StringIO):
    """An outlet that takes nothing while it is ``is_stuck``."""

    is_stuck = False

    def finish(self, wait_s: float | None) -> None:
        """Nothing waits in it."""


def test_frames_that_cannot_be_shown_are_dropped_whole() -> None:
    """While nothing is taken nothing is written; then the whole screen is painted anew."""
    outlet = SlowOutlet()
    painter = Painter(Console(file=io.StringIO(), force_terminal=True), outlet)
    painter.paint([Text("one"), Text("two")], WIDTH)
    painter.paint([Text("one"), Text("three")], WIDTH)
    assert "one" not in outlet.getvalue().rpartition("two")[2]
    outlet.is_stuck, before = True, outlet.getvalue()
    painter.paint([Text("one"), Text("four")], WIDTH)
    assert outlet.getvalue() == before
    outlet.is_stuck = False
    painter.paint([Text("one"), Text("five")], WIDTH)
    assert outlet.getvalue()[len(before) :].startswith("\x1b[H\x1b[2J")
    assert "one" in outlet.getvalue()[len(before) :]
