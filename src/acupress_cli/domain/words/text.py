"""Small pure operations on text: folding for comparison, and showing it safely."""

import re
import unicodedata
from functools import lru_cache

# For ``str.translate``: apostrophes vanish, and an underscore parts words.
WITHOUT_APOSTROPHES = str.maketrans("_", " ", "'’`´")
# Inside words of Persian, Hindi and others, and inside emoji: they turn nothing round.
JOINERS = "\u200c\u200d"
_NOT_PLAIN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
_BETWEEN_WORDS = re.compile(r"[\s\-_.·'’]+")


def without_tones(text: str) -> str:
    """Pinyin without its tone marks: Huántiào becomes Huantiao. Hanzi stay."""
    if text.isascii():
        return text
    kept = (c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
    return unicodedata.normalize("NFC", "".join(kept))


def folded(text: str) -> str:
    """The form in which names are compared: no case, tones, spaces or hyphens."""
    wide_made_narrow = unicodedata.normalize("NFKC", text)
    return _BETWEEN_WORDS.sub("", without_tones(wide_made_narrow)).casefold()


@lru_cache(maxsize=1024)
def shown(text: str) -> str:
    """``text`` with every control or direction-changing character made visible.

    A name typed by a person, or read from a file, is text: it may not move the
    cursor, colour the screen or reverse the reading order. What joins letters stays.
    """
    if text.isprintable():
        return text
    return "".join(c if _is_plain(c) else _escape(c) for c in text)


def _is_plain(character: str) -> bool:
    return character in JOINERS or unicodedata.category(character) not in _NOT_PLAIN


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{{{code:x}}}"
