"""A session that can be followed with eyes shut: tones and a voice for what happens."""

from acupress_cli.coaching.ports import Chimes, Voice
from acupress_cli.domain.session import cues
from acupress_cli.domain.session.breath import BreathPhase
from acupress_cli.domain.session.cues import Cue, SoundChanged, SoundWish, StepBegan
from acupress_cli.domain.session.plan import StepKind
from acupress_cli.domain.session.sentences import sentences_for
from acupress_cli.domain.session.session_words import Sense, SessionWords
from acupress_cli.domain.session.tempo import AS_LIVED, Tempo
from acupress_cli.domain.sound.sound import Loudness, SoundChoice, Tone, tone_of
from acupress_cli.domain.sound.spoken import Weight, that_fit, weight_of

_SAME_S = 1e-3
# How long the voice leaves to a tone that begins with it: as long as that is heard.
TONE_FIRST_S = 1.1
FIRST_S = {Tone.LAST_SECOND: 0.2, Tone.DONE: 1.9}
# Tones that tell no more than the time: they are left out while a sentence is said.
_BACKGROUND = (cues.BreathTurned, cues.LastSecondsBegan, cues.LastSecondBegan)


class Sounding:
    """Plays and says what it hears. It knows no clock: what happens now sounds now.

    ``chimes`` or ``voice`` is None where there is none, or none is wanted. A session
    that runs faster by its ``tempo`` leaves that much less time to speak in.
    """

    def __init__(
        self,
        words: SessionWords,
        choice: SoundChoice,
        chimes: Chimes | None,
        voice: Voice | None,
        *,
        tempo: Tempo = AS_LIVED,
        rehearsal: bool = False,
    ) -> None:
        self._words = words
        self._choice = choice
        self._chimes = chimes
        self._voice = voice
        self._tempo = tempo
        self._rehearsal = rehearsal
        self._loudness = Loudness(choice.volume)
        self._weight = Weight.SOFT
        self._counts = False
        self._before: tuple[str, ...] = (words.rehearsal,) if rehearsal else ()
        self._before_s = 0.0
        self._last = Cue()
        self._length_s = 0.0
        self._breath = 0

    def apply(self, wish: SoundWish) -> tuple[Cue, ...]:
        """Carry out a wish; what came of it is to be told to all."""
        self._loudness = self._loudness.after(wish)
        if not self._loudness.heard:
            self.hush()
        return (SoundChanged(self._loudness.heard),)

    def hush(self) -> None:
        """Be quiet at once; what happens next sounds again."""
        if self._voice:
            self._voice.stop()
        if self._chimes:
            self._chimes.stop()

    def hear(self, cue: Cue) -> None:
        """Sound what happened, the tone first: it is short, and calls for the ear."""
        self._note(cue)
        volume = self._loudness.heard
        tone = self._tone(cue)
        if isinstance(cue, cues.SessionEnded) and cue.ending is cues.Ending.INTERRUPTED:
            self.hush()
        first_s = 0.0
        if self._chimes and volume and tone and not self._is_talked_over(cue):
            if self._voice and isinstance(cue, cues.LastSecondsBegan):
                self._chimes.stop()  # words follow at once: no breath sounds on into them
            self._chimes.play(tone, volume)
            first_s = FIRST_S.get(tone, TONE_FIRST_S)
        if self._voice:
            # What is said later with the words of another cue waits for the tone of its own.
            first_s = max(first_s, self._before_s)
            self._before_s = first_s if self._is_followed(cue) else 0.0
            self._speak(cue, self._voice, volume, first_s)
        self._last = cue

    def _is_talked_over(self, cue: Cue) -> bool:
        """Whether its tone would run into a sentence; breaths are heard again after that.

        The number of a breath is no sentence: it belongs to the tone.
        """
        speaks = self._voice is not None and self._voice.is_speaking and not self._counts
        return isinstance(cue, _BACKGROUND) and speaks

    def _note(self, cue: Cue) -> None:
        if isinstance(cue, StepBegan | cues.LengthChanged):
            self._length_s = cue.length_s
        if isinstance(cue, StepBegan):
            self._breath = 0
        if isinstance(cue, cues.BreathTurned) and cue.phase is BreathPhase.IN:
            self._breath += 1

    def _tone(self, cue: Cue) -> Tone | None:
        """The tone of ``cue``; the start of a hold is also that of its first breath in."""
        first_breath = isinstance(cue, cues.BreathTurned) and isinstance(self._last, StepBegan)
        if first_breath and self._last_kind is StepKind.HOLD:
            return None
        return tone_of(cue)

    @property
    def _last_kind(self) -> StepKind | None:
        return self._last.step.kind if isinstance(self._last, StepBegan) else None

    def _speak(self, cue: Cue, voice: Voice, volume: int, after_s: float) -> None:
        sentences = self._sentences(cue)
        weight = weight_of(cue)
        if not (sentences and volume):
            return
        if voice.is_speaking and not weight.may_cut_off(self._weight):
            return
        self._weight, self._counts = weight, isinstance(cue, cues.BreathTurned)
        loud = max(1, volume // 2) if weight is Weight.SOFT else volume
        voice.say(" ".join(sentences), loud, after_s)

    def _sentences(self, cue: Cue) -> tuple[str, ...]:
        """What to say to ``cue`` now, with what was left to be said together with it."""
        sentences = sentences_for(cue, self._words, Sense.EAR)
        if isinstance(cue, cues.BreathTurned):
            sentences = self._breathing(cue.phase, sentences)
        if isinstance(cue, cues.LengthChanged) and isinstance(self._last, cues.FoundTooTender):
            return ()  # it has just been said that the hold is shorter
        if isinstance(cue, cues.SessionEnded) and self._rehearsal:
            sentences = sentences[:1]  # nobody pressed, so there is nothing to take care of
        if self._is_followed(cue):
            self._before += sentences
            return ()
        if isinstance(cue, StepBegan):
            left_s = cue.length_s / self._tempo.of(cue.step)
            first_s = TONE_FIRST_S if self._chimes else 0.0
            sentences = that_fit(sentences, left_s - first_s, self._choice.wpm)
        if isinstance(cue, StepBegan | cues.SessionEnded):
            sentences, self._before = (*self._before, *sentences), ()
        return sentences

    def _breathing(self, phase: BreathPhase, told: tuple[str, ...]) -> tuple[str, ...]:
        """In and out, where no tone tells it, and the number of the breath, if it is wanted."""
        is_counted = phase is BreathPhase.IN and self._choice.counts_breaths
        counted = (f"{self._breath}.",) if is_counted else ()
        return counted if self._chimes else (*told, *counted)

    def _is_followed(self, cue: Cue) -> bool:
        """Whether something else is said at the same moment, which would cut this off."""
        if isinstance(cue, cues.SkinCheckDue):
            return cue.elapsed_s >= self._length_s - _SAME_S
        return isinstance(cue, cues.StepEnded)
