"""What happened in a session (cues, in the past tense) and what a person may wish (actions)."""

from dataclasses import dataclass
from enum import Enum

from acupress_cli.domain.breath import BreathPhase
from acupress_cli.domain.plan import Step


class Action(Enum):
    """A wish of the person, in the imperative."""

    PAUSE = "pause or resume"
    BEGIN = "begin the hold"
    SKIP = "skip"
    BACK = "go back"
    LONGER = "15 seconds more"
    SHORTER = "15 seconds less"
    TOO_TENDER = "too tender"
    HURTS = "it hurts"
    GUIDE = "read the guide"
    HELP = "help"
    CLOSE = "close"
    QUIT = "quit"


class Outcome(Enum):
    """How a hold ended."""

    FINISHED = "finished"
    SKIPPED = "skipped"
    TOO_TENDER = "too tender"
    HURT = "hurt"
    RESTARTED = "restarted"
    STOPPED = "stopped"
    NOT_REACHED = "not reached"


class Ending(Enum):
    """How a session ended."""

    FINISHED = "finished"
    QUIT = "quit"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True)
class Cue:
    """A fact about the session, told to the display and every listener."""


@dataclass(frozen=True, slots=True)
class StepBegan(Cue):
    """A step began; ``length_s`` is what is planned for it now."""

    step: Step
    length_s: float


@dataclass(frozen=True, slots=True)
class StepEnded(Cue):
    """A step ended after ``elapsed_s`` seconds that were really spent in it."""

    step: Step
    elapsed_s: float
    outcome: Outcome
    was_tender: bool = False


@dataclass(frozen=True, slots=True)
class BreathTurned(Cue):
    """A breath in or out began and lasts ``length_s``."""

    phase: BreathPhase
    length_s: float


@dataclass(frozen=True, slots=True)
class HalfwayReached(Cue):
    """Half of a hold is done; ``left_s`` remain."""

    left_s: float


@dataclass(frozen=True, slots=True)
class ReminderDue(Cue):
    """Every 30 seconds of a hold: what is right to feel, and when to stop."""


@dataclass(frozen=True, slots=True)
class SkinCheckDue(Cue):
    """Time to lift the heat pack and look at the skin."""

    elapsed_s: float


@dataclass(frozen=True, slots=True)
class LastSecondsBegan(Cue):
    """The last seconds of a hold or of getting ready began."""

    left_s: float


@dataclass(frozen=True, slots=True)
class LastSecondBegan(Cue):
    """One of the last seconds after ``LastSecondsBegan`` began; ``left_s`` remain."""

    left_s: float


@dataclass(frozen=True, slots=True)
class Paused(Cue):
    """Time stands still; ``slept_s`` is set when the machine slept or was stopped."""

    slept_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Resumed(Cue):
    """Time runs again."""


@dataclass(frozen=True, slots=True)
class LengthChanged(Cue):
    """A step is now ``length_s`` long, of which ``left_s`` remain."""

    length_s: float
    left_s: float


@dataclass(frozen=True, slots=True)
class LengthKept(Cue):
    """A step could not be made longer or shorter: ``limit_s`` is its limit."""

    limit_s: float


@dataclass(frozen=True, slots=True)
class FoundTooTender(Cue):
    """The person said the point is too tender; ``ends`` where that ended the hold."""

    step: Step
    ends: bool = False


@dataclass(frozen=True, slots=True)
class FoundHurting(Cue):
    """The person said it hurts: the point is over for today."""

    step: Step


@dataclass(frozen=True, slots=True)
class GuideOpened(Cue):
    """The person asked to read how to find the point."""

    step: Step


@dataclass(frozen=True, slots=True)
class HelpOpened(Cue):
    """The person asked what the keys do."""


@dataclass(frozen=True, slots=True)
class SoundChanged(Cue):
    """The person made the sound softer or louder, or set it off or on; 0 is no sound."""

    volume: int


@dataclass(frozen=True, slots=True)
class SessionEnded(Cue):
    """The session is over."""

    ending: Ending
