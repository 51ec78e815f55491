"""Where each part of a session screen stands, and on how many pages what does not fit."""

from itertools import zip_longest
from math import inf

from msgspec import Struct
from rich.text import Text

from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.plan import StepKind
from acupress_cli.screens import theme
from acupress_cli.screens.blocks import paragraph
from acupress_cli.screens.digits import DigitFont
from acupress_cli.screens.look import LOW, MAIN_WIDTH, MESSAGE_S, WIDE, Look
from acupress_cli.screens.paging import Page, Paragraph, page_at, pages_of
from acupress_cli.screens.session_foot import FOOT_ROWS, foot_lines
from acupress_cli.screens.step_words import (
    NEXT_S,
    beside_paragraphs,
    head_lines,
    next_lines,
    say_paragraphs,
    stop_lines,
    tells_next,
)
from acupress_cli.screens.time_left import clock_rows, fonts_that_fit

# Rows that a picture leaves free: gaps, and what is said in passing.
_KEPT_FREE = 4
# Of so many rows one may tell what stands around the rest.
_AROUND = 8


class Arranged(Struct):
    """The rows above the foot and those beside them, and which of them are the clock's."""

    rows: list[Text]
    beside: list[Text] | None
    foot: list[Text]
    places: range
    width: int
    font: DigitFont | None
    turns_in_s: float


class _Parts(Struct):
    """All that a moment has to say but its clock: what stays, and what may come on pages."""

    top: list[Text]
    stop: list[Text]
    say: list[Paragraph]
    next: Paragraph
    message: list[Paragraph]
    beside: list[Paragraph]

    @property
    def rows(self) -> int:
        """The rows of all that lasts."""
        return len(self.top) + len(self.stop) + _rows(self.say) + len(self.next)


def arranged(frame: Frame, look: Look) -> Arranged:
    """One moment of a session on a window."""
    height = look.height - FOOT_ROWS
    is_wide = _is_wide(frame, look, height)
    width = MAIN_WIDTH if is_wide else look.width - 1
    parts = _parts(frame, look, width, is_wide=is_wide)
    font = _font(frame, look, parts, width, height)
    clock = list(clock_rows(frame, look, width, font))
    below = _below(frame, look, width, height - parts.rows - len(clock))
    _cut(parts, clock, height - 1)
    room = height - len(parts.top) - len(clock) - len(parts.stop) - (look.height >= LOW)
    pages, since_s, span_s = _pages(frame, look, parts, room, height)
    page, turns_in_s = page_at([[*left, *right] for left, right in pages], since_s, span_s)
    left, right = pages[page]
    rows = _spaced([parts.top, clock, parts.stop, left], height, (1, 3, 2))
    first = len(parts.top) + (len(rows) > len(parts.top) + len(clock) + len(parts.stop) + len(left))
    return Arranged(
        _above(rows, below, height),
        _beside(frame, look, right, height, has_picture=bool(below)) if is_wide else None,
        foot_lines(frame, look, page, len(pages)),
        range(first, first + len(clock)),
        width,
        font,
        turns_in_s,
    )


def _parts(frame: Frame, look: Look, width: int, *, is_wide: bool) -> _Parts:
    """Where there is little room what stands around the rest is read with it, page by page."""
    title, progress = head_lines(frame, look, width)
    rehearsal = paragraph(look.words.rehearsal, width, theme.CARE) if look.rehearsal else ()
    say = say_paragraphs(frame, look, width, is_beside=is_wide)
    if look.height < LOW or len(progress) + len(rehearsal) > look.height // _AROUND:
        say = [one for one in (rehearsal, progress, *say) if one]
        progress = rehearsal = ()
    return _Parts(
        [*title, *progress, *rehearsal],
        [*stop_lines(frame.step, look.words, width)],
        say,
        () if frame.step.waits else next_lines(frame, look, width),
        [paragraph(text, width, theme.CARE) for text in look.message],
        beside_paragraphs(frame.step, look.words, _beside_width(look)) if is_wide else [],
    )


def _font(frame: Frame, look: Look, parts: _Parts, width: int, height: int) -> DigitFont | None:
    """The largest digits for which nothing else has to give way but a part of the picture.

    Nobody is hurried who looks for a new point: how long that takes is told in small.
    """
    if look.digits is False or (frame.step.waits and not look.digits):
        return None

    def left(font: DigitFont | None) -> int:
        return height - parts.rows - len(clock_rows(frame, look, width, font))

    has_picture = bool(_below(frame, look, width, left(None)))
    for font in fonts_that_fit(frame, look, width):
        keeps = look.digits or not has_picture or _below(frame, look, width, left(font))
        if left(font) >= 1 and keeps:
            return font
    return None


def _cut(parts: _Parts, clock: list[Text], height: int) -> None:
    """However low the window, a row is left for what is read page by page."""
    for rows, least in ((clock, 1), (parts.top, 1), (parts.stop, 0)):
        over = len(parts.top) + len(clock) + len(parts.stop) - height
        if over > 0:
            del rows[max(least, len(rows) - over) :]


def _pages(
    frame: Frame, look: Look, parts: _Parts, room: int, height: int
) -> tuple[list[tuple[Page, Page]], float, float]:
    """What is read and what stands beside, on pages; since when they are up, and for how long."""
    tells = parts.next if tells_next(frame) else ()
    since_s, span_s = _span(frame)
    if _rows(parts.say) + len(parts.next) + _rows(parts.message) <= room:
        groups = [_joined(parts.say), list(tells), _joined(parts.message)]
        left = [_spaced(groups, room, (1, 2))]
    elif parts.message and look.motion:
        # What is said in passing is gone soon: until then it has the pages to itself.
        left = pages_of(parts.message, room)
        since_s, span_s = frame.elapsed_s % MESSAGE_S, MESSAGE_S
    else:
        left = pages_of([*parts.message, *([tells] if tells else []), *parts.say], room)
    if len(left) > 1:  # what stays does not move as a page turns
        left = [page + [Text()] * (room - len(page)) for page in left]
    right = pages_of(parts.beside, height)
    pages = list(zip_longest(left, right))
    return [(one or left[-1], other or right[-1]) for one, other in pages], since_s, span_s


def _span(frame: Frame) -> tuple[float, float]:
    """How long the same is read already, and for how long in all: until it is told what is next."""
    if frame.step.waits:
        return frame.elapsed_s, inf
    told_at_s = max(0.0, frame.length_s - NEXT_S)
    if tells_next(frame):
        return max(0.0, frame.elapsed_s - told_at_s), frame.length_s - told_at_s
    return frame.elapsed_s, told_at_s


def _is_wide(frame: Frame, look: Look, height: int) -> bool:
    if look.width < WIDE or frame.step.planned is None:
        return False
    width = _beside_width(look)
    return not _holds(frame) or bool(look.pictures.of_step(frame.step, width, height))


def _holds(frame: Frame) -> bool:
    return frame.step.kind is StepKind.HOLD


def _beside_width(look: Look) -> int:
    return look.width - MAIN_WIDTH - 4


def _below(frame: Frame, look: Look, width: int, rows: int) -> tuple[Text, ...]:
    """The picture in ``rows`` rows below the rest; in a hold of a wide window it is beside."""
    if _holds(frame) and width == MAIN_WIDTH and look.width >= WIDE:
        return ()
    return look.pictures.of_step(frame.step, width, rows - _KEPT_FREE)


def _beside(frame: Frame, look: Look, page: Page, height: int, *, has_picture: bool) -> list[Text]:
    """What stands beside, with the picture if that is not elsewhere, or else the posture."""
    width, rows = _beside_width(look), height - len(page)
    if has_picture:
        picture = look.pictures.of_posture(frame.step, look.words.postures, width, rows)
    else:
        picture = look.pictures.of_step(frame.step, width, rows)
    if _holds(frame):
        return [*picture, *[Text()] * (height - len(picture))]
    return _above([*page], picture, height)


def _spaced(groups: list[list[Text]], height: int, order: tuple[int, ...]) -> list[Text]:
    """The groups one below the other, with a gap before those in ``order`` while there is room."""
    spare = height - sum(map(len, groups))
    wanted = [n for n in order if groups[n]][: max(0, spare)]
    return [line for n, group in enumerate(groups) for line in ([Text()] * (n in wanted) + group)]


def _above(rows: list[Text], picture: tuple[Text, ...], height: int) -> list[Text]:
    """``rows`` with ``picture`` at the foot of ``height`` rows; it gives way to them."""
    free = height - len(rows)
    if len(picture) > free:
        return rows + [Text()] * free
    return [*rows, *[Text()] * (free - len(picture)), *picture]


def _rows(paragraphs: list[Paragraph]) -> int:
    return sum(map(len, paragraphs))


def _joined(paragraphs: list[Paragraph]) -> list[Text]:
    return [line for lines in paragraphs for line in lines]
