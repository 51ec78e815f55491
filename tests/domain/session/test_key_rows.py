"""The rows of keys: what each means, and where its words stand."""

import pytest

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.session.cues import HoldOutcome, SoundWish
from acupress_cli.domain.session.plan import Step, StepKind
from acupress_cli.domain.session.session import Action
from acupress_cli.domain.session.session_keys import KeyFoot, KeyRow, foot_of, help_of, wishes_of
from acupress_cli.domain.session.session_words import SessionWords
from tests.fakes.plans import BACK, CALF
from tests.fakes.wishes import ANSWERS, WISHES

ROWS = (
    KeyRow("space", {"space": "pause", "p": "pause"}, KeyFoot("stop", paused="go on"), "It waits."),
    KeyRow("x", {"x": "it hurts"}, KeyFoot("ouch", (StepKind.HOLD,))),
    KeyRow("Enter", {"enter": "begin"}, KeyFoot("begin", paused="")),
    KeyRow("m", {"m": "mute"}, help="No sound."),
)


def test_a_row_says_what_its_keys_mean() -> None:
    """By what the keyboard reports: the space bar is a sign, Enter has a name."""
    assert wishes_of(ROWS) == {
        " ": Action.PAUSE,
        "p": Action.PAUSE,
        "x": Action.HURTS,
        "enter": Action.BEGIN,
        "m": SoundWish.MUTE,
    }


def test_every_wish_has_a_key() -> None:
    """There is nothing that a session or its sound can do and no key asks for."""
    assert {*WISHES.values(), *ANSWERS.values()} == {*Action, *SoundWish}
    assert WISHES["x"] is Action.HURTS
    assert WISHES["t"] is Action.TOO_TENDER


def test_an_answer_is_one_only_while_it_is_asked() -> None:
    """S swaps sides, and stops for today where q has asked; l is an answer alone."""
    assert (WISHES["s"], ANSWERS["s"]) == (Action.SWAP_SIDES, Action.STOP_FOR_TODAY)
    assert ANSWERS["l"] is Action.LATER
    assert "l" not in WISHES
    # An answer wins wherever its row stands.
    rows = (KeyRow("a", {"a": "later"}, asked=True), KeyRow("a", {"a": "skip"}))
    assert wishes_of(rows) == {"a": Action.SKIP}
    assert wishes_of(rows, asked=True) == {"a": Action.LATER}


@pytest.mark.parametrize(
    ("kind", "paused", "shown"),
    [
        (StepKind.HOLD, False, "space stop, x ouch, Enter begin"),
        (StepKind.HOLD, True, "space go on, x ouch"),
        (StepKind.REST, False, "space stop, Enter begin"),
    ],
)
def test_at_the_foot_stand_the_keys_that_mean_something_now(
    kind: StepKind, shown: str, *, paused: bool
) -> None:
    """In their order; a key without a word there, or in another step, is left out."""
    foot = foot_of(ROWS, kind, paused=paused)
    assert ", ".join(f"{key} {word}" for key, word in foot) == shown


def test_only_what_needs_it_is_explained() -> None:
    """A row without help stands at the foot alone."""
    assert help_of(ROWS) == (("space", "It waits."), ("m", "No sound."))


@pytest.mark.parametrize("does", [{"xx": "skip"}, {"x": "skp"}, {"": "skip"}])
def test_a_row_that_cannot_be_meant_is_refused(does: dict[str, str]) -> None:
    """A key is one sign or has a known name, and means a known wish."""
    with pytest.raises(ValueError, match=r"is no key|cannot mean"):
        KeyRow("x", does)


def test_a_step_has_a_title_and_a_name(words: SessionWords) -> None:
    """The title shouts the side; a list does not; the midline has none in a list."""
    left = Step(StepKind.HOLD, 60, CALF, Side.LEFT)
    middle = Step(StepKind.READY, 30, BACK)
    rest = Step(StepKind.REST, 10)
    assert [words.title_of(step) for step in (left, middle, rest)] == [
        "BL57 Chengshan, LEFT side",
        "GV3 Chengshan, middle",
        "Rest",
    ]
    assert [words.name_of(step) for step in (left, middle, rest)] == [
        "Hold BL57 Chengshan, left side",
        "Get ready: GV3 Chengshan",
        "Rest",
    ]
    assert words.point_of(rest) == ""


def test_the_small_words(words: SessionWords) -> None:
    """How a point is pressed, that time stands still, and how a hold ended."""
    assert words.way_of(CALF.technique) == "Sitting, foot flat (thumb)"
    assert words.still == "Time stands still. Press space to go on."
    outcomes = words.ending.outcomes
    told = [outcomes.of(one) for one in (HoldOutcome.HURT, HoldOutcome.FINISHED, None)]
    assert told == ["hurt", "", ""]
