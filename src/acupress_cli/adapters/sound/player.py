"""Playing tones through whatever the system has for it, without ever waiting."""

from collections.abc import Callable
from typing import NamedTuple

from acupress_cli.adapters.programs import Program, Start, Which
from acupress_cli.adapters.sound.tones import ToneFiles
from acupress_cli.domain.sound.sound import Tone

# Each has its turn, in this order; the path of the file comes last, and is never an option.
PLAYERS: tuple[tuple[str, ...], ...] = (
    ("afplay",),
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "quiet"),
    ("play", "-q"),
)
# In a row, for each player by itself.
MOST_FAILURES = 2
# No tone that others follow lasts half as long: what still plays when one follows, hangs.
LATE_S = 2.0
# The last tone of all is longer, and nothing follows it.
LAST_S = 3.0
_RUNG = frozenset({
    Tone.READY, Tone.START, Tone.HALFWAY, Tone.SWITCH, Tone.LET_GO, Tone.SKIN_CHECK, Tone.DONE
})  # fmt: skip


class _Known:
    """A player that is on the system, and how often it has failed in a row."""

    def __init__(self, command: list[str]) -> None:
        self.command = command
        self.failures = 0


class _Playing(NamedTuple):
    """A tone on its way: who plays it, and since when."""

    program: Program
    player: _Known
    since_s: float


class Player:
    """Plays the files of ``tones``. One that fails or hangs is passed over for the next.

    Where all have failed, the bell rings for what matters most; ``ring`` is None where there
    is none. ``now`` is a clock in seconds. Nothing that fails here reaches the session.
    """

    def __init__(
        self,
        tones: ToneFiles,
        which: Which,
        start: Start,
        ring: Callable[[], None] | None,
        now: Callable[[], float],
    ) -> None:
        self._tones = tones
        self._start = start
        self._ring = ring
        self._now = now
        found = ((which(name), options) for name, *options in PLAYERS)
        self._players = [_Known([path, *options]) for path, options in found if path]
        self._playing: list[_Playing] = []

    @property
    def is_there(self) -> bool:
        """Whether anything can be heard at all."""
        return bool(self._players) or self._ring is not None

    @property
    def is_bell(self) -> bool:
        """Whether there is a bell alone."""
        return not self._players

    def prepare(self, volume: int) -> None:
        """Make ready what will be played."""
        if self._players and volume:
            self._tones.prepare(volume)

    def play(self, tone: Tone, volume: int) -> None:
        """Play ``tone`` now, at a ``volume`` from 1 to 100."""
        self._look_after()
        if self._ring and tone in _RUNG and all(one.failures for one in self._players):
            self._ring()
        path = self._tones.path(tone, volume) if self._players else None
        if path is not None:
            self._play(str(path.absolute()))

    def stop(self) -> None:
        """Be quiet at once."""
        for one in self._playing:
            one.program.end()
        self._playing = []

    def finish(self, by_s: float) -> None:
        """Let the last tone be heard to its end, ``by_s`` at the latest, and then be quiet."""
        for one in self._playing:
            one.program.wait(max(0.0, min(one.since_s + LAST_S, by_s) - self._now()))
        self.stop()

    def _play(self, path: str) -> None:
        """Have the first player that can be started play the file."""
        while self._players:
            player = self._players[0]
            try:
                program = self._start([*player.command, path], "")
            except OSError:
                self._players.remove(player)
            else:
                self._playing.append(_Playing(program, player, self._now()))
                return

    def _look_after(self) -> None:
        """Ask after what was started, so that nothing that ended stays behind as a zombie."""
        still: list[_Playing] = []
        for one in self._playing:
            code = one.program.poll()
            if code == 0:
                one.player.failures = 0
            elif code is not None:
                self._failed(one.player)
            elif self._now() - one.since_s >= LATE_S:
                one.program.end()
                self._failed(one.player)
            else:
                still.append(one)
        self._playing = still

    def _failed(self, player: _Known) -> None:
        """Pass it over for the next; after its last failure it is asked no more.

        Tones that it was given before it was passed over are not held against it again.
        """
        if self._players[:1] != [player]:
            return
        player.failures += 1
        self._players.remove(player)
        if player.failures < MOST_FAILURES:
            self._players.append(player)


# SND_FILENAME, SND_ASYNC and SND_NODEFAULT of Windows.
_AT_ONCE = 0x20000 | 0x1 | 0x2


class WindowsPlayer:
    """Plays the files of ``tones`` through ``play_sound``, which is that of ``winsound``.

    A tone cuts off the one before: Windows plays one at a time.
    """

    is_there = True
    is_bell = False

    def __init__(self, tones: ToneFiles, play_sound: Callable[[str, int], None]) -> None:
        self._tones = tones
        self._play_sound = play_sound
        self._failures = 0

    def prepare(self, volume: int) -> None:
        """Make ready what will be played."""
        if volume:
            self._tones.prepare(volume)

    def stop(self) -> None:
        """Be quiet at once; Windows does so by itself when the program ends."""

    def finish(self, by_s: float) -> None:
        """Wait for nothing: a tone that was begun cannot be asked after."""

    def play(self, tone: Tone, volume: int) -> None:
        """Play ``tone`` now, at a ``volume`` from 1 to 100."""
        path = self._tones.path(tone, volume) if self._failures < MOST_FAILURES else None
        if path is None:
            return
        try:
            self._play_sound(str(path.absolute()), _AT_ONCE)
        except RuntimeError:
            self._failures += 1
