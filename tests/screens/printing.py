"""What a person reads when a screen is printed."""

import io

from rich.console import Console, RenderableType

from acupress_cli.screens.console import show
from acupress_cli.screens.theme import rich_theme


def printed(screen: RenderableType, width: int = 80) -> list[str]:
    """The lines of a screen in a window of this width."""
    file = io.StringIO()
    console = Console(
        file=file,
        theme=rich_theme(),
        width=width,
        force_terminal=False,
        color_system=None,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    show(console, screen)
    return file.getvalue().splitlines()


def in_one_row(lines: list[str]) -> str:
    """The lines as one row of words, however they are broken."""
    return " ".join(" ".join(lines).split())
