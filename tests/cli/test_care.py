"""What to do in an emergency, as it comes out: in a window, plain, and into a pipe."""

import io
from collections.abc import Callable
from typing import Any

import pytest

from acupress_cli.cli.showing import show_care
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.settings import Settings
from tests.conftest import Ran
from tests.fakes.bench import CONTENT, NOON, FakeBench

PAGE = CONTENT.screening().told(Outcome.EMERGENCY, (), "GB")
STANDS = Profile(outcome=Outcome.EMERGENCY, outcome_at=NOON, country="GB")
DRAWN = "█"


class _Window(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def usual_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that understands colours."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def shown_to(stream: io.StringIO, **settings: Any) -> str:
    """What comes out on ``stream`` for somebody with these settings."""
    show_care(FakeBench(settings=Settings(**settings)), PAGE, "Ask again.", stream)
    return stream.getvalue()


def test_in_a_window_the_number_is_large_and_bold() -> None:
    """And the title in its colour."""
    told = shown_to(_Window())
    assert DRAWN in told
    assert "\x1b[1mCall 999.\x1b[0m" in told
    assert f"\x1b[1;31m{PAGE.title}" in told


def test_without_colour_it_is_large_and_bold_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its weight is no colour."""
    monkeypatch.setenv("NO_COLOR", "1")
    told = shown_to(_Window())
    assert DRAWN in told
    assert "\x1b[1mCall 999.\x1b[0m" in told
    assert ";31m" not in told


def test_who_wants_no_large_digits_gets_none() -> None:
    """The setting holds here, too."""
    assert DRAWN not in shown_to(_Window(), digits=False)


@pytest.mark.parametrize("terminal", ["dumb", "unknown"])
def test_a_terminal_that_understands_nothing_gets_words_alone(
    terminal: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the order in which a voice reads them."""
    monkeypatch.setenv("TERM", terminal)
    words = shown_to(_Window())
    assert words == shown_to(_Window(), plain=True)
    assert "\x1b" not in words
    assert [line for line in words.split("\n") if line][:2] == [PAGE.title, "Call 999."]


def test_in_a_pipe_each_sentence_is_a_line(acupress: Callable[..., Ran]) -> None:
    """All on standard error, with the number near the top, and the exit code of a red flag."""
    ran = acupress("suggest", "calf", "--side", "left", bench=FakeBench(profile=STANDS))
    assert (ran.code, ran.out) == (10, "")
    head, title, call = [line for line in ran.err.split("\n") if line][:3]
    assert "still stands" in head
    assert (title, call) == (PAGE.title, "Call 999.")
    assert shown_to(io.StringIO()).startswith(f"{PAGE.title}\n\nCall 999.\n")


def test_where_nothing_is_known_no_number_is_made_up(acupress: Callable[..., Ran]) -> None:
    """Examples are named, as no country is known."""
    ran = acupress("suggest", "numb between my legs")
    assert ran.code == 10
    assert CONTENT.numbers().unknown in ran.err.split("\n")
