"""What moves on a session screen: the breath, or else the bar of a time that runs down."""

from acupress_cli.domain.session.breath import Breath, BreathPhase
from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.plan import StepKind
from acupress_cli.domain.words.durations import minutes_and_seconds_up
from acupress_cli.screens import theme
from acupress_cli.screens.blocks import paragraph
from acupress_cli.screens.look import Look

# The pieces of one row, each with its style.
Parts = tuple[tuple[str, str], ...]

# A longer row would not be seen in one glance.
_MOST_BREATH = 48
_BREATHING = (StepKind.HOLD, StepKind.SETTLE)


def caption(frame: Frame, look: Look) -> Parts:
    """What to do with the breath, and its seconds; nothing where no breath is counted."""
    breath, words = frame.breath, look.words
    if frame.paused:
        return ((words.screen.paused, theme.PAUSED),)
    if breath is None:
        return ()
    is_in = breath.phase is BreathPhase.IN
    word = words.screen.breathe_in if is_in else words.screen.breathe_out
    if not look.motion:
        word = f"{look.glyphs.breath_in if is_in else look.glyphs.breath_out} {word}"
    seconds = minutes_and_seconds_up(breath.left_s)[2:].lstrip("0") or "0"
    return (word, theme.TITLE), (f" {seconds}", theme.QUIET)


def moving_rows(frame: Frame, look: Look, width: int, rows: int) -> tuple[Parts, ...]:
    """How full the breath is, in ``rows`` rows of ``width`` cells, or the time that is done.

    While time stands still they say how to go on, and at one's own pace that none is counted.
    """
    if frame.paused:
        whole = _said(look.words.still, width, theme.PAUSED)
        return whole if len(whole) <= rows else _said(look.words.go_on, width, theme.PAUSED)
    if frame.breath:
        return (_breath(frame.breath, look, width),) * rows if look.motion else ()
    if frame.step.kind in _BREATHING:
        return _said(look.words.hold.natural, width, "")
    if frame.step.waits or not look.motion:
        return ()
    return (*[()] * ((rows - 1) // 2), _bar(frame.elapsed_s, frame.length_s, look, width))


def _said(text: str, width: int, style: str) -> tuple[Parts, ...]:
    return tuple(((line.plain, style),) for line in paragraph(text, width))


def _breath(breath: Breath, look: Look, width: int) -> Parts:
    signs = look.glyphs.breath
    full = round(breath.fullness * min(width, _MOST_BREATH) * len(signs))
    cells, part = divmod(full, len(signs))
    return ((signs[-1] * cells + (signs[part - 1] if part else ""), theme.TITLE),)


def _bar(done_s: float, whole_s: float, look: Look, width: int) -> Parts:
    full = min(width, int(done_s / whole_s * width)) if whole_s else width
    return (
        (look.glyphs.full * full, theme.GOOD), (look.glyphs.empty * (width - full), theme.QUIET)
    )  # fmt: skip
