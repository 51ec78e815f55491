"""What a person wants of a session, as far as they said it before the first question."""

from collections.abc import Sequence

from msgspec import Struct

from acupress_cli.conversation.looked_back import LookedBack
from acupress_cli.domain.body.body import Position, Side, Tool
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.limits import DEFAULT_MINUTES
from acupress_cli.domain.pain.pain import NO_SCORES, PainScores
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.plan import READY_S, USUAL_HEAT_S
from acupress_cli.domain.sound.sound import SILENCE, SoundChoice
from acupress_cli.domain.suggestion.suggestion import Wishes


class Timing(Struct, frozen=True):
    """Seconds of heat (0 for none) and of getting ready."""

    heat_s: int
    ready_s: int


class Manner(Struct, frozen=True):
    """How a session is to be run."""

    breath: BreathPace
    preview: bool = False
    rehearse: bool = False
    speed: float | None = None
    anyway: bool = False
    flare: bool = False
    sound: SoundChoice = SILENCE
    looked_back: LookedBack = LookedBack()

    @property
    def is_real(self) -> bool:
        """Whether somebody is going to press: neither a preview nor a rehearsal."""
        return not (self.preview or self.rehearse)

    def __post_init__(self) -> None:
        if self.speed is not None and not self.rehearse:
            raise UsageError(
                "--speed is for rehearsals; a real hold takes its real time.",
                "Add --rehearse, or leave --speed out.",
            )


class ForJournal(Struct, frozen=True):
    """What the options of a session say for its entry; ``keep`` is False for none."""

    before: PainScores = NO_SCORES
    note: str = ""
    tags: tuple[str, ...] = ()
    keep: bool = True


class Wanted(Struct, frozen=True):
    """What a person says of a session before the first question; None for what is not said.

    ``position`` is sitting, lying, standing or any.
    """

    manner: Manner
    told: ForJournal
    pain: Sequence[str] = ()
    side: Side | None = None
    quality: Sequence[str] = ()
    minutes: int | None = None
    position: str | None = None
    tools: Sequence[Tool] = ()
    hold_s: int | None = None
    fresh: bool = False
    conditions: Sequence[str] = ()
    heat: bool | None = None
    heat_s: int = USUAL_HEAT_S
    ready_s: int = READY_S
    resume: bool | None = None

    def wishes(self, usual_minutes: int = DEFAULT_MINUTES) -> Wishes:
        """What is wished of the points, where nothing more is asked."""
        position = Position(self.position) if self.position else None
        return Wishes(self.minutes or usual_minutes, position, tuple(self.tools), self.hold_s)

    def timing(self, heat_s: int) -> Timing:
        """The times of the session, with so much heat."""
        return Timing(heat_s, self.ready_s)
