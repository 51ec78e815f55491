"""What happened in a session (cues, in the past tense) and what a person may wish (actions)."""

from enum import Enum

from msgspec import Struct

from acupress_cli.domain.session.breath import BreathPhase
from acupress_cli.domain.session.plan import Step


class SoundWish(Enum):
    """What a person may wish of the sound while it plays."""

    MUTE = "mute"
    SOFTER = "softer"
    LOUDER = "louder"


class HoldOutcome(Enum):
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
    LATER = "later"
    INTERRUPTED = "interrupted"

    @property
    def is_open(self) -> bool:
        """Whether what was not done may still be done."""
        return self in (Ending.LATER, Ending.INTERRUPTED)


class Cue(Struct, frozen=True):
    """A fact about the session, told to the display and every listener."""


class StepBegan(Cue, frozen=True):
    """A step began; ``length_s`` is what is planned for it now."""

    step: Step
    length_s: float


class StepEnded(Cue, frozen=True):
    """A step ended after ``elapsed_s`` seconds that were really spent in it."""

    step: Step
    elapsed_s: float
    outcome: HoldOutcome
    was_tender: bool = False


class BreathTurned(Cue, frozen=True):
    """A breath in or out began and lasts ``length_s``."""

    phase: BreathPhase
    length_s: float


class HalfwayReached(Cue, frozen=True):
    """Half of a hold is done; ``left_s`` remain."""

    left_s: float


class TimeLeft(Cue, frozen=True):
    """``left_s`` seconds of a hold remain: whole minutes, and the last ten seconds."""

    left_s: float


class ReminderDue(Cue, frozen=True):
    """Every 30 seconds of a hold: what is right to feel, and when to stop."""


class SkinCheckDue(Cue, frozen=True):
    """Time to lift the heat pack and look at the skin."""

    elapsed_s: float


class LastSecondsBegan(Cue, frozen=True):
    """The last seconds of a hold or of getting ready began."""

    left_s: float


class LastSecondBegan(Cue, frozen=True):
    """One of the last seconds after ``LastSecondsBegan`` began; ``left_s`` remain."""

    left_s: float


class Paused(Cue, frozen=True):
    """Time stands still; ``slept_s`` is set when the machine slept or was stopped."""

    slept_s: float = 0.0


class Resumed(Cue, frozen=True):
    """Time runs again."""


class LengthChanged(Cue, frozen=True):
    """A step is now ``length_s`` long, of which ``left_s`` remain."""

    length_s: float
    left_s: float


class LengthKept(Cue, frozen=True):
    """A step could not be made longer or shorter: ``limit_s`` is its limit."""

    limit_s: float


class FoundTooTender(Cue, frozen=True):
    """The person said the point is too tender; ``ends`` where that ended the hold.

    ``afterwards`` where ``step`` is a hold that had ended before.
    """

    step: Step
    ends: bool = False
    afterwards: bool = False


class FoundHurting(Cue, frozen=True):
    """The person said it hurts: the point is over for today.

    ``afterwards`` where ``step`` is a hold that had ended before.
    """

    step: Step
    afterwards: bool = False


class NotRepeated(Cue, frozen=True):
    """The person asked to hold ``step`` once more, but it is enough for one session."""

    step: Step


class SidesKept(Cue, frozen=True):
    """The person asked to swap sides where there are no two sides to come."""


class GuideOpened(Cue, frozen=True):
    """The person asked to read how to find the point."""

    step: Step


class HelpOpened(Cue, frozen=True):
    """The person asked what the keys do."""


class LeaveAsked(Cue, frozen=True):
    """The person wants to leave; whether for today or for a while is still to be said."""


class KeyMeantNothing(Cue, frozen=True):
    """The person pressed a key that does nothing in ``step``; told once a session."""

    step: Step


class SoundChanged(Cue, frozen=True):
    """The person made the sound softer or louder, or set it off or on; 0 is no sound."""

    volume: int


class SessionEnded(Cue, frozen=True):
    """The session is over."""

    ending: Ending
