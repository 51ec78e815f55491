"""acupress suggest: from where the pain goes to points, with reasons."""

from typing import Annotated

import typer

from acupress_cli.cli.options import (
    HoldOption,
    JsonOption,
    MinutesOption,
    PainOption,
    PositionOption,
    QualityOption,
    SideOption,
    ToolOption,
)
from acupress_cli.cli.understanding import require_areas, understand
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.reading import Understanding
from acupress_cli.domain.suggestion import DEFAULT_MINUTES, SuggestionSet, Wishes, suggest


def suggest_points(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORDS]...", help="Where it goes and what it is like."),
    ] = None,
    pain: PainOption = None,
    side: SideOption = None,
    quality: QualityOption = None,
    minutes: MinutesOption = None,
    position: PositionOption = None,
    tool: ToolOption = None,
    hold: HoldOption = None,
    json: JsonOption = False,
) -> None:
    """Suggest points that answer the path of your pain, and say why."""
    bench: Workbench = ctx.obj
    understood = understand(
        bench, words=" ".join(words or ()), pain=pain or (), side=side, quality=quality or ()
    )
    wishes = Wishes(minutes or DEFAULT_MINUTES, position, tuple(tool or ()), hold)
    found = suggest(understood.pattern, wishes, bench.knowledge)
    _show(bench, understood, found, as_json=json)
    require_areas(bench, understood)


def _show(
    bench: Workbench, understood: Understanding, found: SuggestionSet, *, as_json: bool
) -> None:
    if as_json:
        from acupress_cli.documents.json_text import json_text, suggestions_json

        typer.echo(json_text(suggestions_json(understood, found)))
    elif understood.pattern.areas:
        from acupress_cli.screens.console import reading_width, show
        from acupress_cli.screens.suggestion_screen import suggestion_screen

        console = bench.console()
        screen = suggestion_screen(understood, found, bench.content.atlas())
        show(console, screen, reading_width(console))
        _say_what_next(understood, found)


def _say_what_next(understood: Understanding, found: SuggestionSet) -> None:
    if not found.chosen:
        return
    codes = " ".join(s.point.code for s in found.chosen)
    side = understood.pattern.side
    flag = f" --side {side.value}" if side else ""
    typer.echo(f"\nHow to find one:  acupress guide {found.chosen[0].point.code}", err=True)
    typer.echo(f"Be coached:       acupress session {codes}{flag}", err=True)
