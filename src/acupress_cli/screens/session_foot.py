"""The foot of a session screen: which page is up, and the keys that mean something now."""

from functools import lru_cache

from rich.cells import cell_len
from rich.text import Text

from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.session_keys import foot_of
from acupress_cli.screens import theme
from acupress_cli.screens.look import Look

FOOT_ROWS = 2
_GAP = 2


def foot_lines(frame: Frame, look: Look, page: int = 0, pages: int = 1) -> list[Text]:
    """A rule, in which stands which of several pages is up; and the keys, in one row."""
    keys = foot_of(look.words.keys, frame.step.kind, paused=frame.paused)
    return [_rule(look, page, pages), _key_row(keys, look.width - 1)]


def _rule(look: Look, page: int, pages: int) -> Text:
    width = look.width - 1
    if pages == 1:
        return Text(look.glyphs.rule * width, style=theme.QUIET)
    told = f" {look.words.screen.page_of.format(page=page + 1, pages=pages)} "
    left = look.glyphs.rule * (width - cell_len(told) - _GAP)
    return Text.assemble(
        (left, theme.QUIET), (told, theme.KEY), (look.glyphs.rule * 2, theme.QUIET)
    )


@lru_cache(maxsize=32)
def _key_row(keys: tuple[tuple[str, str], ...], width: int) -> Text:
    """The likeliest keys for which there is room, and always the last, which tells of all."""
    entries = [Text.assemble((key, theme.KEY), f" {meaning}") for key, meaning in keys]
    *likely, last = entries
    room = width - last.cell_len
    row = Text()
    for entry in likely:
        room -= entry.cell_len + _GAP
        if room < 0:
            break
        row = Text.assemble(row, entry, " " * _GAP)
    return Text.assemble(row, last)
