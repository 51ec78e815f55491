"""acupress points: list the points by area, meridian, pain, or words."""

from typing import Annotated

import typer

from acupress_cli.cli.completing import areas, meridians, pain_areas
from acupress_cli.cli.options import JsonOption, NoPagerOption, PlainOption
from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.points.meridian import parse_meridian


def list_points(
    ctx: typer.Context,
    area: Annotated[
        str | None,
        typer.Option(
            metavar="AREA", help="Points that lie in this body area.", autocompletion=areas
        ),
    ] = None,
    meridian: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="Points of this meridian: BL, GB, ST ...",
            autocompletion=meridians,
        ),
    ] = None,
    pain: Annotated[
        str | None,
        typer.Option(
            "--for",
            metavar="PAIN-AREA",
            help="Points that answer pain there.",
            autocompletion=pain_areas,
        ),
    ] = None,
    search: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Points that speak of these words.")
    ] = None,
    json: JsonOption = False,
    no_pager: NoPagerOption = False,
    plain: PlainOption = None,
) -> None:
    """List the points. Reading is always open."""
    bench: Workbench = ctx.obj
    bench.prefer(plain=plain)
    found = wanted_points(bench, area=area, meridian=meridian, pain=pain, search=search)
    if json:
        from acupress_cli.documents.json_text import json_text, points_json

        typer.echo(json_text(points_json(found)))
        return
    if not found:
        say(_why_none(bench, pain), bench.err)
        return
    from acupress_cli.cli.showing import show_points
    from acupress_cli.domain.pages.listing import points_listing

    # Those for a pain stand by rank; all others where one looks for them, from the back down.
    areas = () if pain else bench.content.atlas().areas
    show_points(bench, points_listing(found, areas), None if no_pager else bench.pager)


def _why_none(bench: Workbench, pain: str | None) -> str:
    """Why no point is listed: the honest answer for a pain that is not typical sciatica."""
    atlas = bench.content.atlas()
    rules = [atlas.rule(path) for path in atlas.paths_of(atlas.find(pain))] if pain else []
    advice = dict.fromkeys(rule.advice for rule in rules if not rule.acupressure)
    return " ".join(advice) or "No point fits all of that. Try fewer options."


def wanted_points(
    bench: Workbench,
    *,
    area: str | None,
    meridian: str | None,
    pain: str | None,
    search: str | None,
) -> tuple[Acupoint, ...]:
    """The points that fit every option given."""
    catalogue, atlas = bench.content.catalogue(), bench.content.atlas()
    found = catalogue.search(search) if search is not None else catalogue.points
    if area is not None:
        codes = {a.code for a in atlas.find(area)}
        found = tuple(p for p in found if p.area in codes)
    if meridian is not None:
        wanted = parse_meridian(meridian)
        found = tuple(p for p in found if p.meridian is wanted)
    if pain is not None:
        answering = _answering(bench, pain)
        found = tuple(p for p in answering if p in found)
    return found


def _answering(bench: Workbench, pain: str) -> tuple[Acupoint, ...]:
    """The points that answer pain in an area, best first."""
    from acupress_cli.domain.pain.pain import PainPattern
    from acupress_cli.domain.suggestion.suggestion import points_for

    areas = bench.content.atlas().find(pain)
    return points_for(PainPattern(tuple(area.code for area in areas)), bench.knowledge)
