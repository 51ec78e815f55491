"""What a person wants: an option, then their words, then what is usual for them."""

import pytest
from msgspec.structs import replace

from acupress_cli.conversation.wanted import ForJournal, Manner, Wanted
from acupress_cli.domain.body.body import Placed, Position, Tool
from acupress_cli.domain.pain.said_wishes import SaidWishes
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.settings import USUAL_SETTINGS, Settings, SoundKind
from acupress_cli.domain.sound.sound import SoundChoice

NOTHING = Wanted(Manner(BreathPace.EASY), ForJournal(), ready_s=30)
USUAL = Settings(minutes=10, position=Placed.LYING, tools=(Tool.BALL,), heat_minutes=0)
SAID = SaidWishes(7, Placed.SITTING, (), heat=False)


def test_what_is_usual_counts_where_nothing_is_said() -> None:
    """And where nothing is usual, what is so for everybody."""
    wishes = NOTHING.wishes(USUAL)
    assert (wishes.minutes, wishes.position, wishes.tools) == (10, Position.LYING, (Tool.BALL,))
    assert NOTHING.heat_of(USUAL) == 0
    wishes = NOTHING.wishes(USUAL_SETTINGS)
    assert (wishes.minutes, wishes.position, wishes.tools) == (15, None, ())
    assert NOTHING.heat_of(USUAL_SETTINGS) == 900


def test_words_count_before_what_is_usual_and_options_before_words() -> None:
    """Each of them."""
    wishes = NOTHING.where_unsaid(SAID).wishes(USUAL)
    assert (wishes.minutes, wishes.position, wishes.tools) == (7, Position.SITTING, ())
    told = replace(NOTHING, minutes=20, position=Placed.ANY, tools=(Tool.BALL,), heat=True)
    wishes = told.where_unsaid(SAID).wishes(USUAL)
    assert (wishes.minutes, wishes.position, wishes.tools) == (20, None, (Tool.BALL,))
    assert told.where_unsaid(SAID).heat_of(USUAL) == 900


def test_an_answer_that_changes_the_plan_counts_before_an_option() -> None:
    """It is the later word; what it does not speak of stays."""
    told = replace(NOTHING, minutes=20, position=Placed.ANY, heat=True, heat_s=600)
    changed = told.changed(SAID)
    assert changed.wishes(USUAL).minutes == 7
    assert changed.heat_of(USUAL) == 0
    assert told.changed(SaidWishes(heat=True)).heat_of(USUAL) == 600
    assert told.changed(SaidWishes()) == told


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (NOTHING, USUAL),
        (replace(NOTHING, minutes=5), replace(USUAL, minutes=5)),
        (replace(NOTHING, heat=True), replace(USUAL, heat_minutes=15)),
        (replace(NOTHING, heat_s=1200), replace(USUAL, heat_minutes=20)),
        (replace(NOTHING, heat=False), USUAL),
        (replace(NOTHING, tools=()), replace(USUAL, tools=())),
        (replace(NOTHING, breath=BreathPace.SLOW), replace(USUAL, breath=BreathPace.SLOW)),
    ],
)
def test_what_was_said_is_usual_from_then_on(said: Wanted, kept: Settings) -> None:
    """And nothing else is."""
    assert said.kept_in(USUAL) == kept


def test_how_it_sounded_is_usual_too() -> None:
    """Silence leaves the volume as it was."""
    loud = Manner(BreathPace.EASY, sound=SoundChoice(SoundKind.BOTH, 90, wpm=120))
    kept = replace(NOTHING, manner=loud, sound=SoundKind.BOTH).kept_in(USUAL)
    assert (kept.sound, kept.volume, kept.speech_rate) == (SoundKind.BOTH, 90, 120)
    quiet = replace(NOTHING, sound=SoundKind.NONE).kept_in(kept)
    assert (quiet.sound, quiet.volume) == (SoundKind.NONE, 90)
