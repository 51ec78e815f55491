"""The fonts of the guides: small, free, and with every character that is needed."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from acupress_cli.adapters.content import ContentFolder
from acupress_cli.domain.errors import ContentError
from tests.documents.pages import GUIDES, sentences_of
from tests.fakes.bench import CONTENT, DATA

FONTS = CONTENT.fonts_folder()
LARGEST = 32 * 1024


def characters(name: str) -> set[str]:
    """What a font can show."""
    with TTFont(FONTS / name) as font:
        return {chr(code) for code in font.getBestCmap()}


def test_every_chinese_name_can_be_shown() -> None:
    """Both forms of every point's name; else: python docs/make_font.py."""
    names = "".join(str(point.hanzi) for point in CONTENT.catalogue())
    assert set(names) - set(" /") <= characters("hanzi.otf")


def test_every_letter_of_every_guide_can_be_shown() -> None:
    """Pinyin with its tones, signs and all, also in bold."""
    said = {c for guide in GUIDES for sentence in sentences_of(guide) for c in sentence}
    hanzi = characters("hanzi.otf")
    for name in ("letters.otf", "letters-bold.otf"):
        assert said - hanzi - characters(name) == set()


def test_fonts_are_small_and_come_with_their_licence() -> None:
    """Under names of their own, as the licence asks."""
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
    for path in FONTS.glob("*.otf"):
        assert path.stat().st_size < LARGEST
        with TTFont(path) as font:
            family = font["name"].getDebugName(1)
        assert family in ("Acupress Hanzi", "Acupress Letters")


def test_a_font_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    """With what to do."""
    fonts = ContentFolder(DATA).page_fonts()
    assert fonts.hanzi == (FONTS / "hanzi.otf").read_bytes()
    assert fonts.letters == (FONTS / "letters.otf").read_bytes()
    assert fonts.letters_bold == (FONTS / "letters-bold.otf").read_bytes()
    with pytest.raises(ContentError, match="cannot be read") as caught:
        ContentFolder(tmp_path).page_fonts()
    assert "Install" in caught.value.hint
