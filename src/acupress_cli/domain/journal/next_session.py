"""What is said at the end of a session about the next one: by dose, rest days and soreness."""

from collections.abc import Iterable, Sequence
from enum import Enum

from msgspec import Struct

from acupress_cli.domain.journal.dose import Dose, dose_at
from acupress_cli.domain.journal.entry import Entry, HoursAfter
from acupress_cli.domain.journal.own_calendar import DAY, WEEK, Calendar
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.words.days import SHORT_WEEKDAYS


class Advice(Enum):
    """What matters most about the next session; also the name of its sentence in the words."""

    HURT = "hurt"
    WORSE = "worse"
    WORSE_BEFORE = "worse_before"
    ENOUGH = "enough"
    ONCE_MORE = "once_more"
    REST = "rest"
    PRACTICE = "practice"
    OPEN = "open"


class NextSession(Struct, frozen=True):
    """Advice, with the next own day and the next of practice as numbers: 0 for Monday.

    ``practice_day`` is None where the plan has no day of practice.
    """

    advice: Advice
    next_day: int = 0
    practice_day: int | None = None


def next_session(
    earlier: Iterable[Entry], profile: Profile, calendar: Calendar, *, hurt: bool, worse: bool
) -> NextSession:
    """What to say of the next session after the one that has just ended.

    ``earlier`` are the latest entries before it, the oldest first. ``hurt``: a point was
    stopped in it because it hurt. ``worse``: the pain after it was higher by a change that
    matters.
    """
    sessions = [
        entry for entry in earlier if entry.is_practice and calendar.has_been(entry.started_at)
    ]
    days = [calendar.today + n * DAY for n in range(1, WEEK.days + 1)]
    pressing = (day for day in days if SHORT_WEEKDAYS[day.weekday()] not in profile.rest_days)
    practice = next(pressing, None)
    number = None if practice is None else practice.weekday()
    if hurt:
        advice = Advice.HURT
    elif worse:
        advice = Advice.WORSE
    else:
        advice = _by_plan(sessions, profile, calendar)
        if advice is Advice.PRACTICE and practice != days[0]:
            advice = Advice.OPEN if practice is None else Advice.REST
    return NextSession(advice, days[0].weekday(), number)


def _by_plan(sessions: Sequence[Entry], profile: Profile, calendar: Calendar) -> Advice:
    """What earlier sessions and the sessions a day of the plan say; PRACTICE where nothing."""
    if sessions and sessions[-1].hours_after is HoursAfter.WORSE:
        return Advice.WORSE_BEFORE
    if dose_at(sessions, calendar.now) is not Dose.FINE:
        return Advice.ENOUGH  # with the one that ended there are two in 24 hours
    return Advice.ONCE_MORE if profile.sessions_a_day > 1 else Advice.PRACTICE
