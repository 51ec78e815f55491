"""Words and phrases: how a sentence is cut up so that names in it can be compared."""

import re
from functools import cache

from acupress_cli.domain.words.text import WITHOUT_APOSTROPHES, without_tones

# Words that never change which place is meant: "the back of my knee" is "back of knee".
DETERMINERS = frozenset(
    ["a", "an", "the", "my", "your", "his", "her", "their", "our", "this", "that"]
)
_TOKEN = re.compile(r"\w+|[.,;:!?\n]")


def tokens_of(text: str) -> list[str]:
    """Lower-case words and sentence marks; apostrophes vanish, hyphens part words."""
    return _TOKEN.findall(without_tones(text).casefold().translate(WITHOUT_APOSTROPHES))


@cache
def phrase_key(phrase: str) -> str:
    """The form in which two phrases are the same place or quality."""
    return " ".join(t for t in tokens_of(phrase) if t not in DETERMINERS and t[0].isalnum())
