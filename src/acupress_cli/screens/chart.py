"""A small chart of pain: a row for each week, and 0 to 10 across.

Two libraries were tried. plotille draws in braille alone, which an ASCII terminal cannot show, and
goes beyond the width it is given. plotext takes 0.2 s to import, keeps one figure for the whole
program, and draws boxes. Neither can be followed by ear. Here each row is a sentence with a
picture in it, before and after differ by their shape, and 40 columns are enough.
"""

from msgspec import Struct
from rich.text import Text

from acupress_cli.domain.pain.pain import WORST_PAIN
from acupress_cli.screens import theme

CELLS_A_POINT = 2
CHART_WIDTH = CELLS_A_POINT * WORST_PAIN + 1


class ChartSigns(Struct, frozen=True):
    """Signs of one cell each."""

    before: str
    after: str
    same: str
    between: str
    scale: str
    reached: str
    beyond: str


UNICODE = ChartSigns("●", "○", "◉", "━", "·", "■", "□")
ASCII = ChartSigns("B", "A", "X", "=", ".", "#", "-")


class Drawing(Text):
    """A text that only draws what stands beside it in words: no voice need read it."""

    __slots__ = ()


def chart_signs(*, ascii_only: bool) -> ChartSigns:
    """The signs the terminal can show."""
    return ASCII if ascii_only else UNICODE


def scale_head() -> Text:
    """The numbers over the rows: 0, 5 and 10 where they belong."""
    numbers = f"0{'5':>{CHART_WIDTH // 2}}{WORST_PAIN:>{CHART_WIDTH // 2}}"
    return Drawing(numbers, style=theme.QUIET)


def pain_row(before: float | None, after: float | None, signs: ChartSigns) -> Text:
    """0 to 10 across, with a sign where the pain was before and one where it was after."""
    cells = [signs.scale] * CHART_WIDTH
    if before is not None and after is not None:
        low, high = sorted((_cell(before), _cell(after)))
        cells[low : high + 1] = [signs.between] * (high - low + 1)
    for score, sign in ((after, signs.after), (before, signs.before)):
        if score is not None:
            cells[_cell(score)] = signs.same if before == after else sign
    row = Drawing("".join(cells))
    row.highlight_words([signs.scale], theme.QUIET)
    return row


def level_row(level: int, levels: int, signs: ChartSigns) -> Text:
    """A bar from the back down to ``level``, one sign for each of ``levels``."""
    reached = level + 1
    return Drawing.assemble(
        signs.reached * reached, (signs.beyond * (levels - reached), theme.QUIET)
    )


def _cell(score: float) -> int:
    return round(score * CELLS_A_POINT)
