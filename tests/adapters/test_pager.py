"""Longer texts in the person's own pager."""

import os
import signal
import sys
from pathlib import Path

import pytest

from acupress_cli.adapters.pager import page_through

TEXT = "Wo es weh tut: 環跳\n" * 3


def pager_in(folder: Path, body: str) -> str:
    """A pager that is a little program of our own; the command that names it."""
    program = folder / "my pager.py"
    program.write_text(body, encoding="utf-8")
    return f'"{sys.executable}" "{program}" --quietly'


def test_the_text_is_what_it_is_given(tmp_path: Path) -> None:
    """Every letter of it, with the options that were named."""
    command = pager_in(
        tmp_path,
        "import pathlib, sys\n"
        "pathlib.Path(__file__).with_name('seen').write_bytes(sys.stdin.buffer.read())\n"
        "assert sys.argv[1:] == ['--quietly']\n",
    )
    assert page_through(TEXT, {**os.environ, "PAGER": command})
    assert (tmp_path / "seen").read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize(("own", "seen"), [(None, "FRX"), ("-i", "-i")])
def test_less_shows_colours_and_leaves_the_text_there(
    own: str | None, seen: str, tmp_path: Path
) -> None:
    """Unless the person has set it up."""
    command = pager_in(
        tmp_path,
        "import os, pathlib\n"
        "pathlib.Path(__file__).with_name('seen').write_text(os.environ['LESS'])\n",
    )
    given = {key: value for key, value in os.environ.items() if key != "LESS"}
    assert page_through(TEXT, {**given, "PAGER": command, **({"LESS": own} if own else {})})
    assert (tmp_path / "seen").read_text(encoding="utf-8") == seen


@pytest.mark.parametrize("named", ["", "cat", "no-such-pager", '"never closed', "./pager"])
def test_without_a_pager_nothing_is_shown_here(named: str) -> None:
    """Whoever asked shows it all at once; a program in the current folder is never meant."""
    assert not page_through(TEXT, {**os.environ, "PAGER": named})


def test_a_pager_that_is_left_early_is_no_fault(tmp_path: Path) -> None:
    """However much there is that was not read."""
    command = pager_in(tmp_path, "raise SystemExit(0)\n")
    assert page_through("x" * 10_000_000, {**os.environ, "PAGER": command})


def test_ctrl_c_is_left_to_the_pager(tmp_path: Path) -> None:
    """It stops a search there; afterwards it is ours again."""
    before = signal.getsignal(signal.SIGINT)
    command = pager_in(
        tmp_path,
        "import os, signal, sys, time\nsys.stdin.read()\nos.kill(os.getppid(), signal.SIGINT)\n",
    )
    assert page_through(TEXT, {**os.environ, "PAGER": command})
    assert signal.getsignal(signal.SIGINT) is before
