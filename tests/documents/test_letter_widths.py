"""How wide words are: as the font itself says."""

from itertools import pairwise

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.documents.letter_widths import LetterWidths, line_count, widths_of
from tests.documents.pages import FONTS
from tests.fakes.bench import CONTENT


@pytest.mark.parametrize("name", ["letters", "letters-bold", "hanzi"])
def test_each_letter_is_as_wide_as_another_reader_of_fonts_finds_it(name: str) -> None:
    """For every letter of the font."""
    file = CONTENT.fonts_folder() / f"{name}.otf"
    widths, font = LetterWidths(file.read_bytes()), TTFont(file)
    units = font["head"].unitsPerEm
    for letter, glyph in font.getBestCmap().items():
        if not chr(letter).isspace() and chr(letter).isprintable():
            assert widths.words(chr(letter)) == (font["hmtx"][glyph][0] / units,)


def test_a_font_is_read_once() -> None:
    """However many sheets are made."""
    assert widths_of(FONTS.letters) is widths_of(FONTS.letters)


def test_words_are_measured_as_they_are_shown() -> None:
    """One width for each; a letter that the font has not is as wide as it is high."""
    widths = widths_of(FONTS.letters)
    assert len(widths.words("two words")) == 2
    assert widths.words("\u2603") == (1.0,)
    assert widths.words("\x1b") == widths.words("\\x1b")


@given(st.lists(st.floats(0.1, 30), max_size=40).map(tuple), st.floats(1, 20))
def test_no_line_is_too_wide(words: tuple[float, ...], wide: float) -> None:
    """There are enough lines for all the words, and no more than each on its own needs."""
    lines = line_count(words, 0.25, wide)
    assert lines * wide >= sum(words) - 0.001 * len(words)
    assert lines <= sum(1 + int(word // wide) for word in words)


@given(st.lists(st.floats(0.1, 5), max_size=40).map(tuple))
def test_a_wider_line_needs_no_more_lines(words: tuple[float, ...]) -> None:
    """So the sizes can be sought from large to small."""
    counts = [line_count(words, 0.25, wide) for wide in (5, 6, 8, 12, 20, 400)]
    assert all(more >= fewer for more, fewer in pairwise(counts))
    assert counts[-1] == min(1, len(words))
