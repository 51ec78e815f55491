"""Speaking through whatever voice the system has, without ever waiting for it."""

import math
from collections.abc import Callable

from msgspec import Struct

from acupress_cli.adapters.programs import Program, Start, Which
from acupress_cli.domain.words.text import shown


class Wanted(Struct, frozen=True):
    """How to speak: a voice by name ("" for the usual one), words a minute, 1 to 100 loud.

    ``after_s`` is how long to be silent first, where the voice can be told.
    """

    voice: str
    wpm: int
    volume: int
    after_s: float = 0.0


# The arguments of a program and what it reads, for a text.
Said = tuple[list[str], str]


class Engine(Struct, frozen=True):
    """A program that speaks. ``voices`` is the command that lists its voices.

    ``hushes`` is a command that quiets it where to end the program does not.
    """

    program: str
    said: Callable[[str, Wanted], Said]
    voices: str
    hushes: tuple[str, ...] = ()


def _say(text: str, wanted: Wanted) -> Said:
    voice = ["-v", wanted.voice] if wanted.voice else []
    looks = f"[[volm {wanted.volume / 100:.2f}]] [[slnc {wanted.after_s * 1000:.0f}]]"
    return [*voice, "-r", str(wanted.wpm), "-f", "-"], f"{looks} {text}"


_ESPEAK_PAUSE = 10.0


def _espeak(text: str, wanted: Wanted) -> Said:
    voice = [f"-v{wanted.voice}"] if wanted.voice else []
    # Its pause is a sound of the language, and as fast as all others: 10 seconds at 1 wpm.
    pauses = "_:" * round(wanted.after_s * wanted.wpm / _ESPEAK_PAUSE)
    told = f"[[{pauses}]] {text}" if pauses else text
    return [*voice, f"-s{wanted.wpm}", f"-a{2 * wanted.volume}", "-b1", "--stdin"], told


def _spd_say(text: str, wanted: Wanted) -> Said:
    voice = ["-y", wanted.voice] if wanted.voice else []
    # From -100 to 100, where 0 is about 170 words a minute, 100 about 450.
    around, span = wanted.wpm - 170, 280 if wanted.wpm > 170 else 90
    rate = max(-100, min(round(100 * around / span), 100))
    # "-w": it stays while it speaks, so that it can be seen when it is done.
    looks = ["-w", "-r", str(rate), "-i", str(2 * wanted.volume - 100)]
    return [*voice, *looks, "--", text], ""


# A fixed text: what is wanted and what is to be said come in on standard input.
_SCRIPT = """\
$ErrorActionPreference = 'Stop'
[Console]::InputEncoding = [Text.Encoding]::UTF8
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
$name = [Console]::In.ReadLine()
if ($name) { $voice.SelectVoice($name) }
$voice.Rate = [int][Console]::In.ReadLine()
$voice.Volume = [int][Console]::In.ReadLine()
Start-Sleep -Milliseconds ([int][Console]::In.ReadLine())
$voice.Speak([Console]::In.ReadToEnd())
"""


def _powershell(text: str, wanted: Wanted) -> Said:
    # From -10 to 10, a third to three times as fast as about 180 words a minute.
    rate = max(-10, min(round(10 * math.log(wanted.wpm / 180, 3)), 10))
    told = f"{wanted.voice}\n{rate}\n{wanted.volume}\n{wanted.after_s * 1000:.0f}\n{text}"
    return ["-NoProfile", "-NonInteractive", "-Command", _SCRIPT], told


ENGINES = (
    Engine("say", _say, "say -v ?"),
    Engine("spd-say", _spd_say, "spd-say -L", hushes=("--cancel",)),
    Engine("espeak-ng", _espeak, "espeak-ng --voices"),
    Engine("espeak", _espeak, "espeak --voices"),
    Engine("powershell", _powershell, ""),
)
MOST_FAILURES = 2
_PROBE_S = 3.0
_HUSH_S = 0.3


class SystemVoice:
    """The first voice there is; after two failures in a row the next one.

    ``name`` is a voice of the system's, "" for the usual one.
    """

    def __init__(self, which: Which, start: Start, *, name: str, wpm: int) -> None:
        found = ((which(engine.program), engine) for engine in ENGINES)
        self._engines = [(path, engine) for path, engine in found if path]
        self._start = start
        self._name = name
        self._wpm = wpm
        self._current: Program | None = None
        self._ended: list[Program] = []
        self._failures = 0

    @property
    def is_there(self) -> bool:
        """Whether the system has a program that speaks."""
        return bool(self._engines)

    @property
    def voices(self) -> str:
        """The command that lists the voices there are; "" where there is none."""
        return self._engines[0][1].voices if self._engines else ""

    def knows_its_name(self) -> bool:
        """Whether the system has a voice of this name; waits for a few seconds at most."""
        if not self._name or not self._engines:
            return True
        program = self._begin(".", 1)
        return program is not None and program.wait(_PROBE_S) in (0, None)

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said."""
        if self._current is None:
            return False
        code = self._current.poll()
        if code is None:
            return True
        self._current = None
        self._failures = self._failures + 1 if code else 0
        return False

    def say(self, text: str, volume: int, after_s: float = 0.0) -> None:
        """Say ``text``, at a ``volume`` from 1 to 100; what was being said is cut off now."""
        self.stop()
        if self._failures >= MOST_FAILURES:
            del self._engines[:1]
            self._failures, self._name = 0, ""
        if self._engines:
            self._current = self._begin(text, volume, after_s)

    def stop(self) -> None:
        """Be quiet."""
        self._ended = [program for program in self._ended if program.poll() is None]
        if self._current is None or not self.is_speaking:
            return
        self._current.end()
        self._ended.append(self._current)
        self._current = None
        self._hush()

    def _hush(self) -> None:
        path, engine = self._engines[0]
        if engine.hushes:
            try:
                # It takes milliseconds; sooner, it would hush what is said next.
                self._start([path, *engine.hushes], "").wait(_HUSH_S)
            except OSError:
                self._failures += 1

    def _begin(self, text: str, volume: int, after_s: float = 0.0) -> Program | None:
        path, engine = self._engines[0]
        wanted = Wanted(self._name, self._wpm, volume, after_s)
        arguments, told = engine.said(_plain(text), wanted)
        try:
            return self._start([path, *arguments], told)
        except OSError:
            self._failures += 1
            return None


def _plain(text: str) -> str:
    """One line that is nothing but text: brackets are commands to some voices."""
    return shown(text.replace("\n", " ")).replace("[", "(").replace("]", ")")
