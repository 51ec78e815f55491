"""acupress guide: how to find and press a point, on the screen or in a file."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from acupress_cli.cli.options import ConditionOption
from acupress_cli.cli.safeguards import Safeguards
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.guide import Guide, guide_for


class GuideFormat(Enum):
    """What a guide can be made into."""

    TERMINAL = "terminal"
    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


_BY_ENDING = {".txt": GuideFormat.TEXT, ".md": GuideFormat.MARKDOWN, ".json": GuideFormat.JSON}


def show_guide(
    ctx: typer.Context,
    codes: Annotated[list[str], typer.Argument(metavar="CODE...", help="Points, by any name.")],
    form: Annotated[
        GuideFormat | None,
        typer.Option("--format", help="The form; without it, the file's ending or the terminal."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.")
    ] = None,
    condition: ConditionOption = None,
) -> None:
    """Show how to find and press a point, and when not to."""
    bench: Workbench = ctx.obj
    content = bench.content
    catalogue, atlas, sources = content.catalogue(), content.atlas(), content.sources()
    points = dict.fromkeys(catalogue.find(code) for code in codes)
    person = Safeguards(bench).person(condition or (), may_ask=False)
    guides = [
        guide_for(point, catalogue, atlas, sources, person.verdict(point, atlas))
        for point in points
    ]
    chosen = form or (_BY_ENDING.get(output.suffix.lower()) if output else None)
    if output:
        _write(output, _as_text(guides, chosen or GuideFormat.TEXT))
        typer.echo(f"Written to {output}.", err=True)
    elif chosen in (None, GuideFormat.TERMINAL):
        _show(bench, guides)
    else:
        typer.echo(_as_text(guides, chosen), nl=False)


def _show(bench: Workbench, guides: Sequence[Guide]) -> None:
    from acupress_cli.screens.console import reading_width, show
    from acupress_cli.screens.guide_screen import guide_screen

    console = bench.console()
    show(console, guide_screen(guides), reading_width(console))


def _as_text(guides: Sequence[Guide], form: GuideFormat | None) -> str:
    if form is GuideFormat.MARKDOWN:
        from acupress_cli.documents.markdown import guide_markdown

        return guide_markdown(guides)
    if form is GuideFormat.JSON:
        from acupress_cli.documents.json_text import guides_json, json_text

        return json_text(guides_json(guides)) + "\n"
    from acupress_cli.documents.text import guide_text

    return guide_text(guides)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(
            f"The file {path} cannot be written ({error.strerror}).",
            "Choose another file with --output.",
        ) from None
