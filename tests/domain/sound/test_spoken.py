"""What a voice says: short, in an order that can be followed, and nothing to look at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session import cues
from acupress_cli.domain.session.breath import BreathPhase
from acupress_cli.domain.session.cues import Cue, Ending, Outcome
from acupress_cli.domain.session.plan import Step, StepKind
from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.domain.sound.spoken import Weight, spelled, spoken, that_fit, weight_of
from acupress_cli.domain.words.text import folded
from tests.fakes.plans import planned

CALF = planned("BL57", Side.LEFT)
BACK = planned("GV3", None)
READY = Step(StepKind.READY, 30, CALF, Side.LEFT)
HOLD = Step(StepKind.HOLD, 60, CALF, Side.LEFT)


def began(kind: StepKind, length_s: float = 60.0) -> cues.StepBegan:
    """A step that is about no point."""
    return cues.StepBegan(Step(kind, 60), length_s)


@pytest.mark.parametrize(
    ("code", "read"), [("BL57", "B L 57"), ("GV3", "G V 3"), ("EX-UE7", "E X U E 7")]
)
def test_a_code_is_read_letter_by_letter(code: str, read: str) -> None:
    """Nobody hears "bulb" where BL is meant."""
    assert spelled(code) == read


def test_getting_ready_names_the_point_and_where_it_is(words: SessionWords) -> None:
    """Code, name, place, side, then how to press, and what to do next."""
    assert spoken(cues.StepBegan(READY, 30.0), words) == (
        "Get ready. B L 57, Chengshan. In the middle of the calf, left side.",
        "Press with thumb, sitting.",
        words.voice.found,
    )


def test_the_most_tender_spot_is_said_as_a_choice(
    words: SessionWords, catalogue: Catalogue
) -> None:
    """After how to press, with its limits; its steps come with the guide."""
    point = catalogue.find("GB30")
    spot = point.tender_spot
    assert spot
    step = Step(StepKind.READY, 30, replace(CALF, point=point), Side.LEFT)
    assert spoken(cues.StepBegan(step, 30.0), words)[2:] == (f"Or: {spot.offer}", words.voice.found)


def test_a_point_on_the_midline_has_no_side(words: SessionWords) -> None:
    """And somebody who has to move first is told so."""
    step = Step(StepKind.READY, 45, BACK, None, moves=True)
    head, moving, *_ = spoken(cues.StepBegan(step, 45.0), words)
    assert head == "Get ready. G V 3, Chengshan. In the middle of the calf."
    assert moving == words.ready.moving


def test_a_hold_begins_with_its_length_and_when_to_stop(words: SessionWords) -> None:
    """The stop rule comes at once, before how hard to press."""
    assert spoken(cues.StepBegan(HOLD, 120.0), words) == (
        "Press now. 2 minutes.",
        words.hold.stop_if,
        words.hold.build_up,
        words.hold.pressure.medium,
    )


def test_the_stop_rule_is_said_once_a_hold(words: SessionWords) -> None:
    """A reminder every half minute would drown the breath."""
    assert spoken(cues.ReminderDue(), words) == ()


def test_changing_sides_names_the_side(words: SessionWords) -> None:
    """The side to change to."""
    step = Step(StepKind.SWITCH, 15, CALF, Side.RIGHT)
    assert spoken(cues.StepBegan(step, 15.0), words) == (words.switch.format(side="right"),)


def test_the_steps_without_a_point(words: SessionWords) -> None:
    """Heat is told with all its rules; settling and resting with their sentences."""
    heat = spoken(began(StepKind.HEAT, 900.0), words)
    assert heat[0] == "Warm up with a heat pack for 15 minutes."
    assert heat[1:] == (words.heat.place, *words.heat.rules, words.heat.stop_if)
    assert spoken(began(StepKind.SETTLE, 30.0), words) == (
        "Settle for 30 seconds.",
        *words.settle,
    )
    assert spoken(began(StepKind.REST), words) == (words.rest,)


def test_advice_comes_from_the_content(words: SessionWords) -> None:
    """Too tender, hurt and the skin check are said as they are written."""
    over = cues.StepEnded(HOLD, 20.0, Outcome.TOO_TENDER)
    assert spoken(cues.FoundTooTender(HOLD), words) == (words.too_tender.eased,)
    assert spoken(cues.FoundTooTender(HOLD, ends=True), words) == ()
    assert spoken(over, words) == (words.too_tender.over,)
    assert spoken(cues.StepEnded(HOLD, 60.0, Outcome.FINISHED), words) == ()
    assert spoken(cues.FoundHurting(HOLD), words) == (*words.hurt, words.voice.after_hurt)
    assert spoken(cues.SkinCheckDue(300.0), words) == (words.heat.skin_check,)


def test_the_guide_is_read_out(words: SessionWords) -> None:
    """How to find the point, what to feel and the cautions."""
    assert spoken(cues.GuideOpened(READY), words) == (
        "B L 57, Chengshan.",
        "Rise on your toes.",
        "A dull ache.",
        "Gently.",
        words.voice.go_back,
    )
    assert spoken(cues.GuideOpened(Step(StepKind.REST, 10)), words) == (words.voice.help,)


@pytest.mark.parametrize(
    ("cue", "said"),
    [
        (cues.LastSecondsBegan(5.0), "5 seconds left."),
        (cues.LengthChanged(75.0, 64.6), "65 seconds left."),
        (cues.LengthKept(180.0), "3 minutes is the limit here."),
        (cues.SoundChanged(70), "Sound: 70 of 100."),
        (cues.Paused(), "Paused. Press space to go on."),
        (cues.Resumed(), "Going on."),
    ],
)
def test_what_happens_in_passing(words: SessionWords, cue: Cue, said: str) -> None:
    """One short sentence each."""
    assert spoken(cue, words) == (said,)


def test_the_end(words: SessionWords) -> None:
    """Finished and quit are told with what to mind; an interruption is silent."""
    done = spoken(cues.SessionEnded(Ending.FINISHED), words)
    assert done == (words.voice.finished, *words.finish)
    assert spoken(cues.SessionEnded(Ending.QUIT), words) == (words.voice.quit, *words.finish)
    assert spoken(cues.SessionEnded(Ending.INTERRUPTED), words) == ()


def test_what_needs_no_words_has_none(words: SessionWords) -> None:
    """Seconds and help."""
    assert spoken(cues.LastSecondBegan(3.0), words) == ()
    assert spoken(cues.BreathTurned(BreathPhase.IN, 3.0), words) == ()
    assert spoken(cues.HelpOpened(), words) == (words.voice.help,)
    assert spoken(cues.HalfwayReached(30.0), words) == (words.hold.halfway,)


def test_every_point_is_told_in_the_time_there_is(
    catalogue: Catalogue, words: SessionWords
) -> None:
    """In the usual 30 seconds every point's place and way of pressing can be said in peace."""
    for point in catalogue:
        plan = planned(point.code)
        step = Step(StepKind.READY, 30, type(plan)(point, Side.LEFT, 60, point.techniques[0]))
        sentences = spoken(cues.StepBegan(step, 30.0), words)
        assert that_fit(sentences, 30.0, 160) == sentences, point.code
        assert folded(point.plain_pinyin).isascii()


def test_what_may_cut_off_what() -> None:
    """A step cuts off anything, news only news, a count nothing."""
    cut_off = [(a, b) for a in Weight for b in Weight if a.may_cut_off(b)]
    assert cut_off == [
        (Weight.NEWS, Weight.SOFT),
        (Weight.NEWS, Weight.NEWS),
        (Weight.STEP, Weight.SOFT),
        (Weight.STEP, Weight.NEWS),
        (Weight.STEP, Weight.STEP),
    ]
    assert weight_of(cues.BreathTurned(BreathPhase.IN, 3.0)) is Weight.SOFT
    assert weight_of(cues.LengthKept(60.0)) is Weight.NEWS
    assert weight_of(cues.FoundHurting(HOLD)) is Weight.STEP


@given(st.lists(st.text("ab ", min_size=1), max_size=6), st.floats(0, 60), st.integers(80, 400))
def test_only_what_fits_is_said(sentences: list[str], seconds: float, wpm: int) -> None:
    """The first sentence always, then as many as there is time for, and none out of its turn."""
    said = that_fit(sentences, seconds, wpm)
    assert list(said) == sentences[: len(said)]
    assert bool(said) == bool(sentences)
    if len(said) > 1:
        assert sum(len(sentence.split()) for sentence in said) <= seconds * wpm / 60
