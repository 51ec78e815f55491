"""The one loop: keys at their moments, exact time, and a display that is always closed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.coaching import keys
from acupress_cli.coaching.conduct import conduct
from acupress_cli.coaching.ports import Listener
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.cues import Cue, Ending, SessionEnded, StepBegan
from acupress_cli.domain.session.plan import SessionPlan, plan_session
from acupress_cli.domain.session.session import Action, Session
from tests.fakes.plans import ANY_PLAN, WHOLE_PLAN, planned
from tests.fakes.stage import BOTH_SIDES, Script, Stage
from tests.fakes.wishes import ANSWERS, WISHES
from tests.fakes.world import FakeClock, RecordingDisplay, ScriptedKeyboard

EVERY_KEY: Script = [
    (1.0, "?"),
    (3.0, "escape"),
    (4.0, "h"),
    (5.0, " "),
    (6.0, "q"),
    (7.0, "n"),
    (10.0, "g"),
    (12.0, "enter"),
    (14.0, "="),
    (15.0, "-"),
    (16.0, "n"),
    (26.0, "enter"),
    (36.0, " "),
    (46.0, "p"),
    (56.0, "+"),
    (60.0, "resized"),
    (61.0, "suspend"),  # the clock runs on to 63
    (70.0, " "),
    (71.0, "continued"),
    (75.0, "b"),
    (80.0, "enter"),
    (90.0, "t"),
    (100.0, "t"),
    (101.0, "r"),
    (103.0, "enter"),
    (113.0, "x"),
    (120.0, "escape"),
    (140.0, "s"),
    (141.0, "l"),  # an answer to a question that is not asked
    (150.0, "q"),
]


def test_every_key_in_one_session() -> None:
    """A session with every key pressed once: each is heard at its moment and does its thing."""
    assert {key for _, key in EVERY_KEY} == {
        *(key for key, wish in ANSWERS.items() if isinstance(wish, Action)),
        *(keys.SUSPEND, keys.RESIZED, keys.CONTINUED),
    }
    stage = Stage(EVERY_KEY, WHOLE_PLAN).play()
    assert stage.transcript == [
        "0 heat began",
        "1 HelpOpened",
        "3 Resumed",
        "4 HelpOpened",
        "6 Resumed",
        "7 heat skipped after 3",
        "7 settle began",
        "10 GuideOpened",
        "12 Resumed",
        "14 now 45",
        "15 now 30",
        "16 settle skipped after 7",
        "16 get ready began",
        "26 get ready finished after 10",
        "26 hold began",
        "36 Paused",
        "46 Resumed",
        "51 TimeLeft",
        "56 now 90",
        "63 Paused",
        "70 Resumed",
        "75 ReminderDue",
        "75 TimeLeft",
        "75 hold restarted after 30",
        "75 get ready began",
        "80 get ready finished after 5",
        "80 hold began",
        "90 FoundTooTender",
        "90 now 40",
        "100 HalfwayReached",
        "100 FoundTooTender",
        "100 hold too tender after 20",
        "100 switch sides began",
        "101 NotRepeated",
        "103 switch sides finished after 3",
        "103 hold began",
        "113 FoundHurting",
        "113 hold hurt after 10",
        "120 rest began",
        "130 rest finished after 10",
        "130 get ready began",
        "140 SidesKept",
        "141 KeyMeantNothing",
        "150 get ready stopped after 20",
        "150 SessionEnded",
    ]
    assert stage.display.calls == [
        "open", "resized", "close", "open", "resized", "resized", "close"
    ]  # fmt: skip
    assert stage.record.ending is Ending.QUIT
    assert stage.record.pressed_s == 60.0


def test_a_capital_letter_is_the_same_key() -> None:
    """With Caps Lock on the keys mean what they mean."""
    stage = Stage([(10.0, "N"), (12.0, "Q")]).play()
    assert stage.transcript[1] == "10 settle skipped after 10"
    assert stage.last == (12.0, SessionEnded(Ending.QUIT))


def test_other_keys_do_nothing() -> None:
    """A key without a meaning changes nothing of the session; the first that writes is told so."""
    script = [(5.0, "z"), (6.0, "é"), (7.0, "up"), (8.0, "m"), (9.0, "")]
    stage = Stage(script).play()
    told = "5 KeyMeantNothing"
    assert stage.transcript[1] == told
    assert [one for one in stage.transcript if one != told] == Stage().play().transcript


@pytest.mark.parametrize("key", ["n", "N", "т", "Т", "ν", "מ", "ｎ", "Ｎ"])
def test_a_key_is_known_by_its_place(key: str) -> None:
    """On a Russian, Greek, Hebrew or wide keyboard the key at the place of a letter is it."""
    assert Stage([(10.0, key)]).play().transcript[1] == "10 settle skipped after 10"


def test_a_held_key_is_one_press() -> None:
    """However fast the terminal repeats it; a key that goes in steps repeats, as one wants."""
    held = [(40.0 + at / 30, "n") for at in range(30)]
    skips = [one for one in Stage(held).play().transcript if "skipped" in one]
    assert len(skips) == 1
    again = [(40.0, "n"), (40.31, "n")]
    assert len([one for one in Stage(again).play().transcript if "skipped" in one]) == 2
    between = [(40.0, "n"), (40.1, "+"), (40.2, "n")]
    assert len([one for one in Stage(between).play().transcript if "skipped" in one]) == 2
    longer = [(70.0 + at / 30, "+") for at in range(3)]
    assert len([one for one in Stage(longer).play().transcript if "now" in one]) == 3


@pytest.mark.parametrize("pair", ["  ", " p"])
def test_a_held_space_does_not_go_back_and_forth(pair: str) -> None:
    """Whoever pauses may go on at once; what comes right after that is a held key."""
    held = [(70.0 + at / 30, pair[at % 2]) for at in range(8)]
    transcript = Stage([*held, (80.0, " "), (90.0, " ")]).play().transcript
    assert [one.split()[1] for one in transcript if "Paused" in one or "Resumed" in one] == [
        "Paused", "Resumed", "Paused", "Resumed",
    ]  # fmt: skip


def test_everyone_is_told_everything_once() -> None:
    """Each listener hears every cue in order, and before the display does."""
    order: list[tuple[str, Cue]] = []

    class Noting:
        def __init__(self, name: str) -> None:
            self.name = name

        def hear(self, cue: Cue) -> None:
            order.append((self.name, cue))

    class NotingDisplay(RecordingDisplay):
        def hear(self, cue: Cue) -> None:
            order.append(("display", cue))

    clock = FakeClock()
    listeners: list[Listener] = [Noting("record"), Noting("voice")]
    session = Session(BOTH_SIDES, BreathPace.EASY)
    conduct(session, clock, ScriptedKeyboard(clock), NotingDisplay(clock), listeners, wishes=WISHES)
    told = [cue for name, cue in order if name == "display"]
    assert order == [(name, cue) for cue in told for name in ("record", "voice", "display")]
    assert told[-1] == SessionEnded(Ending.FINISHED)
    assert clock.seconds == pytest.approx(205.0)  # real time, unless a speed is asked for


# Time


@given(
    ANY_PLAN,
    st.sampled_from(BreathPace),
    st.floats(1.0, 1000.0),
    st.sampled_from([0.125, 0.7, 60.0]),
)
@settings(deadline=None, max_examples=25)
def test_every_step_begins_at_its_second(
    plan: SessionPlan, pace: BreathPace, speed: float, refresh_s: float
) -> None:
    """With nobody at the keys, reality equals the timetable at any speed and on any display."""
    stage = Stage((), plan, pace, refresh_s=refresh_s).play(speed)
    began = [(at, cue) for at, cue in stage.display.cues if isinstance(cue, StepBegan)]
    timetable = plan.timetable()
    assert [cue.step for _, cue in began] == [step for _, step in timetable]
    assert [at * speed for at, _ in began] == pytest.approx([at for at, _ in timetable], abs=1e-6)
    assert stage.clock.seconds * speed == pytest.approx(plan.length_s, abs=1e-6)


def test_heat_can_run_faster_than_the_rest() -> None:
    """Each step passes at its own speed, from its first moment on."""
    stage = Stage((), plan_session([planned(hold_s=60)], heat_s=600)).play(10.0, heat_speed=300.0)
    began = [at for at, cue in stage.display.cues if isinstance(cue, StepBegan)]
    assert began == pytest.approx([0.0, 2.0, 5.0, 8.0, 14.0])
    assert stage.clock.seconds == pytest.approx(15.0)


class LateKeyboard(ScriptedKeyboard):
    """A busy machine: every wait takes longer than was asked for."""

    def poll(self, timeout_s: float) -> str | None:
        """The key, later than it should be."""
        key = super().poll(timeout_s)
        self._clock.seconds += 0.37
        return key


def test_nothing_drifts_over_a_long_session() -> None:
    """However late each wait returns, a step an hour on begins no later than the first."""
    plan = plan_session([planned(side=Side.BOTH, hold_s=180) for _ in range(9)], heat_s=1200)
    stage = Stage((), plan, BreathPace.EASY)
    stage.keyboard = LateKeyboard(stage.clock)
    stage.play()
    began = [at for at, cue in stage.display.cues if isinstance(cue, StepBegan)]
    late = [at - planned_at for at, (planned_at, _) in zip(began, plan.timetable(), strict=True)]
    assert plan.length_s > 4800
    assert all(-1e-6 <= seconds <= 0.37 + 1e-6 for seconds in late)
    assert stage.record.pressed_s == pytest.approx(18 * 180.0)


@pytest.mark.parametrize("refresh_s", [0.125, 60.0])
@pytest.mark.parametrize("pace", [BreathPace.NATURAL, BreathPace.SLOW])
@pytest.mark.parametrize("speed", [1.0, 90.0])
def test_no_wait_is_longer_than_a_second(refresh_s: float, pace: BreathPace, speed: float) -> None:
    """Running, paused or reading, each wait is short enough to notice a sleep, the last too."""
    script = [(0.1, " "), (20.0, " "), (20.1, "?"), (40.0, "escape")]
    stage = Stage(script, BOTH_SIDES, pace, refresh_s=refresh_s).play(speed)
    assert max(stage.keyboard.polls) == 1.0
    assert min(stage.keyboard.polls) >= 0.0
    assert stage.keyboard.polls[-1] <= min(1.0, refresh_s)
    assert stage.last[1] == SessionEnded(Ending.FINISHED)


def test_the_display_sets_the_pace_of_frames() -> None:
    """While time runs a frame is shown as often as the display asks for one."""
    stage = Stage(refresh_s=0.125).play()
    assert len(stage.display.frames) == 205 * 8
    gaps = {round(poll, 6) for poll in stage.keyboard.polls}
    assert gaps == {0.125}


def test_a_pause_credits_nothing() -> None:
    """Ten minutes of pause make the session end ten minutes later and no second shorter."""
    stage = Stage([(70.0, " "), (670.0, " ")]).play()
    assert stage.last == (805.0, SessionEnded(Ending.FINISHED))
    assert [hold.held_s for hold in stage.record.holds] == pytest.approx([60.0, 60.0])


def test_shortening_to_nothing_goes_on_at_once() -> None:
    """A step that is shortened to now ends without a further wait."""
    stage = Stage([(25.0, "-")]).play()
    assert stage.transcript[1:4] == [
        "25 now 25",
        "25 settle finished after 25",
        "25 get ready began",
    ]
