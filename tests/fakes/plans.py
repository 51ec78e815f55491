"""Made-up points and plans, and a session that is stepped through by hand."""

from collections.abc import Callable, Sequence

from hypothesis import strategies as st

from acupress_cli.domain.body.body import Laterality, Position, Pressure, Side, Tool, View
from acupress_cli.domain.body.posture import Posture
from acupress_cli.domain.points.acupoint import (
    Acupoint,
    Evidence,
    Hanzi,
    HoldLength,
    PregnancyAdvice,
    PregnancyLevel,
    Reach,
    Role,
    Technique,
)
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.cues import Cue, StepEnded
from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.plan import (
    Finding,
    PlannedPoint,
    SessionPlan,
    StepKind,
    plan_session,
)
from acupress_cli.domain.session.session import Action, Session

_POSTURES = {
    Position.SITTING: Posture.LEG_IN_REACH,
    Position.LYING: Posture.ON_THE_BACK,
    Position.STANDING: Posture.STANDING,
}


def technique(position: Position, tool: Tool = Tool.THUMB) -> Technique:
    """One way of pressing."""
    return Technique(tool, _POSTURES[position], f"Press with {tool.value}, {position.value}.")


SITTING = technique(Position.SITTING)
LYING = technique(Position.LYING)
STANDING = technique(Position.STANDING)


def made_point(
    code: str = "BL57",
    techniques: Sequence[Technique] = (SITTING,),
    *,
    area: str = "calf",
    most_s: int = 180,
) -> Acupoint:
    """A point about which only what tests of time look at is said."""
    return Acupoint(
        code=code,
        pinyin="Chengshan",
        hanzi=Hanzi("承山", "承山"),
        english="Mountain Support",
        area=area,
        place="in the middle of the calf",
        view=View.BACK,
        laterality=Laterality.PAIRED,
        location="In the middle of the calf.",
        find=("Rise on your toes.",),
        feel="A dull ache.",
        reach=Reach.EASY,
        techniques=tuple(techniques),
        pressure=Pressure.MEDIUM,
        used_for="the calf",
        good_for="The calf.",
        paths=(),
        role=Role.LOCAL,
        hold=HoldLength(default_s=60, max_s=most_s),
        gentle=False,
        cautions=("Gently.",),
        do_not_press_if=("the calf is swollen",),
        pregnancy=PregnancyAdvice(PregnancyLevel.LIGHT, "Ask."),
        evidence=Evidence("Old books."),
        sources=("who-2008",),
    )


def planned(
    code: str = "BL57",
    side: Side | None = Side.LEFT,
    hold_s: int = 60,
    how: Technique = SITTING,
    *,
    most_s: int = 180,
) -> PlannedPoint:
    """A made-up point, planned."""
    return PlannedPoint(made_point(code, (how,), most_s=most_s), side, hold_s, how)


ANY_POINTS = st.lists(
    st.builds(
        planned,
        side=st.sampled_from([None, *Side]),
        hold_s=st.integers(60, 180),
        how=st.sampled_from([SITTING, LYING, STANDING]),
    ),
    max_size=6,
)
ANY_PLAN = st.builds(
    plan_session,
    ANY_POINTS,
    heat_s=st.sampled_from([0, 600, 900]),
    finding=st.builds(Finding, st.integers(10, 300)),
).filter(lambda plan: bool(plan.steps))

CALF = planned("BL57", Side.BOTH, 75, most_s=90)
BACK = planned("GV3", None, 75, LYING)
# Heat 600, settle 30, ready 30, hold 75, switch 15, hold 75, rest 10, ready 45, hold 75, rest 10.
WHOLE_PLAN = plan_session([CALF, BACK], heat_s=600)
STARTS = dict(
    zip(
        (
            "heat",
            "settle",
            "ready",
            "hold",
            "switch",
            "second hold",
            "rest",
            "moved",
            "last",
            "end",
        ),
        (start for start, _ in WHOLE_PLAN.timetable()),
        strict=True,
    )
)
WHOLE_S = 965.0


class Played:
    """A session told what to do, which keeps every cue with the second it came at."""

    def __init__(
        self,
        plan: SessionPlan = WHOLE_PLAN,
        pace: BreathPace = BreathPace.NATURAL,
        *,
        is_kept: bool = False,
    ) -> None:
        self.session = Session(plan, pace, is_kept=is_kept)
        self.told: list[tuple[float, Cue]] = []
        self._keep(self.session.start())

    @property
    def frame(self) -> Frame:
        """What there is to see now."""
        return self.session.frame()

    def wait(self, seconds: float) -> tuple[Cue, ...]:
        """Let time pass from event to event, so that each is kept with its own second."""
        cues: list[Cue] = []
        while seconds > 0 and not self.session.is_over:
            passing = seconds
            if not self.session.is_waiting:
                passing = min(seconds, self.session.until_next_s())
            happened = self._keep(self.session.advance(passing))
            assert happened or passing, "the session runs and gets no further"
            cues += happened
            seconds -= passing
        return tuple(cues)

    def press(self, *actions: Action) -> tuple[Cue, ...]:
        """Wish for something; what was told of the last wish."""
        cues: tuple[Cue, ...] = ()
        for action in actions:
            cues = self._keep(self.session.apply(action))
        return cues

    def sleep(self, seconds: float, *, can_resume: bool = True) -> tuple[Cue, ...]:
        """Be away, as a sleeping machine is."""
        return self._keep(self.session.slept(seconds, can_resume=can_resume))

    def to_end(self) -> "Played":
        """Wait until it is over."""
        self.wait(1e5)
        return self

    def ended(self, wanted: Callable[[StepEnded], bool] = lambda _: True) -> list[StepEnded]:
        """The steps that ended, in order."""
        return [cue for _, cue in self.told if isinstance(cue, StepEnded) and wanted(cue)]

    def holds(self) -> list[StepEnded]:
        """The holds that ended, in order."""
        return self.ended(lambda cue: cue.step.kind is StepKind.HOLD)

    def _keep(self, cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
        self.told += [(self.session.frame().session_elapsed_s, cue) for cue in cues]
        return cues


def played_to(moment: str, after_s: float = 5.0, *actions: Action) -> Played:
    """The whole plan played to ``after_s`` seconds into the step called ``moment``."""
    play = Played()
    play.wait(STARTS[moment] + after_s)
    play.press(*actions)
    return play


def names(cues: Sequence[Cue]) -> str:
    """The kinds of ``cues`` in a line."""
    return " ".join(type(cue).__name__ for cue in cues)
