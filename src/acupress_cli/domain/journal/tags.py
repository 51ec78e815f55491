"""Tags: single words for what set the pain off, written #so in a note."""

import re
import unicodedata
from itertools import takewhile

from acupress_cli.domain.words.text import JOINERS

LONGEST_TAG = 50
_OPENING = r"(\[{\uff08\uff3b“„‘‚«‹「『【《〈"
# These open or close: before a word, they open.
_QUOTES = "\"'»›"
# After a space, or what opens a bracket or a quote: an address has its # elsewhere.
_BEGINNING = re.compile(rf"(?:(?<!\S)[{_OPENING}{_QUOTES}]*|(?<=[{_OPENING}]))[#\uff03]")
_END_QUOTE = re.compile(r"'(?![^\W\d_])")


def tags_in(note: str) -> tuple[str, ...]:
    """The words after a # in ``note``, in lower case, each once; a number alone is none."""
    text = _plain(note)
    words = (_word_at(text, found.end()) for found in _BEGINNING.finditer(text))
    return tuple(dict.fromkeys(_as_kept(word) for word in words if word))


def as_tag(word: str) -> str:
    """One word as a tag is kept; nothing where a note could not say it with a #."""
    whole = _as_kept(_plain(word))
    return whole if tags_in(f"#{word}") == (whole,) else ""


def _word_at(text: str, start: int) -> str:
    """The word that begins there; nothing where it has no letter, or is too long for a tag."""
    word = "".join(takewhile(_goes_on, text[start : start + 2 * LONGEST_TAG]))
    word = _END_QUOTE.split(word)[0].rstrip("-" + JOINERS)
    begins_well = word[:1].isidentifier() or word[:1].isdecimal()
    has_letter = any(character.isalpha() for character in word)
    return word if begins_well and has_letter and len(_as_kept(word)) <= LONGEST_TAG else ""


def _goes_on(character: str) -> bool:
    """Whether a word can go on with it: letters, digits, the marks on letters, - and '."""
    return f"a{character}".isidentifier() or character in "-'" + JOINERS


def _plain(text: str) -> str:
    """The text with one kind of apostrophe."""
    return unicodedata.normalize("NFC", text).replace("’", "'")


def _as_kept(word: str) -> str:
    return unicodedata.normalize("NFC", word.casefold())
