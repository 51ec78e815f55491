"""The journal by weeks."""

import statistics
from datetime import date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter
from acupress_cli.domain.journal.weeks import Site, SiteWeek, Week, weeks_of
from acupress_cli.domain.pain.pain import PainScores
from tests.fakes.calendars import evening_of
from tests.fakes.journal import session

MONDAY = datetime(2026, 5, 4, 9, 0, tzinfo=timezone.utc)
LATER = evening_of(date(2026, 6, 1))
LEVELS = {"lower-back": 0, "buttock": 1, "thigh-back": 2, "thigh-side": 2, "calf": 4}


def note(at: datetime, reaches: str = "", leg: int | None = None) -> Entry:
    """A note that tells how far the pain goes."""
    scores = PainScores(leg)
    return Entry(f"note{at:%Y%m%d%H%M}", EntryKind.NOTE, at, at, reaches=reaches, before=scores)


def scored(*legs: int) -> list[Entry]:
    """A session each minute of one morning with these scores of the leg before."""
    return [session(MONDAY + timedelta(minutes=i), leg=(leg, None)) for i, leg in enumerate(legs)]


def test_a_week_tells_the_middle_of_its_sessions() -> None:
    """Before and after, leg and back apart; sessions are those with a score before."""
    entries = [
        session(MONDAY, leg=(7, 5), back=(2, None)),
        session(MONDAY + timedelta(days=1), leg=(4, None)),
        session(MONDAY + timedelta(days=6), leg=(None, 2)),
    ]
    assert weeks_of(entries, LEVELS, LATER) == (
        Week(MONDAY.date(), SiteWeek(5.5, 3.5, 2), SiteWeek(2.0, None, 1), None),
    )


def test_scores_of_notes_are_not_those_of_sessions() -> None:
    """A note's score is of another moment than one before a session."""
    assert weeks_of([note(MONDAY, leg=9)], LEVELS, LATER) == ()


def test_weeks_without_anything_told_are_left_out() -> None:
    """The order is that of time, whatever the order of the entries."""
    entries = [session(MONDAY + timedelta(days=14), leg=(3, 3)), *scored(5)]
    entries.append(session(MONDAY + timedelta(days=7)))
    weeks = weeks_of(entries, LEVELS, LATER)
    assert [week.start for week in weeks] == [date(2026, 5, 4), date(2026, 5, 18)]


def test_the_usual_reach_is_the_middle_one_and_in_doubt_the_further() -> None:
    """Notes tell it too; an area that has no level tells nothing."""
    told = ["buttock", "calf", "calf", "thigh-side", "hand", ""]
    entries = [note(MONDAY + timedelta(hours=i), area) for i, area in enumerate(told)]
    (week,) = weeks_of(entries, LEVELS, LATER)
    assert (week.level, week.told_reach) == (4, 4)
    (week,) = weeks_of(entries[:2] + entries[3:4], LEVELS, LATER)
    assert (week.level, week.told_reach) == (2, 3)


def test_a_week_in_which_only_the_hours_after_were_told_is_kept() -> None:
    """Each time that was told, in its order."""
    told = [HoursAfter.WORSE, HoursAfter.EASIER]
    entries = [
        replace(session(MONDAY + timedelta(days=i)), hours_after=after)
        for i, after in enumerate([*told, None])
    ]
    (week,) = weeks_of(entries, LEVELS, LATER)
    assert week == Week(MONDAY.date(), None, None, None, hours_after=tuple(told))


def test_a_site_of_a_week_is_the_one_asked_for() -> None:
    """Leg and back are not mixed up."""
    leg, back = SiteWeek(6.0, 4.0, 3), SiteWeek(2.0, 1.0, 3)
    week = Week(date(2026, 5, 4), leg, back, None)
    assert (week.site(Site.LEG), week.site(Site.BACK)) == (leg, back)


@given(st.lists(st.integers(0, 10), min_size=1, max_size=30))
def test_the_middle_is_the_median(scores: list[int]) -> None:
    """For any scores."""
    (week,) = weeks_of(scored(*scores), LEVELS, LATER)
    assert week.leg == SiteWeek(float(statistics.median(scores)), None, len(scores))


@given(st.lists(st.sampled_from(sorted(LEVELS)), min_size=1, max_size=30))
def test_the_usual_reach_is_the_high_median(areas: list[str]) -> None:
    """For any areas."""
    entries = [note(MONDAY + timedelta(minutes=i), area) for i, area in enumerate(areas)]
    (week,) = weeks_of(entries, LEVELS, LATER)
    assert week.level == statistics.median_high(LEVELS[area] for area in areas)
