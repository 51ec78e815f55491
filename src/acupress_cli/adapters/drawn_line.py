"""Drawing a line that is edited at a terminal, over as many rows as it needs."""

import unicodedata
from collections.abc import Callable

from acupress_cli.domain.words.text import shown

PROMPT = "> "


class DrawnLine:
    """What to write so that a terminal shows a text behind its prompt, and the cursor in it.

    What is typed at the end is only added, so that it can be followed by ear too. Where
    the cursor cannot be moved, as on a terminal without a name, all else begins a new row.
    """

    def __init__(self, size: Callable[[], tuple[int, int]], *, can_move: bool) -> None:
        self._size = size
        self._can_move = can_move
        self._text = ""
        # Where the cursor is: in which row below the prompt's, and whether behind the text.
        self._row = 0
        self._is_at_end = True

    def begin_anew(self) -> None:
        """Take nothing for granted: the prompt is written again, in this row."""
        self._text, self._row, self._is_at_end = "\0", 0, True

    def drawn(self, text: str, at: int) -> str:
        """What shows ``text`` with the cursor before its letter ``at``."""
        whole, before = shown(text), shown(text[:at])
        is_at_end = at == len(text)
        if whole == self._text and is_at_end and self._is_at_end:
            return ""
        if is_at_end and self._is_at_end and whole.startswith(self._text):
            written = whole[len(self._text) :]
            row, column = self._place(whole)
            self._text, self._row = whole, row
            return written + _over_the_edge(column)
        self._text, self._is_at_end = whole, is_at_end
        return self._anew(whole, before) if self._can_move else f"\n{PROMPT}{whole}"

    def ended(self, text: str) -> str:
        """What leaves the line behind."""
        return f"{self.drawn(text, len(text))}\n"

    def _anew(self, whole: str, before: str) -> str:
        whole, before = self._window(whole, before)
        up = f"\x1b[{self._row}A" if self._row else ""
        row, column = self._place(whole)
        to_row, to_column = self._place(before)
        self._row = to_row
        back = f"\x1b[{row - to_row}A" if row > to_row else ""
        right = f"\x1b[{to_column}C" if to_column else ""
        return f"{up}\r\x1b[J{PROMPT}{whole}{_over_the_edge(column)}{back}\r{right}"

    def _window(self, whole: str, before: str) -> tuple[str, str]:
        """As much of the text as fits into the window, around the cursor."""
        columns, rows = self._size()
        most = max(8, columns * (rows - 1) // 2)
        if self._place(whole)[0] < rows - 1:
            return whole, before
        start = max(0, len(before) - most // 2)
        return whole[start : start + most // 2 + most // 4], before[start:]

    def _place(self, text: str) -> tuple[int, int]:
        """The row and column behind ``text``."""
        columns = max(2, self._size()[0])
        row, column = divmod(len(PROMPT), columns)
        for letter in text:
            width = _width(letter)
            if column + width > columns:
                row, column = row + 1, 0
            column += width
            if column == columns:
                row, column = row + 1, 0
        return row, column


def _over_the_edge(column: int) -> str:
    """Behind the last cell of a row a terminal stays in it until something is written."""
    return "" if column else " \r"


def _width(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
