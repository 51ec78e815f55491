"""acupress session: a guided session with the points or the pain named."""

from typing import Annotated

import typer

from acupress_cli.cli.completing import points as point_codes
from acupress_cli.cli.options import (
    ConditionOption,
    FlareOption,
    FreshOption,
    HoldOption,
    MinutesOption,
    PainOption,
    PlainOption,
    PositionOption,
    QualityOption,
    SideOption,
    ToolOption,
)
from acupress_cli.cli.person import for_today, heard_in, with_experience
from acupress_cli.cli.running import (
    Manner,
    Timing,
    Told,
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
    USUAL_HEAT_MINUTES,
    USUAL_READY_S,
    AnywayOption,
    BackOption,
    BreathOption,
    CountBreathsOption,
    DigitsOption,
    HeatMinutesOption,
    HeatOption,
    JournalOption,
    LegOption,
    MotionOption,
    NoteOption,
    PreviewOption,
    ReadyOption,
    RehearseOption,
    ResumeOption,
    SoundOption,
    SpeechRateOption,
    SpeedOption,
    TagOption,
    VoiceOption,
    VolumeOption,
)
from acupress_cli.cli.setting_up import named_points, planned_points, points_for_pain
from acupress_cli.cli.sounds import chosen_sound
from acupress_cli.cli.understanding import conditions_in, understand
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.limits import DEFAULT_MINUTES
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.suggestion.suggestion import Wishes


def session(
    ctx: typer.Context,
    codes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CODE]...", help="Points, by any name.", autocompletion=point_codes
        ),
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
    plain: PlainOption = None,
    motion: MotionOption = None,
    digits: DigitsOption = None,
    preview: PreviewOption = False,
    rehearse: RehearseOption = False,
    speed: SpeedOption = None,
    sound: SoundOption = None,
    volume: VolumeOption = None,
    voice: VoiceOption = None,
    speech_rate: SpeechRateOption = None,
    count_breaths: CountBreathsOption = False,
    condition: ConditionOption = None,
    flare: FlareOption = False,
    fresh: FreshOption = False,
    leg: LegOption = None,
    back: BackOption = None,
    note: NoteOption = None,
    tag: TagOption = None,
    journal: JournalOption = True,
    resume: ResumeOption = None,
    anyway: AnywayOption = False,
) -> None:
    """Run a session: heat, then timed holds with breathing."""
    bench: Workbench = ctx.obj
    heard = chosen_sound(bench, sound, volume, voice, speech_rate, counts=count_breaths)
    bench.prefer(plain=plain, motion=motion, digits=digits)
    manner = Manner(breath, preview, rehearse, speed, anyway, flare, heard)
    if bool(codes) == bool(pain) and not (resume and not codes):
        raise UsageError("Name points, or say where it hurts with --pain.", _HINT)
    told = Told(PainScores(leg, back), note or "", tuple(tag or ()), journal)
    points = named_points(bench, codes or ())
    understood = understand(bench, pain=pain or (), side=side, quality=quality or ())
    earlier = before_session(bench, manner, resume, asks=bench.answers.isatty())
    person = cross_threshold(bench, manner, condition or ())
    noted = conditions_in(bench, note or "")
    named = heard_in(bench, noted, may_ask=bench.answers.isatty())
    person = named.added_to(person)
    refuse_unless_rehearsed(person, manner)
    if earlier:
        go_on(bench, earlier, Timing(0, ready), person, manner)
        return
    about = about_session(bench, understood.pattern, told, manner, asks=bench.answers.isatty())
    person = for_today(bench, person, understood.pattern, about.before, flare=flare)
    person = with_experience(bench, person, fresh=fresh)
    say_today(bench, person)
    tools = tuple(tool or ())
    if points:
        wishes = Wishes(minutes or 0, position, tools, hold)
        chosen = planned_points(bench, points, side, wishes, person)
    else:
        wishes = Wishes(minutes or DEFAULT_MINUTES, position, tools, hold)
        chosen = points_for_pain(bench, understood.pattern, wishes, person)
    for line in named.notes(bench, points or [one.point for one in chosen]):
        say(line, bench.err)
    timing = Timing(heat_minutes * 60 * heat, ready)
    plan = planned(bench, chosen, timing, person, manner)
    run(bench, plan, manner, person, about)


_HINT = (
    "For example: acupress session BL40 BL57 --side left\n"
    "or: acupress session --pain calf --side left. To be asked, use: acupress coach."
)
