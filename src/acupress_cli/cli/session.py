"""acupress session: a guided session with the points or the pain named."""

from typing import Annotated

import typer

from acupress_cli.cli.completing import points as point_codes
from acupress_cli.cli.options import PainOptions, PointOptions, TodayOptions, with_groups
from acupress_cli.cli.person import for_today, heard_in, with_experience
from acupress_cli.cli.running import (
    about_session,
    before_session,
    cross_threshold,
    go_on,
    planned,
    refuse_unless_rehearsed,
    run,
    say_today,
)
from acupress_cli.cli.saying import say
from acupress_cli.cli.session_options import (
    HeatOptions,
    JournalOptions,
    LookOptions,
    SoundOptions,
    TrialOptions,
)
from acupress_cli.cli.setting_up import named_points, planned_points, points_for_pain
from acupress_cli.cli.understanding import conditions_in, understand
from acupress_cli.cli.wanted import wanted_session
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.errors import UsageError


@with_groups("acupress session BL40 BL57 --side left", "acupress session --pain calf --side left")
def session(
    ctx: typer.Context,
    codes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CODE]...", help="Points, by any name.", autocompletion=point_codes
        ),
    ] = None,
    *,
    pain: PainOptions,
    points: PointOptions,
    today: TodayOptions,
    heat: HeatOptions,
    look: LookOptions,
    sound: SoundOptions,
    trial: TrialOptions,
    journal: JournalOptions,
) -> None:
    """Run a session: heat, then timed holds with breathing."""
    bench: Workbench = ctx.obj
    wanted = wanted_session(bench, pain, points, today, heat, look, sound, trial, journal)
    manner, is_asked = wanted.manner, bench.answers.isatty()
    if bool(codes) == bool(wanted.pain) and not (wanted.resume and not codes):
        raise UsageError("Name points, or say where it hurts with --pain.", _HINT)
    named = named_points(bench, codes or ())
    understood = understand(bench, pain=wanted.pain, side=wanted.side, quality=wanted.quality)
    earlier = before_session(bench, manner, wanted.resume, asks=is_asked)
    person = cross_threshold(bench, manner, wanted.conditions)
    heard = heard_in(bench, conditions_in(bench, wanted.told.note), may_ask=is_asked)
    person = heard.added_to(person)
    refuse_unless_rehearsed(person, manner)
    if earlier:
        go_on(bench, earlier, wanted.timing(0), person, manner)
        return
    about = about_session(bench, understood.pattern, wanted.told, manner, asks=is_asked)
    person = for_today(bench, person, understood.pattern, about.before, flare=manner.flare)
    person = with_experience(bench, person, fresh=wanted.fresh)
    say_today(bench, person)
    if named:
        chosen = planned_points(bench, named, wanted.side, wanted.wishes(usual_minutes=0), person)
    else:
        chosen = points_for_pain(bench, understood.pattern, wanted.wishes(), person)
    for line in heard.notes(bench, named or [one.point for one in chosen]):
        say(line, bench.err)
    timing = wanted.timing(wanted.heat_s if wanted.heat else 0)
    plan = planned(bench, chosen, timing, person, manner)
    run(bench, plan, manner, person, about)


_HINT = (
    "For example: acupress session BL40 BL57 --side left\n"
    "or: acupress session --pain calf --side left. To be asked, use: acupress coach."
)
