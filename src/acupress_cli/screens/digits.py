"""Digits as large as there is room for: five rows, or three, in blocks or in ASCII."""

from collections.abc import Callable, Mapping

from msgspec import Struct

# A colon takes one column of dots, a digit three.
_DOTS = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", " # ", " # "),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
    ":": (" ", "#", " ", "#", " "),
}
# In three rows ASCII has no half cells; these are the strokes of a clock with seven.
_STROKES = {
    "0": (" _ ", "| |", "|_|"),
    "1": ("   ", "  |", "  |"),
    "2": (" _ ", " _|", "|_ "),
    "3": (" _ ", " _|", " _|"),
    "4": ("   ", "|_|", "  |"),
    "5": (" _ ", "|_ ", " _|"),
    "6": (" _ ", "|_ ", "|_|"),
    "7": (" _ ", "  |", "  |"),
    "8": (" _ ", "|_|", "|_|"),
    "9": (" _ ", "|_|", " _|"),
    ":": (" ", ".", "."),
}
_HALVES = {"  ": " ", "# ": "▀", " #": "▄", "##": "█"}


class DigitFont(Struct, frozen=True):
    """The rows of cells of each sign, and the cells between two signs."""

    rows: int
    gap: int
    signs: Mapping[str, tuple[str, ...]]

    def drawn(self, text: str) -> tuple[str, ...]:
        """``text``, of digits and colons, as rows that are all equally wide."""
        signs = [self.signs[sign] for sign in text]
        return tuple((" " * self.gap).join(sign[row] for sign in signs) for row in range(self.rows))

    def width(self, text: str) -> int:
        """The cells that ``text`` takes."""
        return sum(len(self.signs[sign][0]) for sign in text) + self.gap * (len(text) - 1)


def _doubled(block: str) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
    """A dot as two cells side by side: a cell is twice as high as wide."""
    return lambda dots: tuple(
        "".join(block * 2 if dot == "#" else "  " for dot in row) for row in dots
    )


def _halved(dots: tuple[str, ...]) -> tuple[str, ...]:
    """Two rows of dots in one row of cells."""
    rows = [*dots, " " * len(dots[0])]
    return tuple(
        "".join(_HALVES[upper + lower] for upper, lower in zip(*rows[n : n + 2], strict=True))
        for n in range(0, len(rows), 2)
    )


def _font(gap: int, draw: Callable[[tuple[str, ...]], tuple[str, ...]]) -> DigitFont:
    signs = {sign: draw(dots) for sign, dots in _DOTS.items()}
    return DigitFont(len(signs["0"]), gap, signs)


# The larger first.
BLOCK_FONTS = (_font(2, _doubled("█")), _font(1, _halved))
ASCII_FONTS = (_font(2, _doubled("#")), DigitFont(3, 1, _STROKES))
