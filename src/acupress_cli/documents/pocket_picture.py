"""A picture on a pocket sheet: as a stamp without words, or large enough for its words."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.documents.figure_svg import SMALL_UNITS, TEXT_ACROSS, TEXT_DOWN
from acupress_cli.documents.pocket_size import A_POINT_IN_MM, PICTURE_GAP_MM
from acupress_cli.domain.body.curve import Place, bezier_through
from acupress_cli.domain.body.figure import Figure, FigureLine
from acupress_cli.domain.body.marking import spots_of, strips_of
from acupress_cli.domain.pages.picture import Picture

# A picture beside the words leaves them at least so much of the width.
_WORDS_SHARE = 0.5
# How far a mark reaches around its spot, and a line beside itself, in units of a stamp.
_MARK, _INK = 0.85, 0.12


class Drawn(Struct, frozen=True):
    """A picture as large as it is drawn, below the words or beside them.

    One that ``is_small`` has no words in it.
    """

    picture: Picture
    width_mm: float
    height_mm: float
    is_below: bool
    is_small: bool

    @property
    def area(self) -> float:
        """How large it is, in square millimetres."""
        return self.width_mm * self.height_mm


class PictureSizes:
    """The sizes in which one picture can be drawn; words in it are ``words_pt`` at least."""

    def __init__(self, picture: Picture, words_pt: float) -> None:
        self._whole, self._close = picture, close_up(picture)
        self._words_mm = words_pt * A_POINT_IN_MM

    def drawn(self, limit_mm: float, wide_mm: float, *, is_below: bool) -> Drawn:
        """The picture no higher than ``limit_mm``, in a quarter that is ``wide_mm``."""
        room = wide_mm if is_below else (wide_mm - PICTURE_GAP_MM) * (1 - _WORDS_SHARE)
        width, height = _fitted(self._whole.figure, room, limit_mm)
        if max(width / TEXT_ACROSS, height / TEXT_DOWN) >= self._words_mm:
            return Drawn(self._whole, width, height, is_below, is_small=False)
        width, height = _fitted(self._close.figure, room, limit_mm)
        return Drawn(self._close, width, height, is_below, is_small=True)


def close_up(picture: Picture) -> Picture:
    """The picture without the margins in which only words would stand."""
    figure = picture.figure
    places = list(_reached(picture))
    lefts, tops = zip(*places, strict=True) if places else ((figure.left,), (figure.top,))
    near = replace(
        figure,
        left=max(figure.left, min(lefts)),
        right=min(figure.right, max(lefts)),
        top=max(figure.top, min(tops)),
        bottom=min(figure.bottom, max(tops)),
    )
    is_empty = near.left >= near.right or near.top >= near.bottom
    return picture if is_empty else replace(picture, figure=near)


def _reached(picture: Picture) -> Iterator[Place]:
    """How far its lines and its marks reach, as the figure is laid out."""
    figure = picture.figure
    unit = max(figure.right - figure.left, figure.bottom - figure.top) / SMALL_UNITS
    for line in figure.lines:
        for x, y in _through(line):
            yield from _around((x, y), _INK * unit)
            if line.mirrored:
                yield from _around((-x, y), _INK * unit)
    for code in picture.codes:
        for spot in spots_of(figure, code, picture.side):
            yield from _around(spot.at, _MARK * unit)
        for strip in strips_of(figure, code, picture.side):
            yield from _around(strip.start, strip.wide)
            yield from _around(strip.end, strip.wide)


def _through(line: FigureLine) -> Iterator[Place]:
    """Places that the whole line lies between: a curve does so between those that bend it."""
    yield from line.through
    if not line.straight:
        for bend in bezier_through(line.through, closed=line.closed):
            yield from bend


def _around(place: Place, reach: float) -> Iterator[Place]:
    x, y = place
    yield x - reach, y - reach
    yield x + reach, y + reach


def _fitted(figure: Figure, room_mm: float, limit_mm: float) -> tuple[float, float]:
    shape = (figure.right - figure.left) / (figure.bottom - figure.top)
    height = min(limit_mm, room_mm / shape)
    return height * shape, height
