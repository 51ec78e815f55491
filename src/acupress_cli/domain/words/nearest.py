"""The names that are nearly what a person typed, offered and never assumed."""

from collections.abc import Iterable


def nearest(wanted: str, names: Iterable[str], most: int = 3) -> list[str]:
    """Up to ``most`` of ``names`` that look like ``wanted``, nearest first."""
    from difflib import get_close_matches  # only needed once something was not found

    from acupress_cli.domain.words.text import folded

    shown_as = {folded(name): name for name in names}
    found = get_close_matches(folded(wanted), list(shown_as), n=most, cutoff=0.7)
    return [shown_as[key] for key in found]


def is_one_slip(word: str, name: str) -> bool:
    """Whether one letter is wrong, missing, too many, or has changed places with the next."""
    if abs(len(word) - len(name)) > 1 or word == name:
        return False
    same = 0
    while same < min(len(word), len(name)) and word[same] == name[same]:
        same += 1
    short, long = sorted((word[same:], name[same:]), key=len)
    if len(short) < len(long):
        return short == long[1:]
    return short[1:] == long[1:] or (short[:2] == long[1::-1] and short[2:] == long[2:])
