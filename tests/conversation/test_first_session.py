"""A whole conversation at a front that is no terminal and knows no command."""

import subprocess
import sys
from pathlib import Path

import pytest

from acupress_cli.conversation.coach import coach
from acupress_cli.conversation.wanted import ForJournal, Manner, Wanted
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.errors import ExitCode, RedFlagError
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.cues import HoldOutcome, StepEnded
from tests.fakes.front import FakeFront

ROOT = Path(__file__).parents[2]
COACHED = Wanted(Manner(BreathPace.EASY), ForJournal(), ready_s=30, heat=False)
# What a person says who is well but for their pain; to all other questions they say no.
FIRST_TIME = {
    "18 or older": "yes",
    "Where does it hurt": "a dull ache in my left calf",
    "How bad is it now": "6",
    "Press Enter to begin": "",
    "after the session": "3",
    "Anything to note": "Slept badly. #sitting",
}


def test_a_first_session_from_the_gate_to_the_journal() -> None:
    """Gate, conditions, pain in words, suggestion, session, questions and entry, in this order."""
    front = FakeFront(FIRST_TIME, keys=[(100, "n")])
    assert coach(front, (), COACHED) is ExitCode.DONE
    asked = " ".join(front.talk.asked)
    order = ["18 or older", "true of you", "Where does it hurt", "How bad is it", "Enter to begin"]
    assert [part for part in order if part in asked] == order
    assert sorted(map(asked.index, order)) == list(map(asked.index, order))
    assert front.profile().outcome is Outcome.CLEAR
    assert front.profile().conditions == ()
    (page,) = front.shows.pages
    assert any("calf" in line.text for line in page)
    check, entry = sorted(front.journal().kept.values(), key=lambda one: one.coached)
    assert check.outcome is Outcome.CLEAR
    assert (entry.areas, entry.side) == (("calf",), Side.LEFT)
    assert (entry.before, entry.after) == (PainScores(leg=6), PainScores(leg=3))
    assert (entry.note, entry.tags) == ("Slept badly. #sitting", ("sitting",))
    assert entry.pressed_s > 100


def test_the_session_is_shown_and_steered_through_the_front() -> None:
    """A key skips a step, the display hears of every step, and the ending has the scores."""
    front = FakeFront(FIRST_TIME, keys=[(40, "n")])
    coach(front, (), COACHED)
    (lines,) = front.shows.endings
    assert lines[0].startswith("Session done. ")
    assert any(line.startswith("Leg pain: 6 before, 3 now.") for line in lines)
    ended = [cue for _, cue in front.shows.display.cues if isinstance(cue, StepEnded)]
    assert ended[1].outcome is HoldOutcome.SKIPPED


def test_a_warning_sign_in_their_words_ends_it() -> None:
    """What is confirmed stands, and nothing was suggested or pressed."""
    answers = {**FIRST_TIME, "Where does it hurt": "numb between the legs", "You wrote": "yes"}
    front = FakeFront(answers)
    with pytest.raises(RedFlagError):
        coach(front, (), COACHED)
    assert front.profile().outcome is Outcome.EMERGENCY
    assert front.shows.pages == []


def test_no_part_of_the_command_line_is_needed() -> None:
    """A window could hold the same conversation: neither the commands nor Typer are loaded."""
    plays = (
        "import sys\n"
        "from acupress_cli.conversation import coach, session\n"
        "from tests.fakes import front\n"
        "print(*sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", plays], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = ran.stdout.split()
    assert "acupress_cli.conversation.coach" in loaded
    assert [one for one in loaded if one.startswith("acupress_cli.cli") or one == "typer"] == []


@pytest.mark.parametrize(("keys", "asks"), [([(32, "x"), (33, "q")], True), ([(32, "x")], False)])
def test_after_a_point_that_hurt_at_once_the_last_questions_come_too(
    keys: list[tuple[float, str]], asks: bool
) -> None:
    """Though nothing was held; never of whoever was called away amid it, who is not there."""
    front = FakeFront(FIRST_TIME, keys=keys if asks else [*keys, (33, "interrupt")])
    coach(front, (), COACHED)
    assert any("Since you pressed" in asked for asked in front.talk.asked) is asks
