"""Sentences as lines that fit a width."""

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.text import Text

from acupress_cli.screens.blocks import labelled, paragraph
from acupress_cli.screens.glyphs import ASCII, UNICODE, glyphs_for


def plain(lines: list[Text] | tuple[Text, ...]) -> list[str]:
    """The lines without their styles."""
    return [line.plain for line in lines]


@given(st.text("ab 腎é", max_size=60), st.integers(8, 30))
@settings(deadline=None, max_examples=150)
def test_a_paragraph_fits_and_loses_no_word(text: str, width: int) -> None:
    """Lines are broken between words; only a single word may be too long."""
    lines = paragraph(text, width)
    assert " ".join(plain(lines)).split() == text.split()
    assert all(line.cell_len <= width or " " not in line.plain for line in lines)


def test_hanzi_count_as_two_cells() -> None:
    """Wide signs are measured as they are shown."""
    assert plain(paragraph("腎俞 腎俞 a", 9)) == ["腎俞 腎俞", "a"]
    assert plain(paragraph("腎俞 腎俞 a", 8)) == ["腎俞", "腎俞 a"]


def test_a_label_has_a_column_of_its_own() -> None:
    """In a wide window the text stands beside its label, in a narrow one behind it."""
    text = "one two three four five six seven eight nine ten eleven"
    assert plain(labelled("Feel", text, 50)) == [
        "Feel     one two three four five six seven eight",
        "         nine ten eleven",
    ]
    narrow = plain(labelled("Feel", text, 49))
    assert narrow == ["Feel: one two three four five six seven eight", "nine ten eleven"]
    assert plain(labelled("      1.", "one", 49)) == ["1. one"]


def test_signs_take_one_cell_each() -> None:
    """Every sign is one cell wide, and those for ASCII are ASCII."""
    for glyphs in (UNICODE, ASCII):
        for name in ("full", "empty", "rule", "upright", "dot"):
            assert Text(getattr(glyphs, name)).cell_len == 1
            assert glyphs is UNICODE or getattr(glyphs, name).isascii()
        assert {Text(sign).cell_len for sign in glyphs.breath} == {1}
    assert ASCII.breath.isascii()
    assert glyphs_for(ascii_only=True) is ASCII
    assert glyphs_for(ascii_only=False) is UNICODE
    # The font of the Linux console has no eighths of a cell.
    assert glyphs_for(ascii_only=False, term="linux").breath == "█"
