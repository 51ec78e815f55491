"""Which cue makes which tone, and how loud it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.domain.session import cues
from acupress_cli.domain.session.breath import BreathPhase
from acupress_cli.domain.session.cues import Cue, Ending, HoldOutcome, SoundWish
from acupress_cli.domain.session.plan import Step, StepKind
from acupress_cli.domain.settings import LOUDEST, SoundKind
from acupress_cli.domain.sound.sound import Loudness, Tone, tone_of

STEP = Step(StepKind.HOLD, 60)


def began(kind: StepKind) -> Cue:
    """A step that began."""
    return cues.StepBegan(Step(kind, 60), 60.0)


@pytest.mark.parametrize(
    ("cue", "tone"),
    [
        (began(StepKind.HEAT), Tone.READY),
        (began(StepKind.SETTLE), None),
        (began(StepKind.READY), Tone.READY),
        (began(StepKind.SWITCH), Tone.SWITCH),
        (began(StepKind.HOLD), Tone.START),
        (began(StepKind.REST), Tone.LET_GO),
        (cues.BreathTurned(BreathPhase.IN, 3.0), Tone.INHALE),
        (cues.BreathTurned(BreathPhase.OUT, 5.0), Tone.EXHALE),
        (cues.HalfwayReached(30.0), Tone.HALFWAY),
        (cues.LastSecondsBegan(5.0), Tone.LAST_SECOND),
        (cues.LastSecondBegan(4.0), Tone.LAST_SECOND),
        (cues.SkinCheckDue(300.0), Tone.SKIN_CHECK),
        (cues.LengthChanged(75.0, 60.0), Tone.NOTED),
        (cues.LengthKept(180.0), None),
        (cues.SoundChanged(50), Tone.NOTED),
        (cues.FoundTooTender(STEP), None),
        (cues.FoundHurting(STEP), Tone.LET_GO),
        (cues.Paused(), Tone.PAUSE),
        (cues.GuideOpened(STEP), Tone.PAUSE),
        (cues.HelpOpened(), Tone.PAUSE),
        (cues.Resumed(), Tone.RESUME),
        (cues.ReminderDue(), None),
        (cues.StepEnded(STEP, 60.0, HoldOutcome.FINISHED), None),
        (cues.SessionEnded(Ending.FINISHED), Tone.DONE),
        (cues.SessionEnded(Ending.QUIT), Tone.DONE),
        (cues.SessionEnded(Ending.INTERRUPTED), None),
    ],
)
def test_each_cue_has_its_tone(cue: Cue, tone: Tone | None) -> None:
    """What is told apart by ear, and what is quiet."""
    assert tone_of(cue) is tone


@pytest.mark.parametrize(
    ("kind", "chimes", "voice"),
    [
        (SoundKind.NONE, False, False),
        (SoundKind.CHIMES, True, False),
        (SoundKind.VOICE, False, True),
        (SoundKind.BOTH, True, True),
    ],
)
def test_each_kind_has_its_parts(kind: SoundKind, chimes: bool, voice: bool) -> None:
    """Chimes, a voice, both or neither."""
    assert (kind.has_chimes, kind.has_voice) == (chimes, voice)


def test_a_mute_keeps_the_volume() -> None:
    """Sound that was set off comes back as loud as it was."""
    off = Loudness(40).after(SoundWish.MUTE)
    assert (off.heard, off.volume) == (0, 40)
    assert off.after(SoundWish.MUTE).heard == 40


def test_louder_ends_a_mute() -> None:
    """Whoever asks for more sound wants to hear it."""
    off = Loudness(40).after(SoundWish.MUTE)
    assert off.after(SoundWish.LOUDER).heard == 50
    assert off.after(SoundWish.SOFTER).heard == 30


@given(st.integers(0, LOUDEST), st.lists(st.sampled_from(SoundWish)))
def test_the_volume_stays_within_its_bounds(volume: int, wishes: list[SoundWish]) -> None:
    """However often it is made louder or softer."""
    loudness = Loudness(volume)
    for wish in wishes:
        loudness = loudness.after(wish)
        assert 0 <= loudness.volume <= LOUDEST
        assert loudness.heard in (0, loudness.volume)
