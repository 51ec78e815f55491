"""A coached session as its entry: what was done so far, and what is still to come."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec.structs import replace

from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from acupress_cli.domain.session.plan import SessionPlan, StepKind
from acupress_cli.domain.session.record import HoldRecord, SessionRecord

# Later than this it would be another session, not the rest of that one.
RESUME_WITHIN = timedelta(hours=12)
# Sooner than this after a session began there are no hours after it yet.
HOURS_AFTER_FROM = timedelta(hours=1)
_NOT_DONE = (HoldOutcome.RESTARTED, HoldOutcome.STOPPED)


def wants_hours_after(last: Entry, now: datetime) -> bool:
    """Whether it is still to be told how the hours after ``last`` were, and they have begun."""
    is_told = last.hours_after is not None or not (last.coached and last.is_practice)
    return not is_told and now - last.started_at >= HOURS_AFTER_FROM


def planned_holds(plan: SessionPlan) -> tuple[HoldRecord, ...]:
    """Every hold of ``plan``, still to come."""
    holds = (step for step in plan.steps if step.kind is StepKind.HOLD)
    return tuple(
        HoldRecord(step.planned.point.code, step.side, step.length_s, 0.0, None)
        for step in holds
        if step.planned
    )


def as_it_stands(
    draft: Entry, record: SessionRecord, planned: Iterable[HoldRecord], now: datetime
) -> Entry:
    """The entry of a session that began as ``draft`` and has come as far as ``record``.

    Holds of ``planned`` that were not reached are kept with it: without an outcome
    while they may still be done, as not reached once the session ended.
    """
    done = (*(hold for hold in draft.holds if hold.outcome), *record.holds)
    entry = draft.changed(
        now,
        ended_at=max(now, draft.started_at),
        heat_s=draft.heat_s + record.heat_s,
        holds=(*done, *_still_open(planned, record.holds)),
        pauses=draft.pauses + record.pauses,
        ending=record.ending,
    )
    goes_on = record.ending is None or record.ending.is_open
    return entry if goes_on else _closed(entry)


def still_to_come(entry: Entry) -> tuple[HoldRecord, ...]:
    """The holds that were planned and neither done nor given up."""
    return tuple(hold for hold in entry.holds if hold.outcome is None)


def can_resume(entry: Entry, now: datetime) -> bool:
    """Whether the session was cut off, or left for later, with holds still to come."""
    was_cut_off = entry.ending is None or entry.ending.is_open
    is_recent = timedelta() <= now - entry.started_at < RESUME_WITHIN
    return was_cut_off and is_recent and bool(still_to_come(entry))


def settled(entry: Entry, now: datetime) -> Entry:
    """The entry of a session that was cut off and is kept as far as it went."""
    return _closed(entry.changed(now, ending=entry.ending or Ending.INTERRUPTED))


def _still_open(
    planned: Iterable[HoldRecord], held: Iterable[HoldRecord]
) -> tuple[HoldRecord, ...]:
    done = {(hold.code, hold.side) for hold in held if hold.outcome not in _NOT_DONE}
    hurt = {hold.code for hold in held if hold.outcome is HoldOutcome.HURT}
    return tuple(
        replace(hold, outcome=HoldOutcome.NOT_REACHED) if hold.code in hurt else hold
        for hold in planned
        if (hold.code, hold.side) not in done
    )


def _closed(entry: Entry) -> Entry:
    """No hold is still to come; one that was begun says by itself how far it went."""
    begun = {(hold.code, hold.side) for hold in entry.holds if hold.outcome}
    holds = (
        hold if hold.outcome else replace(hold, outcome=HoldOutcome.NOT_REACHED)
        for hold in entry.holds
        if hold.outcome or (hold.code, hold.side) not in begun
    )
    return replace(entry, holds=tuple(holds))
