"""One moment of a session as displays see it."""

from enum import Enum

from msgspec import Struct

from acupress_cli.domain.session.breath import Breath
from acupress_cli.domain.session.plan import Step


class Overlay(Enum):
    """What covers the session while its time stands still."""

    GUIDE = "guide"
    HELP = "help"
    HURT_ADVICE = "hurt"
    LEAVE = "leave"


class Frame(Struct, frozen=True):
    """Everything a display needs to know of one moment. Times in seconds."""

    step: Step
    elapsed_s: float
    length_s: float
    session_elapsed_s: float
    session_left_s: float
    point_number: int
    point_count: int
    breath: Breath | None
    paused: bool
    slept: bool
    overlay: Overlay | None
    overlay_page: int
    overlay_step: Step | None
    upcoming: Step | None
    tender: bool

    @property
    def left_s(self) -> float:
        """Seconds left in this step."""
        return max(0.0, self.length_s - self.elapsed_s)
