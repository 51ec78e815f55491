"""The sentences of a session. They stand in data/session.yaml; this is their shape."""

from dataclasses import dataclass

from acupress_cli.domain.body import Pressure


@dataclass(frozen=True, slots=True)
class HeatWords:
    """Said while the heat pack is on."""

    place: str
    rules: tuple[str, ...]
    stop_if: str
    skin_check: str


@dataclass(frozen=True, slots=True)
class ReadyWords:
    """Said while getting ready for a point."""

    found: str
    moving: str


@dataclass(frozen=True, slots=True)
class PressureWords:
    """One sentence for each pressure."""

    light: str
    medium: str
    firm: str

    def for_pressure(self, pressure: Pressure) -> str:
        """How hard, in a sentence with numbers."""
        said: str = getattr(self, pressure.value)
        return said


@dataclass(frozen=True, slots=True)
class HoldWords:
    """Said during a hold."""

    build_up: str
    pressure: PressureWords
    stop_if: str
    reminder: str
    halfway: str
    natural: str


@dataclass(frozen=True, slots=True)
class TenderWords:
    """Said when a point is too tender: the first time, and the second."""

    eased: str
    over: str


@dataclass(frozen=True, slots=True)
class VoiceWords:
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


@dataclass(frozen=True, slots=True)
class SoundWords:
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


@dataclass(frozen=True, slots=True)
class SessionWords:
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
