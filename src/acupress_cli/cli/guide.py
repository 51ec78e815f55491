"""acupress guide: how to find and press a point, on the screen, in a file or on paper."""

from typing import Annotated

import typer

from acupress_cli.cli.completing import entries, points
from acupress_cli.cli.guide_pages import GuideFormat, Wish, make_and_deliver
from acupress_cli.cli.guide_points import Asked, wanted_points
from acupress_cli.cli.notices import notice_for
from acupress_cli.cli.options import (
    ConditionOption,
    ForceOption,
    FreshOption,
    MinutesOption,
    NoPagerOption,
    OutputOption,
    PainOption,
    PlainOption,
    SideOption,
)
from acupress_cli.cli.workbench import Workbench
from acupress_cli.documents.page_setup import Paper


def show_guide(
    ctx: typer.Context,
    codes: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CODE]...", help="Points, by any name.", autocompletion=points),
    ] = None,
    pain: PainOption = None,
    session: Annotated[
        str | None,
        typer.Option(
            "--session",
            metavar="ID",
            help="The points of a session; last is the newest.",
            autocompletion=entries,
        ),
    ] = None,
    side: SideOption = None,
    minutes: MinutesOption = None,
    condition: ConditionOption = None,
    fresh: FreshOption = False,
    form: Annotated[
        GuideFormat | None,
        typer.Option("--format", help="The form; without it, the file's ending or the terminal."),
    ] = None,
    output: OutputOption = None,
    force: ForceOption = False,
    opens: Annotated[
        bool, typer.Option("--open", help="Open the file, or a temporary one, in your viewer.")
    ] = False,
    paper: Annotated[
        Paper | None, typer.Option("--paper", help="The paper. [default: as usual in your country]")
    ] = None,
    large_print: Annotated[
        bool, typer.Option("--large-print", help="Large letters, on the page and on paper.")
    ] = False,
    pocket: Annotated[
        bool, typer.Option("--pocket", help="The points in short, on one page to fold twice.")
    ] = False,
    whole: Annotated[
        bool, typer.Option("--all", help="All there is to say, with what is known and the sources.")
    ] = False,
    no_pager: NoPagerOption = False,
    plain: PlainOption = None,
) -> None:
    """Show how to find and press a point, and when not to."""
    bench: Workbench = ctx.obj
    bench.prefer(plain=plain)
    wish = Wish(form, output, force, opens, paper, large_print, pocket, whole, no_pager)
    wish.settled()
    asked = Asked(codes or (), pain or (), session, side, minutes, condition or (), fresh)
    make_and_deliver(bench, wanted_points(bench, asked), wish, notice_for(bench, asked.conditions))
