"""Small pure operations on text: folding for comparison, and showing it safely."""

import re
import unicodedata
from functools import lru_cache

# For ``str.translate``: apostrophes vanish, and an underscore parts words.
WITHOUT_APOSTROPHES = str.maketrans("_", " ", "'’`´")
_HALVES = re.compile("[\ud800-\udfff]")
_JOINERS = re.compile(r"[\s\-_.·'’]+")


def without_tones(text: str) -> str:
    """Pinyin without its tone marks: Huántiào becomes Huantiao. Hanzi stay."""
    if text.isascii():
        return text
    kept = (c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
    return unicodedata.normalize("NFC", "".join(kept))


def folded(text: str) -> str:
    """The form in which names are compared: no case, tones, spaces or hyphens."""
    wide_made_narrow = unicodedata.normalize("NFKC", text)
    return _JOINERS.sub("", without_tones(wide_made_narrow)).casefold()


def whole(text: str) -> str:
    """``text`` with a replacement sign for each half of a letter, as bytes that are none leave."""
    return text if text.isascii() else _HALVES.sub("\N{REPLACEMENT CHARACTER}", text)


@lru_cache(maxsize=1024)
def shown(text: str) -> str:
    """``text`` with every control or direction-changing character made visible.

    A name typed by a person, or read from a file, is text: it may not move the
    cursor, colour the screen or reverse the reading order.
    """
    if text.isprintable():
        return text
    return "".join(c if _is_plain(c) else _escape(c) for c in text)


def _is_plain(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{{{code:x}}}"
