"""A long JSON table read piece by piece: memory never holds more than one item of its lists."""

import json
from collections.abc import Callable, Iterator

from msgspec import Struct

# More than any entry fills, with all that one may hold.
LONGEST_ITEM = 2_000_000
_WINDOW = 2 * LONGEST_ITEM
_SPACE = " \t\n\r"

Decode = Callable[[str, int], tuple[object, int]]


class NotJson(ValueError):
    """Text that is not JSON, as ``line`` shows; the sentence says how."""

    def __init__(self, line: int, words: str) -> None:
        super().__init__(words)
        self.line = line


class Member(Struct, frozen=True):
    """A name of the table with its value, or with one item where that is a list."""

    name: str
    value: object
    is_item: bool = False


class LongTable:
    """Reads the members of the one table that ``text`` is; ``decode`` reads a value at a place."""

    def __init__(self, text: str, decode: Decode) -> None:
        self._text = text
        self._decode = decode
        self._at = 0
        self._window, self._from = "", 0

    def members(self) -> Iterator[Member]:
        """Each name with its value. Of a list the items come one by one, then the empty list.

        Raises NotJson, and RecursionError for brackets without end.
        """
        self._need("{", "Expecting value")
        while self._next() != "}":
            name = self._value() if self._next() == '"' else None
            if not isinstance(name, str):
                raise self._fault("Expecting property name enclosed in double quotes")
            self._need(":", "Expecting ':' delimiter")
            if self._next() == "[":
                yield from (Member(name, item, is_item=True) for item in self._items())
                yield Member(name, [])
            else:
                yield Member(name, self._value())
            self._part_or("}")
        self._at += 1
        if self._next():
            raise self._fault("Extra data")

    def _items(self) -> Iterator[object]:
        self._at += 1
        while self._next() != "]":
            yield self._value()
            self._part_or("]")
        self._at += 1

    def _part_or(self, end: str) -> None:
        """Pass over a comma, after which something has to come; ``end`` stays to be read."""
        if self._next() == end:
            return
        self._need(",", "Expecting ',' delimiter")
        if self._next() == end:
            raise self._fault("Expecting value")

    def _next(self) -> str:
        """The next letter that is no space; nothing at the end."""
        while (letter := self._text[self._at : self._at + 1]) and letter in _SPACE:
            self._at += 1
        return letter

    def _need(self, letter: str, words: str) -> None:
        if self._next() != letter:
            raise self._fault(words)
        self._at += 1

    def _value(self) -> object:
        """The value that begins here, read in a part of the text that is long enough for it."""
        begins = self._at - self._from
        if not 0 <= begins <= len(self._window) - LONGEST_ITEM:
            self._window = self._text[self._at : self._at + _WINDOW]
            self._from, begins = self._at, 0
        is_all = self._from + len(self._window) >= len(self._text)
        try:
            value, ends = self._decode(self._window, begins)
        except json.JSONDecodeError as error:
            was_cut = error.pos - begins > LONGEST_ITEM // 2 or "Unterminated" in error.msg
            if was_cut and not is_all:
                raise self._fault(f"a value of more than {LONGEST_ITEM:,} letters") from None
            self._at = self._from + error.pos
            raise self._fault(error.msg) from None
        self._at = self._from + ends
        return value

    def _fault(self, words: str) -> NotJson:
        return NotJson(self._text.count("\n", 0, self._at) + 1, words)
