"""Text in the cells of a table: read back exactly, and never run by a spreadsheet."""

import re
from collections.abc import Iterable

# Before a table, so that a spreadsheet reads it as UTF-8.
BYTE_ORDER_MARK = "\ufeff"
# What a spreadsheet takes for the beginning of a formula, wide forms too.
_RUNS = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_LETTERS = re.compile(r"\\.|.", re.DOTALL)


def guarded(text: str) -> str:
    """``text`` as no spreadsheet takes it for a formula: with an apostrophe before it."""
    return f"'{text}" if _RUNS.match(text) else text


def unguarded(cell: str) -> str:
    """The text that ``guarded`` made this cell from."""
    return cell[1:] if cell.startswith("'") and _RUNS.match(cell) else cell


def joined(parts: Iterable[str], separator: str) -> str:
    """``parts`` as one text; a separator, or a space at the edge, in a part gets a backslash."""
    return separator.join(_escaped(part, separator.strip()) for part in parts)


def parted(text: str, separator: str) -> tuple[str, ...]:
    """The parts that ``joined`` made ``text`` from; spaces around a part do not count."""
    if "\\" not in text:  # the usual case, and much faster
        return tuple(part.strip() for part in text.split(separator))
    parts: list[list[str]] = [[]]
    for letter in _LETTERS.findall(text):
        if letter == separator:
            parts.append([])
        else:
            parts[-1].append(letter)
    return tuple(_plain(part) for part in parts)


def _escaped(part: str, separator: str) -> str:
    if "\\" not in part and separator not in part and part == part.strip():
        return part
    inner = "".join(f"\\{c}" if c in ("\\", separator) else c for c in part)
    if part[:1].isspace():
        inner = f"\\{inner}"
    if len(part) > 1 and part[-1].isspace():
        inner = f"{inner[:-1]}\\{inner[-1]}"
    return inner


def _plain(letters: list[str]) -> str:
    while letters and letters[0].isspace():
        del letters[0]
    while letters and letters[-1].isspace():
        del letters[-1]
    return "".join(letter[-1] for letter in letters)
