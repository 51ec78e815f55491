"""How much room words take in the letters of data/fonts, so that paper can be filled with them."""

from functools import lru_cache

# The advance of each character of ASCII, in thousandths of the size, from the space on.
_ADVANCES = (
    224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392,
    555, 555, 555, 555, 555, 555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474,
    946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812, 723, 742,
    633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559,
    606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606,
    620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
)  # fmt: skip
# A letter of another kind is at most as wide as it is high; a bold one is a little wider.
_WIDEST, _BOLD = 1000, 1.07


def wide_em(text: str, *, bold: bool = False) -> float:
    """How wide the text is, in heights of a letter."""
    return sum(map(_advance, text)) / 1000 * (_BOLD if bold else 1)


def lines_of(text: str, wide: float, *, bold: bool = False) -> int:
    """On how many lines, ``wide`` in heights of a letter, the text stands."""
    room = wide / _BOLD if bold else wide
    lines, at = 1, 0.0
    for needed, with_space in _pieces(text):
        if at and at + needed > room:
            lines, at = lines + 1, 0.0
        at += with_space
    return lines


def _advance(one: str) -> int:
    return _ADVANCES[ord(one) - 32] if " " <= one <= "~" else _WIDEST


# A guide is tried in many sizes.
@lru_cache(maxsize=1024)
def _pieces(text: str) -> tuple[tuple[float, float], ...]:
    """How wide each thing is that may not be broken, and how wide with the space after it.

    A line may also end behind a hyphen.
    """
    made = []
    for word in text.split():
        *heads, last = word.split("-")
        made += [(wide_em(f"{head}-"), wide_em(f"{head}-")) for head in heads]
        made.append((wide_em(last), wide_em(f"{last} ")))
    return tuple(made)
