"""Runs every benchmark, prints a table, and writes it as JSON and as Markdown.

``python -m benchmarks [--quick] [FOLDER]``: --quick leaves out the real minutes of
holding; FOLDER is where bench.json and bench.md go (build/bench unless named).
"""

import json
import sys
from pathlib import Path

from benchmarks import (
    catalogue_load,
    eyes_shut,
    guides,
    holding,
    journal_scale,
    startup,
    to_first_hold,
)
from benchmarks.measured import Measured, as_json, table


def results(*, quick: bool) -> list[Measured]:
    """Everything that is measured, in the order it is told."""
    measured = [*startup.measure(), *journal_scale.measure()]
    measured += [*catalogue_load.measure(), *guides.measure(), *to_first_hold.measure()]
    measured += eyes_shut.measure()
    return measured if quick else [*measured, *holding.measure()]


def main(arguments: list[str]) -> None:
    """Measure, print and write."""
    quick = "--quick" in arguments
    named = [argument for argument in arguments if argument != "--quick"]
    folder = Path(named[0]) if named else Path("build/bench")
    measured = results(quick=quick)
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(as_json(measured), indent=2) + "\n"
    (folder / "bench.json").write_text(text, encoding="utf-8")
    (folder / "bench.md").write_text(table(measured), encoding="utf-8")
    print(table(measured))
    over = [one.name for one in measured if one.is_over]
    print(f"Over the limit: {', '.join(over)}." if over else "Everything is within its limit.")


if __name__ == "__main__":
    main(sys.argv[1:])
