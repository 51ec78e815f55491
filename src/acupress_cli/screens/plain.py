"""The plain display: one line per event, no redraw, no boxes, the same content."""

from collections.abc import Callable
from datetime import datetime
from typing import TextIO

from acupress_cli.coaching.ports import Interrupted, Outlet
from acupress_cli.domain.session.cues import Cue, SessionEnded
from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.sentences import sentences_for
from acupress_cli.domain.session.session_words import Sense, SessionWords
from acupress_cli.domain.words.text import shown


class PlainDisplay:
    """Prints what happens, as it happens, on ``out``.

    ``clock_in`` tells the time of day so many seconds from now; where it is None,
    as in a rehearsal, it is not said when the session ends.
    """

    # It only speaks of events, so nothing ever needs to move in between.
    refresh_s = 60.0

    def __init__(
        self,
        out: TextIO | Outlet,
        words: SessionWords,
        *,
        rehearsal: bool,
        clock_in: Callable[[float], datetime] | None = None,
    ) -> None:
        self._out = out
        self._words = words
        self._rehearsal = rehearsal
        self._clock_in = clock_in
        self._is_heard = True

    def open(self) -> None:
        """Say what this is."""
        if self._rehearsal:
            self._print(self._words.rehearsal)

    def close(self) -> None:
        """Nothing was taken, so nothing is given back."""

    def resized(self) -> None:
        """A plain page has no size."""

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
        if isinstance(cue, SessionEnded):
            return  # the summary, which follows, begins with it
        for line in sentences_for(cue, self._words, Sense.EYE):
            self._print(line)

    def _print(self, line: str) -> None:
        self._write(shown(line) + "\n")

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
