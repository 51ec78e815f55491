"""The record of a session: what was really done, however it ended."""

import pytest

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.cues import Ending, HoldOutcome, StepEnded
from acupress_cli.domain.session.plan import Step, StepKind
from acupress_cli.domain.session.record import HoldRecord, SessionRecord
from acupress_cli.domain.session.session import Action
from tests.fakes.plans import Played, played_to

LEFT, RIGHT = ("BL57", Side.LEFT), ("BL57", Side.RIGHT)
MIDDLE = ("GV3", None)


def record_of(play: Played) -> SessionRecord:
    """What a listener noted of everything told so far."""
    record = SessionRecord()
    for _, cue in play.told:
        record.hear(cue)
    return record


def hold(
    where: tuple[str, Side | None], held_s: float, outcome: HoldOutcome, *, tender: bool = False
) -> HoldRecord:
    """One hold of the whole plan."""
    code, side = where
    return HoldRecord(code, side, 75, held_s, outcome, tender)


@pytest.mark.parametrize("pace", BreathPace)
def test_a_whole_session(pace: BreathPace) -> None:
    """Heat, each hold with its side and seconds, and how it ended."""
    record = record_of(Played(pace=pace).to_end())
    assert record.heat_s == pytest.approx(600.0)
    assert [(h.code, h.side, h.planned_s, h.outcome) for h in record.holds] == [
        (*LEFT, 75, HoldOutcome.FINISHED),
        (*RIGHT, 75, HoldOutcome.FINISHED),
        (*MIDDLE, 75, HoldOutcome.FINISHED),
    ]
    assert [h.held_s for h in record.holds] == pytest.approx([75.0] * 3)
    assert record.pressed_s == pytest.approx(225.0)
    assert record.finished == tuple(record.holds)
    assert (record.pauses, record.ending) == (0, Ending.FINISHED)


def test_a_new_record_is_empty() -> None:
    """Before anything is told, nothing was done."""
    record = SessionRecord()
    assert (record.heat_s, record.holds, record.pauses, record.ending) == (0.0, [], 0, None)
    assert (record.pressed_s, record.finished) == (0, ())


@pytest.mark.parametrize(
    ("moment", "after_s", "actions", "holds"),
    [
        ("ready", 5.0, [Action.SKIP], [hold(LEFT, 0.0, HoldOutcome.SKIPPED)]),
        ("ready", 5.0, [Action.HURTS], [hold(LEFT, 0.0, HoldOutcome.HURT)]),
        ("ready", 5.0, [Action.BACK], []),
        ("ready", 5.0, [Action.BEGIN], []),
        ("ready", 5.0, [Action.QUIT], []),
        ("hold", 20.0, [Action.SKIP], [hold(LEFT, 20.0, HoldOutcome.SKIPPED)]),
        ("hold", 20.0, [Action.BACK], [hold(LEFT, 20.0, HoldOutcome.RESTARTED)]),
        ("hold", 20.0, [Action.HURTS], [hold(LEFT, 20.0, HoldOutcome.HURT)]),
        ("hold", 20.0, [Action.QUIT], [hold(LEFT, 20.0, HoldOutcome.STOPPED)]),
        (
            "hold",
            20.0,
            [Action.TOO_TENDER] * 2,
            [hold(LEFT, 20.0, HoldOutcome.TOO_TENDER, tender=True)],
        ),
        (
            "hold",
            20.0,
            [Action.TOO_TENDER, Action.SKIP],
            [hold(LEFT, 20.0, HoldOutcome.SKIPPED, tender=True)],
        ),
        (
            "switch",
            5.0,
            [Action.SKIP],
            [hold(LEFT, 75.0, HoldOutcome.FINISHED), hold(RIGHT, 0.0, HoldOutcome.SKIPPED)],
        ),
        (
            "switch",
            5.0,
            [Action.HURTS],
            [hold(LEFT, 75.0, HoldOutcome.HURT)],
        ),
        (
            "rest",
            5.0,
            [Action.HURTS],
            [hold(LEFT, 75.0, HoldOutcome.FINISHED), hold(RIGHT, 75.0, HoldOutcome.HURT)],
        ),
        (
            "rest",
            5.0,
            [Action.TOO_TENDER],
            [
                hold(LEFT, 75.0, HoldOutcome.FINISHED),
                hold(RIGHT, 75.0, HoldOutcome.TOO_TENDER, tender=True),
            ],
        ),
        (
            "rest",
            5.0,
            [Action.TOO_TENDER, Action.HURTS],
            [
                hold(LEFT, 75.0, HoldOutcome.FINISHED),
                hold(RIGHT, 75.0, HoldOutcome.HURT, tender=True),
            ],
        ),
        (
            "hold",
            20.0,
            [Action.SKIP, Action.TOO_TENDER],
            [hold(LEFT, 20.0, HoldOutcome.SKIPPED, tender=True)],
        ),
        (
            "hold",
            20.0,
            [Action.BACK, Action.SKIP, Action.HURTS],
            [hold(LEFT, 20.0, HoldOutcome.HURT), hold(LEFT, 0.0, HoldOutcome.SKIPPED)],
        ),
    ],
)
def test_what_is_noted_of_a_wish(
    moment: str, after_s: float, actions: list[Action], holds: list[HoldRecord]
) -> None:
    """A hold counts with the seconds it was held, one given up before it began with none."""
    record = record_of(played_to(moment, after_s, *actions))
    assert record.holds == holds
    assert record.pressed_s == sum(h.held_s for h in holds)
    assert record.finished == tuple(h for h in holds if h.outcome is HoldOutcome.FINISHED)


def test_a_hold_begun_again_is_noted_twice() -> None:
    """Both the hold that was given up and the one that replaced it were pressed."""
    play = played_to("last", 20.0, Action.BACK).to_end()
    assert record_of(play).holds[-2:] == [
        hold(MIDDLE, 20.0, HoldOutcome.RESTARTED),
        hold(MIDDLE, 75.0, HoldOutcome.FINISHED),
    ]


@pytest.mark.parametrize(
    ("actions", "heat_s", "ending"),
    [
        ([], 0.0, None),
        ([Action.SKIP], 200.0, None),
        ([Action.QUIT], 200.0, Ending.QUIT),
    ],
)
def test_heat_counts_as_long_as_it_was_on(
    actions: list[Action], heat_s: float, ending: Ending | None
) -> None:
    """Heat that was cut short counts with its real seconds, once it has ended."""
    record = record_of(played_to("heat", 200.0, *actions))
    assert record.heat_s == heat_s
    assert record.ending is ending


def test_going_back_in_the_heat_adds_none() -> None:
    """Back does not begin the heat anew, so it is counted once, for its planned length."""
    play = played_to("heat", 200.0, Action.BACK)
    play.wait(600.0)
    assert record_of(play).heat_s == pytest.approx(600.0)


def test_heat_that_was_on_twice_counts_twice() -> None:
    """Whatever stands in a plan."""
    record = SessionRecord()
    for seconds in (600.0, 30.0):
        record.hear(StepEnded(Step(StepKind.HEAT, 600), seconds, HoldOutcome.FINISHED))
    assert record.heat_s == 630.0


def test_pauses_are_counted() -> None:
    """Every pause and every sleep counts; reading does not."""
    play = played_to("hold", 20.0, Action.PAUSE, Action.PAUSE, Action.GUIDE, Action.CLOSE)
    play.sleep(60.0)
    assert record_of(play).pauses == 2


def test_an_interrupted_session_is_told_as_such() -> None:
    """What was held until then is kept, and that it was interrupted."""
    play = played_to("second hold", 30.0)
    record = record_of(play)
    assert not play.session.is_interrupted
    for cue in play.session.interrupt():
        record.hear(cue)
    assert play.session.is_interrupted
    assert record.holds[-1] == hold(RIGHT, 30.0, HoldOutcome.STOPPED)
    assert record.pressed_s == 105.0
    assert record.ending is Ending.INTERRUPTED
