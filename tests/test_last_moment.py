"""Ctrl-C in the first and the last moments: nothing is told, not even by Python itself."""

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
from acupress_cli.adapters.ctrl_c import end_by_interrupt
from acupress_cli.cli import app
app.app = lambda: (end_by_interrupt(), os.kill(os.getpid(), signal.{name}))
main()
"""

# Python asks whoever is in sys.meta_path for each module that it loads.
LOADING = """
import os, runpy, signal, sys
signal.signal(signal.SIGINT, signal.{handler})
class CtrlC:
    def find_spec(self, name, *_):
        if name == "{module}":
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, CtrlC())
sys.argv = ["acupress", "areas"]
runpy.run_module("acupress_cli", run_name="__main__", alter_sys=True)
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


@pytest.mark.parametrize(
    "module", ["typer", "acupress_cli.cli.app", "acupress_cli.adapters.streams",
               "acupress_cli.cli.areas"]
)  # fmt: skip
def test_while_it_is_loaded_it_ends_as_any_program(module: str) -> None:
    """By the signal, at once and without a word."""
    ended = ran(LOADING.format(handler="default_int_handler", module=module))
    assert (ended.returncode, ended.stdout, ended.stderr) == (-signal.SIGINT, b"", b"")


def test_what_is_to_be_ignored_is_ignored_while_it_is_loaded() -> None:
    """As in the background of a script."""
    ended = ran(LOADING.format(handler="SIG_IGN", module="typer"))
    assert (ended.returncode, ended.stderr) == (0, b"")
