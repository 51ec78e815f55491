"""How dots become signs: braille, blocks, or the few strokes that ASCII has."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from acupress_cli.domain.body.raster import Ink

# The dots of one cell, row by row.
CellDots = Sequence[Sequence[Ink | None]]

# The bit of each of a braille cell's dots, row by row.
_BRAILLE_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_BLANK_BRAILLE = 0x2800
# By upper left, upper right, lower left, lower right: 8, 4, 2, 1.
_BLOCKS = " ▗▖▄▝▐▞▟▘▚▌▙▀▜▛█"
# In a cell of 4 by 8 dots: half its height, where low begins, and what is too short to see.
_HALF, _LOW, _LEAST = 4, 5.5, 2
# How far dots lean, as a share of the widest lean there is, to be drawn as leaning.
_LEANS = 0.06


class Pen(Struct, frozen=True):
    """Draws cells of ``across`` by ``down`` dots, and what stands out among them.

    ``mark`` is the sign of a point, ``shade`` of a strip; of a bracket, ``rule`` is the sign
    in words beside it.
    """

    name: str
    across: int
    down: int
    mark: str
    rule: str
    shade: str
    sign: Callable[[CellDots], str]

    @property
    def tall(self) -> float:
        """How many times as high as wide a dot is: a cell is twice as high as wide."""
        return 2 * self.across / self.down


def pen_called(name: str, *, ascii_only: bool = False) -> Pen | None:
    """The pen a person named, ASCII where nothing else can be shown; None for no pictures."""
    if name == "none":
        return None
    if ascii_only:
        return ASCII
    return {pen.name: pen for pen in (BRAILLE, BLOCK, ASCII)}.get(name, BRAILLE)


def _braille(dots: CellDots) -> str:
    bits = sum(
        bit
        for inks, row in zip(dots, _BRAILLE_BITS, strict=True)
        for ink, bit in zip(inks, row, strict=True)
        if ink
    )
    # The blank braille sign is drawn as empty rings by some fonts.
    return chr(_BLANK_BRAILLE + bits) if bits else " "


def _block(dots: CellDots) -> str:
    (a, b), (c, d) = dots
    return _BLOCKS[8 * bool(a) + 4 * bool(b) + 2 * bool(c) + bool(d)]


def _stroke(dots: CellDots) -> str:
    """The stroke most like the strongest line in a cell: its direction, and how high it lies."""
    inks = {ink for row in dots for ink in row if ink}
    if not inks:
        return " "
    ink = max(inks, key=lambda ink: ink.value)
    placed = [(x, y) for y, row in enumerate(dots) for x, dot in enumerate(row) if dot is ink]
    wide, high = (max(of) - min(of) for of in zip(*placed, strict=True))
    middle = sum(y for _, y in placed) / len(placed)
    if ink is Ink.RULE:
        return "=" if wide > high else ":"
    is_short = max(wide, high) < _LEAST or (wide <= 1 and high <= _HALF)
    if ink is Ink.FINE or is_short:
        return "'" if middle < _HALF - 1 else "."
    if high <= wide / 2 + 1:
        return "_" if middle >= _LOW else "-"
    return _upright(placed, wide, high)


def _upright(placed: Sequence[tuple[int, int]], wide: int, high: int) -> str:
    """A stroke that stands, or leans to one side as far as its dots do."""
    across, down = (sum(of) / len(placed) for of in zip(*placed, strict=True))
    leans = sum((x - across) * (y - down) for x, y in placed) / len(placed)
    if wide <= 1 or abs(leans) < _LEANS * wide * high:
        return "|"
    return "\\" if leans > 0 else "/"


BRAILLE = Pen("braille", 2, 4, "(◉)", "┊", "▒", _braille)
BLOCK = Pen("block", 2, 2, "(◉)", "┊", "▒", _block)
ASCII = Pen("ascii", 4, 8, "(X)", ":", "#", _stroke)
