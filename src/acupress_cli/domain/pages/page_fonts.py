"""The letters that a page carries with it, so that it is the same on every machine."""

from msgspec import Struct


class PageFonts(Struct, frozen=True):
    """OpenType fonts: of the Chinese names, and of all other letters, usual and bold."""

    hanzi: bytes
    letters: bytes
    letters_bold: bytes
