"""What make fuzz calls a fault is one, and the rest is not."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from fuzz.sandbox import Sandbox
from fuzz.trial import LONGEST_S, MOST_MB, Ran

WELL = Ran(code=2, out=b"", err=b"Error: there is no such point.\n", seconds=0.1, memory_mb=40)


@pytest.mark.parametrize("code", [0, 2, 3, 4, 5, 6, 10, 130])
def test_a_sentence_and_its_exit_code_are_no_fault(code: int) -> None:
    """However it was ended."""
    assert replace(WELL, code=code).faults == []


@pytest.mark.parametrize(
    ("ran", "fault"),
    [
        (replace(WELL, code=1), "said to be a bug"),
        (replace(WELL, code=-11), "ended with -11"),
        (replace(WELL, code=None), f"still running after {LONGEST_S:g} s"),
        (replace(WELL, err=b"Traceback (most recent call last):\n"), "traceback"),
        (replace(WELL, memory_mb=MOST_MB + 1), f"{MOST_MB + 1} MB"),
        (replace(WELL, out=b"\x1b[31m"), "shown raw: [\"'\\\\x1b'\"]"),
        (replace(WELL, err="\u202e".encode()), "shown raw: [\"'\\\\u202e'\"]"),
    ],
)
def test_each_fault_is_found(ran: Ran, fault: str) -> None:
    """By its name."""
    assert ran.faults == [fault]


def test_a_file_that_nobody_named_is_litter(tmp_path: Path) -> None:
    """Not those that stood there before, that a command named, or that are the person's data."""
    sandbox = Sandbox(tmp_path / "sandbox")
    sandbox.fill({"work/given": b"x"})
    for name in ("data/journal.db", "work/named.json", "tmp/left"):
        (sandbox.folder / name).write_bytes(b"x")
    assert sandbox.litter(b"export named.json") == ["tmp/left"]
