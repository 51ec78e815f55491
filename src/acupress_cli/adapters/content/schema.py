"""Plain values into typed ones, with a sentence and a line for every fault.

The shape is the domain's own frozen structs: a class says which keys a table
has, and its ``__post_init__`` says what must hold between them. msgspec turns the
single values (text, numbers, choices, lists) into their types.
"""

from enum import Enum
from functools import cache
from math import isfinite
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec
from msgspec.structs import fields

from acupress_cli.adapters.content.yaml_reader import Document, Path_
from acupress_cli.domain.body.curve import Place

T = TypeVar("T", bound=msgspec.Struct)
_NOTHING = object()
_PLACES = tuple[Place, ...]
_OF_PLACES = (Place, Place | None, _PLACES)
_NUMBERS = (float, float | None)


def build(kind: type[T], document: Document, path: Path_ = ()) -> T | None:
    """The value at ``path`` as ``kind``; None after noting at least one fault."""
    built = _table(kind, document.at(path), document, path)
    return None if built is _NOTHING else built  # type: ignore[return-value]


def _table(kind: type[msgspec.Struct], value: object, document: Document, path: Path_) -> object:
    if not isinstance(value, dict):
        document.fault(path, f"here a table of {_keys_of(kind)} is needed, not {_shape(value)}")
        return _NOTHING
    for key in value:
        if key not in _types_of(kind):
            document.fault((*path, key), f'unknown key "{key}"; the keys here are {_keys_of(kind)}')
    given: dict[str, object] = {}
    complete = True
    for field in fields(kind):
        if field.name in value:
            built = _value(
                _types_of(kind)[field.name], value[field.name], document, (*path, field.name)
            )
            complete = complete and built is not _NOTHING
            given[field.name] = built
        elif field.required:
            document.fault(path, f'"{field.name}" is missing{_of_which(value)}')
            complete = False
    if not complete:
        return _NOTHING
    try:
        return kind(**given)
    except ValueError as error:
        document.fault(path, str(error))
        return _NOTHING


def _value(kind: Any, value: object, document: Document, path: Path_) -> object:
    """One value: a table, a list of anything, or a plain value."""
    kind = _table_in(kind)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return _table(kind, value, document, path)
    if kind in _OF_PLACES and value is not None:
        return _places(kind, value, document, path)
    if get_origin(kind) is tuple and isinstance(value, list):
        item = get_args(kind)[0]
        items = [_value(item, v, document, (*path, i)) for i, v in enumerate(value)]
        return _NOTHING if _NOTHING in items else tuple(items)
    if get_origin(kind) is dict and isinstance(value, dict):
        item = get_args(kind)[1]
        entries = {k: _value(item, v, document, (*path, k)) for k, v in value.items()}
        return _NOTHING if _NOTHING in entries.values() else entries
    try:
        # The reader of YAML knows whole numbers alone; the others come as text.
        return msgspec.convert(value, kind, strict=kind not in _NUMBERS)
    except msgspec.ValidationError:
        document.fault(path, f"{_wanted(kind)} is needed, not {_shape(value)}")
        return _NOTHING


def _table_in(kind: Any) -> Any:
    """The struct of a table that may be left out; any other kind as it is."""
    parts = get_args(kind) if isinstance(kind, UnionType) else ()
    structs = [p for p in parts if isinstance(p, type) and issubclass(p, msgspec.Struct)]
    return structs[0] if structs else kind


def _places(kind: Any, value: object, document: Document, path: Path_) -> object:
    """A place on a drawing as "x y", or several with commas between them."""
    pairs = [pair.split() for pair in str(value).split(",")]
    several = kind == _PLACES
    try:
        places = tuple((float(x), float(y)) for x, y in pairs)
    except ValueError:
        places = ()
    if not places or (len(places) > 1 and not several) or not _are_finite(places):
        document.fault(path, f'here "x y"{" with commas between" * several} is needed')
        return _NOTHING
    return places if several else places[0]


def _are_finite(places: tuple[Place, ...]) -> bool:
    return all(isfinite(number) for place in places for number in place)


@cache
def _types_of(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _keys_of(kind: type) -> str:
    return ", ".join(field.name for field in fields(kind))


def _of_which(value: dict[str, object]) -> str:
    name = next((value[key] for key in ("code", "id", "name", "path") if key in value), "")
    return f' in "{name}"' if name else ""


def _wanted(kind: Any) -> str:
    if isinstance(kind, UnionType):
        return " or ".join(_wanted(part) for part in get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return "one of " + ", ".join(str(member.value) for member in kind)
    if get_origin(kind) is tuple:
        return "a list"
    if get_origin(kind) is dict:
        return "a table"
    names = {str: "text", int: "a whole number", bool: "true or false", type(None): "nothing"}
    return names.get(kind, str(kind))


def _shape(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    text = str(value) if not isinstance(value, bool) else str(value).lower()
    return f'"{text[:40]}"'
