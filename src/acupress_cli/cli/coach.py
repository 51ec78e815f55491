"""acupress coach: the whole way by questions, from the pain to the end of a session."""

from typing import Annotated

import typer

from acupress_cli.cli.completing import positions
from acupress_cli.cli.interview import Interview
from acupress_cli.cli.options import (
    ConditionOption,
    FlareOption,
    FreshOption,
    HoldOption,
    MinutesOption,
    PainOption,
    PlainOption,
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
)
from acupress_cli.cli.session_options import (
    USUAL_HEAT_MINUTES,
    USUAL_READY_S,
    AnywayOption,
    BackOption,
    BreathOption,
    CountBreathsOption,
    DigitsOption,
    HeatMinutesOption,
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
from acupress_cli.cli.sounds import chosen_sound
from acupress_cli.cli.understanding import conditions_in
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.suggestion.suggestion import Wishes
from acupress_cli.domain.words.text import need_readable


def coach(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORDS]...", help="Where it goes and what it is like."),
    ] = None,
    pain: PainOption = None,
    side: SideOption = None,
    quality: QualityOption = None,
    minutes: MinutesOption = None,
    position: Annotated[
        str | None,
        typer.Option(
            help="sitting, lying, standing or any.", metavar="POSITION", autocompletion=positions
        ),
    ] = None,
    tool: ToolOption = None,
    hold: HoldOption = None,
    heat: Annotated[
        bool | None, typer.Option("--heat/--no-heat", help="Begin with a heat pack, or without.")
    ] = None,
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
    """Be asked where it hurts, and be coached through a session."""
    bench: Workbench = ctx.obj
    need_readable(" ".join(words or ()))
    heard = chosen_sound(bench, sound, volume, voice, speech_rate, counts=count_breaths)
    bench.prefer(plain=plain, motion=motion, digits=digits)
    manner = Manner(breath, preview, rehearse, speed, anyway, flare, heard)
    told = Told(PainScores(leg, back), note or "", tuple(tag or ()), journal)
    interview = Interview(bench, plain=bench.settings().plain)
    interview.welcome()
    earlier = before_session(bench, manner, resume, asks=True)
    person = cross_threshold(bench, manner, condition or ())
    noted = conditions_in(bench, note or "")
    if earlier:
        person = heard_in(bench, noted, may_ask=True).added_to(person)
        refuse_unless_rehearsed(person, manner)
        go_on(bench, earlier, Timing(0, ready), person, manner)
        return
    understood = interview.where(words or (), pain or (), side, quality or ())
    named = heard_in(bench, (*understood.conditions, *noted), may_ask=True)
    person = named.added_to(person)
    refuse_unless_rehearsed(person, manner)
    about = about_session(bench, understood.pattern, told, manner, asks=True)
    person = for_today(bench, person, understood.pattern, about.before, flare=flare)
    person = with_experience(bench, person, fresh=fresh)
    said = understood.wishes
    wishes = Wishes(
        interview.minutes(minutes or said.minutes),
        interview.position(position, said.position),
        tuple(tool or said.tools),
        hold,
    )
    chosen = interview.points(understood, wishes, person, named)
    timing = Timing(
        0 if person.today else interview.heat_s(said.heat if heat is None else heat, heat_minutes),
        ready,
    )
    run(bench, planned(bench, chosen, timing, person, manner), manner, person, about)
