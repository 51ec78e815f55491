"""The names in the content, by a scan that reads no YAML: for a shell that waits at a Tab.

It trusts the form in which the files are written, and a test holds it to what the strict
loader finds. A file that cannot be read has no names.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Named(NamedTuple):
    """A ``code`` that a person can type, and what it is called.

    ``is_placed`` holds for an area where pain can be, and for a condition that has a place.
    """

    code: str
    name: str
    is_placed: bool = False


def point_names(folder: Path) -> tuple[Named, ...]:
    """The code and the pinyin of each point."""
    items = _items(folder / "points.yaml", "points", "code")
    return tuple(Named(code, _field(item, "pinyin")) for code, item in items)


def area_names(folder: Path) -> tuple[Named, ...]:
    """The code and the name of each body area; ``is_placed`` where pain can be."""
    items = _items(folder / "areas.yaml", "areas", "code")
    return tuple(
        Named(code, _field(item, "name"), "\n    paths:\n      - " in item) for code, item in items
    )


def condition_names(folder: Path) -> tuple[Named, ...]:
    """The id and the name of each condition; ``is_placed`` where it is asked where."""
    items = _items(folder / "conditions.yaml", "conditions", "id")
    return tuple(
        Named(code, _field(item, "name"), _field(item, "asks_where") == "true")
        for code, item in items
    )


def quality_names(folder: Path) -> tuple[Named, ...]:
    """The code and the name of each quality of pain."""
    items = _items(folder / "words.yaml", "qualities", "code")
    return tuple(Named(code, _field(item, "name")) for code, item in items)


def topic_names(folder: Path) -> tuple[Named, ...]:
    """The name and the title of each topic."""
    found = []
    for path in sorted((folder / "learn").glob("*.md")):
        title = re.search(r"^title: (.+)$", _text(path), re.MULTILINE)
        found.append(Named(path.stem, _plain(title[1]) if title else ""))
    return tuple(found)


def _items(path: Path, section: str, key: str) -> Iterator[tuple[str, str]]:
    """The ``key`` of each item in the list called ``section``, with the item's whole text."""
    _, _, after = f"\n{_text(path)}".partition(f"\n{section}:\n")
    within = re.split(r"^\w", after, maxsplit=1, flags=re.MULTILINE)[0]
    for item in f"\n{within}".split(f"\n  - {key}: ")[1:]:
        code, _, rest = item.partition("\n")
        yield _plain(code), f"\n{rest}"


def _field(item: str, name: str) -> str:
    found = re.search(rf"^    {name}: (.+(?:\n      .+)*)$", item, re.MULTILINE)
    if not found:
        return ""
    first, *more = found[1].split("\n")
    return " ".join(line.strip() for line in more) if first == ">-" else _plain(first)


def _plain(scalar: str) -> str:
    """The text of a YAML scalar that stands on one line, without its quotes."""
    text = scalar.strip()
    is_quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "\"'"
    return text[1:-1] if is_quoted else text


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
