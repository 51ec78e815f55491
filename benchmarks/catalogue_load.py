"""Loading the points: from YAML, strictly, and from a parsed copy; 36, 361 and 10,000 of them."""

import statistics
import timeit
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from acupress_cli.adapters.content_checks import PointsFile
from acupress_cli.adapters.folders import content_folder
from acupress_cli.adapters.parsed_copies import ParsedCopies
from acupress_cli.adapters.schema import build
from acupress_cli.adapters.yaml_reader import read_yaml
from benchmarks.measured import Measured

# Of ten thousand points one load takes a while, and is measured but once.
COUNTS = {36: 7, 361: 5, 10_000: 1}


def measure() -> list[Measured]:
    """Milliseconds for each number of points, from YAML and from a copy."""
    source = (content_folder() / "points.yaml").read_text(encoding="utf-8")
    head, points = source.split("\npoints:\n", 1)
    blocks = ["  - code: " + block for block in points.split("  - code: ")[1:]]
    measured = []
    with TemporaryDirectory() as folder:
        file = Path(folder) / "points.yaml"
        for count, repeats in COUNTS.items():
            many = "".join(blocks[n % len(blocks)] for n in range(count))
            file.write_text(f"{head}\npoints:\n{many}", encoding="utf-8")
            value = _read(file)
            ParsedCopies(Path(folder) / "cache", Path(folder), "bench").keep("points", value)
            assert _copy(Path(folder)) == value
            for how, work in (
                ("YAML", partial(_read, file)),
                ("a copy", partial(_copy, file.parent)),
            ):
                ms = statistics.median(timeit.repeat(work, number=1, repeat=repeats)) * 1000
                measured.append(Measured(f"{count:,} points from {how}", ms, "ms"))
    return measured


def _read(file: Path) -> PointsFile | None:
    return build(PointsFile, read_yaml(file))


def _copy(folder: Path) -> PointsFile | None:
    return ParsedCopies(folder / "cache", folder, "bench").load("points", PointsFile)
