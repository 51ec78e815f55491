"""Sentences for a person, in a window of any width and in a pipe."""

import io

import pytest

from acupress_cli.cli.saying import StreamTalk, say
from acupress_cli.screens.widths import LEAST_WIDTH, SAYING_WIDTH

WORDS = "  " + "word " * 40


class Window(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """It is."""
        return True


@pytest.mark.parametrize("columns", [1, 2, 5, 11, 40, 80, 250])
def test_lines_fit_any_window(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken at words where there is room for words, and never a fault where there is none."""
    monkeypatch.setenv("COLUMNS", str(columns))
    window = Window()
    say(WORDS, window)
    widest = max(map(len, window.getvalue().splitlines()))
    assert widest <= max(LEAST_WIDTH, min(columns - 1, SAYING_WIDTH))
    assert window.getvalue().split() == WORDS.split()


def test_a_pipe_gets_lines_whole() -> None:
    """What reads a pipe breaks lines for itself."""
    pipe = io.StringIO()
    say(WORDS, pipe)
    assert pipe.getvalue() == WORDS + "\n"


class _Typed:
    """What a person types, line by line."""

    def __init__(self, *lines: str) -> None:
        self._lines = list(lines)

    def __enter__(self) -> "_Typed":
        return self

    def __exit__(self, *_: object) -> None: ...

    def read(self) -> str | None:
        """The next line; None at the end."""
        return self._lines.pop(0) if self._lines else None

    def forget(self) -> None: ...


class _Streams:
    """A window, and somebody who types into it."""

    def __init__(self, *lines: str) -> None:
        self.err = self.answers = Window()
        self._typed = _Typed(*lines)

    def lines(self) -> _Typed:
        """What is typed."""
        return self._typed


LONG = "\n".join(f"  {n}. line" for n in range(1, 31))


def test_a_question_longer_than_the_window_comes_in_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """No row is lost, and what is typed before its end was seen is no answer."""
    monkeypatch.setenv("LINES", "20")
    monkeypatch.setenv("COLUMNS", "80")
    streams = _Streams("none", "3")
    assert StreamTalk(streams).answer(LONG, in_words=False) == "3"
    told = streams.err.getvalue()
    assert [line for line in told.splitlines() if "line" in line] == LONG.splitlines()
    first, last = told.split("Press Enter for the rest.")
    assert max(first.count("\n"), last.count("\n")) < 20


def test_where_the_answers_end_amid_its_pages_there_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As at the end of any question."""
    monkeypatch.setenv("LINES", "20")
    assert StreamTalk(_Streams()).answer(LONG, in_words=False) is None


def test_what_is_said_comes_in_pages_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window that is high enough shows it at once."""
    monkeypatch.setenv("LINES", "20")
    low = _Streams("")
    StreamTalk(low).say(LONG)
    assert low.err.getvalue().count("Press Enter for the rest.") == 1
    monkeypatch.setenv("LINES", "50")
    high = _Streams()
    StreamTalk(high).say(LONG)
    assert high.err.getvalue().splitlines() == LONG.splitlines()
