"""Two gentle minutes in a flare-up: little is asked, and little is pressed."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from acupress_cli.conversation.now import now
from acupress_cli.conversation.wanted import ForJournal, Manner, Wanted
from acupress_cli.domain.body.body import Position, Pressure, Region
from acupress_cli.domain.errors import ExitCode, NothingToPress, RedFlagError
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.cues import HoldOutcome
from acupress_cli.domain.session.plan import SETTLE_S
from acupress_cli.domain.settings import USUAL_SETTINGS
from tests.fakes.content import CONTENT
from tests.fakes.front import FakeFront
from tests.fakes.kept import NOON
from tests.fakes.returning import ANSWERS, LAST, WELL, a_front

WANTED = Wanted(Manner(BreathPace.EASY), ForJournal(), ready_s=20)
NEW = Profile()
AGE = {**ANSWERS, "18 or older": "yes"}


def run_by(front: FakeFront) -> list[tuple[str, float]]:
    """The holds of the session: the point, and the seconds it was held."""
    record = front.shows.record
    return [(hold.code, hold.held_s) for hold in record.holds]


def test_with_a_check_that_holds_two_questions_are_enough() -> None:
    """No more is asked before it; at most two points and two minutes, away from the pain."""
    front = a_front(replace(LAST, hours_after=None))
    assert now(front, WANTED) is ExitCode.DONE
    holds = run_by(front)
    assert len({code for code, _ in holds}) <= 2
    assert sum(seconds for _, seconds in holds) <= 120
    atlas = CONTENT.atlas()
    for code, _ in holds:
        assert atlas.area(CONTENT.catalogue().find(code).area).region is not Region.BUTTOCK
    after = {
        flag.question for flag in map(CONTENT.screening().flag, CONTENT.screening().lists.after)
    }
    before = [asked for asked in front.talk.asked if not any(one in asked for one in after)]
    assert len([asked for asked in before if "note" not in asked]) <= 2
    assert front.settings() == USUAL_SETTINGS


def test_points_are_light_pressed_sitting_and_without_heat() -> None:
    """As on any day of flare."""
    front = a_front()
    now(front, replace(WANTED, manner=Manner(BreathPace.EASY, preview=True)))
    (plan,) = front.shows.plans
    planned = [step.planned for step in plan.steps if step.planned]
    assert {one.lightest for one in planned} == {Pressure.LIGHT}
    assert {one.technique.position for one in planned} == {Position.SITTING}
    assert plan.steps[0].length_s == SETTLE_S
    assert plan.length_s < 5 * 60


def test_who_is_new_is_asked_for_an_emergency_and_for_what_rules_the_points_out() -> None:
    """One list of conditions instead of all, and it is said why there are so few points."""
    front = a_front(None, NEW, AGE)
    assert now(front, WANTED) is ExitCode.DONE
    known = CONTENT.conditions()
    assert known.unknown in front.talk.said
    assert sum(known.now in asked for asked in front.talk.asked) == 1
    assert not any(known.intro in asked for asked in front.talk.asked)
    atlas = CONTENT.atlas()
    regions = {atlas.area(CONTENT.catalogue().find(code).area).region for code, _ in run_by(front)}
    assert regions == {Region.HAND}
    assert front.profile().conditions is None


@pytest.mark.parametrize("condition", ["broken-skin", "lymphoedema", "cancer"])
def test_what_rules_these_points_out_ends_it(condition: str) -> None:
    """Nothing is pressed, and breathing is offered."""
    front = a_front(None, NEW, AGE)
    front.talk.answers[CONTENT.conditions().now] = "not sure"
    name = next(one.name for one in CONTENT.conditions().asked if one.id == condition)
    front.talk.answers[f"Is this true for you: {name}"] = "not sure"
    with pytest.raises(NothingToPress, match="breathing"):
        now(front, WANTED)
    assert front.shows.display.cues == []


def test_a_leg_that_may_have_a_clot_is_told_where_to_go() -> None:
    """It is no session at all, and the reason is said."""
    front = a_front(None, NEW, AGE)
    front.talk.answers[CONTENT.conditions().now] = "not sure"
    name = next(one.name for one in CONTENT.conditions().asked if one.id == "clot-suspected")
    front.talk.answers[f"Is this true for you: {name}"] = "yes"
    with pytest.raises(RedFlagError):
        now(front, WANTED)


def test_an_emergency_stops_it() -> None:
    """As before any session."""
    front = a_front(
        None, NEW, {**AGE, CONTENT.screening().flags[0].question: "yes", "right?": "yes"}
    )
    with pytest.raises(RedFlagError):
        now(front, WANTED)


def test_conditions_that_are_kept_count() -> None:
    """Where they rule out every point that is left, breathing is offered."""
    front = a_front(LAST, replace(WELL, conditions=("broken-skin",)))
    with pytest.raises(NothingToPress, match="breathing"):
        now(front, WANTED)


def test_what_hurt_before_is_not_taken() -> None:
    """There is another one, or none."""
    front = a_front()
    now(front, WANTED)
    code, _ = run_by(front)[0]
    hurt = replace(LAST.holds[0], code=code, outcome=HoldOutcome.HURT)
    other = a_front(replace(LAST, started_at=NOON - timedelta(days=2), holds=(hurt,)))
    now(other, WANTED)
    assert code not in [one for one, _ in run_by(other)]
