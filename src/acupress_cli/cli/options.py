"""Options that several commands share, so that they mean the same everywhere."""

from typing import Annotated

import typer

from acupress_cli.cli.completing import conditions, pain_areas, qualities
from acupress_cli.domain.acupoint import LONGEST_HOLD_S, SHORTEST_HOLD_S
from acupress_cli.domain.body import Position, Side, Tool
from acupress_cli.domain.breath import BreathPace
from acupress_cli.domain.pain import WORST_PAIN
from acupress_cli.domain.plan import LONGEST_HEAT_S, READY_S, SHORTEST_HEAT_S, USUAL_HEAT_S
from acupress_cli.domain.sound import FASTEST_WPM, LOUDEST, SLOWEST_WPM, SoundKind
from acupress_cli.domain.suggestion import DEFAULT_MINUTES

PainOption = Annotated[
    list[str] | None,
    typer.Option(
        "--pain",
        metavar="AREA",
        help="Where it hurts; may be given several times.",
        autocompletion=pain_areas,
    ),
]
SideOption = Annotated[
    Side | None, typer.Option("--side", help="Which side it hurts, or which to press.")
]
QualityOption = Annotated[
    list[str] | None,
    typer.Option(
        "--quality",
        metavar="WORD",
        help="What it is like: sharp, dull, burning, tight, numb and so on.",
        autocompletion=qualities,
    ),
]
MinutesOption = Annotated[
    int | None,
    typer.Option(
        "--minutes",
        min=3,
        max=60,
        help=f"Minutes you have for the points, without heat. [default: {DEFAULT_MINUTES}]",
        show_default=False,
    ),
]
PositionOption = Annotated[
    Position | None, typer.Option("--position", help="How you can be placed while pressing.")
]
ToolOption = Annotated[
    list[Tool] | None,
    typer.Option("--tool", help="A tool you have, such as a ball; may be given several times."),
]
HoldOption = Annotated[
    int | None,
    typer.Option(
        "--hold",
        min=SHORTEST_HOLD_S,
        max=LONGEST_HOLD_S,
        metavar="SECONDS",
        help=f"Length of each hold, {SHORTEST_HOLD_S} to {LONGEST_HOLD_S} seconds. "
        "A point's own limit still holds.",
    ),
]
HeatOption = Annotated[
    bool, typer.Option("--heat/--no-heat", help="Begin with a heat pack, or without.")
]
HeatMinutesOption = Annotated[
    int,
    typer.Option(
        "--heat-minutes",
        min=SHORTEST_HEAT_S // 60,
        max=LONGEST_HEAT_S // 60,
        help="Minutes of heat.",
    ),
]
USUAL_HEAT_MINUTES = USUAL_HEAT_S // 60
BreathOption = Annotated[
    BreathPace,
    typer.Option("--breath", help="The breathing pace. natural is your own; no breath is held."),
]
ReadyOption = Annotated[
    int,
    typer.Option("--ready", min=10, max=300, help="Seconds to find a point before its hold."),
]
USUAL_READY_S = READY_S
PlainOption = Annotated[
    bool | None,
    typer.Option(
        "--plain/--no-plain",
        help="Words alone, line by line: nothing drawn or redrawn.",
        show_default=False,
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
ConditionOption = Annotated[
    list[str] | None,
    typer.Option(
        "--condition",
        metavar="NAME[:AREA]",
        help="Something true of you, such as pregnant or broken-skin:calf; none for none.",
        autocompletion=conditions,
    ),
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
NoteOption = Annotated[
    str | None,
    typer.Option("--note", metavar="TEXT", help="A note for the journal; #words are its tags."),
]
TagOption = Annotated[
    list[str] | None,
    typer.Option(
        "--tag", metavar="TAG", help="What set it off, such as sitting; may be given several times."
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
    bool, typer.Option("--count-breaths", help="Have the voice count your breaths.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, for scripts.")]
