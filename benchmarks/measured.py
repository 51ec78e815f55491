"""One thing that was measured, and the tables that all of them make."""

from collections.abc import Sequence
from typing import Any, NamedTuple

TIMES = "times"


class Measured(NamedTuple):
    """A value in its unit; ``at_most`` is its limit, None for what is only told.

    The unit "times" is a ratio to something that was timed in turns with it.
    """

    name: str
    value: float
    unit: str = TIMES
    at_most: float | None = None

    @property
    def is_over(self) -> bool:
        """Whether it is more than it may be."""
        return self.at_most is not None and self.value > self.at_most

    def __str__(self) -> str:
        digits = "#.3g" if self.value < 1000 else ".0f"
        return f"{self.value:{digits}} {self.unit}"


def table(everything: Sequence[Measured]) -> str:
    """All of them as a Markdown table, which reads well as text, too."""
    rows = [("What", "Measured", "At most")]
    rows += [
        (one.name, str(one), "" if one.at_most is None else f"{one.at_most:g}")
        for one in everything
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [_line(row, widths) for row in rows]
    rule = "| " + "-" * widths[0] + " | " + " | ".join("-" * (w - 1) + ":" for w in widths[1:])
    return "\n".join([lines[0], f"{rule} |", *lines[1:]]) + "\n"


def as_json(everything: Sequence[Measured]) -> list[dict[str, Any]]:
    """All of them as plain values for JSON."""
    return [one._asdict() for one in everything]


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    first, *others = row
    cells = [f"{first:<{widths[0]}}"]
    cells += [f"{cell:>{width}}" for cell, width in zip(others, widths[1:], strict=True)]
    return f"| {' | '.join(cells)} |"
