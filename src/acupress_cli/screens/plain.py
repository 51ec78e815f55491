"""The plain display: one line per event, no redraw, no boxes, the same content."""

from collections.abc import Callable
from datetime import datetime
from typing import TextIO

from acupress_cli.coaching.ports import Interrupted, Outlet
from acupress_cli.domain.session.cues import (
    BreathTurned,
    Cue,
    LastSecondsBegan,
    SessionEnded,
    StepBegan,
)
from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.plan import StepKind
from acupress_cli.domain.session.sentences import sentences_for
from acupress_cli.domain.session.session_words import Sense, SessionWords
from acupress_cli.domain.words.text import shown
from acupress_cli.screens.wrapping import wrapped

# In and out.
_TURNS_OF_A_BREATH = 2


class PlainDisplay:
    """Prints what happens, as it happens, on ``out``.

    Of the breaths of a step the first is printed, to show the pace, and with
    ``counts_breaths`` each of them. ``clock_in`` tells the time of day so many seconds
    from now; where it is None, as in a rehearsal, it is not said when the session ends.
    Lines are broken at words for the ``columns`` of the window there is at that moment, and
    whole where that is None.
    """

    # It only speaks of events, so nothing ever needs to move in between.
    refresh_s = 60.0

    def __init__(
        self,
        out: TextIO | Outlet,
        words: SessionWords,
        *,
        rehearsal: bool,
        counts_breaths: bool = False,
        clock_in: Callable[[float], datetime] | None = None,
        columns: Callable[[], int | None] = lambda: None,
    ) -> None:
        self._out = out
        self._words = words
        self._rehearsal = rehearsal
        self._counts_breaths = counts_breaths
        self._clock_in = clock_in
        self._columns = columns
        self._kind: StepKind | None = None
        self._turns = 0
        self._is_heard = True

    def open(self) -> None:
        """Say what this is."""
        if self._rehearsal:
            self._print(self._words.rehearsal)

    def close(self) -> None:
        """Nothing was taken, so nothing is given back."""

    def resized(self) -> None:
        """What is printed stays as it is; what comes next fits the new window."""

    def show(self, frame: Frame) -> None:
        """Say once when it ends. No other moment has anything to say; what waits may be taken."""
        if self._clock_in is None:
            self._write("")
            return
        ends_at = self._clock_in(frame.session_left_s)
        self._clock_in = None
        self._print(self._words.ends.line.format(time=f"{ends_at:%H:%M}"))

    def hear(self, cue: Cue) -> None:
        """Print what there is to say of it."""
        if isinstance(cue, StepBegan):
            self._kind, self._turns = cue.step.kind, 0
        self._turns += isinstance(cue, BreathTurned)
        if self._is_too_much(cue):
            return
        for line in sentences_for(cue, self._words, Sense.EYE):
            self._print(line)

    def _is_too_much(self, cue: Cue) -> bool:
        """Whether a line of it would only be in the way of somebody who has the lines read out."""
        if isinstance(cue, BreathTurned):
            return not self._counts_breaths and self._turns > _TURNS_OF_A_BREATH
        if isinstance(cue, LastSecondsBegan):
            return self._kind is StepKind.HOLD  # its last ten seconds were told
        return isinstance(cue, SessionEnded)  # the summary, which follows, begins with it

    def _print(self, line: str) -> None:
        self._write("\n".join((*wrapped([shown(line)], self._columns()), "")))

    def _write(self, text: str) -> None:
        if not self._is_heard:
            return
        try:
            self._out.write(text)
            self._out.flush()
        except OSError:
            # Whoever read this went away: the session ends, and is kept as far as it went.
            self._is_heard = False
            raise Interrupted("closed output") from None
