"""What is said of the next session at the end of one."""

from datetime import timedelta

import pytest

from acupress_cli.domain.journal.entry import Entry, HoursAfter
from acupress_cli.domain.journal.next_session import Advice, NextSession, next_session
from acupress_cli.domain.journal.own_calendar import Calendar
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.words.days import SHORT_WEEKDAYS
from tests.fakes.journal import session
from tests.fakes.kept import NOON

# NOON is on a Monday.
CALENDAR = Calendar(NOON)
YESTERDAY = NOON - timedelta(days=1, hours=2)


def after(
    *earlier: Entry,
    profile: Profile = Profile(),  # noqa: B008 - it never changes
    calendar: Calendar = CALENDAR,
    hurt: bool = False,
    worse: bool = False,
) -> NextSession:
    """What is said after a session at noon."""
    return next_session(earlier, profile, calendar, hurt=hurt, worse=worse)


def test_once_a_day_is_enough() -> None:
    """After the only session of the last 24 hours the next is on the next day."""
    assert after(session(YESTERDAY, "HT7")) == NextSession(Advice.PRACTICE, 1, 1)
    assert after() == NextSession(Advice.PRACTICE, 1, 1)


def test_a_day_of_rest_is_named_with_the_day_after_it() -> None:
    """However many days of rest follow each other."""
    assert after(profile=Profile(rest_days=("tue", "wed"))) == NextSession(Advice.REST, 1, 3)


def test_a_plan_without_a_day_names_none() -> None:
    """Who rests on every day is told no day."""
    profile = Profile(rest_days=SHORT_WEEKDAYS)
    assert after(profile=profile) == NextSession(Advice.OPEN, 1, None)


@pytest.mark.parametrize(("hour", "day"), [(1, 0), (5, 1)])
def test_the_day_after_is_the_persons_own(hour: int, day: int) -> None:
    """At one in the morning it is still the evening of Sunday, and Monday is next."""
    late = Calendar(NOON.replace(hour=hour))
    assert after(calendar=late).next_day == day


def test_two_in_24_hours_are_enough() -> None:
    """Whatever the plan says."""
    earlier = session(NOON - timedelta(hours=5), "HT7")
    told = after(earlier, profile=Profile(sessions_a_day=2, rest_days=("tue",)))
    assert told == NextSession(Advice.ENOUGH, 1, 2)


def test_who_plans_two_a_day_is_told_when_a_second_is_fine() -> None:
    """After the first of them."""
    assert after(profile=Profile(sessions_a_day=2)).advice is Advice.ONCE_MORE


def test_worse_hours_after_the_session_before_count() -> None:
    """Of the last one before this alone."""
    worse = session(YESTERDAY - timedelta(days=1), "HT7", hours_after=HoursAfter.WORSE)
    assert after(worse).advice is Advice.WORSE_BEFORE
    assert after(worse, session(YESTERDAY, "HT7")).advice is Advice.PRACTICE


def test_what_the_session_itself_did_comes_first() -> None:
    """A point that hurt, then pain that is worse, then all the rest."""
    worse = session(YESTERDAY, "HT7", hours_after=HoursAfter.WORSE)
    assert after(worse, hurt=True, worse=True).advice is Advice.HURT
    assert after(worse, worse=True).advice is Advice.WORSE


def test_what_is_to_come_by_a_wrong_clock_does_not_count() -> None:
    """An entry of tomorrow is no session before this one."""
    ahead = session(NOON + timedelta(days=1), "HT7", hours_after=HoursAfter.WORSE)
    assert after(ahead).advice is Advice.PRACTICE
