"""Runs every benchmark, prints a table, and writes it as JSON and as Markdown.

``python -m benchmarks [--quick] [FOLDER]``: --quick leaves out the real minutes of
holding; FOLDER is where bench.json and bench.md go (build/bench unless named).
"""

import json
import sys
from pathlib import Path

from benchmarks import catalogue_load, holding, journal_scale, startup

# The most each may be; what has no limit here is only told.
LIMITS = {
    "--version": 7.0,
    "--help": 9.0,
    "points": 9.5,
    "suggest": 9.5,
    "guide as text": 9.5,
    "completion": 8.0,
    "a session's first frame": 13.0,
    "progress with ten years of entries": 1.5,
    "seconds a minute's hold is off": 0.05,
    "seconds it is off beside two busy processes": 0.15,
    "KB a minute": 100.0,
    "% of a core": 0.7,
    "MB resident": 40.0,
}
UNITS = {"points from": "ms", "KB a": "KB", "% of": "%", "MB res": "MB", "seconds": "s"}


def results(*, quick: bool) -> dict[str, float]:
    """Everything that is measured, by name."""
    measured = dict(startup.measure())
    measured["progress with ten years of entries"] = journal_scale.measure()["progress"]
    measured |= catalogue_load.measure()
    if not quick:
        measured["seconds a minute's hold is off"] = abs(holding.drift())
        measured["seconds it is off beside two busy processes"] = abs(holding.drift(busy=2))
        measured |= holding.cost()
    return measured


def table(measured: dict[str, float]) -> str:
    """The results as a Markdown table."""
    rows = ["| What | Measured | At most |", "| --- | ---: | ---: |"]
    for name, value in measured.items():
        unit = next((unit for part, unit in UNITS.items() if part in name), "times")
        limit = f"{LIMITS[name]:g}" if name in LIMITS else ""
        rows.append(f"| {name} | {value:.3g} {unit} | {limit} |")
    return "\n".join(rows) + "\n"


def main(arguments: list[str]) -> None:
    """Measure, print and write."""
    quick = "--quick" in arguments
    named = [argument for argument in arguments if argument != "--quick"]
    folder = Path(named[0]) if named else Path("build/bench")
    measured = results(quick=quick)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bench.json").write_text(json.dumps(measured, indent=2) + "\n", encoding="utf-8")
    (folder / "bench.md").write_text(table(measured), encoding="utf-8")
    print(table(measured))
    over = [name for name, value in measured.items() if value > LIMITS.get(name, value)]
    print(f"Over the limit: {', '.join(over)}." if over else "Everything is within its limit.")


if __name__ == "__main__":
    main(sys.argv[1:])
