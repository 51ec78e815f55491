"""How the bar of a chart is drawn, beside the words that say the same.

Two libraries were tried. plotille draws in braille alone, which an ASCII terminal cannot show, and
goes beyond the width it is given. plotext takes 0.2 s to import, keeps one figure for the whole
program, and draws boxes. Neither can be followed by ear. Here each row is a sentence with a
picture in it, marks differ by their shape, and 40 columns are enough.
"""

from collections.abc import Mapping, Sequence

from rich.text import Text

from acupress_cli.domain.journal.charts import Bar, Mark
from acupress_cli.screens import theme

# A sign of one cell for each mark.
Signs = Mapping[Mark, str]

UNICODE: Signs = {
    Mark.BEFORE: "●", Mark.AFTER: "○", Mark.BOTH: "◉", Mark.BETWEEN: "━", Mark.SCALE: "·",
    Mark.REACHED: "■", Mark.BEYOND: "□",
    Mark.EASIER: "▁", Mark.UNCHANGED: "▄", Mark.WORSE: "█",
}  # fmt: skip
ASCII: Signs = {
    Mark.BEFORE: "B", Mark.AFTER: "A", Mark.BOTH: "X", Mark.BETWEEN: "=", Mark.SCALE: ".",
    Mark.REACHED: "#", Mark.BEYOND: "-",
    Mark.EASIER: "E", Mark.UNCHANGED: "S", Mark.WORSE: "W",
}  # fmt: skip
_QUIET = (Mark.SCALE, Mark.BEYOND)


class Drawing(Text):
    """A text that only draws what stands beside it in words: no voice need read it."""

    __slots__ = ()


def chart_signs(*, ascii_only: bool) -> Signs:
    """The signs the terminal can show."""
    return ASCII if ascii_only else UNICODE


def drawn(bar: Bar, signs: Signs) -> Text:
    """``bar`` with its signs; what only fills it up is quiet."""
    return Drawing.assemble(
        *((signs[mark] * cells, theme.QUIET if mark in _QUIET else "") for mark, cells in bar)
    )


def scale_head(numbers: Sequence[int], width: int) -> Text:
    """``numbers`` over a bar of ``width`` cells, at even distances: 0, 5 and 10."""
    first, *others = numbers
    between = (width - 1) // len(others) if others else 0
    return Drawing(f"{first}{''.join(f'{n:>{between}}' for n in others)}", style=theme.QUIET)
