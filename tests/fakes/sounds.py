"""Chimes and a voice that make no sound, and remember what they were asked for, and when."""

from acupress_cli.domain.sound.sound import Tone
from tests.fakes.world import FakeClock


class FakeChimes:
    """Remembers each tone with its second and its volume."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self.is_there = True
        self.is_bell = False
        self.prepared: list[int] = []
        self.stopped_at: list[float] = []
        self.played: list[tuple[float, Tone, int]] = []

    def prepare(self, volume: int) -> None:
        self.prepared.append(volume)

    def play(self, tone: Tone, volume: int) -> None:
        self.played.append((self._clock.seconds, tone, volume))

    def stop(self) -> None:
        self.stopped_at.append(self._clock.seconds)

    def finish(self, by_s: float) -> None:  # noqa: ARG002 # nothing hangs here
        self.stop()

    @property
    def tones(self) -> list[str]:
        """What was played, in a line each with its second."""
        return [f"{at:g} {tone.value}" for at, tone, _ in self.played]


class FakeVoice:
    """Speaks for ``seconds_a_word``; remembers each text, and when it was cut off.

    ``spoke`` has from when until when it meant to speak.
    """

    def __init__(self, clock: FakeClock, seconds_a_word: float = 0.0) -> None:
        self._clock = clock
        self._seconds_a_word = seconds_a_word
        self._until_s = 0.0
        self.is_there = True
        self.voices = "voices --list"
        self.known = frozenset[str](["", "Ada"])
        self.name = ""
        self.wpm = 0
        self.after_s = 0.0
        self.said: list[tuple[float, str, int]] = []
        self.spoke: list[tuple[float, float]] = []
        self.cut_off_at: list[float] = []

    @property
    def is_speaking(self) -> bool:
        return self._clock.seconds < self._until_s

    def knows_its_name(self) -> bool:
        return self.name in self.known

    def say(self, text: str, volume: int, after_s: float = 0.0) -> None:
        self.stop()
        self.after_s = after_s
        self.said.append((self._clock.seconds, text, volume))
        takes_s = len(text.split()) * self._seconds_a_word
        self._until_s = self._clock.seconds + (after_s + takes_s if takes_s else 0.0)
        self.spoke.append((self._clock.seconds + after_s, self._until_s))

    def stop(self) -> None:
        if self.is_speaking:
            self.cut_off_at.append(self._clock.seconds)
        self._until_s = 0.0

    def finish(self, by_s: float) -> None:  # noqa: ARG002 # nothing hangs here
        self.stop()

    @property
    def texts(self) -> list[str]:
        """What was said, in a line each with its second."""
        return [f"{at:g} {text}" for at, text, _ in self.said]
