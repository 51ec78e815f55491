"""Ctrl-C while the program is ending: nothing is told, and its own exit code stands."""

import signal
import subprocess
import sys

import pytest

RUN = """
import atexit, os, signal, sys
from acupress_cli.__main__ import main
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.argv = ["acupress", "--version"]
atexit.register(os.kill, os.getpid(), signal.SIGINT)
try:
    main()
finally:
    os.kill(os.getpid(), signal.SIGINT)
"""
BEFORE = """
import os, signal, sys
from acupress_cli.__main__ import main
from acupress_cli.cli import app
signal.signal(signal.SIGINT, signal.default_int_handler)
app.app = lambda: os.kill(os.getpid(), signal.{name})
main()
"""


def ran(script: str) -> "subprocess.CompletedProcess[bytes]":
    """The script in a Python of its own."""
    return subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)


def test_after_the_last_line_ctrl_c_changes_nothing() -> None:
    """Neither as the program returns, nor while Python itself ends."""
    ended = ran(RUN)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_before_it_the_program_ends_as_interrupted(name: str) -> None:
    """Without a traceback, and with 130."""
    ended = ran(BEFORE.format(name=name))
    assert (ended.returncode, ended.stderr) == (130, b"")


def test_the_system_can_still_end_it() -> None:
    """What hangs while it ends is not kept from being ended."""
    ended = ran(RUN.replace("register(os.kill, os.getpid(), signal.SIGINT)",
                            "register(os.kill, os.getpid(), signal.SIGTERM)"))  # fmt: skip
    assert (ended.returncode, ended.stderr) == (-signal.SIGTERM, b"")
