"""Loading the points: from YAML, strictly, and compiled; 36, 361 and 10,000 of them."""

import statistics
import timeit
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from acupress_cli.adapters.content.checks import PointsFile
from acupress_cli.adapters.content.compiled import compiled_bytes, read_compiled
from acupress_cli.adapters.content.schema import build
from acupress_cli.adapters.content.yaml_reader import read_yaml
from acupress_cli.adapters.folders import content_folder
from benchmarks.measured import Measured

# Of ten thousand points one load takes a while, and is measured but once.
COUNTS = {36: 7, 361: 5, 10_000: 1}


def measure() -> list[Measured]:
    """Milliseconds for each number of points, from YAML and compiled."""
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
            kept = file.with_name("content")
            kept.write_bytes(compiled_bytes({"points": msgspec.msgpack.encode(value)}))
            assert _compiled(kept) == value
            for how, work in (
                ("from YAML", partial(_read, file)),
                ("compiled", partial(_compiled, kept)),
            ):
                ms = statistics.median(timeit.repeat(work, number=1, repeat=repeats)) * 1000
                measured.append(Measured(f"{count:,} points {how}", ms, "ms"))
    return measured


def _read(file: Path) -> PointsFile | None:
    return build(PointsFile, read_yaml(file))


def _compiled(file: Path) -> PointsFile | None:
    found = read_compiled(file, b"")
    return found.value("points", PointsFile) if found else None
