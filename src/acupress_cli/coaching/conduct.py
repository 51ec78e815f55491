"""The one loop that runs a session: show, wait for a key, let the time pass, tell."""

from collections.abc import Iterable, Sequence

from acupress_cli.coaching import keys
from acupress_cli.coaching.ports import Clock, Display, Interrupted, Keyboard, Listener
from acupress_cli.domain.cues import Cue
from acupress_cli.domain.session import Session

# The longest single wait: a wait much longer than was asked for means the machine slept.
LONGEST_WAIT_S = 1.0
SLEEP_GAP_S = 5.0


def conduct(
    session: Session,
    clock: Clock,
    keyboard: Keyboard,
    display: Display,
    listeners: Sequence[Listener] = (),
    *,
    speed: float = 1.0,
) -> None:
    """Run ``session`` to its end. ``speed`` above 1 makes its time pass faster.

    The time that counts is the difference between two readings of the clock, so
    nothing drifts. Raises nothing of its own: a wish to end ends the session.
    """
    _Conductor(session, clock, keyboard, display, listeners, speed).run()


class _Conductor:
    def __init__(
        self,
        session: Session,
        clock: Clock,
        keyboard: Keyboard,
        display: Display,
        listeners: Sequence[Listener],
        speed: float,
    ) -> None:
        self._session = session
        self._clock = clock
        self._keyboard = keyboard
        self._display = display
        self._listeners = listeners
        self._speed = speed
        self._last_s = clock.now()

    def run(self) -> None:
        try:
            self._display.open()
            self._tell(self._session.start())
            while not self._session.is_over:
                self._display.show(self._session.frame())
                self._turn()
        except Interrupted:
            self._tell(self._session.interrupt())
        finally:
            self._display.close()

    def _turn(self) -> None:
        """Wait once, and act on what came: a key, passed time, or both."""
        wait_s = self._wait_s()
        key = self._keyboard.poll(wait_s)
        now_s = self._clock.now()
        passed_s, self._last_s = now_s - self._last_s, now_s
        if passed_s > wait_s + SLEEP_GAP_S:
            # Nothing is credited; with nobody to press a key the session simply goes on.
            self._tell(self._session.slept(passed_s, can_resume=self._keyboard.can_answer))
        else:
            self._tell(self._session.advance(passed_s * self._speed))
        if key:
            self._press(key)

    def _wait_s(self) -> float:
        if self._session.is_waiting:
            return LONGEST_WAIT_S
        moving_s = self._display.refresh_s
        return min(self._session.until_next_s() / self._speed, moving_s, LONGEST_WAIT_S)

    def _press(self, key: str) -> None:
        if key == keys.SUSPEND:
            self._step_aside()
        elif key in (keys.RESIZED, keys.CONTINUED):
            self._display.resized()
        elif key.lower() in keys.ACTIONS:
            self._tell(self._session.apply(keys.ACTIONS[key.lower()]))

    def _step_aside(self) -> None:
        """Ctrl-Z: give the terminal back, wait to be continued, and come back as from sleep."""
        self._display.close()
        self._keyboard.suspend()
        self._display.open()
        self._display.resized()
        now_s = self._clock.now()
        away_s, self._last_s = now_s - self._last_s, now_s
        self._tell(self._session.slept(away_s, can_resume=self._keyboard.can_answer))

    def _tell(self, happened: Iterable[Cue]) -> None:
        for cue in happened:
            for listener in (*self._listeners, self._display):
                listener.hear(cue)
