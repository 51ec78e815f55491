"""Two whole sessions followed by ear: each sentence really spoken into a file, and timed.

A voice (espeak-ng) writes what it says as sound, so that it is known when it can be heard.
Nothing is measured where the system has none.
"""

import shutil
import subprocess
import wave
from array import array
from pathlib import Path
from tempfile import TemporaryDirectory

from acupress_cli.adapters.content.content_folder import ContentFolder
from acupress_cli.adapters.folders import content_folder
from acupress_cli.adapters.sound.tones import RATE, samples_of
from acupress_cli.adapters.sound.voice import ENGINES, Wanted
from acupress_cli.coaching.sounding import Sounding
from acupress_cli.domain.body.body import Laterality, Side
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.plan import (
    UNATTENDED_S,
    Finding,
    PlannedPoint,
    SessionPlan,
    plan_session,
)
from acupress_cli.domain.session.session import Session
from acupress_cli.domain.sound.sound import SoundChoice, Tone
from benchmarks.measured import Measured

VOICE = "espeak-ng"
# From when to when something is heard, in seconds of the session.
Heard = tuple[float, float]
_LOUDEST = 100
# Of 32,768: the hiss of a pause is less.
_SILENT = 100


class Recorder:
    """What is heard of a session, and when: each sentence, and each tone."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.spoken: list[Heard] = []
        self.tones: list[Heard] = []
        self.cut_off_s = 0.0


class RecordedVoice:
    """A voice that speaks into a file."""

    is_there, voices = True, ""

    def __init__(self, recorder: Recorder, file: Path, wpm: int) -> None:
        self._recorder = recorder
        self._file = file
        self._wpm = wpm

    @property
    def is_speaking(self) -> bool:
        """Whether a sentence is being said."""
        spoken = self._recorder.spoken
        return bool(spoken) and self._recorder.now_s < spoken[-1][1]

    def knows_its_name(self) -> bool:
        """It has the system's own voice."""
        return True

    def say(self, text: str, volume: int, after_s: float = 0.0) -> None:
        """Speak into the file, and hear how long that is."""
        self.stop()
        (engine,) = (one for one in ENGINES if one.program == VOICE)
        told, read = engine.said(text, Wanted("", self._wpm, volume, after_s))
        subprocess.run([VOICE, *told, "-w", str(self._file)], input=read, text=True, check=True)
        with wave.open(str(self._file), "rb") as sound:
            samples = array("h", sound.readframes(sound.getnframes()))
            rate = sound.getframerate()
        loud = [n for n, sample in enumerate(samples) if abs(sample) > _SILENT]
        now_s = self._recorder.now_s
        self._recorder.spoken.append((now_s + loud[0] / rate, now_s + loud[-1] / rate))

    def stop(self) -> None:
        """What is being said is not said to its end."""
        if self.is_speaking:
            now_s, (begins_s, ends_s) = self._recorder.now_s, self._recorder.spoken[-1]
            self._recorder.cut_off_s += ends_s - max(begins_s, now_s)
            self._recorder.spoken[-1] = (min(begins_s, now_s), now_s)

    def finish(self, by_s: float) -> None:
        """Everything is heard to its end."""


class RecordedChimes:
    """Tones that are noted, as long as they are."""

    is_there, is_bell = True, False

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def prepare(self, volume: int) -> None:
        """Nothing has to be made ready."""

    def play(self, tone: Tone, volume: int) -> None:
        """Note from when to when the tone is heard."""
        now_s = self._recorder.now_s
        self._recorder.tones.append((now_s, now_s + len(samples_of(tone, volume)) / RATE))

    def stop(self) -> None:
        """What sounds ends now."""
        now_s = self._recorder.now_s
        self._recorder.tones = [(at, min(ends, now_s)) for at, ends in self._recorder.tones]

    def finish(self, by_s: float) -> None:
        """Everything is heard to its end."""


def measure() -> list[Measured]:
    """Seconds in which a sentence and a tone are heard at once, and that were cut off."""
    if shutil.which(VOICE) is None:
        return []
    heard = [recorded(plan, pace) for plan, pace in _sessions()]
    return [
        Measured("eyes shut, spoken", sum(_length(one.spoken) for one in heard), "s"),
        Measured("a sentence and a tone at once", sum(map(_overlap, heard)), "s", 0.05),
        Measured("a sentence cut off", sum(one.cut_off_s for one in heard), "s", 0.05),
    ]


def recorded(plan: SessionPlan, pace: BreathPace) -> Recorder:
    """All that is heard of a session in which nobody presses a key."""
    words = ContentFolder(content_folder()).session_words()
    choice = SoundChoice(volume=_LOUDEST)
    session = Session(plan, pace)
    with TemporaryDirectory() as folder:
        recorder = Recorder()
        voice = RecordedVoice(recorder, Path(folder) / "said.wav", choice.wpm)
        sounding = Sounding(words, choice, RecordedChimes(recorder), voice)
        happened = session.start()
        while True:
            for cue in happened:
                sounding.hear(cue)
            if session.is_over:
                return recorder
            passing_s = session.until_next_s()
            recorder.now_s += passing_s
            happened = session.advance(passing_s)


def _sessions() -> list[tuple[SessionPlan, BreathPace]]:
    """Somebody's first session with heat, and one of somebody who knows the points."""
    catalogue = ContentFolder(content_folder()).catalogue()

    def planned(*codes: str, is_known: bool = False) -> list[PlannedPoint]:
        points = [catalogue.find(code) for code in codes]
        sides = [None if p.laterality is Laterality.MIDLINE else Side.BOTH for p in points]
        return [
            PlannedPoint(point, side, point.hold.usual_s, point.techniques[0], is_known=is_known)
            for point, side in zip(points, sides, strict=True)
        ]

    alone = Finding(after_words_s=UNATTENDED_S)
    new = planned("GB30", "BL57", "GV3")
    known = planned("BL40", "BL60", "GB34", "LI4", is_known=True)
    return [
        (plan_session(new, heat_s=600, finding=alone), BreathPace.EASY),
        (plan_session(known, finding=alone), BreathPace.SLOW),
    ]


def _length(heard: list[Heard]) -> float:
    return sum(ends_s - begins_s for begins_s, ends_s in heard)


def _overlap(one: Recorder) -> float:
    """Seconds in which a sentence and a tone are heard at the same time."""
    return sum(
        max(0.0, min(spoken[1], tone[1]) - max(spoken[0], tone[0]))
        for spoken in one.spoken
        for tone in one.tones
    )
