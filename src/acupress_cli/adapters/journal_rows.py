"""Entries as rows of the journal's tables, and back."""

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from functools import cache, lru_cache
from typing import Any, TypeVar

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.entry import Entry, EntryKind, Heading, HoursAfter
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session.cues import Ending
from acupress_cli.domain.session.cues import Outcome as HoldOutcome
from acupress_cli.domain.session.record import HoldRecord

E = TypeVar("E", bound=Enum)
Row = tuple[Any, ...]


class DamagedRow(ValueError):
    """A row holds what was never written: the file is damaged."""


ENTRY_COLUMNS = (
    "id", "kind", "started_utc", "started_offset_min", "day", "ended_utc", "ended_offset_min",
    "changed_utc", "coached", "areas", "side", "reaches", "leg_before", "back_before",
    "leg_after", "back_after", "hours_after", "heat_s", "told_s", "pressed_s", "pauses",
    "ending", "goal", "note", "tags", "outcome", "removed",
)  # fmt: skip
HOLD_COLUMNS = (
    "entry_id", "number", "code", "side", "planned_s", "held_s", "outcome", "was_tender",
)  # fmt: skip


def entry_row(entry: Entry) -> Row:
    """The values of ENTRY_COLUMNS."""
    ended = entry.ended_at
    return (
        entry.id, entry.kind.value, utc_text(entry.started_at), _offset_min(entry.started_at),
        entry.day.isoformat(), utc_text(ended) if ended else None,
        _offset_min(ended) if ended else None, utc_text(entry.changed_at), int(entry.coached),
        _list(entry.areas), _value(entry.side), entry.reaches, entry.before.leg,
        entry.before.back, entry.after.leg, entry.after.back, _value(entry.hours_after),
        entry.heat_s, entry.told_s, entry.pressed_s, entry.pauses, _value(entry.ending),
        entry.goal, entry.note, _list(entry.tags), _value(entry.outcome), int(entry.removed),
    )  # fmt: skip


def hold_rows(entry: Entry) -> list[Row]:
    """The values of HOLD_COLUMNS for each hold."""
    return [
        (
            entry.id, number, hold.code, _value(hold.side), hold.planned_s, hold.held_s,
            _value(hold.outcome), int(hold.was_tender),
        )
        for number, hold in enumerate(entry.holds)
    ]  # fmt: skip


def entry_from(row: Sequence[Any], holds: Iterable[Sequence[Any]]) -> Entry:
    """The entry of a row and the rows of its holds. Raises DamagedRow for what cannot be."""
    try:
        return _entry_from(row, holds)
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise DamagedRow(str(error)) from error


def _entry_from(row: Sequence[Any], holds: Iterable[Sequence[Any]]) -> Entry:
    (
        entry_id, kind, started, offset, _day, ended, ended_offset, changed, coached, areas,
        side, reaches, leg_before, back_before, leg_after, back_after, hours, heat_s, told_s,
        _pressed_s, pauses, ending, goal, note, tags, outcome, removed,
    ) = row  # fmt: skip
    _check(str, entry_id, reaches, note)
    _check(int | None, leg_before, back_before, leg_after, back_after, pauses, goal)
    return Entry(
        id=entry_id,
        kind=EntryKind(kind),
        started_at=_moment(started, offset),
        changed_at=_moment(changed, 0),
        ended_at=_moment(ended, ended_offset) if ended else None,
        coached=bool(coached),
        areas=_texts(areas),
        side=_one_of(Side, side),
        reaches=reaches,
        before=PainScores(leg_before, back_before),
        after=PainScores(leg_after, back_after),
        hours_after=_one_of(HoursAfter, hours),
        heat_s=heat_s,
        told_s=told_s,
        holds=tuple(hold_from(hold) for hold in holds),
        pauses=pauses,
        ending=_one_of(Ending, ending),
        goal=goal,
        note=note,
        tags=_texts(tags),
        outcome=_one_of(Outcome, outcome),
        removed=bool(removed),
    )


def day_from(row: Sequence[Any]) -> date:
    """The day in a row of that alone. Raises DamagedRow for what is none."""
    try:
        return date.fromisoformat(row[0])
    except (ValueError, TypeError) as error:
        raise DamagedRow(str(error)) from error


def moment_from(row: Sequence[Any]) -> datetime:
    """The moment in a row of UTC and offset alone. Raises DamagedRow for what is none."""
    utc, offset_min = row
    try:
        return _moment(utc, offset_min)
    except (ValueError, TypeError, OverflowError) as error:
        raise DamagedRow(str(error)) from error


def heading_from(row: Sequence[Any]) -> Heading:
    """The heading of a row of day, id, kind and removed. Raises DamagedRow as ``day_from``."""
    _day, entry_id, kind, removed = row
    try:
        _check(str, entry_id)
        return Heading(entry_id, day_from(row), EntryKind(kind), bool(removed))
    except (ValueError, TypeError) as error:
        raise DamagedRow(str(error)) from error


def hold_from(row: Sequence[Any]) -> HoldRecord:
    """The hold of a row."""
    _entry_id, _number, code, side, planned_s, held_s, outcome, was_tender = row
    _check(str, code)
    _check(int, planned_s)
    return HoldRecord(
        code,
        _one_of(Side, side),
        planned_s,
        held_s,
        _one_of(HoldOutcome, outcome),
        bool(was_tender),
    )


def utc_text(moment: datetime) -> str:
    """Always with microseconds, so that text order is time order."""
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f").rjust(26, "0")


def _offset_min(moment: datetime) -> int:
    offset = moment.utcoffset() or timedelta()
    return round(offset.total_seconds() / 60)


def _moment(utc: str, offset_min: int) -> datetime:
    moment = datetime.fromisoformat(utc).replace(tzinfo=timezone.utc)
    return moment.astimezone(_zone(offset_min))


# Remembered, as the members below: the same few come thousands of times.
@lru_cache(maxsize=256)
def _zone(offset_min: int) -> timezone:
    return timezone(timedelta(minutes=offset_min))


def _check(kind: Any, *values: object) -> None:
    """One bit of damage turns text into bytes, which no rule of the domain looks for."""
    for value in values:
        if not isinstance(value, kind):
            raise TypeError("a value of a kind that was never written")


def _list(texts: tuple[str, ...]) -> str:
    return json.dumps(texts, ensure_ascii=False)


@lru_cache(maxsize=256)
def _texts(stored: str) -> tuple[str, ...]:
    texts = tuple(json.loads(stored))
    _check(str, *texts)
    return texts


def _value(member: Enum | None) -> str | None:
    return None if member is None else str(member.value)


@cache
def _one_of(kind: type[E], value: str | None) -> E | None:
    """The member of this value."""
    return None if value is None else kind(value)
