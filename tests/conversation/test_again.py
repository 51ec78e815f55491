"""The same again: the last session weighed anew, with three questions at most."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from acupress_cli.conversation.again import again
from acupress_cli.conversation.wanted import ForJournal, Manner, Wanted
from acupress_cli.domain.body.body import Placed
from acupress_cli.domain.errors import ExitCode, NoSuchError, RedFlagError
from acupress_cli.domain.journal.entry import Entry, HoursAfter
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from tests.fakes.content import CONTENT
from tests.fakes.front import FakeFront
from tests.fakes.kept import NOON
from tests.fakes.returning import LAST, POINTS, WELL, a_front

WANTED = Wanted(Manner(BreathPace.EASY), ForJournal(), ready_s=30)


def pressed(front: FakeFront) -> list[str]:
    """The points of the session that was run, in their order."""
    record = front.shows.record
    return list(dict.fromkeys(hold.code for hold in record.holds))


def test_the_same_points_are_pressed_again_on_the_same_side() -> None:
    """With the pain of last time; what was told then is said with the question."""
    front = a_front(minutes=8, heat_minutes=0)
    assert again(front, WANTED) is ExitCode.DONE
    assert pressed(front) == list(POINTS)
    latest = front.journal().latest_session(NOON + timedelta(hours=1))
    assert latest
    assert (latest.areas, latest.side) == (LAST.areas, LAST.side)
    assert (latest.before, latest.after) == (PainScores(leg=5), PainScores(leg=3))
    (question,) = (asked for asked in front.talk.asked if "How bad" in asked)
    assert "Leg 6 last time." in question
    assert "BL36, BL40, BL57, BL60: 8 minutes." in front.talk.said


def test_no_more_is_asked_than_the_check_how_bad_it_is_and_heat() -> None:
    """Before the first step; what follows a session is asked as ever."""
    front = a_front(heat_minutes=15)
    again(front, WANTED)
    after = next(n for n, asked in enumerate(front.talk.asked) if "after the session" in asked)
    before = front.talk.asked[:after]
    assert sum(CONTENT.heat().intro in asked for asked in before) == 1
    assert len(before) == 3
    assert sum("How bad" in asked for asked in before) == 1
    record = front.shows.record
    assert record.heat_s == 900


def test_other_points_that_were_pressed_before_are_kept() -> None:
    """Those the rules alone would not have taken now, too."""
    codes = ("BL58", "BL40", "BL36")
    holds = tuple(replace(hold, code=code) for hold, code in zip(LAST.holds, codes, strict=False))
    front = a_front(replace(LAST, holds=holds), minutes=6, heat_minutes=0)
    again(front, WANTED)
    assert pressed(front) == ["BL36", "BL40", "BL58"]


def test_what_a_condition_blocks_falls_out_and_the_gap_is_filled() -> None:
    """It is said in a line each, with the reason and what is new."""
    front = a_front(
        profile=replace(WELL, conditions=("broken-skin:calf",)), minutes=8, heat_minutes=0
    )
    again(front, WANTED)
    points = pressed(front)
    assert "BL57" not in points
    assert len(points) >= 3
    (line,) = (said for said in front.talk.said if said.startswith("BL57 is left out. "))
    assert "skin" in line
    assert any("New: " in said for said in front.talk.said)


def test_what_hurt_twice_falls_out() -> None:
    """And what hurt once comes after all others."""
    front = a_front(minutes=8, heat_minutes=0)
    hurt = replace(LAST.holds[2], outcome=HoldOutcome.HURT)
    for days in (2, 3):
        at = NOON - timedelta(days=days)
        front.journal().write(
            replace(LAST, id=str(days) * 32, started_at=at, ended_at=at, holds=(hurt,))
        )
    again(front, WANTED)
    assert "BL57" not in pressed(front)
    assert any(said.startswith("BL57 is left out. ") for said in front.talk.said)


def test_what_does_not_fit_the_minutes_falls_out() -> None:
    """With --minutes there are fewer, and those are usual from then on."""
    front = a_front(heat_minutes=0)
    again(front, replace(WANTED, minutes=4))
    assert set(pressed(front)) < set(POINTS)
    assert any("4 minutes" in said for said in front.talk.said)
    assert front.settings().minutes == 4


@pytest.mark.parametrize("last", [None, replace(LAST, areas=()), replace(LAST, coached=False)])
def test_without_a_session_to_repeat_it_says_what_to_do(last: Entry | None) -> None:
    """Nothing is asked."""
    front = a_front(last)
    with pytest.raises(NoSuchError) as error:
        again(front, WANTED)
    assert "acupress coach" in error.value.hint
    assert front.talk.asked == []


def test_an_older_session_with_places_is_repeated() -> None:
    """A note, or points that were named, come between."""
    front = a_front(minutes=8, heat_minutes=0)
    at = NOON - timedelta(hours=20)
    between = replace(LAST, id="b" * 32, started_at=at, ended_at=at, areas=(), holds=())
    front.journal().write(between)
    assert again(front, WANTED) is ExitCode.DONE
    assert pressed(front) == list(POINTS)


def test_a_standing_sign_stops_it() -> None:
    """Before any question."""
    profile = replace(WELL, outcome=Outcome.EMERGENCY)
    front = a_front(profile=profile)
    with pytest.raises(RedFlagError):
        again(front, WANTED)
    assert front.shows.display.cues == []


def test_the_hours_after_the_last_one_are_asked_first() -> None:
    """As before every session; what was worse twice can end it."""
    front = a_front(replace(LAST, hours_after=None), minutes=8, heat_minutes=0)
    front.talk.answers["hours after"] = "easier"
    again(front, WANTED)
    kept = front.journal().kept[LAST.id]
    assert kept.hours_after is HoursAfter.EASIER
    assert "hours after" in front.talk.asked[0]


def test_a_session_that_was_cut_off_is_gone_on_with() -> None:
    """Where the person says so; then nothing else is repeated."""
    at = NOON - timedelta(hours=1)
    holds = (*LAST.holds[:3], replace(LAST.holds[3], held_s=0.0, outcome=None))
    cut = replace(LAST, started_at=at, ended_at=at, holds=holds, ending=Ending.INTERRUPTED)
    front = a_front(cut)
    front.talk.answers["Go on with it"] = "yes"
    assert again(front, WANTED) is ExitCode.DONE
    assert pressed(front)[-1] == "BL60"
    assert not any("How bad is it now" in asked for asked in front.talk.asked)


def test_it_can_be_changed_first() -> None:
    """With --edit the plan is shown, and changed in a few words until Enter."""
    front = a_front(heat_minutes=15)
    front.talk.later = {"Press Enter to begin": ["5 minutes, lying, no heat", "why", ""]}
    again(front, WANTED, edit=True)
    assert len(front.shows.pages) == 3
    assert front.settings().position is Placed.LYING
    assert (front.settings().minutes, front.settings().heat_minutes) == (5, 0)


def test_before_heat_one_question_is_enough_where_the_list_was_answered_of_late() -> None:
    """A no begins with heat."""
    front = a_front(replace(LAST, heat_s=900.0), heat_minutes=15)
    again(front, WANTED)
    about_heat = [asked for asked in front.talk.asked if "heat today" in asked]
    assert len(about_heat) == 1
    assert not any("under the pack" in asked for asked in front.talk.asked)
    assert front.shows.record.heat_s == 900


@pytest.mark.parametrize("answer", ["yes", "not sure"])
def test_what_may_be_against_heat_is_asked_line_by_line(answer: str) -> None:
    """The list follows, and a fever named there is against pressing, too."""
    front = a_front(replace(LAST, heat_s=900.0), heat_minutes=15)
    items = [item.id for item in CONTENT.heat().items]
    fever = str(items.index("fever") + 1)
    front.talk.answers.update({"heat today": answer, "under the pack": fever})
    with pytest.raises(RedFlagError):
        again(front, WANTED)


def test_heat_of_long_ago_is_asked_about_in_full() -> None:
    """What was answered more than 30 days ago is asked again, item by item."""
    at = LAST.started_at - timedelta(days=40)
    long_ago = replace(LAST, started_at=at, ended_at=at, heat_s=900.0)
    front = a_front(long_ago, heat_minutes=15)
    again(front, WANTED)
    assert any("under the pack" in asked for asked in front.talk.asked)


def test_there_is_heat_once_a_day_unless_it_is_said() -> None:
    """What speaks against it may have changed since: no heat without the question."""
    at = NOON - timedelta(hours=3)
    today = replace(LAST, started_at=at, ended_at=at, heat_s=900.0)
    front = a_front(today, heat_minutes=15)
    again(front, replace(WANTED, manner=replace(WANTED.manner, anyway=True)))
    intro = CONTENT.heat().intro
    assert not any(intro in asked or "heat today" in asked for asked in front.talk.asked)
    assert front.shows.record.heat_s == 0
    assert CONTENT.heat().had_today in front.talk.said
    assert front.settings().heat_minutes == 15
    said = a_front(today, heat_minutes=15)
    again(said, replace(WANTED, heat=True, manner=replace(WANTED.manner, anyway=True)))
    assert any("heat today" in asked for asked in said.talk.asked)
    assert said.shows.record.heat_s == 900
