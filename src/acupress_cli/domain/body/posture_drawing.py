"""Line drawings of a person in each posture, in the lines of figures."""

from collections.abc import Iterable

from msgspec import Struct

from acupress_cli.domain.body.body import View
from acupress_cli.domain.body.figure import Figure, FigureLine
from acupress_cli.domain.body.posture import Posture

# Room around the places of a drawing, in cun: for the strokes, and for curves between places.
_MARGIN = 1.0


class PostureDrawing(Struct, frozen=True):
    """One drawing. ``words`` says in sentences what it shows, for those who do not see it.

    It serves every point that is pressed in the posture, whichever the side: so no point
    is marked in it, and it is never mirrored. ``review`` names who should still confirm
    it, and what.
    """

    id: Posture
    words: str
    lines: tuple[FigureLine, ...]
    sources: tuple[str, ...] = ()
    review: str = ""

    def __post_init__(self) -> None:
        if not (self.words.strip() and self.lines):
            raise ValueError(f'the drawing of "{self.id.value}" needs words and lines')

    @property
    def figure(self) -> Figure:
        """It as a figure, for whatever draws figures; its bounds lie close around its lines."""
        places = [place for line in self.lines for place in line.through]
        xs, ys = [x for x, _ in places], [y for _, y in places]
        return Figure(
            self.id.name.lower().replace("_", "-"),
            self.id.value.capitalize(),
            View.OUTER_SIDE,
            self.words,
            min(xs) - _MARGIN,
            min(ys) - _MARGIN,
            max(xs) + _MARGIN,
            max(ys) + _MARGIN,
            self.lines,
            (),
            two_sided=True,
        )


def posture_figures(drawings: Iterable[PostureDrawing]) -> dict[Posture, Figure]:
    """The figure of each posture."""
    return {drawing.id: drawing.figure for drawing in drawings}
