"""acupress settings: how the program looks and sounds, and changing it."""

from typing import Annotated

import typer

from acupress_cli.cli.completing import languages, week_starts_with
from acupress_cli.cli.options import MinutesOption, PlainOption, ToolOption
from acupress_cli.cli.saying import say
from acupress_cli.cli.session_options import (
    BreathOption,
    DigitsOption,
    MotionOption,
    PlacedOption,
    SoundOption,
    SpeechRateOption,
    VoiceOption,
    VolumeOption,
)
from acupress_cli.cli.workbench import Workbench
from acupress_cli.conversation.choosing_sound import need_voice
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.limits import DEFAULT_MINUTES, USUAL_HEAT_S
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.settings import (
    LATEST_DAY_END,
    USUAL_SETTINGS,
    PictureKind,
    Settings,
    SoundKind,
    ThemeName,
    WeekStart,
    check_heat_minutes,
    parse_week_start,
)
from acupress_cli.domain.words.text import shown

_PICTURES = {
    PictureKind.AUTO: "as the terminal can show them",
    PictureKind.BRAILLE: "in dots (braille)",
    PictureKind.BLOCK: "in blocks (block)",
    PictureKind.ASCII: "in letters and strokes (ascii)",
    PictureKind.NONE: "none",
}


def edit_settings(
    ctx: typer.Context,
    plain: PlainOption = None,
    theme: Annotated[
        ThemeName | None, typer.Option("--theme", help="The colours, and what stands out.")
    ] = None,
    motion: MotionOption = None,
    digits: DigitsOption = None,
    pictures: Annotated[
        PictureKind | None, typer.Option("--pictures", help="What pictures are drawn with.")
    ] = None,
    sound: SoundOption = None,
    volume: VolumeOption = None,
    voice: VoiceOption = None,
    speech_rate: SpeechRateOption = None,
    week_starts: Annotated[
        str | None,
        typer.Option(
            "--week-starts",
            metavar=f"[{'|'.join(start.value for start in WeekStart)}]",
            help="The first day of your week.",
            autocompletion=week_starts_with,
        ),
    ] = None,
    day_ends: Annotated[
        str | None,
        typer.Option(
            "--day-ends",
            metavar="TIME",
            help="When your day ends, midnight to noon; what you do before counts for the day "
            "before. [default: 04:00]",
        ),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(
            "--language",
            metavar="auto|CODE",
            help="The language of the content, as far as there is content in it.",
            autocompletion=languages,
        ),
    ] = None,
    minutes: MinutesOption = None,
    position: PlacedOption = None,
    tool: ToolOption = None,
    heat_minutes: Annotated[
        int | None,
        typer.Option(
            "--heat-minutes",
            metavar="MINUTES",
            help="Of a heat pack; 0 for no heat.",
            show_default=False,
        ),
    ] = None,
    breath: BreathOption = None,
    reset: Annotated[
        bool,
        typer.Option("--reset", help="Everything as usual again, except what you name with it."),
    ] = False,
) -> None:
    """Show how it looks and sounds and what you usually want, or change it."""
    bench: Workbench = ctx.obj
    if voice:
        need_voice(bench, voice)
    if language is not None:
        _need_language(bench, language)

    def change(kept: Settings) -> Settings:
        before = USUAL_SETTINGS if reset else kept
        return before.with_options(
            plain=plain, theme=theme, motion=motion, digits=digits, pictures=pictures,
            sound=sound, volume=volume, voice=voice, speech_rate=speech_rate,
            week_starts=None if week_starts is None else parse_week_start(week_starts),
            day_ends=None if day_ends is None else _day_end(day_ends), language=language,
            minutes=minutes, position=position, tools=None if tool is None else tuple(tool),
            heat_minutes=None if heat_minutes is None else _heat_minutes(heat_minutes),
            breath=breath,
        )  # fmt: skip

    store = bench.settings_store()
    kept = store.load()
    is_new = change(kept) != kept
    for line in _lines(store.change(change) if is_new else kept):
        say(line, bench.out)
    if not is_new:
        say("To change one:  acupress settings --theme high-contrast", bench.err)


def _need_language(bench: Workbench, language: str) -> None:
    """Raise UsageError where there is no content in that language."""
    known = ("auto", *bench.languages())
    if language not in known:
        raise UsageError(
            f'There is no content in the language "{language}".', f"Use: {', '.join(known)}."
        )


def _day_end(text: str) -> int:
    """The minutes after midnight. Raises UsageError for a time that is later than noon."""
    from acupress_cli.domain.journal.moments import parse_clock

    told = parse_clock(text)
    minutes = told.hour * 60 + told.minute
    if minutes > LATEST_DAY_END:
        raise UsageError(f'A day does not end at "{text}".', "Give a time from 00:00 to 12:00.")
    return minutes


def _heat_minutes(minutes: int) -> int:
    """The same. Raises UsageError for what no heat can last."""
    try:
        return check_heat_minutes(minutes)
    except ValueError:
        raise UsageError(
            f"No heat lasts {minutes} minutes.", "Give 10 to 20 minutes, or 0 for no heat."
        ) from None


def _lines(settings: Settings) -> list[str]:
    digits = {None: "where there is plenty of room", True: "wherever they fit", False: "never"}
    return [
        f"Words alone (plain): {_yes_or_no(settings.plain)}",
        f"Theme: {settings.theme.value}",
        f"Motion: {_yes_or_no(settings.motion)}",
        f"Large digits: {digits[settings.digits]}",
        f"Pictures: {_PICTURES[settings.pictures]}",
        f"Sound: {(settings.sound or SoundKind.NONE).value}",
        f"Volume: {settings.volume}",
        f"Voice: {shown(settings.voice) or 'the usual one'}",
        f"Words a minute of the voice: {settings.speech_rate}",
        f"Your week starts on: {_week_start(settings.week_starts)}",
        f"Your day ends at: {settings.day_ends // 60:02}:{settings.day_ends % 60:02}",
        f"Language: {_language(settings.language)}",
        f"Your minutes: {settings.minutes or DEFAULT_MINUTES}",
        f"Your position: {settings.position.value if settings.position else 'any'}",
        f"Your tools: {', '.join(tool.value for tool in settings.tools or ()) or 'your hands'}",
        f"Your heat: {_heat(settings.heat_minutes)}",
        f"Your breath: {(settings.breath or BreathPace.EASY).value}",
    ]


def _heat(minutes: int | None) -> str:
    usual = USUAL_HEAT_S // 60 if minutes is None else minutes
    return f"{usual} minutes" if usual else "none"


def _week_start(starts: WeekStart) -> str:
    if starts is WeekStart.AUTO:
        return "the day that is usual in your country"
    return str(starts.value).capitalize()


def _language(code: str) -> str:
    return "the one of your system" if code == "auto" else shown(code)


def _yes_or_no(value: bool) -> str:
    return "yes" if value else "no"
