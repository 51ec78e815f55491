"""Speaking through whatever voice the system has, without ever waiting for it."""

import math
from collections.abc import Callable
from typing import NamedTuple

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
# How much longer than its words should take it may speak before it counts as hanging.
SLOWER, LATE_S = 1.5, 3.0
# What was not half said when it was cut off says nothing of the voice.
_HALF = 0.5
_PROBE_S = 3.0
_HUSH_S = 0.3


class _Speaking(NamedTuple):
    """A text on its way: who speaks it, since when, and how long its words should take."""

    program: Program
    since_s: float
    takes_s: float


class SystemVoice:
    """The first voice there is; one that fails twice in a row, or hangs, is passed over.

    ``name`` is a voice of the system's, "" for the usual one. ``now`` is a clock in seconds.
    """

    def __init__(
        self, which: Which, start: Start, now: Callable[[], float], *, name: str, wpm: int
    ) -> None:
        found = ((which(engine.program), engine) for engine in ENGINES)
        self._engines = [(path, engine) for path, engine in found if path]
        self._start = start
        self._now = now
        self._name = name
        self._wpm = wpm
        self._current: _Speaking | None = None
        self._ended: list[Program] = []
        self._failures = 0
        self._is_proven = False

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
        try:
            program = self._begun(".", 1, 0.0)
        except OSError:
            return False
        code = program.wait(_PROBE_S)
        program.end()
        return code in (0, None)

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said; what hangs is ended, and counts no more."""
        if self._current is None:
            return False
        code = self._current.program.poll()
        if code is None and self._left_s(self._current) > 0:
            return True
        if code is None:
            self._cut_off(self._current.program)
            self._pass_over()
        elif code:
            self._failures += 1
        else:
            self._failures, self._is_proven = 0, True
        self._current = None
        return False

    def say(self, text: str, volume: int, after_s: float = 0.0) -> None:
        """Say ``text``, at a ``volume`` from 1 to 100; what was being said is cut off now."""
        self.stop()
        if self._failures >= MOST_FAILURES:
            self._pass_over()
        while self._engines:
            try:
                program = self._begun(text, volume, after_s)
            except OSError:
                self._pass_over()
                continue
            takes_s = after_s + len(text.split()) * 60 / self._wpm
            self._current = _Speaking(program, self._now(), takes_s)
            return

    def stop(self) -> None:
        """Be quiet."""
        self._ended = [program for program in self._ended if program.poll() is None]
        if self._current is None or not self.is_speaking:
            return
        spoke_s = self._now() - self._current.since_s
        had_its_time = spoke_s >= self._current.takes_s * _HALF
        is_hushed = self._cut_off(self._current.program)
        self._current = None
        if not self._is_proven and (had_its_time or not is_hushed):
            # It may be one that never comes to an end.
            self._failures += 1

    def finish(self, by_s: float) -> None:
        """Let what is being said be heard to its end, within its time, and then be quiet.

        One that has never come to an end may hang: it has until ``by_s``, by the clock.
        """
        speaking = self._current
        if speaking and self.is_speaking:
            late_s = self._left_s(speaking)
            by_then_s = max(0.0, min(late_s, by_s - self._now()))
            speaking.program.wait(late_s if self._is_proven else by_then_s)
        self.stop()

    def _left_s(self, speaking: _Speaking) -> float:
        """How long it may still speak."""
        return speaking.since_s + speaking.takes_s * SLOWER + LATE_S - self._now()

    def _pass_over(self) -> None:
        """The next voice has its turn, with its own usual sound: the name was the first one's."""
        del self._engines[:1]
        self._failures, self._name, self._is_proven = 0, "", False

    def _cut_off(self, program: Program) -> bool:
        """End ``program``, and what it handed on; whether that could be done."""
        program.end()
        self._ended.append(program)
        path, engine = self._engines[0]
        if not engine.hushes:
            return True
        try:
            hushing = self._start([path, *engine.hushes], "")
        except OSError:
            return False
        # It takes milliseconds; sooner, it would hush what is said next.
        is_hushed = hushing.wait(_HUSH_S) is not None
        hushing.end()
        return is_hushed

    def _begun(self, text: str, volume: int, after_s: float) -> Program:
        path, engine = self._engines[0]
        wanted = Wanted(self._name, self._wpm, volume, after_s)
        arguments, told = engine.said(_plain(text), wanted)
        return self._start([path, *arguments], told)


def _plain(text: str) -> str:
    """One line that is nothing but text: brackets are commands to some voices."""
    return shown(text.replace("\n", " ")).replace("[", "(").replace("]", ")")
