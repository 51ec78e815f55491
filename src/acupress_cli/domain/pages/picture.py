"""A figure with points marked, as a page shows it: drawn, and in words."""

import re
from collections.abc import Sequence

from msgspec import Struct

from acupress_cli.domain.body.body import Laterality, Side
from acupress_cli.domain.body.figure import Figure
from acupress_cli.domain.points.acupoint import Acupoint


class Picture(Struct, frozen=True):
    """A figure with the points of ``codes`` marked, on ``side`` (None: as it is drawn)."""

    figure: Figure
    codes: tuple[str, ...]
    side: Side | None = None

    @property
    def is_mirrored(self) -> bool:
        """Whether left and right in its words, which are those of the left side, are exchanged.

        The words of a figure that shows both sides stay as they are.
        """
        return self.figure.is_turned_for(self.side) and not self.figure.two_sided

    @property
    def width(self) -> float:
        """How wide its figure is, in cun."""
        return self.figure.right - self.figure.left

    @property
    def caption(self) -> str:
        """What it is a picture of, and of which side."""
        name = self.figure.name.rstrip(".")
        if self.side in (Side.LEFT, Side.RIGHT):
            return f"{name}, {self.side.value} side."
        return f"{name}." if self.figure.two_sided else f"{name}, left side."

    @property
    def words(self) -> str:
        """What the picture shows, for those who do not see it; true when mirrored, too."""
        said = self.figure.words_for(self.codes)
        if self.is_mirrored:
            said = _HANDS.sub(lambda hand: _OTHER_HAND[hand.group()], said)
        if self.figure.two_sided:
            return said
        if self.side in (Side.LEFT, Side.RIGHT):
            return f"{said} This is the {self.side.value} side."
        return f"{said} This is the left side. The right side is its mirror image."


_OTHER_HAND = {"left": "right", "right": "left", "Left": "Right", "Right": "Left"}
_HANDS = re.compile(r"\b([Ll]eft|[Rr]ight)\b")


def pictures_of(
    point: Acupoint, figures: Sequence[Figure], side: Side | None = None
) -> tuple[Picture, ...]:
    """``point`` in each of ``figures`` that shows it, the closest look first."""
    on = side if point.laterality is Laterality.PAIRED else None
    return tuple(Picture(f, (point.code,), on) for f in figures if f.shows(point.code))
