"""Options that several commands share, so that they mean the same everywhere.

Those that belong together are a struct, an ``OptionGroup``. A command takes it as one argument,
and ``with_groups`` tells Typer of each of its options.
"""

from collections.abc import Callable
from copy import copy
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import Annotated, Any, ClassVar, get_type_hints

import typer
from msgspec import Struct

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
    Position | None, typer.Option("--position", help="The position you can press in.")
]
ToolOption = Annotated[
    list[Tool] | None,
    typer.Option("--tool", help="What you press with, such as a ball; may be given several times."),
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
NoPagerOption = Annotated[
    bool, typer.Option("--no-pager", help="All at once, also where it is longer than the window.")
]
ConditionOption = Annotated[
    list[str] | None,
    typer.Option(
        "--condition",
        metavar="NAME[:AREA]",
        help="Something true of you, such as pregnant or broken-skin:calf; or none.",
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


class OptionGroup(Struct, frozen=True):
    """Options that belong together; --help has them under the heading ``panel``."""

    panel: ClassVar[str]


class PainOptions(OptionGroup, frozen=True):
    """What a person says of their pain, beside their own words."""

    panel = "Where it hurts"
    pain: PainOption = None
    side: SideOption = None
    quality: QualityOption = None


class PointOptions(OptionGroup, frozen=True):
    """Which points can be done, and how."""

    panel = "Points"
    minutes: MinutesOption = None
    position: PositionOption = None
    tool: ToolOption = None
    hold: HoldOption = None
    fresh: FreshOption = False


class TodayOptions(OptionGroup, frozen=True):
    """What is true of the person, today or always."""

    panel = "You"
    condition: ConditionOption = None
    flare: FlareOption = False


def with_groups(command: Callable[..., None]) -> Callable[..., None]:
    """``command``, whose arguments that are groups are told to Typer option by option."""
    hints = get_type_hints(command, include_extras=True)
    groups = {name: kind for name, kind in hints.items() if _is_group(kind)}

    def flat(**given: Any) -> None:
        for name, kind in groups.items():
            given[name] = kind(**{one: given.pop(one) for one in kind.__struct_fields__})
        command(**given)

    parameters: list[Parameter] = []
    for one in signature(command).parameters.values():
        alone = one.replace(annotation=hints[one.name], kind=Parameter.KEYWORD_ONLY)
        parameters += _options(groups[one.name]) if one.name in groups else [alone]
    flat.__name__, flat.__doc__ = command.__name__, command.__doc__
    flat.__annotations__ = {one.name: one.annotation for one in parameters}
    flat.__dict__["__signature__"] = Signature(parameters)
    return flat


def _is_group(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, OptionGroup)


def _options(group: type[OptionGroup]) -> list[Parameter]:
    """The fields of ``group`` as Typer wants them, each under its heading."""
    hints = get_type_hints(group, include_extras=True)
    usual = dict(zip(group.__struct_fields__, group.__struct_defaults__, strict=True))
    options = []
    for name, default in usual.items():
        (option,) = hints[name].__metadata__
        option = copy(option)
        option.rich_help_panel = group.panel
        kind = Annotated[hints[name].__origin__, option]  # type: ignore[valid-type]
        options.append(Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=kind))
    return options
