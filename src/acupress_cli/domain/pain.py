"""What a person says of their pain: where, which side, what it is like, how bad."""

from dataclasses import dataclass

from acupress_cli.domain.body import Side

WORST_PAIN = 10


@dataclass(frozen=True, slots=True)
class PainQuality:
    """A word for what pain is like, the points it adds, and why."""

    code: str
    name: str
    also: tuple[str, ...]
    add: tuple[str, ...] = ()
    because: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PainPattern:
    """Where the pain is (area codes from the back down), the side, and what it is like."""

    areas: tuple[str, ...]
    side: Side | None = None
    qualities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PainScore:
    """A pain score from 0 (none) to 10 (the worst)."""

    value: int

    def __post_init__(self) -> None:
        if not 0 <= self.value <= WORST_PAIN:
            raise ValueError(f"a pain score is 0 to {WORST_PAIN}, not {self.value}")
