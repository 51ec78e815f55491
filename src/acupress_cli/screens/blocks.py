"""Lines that give way: blocks of text stacked until the window is full."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rich.cells import cell_len
from rich.text import Text


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines that belong together. The lower ``rank``, the longer it stays."""

    rank: int
    lines: tuple[Text, ...]


def stacked(blocks: Sequence[Block], height: int) -> list[Text]:
    """The lines of the blocks in their order, cut to ``height``.

    Blocks of the highest rank go first; what still does not fit is cut at the end.
    """
    kept = list(blocks)
    while sum(len(block.lines) for block in kept) > height and len(kept) > 1:
        worst = max(kept, key=lambda block: block.rank)
        kept.remove(worst)
    return [line for block in kept for line in block.lines][:height]


@lru_cache(maxsize=512)
def _wrapped(text: str, width: int) -> tuple[str, ...]:
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and cell_len(longer) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return (*lines, line)


def paragraph(text: str, width: int, style: str = "") -> tuple[Text, ...]:
    """``text`` broken into lines of ``width`` cells."""
    return tuple(Text(line, style=style) for line in _wrapped(text, max(8, width)))


def labelled(
    label: str, text: str, width: int, *, style: str = "", label_style: str = "bold"
) -> tuple[Text, ...]:
    """A paragraph with a label in a column of its own."""
    indent = 9 if width >= 50 else 0
    if not indent:
        return paragraph(f"{label}: {text}", width, style)
    lines = _wrapped(text, width - indent)
    return tuple(
        Text.assemble((f"{label if not n else '':<{indent}}", label_style), (line, style))
        for n, line in enumerate(lines)
    )


def fitted(left: Text, right: str, width: int, style: str = "") -> Text:
    """``left`` with ``right`` at the far end, or without it where both do not fit."""
    gap = width - left.cell_len - cell_len(right)
    if gap < 2:
        left.truncate(width, overflow="ellipsis")
        return left
    return Text.assemble(left, " " * gap, (right, style))
