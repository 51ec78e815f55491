"""Playing tones through whatever the system has for it, without ever waiting."""

from collections.abc import Callable
from pathlib import Path

from acupress_cli.adapters.programs import Program, Start, Which
from acupress_cli.adapters.tones import ToneFiles
from acupress_cli.domain.sound.sound import Tone

# The first one found is used; the path of the file comes last, and is never an option.
PLAYERS: tuple[tuple[str, ...], ...] = (
    ("afplay",),
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "quiet"),
    ("play", "-q"),
)
MOST_FAILURES = 2
# More at once than this do not play, they hang.
MOST_AT_ONCE = 8
_RUNG = frozenset({
    Tone.READY, Tone.START, Tone.HALFWAY, Tone.SWITCH, Tone.LET_GO, Tone.SKIN_CHECK, Tone.DONE
})  # fmt: skip


class Player:
    """Plays the files of ``tones``. After two failures it rings the bell for what matters most.

    ``ring`` is None where there is no bell. Nothing that fails here reaches the session.
    """

    def __init__(
        self, tones: ToneFiles, which: Which, start: Start, ring: Callable[[], None] | None
    ) -> None:
        self._tones = tones
        self._start = start
        self._ring = ring
        found = ((which(name), options) for name, *options in PLAYERS)
        self._players = [[path, *options] for path, options in found if path]
        self._failures = 0
        self._running: list[Program] = []

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
        self._clear_away()
        if not self._players or self._failures >= MOST_FAILURES:
            if self._ring and tone in _RUNG:
                self._ring()
            return
        path = self._tones.path(tone, volume)
        if path is not None:
            self._play(path)

    def _play(self, path: Path) -> None:
        try:
            program = self._start([*self._players[0], str(path.absolute())], "")
        except OSError:
            self._failed()
        else:
            self._running.append(program)

    def _clear_away(self) -> None:
        """Ask after what was started, so that nothing that ended stays behind as a zombie."""
        still: list[Program] = []
        for program in self._running:
            code = program.poll()
            if code is None:
                still.append(program)
            elif code:
                self._failed()
            else:
                self._failures = 0
        if len(still) > MOST_AT_ONCE:
            still[0].end()
            self._failed()
        self._running = still

    def _failed(self) -> None:
        """The next time another player has its turn."""
        self._failures += 1
        self._players = [*self._players[1:], self._players[0]]


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

    def play(self, tone: Tone, volume: int) -> None:
        """Play ``tone`` now, at a ``volume`` from 1 to 100."""
        path = self._tones.path(tone, volume) if self._failures < MOST_FAILURES else None
        if path is None:
            return
        try:
            self._play_sound(str(path.absolute()), _AT_ONCE)
        except RuntimeError:
            self._failures += 1
