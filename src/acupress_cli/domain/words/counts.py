"""How many, and how often, as a person writes it: 1 day, 2 days; once, twice, 3 times."""

from collections.abc import Sequence


def counted(count: int, thing: str, things: str = "") -> str:
    """A number of things: 1 day, 2 entries. ``things`` is what several are called otherwise."""
    return f"{count} {thing if count == 1 else things or _several(thing)}"


def times(count: int) -> str:
    """How often: once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def first_of(lines: Sequence[str], most: int) -> list[str]:
    """The first ``most`` of ``lines``, and a line that says how many more there are, if any."""
    more = len(lines) - most
    return [*lines[:most], *([f"and {more} more."] if more > 0 else [])]


def _several(thing: str) -> str:
    is_like_entry = thing.endswith("y") and thing[-2:-1] not in "aeiou"
    return f"{thing[:-1]}ies" if is_like_entry else f"{thing}s"
