"""acupress learn: what sciatica is, how pressing is done, and what is known of it."""

from typing import Annotated

import typer

from acupress_cli.cli.completing import topics as topic_names
from acupress_cli.cli.options import PlainOption
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.pages.topic import find_topic


def learn_topic(
    ctx: typer.Context,
    topic: Annotated[
        str | None,
        typer.Argument(
            metavar="[TOPIC]",
            help="What to read; without it, the list.",
            autocompletion=topic_names,
        ),
    ] = None,
    plain: PlainOption = None,
) -> None:
    """Read about sciatica, technique, heat, evidence and more."""
    bench: Workbench = ctx.obj
    bench.prefer(plain=plain)
    topics = bench.content.topics()
    found = find_topic(topic, topics) if topic else None
    from acupress_cli.screens.console import reading_width, show
    from acupress_cli.screens.topic_screen import topic_screen, topics_screen

    console = bench.console()
    screen = topic_screen(found, bench.content.sources()) if found else topics_screen(topics)
    show(console, screen, reading_width(console))
