"""Lines that give way: blocks of text stacked until the window is full."""

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from rich.cells import cell_len
from rich.text import Text

from acupress_cli.screens import theme

# From this width on labels have a column of their own, so many cells wide or more.
_ROOM_FOR_LABELS, _LABEL_CELLS = 50, 9


class Block(Struct, frozen=True):
    """Some lines that belong together. The lower ``rank``, the longer it stays."""

    rank: int
    lines: tuple[Text, ...]


def stacked(blocks: Sequence[Block], height: int) -> list[Text]:
    """The lines of the blocks in their order, at most ``height`` of them.

    The rows are given out by rank; the block for which they no longer suffice is cut.
    """
    left = height
    rows_of: dict[int, int] = {}
    for index in sorted(range(len(blocks)), key=lambda i: blocks[i].rank):
        rows_of[index] = min(len(blocks[index].lines), left)
        left -= rows_of[index]
    return [line for index, block in enumerate(blocks) for line in block.lines[: rows_of[index]]]


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


# Cached: of a session's lines only a few change from one frame to the next.
@lru_cache(maxsize=256)
def paragraph(text: str, width: int, style: str = "") -> tuple[Text, ...]:
    """``text`` broken into lines of ``width`` cells."""
    return tuple(Text(line, style=style) for line in _wrapped(text, max(8, width)))


@lru_cache(maxsize=256)
def labelled(
    label: str, text: str, width: int, *, style: str = "", label_style: str = theme.HEADING
) -> tuple[Text, ...]:
    """A paragraph with a label in a column of its own."""
    indent = max(_LABEL_CELLS, cell_len(label) + 1)
    if width < _ROOM_FOR_LABELS:
        joint = " " if label.endswith(".") else ": "
        return paragraph(f"{label.strip()}{joint}{text}", width, style)
    lines = _wrapped(text, width - indent)
    return tuple(
        Text.assemble((f"{label if not n else '':<{indent}}", label_style), (line, style))
        for n, line in enumerate(lines)
    )


def fitted(left: Text, rights: Sequence[str], width: int, style: str = "") -> Text:
    """``left`` with the first of ``rights`` that fits beside it at the far end, or alone."""
    for right in rights:
        gap = width - left.cell_len - cell_len(right)
        if gap >= 2:
            return Text.assemble(left, " " * gap, (right, style))
    left.truncate(width, overflow="ellipsis")
    return left
