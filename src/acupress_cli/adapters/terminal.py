"""The person's terminal on a POSIX system: single keys without echo, signals, and the way back out.

Only ECHO and ICANON are switched off, so Ctrl-C and Ctrl-Z stay signals and
output is untouched. Signals do nothing by themselves but wake ``poll``, so the
program ends at one well-known place and always puts the terminal back.
"""

import contextlib
import os
import re
import select
import signal
import sys
import termios
from collections import deque
from types import FrameType, TracebackType

from acupress_cli.coaching import keys
from acupress_cli.coaching.ports import Interrupted

_NAMED = {"\r": keys.ENTER, "\n": keys.ENTER, "\x1b": keys.ESCAPE}
# An arrow or function key, or a letter with Alt: none of them means anything here.
_WORDLESS = re.compile("\x1b(\\[[0-?]*[ -/]*[@-~]|O.|[^\x1b])")
_ENDING = {
    signal.SIGINT: "Ctrl-C",
    signal.SIGQUIT: "Ctrl-\\",
    signal.SIGTERM: "SIGTERM",
    signal.SIGHUP: "SIGHUP",
}
_WATCHED = (*_ENDING, signal.SIGTSTP, signal.SIGCONT, signal.SIGWINCH)


class NoKeyboard:
    """Where nobody can press a key: waiting is all there is. Signals still end it.

    Those that whoever started the program wanted ignored (nohup, a script's "&") stay so.
    """

    can_answer = False

    def __init__(self) -> None:
        self._signals = _Signals()

    def __enter__(self) -> "NoKeyboard":
        self._signals.watch(but_ignored=True)
        return self

    def __exit__(self, *_: object) -> None:
        self._signals.release()

    def poll(self, timeout_s: float) -> str | None:
        """Wait, and return nothing; raise Interrupted when asked to end."""
        select.select([self._signals.wakes], [], [], timeout_s)
        return self._signals.next()

    def suspend(self) -> None:
        """Stop as Ctrl-Z asks."""
        self._signals.stop_here()


class TerminalKeyboard:
    """Keys from a terminal on ``fd``. Use it as a context manager."""

    can_answer = True

    def __init__(self, fd: int) -> None:
        self._fd = fd
        self._saved: list[object] | None = None
        self._queue: deque[str] = deque()
        self._signals = _Signals()

    def __enter__(self) -> "TerminalKeyboard":
        self._saved = termios.tcgetattr(self._fd)
        self._signals.watch()
        self._listen()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._restore()
        self._signals.release()

    def poll(self, timeout_s: float) -> str | None:
        """The next key or named event within ``timeout_s`` seconds.

        Raises Interrupted once the terminal has gone, even where no signal told of it.
        """
        if self._queue:
            return self._queue.popleft()
        sources = [self._signals.wakes, self._fd]
        ready, _, _ = select.select(sources, [], [], max(0.0, timeout_s))
        if self._signals.wakes in ready:
            woke = self._signals.next()
            if woke == keys.CONTINUED:
                self._listen()
            return woke
        if self._fd in ready:
            self._read()
        return self._queue.popleft() if self._queue else None

    def suspend(self) -> None:
        """Restore the terminal, stop, and listen again once continued."""
        self._restore()
        self._signals.stop_here()
        self._listen()

    def _read(self) -> None:
        try:
            typed = os.read(self._fd, 64)
        except OSError:
            typed = b""
        if not typed:
            raise Interrupted("the terminal has gone")
        text = _WORDLESS.sub("", typed.decode("utf-8", errors="ignore"))
        self._queue.extend(_NAMED.get(character, character) for character in text)

    def _listen(self) -> None:
        with contextlib.suppress(termios.error):
            quiet = termios.tcgetattr(self._fd)
            quiet[3] &= ~(termios.ECHO | termios.ICANON)
            termios.tcsetattr(self._fd, termios.TCSADRAIN, quiet)

    def _restore(self) -> None:
        if self._saved is not None:
            with contextlib.suppress(termios.error):
                termios.tcsetattr(self._fd, termios.TCSADRAIN, self._saved)  # type: ignore[arg-type]


class _Signals:
    """Signals as events to be read: the handlers only wake the reader of a pipe."""

    def __init__(self) -> None:
        self.wakes, self._writes = os.pipe()
        os.set_blocking(self._writes, False)
        os.set_blocking(self.wakes, False)
        self._before: dict[int, object] = {}
        self._wakeup_before = -1
        self._seen: deque[int] = deque()

    def watch(self, *, but_ignored: bool = False) -> None:
        for number in _WATCHED:
            if but_ignored and signal.getsignal(number) is signal.SIG_IGN:
                continue
            self._before[number] = signal.signal(number, self._handle)
        self._wakeup_before = signal.set_wakeup_fd(self._writes, warn_on_full_buffer=False)

    def release(self) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        signal.set_wakeup_fd(self._wakeup_before)
        os.close(self.wakes)
        os.close(self._writes)

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
