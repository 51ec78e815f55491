"""Days and weeks in the commands: after a journey, around midnight, and as they are set."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta, timezone

import pytest

from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.settings import USUAL_SETTINGS, Settings, WeekStart
from tests.conftest import Ran
from tests.fakes.answers import AGAIN_CLEAR, SESSION, answers
from tests.fakes.bench import CONTENT, FakeBench
from tests.fakes.journal import session

Run = Callable[..., Ran]
TOKYO, LOS_ANGELES = timezone(timedelta(hours=9)), timezone(timedelta(hours=-8))
IN_TOKYO = [
    session(datetime(2026, 11, 28, hour, tzinfo=TOKYO), "GB30", leg=(6, 4), note="In Tokyo.")
    for hour in (9, 10)
]
EVENING_IN_LOS_ANGELES = datetime(2026, 11, 27, 20, tzinfo=LOS_ANGELES)


def bench_at(
    now: datetime, *said: str, entries: list[Entry], settings: Settings = USUAL_SETTINGS
) -> FakeBench:
    """A cleared person at that time, who answers the short check and then ``said``."""
    profile = Profile(conditions=())
    profile = profile.screened(Outcome.CLEAR, now - timedelta(days=2), fully=True)
    said_all = answers(*AGAIN_CLEAR, *said)
    bench = FakeBench(said_all, entries=entries, profile=profile, settings=settings)
    bench.began = now
    return bench


def practice(acupress: Run, bench: FakeBench) -> dict[str, object]:
    """What progress tells of practice."""
    told = json.loads(acupress("progress", "--json", bench=bench).out)["practice"]
    assert isinstance(told, dict)
    return told


def test_after_a_flight_to_the_west_all_that_was_done_is_there(acupress: Run) -> None:
    """There it is not yet the day on which it was done, and yet it has been."""
    bench = bench_at(EVENING_IN_LOS_ANGELES, entries=IN_TOKYO)
    assert practice(acupress, bench)["sessions_this_week"] == 2
    assert practice(acupress, bench)["streak_days"] == 1
    assert "In Tokyo." in acupress("report", "--notes", bench=bench).out
    assert "In Tokyo." in acupress("journal", "list", "--to", "today", "--json", bench=bench).out
    out = acupress("journal", "export", "--to", "today", bench=bench).out
    assert len(json.loads(out)["entries"]) == 2
    assert "Sessions in the last 30 days: 2" in acupress("profile", bench=bench).out


@pytest.mark.parametrize(
    ("now", "entries"),
    [
        (EVENING_IN_LOS_ANGELES, IN_TOKYO),
        (
            datetime(2026, 11, 28, 0, 10, tzinfo=LOS_ANGELES),
            [
                session(EVENING_IN_LOS_ANGELES + timedelta(hours=3, minutes=n), "GB30")
                for n in (20, 50)
            ],
        ),
    ],
    ids=["west", "midnight"],
)
def test_a_third_session_is_too_much_wherever_and_whenever(
    now: datetime, entries: list[Entry], acupress: Run
) -> None:
    """Neither another zone nor midnight begins a new day of pressing."""
    bench = bench_at(now, "no", entries=entries)
    ran = acupress(*SESSION, bench=bench)
    assert CONTENT.dose_words().enough in ran.err
    assert "Session done." not in ran.out


def test_a_session_of_a_clock_that_was_ahead_counts_for_nothing_yet(acupress: Run) -> None:
    """No dose, no streak, and no question how the hours after it were."""
    ahead = session(EVENING_IN_LOS_ANGELES + timedelta(days=30), "GB30")
    bench = bench_at(EVENING_IN_LOS_ANGELES, entries=[ahead])
    assert practice(acupress, bench)["streak_days"] == 0
    last = session(EVENING_IN_LOS_ANGELES - timedelta(days=2), "GB30")
    both = bench_at(EVENING_IN_LOS_ANGELES, entries=[last, ahead])
    assert both.journal().latest_session(both.local_now()) == last


def test_who_presses_late_in_the_night_keeps_the_streak(acupress: Run) -> None:
    """Until four in the morning it is still the day before; or as long as it is set."""
    start = datetime(2026, 11, 24, 23, 50, tzinfo=LOS_ANGELES)
    nights = [
        session(start + timedelta(days=n, hours=hours), "GB30") for n, hours in enumerate((0, 1, 4))
    ]
    now = nights[-1].started_at + timedelta(hours=1)
    assert practice(acupress, bench_at(now, entries=nights))["streak_days"] == 3
    by_the_clock = bench_at(now, entries=nights, settings=Settings(day_ends=0))
    assert practice(acupress, by_the_clock)["streak_days"] == 2


@pytest.mark.parametrize(
    ("country", "starts", "day"),
    [
        ("", WeekStart.AUTO, "2026-11-23"),
        ("US", WeekStart.AUTO, "2026-11-22"),
        ("US", WeekStart.MONDAY, "2026-11-23"),
        ("DE", WeekStart.SATURDAY, "2026-11-21"),
    ],
)
def test_a_week_starts_as_it_does_in_the_country_or_as_it_is_set(
    country: str, starts: WeekStart, day: str, acupress: Run
) -> None:
    """The 27th of November 2026 is a Friday."""
    bench = bench_at(
        EVENING_IN_LOS_ANGELES, entries=IN_TOKYO, settings=Settings(week_starts=starts)
    )
    bench.locale_country = country
    told = json.loads(acupress("progress", "--json", bench=bench).out)
    assert told["practice"]["week_start"] == day
    assert [week["start"] for week in told["weeks"]] == [day]
