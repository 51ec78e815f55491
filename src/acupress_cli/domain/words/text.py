"""Small pure operations on text: comparing names, and showing it safely."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from acupress_cli.domain.errors import UsageError

# As many letters as a short book chapter has, and read in less than a second.
MOST_LETTERS = 100_000
_MOST_NAMED = 20
# For ``str.translate``: apostrophes vanish, and an underscore parts words.
WITHOUT_APOSTROPHES = str.maketrans("_", " ", "'’`´")
_HALVES = re.compile("[\ud800-\udfff]")
# Inside words of Persian, Hindi and others, and inside emoji: they turn nothing round.
JOINERS = "\u200c\u200d"
# They are not seen and turn nothing round either; flags in emoji are made of tags.
_UNSEEN = frozenset(JOINERS + "\u00ad\u200b\u2060\ufeff").union(map(chr, range(0xE0020, 0xE0080)))
_NOT_PLAIN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
_BETWEEN_WORDS = re.compile(r"[\s\-_.·'’]+")


def capitalised(text: str) -> str:
    """``text`` as a sentence or a heading begins; the rest of it stays as it is."""
    return text[:1].upper() + text[1:]


def need_readable(text: str) -> None:
    """Raise UsageError where ``text`` is longer than what is read of anybody's words."""
    if len(text) > MOST_LETTERS:
        raise UsageError(
            f"These are {len(text):,} letters, and at most {MOST_LETTERS:,} are read at once.",
            "Say it in fewer words.",
        )


def some_of(words: Sequence[str]) -> str:
    """``words`` with commas between them; the first of them, and how many more, where many."""
    more = len(words) - _MOST_NAMED
    return ", ".join(words[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


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


def nearest(wanted: str, names: Iterable[str], most: int = 3) -> list[str]:
    """Up to ``most`` of ``names`` that look like ``wanted``, nearest first: an offer."""
    from difflib import get_close_matches  # only needed once something was not found

    shown_as = {folded(name): name for name in names}
    found = get_close_matches(folded(wanted), list(shown_as), n=most, cutoff=0.7)
    return [shown_as[key] for key in found]


def whole(text: str) -> str:
    """``text`` with a replacement sign for each half of a letter, left by undecodable bytes."""
    return text if text.isascii() else _HALVES.sub("\N{REPLACEMENT CHARACTER}", text)


@lru_cache(maxsize=1024)
def shown(text: str) -> str:
    """``text`` with every control or direction-changing character made visible.

    A name typed by a person, or read from a file, is text: it may not move the
    cursor, colour the screen or reverse the reading order. What joins letters stays,
    and so does what is not seen and turns nothing round.
    """
    if text.isprintable():
        return text
    return "".join(c if _is_plain(c) else _escape(c) for c in text)


def _is_plain(character: str) -> bool:
    return character in _UNSEEN or unicodedata.category(character) not in _NOT_PLAIN


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{{{code:x}}}"
