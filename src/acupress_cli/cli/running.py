"""Running a planned session: which display, which keyboard, and what is said after it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from acupress_cli.cli.gate import Gate
from acupress_cli.cli.prompts import Questions
from acupress_cli.cli.safeguards import Safeguards
from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.breath import BreathPace
from acupress_cli.domain.conditions import Person
from acupress_cli.domain.cues import Ending
from acupress_cli.domain.errors import ExitCode, NoAnswerError, UsageError
from acupress_cli.domain.pain import WORST_PAIN
from acupress_cli.domain.plan import PlannedPoint, SessionPlan, plan_session
from acupress_cli.domain.record import SessionRecord

if TYPE_CHECKING:
    from acupress_cli.coaching.ports import Display

REHEARSAL_SPEED = 60.0


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds of heat (0 for none) and of getting ready."""

    heat_s: int
    ready_s: int


@dataclass(frozen=True, slots=True)
class Manner:
    """How a session is to be run."""

    breath: BreathPace
    plain: bool = False
    preview: bool = False
    rehearse: bool = False
    speed: float | None = None
    anyway: bool = False

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


def cross_threshold(bench: Workbench, manner: Manner, conditions: Sequence[str]) -> Person:
    """Pass the gate and say what is true of the person, before any point is pressed.

    Raises RedFlagError with what to do. A rehearsal asks nobody to press, so it asks
    nothing; a preview only minds what already stands.
    """
    gate, safeguards = Gate(bench), Safeguards(bench)
    if manner.is_real:
        gate.pass_for_session()
    elif manner.preview:
        gate.refuse_standing()
    person = safeguards.person(conditions, may_ask=manner.is_real)
    if not manner.rehearse:
        safeguards.refuse_for(person)
    return person


def planned(
    bench: Workbench, chosen: Sequence[PlannedPoint], timing: Timing, person: Person, manner: Manner
) -> SessionPlan:
    """The session with ``chosen`` points; heat only where nothing speaks against it."""
    heat_s = timing.heat_s
    if manner.is_real:
        heat_s = Safeguards(bench).heat_s(heat_s, person)
    elif person.no_heat:
        heat_s = 0
    return plan_session(chosen, heat_s=heat_s, ready_s=timing.ready_s)


def run(
    bench: Workbench,
    plan: SessionPlan,
    manner: Manner,
    person: Person,
    before: int | None = None,
) -> None:
    """Preview, rehearse or really run ``plan``, and show what was done.

    ``before`` is the pain score before; where it is given, it is asked again after.
    """
    if manner.preview:
        _preview(bench, plan)
        return
    if not manner.is_real:
        record = coached(bench, plan, manner, person)
        show_summary(bench, record, manner)
        end_with(record)
        return
    safeguards = Safeguards(bench)
    if not safeguards.mind_the_dose(anyway=manner.anyway):
        return
    record = coached(bench, plan, manner, person)
    safeguards.remember(record)
    pressed = record.ending is not Ending.INTERRUPTED and record.pressed_s >= 1
    relief = _relief(bench, before) if pressed and before is not None else None
    show_summary(bench, record, manner, relief)
    if pressed:
        _ask_after(bench)
    end_with(record)


def _relief(bench: Workbench, before: int) -> tuple[int, int] | None:
    question = "How bad is it now, after the session? 0 is none, 10 is the worst."
    try:
        after = Questions(bench).number(question, 0, WORST_PAIN, flag="standard input")
    except NoAnswerError:
        return None
    return before, after


def _ask_after(bench: Workbench) -> None:
    try:
        Gate(bench).after_session()
    except NoAnswerError as unanswered:
        say(unanswered.sentence, bench.err)


def coached(bench: Workbench, plan: SessionPlan, manner: Manner, person: Person) -> SessionRecord:
    """Run the session to its end and return what was really done."""
    from acupress_cli.coaching.conduct import conduct
    from acupress_cli.domain.session import Session

    record = SessionRecord()
    display = _display(bench, manner)
    speed = (manner.speed or REHEARSAL_SPEED) if manner.rehearse else 1.0
    with bench.keyboard() as keyboard:
        pace = BreathPace.NATURAL if person.own_pace_only else manner.breath
        session = Session(plan, pace)
        conduct(session, bench.clock(), keyboard, display, [record], speed=speed)
    return record


def show_summary(
    bench: Workbench,
    record: SessionRecord,
    manner: Manner,
    relief: tuple[int, int] | None = None,
) -> None:
    """Say in a few lines what was done."""
    from acupress_cli.screens.console import show
    from acupress_cli.screens.plan_screen import summary_screen

    words = bench.content.session_words()
    screen = summary_screen(record, words, rehearsal=manner.rehearse, relief=relief)
    show(bench.console(), screen)


def end_with(record: SessionRecord) -> None:
    """Leave with exit code 130 where the session was interrupted."""
    if record.ending is Ending.INTERRUPTED:
        raise typer.Exit(ExitCode.INTERRUPTED)


def _preview(bench: Workbench, plan: SessionPlan) -> None:
    from acupress_cli.screens.console import reading_width, show
    from acupress_cli.screens.plan_screen import timetable_screen

    console = bench.console()
    show(console, timetable_screen(plan), reading_width(console))


def _display(bench: Workbench, manner: Manner) -> "Display":
    words = bench.content.session_words()
    if manner.plain or not bench.can_redraw:
        from acupress_cli.screens.plain import PlainDisplay

        return PlainDisplay(bench.out, words, rehearsal=manner.rehearse)
    from acupress_cli.screens.console import window_size
    from acupress_cli.screens.live import LiveDisplay

    return LiveDisplay(bench.console(), words, window_size, rehearsal=manner.rehearse)
