"""An entry as JSON or plain values, and back: by the fields of ``Entry`` and nothing else.

What the journal's file keeps, what a copy tells and what a script gets are made here. What
is read is checked by the types of the fields, and a fault is told in the words that stand
there with the limits.
"""

from collections.abc import Callable
from enum import Enum
from functools import cache
from types import NoneType
from typing import Annotated, Any, get_args, get_origin

import msgspec
from msgspec import Struct

from acupress_cli.domain.journal.entry import Entry

Fault = Callable[[str], None]
# Stands for the value of a name that a table has twice.
TWICE = object()

_ENCODE = msgspec.json.Encoder().encode
_DECODE = msgspec.json.Decoder(Entry).decode


def body_of(entry: Entry) -> str:
    """``entry`` as JSON in one line. Raises UnicodeEncodeError where there is half a letter."""
    return _ENCODE(entry).decode("utf-8")


def entry_in(body: Any) -> Entry:
    """The entry that ``body_of`` made this JSON of.

    Raises ValueError, TypeError, OverflowError or RecursionError for anything else.
    """
    return _DECODE(body)


def plain(entry: Entry) -> dict[str, Any]:
    """``entry`` as text, numbers, lists and tables, by the names of its fields."""
    values: dict[str, Any] = msgspec.to_builtins(entry)
    return values


def entry_of(row: object, fault: Fault) -> Entry | None:
    """The entry of plain values; None after every ``fault`` in them was told.

    What a removed one once held is left out.
    """
    entry = _in_one_go(row) or _built(Entry, row, fault)
    return entry.without_content() if entry and entry.removed else entry


def what_is_left(body: Any) -> dict[str, Any]:
    """The values of a damaged body that can still stand in an entry, by their names."""
    try:
        row = msgspec.json.decode(body)
    except (ValueError, TypeError, RecursionError):
        return {}
    return _values(Entry, row, lambda _: None)


def tells_more(body: Any) -> bool:
    """Whether a newer acupress wrote this body: every name that is known is there, and others."""
    try:
        return _has_more(Entry, msgspec.json.decode(body))
    except (ValueError, TypeError, RecursionError):
        return False


def _has_more(struct: type[Struct], row: object) -> bool:
    fields = described(struct)
    if not isinstance(row, dict) or not fields.keys() <= row.keys():
        return False
    inner = [
        (field.table, item)
        for name, field in fields.items()
        if field.table
        for item in (row[name] if isinstance(row[name], list) else [row[name]])
    ]
    return len(row) > len(fields) or any(_has_more(table, item) for table, item in inner)


class Described(Struct, frozen=True):
    """A field as its type describes it: of which ``kind`` a value is, and in words what it can be.

    ``table`` is the struct of a table, or of each table of a list.
    """

    name: str
    declared: Any
    kind: Any
    words: str
    table: type[Struct] | None
    has_default: bool
    may_be_none: bool

    @property
    def needed(self) -> bool:
        """Whether it has to be told."""
        return not (self.has_default or self.may_be_none)

    @property
    def is_list(self) -> bool:
        """Whether it is a list, of tables or of names."""
        return get_origin(self.kind) is tuple


@cache
def described(struct: type[Struct]) -> dict[str, Described]:
    """The fields of ``struct`` by their names, in their order."""
    return {field.name: _described(field) for field in msgspec.structs.fields(struct)}


def _described(field: msgspec.structs.FieldInfo) -> Described:
    wide = (field.type,) if get_origin(field.type) in (None, Annotated, tuple) else None
    choices = wide or get_args(field.type)
    (kind,) = (choice for choice in choices if choice is not NoneType)
    words = ""
    if get_origin(kind) is Annotated:
        kind, limits = get_args(kind)
        words = limits.description
    item = get_args(kind)[0] if get_origin(kind) is tuple else kind
    return Described(
        field.name,
        field.type,
        kind,
        words or _usual_words(kind),
        item if isinstance(item, type) and issubclass(item, Struct) else None,
        not field.required,
        NoneType in choices,
    )


def _usual_words(kind: Any) -> str:
    """What the kind alone says; of text and numbers nothing, as their limits are not known."""
    if kind is bool:
        return "yes or no (true or false)"
    if not isinstance(kind, type):
        return ""
    if issubclass(kind, Enum):
        return "one of " + ", ".join(str(member.value) for member in kind)
    return "a table" if issubclass(kind, Struct) else ""


def _in_one_go(row: object) -> Entry | None:
    """The entry of values that are all right, as nearly all are; else they are looked through."""
    try:
        return None if _NUL in _ENCODE(row) else msgspec.convert(row, Entry)
    except (ValueError, TypeError, OverflowError, RecursionError):
        return None


_NUL = b"\\u0000"


def _built(struct: type[Any], row: object, fault: Fault) -> Any:
    """What ``row`` makes; None after at least one ``fault``."""
    faults: list[str] = []
    values = _values(struct, row, faults.append)
    if not faults:
        try:
            return struct(**values)
        except (ValueError, OverflowError) as error:
            faults.append(str(error))
    for sentence in faults:
        fault(sentence)
    return None


def _values(struct: type[Struct], row: object, fault: Fault) -> dict[str, Any]:
    """The values of ``row`` that can stand in ``struct``; all else is told to ``fault``."""
    if not isinstance(row, dict):
        fault(f"a table of names and values is needed, not {_shape(row)}")
        return {}
    fields = described(struct)
    values: dict[str, Any] = {}
    for name, field in fields.items():
        if name not in row and field.needed:
            fault(f'"{name}" is missing')
        elif name not in row and field.may_be_none and not field.has_default:
            values[name] = None
    for name, value in row.items():
        if name not in fields:
            fault(f'"{name[:40]}" is not known here; is acupress the newest?')
        elif value is TWICE:
            fault(f'"{name}" is there twice')
        else:
            _take(fields[name], value, values, fault)
    return values


def _take(field: Described, value: object, values: dict[str, Any], fault: Fault) -> None:
    """Put ``value`` into ``values``, or tell why it cannot stand there."""

    def inside(sentence: str) -> None:
        fault(f"in {field.name}, {sentence}")

    if field.table and isinstance(value, list) and field.is_list:
        tables = [_built(field.table, item, inside) for item in value]
        if None not in tables:
            values[field.name] = tuple(tables)
    elif field.table and not field.is_list:
        table = _built(field.table, value, inside)
        if table is not None:
            values[field.name] = table
    else:
        try:
            values[field.name] = _converted(value, field.declared)
        except (msgspec.ValidationError, OverflowError, UnicodeEncodeError):
            fault(f"{field.name} has to be {field.words}, not {_shape(value)}")


def _converted(value: object, kind: Any) -> Any:
    for text in value if isinstance(value, list) else (value,):
        if isinstance(text, str):
            text.encode("utf-8")  # half a letter cannot be kept
            if "\0" in text:  # nor can this in every copy
                raise msgspec.ValidationError
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # a spreadsheet makes 6.0 of 6
    return msgspec.convert(value, kind)


def _shape(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "this list"
    text = str(value)
    return f'"{text[:40]}{"..." if len(text) > 40 else ""}"'
