"""Options that several commands share, so that they mean the same everywhere."""

from pathlib import Path
from typing import Annotated

import typer

from acupress_cli.cli.completing import conditions, pain_areas, qualities
from acupress_cli.domain.body.body import Position, Side, Tool
from acupress_cli.domain.limits import (
    DEFAULT_MINUTES,
    LONGEST_HOLD_S,
    LONGEST_MINUTES,
    SHORTEST_HOLD_S,
    SHORTEST_MINUTES,
)

_STREAM = "-"


# Typer calls what an option takes by the name of the function that reads it: it is a file.
def file(named: str) -> Path | None:
    """The file of that name; None for -, which is standard output or input.

    Here alone that is decided. A file that is called so lies in a folder: ``./-``.
    """
    return None if named == _STREAM else Path(named)


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
        min=SHORTEST_MINUTES,
        max=LONGEST_MINUTES,
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
FreshOption = Annotated[
    bool,
    typer.Option(
        "--fresh", help="Choose points as if your journal were empty; what hurt twice stays out."
    ),
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
PlainOption = Annotated[
    bool | None,
    typer.Option(
        "--plain/--no-plain",
        help="Words alone, line by line: nothing drawn or redrawn.",
        show_default=False,
    ),
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
FlareOption = Annotated[
    bool,
    typer.Option(
        "--flare",
        help="A day too bad to press near the pain: light points away from it, breathing first.",
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        parser=file,
        metavar="FILE",
        help="Write to this file; - is standard output.",
    ),
]
OutputArgument = Annotated[
    Path | None,
    typer.Argument(parser=file, metavar="[FILE]", help="Write to this file; - is standard output."),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Overwrite the file if it is there.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, for scripts.")]
