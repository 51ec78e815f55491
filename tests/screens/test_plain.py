"""The plain display: what is printed, line by line."""

import io
from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from acupress_cli.coaching.conduct import conduct
from acupress_cli.domain.body.body import Pressure, Side
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session import cues
from acupress_cli.domain.session.breath import BreathPace, BreathPhase
from acupress_cli.domain.session.cues import Cue, Ending, HoldOutcome
from acupress_cli.domain.session.plan import PlannedPoint, Step, StepKind, plan_session
from acupress_cli.domain.session.session import Session
from acupress_cli.domain.session.session_keys import help_of
from acupress_cli.domain.session.session_words import CueRow, SessionWords
from acupress_cli.screens.plain import PlainDisplay
from tests.fakes.plans import BACK, CALF, WHOLE_PLAN, planned
from tests.fakes.wishes import WISHES
from tests.fakes.world import FakeClock, ScriptedKeyboard
from tests.screens.golden_file import check_golden
from tests.screens.moments import CODES, MOMENTS, plan_for


def printed(words: SessionWords, *heard: Cue, counts_breaths: bool = False) -> list[str]:
    """The lines that are printed for these cues."""
    out = io.StringIO()
    display = PlainDisplay(out, words, rehearsal=False, counts_breaths=counts_breaths)
    for cue in heard:
        display.hear(cue)
    return out.getvalue().splitlines()


def session_of(
    words: SessionWords,
    *planned: PlannedPoint,
    pace: BreathPace = BreathPace.NATURAL,
    keys: tuple[tuple[float, str], ...] = (),
    heat_s: int = 0,
    counts_breaths: bool = False,
) -> list[str]:
    """The lines of a whole session."""
    out, clock = io.StringIO(), FakeClock()
    display = PlainDisplay(out, words, rehearsal=False, counts_breaths=counts_breaths)
    session = Session(plan_session(planned, heat_s=heat_s), pace)
    conduct(session, clock, ScriptedKeyboard(clock, keys), display, wishes=WISHES)
    return out.getvalue().splitlines()


def test_a_whole_session_reads_as_kept(catalogue: Catalogue, words: SessionWords) -> None:
    """Heat, two points on both sides and all between, with nothing but lines of text."""
    planned = [plan_for(catalogue.find(code)) for code in CODES]
    check_golden("plain-session", session_of(words, *planned, heat_s=600))


def test_a_hold_is_told_in_few_lines(words: SessionWords) -> None:
    """The first breath for its pace, half way, full minutes and the last ten seconds."""
    lines = session_of(words, planned(hold_s=150), pace=BreathPace.SLOW)
    reminder, halfway = words.cues.reminder.eye[0], words.cues.halfway.eye[0]
    assert lines[lines.index(words.hold.stop_if) + 1 :] == [
        "Breathe in, 4 seconds.",
        "Breathe out, 6 seconds.",
        *(reminder, "2 minutes left."),
        reminder,
        halfway,
        *(reminder, "60 seconds left."),
        reminder,
        "10 seconds left.",
        *words.cues.rest.eye,
    ]


def test_each_breath_is_a_line_where_breaths_are_counted(words: SessionWords) -> None:
    """At a pace every turn of the breath is said, with its seconds."""
    lines = session_of(words, BACK, pace=BreathPace.SLOW, counts_breaths=True)
    breaths = [line for line in lines if line.startswith("Breathe ") and line[-9:] == " seconds."]
    # 30 seconds are three breaths of ten, 75 seconds are seven.
    assert len(breaths) == 2 * (3 + 7)
    assert breaths[:2] == ["Breathe in, 4 seconds.", "Breathe out, 6 seconds."]


STEP = WHOLE_PLAN.steps[3]
ONE_LINE: list[tuple[Cue, str]] = [
    (cues.BreathTurned(BreathPhase.IN, 3.2), "Breathe in, 3 seconds."),
    (cues.BreathTurned(BreathPhase.OUT, 5.4), "Breathe out, 5 seconds."),
    (cues.LastSecondsBegan(5.0), "5 seconds left."),
    (cues.TimeLeft(120.0), "2 minutes left."),
    (cues.LengthChanged(75.0, 62.4), "Now 1:02 left."),
    (cues.LengthKept(60.0), "No further: 60 seconds is the limit here."),
    (cues.LengthKept(180.0), "No further: 3 minutes is the limit here."),
    (cues.Paused(), "Paused. Press space to go on."),
    (cues.Paused(61.0), "Paused: the program was away for 1:01. Press space to go on."),
    (cues.Resumed(), "Going on."),
]


@pytest.mark.parametrize(("cue", "line"), ONE_LINE)
def test_an_event_is_one_line(words: SessionWords, cue: Cue, line: str) -> None:
    """What happens is said in one line, as it happens."""
    assert printed(words, cue) == [line]


def test_what_is_said_within_a_hold_stands_in_the_content(words: SessionWords) -> None:
    """Reminders and the like are the sentences of the content, a line each."""
    tender = cues.StepEnded(STEP, 40.0, HoldOutcome.TOO_TENDER, was_tender=True)
    said_for: list[tuple[Cue, str]] = [
        (cues.ReminderDue(), words.cues.reminder.eye[0]),
        (cues.HalfwayReached(30.0), words.cues.halfway.eye[0]),
        (cues.SkinCheckDue(300.0), words.cues.skin_check.eye[0]),
        (cues.FoundTooTender(STEP), words.cues.eased.eye[0]),
        (tender, words.cues.over.eye[0]),
    ]
    for cue, sentence in said_for:
        assert printed(words, cue) == [sentence]


@pytest.mark.parametrize(
    "cue",
    [
        cues.StepEnded(STEP, 75.0, HoldOutcome.FINISHED),
        cues.StepEnded(STEP, 10.0, HoldOutcome.SKIPPED, was_tender=True),
        cues.StepEnded(STEP, 10.0, HoldOutcome.HURT, was_tender=True),
        cues.SessionEnded(Ending.FINISHED),
        cues.SessionEnded(Ending.QUIT),
        cues.SessionEnded(Ending.INTERRUPTED),
    ],
)
def test_an_ending_needs_no_words(words: SessionWords, cue: Cue) -> None:
    """The step that follows, or the summary, says that something has ended."""
    assert printed(words, cue) == []


@pytest.mark.parametrize(
    ("kind", "first"),
    [
        (StepKind.HEAT, "Warm up with a heat pack for 10 minutes."),
        (StepKind.SETTLE, "Settle for 30 seconds."),
        (StepKind.READY, "Get ready: BL57 Chengshan, left side, in the middle of the calf."),
        (StepKind.HOLD, "Hold BL57 Chengshan, left side, for 75 seconds."),
    ],
)
def test_a_step_begins_with_its_name(words: SessionWords, kind: StepKind, first: str) -> None:
    """The first line of a step says what it is, about which point, and how long it lasts."""
    step = next(step for step in WHOLE_PLAN.steps if step.kind is kind)
    assert printed(words, cues.StepBegan(step, step.length_s))[0] == first


def test_all_that_is_needed_is_said_as_a_step_begins(words: SessionWords) -> None:
    """Each kind of step brings its sentences, in the order in which they are needed."""

    def told(number: int) -> list[str]:
        step = WHOLE_PLAN.steps[number]
        return printed(words, cues.StepBegan(step, step.length_s))[1:]

    assert told(0) == [words.heat.place, *words.heat.rules, words.heat.stop_if]
    assert told(1) == list(words.settle)
    assert told(2) == ["1. Rise on your toes.", CALF.technique.how, words.ready.found]
    hold = words.hold
    assert told(3) == [hold.build_up, hold.pressure.medium, CALF.point.feel, hold.stop_if]
    moved = ["1. Rise on your toes.", BACK.technique.how, words.ready.found]
    assert told(7) == [words.ready.moving, *moved]


def test_the_most_tender_spot_is_said_as_a_choice(
    words: SessionWords, catalogue: Catalogue
) -> None:
    """After how to press, before the key that goes on."""
    point = catalogue.find("GB30")
    spot = point.tender_spot
    assert spot
    step = Step(StepKind.READY, 30, plan_for(point), Side.LEFT)
    assert printed(words, cues.StepBegan(step, 30.0))[-2:] == [
        f"Or: {spot.offer}",
        words.ready.found,
    ]


def test_changing_sides_and_resting_are_one_line_each(words: SessionWords) -> None:
    """Between two holds there is little time to read."""
    switch, rest = WHOLE_PLAN.steps[4], WHOLE_PLAN.steps[6]
    assert printed(words, cues.StepBegan(switch, 15.0)) == [
        "Change sides. Find the same place on your right side."
    ]
    assert printed(words, cues.StepBegan(rest, 10.0)) == [words.cues.rest.eye[0]]


def test_a_person_who_has_to_press_lightly_is_told_so(words: SessionWords) -> None:
    """The pressure that is said is the plan's for this person, not the point's."""
    step = Step(StepKind.HOLD, 60, replace(CALF, lightest=Pressure.LIGHT), CALF.sides[0])
    lines = printed(words, cues.StepBegan(step, 60.0))
    assert words.hold.pressure.light in lines
    assert words.hold.pressure.medium not in lines


def test_the_guide_is_printed_with_the_way_back(catalogue: Catalogue, words: SessionWords) -> None:
    """The steps of finding the point, what to mind, and which key goes on."""
    step = MOMENTS["hold"](catalogue).step
    assert step.point
    assert printed(words, cues.GuideOpened(step)) == [
        *(f"{number}. {line}" for number, line in enumerate(step.point.find, start=1)),
        *(f"Take care: {caution}" for caution in step.point.cautions),
        words.go_back,
    ]


def test_the_help_is_printed_with_the_way_back(words: SessionWords) -> None:
    """Every key with its meaning, and which key goes on."""
    assert printed(words, cues.HelpOpened()) == [
        *(f"{key}: {meaning}" for key, meaning in help_of(words.keys)),
        "Press Enter to go back to the session.",
    ]


def test_when_it_hurts_the_advice_ends_with_the_way_on(words: SessionWords) -> None:
    """All of the advice, and then the keys without which nothing would go on."""
    assert printed(words, cues.FoundHurting(STEP)) == [
        *words.hurt,
        "Enter goes on. q ends the session.",
    ]


def test_keys_are_answered_in_lines(words: SessionWords) -> None:
    """A pause, too tender, and it hurts, as they are read by somebody with a screen reader."""
    keys = ((77.0, "p"), (80.0, "p"), (85.0, "t"), (90.0, "x"), (99.0, "enter"))
    lines = session_of(words, CALF, keys=keys)
    at = lines.index("Paused. Press space to go on.")
    assert lines[at : at + 4] == [
        "Paused. Press space to go on.",
        "Going on.",
        words.cues.eased.eye[0],
        "Now 0:30 left.",
    ]
    assert lines[-len(words.hurt) - 1 :] == [
        *words.hurt,
        "Enter goes on. q ends the session.",
    ]


def test_a_key_without_a_meaning_is_answered(words: SessionWords) -> None:
    """One line says so, and where the keys are."""
    lines = session_of(words, CALF, keys=((10.0, "z"), (12.0, "q")))
    assert "Keys: space. ? for all." in lines


def test_a_rehearsal_says_so_first(words: SessionWords) -> None:
    """The first line of a rehearsal says that it is one; otherwise opening says nothing."""
    for rehearsal, lines in ((True, [words.rehearsal]), (False, [])):
        out = io.StringIO()
        display = PlainDisplay(out, words, rehearsal=rehearsal)
        display.open()
        display.resized()
        display.close()
        assert out.getvalue().splitlines() == lines


def test_lines_are_broken_at_words_for_the_window(words: SessionWords) -> None:
    """As wide as it is at that moment; a pipe gets each sentence on one line."""
    out, widths = io.StringIO(), iter([40, 60, None])
    display = PlainDisplay(out, words, rehearsal=False, columns=lambda: next(widths))
    for _ in range(3):
        display.hear(cues.ReminderDue())
    assert out.getvalue().splitlines() == [
        *("Dull and achy is right. Sharp,", "electric, numb or spreading means stop."),
        *("Dull and achy is right. Sharp, electric, numb or spreading", "means stop."),
        words.cues.reminder.eye[0],
    ]


def test_when_it_ends_is_said_once(catalogue: Catalogue, words: SessionWords) -> None:
    """By the person's clock, from the time that is left when it begins."""
    out, frame = io.StringIO(), MOMENTS["hold"](catalogue)
    began = datetime(2026, 5, 4, 21, 0)
    display = PlainDisplay(
        out, words, rehearsal=False, clock_in=lambda left_s: began + timedelta(seconds=left_s)
    )
    for _ in range(3):
        display.show(frame)
    ends = began + timedelta(seconds=frame.session_left_s)
    assert out.getvalue() == f"The session ends at about {ends:%H:%M}.\n"


def test_moments_without_an_event_print_nothing(catalogue: Catalogue, words: SessionWords) -> None:
    """Frames are for screens."""
    out = io.StringIO()
    PlainDisplay(out, words, rehearsal=False).show(MOMENTS["hold"](catalogue))
    assert out.getvalue() == ""


def test_nothing_printed_can_steer_the_terminal(words: SessionWords) -> None:
    """A control character in the content is printed as text."""
    hostile = replace(words, cues=replace(words.cues, rest=CueRow(("\x1b[2Jgone\nline\u202e",))))
    rest = WHOLE_PLAN.steps[6]
    assert printed(hostile, cues.StepBegan(rest, 10.0)) == ["\\x1b[2Jgone\\x0aline\\u{202e}"]
