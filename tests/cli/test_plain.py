"""--plain, and the setting: every list as lines to be read in order, with the same words."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.session.cues import HoldOutcome
from acupress_cli.domain.settings import Settings
from acupress_cli.screens.chart import UNICODE
from tests.conftest import Ran
from tests.fakes.bench import NOON, FakeBench
from tests.fakes.journal import hold, session

Run = Callable[..., Ran]
NOTE = "Sat for long, then walked round the lake with the dog and felt much better by the evening"


def entries() -> list[Entry]:
    """A month of sessions, one of them with a note and a point that hurt."""
    usual = [
        session(NOON - timedelta(days=days), "GB30", "BL40", leg=(7 - days // 9, 4), back=(3, 3))
        for days in range(28, 1, -1)
    ]
    hurting = (hold("BL57", outcome=HoldOutcome.HURT),)
    return [*usual, session(NOON - timedelta(hours=5), holds=hurting, note=NOTE, tags=("sitting",))]


COMMANDS = [
    ("points",),
    ("points", "--for", "calf"),
    ("areas",),
    ("areas", "--map"),
    ("guide", "BL57", "GB30", "--all"),
    ("learn",),
    ("learn", "technique"),
    ("learn", "breathing"),
    ("suggest", "--pain", "calf", "--side", "left"),
    ("session", "BL57", "GB30", "--side", "left", "--preview"),
    ("progress",),
    ("report",),
    ("journal", "show"),
    ("where",),
]
DRAWN = set("".join(UNICODE.values())) | set("│─━●○")
# Tables: the heads stand with each cell, and what only explains a drawing is left out.
_TABLES = ("points", "areas", "session", "report", "progress")
_HEADS = {"Code", "Name", "Where", "Area", "Step"}
_LEGEND = {"0", "5", "10", "before", "after", "the", "same"}


def bench(**settings: Any) -> FakeBench:
    """A workbench with a journal and these settings."""
    return FakeBench(entries=entries(), settings=Settings(**settings))


def words(text: str) -> list[str]:
    """The words of a text, without signs."""
    return re.findall(r"\w[\w>/.:-]*\w|\w", text)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_plain_has_the_same_words_in_the_same_order(
    acupress: Run, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    """Every word of the wide screen is there, one after the other, but for heads and legends."""
    monkeypatch.setenv("COLUMNS", "400")
    shown = acupress(*command, bench=bench())
    plain = acupress(*command, "--plain", bench=bench())
    assert (plain.code, plain.err) == (shown.code, shown.err) == (0, shown.err)
    if command[0] in _TABLES:
        assert set(words(shown.out)) - set(words(plain.out)) <= _HEADS | _LEGEND
    else:
        assert re.findall(r"\w", plain.out) == re.findall(r"\w", shown.out)


@pytest.mark.parametrize("command", [*COMMANDS, ("journal", "list")], ids=" ".join)
def test_plain_is_linear(
    acupress: Run, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    """No columns, no indents, no drawings; in a pipe no sentence is broken, however narrow."""
    monkeypatch.setenv("COLUMNS", "40")
    narrow = acupress(*command, "--plain", bench=bench()).out
    monkeypatch.setenv("COLUMNS", "200")
    assert acupress(*command, "--plain", bench=bench()).out == narrow
    assert acupress(*command, bench=bench(plain=True)).out == narrow
    for line in narrow.splitlines():
        if command != ("where",):
            assert "  " not in line
            assert not line.startswith(" ")
        assert not DRAWN & set(line)


@pytest.mark.parametrize("command", COMMANDS[:5], ids=" ".join)
def test_what_is_set_can_be_turned_off_for_once(acupress: Run, command: tuple[str, ...]) -> None:
    """An option wins over what is set."""
    usual = acupress(*command, bench=bench())
    assert acupress(*command, "--no-plain", bench=bench(plain=True)).out == usual.out


def test_the_journal_is_told_entry_by_entry(acupress: Run) -> None:
    """Nothing of an entry is cut, and its scores are words."""
    out = acupress("journal", "list", "--plain", "--days", "4", bench=bench()).out
    last = out.splitlines()[-1]
    assert NOTE in last
    assert "#sitting." in last
    assert "hurt" in last
    assert ". session. " in last
    assert "Leg pain 7 before, 4 after (0 none, 10 the worst)." in out
    usual = acupress("journal", "list", "--days", "4", bench=bench()).out
    assert len(out.splitlines()) == len(usual.splitlines())


def test_the_weeks_of_progress_are_sentences(acupress: Run) -> None:
    """What the chart draws stands there in words alone."""
    out = acupress("progress", "--plain", bench=bench()).out
    assert re.search(r"^\d+ \w+: before \d, after \d, \d sessions$", out, re.MULTILINE)
    assert "0 is none, 10 is the worst." in out


def test_a_session_that_is_set_to_words_alone_prints_lines(acupress: Run) -> None:
    """Without the option; where a screen could be drawn, too."""

    class Redraws(FakeBench):
        """A terminal that can be drawn on."""

        @property
        def can_redraw(self) -> bool:
            """It can."""
            return True

    there = Redraws(settings=Settings(plain=True))
    ran = acupress("session", "BL57", "--side", "left", "--rehearse", bench=there)
    assert ran.code == 0
    assert "\x1b" not in ran.out
    assert "Breathe in, 3 seconds." in ran.out
