"""One moment of a session as lines of text: a function of the frame and the window.

From the top: what is pressed, the time left and what moves, when to stop, what to do, and
the keys. A wide window shows the point beside; one too low for all of it turns pages.
"""

from rich.text import Text

from acupress_cli.domain.session.frame import Frame
from acupress_cli.screens import theme
from acupress_cli.screens.arranging import arranged
from acupress_cli.screens.digits import DigitFont
from acupress_cli.screens.look import Look
from acupress_cli.screens.step_words import minutes_left, tells_next
from acupress_cli.screens.time_left import clock_rows


def session_lines(frame: Frame, look: Look) -> list[Text]:
    """Exactly the window's height of lines."""
    return SessionScreen().lines(frame, look)


class SessionScreen:
    """Draws one moment after the other; what they have in common is drawn once.

    A breath grows eight times a second, and all around it stays as it is.
    """

    def __init__(self) -> None:
        self._drawn_for: object = None
        # Between which seconds of the step its page is up.
        self._from_s, self._until_s = 0.0, 0.0
        self._rows: list[Text] = []
        self._font: DigitFont | None = None
        self._width = 0
        # Where the rows of the clock are, and what stands beside each row of the window.
        self._places = range(0)
        self._beside: list[Text] | None = None
        self._kept: dict[int, tuple[Text, Text]] = {}

    def lines(self, frame: Frame, look: Look) -> list[Text]:
        """Exactly the window's height of lines."""
        drawn_for = (
            frame.step, frame.length_s, frame.upcoming, frame.point_number, frame.point_count,
            frame.paused, frame.breath is None, look, minutes_left(frame), tells_next(frame),
        )  # fmt: skip
        is_up = self._from_s <= frame.elapsed_s < self._until_s
        if drawn_for != self._drawn_for or not is_up:
            self._arrange(frame, look)
            self._drawn_for = drawn_for
            return list(self._rows)
        clock = clock_rows(frame, look, self._width, self._font)
        rows = list(self._rows)
        for place, text in zip(self._places, clock, strict=False):
            rows[place] = self._joined(place, text, look)
        return rows

    def _joined(self, place: int, text: Text, look: Look) -> Text:
        """``text`` with what stands beside it; the same text makes the same object."""
        if self._beside is None:
            return text
        kept = self._kept.get(place)
        if kept is None or kept[0] is not text:
            joined = _side_by_side(text, self._beside[place], self._width, look)
            kept = self._kept[place] = (text, joined)
        return kept[1]

    def _arrange(self, frame: Frame, look: Look) -> None:
        drawn = arranged(frame, look)
        self._font, self._width, self._places = drawn.font, drawn.width, drawn.places
        self._beside, self._kept = drawn.beside, {}
        rows = drawn.rows
        if drawn.beside is not None:
            pairs = zip(rows, drawn.beside, strict=True)
            rows = [_side_by_side(*pair, drawn.width, look) for pair in pairs]
        self._rows = [*rows, *drawn.foot]
        self._from_s, self._until_s = frame.elapsed_s, frame.elapsed_s + drawn.turns_in_s


def _side_by_side(left: Text, right: Text, width: int, look: Look) -> Text:
    gap = " " * (width - left.cell_len)
    return Text.assemble(left, gap, (f" {look.glyphs.upright} ", theme.QUIET), right)
