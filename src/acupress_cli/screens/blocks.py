"""Sentences as lines of so many cells: paragraphs, and those with a label."""

from functools import lru_cache

from rich.cells import cell_len
from rich.text import Text

from acupress_cli.screens import theme

# From this width on labels have a column of their own, so many cells wide or more.
_ROOM_FOR_LABELS, _LABEL_CELLS = 50, 9


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
