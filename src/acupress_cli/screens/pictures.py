"""The pictures of points: where a terminal can show them, and kept once they are drawn."""

import os
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.body.figure import Figure
from acupress_cli.domain.body.posture import Posture
from acupress_cli.domain.pages.picture import Picture, pictures_of
from acupress_cli.domain.session.plan import Step
from acupress_cli.domain.settings import PictureKind
from acupress_cli.domain.words.text import shown
from acupress_cli.screens import theme
from acupress_cli.screens.blocks import paragraph
from acupress_cli.screens.console import OwnConsole, is_plain
from acupress_cli.screens.dot_signs import ASCII, Pen, pen_called
from acupress_cli.screens.figure_screen import figure_lines

# The least columns and rows a picture and its key need beside or below a text.
LEAST_WIDTH, LEAST_HEIGHT = 34, 9
# No picture gains from more.
_MOST_WIDTH, _MOST_HEIGHT = 72, 30
# The least rows in which a posture can be made out, and the most it is given.
_LEAST_POSTURE, _MOST_POSTURE = 9, 16
_GUIDE_HEIGHT, _GUIDE_WIDTH, _GAP = 18, 38, 2


def pen_for(console: Console) -> Pen | None:
    """What ``console`` can draw with; None where it is no terminal, or pictures are not wanted.

    What the console's settings say goes before ACUPRESS_PICTURES, which names a pen
    (braille, block, ascii) or is none. The console of Linux has no braille.
    """
    if not console.file.isatty() or is_plain(console):
        return None
    wanted = os.environ.get("ACUPRESS_PICTURES", "").strip().casefold()
    kind = console.settings.pictures if isinstance(console, OwnConsole) else PictureKind.AUTO
    if kind is not PictureKind.AUTO:
        wanted = kind.value
    if not wanted and os.environ.get("TERM") == "linux":
        wanted = ASCII.name
    return pen_called(wanted, ascii_only=console.options.ascii_only)


class Pictures:
    """Draws the closest look at a point, once for each size: a session asks again and again.

    ``postures`` are drawn for whoever gets ready to press.
    """

    def __init__(
        self, figures: Sequence[Figure], pen: Pen, postures: Mapping[Posture, Figure] | None = None
    ) -> None:
        self._figures = figures
        self._pen = pen
        self._postures = postures or {}
        self._drawn: dict[tuple[str, Side | None, int, int], tuple[Text, ...]] = {}

    def of_step(self, step: Step, width: int, height: int) -> tuple[Text, ...]:
        """The picture of the step's point in at most this many cells.

        Nothing where the step has none, or where it could not be made out.
        """
        size = min(width, _MOST_WIDTH), min(height, _MOST_HEIGHT)
        if not step.point or width < LEAST_WIDTH or height < LEAST_HEIGHT:
            return ()
        asked = (step.point.code, step.side, *size)
        if asked not in self._drawn:
            found = pictures_of(step.point, self._figures, step.side)[:1]
            lines = [line for picture in found for line in _lines(picture, *size, self._pen)]
            self._drawn[asked] = tuple(lines)
        return self._drawn[asked]

    def of_posture(
        self, step: Step, names: Mapping[str, str], width: int, height: int
    ) -> tuple[Text, ...]:
        """How to sit, lie or stand for the step, under its name, in at most this many cells.

        ``names`` are those of all postures. Nothing where it is not drawn, or could not be
        made out.
        """
        posture = step.planned.technique.posture if step.planned else None
        figure = self._postures.get(posture) if posture else None
        rows = min(height, _MOST_POSTURE)
        if posture is None or figure is None or width < LEAST_WIDTH or rows < _LEAST_POSTURE:
            return ()
        name = paragraph(shown(names[posture.value]), width, theme.HEADING)
        return (*name, *figure_lines(figure, (), None, width, rows - len(name), self._pen))


NO_PICTURES = Pictures((), ASCII)


def guide_pictures(pictures: Sequence[Picture], width: int, pen: Pen) -> list[Text]:
    """The pictures of a guide, each under its name, as many side by side as there is room for."""
    columns = max(1, min((width + _GAP) // (_GUIDE_WIDTH + _GAP), len(pictures)))
    each = (width + _GAP) // columns - _GAP
    drawn = [_captioned(picture, each, pen) for picture in pictures]
    lines: list[Text] = []
    for first in range(0, len(drawn), columns):
        lines += [Text(), *side_by_side(drawn[first : first + columns], each)]
    return lines


def close_look(picture: Picture, width: int, height: int, pen: Pen) -> list[Text]:
    """The picture alone in at most this many cells; nothing where it could not be made out."""
    return _lines(picture, width, height, pen)


def side_by_side(blocks: Sequence[Sequence[Text]], width: int) -> list[Text]:
    """Blocks of lines, each in a column of ``width`` cells."""
    rows: list[Text] = []
    for number in range(max(map(len, blocks), default=0)):
        row = Text()
        for nth, block in enumerate(blocks):
            if number < len(block) and block[number]:
                gap = " " * (nth * (width + _GAP) - row.cell_len)
                row = Text.assemble(row, gap, block[number])
        rows.append(row)
    return rows


def _captioned(picture: Picture, width: int, pen: Pen) -> list[Text]:
    lines = _lines(picture, width, _GUIDE_HEIGHT, pen)
    if not lines:
        return []
    caption = shown(picture.figure.name)
    if not picture.figure.two_sided:
        caption += f", {Side.RIGHT.value if picture.is_mirrored else Side.LEFT.value} side"
    return [*paragraph(caption, width, theme.QUIET), *lines]


def _lines(picture: Picture, width: int, height: int, pen: Pen) -> list[Text]:
    return figure_lines(picture.figure, picture.codes, picture.side, width, height, pen)
