"""The journal by weeks: the middle score, how far down the pain went, and the hours after."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum

from msgspec import Struct

from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter
from acupress_cli.domain.journal.own_calendar import Calendar
from acupress_cli.domain.pain.pain import PainScores


class Site(Enum):
    """Where pain is scored, the leg first."""

    LEG = "leg"
    BACK = "back"

    def of(self, scores: PainScores) -> int | None:
        """The score told for this site."""
        return scores.leg if self is Site.LEG else scores.back


class SiteWeek(Struct, frozen=True):
    """One site in one week: middle scores 0 to 10, and how many sessions told a score before.

    ``before`` and ``after`` are None where none was told.
    """

    before: float | None
    after: float | None
    sessions: int


class Week(Struct, frozen=True):
    """What was told in the week that begins on ``start``.

    ``level`` is how far down the pain usually went (an index into the levels from
    the back down); of two middle ones it is the further. None where nothing was told.
    ``told_reach`` is how often it was told. ``hours_after`` has each time that was told.
    """

    start: date
    leg: SiteWeek | None
    back: SiteWeek | None
    level: int | None
    told_reach: int = 0
    hours_after: tuple[HoursAfter, ...] = ()

    @property
    def tells_nothing(self) -> bool:
        """Whether there is nothing to show of it."""
        return not (self.leg or self.back or self.hours_after) and self.level is None

    def site(self, site: Site) -> SiteWeek | None:
        """The scores of one site; None where none was told."""
        return self.leg if site is Site.LEG else self.back


def weeks_of(
    entries: Iterable[Entry], levels: Mapping[str, int], calendar: Calendar
) -> tuple[Week, ...]:
    """Every week that tells something, the first one first; ``levels`` are those of areas."""
    by_week: dict[date, list[Entry]] = {}
    for entry in entries:
        start = calendar.week_of(calendar.day_of(entry.started_at))
        by_week.setdefault(start, []).append(entry)
    weeks = (_week(start, by_week[start], levels) for start in sorted(by_week))
    return tuple(week for week in weeks if not week.tells_nothing)


def _week(start: date, entries: list[Entry], levels: Mapping[str, int]) -> Week:
    sessions = [entry for entry in entries if entry.kind is EntryKind.SESSION]
    reached = [levels[entry.reaches] for entry in entries if entry.reaches in levels]
    level = sorted(reached)[len(reached) // 2] if reached else None
    hours = tuple(entry.hours_after for entry in entries if entry.hours_after)
    leg, back = (_site_week(sessions, site) for site in (Site.LEG, Site.BACK))
    return Week(start, leg, back, level, len(reached), hours)


def _site_week(sessions: list[Entry], site: Site) -> SiteWeek | None:
    before = _told(sessions, lambda entry: site.of(entry.before))
    after = _told(sessions, lambda entry: site.of(entry.after))
    if not before and not after:
        return None
    return SiteWeek(_median(before), _median(after), len(before))


def _told(sessions: list[Entry], score: Callable[[Entry], int | None]) -> list[int]:
    return [told for entry in sessions if (told := score(entry)) is not None]


def _median(scores: list[int]) -> float | None:
    if not scores:
        return None
    in_order, count = sorted(scores), len(scores)
    return (in_order[(count - 1) // 2] + in_order[count // 2]) / 2
