"""A person's own journal counts in what is suggested, unless they want it left out."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.session.cues import HoldOutcome
from tests.conftest import Ran
from tests.fakes.bench import NOON, FakeBench
from tests.fakes.journal import MemoryJournal, hold, session

Run = Callable[..., Ran]
ASKED = ("suggest", "left calf", "--minutes", "5", "--json")


def sessions(
    code: str, *, outcome: HoldOutcome = HoldOutcome.FINISHED, days_ago: int = 1
) -> list[Entry]:
    """Nine sessions with one point, seven of which eased pain."""
    return [
        session(
            NOON - timedelta(days=days_ago + number),
            before=PainScores(6),
            after=PainScores(3 if number < 7 else 6),
            holds=(hold(code, outcome=outcome),),
        )
        for number in range(9)
    ]


def reasons(ran: Ran) -> dict[str, list[str]]:
    """The reasons of what was suggested, by code."""
    return {one["code"]: one["reasons"] for one in json.loads(ran.out)["suggestions"]}


def test_a_suggestion_tells_what_sessions_with_a_point_did(acupress: Run) -> None:
    """With the numbers; with --fresh it does not."""
    entries = sessions("BL57")
    told = "your pain was easier after 7 of 9 sessions with it"
    assert told in reasons(acupress(*ASKED, bench=FakeBench(entries=entries)))["BL57"]
    fresh = reasons(acupress(*ASKED, "--fresh", bench=FakeBench(entries=entries)))
    assert fresh == reasons(acupress(*ASKED))


def test_sessions_of_more_than_a_year_ago_do_not_count(acupress: Run) -> None:
    """They say little of now."""
    old = FakeBench(entries=sessions("BL57", days_ago=366))
    assert reasons(acupress(*ASKED, bench=old)) == reasons(acupress(*ASKED))


@pytest.mark.parametrize(
    "command",
    [
        ("suggest", "left calf", "--minutes", "5"),
        ("session", "--pain", "calf", "--side", "left", "--minutes", "5", "--preview"),
        ("guide", "--pain", "calf", "--side", "left", "--minutes", "5"),
    ],
    ids=lambda words: words[0],
)
def test_a_point_that_hurt_gives_way_in_every_command(acupress: Run, command: list[str]) -> None:
    """And stands first again with --fresh."""
    [first, *_] = reasons(acupress(*ASKED))
    entries = sessions(first, outcome=HoldOutcome.HURT)[:1]
    heading = f"{first} "
    chosen = acupress(*command, bench=FakeBench(entries=entries)).out.split("Left out")[0]
    assert heading not in chosen
    fresh = acupress(*command, "--fresh", bench=FakeBench(entries=entries)).out
    assert heading in fresh.split("Left out")[0]


def test_a_journal_that_cannot_be_read_is_said_and_does_not_stop(acupress: Run) -> None:
    """The points are chosen without it."""

    class Damaged(MemoryJournal):
        def entries(self, *_: object, **__: object) -> tuple[Entry, ...]:
            raise JournalError("Your journal is damaged.", "Do this.")

        def hurt_marks(self) -> tuple[tuple[str, datetime], ...]:
            return ()

    bench = FakeBench()
    bench.memory_journal = Damaged()
    ran = acupress(*ASKED, bench=bench)
    assert ran.code == 0
    assert "Your journal is damaged. So how points went before is not known." in ran.err


def test_where_points_that_hurt_are_not_known_there_are_none(acupress: Run) -> None:
    """What cannot be read is not taken for nothing known."""

    class Closed(MemoryJournal):
        def hurt_marks(self) -> tuple[tuple[str, datetime], ...]:
            raise JournalError("Your journal cannot be opened.", "Do this.")

    bench = FakeBench()
    bench.memory_journal = Closed()
    ran = acupress(*ASKED, bench=bench)
    assert (ran.code, ran.out) == (5, "")
    assert "cannot be opened. So points that hurt you before are not known" in ran.err
    assert "Do this." in ran.err


def test_fresh_is_for_a_pain(acupress: Run) -> None:
    """Points that are named are not chosen."""
    ran = acupress("guide", "BL57", "--fresh")
    assert ran.code == 2
    assert "--fresh is for --pain" in ran.err
