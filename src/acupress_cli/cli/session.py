"""acupress session: a guided session with the points or the pain named."""

from typing import Annotated

import typer

from acupress_cli.cli.options import (
    USUAL_HEAT_MINUTES,
    USUAL_READY_S,
    BreathOption,
    HeatMinutesOption,
    HeatOption,
    HoldOption,
    MinutesOption,
    PainOption,
    PlainOption,
    PositionOption,
    PreviewOption,
    QualityOption,
    ReadyOption,
    RehearseOption,
    SideOption,
    SpeedOption,
    ToolOption,
)
from acupress_cli.cli.running import Manner, run
from acupress_cli.cli.setting_up import points_by_name, points_for_pain
from acupress_cli.cli.understanding import require_areas, understand
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.breath import BreathPace
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.plan import plan_session
from acupress_cli.domain.suggestion import DEFAULT_MINUTES, Wishes


def session(
    ctx: typer.Context,
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="[CODE]...", help="Points, by any name.")
    ] = None,
    pain: PainOption = None,
    side: SideOption = None,
    quality: QualityOption = None,
    minutes: MinutesOption = None,
    hold: HoldOption = None,
    position: PositionOption = None,
    tool: ToolOption = None,
    heat: HeatOption = True,
    heat_minutes: HeatMinutesOption = USUAL_HEAT_MINUTES,
    ready: ReadyOption = USUAL_READY_S,
    breath: BreathOption = BreathPace.EASY,
    plain: PlainOption = False,
    preview: PreviewOption = False,
    rehearse: RehearseOption = False,
    speed: SpeedOption = None,
) -> None:
    """Coach a session: heat, then each point with time to find it, holds and breathing."""
    bench: Workbench = ctx.obj
    tools = tuple(tool or ())
    if codes and pain:
        raise UsageError("Name points, or say where it hurts, not both.", _HINT)
    if codes:
        wishes = Wishes(minutes or 0, position, tools, hold)
        chosen = points_by_name(bench, codes, side, wishes)
    elif pain:
        understood = understand(bench, pain=pain, side=side, quality=quality or ())
        require_areas(bench, understood)
        wishes = Wishes(minutes or DEFAULT_MINUTES, position, tools, hold)
        chosen = points_for_pain(bench, understood.pattern, wishes)
    else:
        raise UsageError("Which points? None were named.", _HINT)
    plan = plan_session(chosen, heat_s=heat_minutes * 60 * heat, ready_s=ready)
    run(bench, plan, Manner(breath, plain, preview, rehearse, speed))


_HINT = (
    "For example: acupress session BL40 BL57 --side left\n"
    "or: acupress session --pain calf --side left. To be asked, use: acupress coach."
)
