"""acupress progress: what the journal honestly shows."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from acupress_cli.domain.journal.entry import Entry, HoursAfter
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from tests.conftest import Ran
from tests.fakes.bench import NOON, FakeBench
from tests.fakes.journal import session

Run = Callable[..., Ran]


def sessions(first: int, last: int, leg: tuple[int, int], **fields: Any) -> list[Entry]:
    """A session on each day from ``first`` to before ``last``, in days ago."""
    return [
        session(NOON - timedelta(days=days, hours=3), "GB30", "BL40", leg=leg, **fields)
        for days in range(first, last, -1)
    ]


EASED = [*sessions(28, 14, (7, 5)), *sessions(14, 0, (4, 2), areas=("calf",), reaches="calf")]


def bench(entries: list[Entry], profile: Profile | None = None) -> FakeBench:
    """A workbench with these entries."""
    return FakeBench(entries=entries, profile=profile)


def test_progress_shows_weeks_points_and_a_verdict(acupress: Run) -> None:
    """Results stand on standard output, and nothing else does."""
    ran = acupress("progress", bench=bench(EASED))
    assert (ran.code, ran.err) == (0, "")
    assert "Leg" in ran.out
    assert "GB30 easier after 28 of 28, worse after 0" in ran.out
    assert "Your leg pain before sessions is lower than at first" in ran.out
    assert "Sciatica often eases by itself" in ran.out


def test_an_empty_journal_says_what_to_do_next(acupress: Run) -> None:
    """It is no error; a script gets an empty answer."""
    ran = acupress("progress")
    assert (ran.code, ran.out) == (0, "")
    assert "acupress coach" in ran.err
    told = json.loads(acupress("progress", "--json").out)
    assert (told["weeks"], told["verdict"]) == ([], "too-early")


def test_empty_days_after_full_ones_still_tell_of_practice(acupress: Run) -> None:
    """What is older than the window is not forgotten."""
    ran = acupress("progress", "--days", "3", bench=bench(sessions(40, 35, (6, 4))))
    assert "There is nothing in these days." in ran.out
    assert "Best: 5 days." in ran.out


def test_json_has_the_window_and_the_codes(acupress: Run) -> None:
    """Days count from today back, today included."""
    ran = acupress("progress", "--json", "--days", "7", bench=bench(EASED))
    told = json.loads(ran.out)
    assert (told["from"], told["to"]) == ("2026-04-28", "2026-05-04")
    assert [week["start"] for week in told["weeks"]] == ["2026-04-27"]
    assert (told["verdict"], told["advice"]) == ("eased", ["go-on"])


def test_an_area_by_any_name_limits_what_is_shown(acupress: Run) -> None:
    """The verdict still counts everything, and the screen says so."""
    ran = acupress("progress", "--area", "calves", bench=bench(EASED))
    assert "GB30 easier after 14 of 14" in ran.out
    assert "pain in the calf" in ran.out
    assert "is lower than at first" in ran.out
    told = json.loads(acupress("progress", "--area", "calf", "--json", bench=bench(EASED)).out)
    assert told["areas"] == ["calf"]


def test_one_point_by_any_name(acupress: Run) -> None:
    """Its count alone."""
    ran = acupress("progress", "--point", "Huantiao", bench=bench(EASED))
    assert "GB30 easier" in ran.out
    assert "BL40" not in ran.out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--area", "elbo"), 3),
        (("--point", "XX9"), 3),
        (("--days", "0"), 2),
        (("--days", "99999999"), 2),
        (("--days", "many"), 2),
    ],
)
def test_what_cannot_be_meant_is_refused(
    arguments: tuple[str, ...], code: int, acupress: Run
) -> None:
    """With the exit code of its kind, and nothing on standard output."""
    ran = acupress("progress", *arguments, bench=bench(EASED))
    assert (ran.code, ran.out) == (code, "")


def test_the_longest_window_is_fine(acupress: Run) -> None:
    """A century."""
    assert acupress("progress", "--days", "36500", bench=bench(EASED)).code == 0


def test_a_streak_that_ends_today_is_told_with_rest_as_good_as_practice(acupress: Run) -> None:
    """But not on a planned day of rest, nor while a check says not to press."""
    assert "acupress journal add today --rest" in acupress("progress", bench=bench(EASED)).out
    resting = Profile(rest_days=("mon",))
    assert "--rest" not in acupress("progress", bench=bench(EASED, resting)).out
    held = Profile(outcome=Outcome.TODAY)
    assert "--rest" not in acupress("progress", bench=bench(EASED, held)).out


def test_worse_hours_after_twice_mean_to_leave_it(acupress: Run) -> None:
    """And nobody is urged to keep a streak."""
    entries = sessions(3, 0, (5, 3), hours_after=HoursAfter.WORSE)
    ran = acupress("progress", bench=bench(entries))
    assert "twice in a row. Leave it and see a doctor or physio." in ran.out
    assert 'Run "acupress check" now.' in ran.out
    assert "--rest" not in ran.out
