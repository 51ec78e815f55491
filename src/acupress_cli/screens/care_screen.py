"""What to do now, for eyes in fear: a large number, few short lines, what to say, the rest."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from acupress_cli.domain.care_page import CarePage
from acupress_cli.domain.words.text import shown
from acupress_cli.screens import theme
from acupress_cli.screens.blocks import paragraph
from acupress_cli.screens.digits import DigitFont

_INDENT = "  "
_ITEM = "  - "
_NONE: tuple[None, ...] = (None,)


def care_screen(
    page: CarePage, hint: str, fonts: Sequence[DigitFont], width: int, height: int
) -> RenderableType:
    """``page`` and the ``hint`` below it, in lines of ``width`` for a window of ``height`` rows.

    The number is drawn in the first of ``fonts`` that is no wider than that, and with which
    all of it is seen at once. Where there is no such one it is the last that is not too wide;
    and as its first lines leave the window then, it says at the end once more whom to call.
    """
    room = width - len(_INDENT) if page.number else -1
    fitting = [font for font in fonts if len(_drawn(page.number, font)[0]) <= room]
    tried = [list(_lines(page, hint, font, width)) for font in fitting or _NONE]
    # The last row is that of the shell.
    seen_at_once = (lines for lines in tried if len(lines) < height)
    lines = next(seen_at_once, tried[-1])
    if len(lines) >= height and page.call:
        lines += [Text(), *_call(page, fitting[-1] if fitting else None, width)]
    return Group(*lines)


def _lines(page: CarePage, hint: str, font: DigitFont | None, width: int) -> Iterator[Text]:
    parts = (*page.parts, (hint,)) if hint else page.parts
    for place, part in enumerate(parts):
        if place:
            yield Text()
        for line in part:
            if line == page.call:
                yield from _call(page, font, width)
            else:
                yield from _paragraph(line, width, theme.STOP if line == page.title else "")


def _call(page: CarePage, font: DigitFont | None, width: int) -> Iterator[Text]:
    """Whom to call, below the number as large as ``font`` has it."""
    for row in _drawn(page.number, font) if font else ():
        yield Text(f"{_INDENT}{row}", theme.HEADING)
    yield from _paragraph(page.call, width, theme.HEADING)


def _drawn(number: str, font: DigitFont) -> tuple[str, ...]:
    """The rows of ``number``; a word between two numbers stands half way down."""
    columns = [_column(word, font) for word in number.split()]
    return tuple(_INDENT.join(column[row] for column in columns) for row in range(font.rows))


def _column(word: str, font: DigitFont) -> Sequence[str]:
    if set(word) <= font.signs.keys():
        return font.drawn(word)
    blank = " " * len(word)
    return [word if row == font.rows // 2 else blank for row in range(font.rows)]


def _paragraph(line: str, width: int, style: str) -> Iterator[Text]:
    """``line`` broken at words; an item goes on below its first word."""
    begin = _ITEM if line.startswith(_ITEM) else ""
    for row in paragraph(shown(line.removeprefix(begin)), width - len(begin), style):
        yield Text.assemble(begin, row) if begin else row
        begin = " " * len(begin)
