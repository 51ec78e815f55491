"""The pieces of an HTML page: text stays text, and a page stands alone."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.documents.html import bullets, definitions, escaped, page, paragraphs, table
from acupress_cli.domain.words.text import shown
from tests.documents.pages import HARM, HARMLESS

HEBREW = "\u05db\u05d0\u05d1 in the calf"


@given(st.text())
def test_escaped_text_reads_as_it_was(text: str) -> None:
    """A browser shows just the text, with what could steer it made visible."""
    assert html.unescape(escaped(text)) == shown(text)


@given(st.text())
def test_escaped_text_is_ascii_without_signs_of_html(text: str) -> None:
    """Nothing in it can open an element, end an attribute, or depend on the encoding."""
    found = escaped(text)
    assert found.isascii()
    assert not set(found) & set("<>\"'")
    assert not re.search(r"&(?!(amp|lt|gt|quot|#x?[0-9a-f]+);)", found)


@pytest.mark.parametrize(
    "made",
    [
        paragraphs(["<b>"]),
        paragraphs(["<b>"], "note"),
        bullets(["<b>"]),
        definitions([("<b>", "<b>")]),
        table("<b>", ["<b>"], [["<b>"]]),
        page("<b>", ""),
    ],
)
def test_every_piece_escapes_its_text(made: str) -> None:
    """No piece lets an element through."""
    assert "<b>" not in made
    assert "&lt;b&gt;" in made


def test_control_characters_are_made_visible() -> None:
    """Neither colours nor directions nor nulls reach the page."""
    assert html.unescape(paragraphs([HARM])) == f'<p dir="auto">{HARMLESS}</p>'


def test_a_page_stands_alone() -> None:
    """It names its language and encoding, runs nothing, and asks no other machine."""
    made = page("Title", "<main></main>", "p { color: #000; }")
    assert made.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert '<meta charset="utf-8">' in made
    assert "<title>Title</title>" in made
    assert "p { color: #000; }" in made
    assert not re.search(r"<script|<link|<img|src=|https?:|url\(|@import", made)


def test_a_table_can_be_walked_by_ear() -> None:
    """It has a caption, and names every row and every column."""
    made = table("What", ["Day", "Pain"], [["Mon", "3"], ["Tue", "4"]])
    assert "<caption>What</caption>" in made
    assert re.findall(r'<th scope="col">(.*?)</th>', made) == ["Day", "Pain"]
    row, cell = r'<th scope="row" dir="auto"><bdi>(.*?)</bdi></th>', r"<td dir=.auto.><bdi>(.*?)</"
    assert re.findall(row, made) == ["Mon", "Tue"]
    assert re.findall(cell, made) == ["3", "4"]


@pytest.mark.parametrize(
    "made",
    [
        paragraphs([HEBREW]),
        paragraphs([HEBREW], "note"),
        bullets([HEBREW]),
        definitions([(HEBREW, HEBREW)]),
        table("What", ["Day", "Note"], [[HEBREW, HEBREW]]),
    ],
)
def test_text_of_either_direction_is_read_from_its_own_side(made: str) -> None:
    """Each piece finds its direction by itself, and turns nothing around it."""
    told = html.unescape(made)
    pieces = re.findall(r"<(\w+)[^>]*?dir=.auto.[^>]*>(?:<bdi>)?([^<]*)", told)
    assert [text for _, text in pieces] == [HEBREW] * told.count(HEBREW)
