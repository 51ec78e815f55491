"""The real workbench: what it hands out lasts as long as the program needs it."""

import gc
from pathlib import Path

import pytest

from acupress_cli.cli.workbench import Workbench


def test_the_lock_of_a_session_is_held_until_the_program_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody keeps it but the workbench, and a second session does not get it meanwhile."""
    monkeypatch.setenv("ACUPRESS_HOME", str(tmp_path))
    first, second = Workbench(), Workbench()
    assert first.session_lock().acquire()
    gc.collect()
    assert not second.session_lock().acquire()
    first.session_lock().release()
    assert second.session_lock().acquire()
    second.session_lock().release()
