"""The session machine and time: reality equals the timetable, and standing still costs nothing."""

from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.session.breath import LONGEST_BREATH, BreathPace, BreathPhase
from acupress_cli.domain.session.cues import (
    BreathTurned,
    Ending,
    HoldOutcome,
    LastSecondBegan,
    SessionEnded,
    StepBegan,
    StepEnded,
)
from acupress_cli.domain.session.plan import PlannedPoint, SessionPlan, StepKind, plan_session
from acupress_cli.domain.session.session import Action, Session
from tests.fakes.plans import (
    ANY_PLAN,
    STARTS,
    WHOLE_S,
    Played,
    names,
    planned,
    played_to,
)

paces = st.sampled_from(BreathPace)
slices = st.lists(st.floats(0.1, 400.0), min_size=1, max_size=6)


def test_what_a_session_tells() -> None:
    """Every event of a whole session comes at its second, and nothing else does."""
    play = Played().to_end()
    lines: list[str] = []
    for at, cue in play.told:
        if not isinstance(cue, LastSecondBegan):
            lines.append(f"{at:g} {type(cue).__name__}")
    assert " / ".join(lines) == (
        "0 StepBegan / 300 SkinCheckDue / 600 SkinCheckDue / "
        "600 StepEnded / 600 StepBegan / 630 StepEnded / 630 StepBegan / "
        "655 LastSecondsBegan / 660 StepEnded / 660 StepBegan / "
        "675 TimeLeft / 690 ReminderDue / "
        "697.5 HalfwayReached / 720 ReminderDue / 725 TimeLeft / 730 LastSecondsBegan / "
        "735 StepEnded / 735 StepBegan / 745 LastSecondsBegan / 750 StepEnded / 750 StepBegan / "
        "765 TimeLeft / 780 ReminderDue / "
        "787.5 HalfwayReached / 810 ReminderDue / 815 TimeLeft / 820 LastSecondsBegan / "
        "825 StepEnded / 825 StepBegan / 835 StepEnded / 835 StepBegan / "
        "875 LastSecondsBegan / 880 StepEnded / 880 StepBegan / "
        "895 TimeLeft / 910 ReminderDue / "
        "917.5 HalfwayReached / 940 ReminderDue / 945 TimeLeft / 950 LastSecondsBegan / "
        "955 StepEnded / 955 StepBegan / 965 StepEnded / 965 SessionEnded"
    )
    assert play.told[-1] == (WHOLE_S, SessionEnded(Ending.FINISHED))
    seconds = [at for at, cue in play.told if isinstance(cue, LastSecondBegan)]
    assert seconds == [end - s for end in (660, 735, 750, 825, 880, 955) for s in (4, 3, 2, 1)]


@given(ANY_PLAN, paces, slices)
@settings(deadline=None, max_examples=60)
def test_reality_equals_the_timetable(
    plan: SessionPlan, pace: BreathPace, pieces: list[float]
) -> None:
    """However the time is cut, each step begins at exactly its second in the timetable."""
    session = Session(plan, pace)
    told = [(0.0, 0.0, cue) for cue in session.start()]
    passed_s = 0.0
    for piece_s in cycle(pieces):
        if session.is_over:
            break
        happened = session.advance(piece_s)
        told += [(passed_s, passed_s + piece_s, cue) for cue in happened]
        passed_s += piece_s
    timetable, spent_s = iter(plan.timetable()), 0.0
    for from_s, to_s, cue in told:
        if isinstance(cue, StepBegan):
            starts_s, step = next(timetable)
            assert cue.step is step
            assert spent_s == pytest.approx(starts_s, abs=1e-6)
            assert from_s - 1e-6 <= starts_s <= to_s + 1e-6
        elif isinstance(cue, StepEnded):
            spent_s += cue.elapsed_s
    assert list(timetable) == []
    assert spent_s == pytest.approx(plan.length_s, abs=1e-6)
    assert told[-1][-1] == SessionEnded(Ending.FINISHED)


@given(ANY_PLAN, paces, slices)
@settings(deadline=None, max_examples=40)
def test_cutting_time_changes_nothing_told(
    plan: SessionPlan, pace: BreathPace, pieces: list[float]
) -> None:
    """In many small steps or in one leap, the same things are told in the same order."""
    leap, cut = Session(plan, pace), Session(plan, pace)
    at_once = [*leap.start(), *leap.advance(plan.length_s)]
    piecemeal = list(cut.start())
    for piece in cycle(pieces):
        if cut.is_over:
            break
        piecemeal += cut.advance(piece)
    assert names(piecemeal) == names(at_once)
    assert leap.is_over


@given(ANY_PLAN, paces, st.floats(0.0, 1.0))
@settings(deadline=None, max_examples=60)
def test_nothing_happens_before_it_is_due(plan: SessionPlan, pace: BreathPace, part: float) -> None:
    """Until the announced next moment a session is silent; at that moment it speaks."""
    session = Session(plan, pace)
    session.start()
    session.advance(part * (plan.length_s - 1))
    next_s = session.until_next_s()
    assert session.advance(next_s - 1e-3) == ()
    assert session.advance(1e-3) != ()


@pytest.mark.parametrize("seconds", [0.0, -10.0])
def test_no_time_changes_nothing(seconds: float) -> None:
    """No passing of time, or a clock gone back, moves nothing."""
    play = played_to("hold", 20.0)
    before = play.frame
    assert play.session.advance(seconds) == ()
    assert play.frame == before


def test_a_session_without_steps_is_over_at_once() -> None:
    """With nothing to do a session begins and ends in the same moment."""
    session = Session(plan_session([]), BreathPace.EASY)
    assert session.start() == (SessionEnded(Ending.FINISHED),)
    assert session.is_over
    assert session.advance(10.0) == ()


@pytest.mark.parametrize("points", [[], [planned()]])
def test_what_is_interrupted_before_it_began_is_over(points: list[PlannedPoint]) -> None:
    """A reader that is gone before the first word: the session ends, and no second counts."""
    session = Session(plan_session(points), BreathPace.EASY)
    *before, last = session.interrupt()
    assert last == SessionEnded(Ending.INTERRUPTED)
    assert session.is_over
    assert [cue.elapsed_s for cue in before if isinstance(cue, StepEnded)] == [0.0] * len(points)


def test_an_ended_session_stays_so() -> None:
    """After the end no time, sleep or interruption adds anything."""
    play = Played().to_end()
    assert play.session.advance(60.0) == ()
    assert play.sleep(60.0) == ()
    assert play.session.interrupt() == ()
    assert play.frame.session_elapsed_s == pytest.approx(WHOLE_S)
    assert play.frame.session_left_s == pytest.approx(0.0)


@pytest.mark.parametrize("pace", BreathPace)
def test_breathing_is_guided_where_nothing_is_searched(pace: BreathPace) -> None:
    """Breaths are paced while settling and holding, at a guided pace, and nowhere else."""
    play = Played(pace=pace)
    guided = set()
    for start in STARTS.values():
        play.wait(start + 1.0 - play.frame.session_elapsed_s)
        if play.frame.breath:
            guided.add(play.frame.step.kind)
    natural = pace is BreathPace.NATURAL
    assert guided == (set() if natural else {StepKind.SETTLE, StepKind.HOLD})


# Each hold: its seconds, and its breaths


nudges = st.lists(
    st.tuples(
        st.floats(0.0, 40.0),
        st.sampled_from([Action.LONGER, Action.SHORTER, Action.TOO_TENDER, Action.PAUSE]),
    ),
    max_size=8,
)


@given(
    st.sampled_from([BreathPace.EASY, BreathPace.SLOW, BreathPace.EVEN]),
    st.integers(60, 90),
    nudges,
)
@settings(deadline=None, max_examples=300)
def test_a_hold_lasts_its_seconds_and_ends_on_an_exhale(
    pace: BreathPace, hold_s: int, wishes: list[tuple[float, Action]]
) -> None:
    """Whatever is wished of it, a hold never hurries or jumps, and ends as a breath ends."""
    play = Played(plan_session([planned(hold_s=hold_s, most_s=90)]), pace)
    play.wait(60.0)
    planned_s = float(hold_s)
    for seconds, action in wishes:
        play.wait(min(seconds, max(0.0, play.frame.left_s - 0.01)))
        if action is Action.TOO_TENDER and (play.frame.tender or play.frame.left_s <= 10.0):
            continue  # that would end it now, as the person asks
        before = play.frame
        play.press(action)
        after = play.frame
        assert before.breath
        assert after.breath
        assert after.breath.fullness == pytest.approx(before.breath.fullness, abs=1e-5)
        assert after.elapsed_s == before.elapsed_s
        assert after.length_s <= 90.0 + 1e-6
        planned_s = after.length_s
    if play.frame.paused:
        play.press(Action.PAUSE)
    play.wait(play.frame.left_s - 1e-3)
    last = play.frame.breath
    assert last
    assert last.phase is BreathPhase.OUT
    assert last.fullness == pytest.approx(0.0, abs=1e-3)
    play.to_end()
    assert [hold.elapsed_s for hold in play.holds()] == [pytest.approx(planned_s, abs=1e-6)]
    assert_at_ease(play, pace, 60.0, 60.0 + planned_s)


@given(
    st.sampled_from([BreathPace.EASY, BreathPace.SLOW, BreathPace.EVEN]),
    st.lists(
        st.tuples(st.floats(0.0, 20.0), st.sampled_from([Action.LONGER, Action.SHORTER])),
        max_size=8,
    ),
)
@settings(deadline=None, max_examples=200)
def test_settling_is_at_ease_too(pace: BreathPace, wishes: list[tuple[float, Action]]) -> None:
    """However short or long one settles, the breaths stay near their pace."""
    play = Played(plan_session([planned()]), pace)
    for seconds, action in wishes:
        play.wait(min(seconds, max(0.0, play.frame.left_s - 0.01)))
        play.press(action)
    settled_s = play.frame.length_s
    play.to_end()
    assert_at_ease(play, pace, 0.0, settled_s)


def assert_at_ease(play: Played, pace: BreathPace, begins_s: float, ends_s: float) -> None:
    """Every breath in and out from one second to another is as long as it should be."""
    turns = [
        (at, cue)
        for at, cue in play.told
        if begins_s <= at < ends_s - 1e-3 and isinstance(cue, BreathTurned)
    ]
    phases = [cue.phase for _, cue in turns]
    assert phases == [BreathPhase.IN, BreathPhase.OUT] * (len(phases) // 2)
    moments = [*(at for at, _ in turns), ends_s]
    for (at, turn), later_at in zip(turns, moments[1:], strict=True):
        least_s = pace.in_s if turn.phase is BreathPhase.IN else pace.out_s
        for lasted_s in (later_at - at, turn.length_s):
            assert least_s - 1e-5 <= lasted_s <= LONGEST_BREATH * least_s + 1e-5


def test_both_sides_are_held_in_full() -> None:
    """Switching sides is a second hold of the same length, not the rest of the first."""
    held = [(h.step.side, h.elapsed_s, h.outcome) for h in Played().to_end().holds()]
    assert held == [
        (Side.LEFT, 75.0, HoldOutcome.FINISHED),
        (Side.RIGHT, 75.0, HoldOutcome.FINISHED),
        (None, 75.0, HoldOutcome.FINISHED),
    ]
