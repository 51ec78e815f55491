"""Writes lines to a terminal, and of them only the cells that changed.

A whole screen at ten frames a second costs a terminal hundreds of kilobytes a
minute; a breath that grows by one cell costs about twenty bytes.
"""

from contextlib import suppress
from typing import IO

from rich.cells import get_character_cell_size
from rich.color import ColorSystem
from rich.console import Console
from rich.style import Style
from rich.text import Text

from acupress_cli.coaching.ports import Outlet

Cell = tuple[str, Style]
_BLANK: Cell = (" ", Style.null())
_ENTER = "\x1b[?1049h\x1b[?25l\x1b[H\x1b[2J"
# Cleared first: a terminal without a second screen is left tidy too.
_LEAVE = "\x1b[H\x1b[2J\x1b[?25h\x1b[?1049l"


class Painter:
    """Paints on the alternate screen of a terminal and gives the old one back."""

    def __init__(self, console: Console, outlet: Outlet | None = None) -> None:
        self._console = console
        self._outlet = outlet
        self._out: IO[str] | Outlet = outlet or console.file
        self._colours = _colour_system(console)
        self._texts: list[Text] = []
        self._rows: list[list[Cell]] = []
        self._is_open = False

    def open(self) -> None:
        """Take the screen."""
        self._is_open = True
        self._write(_ENTER)
        self.forget()

    def close(self) -> None:
        """Give the screen back; twice does no harm."""
        if self._is_open:
            self._is_open = False
            self._write(_LEAVE)

    def forget(self) -> None:
        """Take nothing on the screen for granted: the next lines are painted whole."""
        self._texts, self._rows = [], []

    def paint(self, lines: list[Text], width: int) -> None:
        """Show ``lines``, top left first, each cut to ``width`` cells.

        While the terminal takes no output they are dropped; then all is painted anew.
        """
        if self._outlet and self._outlet.is_stuck:
            self.forget()
            return
        parts: list[str] = []
        if len(self._rows) != len(lines):
            parts.append("\x1b[H\x1b[2J")
            self._rows = [[] for _ in lines]
            self._texts = [Text("\0") for _ in lines]
        for number, text in enumerate(lines):
            before = self._texts[number]
            if text is before or (text == before and text.style == before.style):
                continue
            cells = self._cells(text, width)
            parts += self._changes(number, self._rows[number], cells)
            self._rows[number], self._texts[number] = cells, text
        if parts:
            self._write("".join(parts))

    def _cells(self, text: Text, width: int) -> list[Cell]:
        cells: list[Cell] = []
        # Rich leaves out a text's own style where nothing in it has another.
        base = self._console.get_style(text.style, default="")
        for segment in text.render(self._console):
            style = base + segment.style if segment.style else base
            for character in segment.text:
                size = get_character_cell_size(character)
                if len(cells) + size > width:
                    return cells
                if size:
                    cells.append((character, style))
                    cells += [("", style)] * (size - 1)
        return cells

    def _changes(self, row: int, old: list[Cell], new: list[Cell]) -> list[str]:
        """The escape sequences that turn one row into another."""
        length = max(len(old), len(new))
        before = old + [_BLANK] * (length - len(old))
        after = new + [_BLANK] * (length - len(new))
        changed = [i for i in range(length) if before[i] != after[i]]
        if not changed:
            return []
        first, last = changed[0], changed[-1]
        while first and not after[first][0]:
            first -= 1  # never begin in the middle of a wide character
        return [f"\x1b[{row + 1};{first + 1}H", *self._runs(after[first : last + 1])]

    def _runs(self, cells: list[Cell]) -> list[str]:
        runs: list[str] = []
        text, style = "", cells[0][1]
        for character, cell_style in cells:
            if cell_style != style:
                runs.append(self._styled(text, style))
                text, style = "", cell_style
            text += character
        return [*runs, self._styled(text, style)]

    def _styled(self, text: str, style: Style) -> str:
        if self._colours is None:
            return text
        style = style.without_color if self._console.no_color else style
        return style.render(text, color_system=self._colours)

    def _write(self, text: str) -> None:
        # A terminal that was closed ends the session by a signal; what was done is kept.
        with suppress(OSError):
            self._out.write(text)
            self._out.flush()


def _colour_system(console: Console) -> ColorSystem | None:
    if console.no_color:
        return ColorSystem.STANDARD  # bold and dim stay; colours are taken out of the styles
    if console.color_system is None:
        return None
    return {
        "standard": ColorSystem.STANDARD,
        "256": ColorSystem.EIGHT_BIT,
        "truecolor": ColorSystem.TRUECOLOR,
        "windows": ColorSystem.WINDOWS,
    }[console.color_system]
