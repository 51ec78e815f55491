"""The part of a session screen that changes all the time: the time left, and what moves."""

from datetime import datetime, time, timedelta
from functools import lru_cache

from rich.cells import cell_len
from rich.text import Text

from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.words.durations import minutes_and_seconds, minutes_and_seconds_up
from acupress_cli.screens import theme
from acupress_cli.screens.digits import DigitFont
from acupress_cli.screens.look import Look
from acupress_cli.screens.moving import Parts, caption, moving_rows

# The least columns for what stands beside large digits, and the gap between.
_LEAST_BESIDE, _GAP = 20, 3
# The least rows of a breath.
_LEAST_MOVING = 2

# By less the end of a session does not move: that is how far clocks and waits are out.
_UNSTEADY = timedelta(seconds=5)


class SteadyEnd:
    """When a session ends, in whole minutes as a clock will show them then.

    It moves with a pause, and not to and fro where it lies between two minutes.
    """

    def __init__(self) -> None:
        self._told: datetime | None = None

    def by(self, moment: datetime) -> time:
        """The end to be told, where it would be ``moment`` as things are now."""
        if self._told is None or abs(moment - self._told) >= _UNSTEADY:
            self._told = moment
        return self._told.time().replace(second=0, microsecond=0)


def clock_rows(frame: Frame, look: Look, width: int, font: DigitFont | None) -> tuple[Text, ...]:
    """The time left once, in the digits of ``font`` if there is one, and what moves.

    As many rows at every moment of a step, but while it is paused.
    """
    left_s = frame.elapsed_s if frame.step.waits else frame.left_s
    left = (minutes_and_seconds if frame.step.waits else minutes_and_seconds_up)(left_s)
    if font is None:
        return _below_one_line(frame, look, width, left)
    # As wide as at the beginning: what is beside it stays where it is.
    column = max(font.width(left), font.width(_longest(frame))) + _GAP
    named = next((name for name in _names(frame, look) if cell_len(name) < column), "")
    digits = [(named, theme.QUIET), *((row, theme.HEADING) for row in font.drawn(left))]
    beside: list[Parts] = [
        caption(frame, look),
        *moving_rows(frame, look, width - column, font.rows),
    ]
    digits += [("", "")] * (len(beside) - len(digits))
    beside += [()] * (len(digits) - len(beside))
    return tuple(
        _line(width, (f"{row:<{column}}", style), *right)
        for (row, style), right in zip(digits, beside, strict=True)
    )


def fonts_that_fit(frame: Frame, look: Look, width: int) -> list[DigitFont]:
    """The fonts in which the time has room in ``width`` columns, the largest first."""
    room = width - _LEAST_BESIDE - _GAP
    return [font for font in look.glyphs.digits if font.width(_longest(frame)) <= room]


def _longest(frame: Frame) -> str:
    return minutes_and_seconds(frame.length_s)


def _below_one_line(frame: Frame, look: Look, width: int, left: str) -> tuple[Text, ...]:
    told = caption(frame, look)
    longest, name = _names(frame, look)
    parts: Parts = ((f"{left:>5}  ", theme.HEADING), *(told or ((longest, ""),)))
    room = width - sum(cell_len(text) for text, _ in parts) - _GAP
    named = next((text for text in (longest, name) if cell_len(text) <= room), "")
    if told and named:
        parts = (*parts, (f"{named:>{room + _GAP}}", theme.QUIET))
    rows = [parts, *moving_rows(frame, look, width, _LEAST_MOVING)]
    return tuple(_line(width, *row) for row in rows)


def _names(frame: Frame, look: Look) -> tuple[str, str]:
    """What the step is called: with its length where that is known, and without."""
    named = look.words.steps.of_kind(frame.step.kind)
    name = named.short or named.name
    longest = f"{name} {look.glyphs.dot} {_longest(frame)}"
    return (name if frame.step.waits else longest), name


# Cached: a row that is the same as the moment before is then the same object.
@lru_cache(maxsize=128)
def _line(width: int, *parts: tuple[str, str]) -> Text:
    line = Text.assemble(*parts)
    line.truncate(width)
    return line
