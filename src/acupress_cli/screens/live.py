"""The full-screen display of a session."""

import os
from collections.abc import Callable
from datetime import datetime
from math import floor

from rich.console import Console

from acupress_cli.coaching.ports import Outlet
from acupress_cli.domain.session.cues import (
    BreathTurned,
    Cue,
    GuideOpened,
    HelpOpened,
    LeaveAsked,
    Paused,
    Resumed,
    SessionEnded,
    StepBegan,
    StepEnded,
    TimeLeft,
)
from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.sentences import sentences_for
from acupress_cli.domain.session.session_words import Sense, SessionWords
from acupress_cli.domain.settings import USUAL_SETTINGS, Settings
from acupress_cli.screens.glyphs import glyphs_for
from acupress_cli.screens.look import MESSAGE_S, Look
from acupress_cli.screens.overlay_screen import overlay_lines
from acupress_cli.screens.painter import Painter
from acupress_cli.screens.pictures import NO_PICTURES, Pictures
from acupress_cli.screens.session_screen import SessionScreen
from acupress_cli.screens.time_left import SteadyEnd

_ROUNDING_S = 1e-6
# The screen itself shows what is told of these, or the summary after it.
_SHOWN = (
    StepBegan,
    BreathTurned,
    TimeLeft,
    GuideOpened,
    HelpOpened,
    LeaveAsked,
    Resumed,
    SessionEnded,
)


class LiveDisplay:
    """Shows each frame on the whole window, writing only what changed.

    ``clock_in`` tells the time of day so many seconds from now; where it is None,
    as in a rehearsal, the screen does not tell when the session ends.
    """

    refresh_s = 0.125

    def __init__(
        self,
        console: Console,
        words: SessionWords,
        size: Callable[[], tuple[int, int]],
        *,
        rehearsal: bool,
        pictures: Pictures = NO_PICTURES,
        settings: Settings = USUAL_SETTINGS,
        outlet: Outlet | None = None,
        clock_in: Callable[[float], datetime] | None = None,
    ) -> None:
        self._painter = Painter(console, outlet)
        self._glyphs = glyphs_for(
            ascii_only=console.options.ascii_only, term=os.environ.get("TERM", "")
        )
        self._words = words
        self._measure = size
        self._size = size()
        self._rehearsal = rehearsal
        self._pictures = pictures
        self._settings = settings
        self._clock_in = clock_in
        self._end = SteadyEnd()
        self._screen = SessionScreen()
        # What a screen without motion was last drawn for.
        self._seen: object = None
        self._message: tuple[str, ...] = ()
        self._message_until_s: float | None = 0.0

    def open(self) -> None:
        """Take the screen."""
        self._size, self._seen = self._measure(), None
        self._painter.open()

    def close(self) -> None:
        """Give the screen back as it was."""
        self._painter.close()

    def resized(self) -> None:
        """Measure the window anew and paint everything with the next frame."""
        self._size, self._seen = self._measure(), None
        self._painter.forget()

    def show(self, frame: Frame) -> None:
        """Show one moment."""
        if self._message_until_s is None:
            self._message_until_s = frame.session_elapsed_s + MESSAGE_S
        elif frame.session_elapsed_s >= self._message_until_s and self._settings.motion:
            self._message = ()
        width, height = self._size
        clock_in, left_s = self._clock_in, frame.session_left_s
        look = Look(
            self._words,
            self._glyphs,
            width,
            height,
            self._message,
            rehearsal=self._rehearsal,
            pictures=self._pictures,
            motion=self._settings.motion,
            digits=self._settings.digits,
            ends_at=self._end.by(clock_in(left_s)) if clock_in else None,
        )
        if not self._settings.motion and not self._has_changed(frame, look):
            return
        lines = overlay_lines(frame, look) if frame.overlay else self._screen.lines(frame, look)
        self._painter.paint(lines, width)

    def _has_changed(self, frame: Frame, look: Look) -> bool:
        """Whether a second has gone, or something happened: all that moves, moves then."""
        phase = frame.breath.phase if frame.breath else None
        counted_s = frame.elapsed_s if frame.step.waits else -frame.left_s
        second = floor(counted_s + _ROUNDING_S)
        before, self._seen = self._seen, (
            frame.step, second, phase, frame.paused, frame.overlay, frame.overlay_page,
            frame.length_s, look,
        )  # fmt: skip
        return before != self._seen

    def hear(self, cue: Cue) -> None:
        """Keep the sentence of a passing event for a few seconds."""
        if isinstance(cue, Resumed) and not self._settings.motion:
            self._message = ()  # else it stays until the next event
        if isinstance(cue, _SHOWN) or (isinstance(cue, Paused) and not cue.slept_s):
            return
        sentences = sentences_for(cue, self._words, Sense.EYE)
        if isinstance(cue, StepEnded):
            # What was said within the step is over with it; only its own ending is told.
            self._message, self._message_until_s = sentences, None
        elif len(sentences) == 1:
            together = self._message if self._message_until_s is None else ()
            self._message, self._message_until_s = (*together, *sentences), None
