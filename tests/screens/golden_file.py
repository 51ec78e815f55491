"""Screens kept as text files, to be read by people and compared by tests.

To keep the screens as they are drawn now, run the tests with UPDATE_GOLDEN=1, and
read what has changed before it is checked in.
"""

import os
from collections.abc import Sequence
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def check_golden(name: str, lines: Sequence[str]) -> None:
    """Fail, showing both, unless ``lines`` are those kept in ``name``.txt."""
    path = FOLDER / f"{name}.txt"
    drawn = "".join(f"{line.rstrip()}\n" for line in lines)
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.write_text(drawn, encoding="utf-8")
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    assert drawn == kept, f"{path.name} differs.\nKept:\n{kept}\nDrawn:\n{drawn}"
