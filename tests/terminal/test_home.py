"""Home in real terminals: one key is enough, and the terminal is given back as it was."""

from pathlib import Path

import pytest

from tests.terminal.driver import Play, RealTerminal, all_at_once

pytestmark = pytest.mark.terminal

KEYS = "all commands"


def _leaves(terminal: RealTerminal, key: str) -> Play:
    """Press ``key`` once all of home is shown."""
    yield KEYS
    terminal.press(key)


def test_home_is_left_on_every_kind_of_terminal(tmp_path: Path) -> None:
    """By q and Escape with 0, by Ctrl-C with 130."""
    kinds = {
        "q": RealTerminal([], environ={"ACUPRESS_HOME": str(tmp_path / "a")}),
        "\x1b": RealTerminal(
            [], environ={"ACUPRESS_HOME": str(tmp_path / "b"), "NO_COLOR": "1"}, columns=40
        ),
        "\x03": RealTerminal(
            [], environ={"ACUPRESS_HOME": str(tmp_path / "c"), "TERM": "dumb", "LC_ALL": "C"}
        ),
    }
    all_at_once((terminal, _leaves(terminal, key)) for key, terminal in kinds.items())
    assert [terminal.code for terminal in kinds.values()] == [0, 0, 130]
    assert all(terminal.is_as_before() for terminal in kinds.values())
    # Of a terminal without any abilities nothing is asked.
    assert b"\x1b" not in kinds["\x03"].received


def test_what_was_typed_before_it_was_seen_chooses_nothing(tmp_path: Path) -> None:
    """An Enter too many after the name of the program begins nothing."""
    terminal = RealTerminal([], environ={"ACUPRESS_HOME": str(tmp_path)})
    terminal.press("\r\r")
    terminal.sees(KEYS)
    terminal.press("q")
    assert terminal.ends() == 0
    assert "18" not in terminal.text
