"""Tags: single words for what set the pain off, written #so in a note."""

import re

_TAG = re.compile(r"(?<!\w)#(\w[\w-]{0,40})")


def tags_in(note: str) -> tuple[str, ...]:
    """The words after a # in ``note``, in lower case, each once."""
    return tuple(dict.fromkeys(word.casefold() for word in _TAG.findall(note)))
