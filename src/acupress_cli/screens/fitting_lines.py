"""Lines that fit as they are: a hundred thousand of them are shown as they come."""

from collections.abc import Sequence

from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment

# A text and the name of its style, "" for none.
Piece = tuple[str, str]


class FittingLines:
    """Lines of pieces, none of them wider than the window; nothing is measured again."""

    def __init__(self, lines: Sequence[Sequence[Piece]]) -> None:
        self._lines = lines

    @property
    def words(self) -> list[str]:
        """The lines without their styles."""
        return ["".join(text for text, _ in line) for line in self._lines]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        del options
        for line in self._lines:
            for text, style in line:
                yield Segment(text, console.get_style(style) if style else None)
            yield Segment.line()
