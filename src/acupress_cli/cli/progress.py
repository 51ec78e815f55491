"""acupress progress: what the journal honestly shows of change."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from acupress_cli.cli.completing import pain_areas, points
from acupress_cli.cli.options import JsonOption, PlainOption
from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.body.body import BodyArea
from acupress_cli.domain.journal.entry import Span

if TYPE_CHECKING:
    from acupress_cli.domain.journal.progress import Progress

USUAL_DAYS = 90
# A century: no journal is older, and every day of it is a date.
MOST_DAYS = 36_500


def show_progress(
    ctx: typer.Context,
    days: Annotated[
        int, typer.Option("--days", min=1, max=MOST_DAYS, help="How many days back to show.")
    ] = USUAL_DAYS,
    area: Annotated[
        str | None,
        typer.Option(
            "--area",
            metavar="AREA",
            help="Only entries with pain there.",
            autocompletion=pain_areas,
        ),
    ] = None,
    point: Annotated[
        str | None,
        typer.Option(
            "--point", metavar="CODE", help="Only this point's count.", autocompletion=points
        ),
    ] = None,
    json: JsonOption = False,
    plain: PlainOption = None,
) -> None:
    """Show how your pain and your practice have gone."""
    # No other command needs these; without them each starts 18 ms sooner.
    from acupress_cli.coaching.looking_back import look_back
    from acupress_cli.domain.journal.progress import progress_of

    bench: Workbench = ctx.obj
    bench.prefer(plain=plain)
    content = bench.content
    words, profile = content.progress_words(), bench.profile()
    areas = content.atlas().find(area) if area is not None else ()
    code = content.catalogue().find(point).code if point is not None else ""
    calendar = bench.calendar()
    window = _last(days, calendar.today)
    history = look_back(bench.journal(), profile, window, calendar)
    codes = tuple(a.code for a in areas)
    progress = progress_of(history, window, calendar, profile, words.level_of, codes)
    if json:
        from acupress_cli.documents.json_text import json_text
        from acupress_cli.documents.progress_json import progress_json

        typer.echo(json_text(progress_json(progress, words, codes, code)))
    elif not history.told and not history.practised:
        say(f"{words.empty}\nStart with:  acupress coach", bench.err)
    else:
        _show(bench, progress, areas, code)


def _last(days: int, today: date) -> Span:
    return Span(today - timedelta(days=days - 1), today)


def _show(bench: Workbench, progress: "Progress", areas: tuple[BodyArea, ...], code: str) -> None:
    from acupress_cli.screens.chart import chart_signs
    from acupress_cli.screens.console import reading_width, show
    from acupress_cli.screens.progress_screen import ProgressView, progress_screen

    console = bench.console()
    width = reading_width(console)
    view = ProgressView(
        width,
        chart_signs(ascii_only=console.options.ascii_only),
        tuple(area.name for area in areas),
        code,
    )
    show(console, progress_screen(progress, bench.content.progress_words(), view), width)
