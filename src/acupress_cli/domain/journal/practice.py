"""Practice against the person's own plan: this week, and days in a row."""

from collections.abc import Collection, Iterable
from datetime import date
from itertools import pairwise

from msgspec import Struct

from acupress_cli.domain.journal.entry import Entry, EntryKind, Span
from acupress_cli.domain.journal.own_calendar import DAY, WEEK, Calendar, between
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.words.days import SHORT_WEEKDAYS


class Practice(Struct, frozen=True):
    """What was done against what the person means to do.

    ``streak_days`` counts days with practice and no missed day between them. Days of rest, planned
    or written down, and days on which a safety check said not to press, neither break a streak nor
    add to it. ``ends_today``: today is a day of practice, and without one the streak ends.
    """

    week_start: date
    sessions_this_week: int
    planned_this_week: int
    streak_days: int
    best_streak_days: int
    ends_today: bool


def practice_of(
    entries: Iterable[Entry],
    practised: Iterable[date],
    rested: Collection[date],
    profile: Profile,
    calendar: Calendar,
) -> Practice:
    """Practice as of today.

    ``entries`` hold this week at least, ``practised`` every day with practice, ``rested``
    the days that ``rest_days_of`` knows. Days to come do not count.
    """
    today = calendar.today
    begins = calendar.week_of(today)
    this_week = calendar.within(entries, Span(begins, today))
    runs = _runs([day for day in practised if day <= today], rested, profile)
    streak = 0
    if runs and _bridged(runs[-1][-1], today, rested, profile):
        streak = len(runs[-1])
    is_due = streak > 0 and today not in runs[-1]
    return Practice(
        begins,
        sum(entry.is_practice for entry in this_week),
        profile.sessions_a_day * len(set(SHORT_WEEKDAYS) - set(profile.rest_days)),
        streak,
        max(map(len, runs), default=0),
        is_due and not _may_miss(today, rested, profile),
    )


def rest_days_of(entries: Iterable[Entry], calendar: Calendar) -> frozenset[date]:
    """The days of rest that were written down, and those on which a check said not to press."""
    return frozenset(calendar.day_of(entry.started_at) for entry in entries if _rests(entry))


def gaps_to_read(practised: Iterable[date], profile: Profile, before: date) -> tuple[Span, ...]:
    """The spans before that day without practice that the plan alone does not explain.

    Only there can what else was written change a streak or the start of a course, so
    nobody needs to read ten years of sessions. A gap of four weeks is always told.
    """
    days = sorted({day for day in practised if day < before} | {before})
    gaps = (between(a, b) for a, b in pairwise(days) if b - a > DAY)
    return tuple(
        Span(gap[0], gap[-1])
        for gap in gaps
        if len(gap) >= 4 * WEEK.days - 1
        or not all(_may_miss(day, frozenset(), profile) for day in gap)
    )


def _rests(entry: Entry) -> bool:
    if entry.kind is EntryKind.CHECK:
        return entry.outcome is not None and entry.outcome.holds_back
    return entry.kind is EntryKind.REST


def _runs(
    practised: Iterable[date], rested: Collection[date], profile: Profile
) -> list[list[date]]:
    """The days with practice, parted where a day was missed."""
    runs: list[list[date]] = []
    for day in sorted(set(practised)):
        if runs and _bridged(runs[-1][-1], day, rested, profile):
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _bridged(first: date, last: date, rested: Collection[date], profile: Profile) -> bool:
    """Whether no day between the two was missed."""
    return all(_may_miss(day, rested, profile) for day in between(first, last))


def _may_miss(day: date, rested: Collection[date], profile: Profile) -> bool:
    return day in rested or SHORT_WEEKDAYS[day.weekday()] in profile.rest_days
