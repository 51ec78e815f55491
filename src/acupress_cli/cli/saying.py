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
        """Say ``text``."""
        say(text, self._streams.err)

    def answer(self, question: str, *, in_words: bool) -> str | None:
        """The line that answers ``question``; None at the end. Raises Unseen."""
        # What was typed up to here was typed before the question was seen: it is no answer.
        with self._streams.lines() as lines:
            self._show(question)
            line = lines.read()
            if in_words and line is not None:
                lines.forget()
        if line is None:
            self._streams.err.write("\n")
        return line

    def settle(self, *, is_answer: bool) -> None:
        """Nothing is remembered of an answer here."""

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
