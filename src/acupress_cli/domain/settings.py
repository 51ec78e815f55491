"""How a person wants the program to look and sound, kept from one run to the next."""

from enum import Enum
from typing import Annotated, Any

from msgspec import Meta, Struct
from msgspec.structs import replace

from acupress_cli.domain.errors import UsageError

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
    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @property
    def weekday(self) -> int | None:
        """The day as Python counts them, 0 for Monday; None for AUTO."""
        return None if self is WeekStart.AUTO else list(WeekStart).index(self) - 1


def parse_week_start(text: str) -> WeekStart:
    """The first day that is said in any case, by three letters or more. Raises UsageError."""
    said = text.strip().casefold()
    for start in WeekStart:
        if len(said) > 2 and start.value.startswith(said):
            return start
    raise UsageError(
        f'"{text}" is not a first day of a week.',
        f"Use: {', '.join(start.value for start in WeekStart)}.",
    )


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """What is set; what is read as settings is held to all of this.

    ``digits`` None means large digits where there is much room for them.

    ``voice`` is a voice by its name, "" for the usual one; ``speech_rate`` is in words
    a minute, ``volume`` from 0 to 100. ``day_ends`` is in minutes after midnight: what
    is done before that belongs to the day before.
    """

    plain: bool = False
    theme: ThemeName = ThemeName.STANDARD
    motion: bool = True
    digits: bool | None = None
    pictures: PictureKind = PictureKind.AUTO
    sound: SoundKind = SoundKind.NONE
    volume: Annotated[int, Meta(ge=0, le=LOUDEST)] = USUAL_VOLUME
    voice: str = ""
    speech_rate: Annotated[int, Meta(ge=SLOWEST_WPM, le=FASTEST_WPM)] = USUAL_WPM
    week_starts: WeekStart = WeekStart.AUTO
    day_ends: Annotated[int, Meta(ge=0, le=LATEST_DAY_END)] = USUAL_DAY_END

    def with_options(self, **told: Any) -> "Settings":
        """The settings with what was ``told`` by options; None was not told."""
        return replace(self, **{name: value for name, value in told.items() if value is not None})


USUAL_SETTINGS = Settings()
