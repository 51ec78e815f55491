"""Running a planned session: which display, which keyboard, and what is said after it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.breath import BreathPace
from acupress_cli.domain.cues import Ending
from acupress_cli.domain.errors import ExitCode, UsageError
from acupress_cli.domain.plan import SessionPlan
from acupress_cli.domain.record import SessionRecord

if TYPE_CHECKING:
    from acupress_cli.coaching.ports import Display

REHEARSAL_SPEED = 60.0


@dataclass(frozen=True, slots=True)
class Manner:
    """How a session is to be run."""

    breath: BreathPace
    plain: bool = False
    preview: bool = False
    rehearse: bool = False
    speed: float | None = None

    def __post_init__(self) -> None:
        if self.speed is not None and not self.rehearse:
            raise UsageError(
                "--speed is for rehearsals; a real hold takes its real time.",
                "Add --rehearse, or leave --speed out.",
            )


def run(bench: Workbench, plan: SessionPlan, manner: Manner) -> None:
    """Preview, rehearse or really run ``plan``, and show what was done."""
    if manner.preview:
        _preview(bench, plan)
        return
    record = coached(bench, plan, manner)
    show_summary(bench, record, manner)
    end_with(record)


def coached(bench: Workbench, plan: SessionPlan, manner: Manner) -> SessionRecord:
    """Run the session to its end and return what was really done."""
    from acupress_cli.coaching.conduct import conduct
    from acupress_cli.domain.session import Session

    record = SessionRecord()
    display = _display(bench, manner)
    speed = (manner.speed or REHEARSAL_SPEED) if manner.rehearse else 1.0
    with bench.keyboard() as keyboard:
        session = Session(plan, manner.breath)
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

    screen = summary_screen(record, rehearsal=manner.rehearse, relief=relief)
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
