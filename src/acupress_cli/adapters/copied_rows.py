"""Rows of a copied journal as entries, each value checked; a fault names what would be right."""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.entry import (
    LONGEST_NAME,
    LONGEST_NOTE,
    MOST_PAUSES,
    MOST_SECONDS,
    Entry,
    EntryKind,
    HoursAfter,
)
from acupress_cli.domain.journal.row import COLUMNS
from acupress_cli.domain.pain.pain import WORST_PAIN, PainScores
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session.cues import Ending
from acupress_cli.domain.session.cues import Outcome as HoldOutcome
from acupress_cli.domain.session.record import HoldRecord

NEEDED = COLUMNS[:4]
NEEDED_OF_HOLD = ("code", "planned_s", "held_s")

Fault = Callable[[str], None]


NO_COPY = "it is not a journal of acupress, neither JSON nor a table."


class Placed(Struct, frozen=True):
    """A row, where it stands, and why it cannot be read (or nothing)."""

    place: str
    row: object
    fault: str = ""


class Unreadable(Exception):
    """Text that is no copy of a journal; the sentence says why."""


class TwiceNamed(dict[str, object]):
    """A table in which a key was given twice; ``key`` is one such."""

    key = ""


def entry_of(row: object, fault: Fault) -> Entry | None:
    """The entry of ``row``; None after at least one ``fault``."""
    values = _values(row, _OF_ENTRY, NEEDED, fault)
    if values is None:
        return None
    holds = [_hold_of(hold, fault) for hold in values.pop("holds", ())]
    if None in holds:
        return None
    values["holds"] = tuple(holds)
    for when in ("before", "after"):
        scores = (values.pop(f"leg_{when}", None), values.pop(f"back_{when}", None))
        values[when] = PainScores(*scores)
    try:
        entry = Entry(**values)
    except (ValueError, OverflowError) as error:
        fault(str(error))
        return None
    return entry.without_content() if entry.removed else entry


def _hold_of(row: object, fault: Fault) -> HoldRecord | None:
    def of_hold(sentence: str) -> None:
        fault(f"in holds, {sentence}")

    values = _values(row, _OF_HOLD, NEEDED_OF_HOLD, of_hold)
    return HoldRecord(**({"side": None, "outcome": None} | values)) if values else None


def _values(
    row: object, kinds: Mapping[str, "_Kind"], needed: tuple[str, ...], fault: Fault
) -> dict[str, Any] | None:
    """The values of ``row`` as what ``kinds`` says; None after at least one fault."""
    if not isinstance(row, dict):
        fault(f"a table of names and values is needed, not {_shape(row)}")
        return None
    faults = [f'"{name}" is missing' for name in needed if name not in row]
    if isinstance(row, TwiceNamed):
        faults.append(f'"{row.key[:40]}" is there twice')
    values = {}
    for name, value in row.items():
        kind = kinds.get(name)
        if kind is None:
            faults.append(f'"{name[:40]}" is not known here; is acupress the newest?')
            continue
        try:
            values[name] = kind.of(value)
        except (msgspec.ValidationError, OverflowError, UnicodeEncodeError):
            faults.append(f"{name} has to be {kind.words}, not {_shape(value)}")
    for sentence in faults:
        fault(sentence)
    return None if faults else values


class _Kind:
    """What a value has to be, as a type and in words."""

    def __init__(self, of: Any, words: str) -> None:
        self._of = of
        self.words = words

    def of(self, value: object) -> Any:
        """The value as that type. Raises ValidationError or UnicodeEncodeError."""
        for text in value if isinstance(value, list) else (value,):
            if isinstance(text, str):
                text.encode("utf-8")  # half a letter cannot be kept
        if isinstance(value, float) and value.is_integer():
            value = int(value)  # a spreadsheet makes 6.0 of 6
        return msgspec.convert(value, self._of)


def _one_of(kind: type[Enum]) -> _Kind:
    names = ", ".join(str(member.value) for member in kind)
    return _Kind(kind | None, f"one of {names}")


def _text(most: int) -> _Kind:
    return _Kind(
        Annotated[str, Meta(max_length=most, pattern=_NO_NUL)],
        f"text of at most {most} letters",
    )


_NO_NUL = r"\A[^\0]*\Z"
_NAME = Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME, pattern=_NO_NUL)]
_SCORE = Annotated[int, Meta(ge=0, le=WORST_PAIN)]
_SECONDS = _Kind(Annotated[float, Meta(ge=0, le=MOST_SECONDS)], "seconds, 0 to a day")
# However many: a journal can hold more of them than anybody would tell of by now.
_NAMES = _Kind(tuple[_NAME, ...], f"a list of names of 1 to {LONGEST_NAME} letters")
_ZERO_TO_TEN = _Kind(_SCORE | None, f"a whole number from 0 to {WORST_PAIN}")
_YES_NO = _Kind(bool, "yes or no (true or false)")
_CLOCK = Annotated[datetime, Meta(tz=True)]
_CLOCK_WORDS = "a time such as 2026-05-04T21:00:00+01:00"
_OF_ENTRY = {
    "id": _Kind(
        Annotated[str, Meta(pattern=r"\A[0-9A-Za-z._-]{1,64}\Z")], "1 to 64 plain letters or digits"
    ),
    "kind": _Kind(EntryKind, "one of session, note, rest, check"),
    "started_at": _Kind(_CLOCK, _CLOCK_WORDS),
    "changed_at": _Kind(_CLOCK, _CLOCK_WORDS),
    "ended_at": _Kind(_CLOCK | None, _CLOCK_WORDS),
    "coached": _YES_NO,
    "areas": _NAMES,
    "side": _one_of(Side),
    "reaches": _text(LONGEST_NAME),
    "leg_before": _ZERO_TO_TEN,
    "back_before": _ZERO_TO_TEN,
    "leg_after": _ZERO_TO_TEN,
    "back_after": _ZERO_TO_TEN,
    "hours_after": _one_of(HoursAfter),
    "heat_s": _SECONDS,
    "told_s": _SECONDS,
    "holds": _Kind(list[Any], "a list of holds"),
    "pauses": _Kind(Annotated[int, Meta(ge=0, le=MOST_PAUSES)], "a whole number from 0"),
    "ending": _one_of(Ending),
    "goal": _ZERO_TO_TEN,
    "note": _text(LONGEST_NOTE),
    "tags": _NAMES,
    "outcome": _one_of(Outcome),
    "removed": _YES_NO,
}
_OF_HOLD = {
    "code": _Kind(_NAME, "the code of a point"),
    "side": _one_of(Side),
    "planned_s": _Kind(
        Annotated[int, Meta(ge=0, le=int(MOST_SECONDS))], "whole seconds, 0 to a day"
    ),
    "held_s": _SECONDS,
    "outcome": _one_of(HoldOutcome),
    "was_tender": _YES_NO,
}


def _shape(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "this list"
    text = str(value)
    return f'"{text[:40]}{"..." if len(text) > 40 else ""}"'
