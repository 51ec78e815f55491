"""A point in one look on the terminal: what it is, for whom it is not, and how to find it."""

from collections.abc import Sequence

from rich.text import Text

from acupress_cli.domain.pages.guide import FOR_YOU, NOT_IF, USED_FOR, Guide
from acupress_cli.domain.words.text import shown
from acupress_cli.screens import theme
from acupress_cli.screens.blocks import labelled, paragraph
from acupress_cli.screens.dot_signs import Pen
from acupress_cli.screens.pictures import LEAST_HEIGHT, LEAST_WIDTH, close_look, side_by_side

# What one look takes in.
MOST_ROWS = 24
# A drawing and the steps beside it, in columns.
_DRAWN_WIDTH, _GAP, _LEAST_STEPS = 38, 2, 28
_MOST_DRAWN = 14
_FORBID = (FOR_YOU, NOT_IF)


def guide_cards(
    guides: Sequence[Guide], width: int, rows: int = MOST_ROWS, pen: Pen | None = None
) -> list[Text]:
    """The cards one below the other, each in ``rows`` where its words leave room for that."""
    lines: list[Text] = []
    for guide in guides:
        lines += [*([Text()] if lines else []), *guide_card(guide, width, rows, pen)]
    return lines


def guide_card(
    guide: Guide, width: int, rows: int = MOST_ROWS, pen: Pen | None = None
) -> list[Text]:
    """One point; with ``pen`` its drawing stands beside the steps, as high as ``rows`` allow."""
    short = guide.short
    head = [
        *paragraph(shown(guide.title), width, theme.TITLE),
        *paragraph(shown(guide.subtitle), width, theme.QUIET),
    ]
    above = (
        (FOR_YOU, " ".join(short.for_you)), (USED_FOR, short.used_for), (NOT_IF, short.not_if),
    )  # fmt: skip
    below = (("Feel", short.feel), ("Stop", short.stop), ("How long", short.hold))
    head += _facts(above, width)
    foot = _facts(below, width)
    foot += paragraph(_more(guide), width, theme.QUIET)
    return [*head, *_found(guide, width, rows - len(head) - len(foot), pen), *foot]


def card_in_words(guide: Guide) -> list[Text]:
    """The same as sentences, one below the other, for a voice."""
    told = (f"{label}: {shown(text)}" for label, text in guide.short.facts)
    more = _more(guide)
    return [Text(line) for line in (shown(guide.title), shown(guide.subtitle), *told, more)]


def _more(guide: Guide) -> str:
    return f"More: acupress guide {guide.code} --all"


def _facts(told: Sequence[tuple[str, str]], width: int) -> list[Text]:
    return [line for label, text in told if text for line in _fact(label, shown(text), width)]


def _fact(label: str, text: str, width: int) -> tuple[Text, ...]:
    """What forbids something leads its lines; all else has its label in a column."""
    if label not in _FORBID:
        return labelled(label, text, width)
    first, *rest = paragraph(f"{label}: {text}", width)
    first = first.copy()
    first.stylize(theme.STOP, 0, len(label) + 1)
    return (first, *rest)


def _found(guide: Guide, width: int, rows: int, pen: Pen | None) -> list[Text]:
    """The steps, and the drawing beside them or, in a narrow window, above."""
    beside = width - _DRAWN_WIDTH - _GAP
    is_beside = beside >= _LEAST_STEPS
    steps = _steps(guide, beside if is_beside else width)
    room = rows - 2 - (0 if is_beside else len(steps) + 1)
    drawn = _drawn(guide, _DRAWN_WIDTH if is_beside else width, min(room, _MOST_DRAWN), pen)
    if not drawn:
        steps = _steps(guide, width)
        return [Text(), *steps, Text()] if steps else []
    found = side_by_side([drawn, steps], _DRAWN_WIDTH) if is_beside else [*drawn, Text(), *steps]
    return [Text(), *found, Text()]


def _drawn(guide: Guide, width: int, height: int, pen: Pen | None) -> list[Text]:
    if not (pen and guide.pictures) or width < LEAST_WIDTH or height < LEAST_HEIGHT:
        return []
    drawn = close_look(guide.pictures[0], width, height, pen)
    while drawn and not drawn[-1]:
        drawn.pop()
    return drawn


def _steps(guide: Guide, width: int) -> list[Text]:
    lines: list[Text] = []
    for number, step in enumerate(guide.short.steps, start=1):
        words = paragraph(shown(step), width - 3)
        lines += [
            Text.assemble((f"{number}. " if not n else "   ", theme.QUIET), one)
            for n, one in enumerate(words)
        ]
    return lines
