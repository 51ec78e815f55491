"""How a person wants the program to look and sound, kept from one run to the next."""

from enum import Enum
from typing import Annotated, Any

from msgspec import Meta, Struct
from msgspec.structs import replace

from acupress_cli.domain.body.body import Placed, Tool
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.limits import (
    LONGEST_HEAT_S,
    LONGEST_MINUTES,
    SHORTEST_HEAT_S,
    SHORTEST_MINUTES,
)
from acupress_cli.domain.session.breath import BreathPace
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


def check_heat_minutes(minutes: int) -> int:
    """``minutes`` of heat, or 0 for none. Raises ValueError for what no heat can last."""
    least, most = SHORTEST_HEAT_S // 60, LONGEST_HEAT_S // 60
    if minutes and not least <= minutes <= most:
        raise ValueError(f"minutes of heat are 0 or {least} to {most}, not {minutes}")
    return minutes


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """What is set; what is read as settings is held to all of this.

    ``digits`` None means large digits where there is much room for them.

    ``sound`` None means silence that was never chosen.
    ``voice`` is a voice by its name, "" for the usual one; ``speech_rate`` is in words
    a minute, ``volume`` from 0 to 100. ``day_ends`` is in minutes after midnight: what
    is done before that belongs to the day before. ``language`` is a code such as "de",
    or "auto" for the one of the system.

    ``minutes``, ``position``, ``tools``, ``heat_minutes`` (0 for none) and ``breath`` are
    what the person usually wants of a session; None for what they never said. Raises
    ValueError for minutes of heat that cannot be.
    """

    plain: bool = False
    theme: ThemeName = ThemeName.STANDARD
    motion: bool = True
    digits: bool | None = None
    pictures: PictureKind = PictureKind.AUTO
    sound: SoundKind | None = None
    volume: Annotated[int, Meta(ge=0, le=LOUDEST)] = USUAL_VOLUME
    voice: str = ""
    speech_rate: Annotated[int, Meta(ge=SLOWEST_WPM, le=FASTEST_WPM)] = USUAL_WPM
    week_starts: WeekStart = WeekStart.AUTO
    day_ends: Annotated[int, Meta(ge=0, le=LATEST_DAY_END)] = USUAL_DAY_END
    language: str = "auto"
    minutes: Annotated[int, Meta(ge=SHORTEST_MINUTES, le=LONGEST_MINUTES)] | None = None
    position: Placed | None = None
    tools: tuple[Tool, ...] | None = None
    heat_minutes: int | None = None
    breath: BreathPace | None = None

    def __post_init__(self) -> None:
        check_heat_minutes(self.heat_minutes or 0)

    def with_options(self, **told: Any) -> "Settings":
        """The settings with what was ``told`` by options; None was not told."""
        return replace(self, **{name: value for name, value in told.items() if value is not None})


USUAL_SETTINGS = Settings()
