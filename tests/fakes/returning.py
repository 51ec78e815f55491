"""Somebody whose last session is known, and a front for them."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from acupress_cli.domain.session.record import HoldRecord
from tests.fakes.front import FakeFront
from tests.fakes.kept import NOON

POINTS = ("BL36", "BL40", "BL57", "BL60")
YESTERDAY = NOON - timedelta(days=1)
LAST = Entry(
    "a" * 32,
    EntryKind.SESSION,
    YESTERDAY,
    YESTERDAY,
    ended_at=YESTERDAY + timedelta(minutes=9),
    coached=True,
    areas=("thigh-back", "knee-back", "calf"),
    side=Side.LEFT,
    before=PainScores(leg=6),
    hours_after=HoursAfter.EASIER,
    holds=tuple(HoldRecord(code, Side.LEFT, 60, 60.0, HoldOutcome.FINISHED) for code in POINTS),
    ending=Ending.FINISHED,
)
WELL = Profile(
    conditions=(), outcome=Outcome.CLEAR, outcome_at=YESTERDAY, screened_fully_at=YESTERDAY
)
ANSWERS = {"How bad is it now": "5", "after the session": "3", "Anything to note": ""}


def a_front(
    last: Entry | None = LAST,
    profile: Profile = WELL,
    answers: Mapping[str, str] = ANSWERS,
    keys: Iterable[tuple[float, str]] = (),
    **usual: object,
) -> FakeFront:
    """A room of somebody whose last session was ``last``."""
    front = FakeFront(answers, keys)
    front.change_profile(lambda _: profile)
    front.change_settings(lambda kept: kept.with_options(**usual))
    if last:
        front.journal().write(last)
    return front
