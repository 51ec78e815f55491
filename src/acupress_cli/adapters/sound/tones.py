"""The tones of a session, made of decaying sines and kept as small WAV files."""

import math
import wave
from array import array
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from msgspec import Struct

from acupress_cli.adapters.atomic_write import put_whole
from acupress_cli.adapters.folders import make_private
from acupress_cli.domain.settings import LOUDEST
from acupress_cli.domain.sound.sound import Tone

RATE = 22_050
PEAK = 32_000
# Part of each file's name: raise it when a tone changes, so that it is made anew.
VERSION = 1
# As fine as an ear can tell; also keeps the number of files small.
VOLUME_STEP = 5
_ATTACK_S, _RELEASE_S = 0.015, 0.02
_OVERTONE, _OVERTONE_LOUDNESS = 2.0, 0.25


class Note(Struct, frozen=True):
    """A pitch, or a glide to another, from ``at_s`` on; ``halves_s`` is how fast it fades."""

    at_s: float
    length_s: float
    hz: float
    to_hz: float
    loudness: float = 0.7
    halves_s: float = 0.15


def _note(at_s: float, hz: float, length_s: float = 0.4, **looks: float) -> Note:
    return Note(at_s, length_s, hz, hz, **looks)


_C4, _E4, _G4, _C5, _E5, _G5, _A5, _C6 = 262.0, 330.0, 392.0, 523.0, 659.0, 784.0, 880.0, 1047.0
_GLIDE = {"loudness": 0.4, "halves_s": 0.6}
# Told apart by pattern, not by pitch alone: rising, falling, alternating, how many strokes.
_PATTERNS: dict[Tone, tuple[Note, ...]] = {
    Tone.READY: (_note(0.0, _E5), _note(0.22, _G5, 0.5)),
    Tone.START: (_note(0.0, _C6, 0.2), Note(0.16, 0.7, _G4, _G5, 0.7, 0.6)),
    Tone.INHALE: (Note(0.0, 0.8, _E4, _C5, **_GLIDE),),
    Tone.EXHALE: (Note(0.0, 0.8, _C5, _E4, **_GLIDE),),
    Tone.HALFWAY: (_note(0.0, _C6, 0.3), _note(0.2, _C6)),
    Tone.LAST_SECOND: (_note(0.0, _A5, 0.08, loudness=0.35, halves_s=0.02),),
    Tone.SWITCH: tuple(_note(n * 0.18, hz) for n, hz in enumerate((_E5, _C5, _E5, _C5))),
    Tone.LET_GO: (_note(0.0, _G5), _note(0.2, _E5), _note(0.4, _C5, 0.7, halves_s=0.25)),
    Tone.SKIN_CHECK: tuple(_note(n * 0.35, _A5, 0.3, halves_s=0.08) for n in range(3)),
    Tone.NOTED: (_note(0.0, _C5, 0.12, loudness=0.4, halves_s=0.03),),
    Tone.PAUSE: (_note(0.0, _C5, 0.3), _note(0.18, _C4, 0.5)),
    Tone.RESUME: (_note(0.0, _C4, 0.3), _note(0.18, _C5, 0.5)),
    Tone.DONE: (
        *(_note(n * 0.2, hz) for n, hz in enumerate((_C5, _E5, _G5))),
        _note(0.6, _C6, 1.2, halves_s=0.35),
    ),
}


def samples_of(tone: Tone, volume: int) -> "array[int]":
    """The tone as 16-bit samples, ``RATE`` a second, at a ``volume`` from 1 to 100."""
    notes = _PATTERNS[tone]
    ends_s = max(note.at_s + note.length_s for note in notes)
    mixed = array("d", bytes(8 * math.ceil(ends_s * RATE)))
    for note in notes:
        _add(mixed, note)
    loudest = max(1.0, max(map(abs, mixed)))
    # Ears hear in ratios: a straight line would leave the lower half of it nearly as loud.
    scale = PEAK * (volume / LOUDEST) ** 2 / loudest
    return array("h", (int(sample * scale) for sample in mixed))


def _add(mixed: "array[float]", note: Note) -> None:
    first, count = int(note.at_s * RATE), int(note.length_s * RATE)
    per_sample = 2 * math.pi / RATE
    bend = (note.to_hz - note.hz) / count
    fade = math.log(2) / (note.halves_s * RATE)
    attack, release = _ATTACK_S * RATE, _RELEASE_S * RATE
    angle = 0.0
    for n in range(count):
        angle += (note.hz + bend * n) * per_sample
        edge = min(1.0, n / attack, (count - n) / release)
        sine = math.sin(angle) + _OVERTONE_LOUDNESS * math.sin(_OVERTONE * angle)
        mixed[first + n] += note.loudness * edge * math.exp(-fade * n) * sine


class ToneFiles:
    """Tones as files in ``folder``, made when first asked for; only their owner can read them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[str, Path | None] = {}

    def prepare(self, volume: int, tones: Sequence[Tone] = tuple(Tone)) -> None:
        """Make what is not there yet, so that nothing has to be made while time runs."""
        for tone in tones:
            self.path(tone, volume)

    def path(self, tone: Tone, volume: int) -> Path | None:
        """Where the tone is at this volume, from 1 to 100; None where no file can be written."""
        level = max(VOLUME_STEP, round(volume / VOLUME_STEP) * VOLUME_STEP)
        name = f"{tone.value}-{level:03d}-v{VERSION}.wav"
        if name not in self._made:
            self._made[name] = self._kept(name, tone, level)
        return self._made[name]

    def _kept(self, name: str, tone: Tone, level: int) -> Path | None:
        path = self._folder / name
        try:
            if not path.is_file():
                make_private(self._folder)
                # A cut-off one would be taken for whole.
                put_whole(path, _wav(samples_of(tone, level)), prefix=".sound-")
        except OSError:
            return None
        return path


def _wav(samples: "array[int]") -> bytes:
    written = BytesIO()
    with wave.open(written, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(samples.tobytes())
    return written.getvalue()
