"""acupress verify: check the content files and list every fault."""

from pathlib import Path
from typing import Annotated

import typer

from acupress_cli.cli.workbench import Workbench


def verify_content(
    ctx: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FOLDER]", help="A folder of content files; without it, the program's own."
        ),
    ] = None,
) -> None:
    """Check the content files, and list every fault."""
    bench: Workbench = ctx.obj
    content = bench.content_in(folder) if folder else bench.content
    typer.echo(f"All content files are in order: {content.verify()} points.")
