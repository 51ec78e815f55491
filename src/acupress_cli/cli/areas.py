"""acupress areas: the body areas and what people call them."""

from typing import Annotated

import typer

from acupress_cli.cli.options import JsonOption, NoPagerOption, PlainOption
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.errors import UsageError


def list_areas(
    ctx: typer.Context,
    json: JsonOption = False,
    as_map: Annotated[
        bool, typer.Option("--map", help="Show them on the body, numbered as the coach asks.")
    ] = False,
    no_pager: NoPagerOption = False,
    plain: PlainOption = None,
) -> None:
    """List the body areas and what people call them."""
    bench: Workbench = ctx.obj
    bench.prefer(plain=plain)
    areas = bench.content.atlas().areas
    if json and as_map:
        raise UsageError("A map has no JSON.", "Leave out --map or --json.")
    if json:
        from acupress_cli.documents.json_text import areas_json, json_text

        typer.echo(json_text(areas_json(areas)))
        return
    if as_map:
        from acupress_cli.cli.showing import show_area_map

        show_area_map(bench)
        return
    from acupress_cli.cli.showing import show_areas
    from acupress_cli.domain.pages.listing import areas_listing

    show_areas(bench, areas_listing(areas), None if no_pager else bench.pager)
