"""Nobody is timed for pressing the wrong place: how a hold begins."""

import pytest
from msgspec.structs import replace

from acupress_cli.domain.body.body import Laterality, Side
from acupress_cli.domain.limits import KNOWN_AFTER
from acupress_cli.domain.points.acupoint import Acupoint, Technique
from acupress_cli.domain.safety.conditions import Person
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.cues import GuideOpened, KeyMeantNothing, StepBegan, StepEnded
from acupress_cli.domain.session.plan import (
    SPOKEN_WPM,
    Finding,
    PlannedPoint,
    SessionPlan,
    Step,
    StepKind,
    plan_session,
)
from acupress_cli.domain.session.sentences import sentences_for
from acupress_cli.domain.session.session import Action, Session
from acupress_cli.domain.session.session_words import Sense
from acupress_cli.domain.settings import USUAL_WPM
from tests.fakes.bench import CONTENT
from tests.fakes.plans import BACK, CALF, Played, played_to

WAYS = [(point, way) for point in CONTENT.catalogue() for way in point.techniques]
HOUR_S = 3600.0


def ready_steps(plan: SessionPlan) -> list[Step]:
    """The steps in which a point is looked for, not those that change sides."""
    return [step for step in plan.steps if step.kind is StepKind.READY]


def words_of(step: Step, sense: Sense) -> int:
    """How many words are told as ``step`` begins."""
    told = sentences_for(StepBegan(step, step.length_s), CONTENT.session_words(), sense)
    return sum(len(sentence.split()) for sentence in told)


@pytest.mark.parametrize(
    ("point", "way"), WAYS, ids=[f"{point.code}-{way.tool.value}" for point, way in WAYS]
)
@pytest.mark.parametrize("is_known", [False, True], ids=["new", "known"])
def test_getting_ready_lasts_as_long_as_its_words(
    point: Acupoint, way: Technique, *, is_known: bool
) -> None:
    """Read at 200 words a minute, and spoken at 160; also where one changes position."""
    side = None if point.laterality is Laterality.MIDLINE else Side.RIGHT
    chosen = PlannedPoint(point, side, 60, way, is_known=is_known)
    step = ready_steps(plan_session([CALF, BACK, chosen]))[-1]
    assert step.length_s >= 30
    assert step.length_s >= words_of(step, Sense.EYE) * 60 / 200
    for sense in Sense:
        assert step.length_s >= words_of(step, sense) * 60 / 160


def test_words_are_timed_by_the_usual_voice() -> None:
    """The plan and the settings of sound say the same of it."""
    assert SPOKEN_WPM == USUAL_WPM


@pytest.mark.parametrize("is_known", [False, True])
@pytest.mark.parametrize("wpm", [80, 120, 160])
def test_a_slow_voice_has_the_time_that_it_needs(wpm: int, *, is_known: bool) -> None:
    """However slowly it speaks, all of its words are heard before the hold."""
    point = CONTENT.catalogue().find("GB30")
    chosen = PlannedPoint(point, Side.LEFT, 60, point.techniques[0], is_known=is_known)
    (step,) = ready_steps(plan_session([chosen], finding=Finding(wpm=wpm)))
    assert step.length_s >= words_of(step, Sense.EAR) * 60 / wpm


def test_where_nobody_presses_a_key_ten_seconds_follow_the_words() -> None:
    """A pipe, or a voice alone: it goes on by itself."""
    point = CONTENT.catalogue().find("GB30")
    chosen = [PlannedPoint(point, Side.LEFT, 60, point.techniques[0])]
    attended, alone = (plan_session(chosen, finding=Finding(after_words_s=s)) for s in (0, 10))
    assert ready_steps(alone)[0].length_s == ready_steps(attended)[0].length_s + 10
    assert not any(step.waits for step in alone.steps)


def test_a_time_that_was_named_is_kept() -> None:
    """Whoever names the seconds has them, for a new point too."""
    plan = plan_session([CALF], finding=Finding(10, waits=True))
    assert [(step.length_s, step.waits) for step in ready_steps(plan)] == [(10, False)]


WAITING = plan_session([CALF, replace(BACK, is_known=True)], finding=Finding(waits=True))


def test_the_hold_of_a_new_point_begins_when_the_person_says_so() -> None:
    """Nothing happens by itself, on neither side; no countdown hurries anybody."""
    play = Played(WAITING)
    play.wait(30.0)
    for kind in (StepKind.READY, StepKind.SWITCH):
        assert play.wait(HOUR_S) == ()
        assert (play.frame.step.kind, play.frame.left_s) == (kind, 0.0)
        ended, began, *_ = play.press(Action.BEGIN)
        assert isinstance(ended, StepEnded)
        assert isinstance(began, StepBegan)
        assert began.step.kind is StepKind.HOLD
        play.wait(75.0)


def test_a_known_point_begins_by_itself() -> None:
    """In the same session, beside one that waits."""
    play = Played(WAITING)
    play.wait(30.0)
    for _ in range(2):
        play.press(Action.BEGIN)
        play.wait(75.0)
    play.to_end()
    assert [hold.elapsed_s for hold in play.holds()] == [75.0] * 3


def test_nobody_sets_a_time_for_what_has_none() -> None:
    """Longer and shorter mean nothing where a step waits, and it is said which keys do."""
    play = Played(WAITING)
    play.wait(40.0)
    (told,) = play.press(Action.LONGER)
    assert isinstance(told, KeyMeantNothing)
    assert play.press(Action.SHORTER) == ()


def test_what_waits_can_be_skipped_and_left() -> None:
    """The next point follows, or the end."""
    play = Played(WAITING)
    play.wait(40.0)
    play.press(Action.SKIP)
    assert play.frame.step.kind is StepKind.SWITCH
    play.press(Action.QUIT)
    assert play.session.is_over


def test_a_session_stands_still_once_the_time_of_a_new_point_is_over() -> None:
    """Then the display may go dark, as in a pause."""
    play = Played(WAITING)
    assert not play.session.is_standing
    play.wait(31.0)
    assert not play.session.is_standing
    play.wait(HOUR_S)
    assert play.session.is_standing
    assert played_to("hold", 5.0, Action.PAUSE).session.is_standing
    assert not Session(plan_session([]), BreathPace.EASY).is_standing


@pytest.mark.parametrize(("sessions", "knows"), [(0, False), (2, False), (3, True), (9, True)])
def test_a_point_is_known_after_three_sessions(sessions: int, *, knows: bool) -> None:
    """The first three times with it, nobody is timed."""
    assert KNOWN_AFTER == 3
    assert Person(sessions_with={"BL57": sessions}).knows("BL57") is knows
    assert not Person(sessions_with={"BL57": sessions}).knows("BL60")


@pytest.mark.parametrize("point", list(CONTENT.catalogue()), ids=lambda point: point.code)
def test_a_known_point_is_told_in_three_short_lines(point: Acupoint) -> None:
    """Where one lands, where one goes from there, what one feels; at most 35 words in all."""
    land, go, feel = point.short
    assert land.startswith("Land ")
    assert go.startswith("Go ")
    assert feel.startswith("You feel ")
    assert sum(len(line.split()) for line in point.short) <= 35


@pytest.mark.parametrize("sense", Sense)
def test_a_known_point_is_told_in_short_and_g_tells_all_of_it(sense: Sense) -> None:
    """The steps and how to press it are one key away; a new point has all of it at once."""
    point, words = CONTENT.catalogue().find("GB30"), CONTENT.session_words()
    how, land = point.techniques[0].how, point.short[0]
    chosen = PlannedPoint(point, Side.LEFT, 60, point.techniques[0])
    for is_known, shown, left_out in ((False, how, land), (True, land, how)):
        (step,) = ready_steps(plan_session([replace(chosen, is_known=is_known)]))
        told = " ".join(sentences_for(StepBegan(step, step.length_s), words, sense))
        assert shown in told
        assert left_out not in told
    guide = " ".join(sentences_for(GuideOpened(step), words, sense))
    assert all(line in guide for line in point.find)


@pytest.mark.parametrize("short", [("Land.", "Go."), ("Land.", "Go " + "on " * 34, "You feel it.")])
def test_a_short_form_has_three_lines_and_few_words(short: tuple[str, ...]) -> None:
    """Else it is no short form, and the content is refused."""
    with pytest.raises(ValueError, match="under short"):
        replace(CALF.point, short=short)
