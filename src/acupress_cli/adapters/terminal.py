"""The person's terminal on a POSIX system: single keys without echo, signals, and the way back out.

Echo, whole lines and the keys that stop output are switched off, so Ctrl-C and Ctrl-Z stay
signals and output is untouched. Signals do nothing by themselves but wake ``poll``, so the
program ends at one well-known place and always puts the terminal back.
"""

import contextlib
import os
import select
import termios
from collections import deque

from acupress_cli.adapters.signals import Signals
from acupress_cli.coaching import keys
from acupress_cli.coaching.key_decoder import KeyDecoder
from acupress_cli.coaching.keys import Key
from acupress_cli.coaching.ports import Clock, Interrupted

# Keys that come closer to each other than a held one repeats were not pressed one by one.
BURST_S = 0.02
# What is typed ahead is thrown away until nobody has typed for so long; but not for ever.
QUIET_S = 0.15
_LONGEST_FORGETTING_S = 2.0
_IFLAG, _LFLAG, _CC = 0, 3, 6
# Where a terminal reports these as keys, they mean what they mean as signals.
_AS_SIGNALS = {keys.CTRL_C: "Ctrl-C", keys.CTRL_BACKSLASH: "Ctrl-\\"}
GONE = "the terminal has gone"


class NoKeyboard:
    """Where nobody can press a key: waiting is all there is. Signals still end it.

    Those that whoever started the program wanted ignored (nohup, a script's "&") stay so.
    """

    can_answer = False

    def __init__(self) -> None:
        self._signals = Signals()

    def __enter__(self) -> "NoKeyboard":
        self._signals.watch(but_ignored=True)
        return self

    def __exit__(self, *_: object) -> None:
        self._signals.release()

    def poll(self, timeout_s: float) -> str | None:
        """Wait, and return nothing; raise Interrupted when asked to end."""
        select.select([self._signals.wakes], [], [], timeout_s)
        return self._signals.next()

    def forget(self, *, at_once: bool = False) -> None:
        """Nobody typed anything."""

    def suspend(self) -> None:
        """Stop as Ctrl-Z asks."""
        self._signals.stop_here()


class TerminalKeys:
    """Everything a terminal on ``fd`` sends, as bursts of keys. Use it as a context manager."""

    def __init__(self, fd: int, clock: Clock, encoding: str = "utf-8") -> None:
        self._fd = fd
        self._clock = clock
        self._saved: list[object] | None = None
        self._encoding = encoding
        self._decoder = KeyDecoder(encoding)
        self._burst: list[Key] = []
        # When the burst is over, and when what has begun is given up.
        self._burst_until_s = self._unfinished_until_s = 0.0
        self._signals: Signals | None = None

    def __enter__(self) -> "TerminalKeys":
        """Have keys told one by one and not shown, and signals by ``poll`` and nothing else."""
        self._saved = termios.tcgetattr(self._fd)
        self._signals = Signals()
        self._signals.watch()
        self._listen()
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the terminal as it was, and only then let signals do what they did."""
        self._give_back()
        if self._signals:
            signals, self._signals = self._signals, None
            signals.release()

    def _give_back(self) -> None:
        if self._saved is not None:
            with contextlib.suppress(termios.error):
                termios.tcsetattr(self._fd, termios.TCSANOW, self._saved)  # type: ignore[arg-type]

    def poll(self, timeout_s: float) -> list[Key]:
        """The keys that came all at once, within ``timeout_s`` seconds; or one named event.

        Raises Interrupted once the terminal has gone, even where no signal told of it.
        """
        signals = self._signals
        assert signals, "nobody watches the signals"
        ends_s = self._clock.now() + timeout_s
        while True:
            wait_s = max(0.0, min(self._next_s(), ends_s) - self._clock.now())
            ready, _, _ = select.select([signals.wakes, self._fd], [], [], wait_s)
            if signals.wakes in ready:
                woke = signals.next()
                if woke == keys.CONTINUED:
                    self._listen()
                return [woke] if woke else []
            now_s = self._clock.now()
            if self._fd in ready:
                self._read(now_s)
            elif self._decoder.wait_s is not None and now_s >= self._unfinished_until_s:
                self._burst += self._decoder.give_up()
                self._burst_until_s = now_s
            elif self._burst and now_s >= self._burst_until_s:
                return self._taken()
            elif now_s >= ends_s:
                return []

    def forget(self) -> None:
        """Throw away what was typed and not read yet, but never a wish to end."""
        ends_s = self._clock.now() + _LONGEST_FORGETTING_S
        while self._clock.now() < ends_s:
            ready, _, _ = select.select([self._fd], [], [], QUIET_S)
            if not ready or not self._came():
                break
        self._decoder, self._burst = KeyDecoder(self._encoding), []

    def forget_at_once(self) -> None:
        """The same, without waiting where nothing was typed."""
        if select.select([self._fd], [], [], 0.0)[0]:
            self.forget()

    def suspend(self) -> None:
        """Restore the terminal, stop, and listen again once continued."""
        self._give_back()
        if self._signals:
            self._signals.stop_here()
        self._listen()

    def _next_s(self) -> float:
        """When there is something to do even if no key comes."""
        due = [self._burst_until_s] if self._burst else []
        if self._decoder.wait_s is not None:
            due.append(self._unfinished_until_s)
        return min(due, default=float("inf"))

    def _read(self, now_s: float) -> None:
        some = self._came()
        if not some and not self._burst:
            raise Interrupted(GONE)
        pressed = self._decoder.feed(some)
        self._unfinished_until_s = now_s + (self._decoder.wait_s or 0.0)
        if pressed or not some:
            self._burst += pressed
            self._burst_until_s = now_s + BURST_S * bool(some)

    def _came(self) -> bytes:
        try:
            return os.read(self._fd, 4096)
        except OSError:
            return b""

    def _taken(self) -> list[Key]:
        taken, self._burst = self._burst, []
        for key in taken:
            if key in _AS_SIGNALS:
                raise Interrupted(_AS_SIGNALS[str(key)])
        return [keys.SUSPEND] if keys.CTRL_Z in taken else taken

    def _listen(self) -> None:
        with contextlib.suppress(termios.error):
            quiet = termios.tcgetattr(self._fd)
            quiet[_IFLAG] &= ~termios.IXON
            quiet[_LFLAG] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
            quiet[_CC][termios.VMIN], quiet[_CC][termios.VTIME] = 1, 0
            # At once: to wait for what is still to be shown may be to wait for ever.
            termios.tcsetattr(self._fd, termios.TCSANOW, quiet)


class TerminalKeyboard:
    """The keys of a session, from a terminal on ``fd``. Use it as a context manager."""

    can_answer = True

    def __init__(self, fd: int, clock: Clock) -> None:
        self._keys = TerminalKeys(fd, clock)
        self._queue: deque[str] = deque()

    def __enter__(self) -> "TerminalKeyboard":
        self._keys.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._keys.__exit__()

    def poll(self, timeout_s: float) -> str | None:
        """The next key or named event within ``timeout_s`` seconds."""
        if not self._queue:
            self._queue.extend(keys.at_once(self._keys.poll(timeout_s)))
        return self._queue.popleft() if self._queue else None

    def forget(self, *, at_once: bool = False) -> None:
        """Throw away what was typed, until nobody types any more."""
        self._queue.clear()
        if at_once:
            self._keys.forget_at_once()
        else:
            self._keys.forget()

    def suspend(self) -> None:
        """Restore the terminal, stop, and listen again once continued."""
        self._keys.suspend()
