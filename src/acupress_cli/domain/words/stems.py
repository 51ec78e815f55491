"""Words without their endings, so that one entry stands for all the forms of a word.

The rules are few and the same for the words of the content and for those of a person;
it matters only that two forms of one word meet, not that the meeting place is a word.
"""

from collections.abc import Mapping

_SHORTEST = 3
_VOWELS = frozenset("aeiouy")
_KEPT_DOUBLE = frozenset("lsz")


def stem(word: str, irregular: Mapping[str, str]) -> str:
    """``word`` without plural, past, -ing and -ness; ``irregular`` has what no rule makes."""
    known = irregular.get(word)
    if known is not None:
        return known
    if len(word) <= _SHORTEST or not word.isalpha():
        return word
    base = _without_ness(word)
    base = _without_plural(base)
    base = irregular.get(base, base)
    base = _without_past_or_ing(base)
    return base[:-1] if len(base) > _SHORTEST and base.endswith("e") else base


def _without_ness(word: str) -> str:
    if not word.endswith("ness") or len(word) < _SHORTEST + 4:
        return word
    base = word[:-4]
    return base[:-1] + "y" if base.endswith("i") else base


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_past_or_ing(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("eed"):
        return word[:-1]
    for ending in ("ing", "ed"):
        base = word[: -len(ending)]
        if word.endswith(ending) and len(base) >= _SHORTEST and not _VOWELS.isdisjoint(base):
            doubled = base[-1] == base[-2] and base[-1] not in _KEPT_DOUBLE | _VOWELS
            return base[:-1] if doubled else base
    return word
