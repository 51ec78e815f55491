"""Loading the points: from YAML, strictly, and from a parsed copy; 36, 361 and 10,000 of them."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from acupress_cli.adapters.content import ContentFolder
from acupress_cli.adapters.content_checks import PointsFile
from acupress_cli.adapters.parsed_copies import ParsedCopies
from acupress_cli.adapters.places import content_folder
from acupress_cli.adapters.schema import build
from acupress_cli.adapters.yaml_reader import read_yaml

COUNTS = (36, 361, 10_000)


def measure() -> dict[str, float]:
    """Milliseconds for each number of points, from YAML and from a copy."""
    ContentFolder(content_folder()).catalogue()
    source = (content_folder() / "points.yaml").read_text(encoding="utf-8")
    head, points = source.split("\npoints:\n", 1)
    blocks = ["  - code: " + block for block in points.split("  - code: ")[1:]]
    taken = {}
    with TemporaryDirectory() as folder:
        for count in COUNTS:
            file = Path(folder) / "points.yaml"
            many = "".join(blocks[n % len(blocks)] for n in range(count))
            file.write_text(f"{head}\npoints:\n{many}", encoding="utf-8")
            value, milliseconds = _timed(partial(_read, file))
            assert value is not None
            assert len(value.points) == count
            taken[f"{count} points from YAML"] = milliseconds
            copies = ParsedCopies(Path(folder) / "cache", Path(folder), "bench")
            copies.keep("points", value)
            copy, taken[f"{count} points from a copy"] = _timed(
                partial(copies.load, "points", PointsFile)
            )
            assert copy == value
    return taken


def _read(file: Path) -> PointsFile | None:
    return build(PointsFile, read_yaml(file))


def _timed(work: Callable[[], PointsFile | None]) -> tuple[PointsFile | None, float]:
    began = time.perf_counter()
    value = work()
    return value, (time.perf_counter() - began) * 1000
