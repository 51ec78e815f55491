"""What the journal honestly shows."""

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.journal.change import Change
from acupress_cli.domain.journal.course import ReachChange
from acupress_cli.domain.journal.entry import Entry, HoursAfter, Span
from acupress_cli.domain.journal.progress import (
    Advice,
    History,
    Progress,
    progress_of,
)
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from tests.fakes.calendars import evening_of
from tests.fakes.journal import session

# A Monday.
START = date(2026, 3, 2)
LEVELS = {"buttock": 1, "thigh": 2, "calf": 4}


def on(day: int, leg: int | None = None, **fields: Any) -> Entry:
    """A session that many days after the start, with this score of the leg before."""
    at = datetime(2026, 3, 2, 9, 0, tzinfo=timezone.utc) + timedelta(days=day)
    return session(at, "GB30", leg=(leg, None), **fields)


def days_of(first: int, last: int, leg: int | None, **fields: Any) -> list[Entry]:
    """A session on each of these days."""
    return [on(day, leg, **fields) for day in range(first, last)]


def progress(
    entries: list[Entry],
    today: int,
    profile: Profile | None = None,
    areas: tuple[str, ...] = (),
) -> Progress:
    """Progress ``today`` days after the start, with a window of 90 days."""
    now = evening_of(START + timedelta(days=today))
    known = tuple(sorted(entries, key=lambda e: e.started_at))
    told = tuple(e.day for e in known)
    history = History(known, (), told, frozenset(told))
    window = Span(now.today - timedelta(days=89), now.today)
    return progress_of(history, window, now, profile or Profile(), LEVELS, areas)


def test_an_empty_journal_shows_nothing() -> None:
    """It is too early, and there is no course."""
    nothing = progress([], 0)
    assert (nothing.weeks, nothing.points, nothing.compared) == ((), (), ())
    assert (nothing.verdict, nothing.course_start) == (Change.TOO_EARLY, None)
    assert nothing.advice == (Advice.TELL_MORE,)


def test_a_change_that_matters_is_called_eased() -> None:
    """The first week against the latest."""
    eased = progress([*days_of(0, 7, 6), *days_of(7, 14, 5), *days_of(14, 21, 3)], 20)
    assert (eased.verdict, eased.advice) == (Change.EASED, (Advice.GO_ON,))
    assert [(c.first, c.latest) for c in eased.compared] == [(6.0, 3.0)]
    assert eased.course_start == START


def test_within_the_first_week_nothing_is_compared() -> None:
    """Even where the days fall into two calendar weeks."""
    entries = [*days_of(4, 7, 6), *days_of(7, 10, 2)]
    assert progress(entries, 10).verdict is Change.TOO_EARLY
    assert progress(entries, 11).verdict is Change.EASED


@pytest.mark.parametrize(
    ("today", "advice"),
    [
        (13, ()),
        (14, (Advice.REVIEW_2,)),
        (27, (Advice.REVIEW_2,)),
        (28, (Advice.REVIEW_4,)),
        (41, (Advice.REVIEW_4,)),
        (42, (Advice.REVIEW_6,)),
        (70, (Advice.REVIEW_6,)),
    ],
)
def test_no_change_is_reviewed_at_2_4_and_6_weeks(today: int, advice: tuple[Advice, ...]) -> None:
    """Counted from the day the course began."""
    same = progress(days_of(0, today + 1, 5), today)
    assert (same.verdict, same.advice) == (Change.UNCHANGED, advice)


def test_too_few_scores_are_reviewed_too() -> None:
    """Who tells no numbers is not left to press on for ever."""
    assert progress(days_of(0, 13, None), 13).advice == (Advice.TELL_MORE,)
    assert progress(days_of(0, 43, None), 42).advice == (Advice.REVIEW_6,)


def test_no_pain_is_no_reason_to_see_anyone() -> None:
    """From 1 to 0 nothing that matters has changed, and nothing has to."""
    gone = progress([*days_of(0, 7, 1), *days_of(7, 50, 0)], 49)
    assert (gone.verdict, gone.advice) == (Change.UNCHANGED, ())


@pytest.mark.parametrize(
    ("today", "advice"), [(13, (Advice.WORSE,)), (50, (Advice.WORSE, Advice.REVIEW_6))]
)
def test_worse_means_to_see_someone_at_any_time(today: int, advice: tuple[Advice, ...]) -> None:
    """After six weeks to stop as well."""
    worse = progress([*days_of(0, 7, 4), *days_of(7, today + 1, 6)], today)
    assert (worse.verdict, worse.advice) == (Change.WORSE, advice)


def test_an_alarm_leaves_no_room_for_praise() -> None:
    """Pain that eases while it moves down is no success."""
    entries = [*days_of(0, 7, 7, reaches="thigh"), *days_of(7, 14, 3, reaches="calf")]
    moved = progress(entries, 13)
    assert (moved.verdict, moved.reach) == (Change.EASED, ReachChange.FURTHER)
    assert moved.advice == (Advice.FURTHER_DOWN,)


def test_worse_hours_after_count_from_the_second_session_on() -> None:
    """There is no need to wait for a week."""
    entries = days_of(0, 2, 5, hours_after=HoursAfter.WORSE)
    assert progress(entries, 1).advice == (Advice.WORSE_AFTER,)


def test_the_window_and_the_areas_limit_what_is_shown_and_not_what_is_judged() -> None:
    """Weeks and points are filtered; the verdict and the advice count everything."""
    early = days_of(0, 7, 4, areas=("calf",))
    after = PainScores(leg=8)
    late = days_of(91, 98, 8, areas=("thigh", "calf"), reaches="thigh", after=after)
    between = days_of(7, 91, 4, areas=("thigh",))
    entries = [*early, *between, *late]
    everything = progress(entries, 97)
    assert everything.weeks[0].start == START + timedelta(days=7)
    calf = progress(entries, 97, areas=("calf", "buttock"))
    assert [week.start for week in calf.weeks] == [START + timedelta(days=91)]
    assert calf.points[0].sessions == 7
    assert calf.verdict is everything.verdict is Change.WORSE
    assert calf.practice == everything.practice
    assert progress(entries, 97, areas=("buttock",)).weeks == ()


def test_what_was_read_twice_counts_once() -> None:
    """The beginning of a course may overlap with its latest weeks."""
    entries = (*days_of(0, 2, 6), *days_of(7, 10, 6))
    days = tuple(e.day for e in entries)
    history = History(entries, entries, days, frozenset(days))
    today = evening_of(START + timedelta(days=10))
    assert progress_of(history, Span(), today, Profile(), LEVELS).compared == ()


def test_a_new_course_is_not_compared_with_the_old_one() -> None:
    """After four weeks without an entry it is too early again."""
    entries = [*days_of(0, 14, 8), *days_of(42, 49, 3)]
    again = progress(entries, 49)
    assert again.course_start == START + timedelta(days=42)
    assert again.verdict is Change.TOO_EARLY
    over = progress(entries, 80)
    assert (over.course_start, over.verdict) == (None, Change.TOO_EARLY)


def test_entries_to_come_do_not_count() -> None:
    """A clock that was wrong once makes no progress."""
    entries = [*days_of(0, 14, 6), *days_of(20, 30, 0)]
    assert progress(entries, 13).verdict is Change.UNCHANGED


@pytest.mark.parametrize("outcome", [Outcome.EMERGENCY, Outcome.SOON])
def test_while_a_check_stops_pressing_nobody_is_told_to_go_on(outcome: Outcome) -> None:
    """Whatever eased; and the reviews that stop are still said."""
    held = Profile(outcome=outcome)
    eased = [*days_of(0, 7, 6), *days_of(7, 14, 3)]
    assert progress(eased, 14, held).advice == (Advice.CHECK_FIRST,)
    assert progress([], 0, held).advice == (Advice.CHECK_FIRST,)
    same = progress(days_of(0, 43, 5), 42, held)
    assert same.advice == (Advice.CHECK_FIRST, Advice.REVIEW_6)
    assert progress(eased, 14, Profile(outcome=Outcome.CLEAR)).advice == (Advice.GO_ON,)


def test_nobody_is_urged_to_practise_against_advice() -> None:
    """Only where all that is advised goes together with practice."""
    fine = progress([*days_of(0, 7, 6), *days_of(7, 14, 3)], 14)
    assert fine.lets_practice_go_on
    assert replace(fine, advice=()).lets_practice_go_on
    good = {Advice.REVIEW_2, Advice.GO_ON, Advice.TELL_MORE}
    for advice in Advice:
        assert replace(fine, advice=(advice,)).lets_practice_go_on is (advice in good)
    assert not replace(fine, advice=(Advice.WORSE, Advice.GO_ON)).lets_practice_go_on


SCORES = st.none() | st.integers(0, 10)


@settings(max_examples=60)
@given(st.lists(st.tuples(SCORES, SCORES), min_size=1, max_size=50))
def test_it_is_never_called_eased_without_a_lower_middle(
    scores: list[tuple[int | None, int | None]],
) -> None:
    """For any scores; and whatever eased, an alarm or a review takes the praise away."""
    entries = [
        replace(on(day, leg), before=replace(on(day, leg).before, back=back))
        for day, (leg, back) in enumerate(scores)
    ]
    seen = progress(entries, len(scores) - 1)
    if seen.verdict is Change.EASED:
        assert any(c.latest < c.first - 1 for c in seen.compared)
        assert not any(c.change is Change.WORSE for c in seen.compared)
    if Advice.GO_ON in seen.advice:
        assert seen.advice == (Advice.GO_ON,)
        assert seen.verdict is Change.EASED
