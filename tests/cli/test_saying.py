"""Sentences for a person, in a window of any width and in a pipe."""

import io

import pytest

from acupress_cli.cli.saying import say
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
