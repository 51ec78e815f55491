"""The sentences of a session. They stand in data/session.yaml; this is their shape."""

from msgspec import Struct

from acupress_cli.domain.body.body import Pressure


class HeatWords(Struct, frozen=True):
    """Said while the heat pack is on."""

    place: str
    rules: tuple[str, ...]
    stop_if: str
    skin_check: str


class ReadyWords(Struct, frozen=True):
    """Said while getting ready for a point."""

    found: str
    moving: str


class PressureWords(Struct, frozen=True):
    """One sentence for each pressure."""

    light: str
    medium: str
    firm: str

    def for_pressure(self, pressure: Pressure) -> str:
        """How hard, in a sentence with numbers."""
        said: str = getattr(self, pressure.value)
        return said


class HoldWords(Struct, frozen=True):
    """Said during a hold."""

    build_up: str
    pressure: PressureWords
    stop_if: str
    reminder: str
    halfway: str
    natural: str


class TenderWords(Struct, frozen=True):
    """Said when a point is too tender: the first time, and the second."""

    eased: str
    over: str


class VoiceWords(Struct, frozen=True):
    """Said by a voice alone, to someone who may have their eyes shut."""

    heat: str
    settle: str
    ready: str
    ready_middle: str
    found: str
    start: str
    breathe_in: str
    breathe_out: str
    left: str
    limit: str
    paused: str
    resumed: str
    after_hurt: str
    go_back: str
    help: str
    finished: str
    quit: str


class SoundWords(Struct, frozen=True):
    """Said of the sound itself."""

    level: str
    off: str
    too_fast: str
    no_voice: str
    no_player: str
    bell: str
    silent: str

    def at(self, volume: int) -> str:
        """How loud it is now; 0 is off."""
        return self.level.format(volume=volume) if volume else self.off


class SessionWords(Struct, frozen=True):
    """Everything the coach says in a session."""

    sources: tuple[str, ...]
    before: tuple[str, ...]
    heat: HeatWords
    settle: tuple[str, ...]
    ready: ReadyWords
    hold: HoldWords
    switch: str
    rest: str
    too_tender: TenderWords
    hurt: tuple[str, ...]
    finish: tuple[str, ...]
    rehearsal: str
    voice: VoiceWords
    sound: SoundWords
