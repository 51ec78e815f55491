"""The sound of a session: which cue makes which tone, and how loud a person wants it."""

from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.domain.session import cues
from acupress_cli.domain.session.breath import BreathPhase
from acupress_cli.domain.session.cues import Cue, SoundWish
from acupress_cli.domain.session.plan import StepKind
from acupress_cli.domain.settings import LOUDEST, USUAL_VOLUME, USUAL_WPM, SoundKind

VOLUME_STEP = 10
# Words a minute. Slower than most voices speak unasked: it is followed while pressing.
# A rehearsal that runs faster than this would be nothing but a rattle.
FASTEST_WITH_SOUND = 4.0


class Tone(Enum):
    """A short sound with one meaning, told from the others with eyes shut."""

    READY = "ready"
    START = "start"
    INHALE = "inhale"
    EXHALE = "exhale"
    HALFWAY = "halfway"
    LAST_SECOND = "last-second"
    SWITCH = "switch"
    LET_GO = "let-go"
    SKIN_CHECK = "skin-check"
    NOTED = "noted"
    PAUSE = "pause"
    RESUME = "resume"
    DONE = "done"


class Loudness(Struct, frozen=True):
    """A volume from 0 to 100, which is kept while the sound is off."""

    volume: int = USUAL_VOLUME
    is_muted: bool = False

    @property
    def heard(self) -> int:
        """The volume that is really heard."""
        return 0 if self.is_muted else self.volume

    def after(self, wish: SoundWish) -> "Loudness":
        """The loudness once ``wish`` is carried out; to change the volume ends the silence."""
        if wish is SoundWish.MUTE:
            return replace(self, is_muted=not self.is_muted)
        step = VOLUME_STEP if wish is SoundWish.LOUDER else -VOLUME_STEP
        return Loudness(max(0, min(self.volume + step, LOUDEST)))


class SoundChoice(Struct, frozen=True):
    """How a session is to sound. ``voice`` is a voice by its name, "" for the system's own."""

    kind: SoundKind = SoundKind.NONE
    volume: int = USUAL_VOLUME
    voice: str = ""
    wpm: int = USUAL_WPM
    counts_breaths: bool = False


SILENCE = SoundChoice()

_BEGINNINGS = {
    StepKind.HEAT: Tone.READY,
    StepKind.READY: Tone.READY,
    StepKind.SWITCH: Tone.SWITCH,
    StepKind.HOLD: Tone.START,
    StepKind.REST: Tone.LET_GO,
}
_TONES = {
    cues.HalfwayReached: Tone.HALFWAY,
    cues.LastSecondsBegan: Tone.LAST_SECOND,
    cues.LastSecondBegan: Tone.LAST_SECOND,
    cues.SkinCheckDue: Tone.SKIN_CHECK,
    cues.LengthChanged: Tone.NOTED,
    cues.SoundChanged: Tone.NOTED,
    cues.FoundHurting: Tone.LET_GO,
    cues.Paused: Tone.PAUSE,
    cues.GuideOpened: Tone.PAUSE,
    cues.HelpOpened: Tone.PAUSE,
    cues.Resumed: Tone.RESUME,
}


def tone_of(cue: Cue) -> Tone | None:
    """The tone that ``cue`` makes; most make none."""
    if isinstance(cue, cues.StepBegan):
        return _BEGINNINGS.get(cue.step.kind)
    if isinstance(cue, cues.BreathTurned):
        return Tone.INHALE if cue.phase is BreathPhase.IN else Tone.EXHALE
    if isinstance(cue, cues.SessionEnded):
        return None if cue.ending is cues.Ending.INTERRUPTED else Tone.DONE
    return _TONES.get(type(cue))
