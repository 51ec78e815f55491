"""What is told of each cue, to the eye and to the ear."""

import pytest
from msgspec.structs import fields, replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session import cues
from acupress_cli.domain.session.breath import BreathPhase
from acupress_cli.domain.session.cues import Cue, Ending, HoldOutcome
from acupress_cli.domain.session.plan import Step, StepKind
from acupress_cli.domain.session.sentences import (
    FILLED_IN,
    LISTS,
    NEEDED,
    names_in,
    sentences_for,
    spelled,
)
from acupress_cli.domain.session.session_words import CueRow, CueRows, Sense, SessionWords
from acupress_cli.domain.sound.spoken import that_fit
from acupress_cli.domain.words.text import folded
from tests.fakes.plans import planned

CALF = planned("BL57", Side.LEFT)
BACK = planned("GV3", None)
READY = Step(StepKind.READY, 30, CALF, Side.LEFT)
HOLD = Step(StepKind.HOLD, 60, CALF, Side.LEFT)


def spoken(cue: Cue, words: SessionWords) -> tuple[str, ...]:
    """What a voice says."""
    return sentences_for(cue, words, Sense.EAR)


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
        "Press Enter when you have found it. To hear how to find it, press g.",
    )


def test_the_most_tender_spot_is_said_as_a_choice(
    words: SessionWords, catalogue: Catalogue
) -> None:
    """After how to press, with its limits; its steps come with the guide."""
    point = catalogue.find("GB30")
    spot = point.tender_spot
    assert spot
    step = Step(StepKind.READY, 30, replace(CALF, point=point), Side.LEFT)
    assert spoken(cues.StepBegan(step, 30.0), words)[-2] == f"Or: {spot.offer}"


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
    assert spoken(cues.StepBegan(step, 15.0), words) == (
        words.cues.switch.eye[0].format(side="right"),
    )


def test_the_steps_without_a_point(words: SessionWords) -> None:
    """Heat is told with all its rules; settling and resting with their sentences."""
    heat = spoken(began(StepKind.HEAT, 900.0), words)
    assert heat[0] == "Warm up with a heat pack for 15 minutes."
    assert heat[1:] == (words.heat.place, *words.heat.rules, words.heat.stop_if)
    assert spoken(began(StepKind.SETTLE, 30.0), words) == (
        "Settle for 30 seconds.",
        *words.settle,
    )
    assert spoken(began(StepKind.REST), words) == (words.cues.rest.eye[0],)


def test_advice_comes_from_the_content(words: SessionWords) -> None:
    """Too tender, hurt and the skin check are said as they are written."""
    over = cues.StepEnded(HOLD, 20.0, HoldOutcome.TOO_TENDER)
    assert spoken(cues.FoundTooTender(HOLD), words) == (words.cues.eased.eye[0],)
    assert spoken(cues.FoundTooTender(HOLD, ends=True), words) == ()
    noted = cues.FoundTooTender(HOLD, afterwards=True)
    assert sentences_for(noted, words, Sense.EYE) == (
        "Noted as too tender: BL57 Chengshan, left side.",
    )
    assert spoken(noted, words) == words.cues.noted_tender.ear
    assert spoken(over, words) == (words.cues.over.eye[0],)
    assert spoken(cues.StepEnded(HOLD, 60.0, HoldOutcome.FINISHED), words) == ()
    assert spoken(cues.FoundHurting(HOLD), words) == (*words.hurt, words.after_hurt)
    assert spoken(cues.SkinCheckDue(300.0), words) == (words.cues.skin_check.eye[0],)


def test_the_guide_is_read_out(words: SessionWords) -> None:
    """How to find the point, what to feel and the cautions."""
    assert spoken(cues.GuideOpened(READY), words) == (
        "B L 57, Chengshan.",
        "Rise on your toes.",
        "A dull ache.",
        "Gently.",
        words.go_back,
    )
    assert spoken(cues.GuideOpened(Step(StepKind.REST, 10)), words) == ()


@pytest.mark.parametrize(
    ("cue", "said"),
    [
        (cues.LastSecondsBegan(5.0), "5 seconds left."),
        (cues.LengthChanged(75.0, 1.2), "1 second left."),
        (cues.LengthChanged(75.0, 64.6), "65 seconds left."),
        (cues.LengthKept(180.0), "No further: 3 minutes is the limit here."),
        (cues.SoundChanged(70), "Sound: 70 of 100."),
        (cues.SoundChanged(0), "Sound off."),
        (cues.Paused(61.0), "Paused. Press space to go on."),
        (cues.BreathTurned(BreathPhase.IN, 3.0), "In."),
        (cues.BreathTurned(BreathPhase.OUT, 3.0), "Out."),
        (cues.Paused(), "Paused. Press space to go on."),
        (cues.Resumed(), "Going on."),
    ],
)
def test_what_happens_in_passing(words: SessionWords, cue: Cue, said: str) -> None:
    """One short sentence each."""
    assert spoken(cue, words) == (said,)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (StepKind.HOLD, "Keys: space, t, x. ? for all."),
        (StepKind.READY, "Keys: Enter, space. ? for all."),
        (StepKind.HEAT, "Keys: space. ? for all."),
    ],
)
def test_a_wrong_key_is_answered_with_those_there_are(
    words: SessionWords, kind: StepKind, told: str
) -> None:
    """The likeliest of this step, and the way to all of them."""
    nothing = cues.KeyMeantNothing(Step(kind, 60))
    assert sentences_for(nothing, words, Sense.EYE) == (told,)


def test_the_end(words: SessionWords) -> None:
    """Finished and quit are told with what to mind; an interruption is silent."""
    done = spoken(cues.SessionEnded(Ending.FINISHED), words)
    assert done == ("The session is done.", *words.finish)
    assert spoken(cues.SessionEnded(Ending.QUIT), words) == ("The session is over.", *words.finish)
    assert spoken(cues.SessionEnded(Ending.INTERRUPTED), words) == ()


def test_what_needs_no_words_has_none(words: SessionWords) -> None:
    """Single seconds have tones alone, and minutes are read; of the help a voice says where."""
    assert spoken(cues.LastSecondBegan(3.0), words) == ()
    assert spoken(cues.TimeLeft(60.0), words) == ()
    assert spoken(cues.KeyMeantNothing(HOLD), words) == ()
    assert spoken(cues.HelpOpened(), words) == (
        "The time stands still. The keys are on your screen.",
        words.go_back,
    )
    assert spoken(cues.HalfwayReached(30.0), words) == (words.cues.halfway.eye[0],)


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


def every_cue(catalogue: Catalogue) -> list[Cue]:
    """A cue for each row that there is."""
    spot = Step(StepKind.READY, 30, replace(CALF, point=catalogue.find("GB30")), Side.LEFT, True)
    assert spot.planned
    known = replace(spot, planned=replace(spot.planned, is_known=True))
    switch = Step(StepKind.SWITCH, 15, CALF, Side.RIGHT)
    return [
        *(began(kind) for kind in (StepKind.HEAT, StepKind.SETTLE, StepKind.REST)),
        *(cues.StepBegan(step, 30.0) for step in (spot, switch, HOLD)),
        cues.StepBegan(known, 30.0),
        *(cues.BreathTurned(phase, 4.0) for phase in BreathPhase),
        cues.ReminderDue(),
        cues.HalfwayReached(30.0),
        cues.SkinCheckDue(300.0),
        cues.TimeLeft(60.0),
        cues.LastSecondsBegan(5.0),
        cues.LengthChanged(60.0, 30.0),
        cues.LengthKept(60.0),
        cues.SoundChanged(50),
        cues.SoundChanged(0),
        cues.FoundTooTender(HOLD),
        cues.FoundTooTender(HOLD, afterwards=True),
        cues.NotRepeated(HOLD),
        cues.SidesKept(),
        cues.StepEnded(HOLD, 20.0, HoldOutcome.TOO_TENDER),
        cues.FoundHurting(HOLD),
        cues.Paused(),
        cues.Paused(60.0),
        cues.Resumed(),
        cues.KeyMeantNothing(HOLD),
        cues.LeaveAsked(),
        cues.HelpOpened(),
        cues.GuideOpened(spot),
        *(cues.SessionEnded(ending) for ending in Ending),
    ]


def test_each_row_is_told_by_some_cue(catalogue: Catalogue, words: SessionWords) -> None:
    """No row of the content is in vain, and each cue has a row of its own."""
    rows = fields(CueRows)
    each = CueRows(**{row.name: CueRow((row.name,)) for row in rows})
    told = [
        sentences_for(cue, replace(words, cues=each), Sense.EYE) for cue in every_cue(catalogue)
    ]
    assert sorted(told) == sorted((row.name,) for row in rows)


def test_all_that_may_be_filled_in_is_there(catalogue: Catalogue, words: SessionWords) -> None:
    """Whatever the checks of the content let through can be filled in when it is told."""
    names = {name: f"{{{name}}}" for row in FILLED_IN.values() for name in row}
    for cue, row in zip(every_cue(catalogue), row_names(words, catalogue), strict=True):
        texts = tuple(names[name] for name in sorted(FILLED_IN.get(row, ())))
        each = replace(words, cues=replace(words.cues, **{row: CueRow(texts)}))
        told = sentences_for(cue, each, Sense.EYE)
        assert len([text for text in texts if names_in(text)[0] not in LISTS]) <= len(told)
        assert not any("{" in sentence or "(" in sentence[:1] for sentence in told)


def row_names(words: SessionWords, catalogue: Catalogue) -> list[str]:
    """The rows of ``every_cue``, in its order."""
    each = CueRows(**{row.name: CueRow((row.name,)) for row in fields(CueRows)})
    named = replace(words, cues=each)
    return [sentences_for(cue, named, Sense.EYE)[0] for cue in every_cue(catalogue)]


def test_what_keeps_safe_can_be_filled_in() -> None:
    """What a row may not leave out is something that it may have."""
    assert all(set(names) <= FILLED_IN[row] for row, names in NEEDED.items())
