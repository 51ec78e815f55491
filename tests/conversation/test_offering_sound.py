"""A voice is offered once, to whoever will lie down."""

from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from acupress_cli.conversation.coach import coach
from acupress_cli.conversation.wanted import ForJournal, Manner, Wanted
from acupress_cli.domain.body.body import Placed
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.settings import USUAL_SETTINGS, Settings, SoundKind
from tests.fakes.front import FakeFront
from tests.fakes.sounds import FakeVoice

OFFER = "shall I say it aloud?"
# What a first session may ask before its first step.
MOST_QUESTIONS = 16
LYING = Wanted(Manner(BreathPace.EASY), ForJournal(), ready_s=30, position=Placed.LYING, minutes=5)
# The lock of the fake front is never given back, so the second session keeps nothing.
LATER = replace(LYING, told=ForJournal(keep=False))
ANSWERS = {
    "18 or older": "yes",
    "Where does it hurt": "a dull ache in my left calf",
    "How bad is it now": "6",
    "Press Enter to begin": "",
    "after the session": "3",
}


class Front(FakeFront):
    """A front with a voice, or without one, that remembers whether it spoke."""

    def __init__(self, answers: Mapping[str, str], *, speaks: bool = True) -> None:
        super().__init__({**answers, **ANSWERS})
        self.spoken = FakeVoice(self.clock())
        self.spoken.is_there = speaks

    def voice(self, name: str, wpm: int) -> FakeVoice:  # noqa: ARG002
        """The one there is."""
        return self.spoken

    @property
    def offers(self) -> int:
        """How often a voice was offered."""
        return sum(OFFER in question for question in self.talk.asked)


def test_who_says_yes_hears_it_and_is_not_asked_again() -> None:
    """The answer is usual from then on, and the offer costs no question of its own."""
    front = Front({OFFER: "Say it aloud."})
    coach(front, (), LYING)
    assert front.offers == 1
    asked = [question.partition("\n")[0] for question in front.talk.asked]
    first_after = next(place for place, one in enumerate(asked) if "after the session" in one)
    assert first_after <= MOST_QUESTIONS
    assert any(text.startswith("Press now") for _, text, _ in front.spoken.said)
    assert front.settings().sound is SoundKind.VOICE
    coach(front, (), LATER)
    assert front.offers == 1


@pytest.mark.parametrize("answer", ["", "ok"])
def test_who_begins_without_it_is_not_asked_again(answer: str) -> None:
    """Silence was chosen then."""
    front = Front({OFFER: answer})
    coach(front, (), LYING)
    coach(front, (), LATER)
    assert (front.offers, front.spoken.said) == (1, [])
    assert front.settings().sound is SoundKind.NONE


def test_it_stands_only_while_they_would_lie() -> None:
    """It goes by what the session would be now."""
    front = Front({})
    front.talk.later = {"Press Enter to begin": ["sitting", ""]}
    coach(front, (), LYING)
    begin = [OFFER in one for one in front.talk.asked if "Press Enter to begin" in one]
    assert begin == [True, False]
    assert front.settings().sound is None


@pytest.mark.parametrize(
    ("wanted", "settings", "speaks"),
    [
        (replace(LYING, position=Placed.SITTING), USUAL_SETTINGS, True),
        (LYING, USUAL_SETTINGS, False),
        (LYING, Settings(sound=SoundKind.NONE), True),
        (LYING, Settings(sound=SoundKind.CHIMES), True),
        (replace(LYING, sound=SoundKind.NONE), USUAL_SETTINGS, True),
        (replace(LYING, manner=Manner(BreathPace.EASY, rehearse=True)), USUAL_SETTINGS, True),
        (replace(LYING, manner=Manner(BreathPace.EASY, preview=True)), USUAL_SETTINGS, True),
    ],
)
def test_it_is_not_offered_in_vain(wanted: Wanted, settings: Settings, *, speaks: bool) -> None:
    """To one who sits, has no voice, chose a sound or silence before, or only looks."""
    front = Front({}, speaks=speaks)
    front.change_settings(lambda _: settings)
    coach(front, (), wanted)
    assert front.offers == 0
