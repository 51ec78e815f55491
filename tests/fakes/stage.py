"""Everything around one session, so that a test can play it and look at what came of it."""

from collections.abc import Sequence

from acupress_cli.coaching.conduct import conduct
from acupress_cli.coaching.ports import Listener, Sound
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.cues import Cue, LengthChanged, StepBegan, StepEnded
from acupress_cli.domain.session.plan import SessionPlan, plan_session
from acupress_cli.domain.session.record import SessionRecord
from acupress_cli.domain.session.session import Session
from acupress_cli.domain.session.tempo import Tempo
from tests.fakes.plans import planned
from tests.fakes.wishes import WISHES
from tests.fakes.world import FakeClock, RecordingDisplay, ScriptedKeyboard

Script = Sequence[tuple[float, str]]
# Settle to 30, ready to 60, hold to 120, switch to 135, hold to 195, rest to 205.
BOTH_SIDES = plan_session([planned("BL57", Side.BOTH, 60)])


# Some hours of a session: a test of one that never ends fails instead of hanging.
MOST_POLLS = 100_000


class FiniteKeyboard(ScriptedKeyboard):
    """A scripted keyboard that does not wait for ever."""

    def poll(self, timeout_s: float) -> str | None:
        """The next key of the script."""
        assert len(self.polls) < MOST_POLLS, "the session waits for ever"
        return super().poll(timeout_s)


class Stage:
    """A clock, a keyboard, a display and a record around one session."""

    def __init__(
        self,
        script: Script = (),
        plan: SessionPlan = BOTH_SIDES,
        pace: BreathPace = BreathPace.NATURAL,
        *,
        can_answer: bool = True,
        refresh_s: float = 0.5,
    ) -> None:
        self.clock = FakeClock()
        self.keyboard: ScriptedKeyboard = FiniteKeyboard(self.clock, script, can_answer=can_answer)
        self.display = RecordingDisplay(self.clock, refresh_s)
        self.record = SessionRecord()
        self.listeners: list[Listener] = [self.record]
        self.sound: Sound | None = None
        self.session = Session(plan, pace)

    def play(self, speed: float = 1.0, heat_speed: float | None = None) -> "Stage":
        """Conduct the session to its end."""
        conduct(
            self.session,
            self.clock,
            self.keyboard,
            self.display,
            self.listeners,
            wishes=WISHES,
            tempo=Tempo(speed if heat_speed is None else heat_speed, speed),
            sound=self.sound,
        )
        return self

    @property
    def last(self) -> tuple[float, Cue]:
        """The last cue, with the clock's time."""
        return self.display.cues[-1]

    @property
    def transcript(self) -> list[str]:
        """Every cue in a line, with the clock's time and what is told of it."""
        return [f"{at:g} {worded(cue)}" for at, cue in self.display.cues]


def worded(cue: Cue) -> str:
    """A cue by its kind and what a reader needs of it."""
    if isinstance(cue, StepBegan):
        return f"{cue.step.kind.value} began"
    if isinstance(cue, StepEnded):
        return f"{cue.step.kind.value} {cue.outcome.value} after {cue.elapsed_s:g}"
    if isinstance(cue, LengthChanged):
        return f"now {cue.length_s:g}"
    return type(cue).__name__
