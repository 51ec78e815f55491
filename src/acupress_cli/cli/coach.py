"""acupress coach: the whole way by questions, from the pain to the end of a session."""

from typing import Annotated

import typer

from acupress_cli.cli.interview import Interview
from acupress_cli.cli.options import (
    USUAL_HEAT_MINUTES,
    USUAL_READY_S,
    AnywayOption,
    BreathOption,
    ConditionOption,
    HeatMinutesOption,
    HoldOption,
    MinutesOption,
    PainOption,
    PlainOption,
    PreviewOption,
    QualityOption,
    ReadyOption,
    RehearseOption,
    SideOption,
    SpeedOption,
    ToolOption,
)
from acupress_cli.cli.running import Manner, Timing, cross_threshold, planned, run
from acupress_cli.cli.setting_up import in_order
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.breath import BreathPace
from acupress_cli.domain.pain import WORST_PAIN
from acupress_cli.domain.suggestion import Wishes


def coach(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORDS]...", help="Where it goes and what it is like."),
    ] = None,
    pain: PainOption = None,
    side: SideOption = None,
    quality: QualityOption = None,
    score: Annotated[
        int | None, typer.Option("--score", min=0, max=WORST_PAIN, help="Pain now, 0 to 10.")
    ] = None,
    minutes: MinutesOption = None,
    position: Annotated[
        str | None, typer.Option(help="sitting, lying, standing or any.", metavar="POSITION")
    ] = None,
    tool: ToolOption = None,
    hold: HoldOption = None,
    heat: Annotated[
        bool | None, typer.Option("--heat/--no-heat", help="Begin with a heat pack, or without.")
    ] = None,
    heat_minutes: HeatMinutesOption = USUAL_HEAT_MINUTES,
    ready: ReadyOption = USUAL_READY_S,
    breath: BreathOption = BreathPace.EASY,
    plain: PlainOption = False,
    preview: PreviewOption = False,
    rehearse: RehearseOption = False,
    speed: SpeedOption = None,
    condition: ConditionOption = None,
    anyway: AnywayOption = False,
) -> None:
    """Be asked where it hurts, and be coached through a session."""
    bench: Workbench = ctx.obj
    manner = Manner(breath, plain, preview, rehearse, speed, anyway)
    interview = Interview(bench)
    interview.welcome()
    person = cross_threshold(bench, manner, condition or ())
    understood = interview.where(words or (), pain or (), side, quality or ())
    before = interview.score("How bad is it now?", score)
    wishes = Wishes(
        interview.minutes(minutes), interview.position(position), tuple(tool or ()), hold
    )
    chosen = in_order(bench, interview.points(understood, wishes, person), wishes)
    timing = Timing(interview.heat_s(heat, heat_minutes), ready)
    run(bench, planned(bench, chosen, timing, person, manner), manner, person, before)
