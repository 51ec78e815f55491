"""Sentences for a person: broken at words in a window, left whole in a pipe."""

from shutil import get_terminal_size
from textwrap import wrap
from typing import TYPE_CHECKING, Protocol, TextIO

from acupress_cli.domain.words.text import shown

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from acupress_cli.coaching.ports import Lines


def say(text: str, stream: TextIO) -> None:
    """Write ``text``, a line for each of its lines; nothing in it can steer a terminal."""
    for line in text.split("\n"):
        stream.write("\n".join(_fitted(shown(line), stream)) + "\n")


# Rows of a window that a page leaves free: the blank one above it, the answer, and what was typed.
_BESIDE = 3
_MORE = "  Press Enter for the rest."


class Streams(Protocol):
    """Where questions go and answers come from."""

    @property
    def err(self) -> TextIO:
        """Where all that is no result goes."""

    @property
    def answers(self) -> TextIO:
        """Where answers come from."""

    def lines(self) -> "AbstractContextManager[Lines]":
        """The answers, from this moment on."""


class StreamTalk:
    """Talks with a person over streams: at a terminal, or through a script's pipes."""

    def __init__(self, streams: Streams) -> None:
        self._streams = streams

    @property
    def is_live(self) -> bool:
        """Whether the answers are typed."""
        return self._streams.answers.isatty()

    def say(self, text: str) -> None:
        """Say ``text``, page by page where it is longer than the window."""
        *before, last = self._pages(text)
        for page in before:
            self._wait_below(page)
        say(last, self._streams.err)

    def answer(self, question: str, *, in_words: bool) -> str | None:
        """The line that answers ``question``; None at the end. Raises Unseen."""
        *before, last = self._pages(question)
        for page in before:
            # What is typed here is no answer: not all of the question was seen.
            if self._wait_below(page) is None:
                return None
        # What was typed up to here was typed before the question was seen: it is no answer.
        with self._streams.lines() as lines:
            self._show(last)
            line = lines.read()
            if in_words and line is not None:
                lines.forget()
        if line is None:
            self._streams.err.write("\n")
        return line

    def settle(self, *, is_answer: bool) -> None:
        """Nothing is remembered of an answer here."""

    def _wait_below(self, page: str) -> str | None:
        """Show a page that others follow, and wait for Enter; None at the end of all answers."""
        with self._streams.lines() as lines:
            self._show(f"{page}\n{_MORE}")
            return lines.read()

    def _pages(self, text: str) -> list[str]:
        """``text`` in parts that the window shows whole, with a blank row and one to answer."""
        err = self._streams.err
        if not (self.is_live and err.isatty()):
            return [text]
        most = max(get_terminal_size().lines - _BESIDE, 2)
        rows = [row for line in text.split("\n") for row in _fitted(shown(line), err)]
        if len(rows) <= most:
            return [text]
        # One row says that there is more.
        return ["\n".join(rows[at : at + most - 1]) for at in range(0, len(rows), most - 1)]

    def _show(self, question: str) -> None:
        err = self._streams.err
        try:
            err.write("\n")
            say(question, err)
            err.write("> ")
            err.flush()
        except OSError:
            from acupress_cli.conversation.ports import Unseen

            raise Unseen from None


def _fitted(line: str, stream: TextIO) -> list[str]:
    if not stream.isatty():
        return [line]
    from acupress_cli.screens.widths import SAYING_WIDTH, window_width

    width = window_width(get_terminal_size().columns, SAYING_WIDTH)
    indent = " " * (len(line) - len(line.lstrip()))
    return wrap(line, width, subsequent_indent=indent + "   " * bool(indent)) or [""]
