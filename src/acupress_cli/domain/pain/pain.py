"""What a person says of their pain: where, which side, what it is like, how bad."""

from typing import Annotated

from msgspec import Meta, Struct

from acupress_cli.domain.body.body import Side

WORST_PAIN = 10
ZeroToTen = Annotated[
    int, Meta(ge=0, le=WORST_PAIN, description=f"a whole number from 0 to {WORST_PAIN}")
]


class PainQuality(Struct, frozen=True):
    """A word for what pain is like, the points it adds, and why.

    ``flare`` where it asks for a gentle day.
    """

    code: str
    name: str
    also: tuple[str, ...]
    add: tuple[str, ...] = ()
    because: str = ""
    note: str = ""
    flare: bool = False


class PainPattern(Struct, frozen=True):
    """Where the pain is (area codes from the back down), the side, and what it is like.

    ``between`` are those of the areas that were not named: they lie between two that were.
    ``sorest`` are those that were said to hurt most, or to be where the pain goes.
    """

    areas: tuple[str, ...]
    side: Side | None = None
    qualities: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    sorest: tuple[str, ...] = ()


class PainScores(Struct, frozen=True, forbid_unknown_fields=True):
    """Pain from 0 (none) to 10 (the worst), in the leg and in the back; None if not told.

    The 0-10 numerical rating scale, leg and back apart. Raises ValueError outside it.
    """

    leg: ZeroToTen | None = None
    back: ZeroToTen | None = None

    def __post_init__(self) -> None:
        for score in (self.leg, self.back):
            if score is not None and not 0 <= score <= WORST_PAIN:
                raise ValueError(f"a pain score is 0 to {WORST_PAIN}, not {score}")

    @property
    def worst(self) -> int | None:
        """The higher of the two; None if neither was told."""
        told = [score for score in (self.leg, self.back) if score is not None]
        return max(told, default=None)


NO_SCORES = PainScores()
