"""A terminal that shows what is written to it, and a console that writes there."""

import io

import pyte
from rich.console import Console
from rich.text import Text

from acupress_cli.domain.settings import ThemeName
from acupress_cli.screens.painter import Painter
from acupress_cli.screens.theme import rich_theme

WIDTH, HEIGHT = 24, 6


class Terminal:
    """A painter, and a terminal that shows what it writes."""

    def __init__(
        self,
        width: int = WIDTH,
        height: int = HEIGHT,
        *,
        colours: str | None = "truecolor",
        no_color: bool = False,
        theme: ThemeName = ThemeName.STANDARD,
    ) -> None:
        self._file = io.StringIO()
        self.console = Console(
            file=self._file,
            force_terminal=True,
            color_system=colours,  # type: ignore[arg-type]
            no_color=no_color,
            theme=rich_theme(theme),
            width=width,
            height=height,
            legacy_windows=False,
            _environ={},
        )
        self.painter = Painter(self.console)
        self.width = width
        self.screen = pyte.Screen(width, height)
        self._stream = pyte.Stream(self.screen)
        self._read = 0

    def paint(self, lines: list[Text]) -> str:
        """Paint, let the terminal show it, and return what was written for it."""
        self.painter.paint(lines, self.width)
        return self.flush()

    def flush(self) -> str:
        """Let the terminal show what was written since, and return it."""
        written = self._file.getvalue()[self._read :]
        self._read += len(written)
        self._stream.feed(written)
        return written

    @property
    def rows(self) -> list[str]:
        """What is seen, without the spaces at the ends."""
        return [row.rstrip() for row in self.screen.display]
