"""The words and keys of home. They stand in data/home.yaml; this is their shape."""

from collections.abc import Iterable
from enum import Enum

from msgspec import Struct

from acupress_cli.domain.journal.home import Way

# Keys that are no single sign.
_NAMED_KEYS = ("enter", "escape")


class Choice(Enum):
    """What a person can choose at home."""

    COACH = "coach"
    AGAIN = "again"
    CHANGE = "change"
    GO_ON = "go on"
    BEGIN_ANEW = "begin anew"
    AGAIN_ANYWAY = "again anyway"
    REHEARSE = "rehearse"
    PROGRESS = "progress"
    PRINT = "print"
    COMMANDS = "commands"
    WHAT_TO_DO = "what to do"
    CHECK = "check"
    LEAVE = "leave"
    EASIER = "easier"
    SAME = "the same"
    WORSE = "worse"
    SKIP = "skip"


_CHOICES = {choice.value: choice for choice in Choice}


class HomeKey(Struct, frozen=True):
    """A key as it is shown, what it and its other names do, and its word."""

    key: str
    does: dict[str, str]
    word: str

    def __post_init__(self) -> None:
        for key, choice in self.does.items():
            if len(key) != 1 and key not in _NAMED_KEYS:
                raise ValueError(f'"{key}" is no key: one sign, or one of {", ".join(_NAMED_KEYS)}')
            if choice not in _CHOICES:
                known = ", ".join(_CHOICES)
                raise ValueError(f'a key cannot mean "{choice}"; it means one of {known}')


class HomeKeys(Struct, frozen=True):
    """The keys of each way, in the order they are shown, and those that mean the same on all."""

    new: tuple[HomeKey, ...]
    free: tuple[HomeKey, ...]
    cut_off: tuple[HomeKey, ...]
    enough: tuple[HomeKey, ...]
    red_flag: tuple[HomeKey, ...]
    hours: tuple[HomeKey, ...]
    everywhere: tuple[HomeKey, ...]

    def of(self, way: Way) -> tuple[HomeKey, ...]:
        """Those that are shown."""
        shown: tuple[HomeKey, ...] = getattr(self, way.value)
        return shown

    def every(self, way: Way) -> tuple[HomeKey, ...]:
        """Those, and each that is not shown and means something all the same."""
        shown = self.of(way)
        known = choices_of(shown)
        return (*shown, *(row for row in self.everywhere if not known.keys() & row.does.keys()))


def choices_of(rows: Iterable[HomeKey]) -> dict[str, Choice]:
    """What each key means, by what the keyboard reports; of two meanings the first."""
    found: dict[str, Choice] = {}
    for row in rows:
        for key, choice in row.does.items():
            found.setdefault(key, _CHOICES[choice])
    return found


class Senses(Struct, frozen=True):
    """The same for the eye and for the ear."""

    eye: str
    ear: str


class LastWords(Struct, frozen=True):
    """How the last session is told."""

    told: str
    today: str
    yesterday: str
    reaches: str
    one_side: str
    both_sides: str
    changed: Senses
    scored: str


class PlanWords(Struct, frozen=True):
    """What the plan says of today."""

    rest: str
    none: str
    some: str
    done: str


class WeeksWords(Struct, frozen=True):
    """What the marks of two weeks say."""

    head: str
    told: str
    rested: str


class HomeWords(Struct, frozen=True):
    """data/home.yaml."""

    sources: tuple[str, ...]
    new: tuple[str, ...]
    last: LastWords
    plan: PlanWords
    weeks: WeeksWords
    cut_off: str
    stands: str
    soon: str
    hours: str
    keys: HomeKeys
    other_key: str
    back: str
