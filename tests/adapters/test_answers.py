"""Answers at a terminal: edited, of any length, and never what was typed before the question."""

import io
import os
import signal
import termios
from collections.abc import Iterator
from contextlib import ExitStack
from threading import Thread

import pyte
import pytest

from acupress_cli.adapters.answers import StreamLines, TerminalLines, answers_from
from acupress_cli.adapters.clock import SystemClock
from acupress_cli.adapters.drawn_line import DrawnLine

COLUMNS, ROWS = 20, 8
PASTES_NOT_TOLD = "\x1b[?2004l"


@pytest.fixture(autouse=True)
def _ctrl_c_is_heard() -> Iterator[None]:
    """Also where a script started the tests in its background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


class Desk:
    """A pseudo-terminal with somebody who types, and a screen."""

    def __init__(
        self, stack: ExitStack, *, can_move: bool = True, shown: io.StringIO | None = None
    ) -> None:
        self.typing, self.reading = os.openpty()
        stack.callback(os.close, self.reading)
        self.shown = shown or io.StringIO()
        self.lines = TerminalLines(
            self.reading, "utf-8", self.shown, SystemClock(), lambda: (COLUMNS, ROWS),
            can_move=can_move,
        )  # fmt: skip

    def type(self, typed: bytes) -> None:
        """Press keys, as fast as the terminal takes them."""
        Thread(target=self._type, args=(typed,), daemon=True).start()

    def _type(self, typed: bytes) -> None:
        while typed:
            typed = typed[os.write(self.typing, typed) :]

    def answer(self, *typed: bytes) -> str | None:
        """The line that is typed, each of its parts as a burst of its own."""
        with self.lines.taken() as lines:
            feeding = iter(typed)
            self.type(next(feeding))
            poll = self.lines._keys.poll

            def then(timeout_s: float) -> list[object]:
                burst = poll(timeout_s)
                more = next(feeding, None)
                if more is not None:
                    self.type(more)
                return burst  # type: ignore[return-value]

            self.lines._keys.poll = then  # type: ignore[method-assign, assignment]
            try:
                return lines.read()
            finally:
                self.lines._keys.poll = poll  # type: ignore[method-assign]

    @property
    def screen(self) -> list[str]:
        """What is seen."""
        screen = pyte.Screen(COLUMNS, ROWS)
        pyte.Stream(screen).feed("> " + self.shown.getvalue().replace("\n", "\r\n"))
        return [line.rstrip() for line in screen.display if line.strip()]


@pytest.fixture
def desk() -> Iterator[Desk]:
    """A fresh one."""
    with ExitStack() as stack:
        one = Desk(stack)
        stack.callback(os.close, one.typing)
        yield one


def test_a_line_is_typed_and_shown(desk: Desk) -> None:
    """Every setting of the terminal is as before, afterwards."""
    before = termios.tcgetattr(desk.reading)
    assert desk.answer(b"left calf\r") == "left calf"
    assert desk.screen == ["> left calf"]
    assert termios.tcgetattr(desk.reading) == before


def test_arrows_move_and_are_not_kept(desk: Desk) -> None:
    """What is typed goes where the cursor is."""
    assert desk.answer(b"clf", b"\x1b[D", b"\x1b[D", b"a", b"\r") == "calf"
    assert desk.screen == ["> calf"]


def test_an_answer_may_be_of_any_length(desk: Desk) -> None:
    """No system's limit for a line cuts it."""
    assert desk.answer(b"x" * 6018 + b"\r") == "x" * 6018


def test_a_paste_of_several_lines_is_one_answer(desk: Desk) -> None:
    """Told as a paste it waits for Enter; else its last line ends it."""
    assert desk.answer(b"\x1b[200~one\ntwo\nno\n\x1b[201~", b"\r") == "one two no"
    assert desk.answer(b"one\rtwo\rno\r") == "one two no"


def test_what_was_typed_ahead_is_no_answer(desk: Desk) -> None:
    """Enter twice before the question is seen skips nothing."""
    os.write(desk.typing, b"\r\rno\r")
    assert desk.answer(b"5\r") == "5"


def test_the_end_of_answers(desk: Desk) -> None:
    """Ctrl-D says there are no more, and so does a window that is closed."""
    assert desk.answer(b"\x04") is None


def test_a_closed_window_ends_the_answers() -> None:
    """Nobody can answer any more."""
    with ExitStack() as stack:
        desk = Desk(stack)
        with desk.lines.taken() as lines:
            os.close(desk.typing)
            assert lines.read() is None


def test_ctrl_c_ends_the_program(desk: Desk) -> None:
    """By its signal, and where the terminal reports it as a key."""
    before = termios.tcgetattr(desk.reading)
    with pytest.raises(KeyboardInterrupt):
        desk.answer(b"ab\x1b[99;5u")
    assert termios.tcgetattr(desk.reading) == before


class ToldToEnd(io.StringIO):
    """A screen; the program is told to end in the moment in which it gives the terminal back."""

    def write(self, text: str) -> int:
        """Show ``text``; the signal comes first."""
        if PASTES_NOT_TOLD in text:
            signal.raise_signal(signal.SIGINT)
        return super().write(text)


def test_a_signal_waits_until_the_terminal_is_as_before() -> None:
    """However unlucky its moment is, it ends the program only then."""
    with ExitStack() as stack:
        desk = Desk(stack, shown=ToldToEnd())
        stack.callback(os.close, desk.typing)
        before = termios.tcgetattr(desk.reading)
        with pytest.raises(KeyboardInterrupt):
            desk.answer(b"calf\r")
        assert desk.shown.getvalue().endswith(PASTES_NOT_TOLD)
        assert termios.tcgetattr(desk.reading) == before


def test_without_a_name_a_terminal_is_told_nothing_special() -> None:
    """Letters are added; what cannot be drawn in place is written again below."""
    with ExitStack() as stack:
        desk = Desk(stack, can_move=False)
        stack.callback(os.close, desk.typing)
        assert desk.answer(b"cal", b"\x7f", b"lf\r") == "calf"
        assert "\x1b" not in desk.shown.getvalue()


def test_a_pipe_is_read_to_its_end() -> None:
    """Nothing of it is thrown away but what is no letter."""
    lines = StreamLines(io.StringIO("one\r\nt\x1b[Dwo\n\nlast"))
    assert [lines.read() for _ in range(5)] == ["one", "two", "", "last", None]
    with answers_from(io.StringIO("x\n"), io.StringIO(), SystemClock()) as from_stream:
        assert from_stream.read() == "x"


def test_where_nothing_is_shown_lines_are_read_whole() -> None:
    """A person whose questions go into a file still answers line by line."""
    typing, reading = os.openpty()
    os.write(typing, b"typed ahead\n")
    with os.fdopen(reading, encoding="utf-8") as answers:
        with answers_from(answers, io.StringIO(), SystemClock()) as lines:
            os.write(typing, b"5\n")
            assert lines.read() == "5"
        os.close(typing)


@pytest.mark.parametrize("text", ["", "x" * 17, "x" * 18, "x" * 19, "腎" * 9, "腎" * 10, "é" * 60])
@pytest.mark.parametrize("back", [0, 1, 5])
def test_what_is_drawn_is_what_is_seen(text: str, back: int) -> None:
    """In one row or many, with wide letters or not, the cursor where the next letter goes."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream, line = pyte.Stream(screen), DrawnLine(lambda: (COLUMNS, ROWS), can_move=True)
    stream.feed("> ")
    for end in range(len(text) + 1):
        stream.feed(line.drawn(text[:end], end))
    at = max(0, len(text) - back)
    stream.feed(line.drawn(text, at))
    stream.feed(line.drawn(f"{text[:at]}!{text[at:]}", at + 1))
    seen = "".join(screen.display).replace(" ", "")
    assert seen == f">{text[:at]}!{text[at:]}"


def test_a_text_larger_than_the_window_shows_where_the_cursor_is() -> None:
    """The rest of it is kept, only not seen."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream, line = pyte.Stream(screen), DrawnLine(lambda: (COLUMNS, ROWS), can_move=True)
    text = "".join(chr(0x4E00 + n) for n in range(300))
    stream.feed("> " + line.drawn(text, len(text)))
    stream.feed(line.drawn(text, 150))
    assert text[149] in "".join(screen.display)
    assert text[0] not in "".join(screen.display)
    assert line.ended(text).endswith("\n")
