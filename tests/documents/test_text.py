"""A guide as plain text."""

import pytest

from acupress_cli.documents.text import WIDTH, guide_text
from acupress_cli.domain.pages.guide import Guide
from acupress_cli.domain.pages.page import Form
from tests.documents.pages import (
    GUIDES,
    HARMLESS,
    HOSTILE,
    in_one_row,
    sentences_of,
    with_lines,
)

EACH_GUIDE = pytest.mark.parametrize("guide", GUIDES, ids=[guide.code for guide in GUIDES])


@EACH_GUIDE
def test_every_sentence_is_there(guide: Guide) -> None:
    """Nothing a guide says is lost on the way to the page, and nothing changes its order."""
    page, at = in_one_row(guide_text([guide])), 0
    for sentence in sentences_of(guide):
        at = page.index(in_one_row(sentence), at) + 1


@EACH_GUIDE
def test_lines_are_short(guide: Guide) -> None:
    """No line is longer than 78 characters, but for a single word that is."""
    for line in guide_text([guide]).splitlines():
        assert len(line) <= WIDTH or len(line.split()) <= 2
        assert line == line.rstrip()


@pytest.mark.parametrize(
    ("form", "page"),
    [
        (Form.PROSE, "One.\nTwo."),
        (Form.STEPS, "1. One.\n2. Two."),
        (Form.BULLETS, "- One.\n- Two."),
        (Form.WARNING, "- One.\n- Two."),
    ],
)
def test_the_form_shows_how_lines_belong_together(form: Form, page: str) -> None:
    """Steps are numbered, bullets have a dash, prose has neither."""
    guide = with_lines(form, "One.", "Two.")
    assert guide_text([guide]) == f"T\n=\nS\n\nHeading\n-------\n{page}\n"


def test_broken_lines_stand_below_their_first() -> None:
    """The further lines of a step are indented like its first."""
    page = guide_text([with_lines(Form.STEPS, "word " * 30)])
    first, second = page.splitlines()[6:8]
    assert first.startswith("1. word")
    assert second.startswith("   word")
    assert len(first) <= WIDTH


def test_several_guides_follow_each_other() -> None:
    """Two guides are two pages with a blank line between."""
    one, two = GUIDES[:2]
    assert guide_text([one, two]) == guide_text([one]) + "\n" + guide_text([two])


def test_control_characters_are_made_visible() -> None:
    """A name from a file cannot colour, move or turn anything round: it is shown as text."""
    page = guide_text([HOSTILE])
    assert in_one_row(page).count(HARMLESS) == 2 + 2 * len(Form)
    assert all(character.isprintable() or character == "\n" for character in page)
