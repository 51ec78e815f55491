"""The plain display: one line per event, no redraw, no boxes, the same content."""

from typing import TextIO

from acupress_cli.coaching.ports import Interrupted, Outlet
from acupress_cli.domain.session.cues import Cue, SessionEnded
from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.sentences import sentences_for
from acupress_cli.domain.session.session_words import Sense, SessionWords
from acupress_cli.domain.words.text import shown


class PlainDisplay:
    """Prints what happens, as it happens, on ``out``."""

    # It only speaks of events, so nothing ever needs to move in between.
    refresh_s = 60.0

    def __init__(self, out: TextIO | Outlet, words: SessionWords, *, rehearsal: bool) -> None:
        self._out = out
        self._words = words
        self._rehearsal = rehearsal
        self._is_heard = True

    def open(self) -> None:
        """Say what this is."""
        if self._rehearsal:
            self._print(self._words.rehearsal)

    def close(self) -> None:
        """Nothing was taken, so nothing is given back."""

    def resized(self) -> None:
        """A plain page has no size."""

    def show(self, frame: Frame) -> None:  # noqa: ARG002 - it speaks of events alone
        """A moment without an event has nothing to say; what still waits may be taken now."""
        self._write("")

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
