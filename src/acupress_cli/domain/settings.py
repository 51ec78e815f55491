"""How a person wants the program to look and sound, kept from one run to the next."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.words.days import WEEKDAYS, place_named

LOUDEST = 100
USUAL_VOLUME = 60
# In minutes after midnight.
USUAL_DAY_END, LATEST_DAY_END = 4 * 60, 12 * 60
SLOWEST_WPM, USUAL_WPM, FASTEST_WPM = 80, 160, 400


class SoundKind(Enum):
    """What a session sounds with."""

    NONE = "none"
    CHIMES = "chimes"
    VOICE = "voice"
    BOTH = "both"

    @property
    def has_chimes(self) -> bool:
        """Whether tones are played."""
        return self in (SoundKind.CHIMES, SoundKind.BOTH)

    @property
    def has_voice(self) -> bool:
        """Whether a voice speaks."""
        return self in (SoundKind.VOICE, SoundKind.BOTH)


class ThemeName(Enum):
    """A set of colours and weights; what each of them means is the same in all."""

    STANDARD = "standard"
    HIGH_CONTRAST = "high-contrast"
    COLOUR_SAFE = "colour-safe"


class PictureKind(Enum):
    """What pictures are drawn with; AUTO is what the terminal can show."""

    AUTO = "auto"
    BRAILLE = "braille"
    BLOCK = "block"
    ASCII = "ascii"
    NONE = "none"


class WeekStart(Enum):
    """The first day of a week; AUTO is that of the country the locale names."""

    AUTO = "auto"
    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = WEEKDAYS

    @property
    def weekday(self) -> int | None:
        """The day as Python counts them, 0 for Monday; None for AUTO."""
        return None if self is WeekStart.AUTO else WEEKDAYS.index(self.value)


def parse_week_start(text: str) -> WeekStart:
    """The first day that is said in any case, by three letters or more. Raises UsageError."""
    names = [start.value for start in WeekStart]
    place = place_named(text.strip().casefold(), names)
    if place is None:
        raise UsageError(f'"{text}" is not a first day of a week.', f"Use: {', '.join(names)}.")
    return WeekStart(names[place])


class Settings(Struct, frozen=True):
    """What is set. ``digits`` None means large digits where there is much room for them.

    ``voice`` is a voice by its name, "" for the usual one; ``speech_rate`` is in words
    a minute, ``volume`` from 0 to 100. ``day_ends`` is in minutes after midnight: what
    is done before that belongs to the day before. ``language`` is a code such as "de",
    or "auto" for the one of the system.
    """

    plain: bool = False
    theme: ThemeName = ThemeName.STANDARD
    motion: bool = True
    digits: bool | None = None
    pictures: PictureKind = PictureKind.AUTO
    sound: SoundKind = SoundKind.NONE
    volume: int = USUAL_VOLUME
    voice: str = ""
    speech_rate: int = USUAL_WPM
    week_starts: WeekStart = WeekStart.AUTO
    day_ends: int = USUAL_DAY_END
    language: str = "auto"

    def with_options(self, **told: Any) -> "Settings":
        """The settings with what was ``told`` by options; None was not told."""
        return replace(self, **{name: value for name, value in told.items() if value is not None})


USUAL_SETTINGS = Settings()


def parse_settings(kept: object) -> Settings:
    """The settings from names and plain values, as a file keeps them.

    What is missing or not understood is as usual: a file of another version, or one that
    was changed by hand, never stands in the way.
    """
    if not isinstance(kept, Mapping):
        return USUAL_SETTINGS
    understood = {name: parse(kept.get(name)) for name, parse in _PARSERS.items()}
    return USUAL_SETTINGS.with_options(**understood)


def _switch(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _one_of(kind: type[Enum]) -> Callable[[object], Enum | None]:
    return lambda value: next((one for one in kind if one.value == value), None)


def _number(least: int, most: int) -> Callable[[object], int | None]:
    def parse(value: object) -> int | None:
        if isinstance(value, bool) or not isinstance(value, int):
            return None
        return value if least <= value <= most else None

    return parse


_PARSERS: dict[str, Callable[[object], object]] = {
    "plain": _switch,
    "theme": _one_of(ThemeName),
    "motion": _switch,
    "digits": _switch,
    "pictures": _one_of(PictureKind),
    "sound": _one_of(SoundKind),
    "volume": _number(0, LOUDEST),
    "voice": _text,
    "speech_rate": _number(SLOWEST_WPM, FASTEST_WPM),
    "week_starts": _one_of(WeekStart),
    "day_ends": _number(0, LATEST_DAY_END),
    "language": _text,
}
