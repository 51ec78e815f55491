"""The foot of a session screen: the keys that mean something now."""

from functools import lru_cache

from rich.text import Text

from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.session_keys import foot_of
from acupress_cli.screens import theme
from acupress_cli.screens.blocks import paragraph
from acupress_cli.screens.look import Look

# From this height on the keys may have two rows.
_ROOM_FOR_TWO = 16


def foot_lines(frame: Frame, look: Look) -> list[Text]:
    """That it is a rehearsal, if it is one; a rule; and the keys, in one row or two."""
    keys = foot_of(look.words.keys, frame.step.kind, paused=frame.paused)
    rows = _key_rows(keys, look.width - 1)
    most = 2 if look.height >= _ROOM_FOR_TWO else 1
    rule = [Text(look.glyphs.rule * (look.width - 1), style=theme.QUIET)]
    rehearsal = paragraph(look.words.rehearsal, look.width - 1, theme.CARE)
    return [*(rehearsal if look.rehearsal else ()), *rule, *rows[:most]]


@lru_cache(maxsize=32)
def _key_rows(keys: tuple[tuple[str, str], ...], width: int) -> list[Text]:
    rows, row = [], Text()
    for key, meaning in keys:
        entry = Text.assemble((key, theme.KEY), f" {meaning}")
        if row and row.cell_len + entry.cell_len + 2 > width:
            rows.append(row)
            row = Text()
        row = Text.assemble(row, "  ", entry) if row else entry
    return [*rows, row]
