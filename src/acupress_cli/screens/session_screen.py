"""One moment of a session as lines of text: a function of the frame and the window.

At 80x24 everything a person needs is there at once; a narrow window stacks it, a
low one drops the least needed first, a wide one shows how to find the point beside.
"""

from rich.text import Text

from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.plan import StepKind
from acupress_cli.screens import theme
from acupress_cli.screens.blocks import Block, paragraph, stacked
from acupress_cli.screens.digits import DigitFont
from acupress_cli.screens.look import WIDE, Look
from acupress_cli.screens.session_foot import foot_lines
from acupress_cli.screens.step_blocks import head_blocks, next_block, say_blocks, side_panel
from acupress_cli.screens.time_left import BREATH_RANKS, clock_blocks, fonts_that_fit

MAIN_WIDTH = 66
# Rows that a picture leaves free for what is said in passing.
_KEPT_FREE = 2
# From this height on, digits are large unless a person wants them never.
_ROOM_FOR_DIGITS = 30
_MESSAGE_RANKS = (93, 4)


def session_lines(frame: Frame, look: Look) -> list[Text]:
    """Exactly the window's height of lines."""
    return SessionScreen().lines(frame, look)


class SessionScreen:
    """Draws one moment after the other; what they have in common is drawn once.

    A breath grows eight times a second, and all around it stays as it is.
    """

    def __init__(self) -> None:
        self._drawn_for: object = None
        self._rows: list[Text] = []
        self._font: DigitFont | None = None
        self._width = 0
        # The rows of the clock: where each of its lines is, and what stands beside it.
        self._places: list[tuple[int, int]] = []
        self._beside: list[Text] | None = None
        self._kept: dict[int, tuple[Text, Text]] = {}

    def lines(self, frame: Frame, look: Look) -> list[Text]:
        """Exactly the window's height of lines."""
        drawn_for = (
            frame.step, frame.length_s, frame.upcoming, frame.point_number, frame.point_count,
            frame.paused, frame.breath is None, look,
        )  # fmt: skip
        if drawn_for != self._drawn_for:
            self._arrange(frame, look)
            self._drawn_for = drawn_for
            return list(self._rows)
        clock = _lines_of(clock_blocks(frame, look, self._width, self._font))
        rows = list(self._rows)
        for row, line in self._places:
            rows[row] = self._joined(row, clock[line], look)
        return rows

    def _joined(self, row: int, text: Text, look: Look) -> Text:
        """``text`` with what stands beside it; the same text makes the same object."""
        if self._beside is None:
            return text
        kept = self._kept.get(row)
        if kept is None or kept[0] is not text:
            joined = _side_by_side(text, self._beside[row], self._width, look)
            kept = self._kept[row] = (text, joined)
        return kept[1]

    def _arrange(self, frame: Frame, look: Look) -> None:
        is_wide = look.width >= WIDE and frame.step.planned is not None
        width = MAIN_WIDTH if is_wide else look.width - 1
        # However low the window, the name and the time left keep a row each.
        foot = foot_lines(frame, look)[-max(1, look.height - 2) :]
        height = look.height - len(foot)
        font = _font(frame, look, width, height)
        # Copied, so that lines which only look the same are told apart.
        clock = [
            Block(block.rank, tuple(line.copy() for line in block.lines))
            for block in clock_blocks(frame, look, width, font)
        ]
        blocks = _blocks(frame, look, width, clock)
        lines = stacked(blocks, height)
        below = look.pictures.of_step(frame.step, width, _free(frame, blocks, height))
        rows = _above(lines, below, height)
        beside = None
        if is_wide:
            beside = _panel(frame, look, width, height, has_picture=bool(below))
            rows = [_side_by_side(*pair, width, look) for pair in zip(rows, beside, strict=True)]
        self._font, self._width, self._beside = font, width, beside
        self._kept = {}
        nth = {id(line): n for n, line in enumerate(_lines_of(clock))}
        self._places = [(n, nth[id(line)]) for n, line in enumerate(lines) if id(line) in nth]
        self._rows = rows + foot


def _lines_of(blocks: list[Block]) -> list[Text]:
    return [line for block in blocks for line in block.lines]


def _font(frame: Frame, look: Look, width: int, height: int) -> DigitFont | None:
    """The largest digits for which nothing else has to give way but a part of the picture."""
    if look.digits is False or (look.digits is None and look.height < _ROOM_FOR_DIGITS):
        return None
    without = _blocks(frame, look, width, clock_blocks(frame, look, width, None))
    free = _free(frame, without, height)
    has_picture = bool(look.pictures.of_step(frame.step, width, free))
    for font in fonts_that_fit(frame, look, width):
        blocks = _blocks(frame, look, width, clock_blocks(frame, look, width, font))
        left = _free(frame, blocks, height)
        if left < min(free, 0) or left < -_KEPT_FREE:
            continue
        if look.digits or not has_picture or look.pictures.of_step(frame.step, width, left):
            return font
    return None


def _free(frame: Frame, blocks: list[Block], height: int) -> int:
    """The rows that are free for the whole step: a picture may not move for a passing message."""
    breathes = frame.step.kind in (StepKind.HOLD, StepKind.SETTLE)
    passing = _MESSAGE_RANKS if breathes else (*_MESSAGE_RANKS, *BREATH_RANKS)
    lasting = sum(len(block.lines) for block in blocks if block.rank not in passing)
    return height - lasting - _KEPT_FREE


def _above(rows: list[Text], picture: tuple[Text, ...], height: int) -> list[Text]:
    """``rows`` with ``picture`` at the foot of ``height`` rows; it gives way to them."""
    free = height - len(rows)
    if len(picture) > free:
        return rows + [Text()] * free
    return [*rows, *[Text()] * (free - len(picture)), *picture]


def _blocks(frame: Frame, look: Look, width: int, clock: list[Block]) -> list[Block]:
    blocks = head_blocks(frame, look, width)
    blocks += [Block(90, (Text(),)), *clock, Block(92, (Text(),))]
    blocks += say_blocks(frame, look, width)
    blocks += [Block(94, (Text(),)), next_block(frame, look, width)]
    if look.message:
        lines = tuple(line for text in look.message for line in paragraph(text, width, theme.CARE))
        blocks += [Block(93, (Text(),)), Block(4, lines)]
    return blocks


def _panel(frame: Frame, look: Look, width: int, height: int, *, has_picture: bool) -> list[Text]:
    """What stands beside, in ``height`` rows, with the picture if that is not elsewhere.

    If it is, the posture is shown to whoever gets ready.
    """
    panel_width = look.width - width - 4
    panel = side_panel(frame.step, look.words, panel_width)
    picture: tuple[Text, ...] = ()
    if not has_picture:
        picture = look.pictures.of_step(frame.step, panel_width, height - len(panel))
    elif frame.step.kind in (StepKind.READY, StepKind.SWITCH):
        names, rows = look.words.postures, height - len(panel)
        picture = look.pictures.of_posture(frame.step, names, panel_width, rows)
    return _above(panel, picture, height)[:height]


def _side_by_side(left: Text, right: Text, width: int, look: Look) -> Text:
    gap = " " * (width - left.cell_len)
    return Text.assemble(left, gap, (f" {look.glyphs.upright} ", theme.QUIET), right)
