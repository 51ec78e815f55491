"""The room of a pocket sheet, shared out among its cards by how high they are.

The largest letters are sought with which all fits, then the largest pictures. Nothing crosses
a fold: a card is in one quarter. The fold across is in the middle of the paper where the cards
allow it, else a little above or below.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations_with_replacement, pairwise, product
from typing import NamedTuple

from msgspec import Struct

from acupress_cli.documents.page_setup import PageSetup
from acupress_cli.documents.pocket_measure import Ruler
from acupress_cli.documents.pocket_picture import Drawn, PictureSizes
from acupress_cli.documents.pocket_size import (
    BETWEEN,
    INSIDE_MM,
    SMALLEST_PT,
    all_steps_pt,
    edge_pt,
    largest_pt,
    quarter_mm,
    rows_mm,
)
from acupress_cli.domain.pages.page_fonts import PageFonts
from acupress_cli.domain.pages.pocket import PocketCard, PocketSheet

QUARTERS = 4
_STEP_PT, _STEP_MM = 0.25, 1.0
# Pictures are at least so high; where there is little room, and where there is hardly any.
_GOOD_MM, _SMALL_MM, _TINY_MM = 28.0, 20.0, 12.0
_HIGHEST_MM = 110.0
# The fold across may be so far from the middle; where there is hardly any room, so far.
_SHIFT_MM, _FAR_MM = 12.0, 20.0


class PlacedCard(NamedTuple):
    """A card, and how large its picture is."""

    card: PocketCard
    drawn: Drawn | None


class PocketLayout(Struct, frozen=True):
    """The size of letters, how high the rows are with their margins, and each quarter's cards.

    ``is_short`` is with the short steps in place of all of them.
    """

    size_pt: float
    is_short: bool
    rows_mm: tuple[float, float]
    quarters: tuple[tuple[PlacedCard, ...], ...]


def layout_of(sheet: PocketSheet, setup: PageSetup, fonts: PageFonts) -> PocketLayout:
    """The sheet with the largest letters and pictures for which there is room.

    Where even the smallest are too large, which no sheet of ours is, the rows are higher than
    the paper: then there is a second page, and nothing is lost.
    """
    words_pt = edge_pt(setup)
    sizes = [PictureSizes(card.picture, words_pt) if card.picture else None for card in sheet.cards]
    for try_ in _tries(setup):
        sharing = _Sharing(sheet, setup, Ruler(fonts, try_.size_pt), sizes, try_)
        if sharing.fits:
            break
    return sharing.laid_out()


class _Try(NamedTuple):
    size_pt: float
    is_short: bool
    picture_mm: float
    shift_mm: float
    may_be_flat: bool


def _tries(setup: PageSetup) -> Iterator[_Try]:
    """From what is best to read to what is just readable.

    Several points are to be folded twice, unless there is hardly any room; but in large print
    large letters are worth more than a fold.
    """
    large = setup.large_print
    most = largest_pt(setup)
    sizes = [most - _STEP_PT * n for n in range(round((most - SMALLEST_PT) / _STEP_PT) + 1)]
    for size in sizes:
        if size >= all_steps_pt(setup):
            yield _Try(size, False, _GOOD_MM, _SHIFT_MM, large)
    for size in sizes:
        if size > SMALLEST_PT:
            yield _Try(size, True, _GOOD_MM, _SHIFT_MM, large)
    for may_be_flat in (False, True):
        for size in sizes[-4:]:
            yield _Try(size, True, _SMALL_MM, _FAR_MM, may_be_flat)
    yield _Try(SMALLEST_PT, True, _TINY_MM, setup.paper.height_mm, True)


class _Sharing:
    """The room shared out for one size of letters."""

    def __init__(
        self,
        sheet: PocketSheet,
        setup: PageSetup,
        ruler: Ruler,
        pictures: Sequence[PictureSizes | None],
        try_: _Try,
    ) -> None:
        self._cards, self._ruler, self._pictures, self._try = sheet.cards, ruler, pictures, try_
        self._wide, self._middle = quarter_mm(setup), rows_mm(setup)
        self._first = ruler.first(sheet.first, self._wide)
        self._stop = ruler.stop(sheet.stop, self._wide)
        self._between = ruler.em(BETWEEN)
        self._high = lru_cache(maxsize=None)(self._measured)
        highs = [self._high(nth, (try_.picture_mm, False)) for nth in range(len(sheet.cards))]
        ways = (_Way(cuts, tuple(self._heights(highs, cuts))) for cuts in _cuts(len(highs)))
        self._way = min(ways, key=self._cost)

    @property
    def fits(self) -> bool:
        """Whether there is room for it."""
        too_high, too_far, *_ = self._cost(self._way)
        return not (too_high or too_far)

    def laid_out(self) -> PocketLayout:
        """The sheet with the pictures as large as there is room."""
        rows = self._rows()
        quarters = tuple(
            self._with_pictures(range(start, end), rows[nth // 2], is_first=nth == 0)
            for nth, (start, end) in enumerate(pairwise(self._way.cuts))
        )
        upper, lower = (high + 2 * INSIDE_MM if high else 0.0 for high in rows)
        return PocketLayout(self._try.size_pt, self._try.is_short, (upper, lower), quarters)

    def _rows(self) -> tuple[float, float]:
        """How high the rows are: they fill the paper, and the upper one alone where it can."""
        way, both = self._way, sum(self._middle)
        if way.is_upper_alone:
            return max(way.upper, both + 2 * INSIDE_MM), 0
        upper = max(way.upper, min(self._middle[0], both - way.lower))
        return upper, max(way.lower, both - upper)

    def _cost(self, way: "_Way") -> tuple[float, ...]:
        """The least is best: on the paper, with the fold in its middle, and evenly full."""
        room = sum(self._middle) + 2 * INSIDE_MM * way.is_upper_alone
        too_high = max(0, way.upper + way.lower - room)
        over = max(way.upper - self._middle[0], way.lower - self._middle[1])
        shift = 0 if way.is_upper_alone else max(0, over)
        far = max(0, shift - self._try.shift_mm)
        is_flat = way.is_upper_alone and len(self._cards) > 1
        if is_flat and not self._try.may_be_flat:
            far = max(self._middle)
        uneven = sum(high**2 for high in way.highs)
        early = (-cut for cut in way.cuts)
        return (
            *(round(one, 3) for one in (too_high, far, is_flat, shift)),
            round(uneven, 1),
            *early,
        )

    def _with_pictures(
        self, cards: range, high: float, *, is_first: bool
    ) -> tuple[PlacedCard, ...]:
        """The cards with the largest pictures that ``high`` allows, beside or below the words."""
        least = self._try.picture_mm
        limits = [least + _STEP_MM * n for n in range(int((_HIGHEST_MM - least) / _STEP_MM) + 1)]
        best: _How = least, False
        for how in product(limits, (False, True)):
            filled = self._quarter([self._high(nth, how) for nth in cards], is_first=is_first)
            if filled <= high and self._area(cards, how) > self._area(cards, best):
                best = how
        return tuple(PlacedCard(self._cards[nth], self._drawn(nth, best)) for nth in cards)

    def _area(self, cards: range, how: "_How") -> float:
        drawn = (self._drawn(nth, how) for nth in cards)
        return sum(one.area for one in drawn if one)

    def _drawn(self, nth: int, how: "_How") -> Drawn | None:
        sizes, (limit, is_below) = self._pictures[nth], how
        return sizes.drawn(limit, self._wide, is_below=is_below) if sizes else None

    def _measured(self, nth: int, how: "_How") -> float:
        picture = self._drawn(nth, how)
        return self._ruler.card(self._cards[nth], self._wide, picture, is_short=self._try.is_short)

    def _heights(self, highs: Sequence[float], cuts: Sequence[int]) -> Iterator[float]:
        for nth, (start, end) in enumerate(pairwise(cuts)):
            yield self._quarter(highs[start:end], is_first=nth == 0)

    def _quarter(self, highs: Sequence[float], *, is_first: bool) -> float:
        """How high a quarter is that has cards of these heights."""
        parts = [self._first] if is_first else []
        parts += [*highs, self._stop] if highs else []
        return sum(parts) + self._between * max(0, len(parts) - 1)


# How high a picture may be, and whether it is below the words.
_How = tuple[float, bool]


class _Way(NamedTuple):
    """Where each quarter's cards begin, and how high each is."""

    cuts: tuple[int, ...]
    highs: tuple[float, ...]

    @property
    def upper(self) -> float:
        return max(self.highs[:2])

    @property
    def lower(self) -> float:
        return max(self.highs[2:])

    @property
    def is_upper_alone(self) -> bool:
        """Whether there is nothing in the lower row, so that nobody need fold across."""
        return not self.lower


def _cuts(count: int) -> Iterator[tuple[int, ...]]:
    """Each way to share cards among the quarters, in their order, as where quarters begin."""
    for inner in combinations_with_replacement(range(count + 1), QUARTERS - 1):
        yield (0, *inner, count)
