"""The part of a session screen that changes all the time: time left, and the breath."""

from datetime import datetime, time, timedelta
from functools import lru_cache
from itertools import zip_longest

from msgspec import Struct
from rich.text import Text

from acupress_cli.domain.session.breath import BreathPhase
from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.plan import StepKind
from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.domain.words.durations import minutes_and_seconds, minutes_and_seconds_up
from acupress_cli.screens import theme
from acupress_cli.screens.blocks import Block, paragraph
from acupress_cli.screens.digits import DigitFont
from acupress_cli.screens.look import NARROW, Look

BREATH_RANKS = (91, 2)
# The least columns for what stands beside large digits, and the gap between.
_LEAST_BESIDE, _GAP = 20, 2
# From here on what stands beside them has room for its whole times.
_ROOMY = 36
_MOST_BREATH = 40
# In so few rows nothing is left blank between the bars and the breath.
_LOW_ROWS = 3

# By less the end of a session does not move: that is how far clocks and waits are out.
_UNSTEADY = timedelta(seconds=5)

# The pieces of one line, each with its style.
Parts = tuple[tuple[str, str], ...]


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


class _Count(Struct, frozen=True):
    """A time that runs down: what of, how much is left, and of how much.

    ``whole`` is "" where nothing ends it but the person: then ``left`` is how long it has been.
    """

    name: str
    style: str
    left: str
    whole: str
    done: float
    bar_style: str


def clock_blocks(frame: Frame, look: Look, width: int, font: DigitFont | None) -> list[Block]:
    """The time left of the step and of the session, and the breath; with ``font`` in digits."""
    if font:
        return [Block(1, _beside_digits(frame, look, width, font))]
    step, session = _step_count(frame, look.words), _session_count(frame, look.words)
    blocks = [Block(1, (_line(width, *_usual_bar(step, width, look)),))]
    blocks.append(Block(5, (_line(width, *_usual_bar(session, width, look)),)))
    breath = _breath(frame, look, width, indent=8)
    if breath:
        blank, rank = BREATH_RANKS
        blocks.append(Block(blank, (Text(),)))
        blocks.append(Block(rank, tuple(_line(width, *parts) for parts in breath)))
    return blocks


def fonts_that_fit(frame: Frame, look: Look, width: int) -> list[DigitFont]:
    """The fonts in which the time has room in ``width`` columns, the largest first."""
    most = minutes_and_seconds(frame.length_s)
    room = width - _LEAST_BESIDE - _GAP
    return [font for font in look.glyphs.digits if font.width(most) <= room]


def _step_count(frame: Frame, words: SessionWords) -> _Count:
    named, style = words.steps.of_kind(frame.step.kind), theme.HEADING
    name = named.short or named.name
    if frame.paused:
        name, style = words.screen.paused, theme.PAUSED
    if frame.step.waits:
        return _Count(name, style, minutes_and_seconds(frame.elapsed_s), "", 0.0, theme.QUIET)
    return _count(name, style, frame.left_s, frame.length_s, frame)


def _session_count(frame: Frame, words: SessionWords) -> _Count:
    whole_s = frame.session_elapsed_s + frame.session_left_s
    return _count(words.screen.session, theme.QUIET, frame.session_left_s, whole_s, frame)


def _count(name: str, style: str, left_s: float, whole_s: float, frame: Frame) -> _Count:
    done = 1 - left_s / whole_s if whole_s else 1.0
    bar_style = theme.QUIET if frame.paused else theme.GOOD
    left, whole = minutes_and_seconds_up(left_s), minutes_and_seconds(whole_s)
    return _Count(name, style, left, whole, done, bar_style)


def _beside_digits(frame: Frame, look: Look, width: int, font: DigitFont) -> tuple[Text, ...]:
    """Large digits, and to their right the bars and the breath in short lines."""
    step, session = _step_count(frame, look.words), _session_count(frame, look.words)
    # As wide as at the beginning: what is beside it stays where it is.
    column = max(font.width(step.whole), font.width(step.left)) + _GAP
    rest = width - column
    beside = [
        _short_bar(step, "", rest, look),
        _short_bar(session, f" {session.left}", rest, look),
        *[()] * (font.rows > _LOW_ROWS),
        *_breath(frame, look, rest, indent=0),
    ]
    return tuple(
        _line(width, (f"{digits:<{column}}", step.style), *right)
        for digits, right in zip_longest(font.drawn(step.left), beside, fillvalue="")
    )


def _usual_bar(count: _Count, width: int, look: Look) -> Parts:
    label = f"{count.left:>6}  {count.name:<12} "
    whole = look.words.screen.of_time.format(time=count.whole)
    end = "" if width < NARROW and look.motion else f" {whole}"
    return _bar(label, count, end, width, look)


def _short_bar(count: _Count, left: str, width: int, look: Look) -> Parts:
    """A bar beside large digits, which say what is left of the step."""
    is_roomy = width >= _ROOMY
    label = f"{count.name:<12} " if is_roomy else f"{count.name:<7} "
    whole = look.words.screen.of_time.format(time=count.whole)
    end = f"{left} {whole}" if is_roomy else left
    return _bar(label, count, end, width, look)


def _bar(label: str, count: _Count, end: str, width: int, look: Look) -> Parts:
    """A bar that fills; where nothing moves, its words alone."""
    if not count.whole:
        return ((label.rstrip(), count.style),)
    if not look.motion:
        return (label, count.style), (end.lstrip(), theme.QUIET)
    room = max(4, width - len(label) - len(end))
    full = max(0, min(room, int(count.done * room)))
    return (
        (label, count.style), (look.glyphs.full * full, count.bar_style),
        (look.glyphs.empty * (room - full), theme.QUIET), (end, theme.QUIET),
    )  # fmt: skip


def _breath(frame: Frame, look: Look, width: int, indent: int) -> tuple[Parts, ...]:
    """The phase of the breath and its seconds; while time stands still, how to go on."""
    if frame.paused:
        still = look.words.still
        if width - indent >= len(still):
            return (((" " * indent + still, theme.PAUSED),),)
        return _broken(still if indent else look.words.go_on, width, theme.PAUSED)
    if frame.step.kind not in (StepKind.HOLD, StepKind.SETTLE):
        return ()
    if frame.breath is None:
        return _broken(look.words.hold.natural, width, "")
    is_in = frame.breath.phase is BreathPhase.IN
    screen = look.words.screen
    name = screen.breathe_in if is_in else screen.breathe_out
    left_s = minutes_and_seconds_up(frame.breath.left_s)[2:].lstrip("0") or "0"
    label = f"{left_s:>6}  {name:<12} " if indent else f"{name:<11} {left_s} "
    if look.motion:
        room = max(4, min(_MOST_BREATH, width - len(label)))
        drawn = look.glyphs.breath * round(frame.breath.fullness * room)
    else:
        drawn = look.glyphs.breath_in if is_in else look.glyphs.breath_out
    return (((label, theme.HEADING), (drawn, theme.TITLE)),)


def _broken(text: str, width: int, style: str) -> tuple[Parts, ...]:
    return tuple(((line.plain, style),) for line in paragraph(text, width))


# Cached: of these lines most are the same as the moment before, and then the same object.
@lru_cache(maxsize=128)
def _line(width: int, *parts: tuple[str, str]) -> Text:
    line = Text.assemble(*parts)
    line.truncate(width)
    return line
