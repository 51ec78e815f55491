"""What the journal honestly shows: weeks, practice, points, a verdict, and what follows."""

from collections.abc import Mapping
from datetime import date
from enum import Enum

from msgspec import Struct

from acupress_cli.domain.journal.change import Change
from acupress_cli.domain.journal.course import (
    Comparison,
    ReachChange,
    age_of,
    comparisons,
    course_start,
    is_worse_after,
    reach_change,
    verdict_of,
)
from acupress_cli.domain.journal.entry import Entry, Span
from acupress_cli.domain.journal.own_calendar import WEEK, Calendar
from acupress_cli.domain.journal.practice import Practice, practice_of
from acupress_cli.domain.journal.relief import relief_by_point
from acupress_cli.domain.journal.weeks import Week, weeks_of
from acupress_cli.domain.points.relief import PointRelief
from acupress_cli.domain.profile import Profile


class Advice(Enum):
    """What follows from the numbers, the most urgent first."""

    CHECK_FIRST = "check-first"
    FURTHER_DOWN = "further-down"
    WORSE_AFTER = "worse-after"
    WORSE = "worse"
    REVIEW_6 = "review-6-weeks"
    REVIEW_4 = "review-4-weeks"
    REVIEW_2 = "review-2-weeks"
    GO_ON = "go-on"
    TELL_MORE = "tell-more"

    @property
    def lets_practice_go_on(self) -> bool:
        """Whether nothing speaks against practice today."""
        return self in (Advice.REVIEW_2, Advice.GO_ON, Advice.TELL_MORE)


class History(Struct, frozen=True):
    """What was read of a journal.

    ``recent`` has every entry of the window and of the last weeks, ``beginning`` those
    of the course's first weeks; ``practised`` every day with practice, ``told`` days
    with any entry and ``rested`` days of rest, all of them as far as they can matter.
    """

    recent: tuple[Entry, ...] = ()
    beginning: tuple[Entry, ...] = ()
    practised: tuple[date, ...] = ()
    told: frozenset[date] = frozenset()
    rested: frozenset[date] = frozenset()

    def course(self, today: date) -> date | None:
        """The day the present course began."""
        return course_start(self.practised, self.told, today)


class Progress(Struct, frozen=True):
    """The truth about change. ``weeks`` and ``points`` are those of the window alone.

    The verdict, what follows and the practice count everything, whatever was asked
    for: a filter cannot hide that something became worse.
    """

    window: Span
    weeks: tuple[Week, ...]
    practice: Practice
    points: tuple[PointRelief, ...]
    course_start: date | None
    compared: tuple[Comparison, ...]
    verdict: Change
    reach: ReachChange
    advice: tuple[Advice, ...]

    @property
    def lets_practice_go_on(self) -> bool:
        """Whether a person may be reminded to practise: no advice speaks against it."""
        return all(advice.lets_practice_go_on for advice in self.advice)


def progress_of(
    history: History,
    window: Span,
    calendar: Calendar,
    profile: Profile,
    levels: Mapping[str, int],
    areas: tuple[str, ...] = (),
) -> Progress:
    """Progress as of today; ``levels`` say how far down each area lies.

    With ``areas`` the weeks and points are those of entries that name any of them.
    """
    today = calendar.today
    start = history.course(today)
    age = age_of(start, today)
    course = calendar.within(_each_once(history), Span(start, today)) if start else ()
    weeks = weeks_of(course, levels, calendar)
    compared = comparisons(weeks) if age >= WEEK else ()
    reach = ReachChange.UNKNOWN
    if age >= WEEK:
        reach = reach_change(course, weeks, levels, calendar)
    verdict = verdict_of(compared)
    wanted = [
        entry
        for entry in calendar.within(history.recent, window)
        if not areas or set(areas) & set(entry.areas)
    ]
    return Progress(
        window,
        weeks_of(wanted, levels, calendar),
        practice_of(history.recent, history.practised, history.rested, profile, calendar),
        relief_by_point(wanted),
        start,
        compared,
        verdict,
        reach,
        _advice(
            verdict,
            reach,
            age.days // WEEK.days,
            held=profile.outcome is not None and profile.outcome.holds_back,
            worse_after=is_worse_after(history.recent),
            pain_is_gone=bool(compared) and not any(c.latest for c in compared),
        ),
    )


def _each_once(history: History) -> tuple[Entry, ...]:
    by_id = {entry.id: entry for entry in (*history.beginning, *history.recent)}
    return tuple(sorted(by_id.values(), key=lambda entry: entry.started_at))


def _advice(
    verdict: Change,
    reach: ReachChange,
    weeks: int,
    *,
    held: bool,
    worse_after: bool,
    pain_is_gone: bool,
) -> tuple[Advice, ...]:
    alarms = {
        Advice.CHECK_FIRST: held,
        Advice.FURTHER_DOWN: reach is ReachChange.FURTHER,
        Advice.WORSE_AFTER: worse_after,
        Advice.WORSE: verdict is Change.WORSE,
    }
    found = [advice for advice, is_so in alarms.items() if is_so]
    review = None if verdict is Change.EASED or pain_is_gone else _review(weeks)
    # An alarm goes further than the first two reviews; the last one says to stop.
    if review and (not found or review is Advice.REVIEW_6):
        found.append(review)
    if not found and verdict is Change.EASED:
        found.append(Advice.GO_ON)
    if not found and verdict is Change.TOO_EARLY:
        found.append(Advice.TELL_MORE)
    return tuple(found)


def _review(weeks: int) -> Advice | None:
    """The review that is due after so many whole weeks."""
    if weeks >= 6:
        return Advice.REVIEW_6
    if weeks >= 4:
        return Advice.REVIEW_4
    return Advice.REVIEW_2 if weeks >= 2 else None
