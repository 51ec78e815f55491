"""Typst markup: text stays text, whatever it holds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.documents.guide_typst import guide_typst
from acupress_cli.documents.page_setup import PageSetup, Paper
from acupress_cli.documents.typst import height_in, items, quoted, told
from acupress_cli.domain.words.text import shown
from tests.documents.pages import GUIDES, HOSTILE, hostile_picture

_STRING = re.compile(r'"((?:[^"\\]|\\["\\])*)"')


def read(string: str) -> str:
    """What Typst makes of a string in the markup; it has to be just one."""
    found = _STRING.fullmatch(string)
    assert found, string
    return re.sub(r"\\(.)", r"\1", found[1])


@given(st.text())
def test_a_string_is_its_text(text: str) -> None:
    """Nothing in it ends the string, and what could steer a reader is made visible."""
    assert read(quoted(text)) == shown(text)


@given(st.text(alphabet='aé合/" \\#[]') | st.text())
def test_told_text_is_made_of_strings_alone(text: str) -> None:
    """Outside its strings there are only languages."""
    made = told(text)
    strings = [read(found[0]) for found in _STRING.finditer(made)]
    assert "".join(s for s in strings if s not in ("zh", "TW", "CN", "latn")) == shown(text)
    left = re.sub(r'text\(lang: "", (region|script): "", ""\)', "", _STRING.sub('""', made))
    assert set(left.removeprefix("[").removesuffix("]")) <= set('#"')


def test_a_list_is_numbered_or_not() -> None:
    """Each line is an item of its own."""
    assert items(["a", "b"]) == '#list([#"a"], [#"b"])'
    assert items(["a"], numbered=True) == '#enum([#"a"])'


def test_a_picture_fits_its_space() -> None:
    """As high as it may be, unless it is then too wide."""
    picture = hostile_picture()  # 2 wide and 4 high
    assert height_in(picture, 100, 50) == "50.00mm"
    assert height_in(picture, 10, 50) == "20.00mm"


@pytest.mark.parametrize("setup", [PageSetup(), PageSetup(Paper.LETTER, large_print=True)])
def test_the_markup_holds_no_control_characters(setup: PageSetup) -> None:
    """Only lines."""
    made = guide_typst([HOSTILE, *GUIDES], setup)
    assert all(character.isprintable() or character == "\n" for character in made)
