"""Signals as events to be read: the handlers only wake the reader of a pipe."""

import contextlib
import os
import signal
import sys
from collections import deque
from types import FrameType

from acupress_cli.coaching import keys
from acupress_cli.coaching.ports import Interrupted

_ENDING = {
    signal.SIGINT: "Ctrl-C",
    signal.SIGQUIT: "Ctrl-\\",
    signal.SIGTERM: "SIGTERM",
    signal.SIGHUP: "SIGHUP",
}
_WATCHED = (*_ENDING, signal.SIGTSTP, signal.SIGCONT, signal.SIGWINCH)


class Signals:
    """Watches the signals that end, stop, continue or resize."""

    def __init__(self) -> None:
        self.wakes, self._writes = os.pipe()
        os.set_blocking(self._writes, False)
        os.set_blocking(self.wakes, False)
        self._before: dict[int, object] = {}
        self._wakeup_before = -1
        self._seen: deque[int] = deque()

    def watch(self, *, but_ignored: bool = False) -> None:
        """Take them; those that are ignored only where not ``but_ignored``."""
        for number in _WATCHED:
            if but_ignored and signal.getsignal(number) is signal.SIG_IGN:
                continue
            self._before[number] = signal.signal(number, self._handle)
        self._wakeup_before = signal.set_wakeup_fd(self._writes, warn_on_full_buffer=False)

    def release(self) -> None:
        """Let them mean what they meant; a wish to end that nobody read is told anew."""
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        signal.set_wakeup_fd(self._wakeup_before)
        os.close(self.wakes)
        os.close(self._writes)
        unread = next((number for number in self._seen if number in _ENDING), None)
        if unread is not None:
            signal.raise_signal(unread)

    def next(self) -> str | None:
        """The event that woke the reader; raises Interrupted for a wish to end."""
        with contextlib.suppress(BlockingIOError):
            os.read(self.wakes, 512)
        # One by one: a signal that comes just now is kept for the next time.
        seen = [self._seen.popleft() for _ in range(len(self._seen))]
        for number in seen:
            if number in _ENDING:
                raise Interrupted(_ENDING[signal.Signals(number)])
        if signal.SIGTSTP in seen:
            return keys.SUSPEND
        if signal.SIGCONT in seen:
            return keys.CONTINUED
        return keys.RESIZED if signal.SIGWINCH in seen else None

    def stop_here(self) -> None:
        """Really stop, as the shell expects of Ctrl-Z; returns when continued."""
        sys.stdout.flush()
        mine = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, mine)
        self._seen.clear()
        with contextlib.suppress(BlockingIOError):
            os.read(self.wakes, 512)

    def _handle(self, number: int, _frame: FrameType | None) -> None:
        self._seen.append(number)
