"""How high the parts of a pocket sheet are, in letters of one size."""

from acupress_cli.documents.letter_widths import LetterWidths, line_count, widths_of
from acupress_cli.documents.pocket_picture import Drawn
from acupress_cli.documents.pocket_size import (
    A_POINT_IN_MM,
    BORDER_PT,
    GAP,
    HEADING,
    INSET_SIDE,
    INSET_UP,
    LINE,
    NUMBERED,
    PICTURE_GAP_MM,
)
from acupress_cli.domain.pages.page_fonts import PageFonts
from acupress_cli.domain.pages.pocket import FirstBox, PocketCard

# Two letters that stand apart a little more than usual may not cost a line.
_WIDER = 1.01
# What stands before what must be seen; it is not read aloud.
SIGN = "! "


class Ruler:
    """Measures what is set in letters of one size; all lengths are in millimetres."""

    def __init__(self, fonts: PageFonts, size_pt: float) -> None:
        self._usual, self._bold = widths_of(fonts.letters), widths_of(fonts.letters_bold)
        self._em = size_pt * A_POINT_IN_MM
        self._gap = GAP * self._em

    def first(self, box: FirstBox, wide: float) -> float:
        """The box with what is read first."""
        inner = self._inner(wide)
        parts = [self._heading(SIGN + box.heading, inner)]
        parts += [
            self._lines(self._words(f"{line.label}:", bold=True) + self._words(line.items), inner)
            for line in box.lines
        ]
        return self._box(*parts, self._text(box.made_for, inner))

    def card(
        self, card: PocketCard, wide: float, picture: Drawn | None, *, is_short: bool
    ) -> float:
        """A card with its picture; ``is_short`` is with the short steps."""
        parts = [self._heading(f"{card.code} {card.name}", wide)]
        if card.not_if:
            text = SIGN + card.not_if.text
            parts.append(self._box(self._text(text, self._inner(wide), bold=True)))
        if picture is None:
            look = self._told(card, wide, is_short=is_short)
        elif picture.is_below:
            told = self._told(card, wide, is_short=is_short)
            look = told + PICTURE_GAP_MM + picture.height_mm
        else:
            beside = wide - picture.width_mm - PICTURE_GAP_MM
            look = max(self._told(card, beside, is_short=is_short), picture.height_mm)
        return self._stack(*parts, look)

    def stop(self, text: str, wide: float) -> float:
        """The rule for stopping, under its line."""
        return self._text(text, wide, bold=True) + INSET_UP * self._em + BORDER_PT * A_POINT_IN_MM

    def em(self, many: float) -> float:
        """So many heights of a letter."""
        return many * self._em

    def _told(self, card: PocketCard, wide: float, *, is_short: bool) -> float:
        parts = [self._text(card.place, wide)]
        if warning := warning_of(card, is_short=is_short):
            parts.append(self._box(self._text(warning, self._inner(wide), bold=True)))
        beside = wide - NUMBERED * self._em
        parts += [self._text(step, beside) for step in steps_of(card, is_short=is_short)]
        if card.press:
            parts.append(self._text(" ".join(card.press), wide, bold=True))
        return self._stack(*parts, *(self._text(caution, wide) for caution in card.cautions))

    def _heading(self, text: str, wide: float) -> float:
        return HEADING * self._text(text, wide / HEADING, bold=True)

    def _text(self, text: str, wide: float, *, bold: bool = False) -> float:
        return self._lines(self._words(text, bold=bold), wide)

    def _words(self, text: str, *, bold: bool = False) -> tuple[float, ...]:
        letters: LetterWidths = self._bold if bold else self._usual
        return letters.words(text)

    def _lines(self, words: tuple[float, ...], wide: float) -> float:
        room = max(1.0, wide / self._em / _WIDER)
        return line_count(words, self._bold.space, room) * LINE * self._em

    def _inner(self, wide: float) -> float:
        return wide - 2 * (INSET_SIDE * self._em + BORDER_PT * A_POINT_IN_MM)

    def _box(self, *parts: float) -> float:
        return self._stack(*parts) + 2 * (INSET_UP * self._em + BORDER_PT * A_POINT_IN_MM)

    def _stack(self, *parts: float) -> float:
        return sum(parts) + self._gap * (len(parts) - 1)


def steps_of(card: PocketCard, *, is_short: bool) -> tuple[str, ...]:
    """How to find the point, in as many words as there is room for."""
    return card.short if is_short else card.steps


def warning_of(card: PocketCard, *, is_short: bool) -> str:
    """Why the point is left out, in as many words as there is room for."""
    return card.short_warning if is_short else card.warning
