"""Options of a session: how it runs, how it sounds, and what is kept of it."""

from typing import Annotated

import typer

from acupress_cli.cli.options import OptionGroup, PlainOption, PointOptions
from acupress_cli.domain.body.body import Placed
from acupress_cli.domain.limits import LONGEST_HEAT_S, SHORTEST_HEAT_S
from acupress_cli.domain.pain.pain import WORST_PAIN
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.settings import FASTEST_WPM, LOUDEST, SLOWEST_WPM, SoundKind

HeatOption = Annotated[
    bool | None,
    typer.Option(
        "--heat/--no-heat", help="Begin with a heat pack, or without.", show_default=False
    ),
]
PlacedOption = Annotated[
    Placed | None, typer.Option("--position", help="The position you can press in.")
]
HeatMinutesOption = Annotated[
    int | None,
    typer.Option(
        "--heat-minutes",
        min=SHORTEST_HEAT_S // 60,
        max=LONGEST_HEAT_S // 60,
        help="Minutes of heat.",
    ),
]
BreathOption = Annotated[
    BreathPace | None,
    typer.Option("--breath", help="The breathing pace. natural is your own; no breath is held."),
]
ReadyOption = Annotated[
    int | None,
    typer.Option(
        "--ready",
        min=10,
        max=300,
        help="Seconds to find a point before its hold; without it, as long as you need.",
    ),
]
MotionOption = Annotated[
    bool | None,
    typer.Option(
        "--motion/--no-motion",
        help="Moving bars, or nothing that moves but the seconds.",
        show_default=False,
    ),
]
DigitsOption = Annotated[
    bool | None,
    typer.Option(
        "--digits/--no-digits",
        help="Large digits wherever they fit, or never.",
        show_default=False,
    ),
]
PreviewOption = Annotated[
    bool, typer.Option("--preview", help="Print the timetable and stop there.")
]
RehearseOption = Annotated[
    bool,
    typer.Option("--rehearse", help="Play it fast. Nobody presses, and nothing is kept."),
]
SpeedOption = Annotated[
    float | None,
    typer.Option("--speed", min=1, max=1000, help="How many times faster a rehearsal runs."),
]
AnywayOption = Annotated[
    bool, typer.Option("--anyway", help="Go on although enough was done today.")
]
LegOption = Annotated[
    int | None,
    typer.Option("--leg", min=0, max=WORST_PAIN, help="Pain in buttock or leg now, 0 to 10."),
]
BackOption = Annotated[
    int | None, typer.Option("--back", min=0, max=WORST_PAIN, help="Pain in the back now, 0 to 10.")
]


def _note(text: str | None) -> str | None:
    from acupress_cli.domain.journal.telling import parse_note

    return None if text is None else parse_note(text)


def _tags(texts: list[str] | None) -> list[str]:
    from acupress_cli.domain.journal.telling import check_tags, parse_tag

    tags = list(dict.fromkeys(map(parse_tag, texts or ())))
    check_tags(tags)
    return tags


NoteOption = Annotated[
    str | None,
    typer.Option(
        "--note",
        metavar="TEXT",
        help="A note for the journal; #words are its tags.",
        callback=_note,
    ),
]
TagOption = Annotated[
    list[str] | None,
    typer.Option(
        "--tag",
        metavar="TAG",
        help="What set it off, such as sitting; may be given several times.",
        callback=_tags,
    ),
]
ResumeOption = Annotated[
    bool | None,
    typer.Option(
        "--resume/--no-resume",
        help="Go on with a session that was cut off, or keep it as far as it went.",
        show_default=False,
    ),
]
JournalOption = Annotated[
    bool, typer.Option("--journal/--no-journal", help="Keep the session in your journal, or not.")
]
SoundOption = Annotated[
    SoundKind | None,
    typer.Option("--sound", help="What you hear. [default: as set]", show_default=False),
]
VolumeOption = Annotated[
    int | None,
    typer.Option("--volume", min=0, max=LOUDEST, help="How loud it is, 0 to 100."),
]
VoiceOption = Annotated[
    str | None, typer.Option("--voice", metavar="NAME", help="The voice, by its name.")
]
SpeechRateOption = Annotated[
    int | None,
    typer.Option(
        "--speech-rate",
        min=SLOWEST_WPM,
        max=FASTEST_WPM,
        metavar="WPM",
        help=f"Words the voice says in a minute, {SLOWEST_WPM} to {FASTEST_WPM}.",
    ),
]
CountBreathsOption = Annotated[
    bool,
    typer.Option(
        "--count-breaths", help="Have the voice count your breaths, or --plain print each of them."
    ),
]


class HeatOptions(OptionGroup, frozen=True):
    """Heat, the time to get ready, and the breathing pace."""

    panel = "Heat and breath"
    heat: HeatOption = None
    heat_minutes: HeatMinutesOption = None
    ready: ReadyOption = None
    breath: BreathOption = None


class LookOptions(OptionGroup, frozen=True):
    """What is seen of a session; None for what is as set."""

    panel = "What you see"
    plain: PlainOption = None
    motion: MotionOption = None
    digits: DigitsOption = None


class SoundOptions(OptionGroup, frozen=True):
    """What is heard of a session; None for what is as set."""

    panel = "What you hear"
    sound: SoundOption = None
    volume: VolumeOption = None
    voice: VoiceOption = None
    speech_rate: SpeechRateOption = None
    count_breaths: CountBreathsOption = False


class TrialOptions(OptionGroup, frozen=True):
    """How to see a session before anybody presses."""

    panel = "Before you press"
    preview: PreviewOption = False
    rehearse: RehearseOption = False
    speed: SpeedOption = None


class JournalOptions(OptionGroup, frozen=True):
    """What is kept of a session, and what earlier ones mean for it."""

    panel = "Your journal"
    leg: LegOption = None
    back: BackOption = None
    note: NoteOption = None
    tag: TagOption = None
    journal: JournalOption = True
    resume: ResumeOption = None
    anyway: AnywayOption = False


class SessionPointOptions(PointOptions, frozen=True):
    """The same for a session, where any position can be said against the usual one."""

    position: PlacedOption = None  # type: ignore[assignment]
