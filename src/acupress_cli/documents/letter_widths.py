"""How wide words are in a font, read from the font itself.

A page without a script cannot measure its own words. So that its room is shared out by how
high they are, and not guessed from how many, the widths are taken from the same font that
the page carries with it.
"""

import math
from functools import lru_cache
from struct import unpack_from

from acupress_cli.domain.words.text import shown

# What stands in place of a letter the font does not have is hardly wider than it is high.
_UNKNOWN = 1.0


class LetterWidths:
    """The widths of the letters of one OpenType font, in heights of its letters."""

    def __init__(self, font: bytes) -> None:
        tables = _tables(font)
        units: int = unpack_from(">H", font, tables["head"] + 18)[0]
        (metrics,) = unpack_from(">H", font, tables["hhea"] + 34)
        advances = unpack_from(">" + "Hh" * metrics, font, tables["hmtx"])[::2]
        self._widths: dict[int, float] = {
            letter: advances[min(glyph, metrics - 1)] / units
            for letter, glyph in _glyphs(font, tables["cmap"]).items()
        }
        self.space = self._of(" ")
        self.words = lru_cache(maxsize=4096)(self._words)

    def _words(self, text: str) -> tuple[float, ...]:
        """The width of each word of ``text`` as a page shows it."""
        return tuple(self._of(word) for word in shown(text).split())

    def _of(self, word: str) -> float:
        return math.fsum(self._widths.get(ord(letter), _UNKNOWN) for letter in word)


def line_count(words: tuple[float, ...], space: float, wide: float) -> int:
    """On how many lines words of these widths stand; only one wider than a line is broken."""
    lines, left = 0, -1.0
    for word in words:
        if word + space <= left:
            left -= word + space
            continue
        broken = int(word // wide)
        lines += 1 + broken
        left = wide - (word - broken * wide)
    return lines


@lru_cache(maxsize=4)
def widths_of(font: bytes) -> LetterWidths:
    """The widths of the letters of ``font``, read once."""
    return LetterWidths(font)


def _tables(font: bytes) -> dict[str, int]:
    """Where each table of the font begins."""
    (count,) = unpack_from(">H", font, 4)
    records = (unpack_from(">4sIII", font, 12 + 16 * number) for number in range(count))
    return {name.decode("latin-1"): start for name, _, start, _ in records}


def _glyphs(font: bytes, cmap: int) -> dict[int, int]:
    """The glyph of each letter, by the first subtable of segments (format 4)."""
    (count,) = unpack_from(">H", font, cmap + 2)
    starts = [cmap + unpack_from(">I", font, cmap + 8 + 8 * n)[0] for n in range(count)]
    start = next(one for one in starts if unpack_from(">H", font, one)[0] == 4)
    segments = unpack_from(">H", font, start + 6)[0] // 2
    ends, firsts, deltas, ranges = (
        unpack_from(f">{segments}H", font, start + 14 + 2 * (segments * nth + (nth > 0)))
        for nth in range(4)
    )
    glyphs = {}
    for nth, (first, end) in enumerate(zip(firsts, ends, strict=True)):
        for letter in range(first, end + 1):
            glyph = letter
            if ranges[nth]:
                here = start + 16 + 2 * (3 * segments + nth)
                (glyph,) = unpack_from(">H", font, here + ranges[nth] + 2 * (letter - first))
            if glyph or not ranges[nth]:
                glyphs[letter] = (glyph + deltas[nth]) % 0x10000
    glyphs.pop(0xFFFF, None)
    return glyphs
