"""acupress areas: the body areas and what people call them."""

import typer

from acupress_cli.cli.options import JsonOption
from acupress_cli.cli.workbench import Workbench


def list_areas(ctx: typer.Context, json: JsonOption = False) -> None:
    """List the body areas and what people call them."""
    bench: Workbench = ctx.obj
    areas = bench.content.atlas().areas
    if json:
        from acupress_cli.documents.json_text import areas_json, json_text

        typer.echo(json_text(areas_json(areas)))
        return
    from acupress_cli.screens.console import show
    from acupress_cli.screens.lists import areas_screen

    console = bench.console()
    show(console, areas_screen(areas, console.width))
