"""The one loop that runs a session: show, wait for a key, let the time pass, tell."""

from collections.abc import Iterable, Mapping, Sequence

from acupress_cli.coaching import keys
from acupress_cli.coaching.held_keys import HeldKeys, most_in_a_row
from acupress_cli.coaching.ports import (
    Awake,
    Clock,
    Display,
    Interrupted,
    Keyboard,
    Listener,
    Sound,
)
from acupress_cli.domain.session.cues import Cue, SoundWish, StepBegan
from acupress_cli.domain.session.session import Action, Session
from acupress_cli.domain.session.session_keys import Wish
from acupress_cli.domain.session.tempo import AS_LIVED, Tempo

# The longest single wait: a wait much longer than was asked for means the machine slept.
LONGEST_WAIT_S = 1.0
SLEEP_GAP_S = 5.0
# A session that stands still for longer does not keep the display from going dark.
LONGEST_WATCH_S = 600.0
# A key that set a sleeping machine going again may be one of these; it was not meant for them.
_WAKING = (Action.PAUSE, Action.BEGIN)


def conduct(
    session: Session,
    clock: Clock,
    keyboard: Keyboard,
    display: Display,
    listeners: Sequence[Listener] = (),
    *,
    wishes: Mapping[str, Wish],
    answers: Mapping[str, Wish] | None = None,
    tempo: Tempo = AS_LIVED,
    sound: Sound | None = None,
    awake: Awake | None = None,
) -> None:
    """Run ``session`` to its end. ``tempo`` says how fast the time of each step passes.

    ``wishes`` is what each key means, ``answers`` what it means while it is asked whether to
    leave (None for the same).
    ``sound`` is a listener too, and the one that keys can change. ``awake`` keeps the
    display lit, but not while the session stands still for long.

    The time that counts is the difference between two readings of the clock, so
    nothing drifts. Raises nothing of its own: a wish to end ends the session.
    """
    _Conductor(
        session, clock, keyboard, display, listeners, wishes, answers, tempo, sound, awake
    ).run()


class _Conductor:
    def __init__(
        self,
        session: Session,
        clock: Clock,
        keyboard: Keyboard,
        display: Display,
        listeners: Sequence[Listener],
        wishes: Mapping[str, Wish],
        answers: Mapping[str, Wish] | None,
        tempo: Tempo,
        sound: Sound | None,
        awake: Awake | None,
    ) -> None:
        self._session = session
        self._clock = clock
        self._keyboard = keyboard
        self._display = display
        self._listeners = (*listeners, sound) if sound else listeners
        self._wishes = wishes
        self._answers = wishes if answers is None else answers
        self._tempo = tempo
        self._speed = 1.0
        self._sound = sound
        self._awake = awake
        self._held = HeldKeys()
        self._still_s = 0.0
        self._last_s = clock.now()

    def run(self) -> None:
        try:
            self._display.open()
            self._tell(self._session.start())
            while not self._session.is_over:
                self._display.show(self._session.frame())
                self._keep_lit(wanted=self._still_s < LONGEST_WATCH_S)
                self._turn()
        except Interrupted:
            self._tell(self._session.interrupt())
        finally:
            self._keep_lit(wanted=False)
            self._display.close()

    def _turn(self) -> None:
        """Wait once, and act on what came: a key, passed time, or both."""
        wait_s = self._wait_s()
        key = self._keyboard.poll(wait_s)
        now_s = self._clock.now()
        passed_s, self._last_s = now_s - self._last_s, now_s
        paused: tuple[Cue, ...] = ()
        if passed_s > wait_s + SLEEP_GAP_S:
            # Nothing is credited; with nobody to press a key the session simply goes on.
            paused = self._session.slept(passed_s, can_resume=self._keyboard.can_answer)
            self._tell(paused)
        else:
            self._tell(self._session.advance(passed_s * self._speed))
        if key and not (paused and self._wishes.get(keys.meant(key)) in _WAKING):
            self._press(key)
        self._still_s = self._still_s + passed_s if self._session.is_standing else 0.0

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
        else:
            self._act(keys.meant(key))

    def _act(self, key: str) -> None:
        """Carry out what ``key`` wishes, unless it is only still held down."""
        wish = (self._answers if self._session.is_asking else self._wishes).get(key)
        if not self._held.is_pressed(wish or key, self._clock.now(), most_in_a_row(wish)):
            return
        if isinstance(wish, Action):
            self._tell(self._session.apply(wish))
        elif isinstance(wish, SoundWish):
            self._tell(self._sound.apply(wish) if self._sound else ())
        elif keys.is_letter(key):
            self._tell(self._session.unknown_key())

    def _step_aside(self) -> None:
        """Ctrl-Z: give the terminal back, wait to be continued, and come back as from sleep."""
        self._display.close()
        if self._sound:
            self._sound.hush()
        self._keep_lit(wanted=False)
        self._keyboard.suspend()
        self._display.open()
        self._display.resized()
        now_s = self._clock.now()
        away_s, self._last_s = now_s - self._last_s, now_s
        self._tell(self._session.slept(away_s, can_resume=self._keyboard.can_answer))

    def _keep_lit(self, *, wanted: bool) -> None:
        if self._awake:
            (self._awake.hold if wanted else self._awake.let_go)()

    def _tell(self, happened: Iterable[Cue]) -> None:
        for cue in happened:
            if isinstance(cue, StepBegan):
                self._speed = self._tempo.of(cue.step)
            for listener in (*self._listeners, self._display):
                listener.hear(cue)
