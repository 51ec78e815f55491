"""The names that are nearly what a person typed, offered and never assumed."""

from collections.abc import Iterable


def nearest(wanted: str, names: Iterable[str], most: int = 3) -> list[str]:
    """Up to ``most`` of ``names`` that look like ``wanted``, nearest first."""
    from difflib import get_close_matches  # only needed once something was not found

    from acupress_cli.domain.words.text import folded

    shown_as = {folded(name): name for name in names}
    found = get_close_matches(folded(wanted), list(shown_as), n=most, cutoff=0.7)
    return [shown_as[key] for key in found]
