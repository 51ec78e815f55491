"""Moments of a session with real points, as the screens get to see them."""

from collections.abc import Callable, Sequence
from datetime import time

from msgspec.structs import replace
from rich.text import Text

from acupress_cli.domain.body.body import Laterality, Side
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.plan import READY_S, Finding, PlannedPoint, StepKind, plan_session
from acupress_cli.domain.session.session import Action
from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.screens.glyphs import UNICODE, Glyphs
from acupress_cli.screens.look import Look
from acupress_cli.screens.overlay_screen import overlay_lines
from acupress_cli.screens.session_screen import session_lines
from tests.fakes.plans import Played

HEAT_S = 600
# When each of these sessions ends by the clock.
ENDS_AT = time(21, 42)
# A point on both sides, and after it one for which another position is taken.
CODES = ("BL57", "GB30")


def plan_for(point: Acupoint) -> PlannedPoint:
    """``point`` on all the sides it has, for its usual time, in its preferred way."""
    side = None if point.laterality is Laterality.MIDLINE else Side.BOTH
    return PlannedPoint(point, side, point.hold.usual_s, point.techniques[0])


def begun(
    *points: Acupoint,
    pace: BreathPace = BreathPace.EASY,
    heat_s: int = HEAT_S,
    ready_s: int | None = READY_S,
    known: Sequence[str] = (),
) -> Played:
    """A session with these points, just begun, which can be left for later.

    With no ``ready_s`` those that are not ``known`` wait until they are found.
    """
    chosen = [replace(plan_for(point), is_known=point.code in known) for point in points]
    plan = plan_session(chosen, heat_s=heat_s, finding=Finding(ready_s, waits=True))
    return Played(plan, pace, is_kept=True)


def in_step(
    play: Played, kind: StepKind, after_s: float, *actions: Action, moves: bool = False
) -> Frame:
    """The moment ``after_s`` seconds into the next step of ``kind``, after some keys."""
    while play.frame.step.kind is not kind or play.frame.step.moves is not moves:
        play.wait(play.frame.left_s)
    play.wait(after_s)
    play.press(*actions)
    return play.frame


def in_hold(
    point: Acupoint, after_s: float = 20.0, *actions: Action, pace: BreathPace = BreathPace.EASY
) -> Frame:
    """A moment of holding just this point."""
    return in_step(begun(point, heat_s=0, pace=pace), StepKind.HOLD, after_s, *actions)


def _moment(
    kind: StepKind,
    after_s: float,
    *actions: Action,
    moves: bool = False,
    ready_s: int | None = READY_S,
    known: Sequence[str] = (),
    codes: Sequence[str] = CODES,
) -> Callable[[Catalogue], Frame]:
    def frame(catalogue: Catalogue) -> Frame:
        points = (catalogue.find(code) for code in codes)
        play = begun(*points, ready_s=ready_s, known=known)
        return in_step(play, kind, after_s, *actions, moves=moves)

    return frame


MOMENTS: dict[str, Callable[[Catalogue], Frame]] = {
    "heat": _moment(StepKind.HEAT, 130),
    "settle": _moment(StepKind.SETTLE, 10),
    "ready": _moment(StepKind.READY, 12),
    "ready-moving": _moment(StepKind.READY, 12, moves=True),
    "ready-waiting": _moment(StepKind.READY, 72, ready_s=None),
    "ready-known": _moment(StepKind.READY, 12, ready_s=None, known=CODES),
    "hold": _moment(StepKind.HOLD, 31),
    "hold-paused": _moment(StepKind.HOLD, 31, Action.PAUSE),
    "hold-tender": _moment(StepKind.HOLD, 20, Action.TOO_TENDER),
    "switch": _moment(StepKind.SWITCH, 4),
    "rest": _moment(StepKind.REST, 3),
    "rest-closing": _moment(StepKind.REST, 3, codes=CODES[:1]),
    "help": _moment(StepKind.HOLD, 31, Action.HELP),
    "guide": _moment(StepKind.HOLD, 31, Action.GUIDE),
    "hurt": _moment(StepKind.HOLD, 31, Action.HURTS),
    "leave": _moment(StepKind.HOLD, 31, Action.QUIT),
}


def look_of(
    words: SessionWords, width: int, height: int, glyphs: Glyphs = UNICODE, *message: str
) -> Look:
    """A window of this size."""
    return Look(words, glyphs, width, height, message, ends_at=ENDS_AT)


def drawn(frame: Frame, look: Look) -> list[Text]:
    """The lines on the window at this moment."""
    return overlay_lines(frame, look) if frame.overlay else session_lines(frame, look)


def above_keys(frame: Frame, look: Look) -> list[Text]:
    """All but the keys in the last row: those have a golden file of their own."""
    lines = drawn(frame, look)
    return lines if frame.overlay else lines[:-1]


def read_aloud(lines: list[Text]) -> str:
    """The text of the lines in one row, as somebody reads it."""
    return " ".join(" ".join(line.plain for line in lines).split())


def on_page(frame: Frame, page: int) -> Frame:
    """The same moment with another page turned up."""
    return replace(frame, overlay_page=page)
