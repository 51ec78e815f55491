"""acupress verify: check the content files and list every fault."""

from pathlib import Path
from typing import Annotated

import typer

from acupress_cli.cli.saying import say
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
    from acupress_cli.adapters.content import ContentFolder
    from acupress_cli.domain.errors import ContentError

    bench: Workbench = ctx.obj
    content = ContentFolder(folder) if folder else bench.content
    typer.echo(f"All content files are in order: {content.verify()} points.")
    if content.is_slow:
        say("They are read anew by each command: what is compiled of them has no place.", bench.err)
    unfit = ", ".join(content.unfit())
    if unfit and content.drop_compiled():
        say(f"What was compiled of them did not fit ({unfit}), and is made anew.", bench.err)
    elif unfit:
        raise ContentError(
            f"What was compiled of them does not fit: {unfit}.", "Install acupress again."
        )
