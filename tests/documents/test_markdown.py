"""A guide as Markdown."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.documents.markdown import guide_markdown
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

ESCAPED = re.compile(r"\\([\\`*_\[\]<>#|~&])")


def unescaped(page: str) -> str:
    """The text that a reader of the rendered page sees."""
    return ESCAPED.sub(r"\1", page)


@pytest.mark.parametrize("guide", GUIDES, ids=[guide.code for guide in GUIDES])
def test_every_sentence_is_there(guide: Guide) -> None:
    """Nothing a guide says is lost on the way to the page, and nothing changes its order."""
    page, at = in_one_row(unescaped(guide_markdown([guide]))), 0
    for sentence in sentences_of(guide):
        at = page.index(in_one_row(sentence), at) + 1


@pytest.mark.parametrize(
    ("form", "page"),
    [
        (Form.PROSE, "One.\n\nTwo.\n"),
        (Form.STEPS, "1. One.\n2. Two.\n"),
        (Form.BULLETS, "- One.\n- Two.\n"),
        (Form.WARNING, "- One.\n- Two.\n"),
    ],
)
def test_the_form_shows_how_lines_belong_together(form: Form, page: str) -> None:
    """Steps are a numbered list, bullets and warnings a list, prose is paragraphs."""
    guide = with_lines(form, "One.", "Two.")
    assert guide_markdown([guide]) == f"# T\n\n*S*\n\n## Heading\n\n{page}"


def test_several_guides_follow_each_other() -> None:
    """Each guide has its own heading, in the order asked for."""
    page = guide_markdown(GUIDES[:3])
    titles = re.findall(r"^# (.*)$", page, re.MULTILINE)
    assert titles == [guide.title for guide in GUIDES[:3]]


def test_control_characters_are_made_visible() -> None:
    """A name from a file cannot colour, move or turn anything round: it is shown as text."""
    page = guide_markdown([HOSTILE])
    assert in_one_row(unescaped(page)).count(HARMLESS) == 2 + 2 * len(Form)
    assert all(character.isprintable() or character == "\n" for character in page)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("*bold* _it_", r"\*bold\* \_it\_"),
        ("<script>", r"\<script\>"),
        ("[here](http://x)", r"\[here\](http://x)"),
        ("`code` | \\", r"\`code\` \| \\"),
        ("~~~ &lt;", r"\~\~\~ \&lt;"),
        ("# not a heading", r"\# not a heading"),
        ("line\n# two", "line\\\\x0a\\# two"),
    ],
)
def test_nothing_in_a_sentence_is_markdown(text: str, written: str) -> None:
    """What would be bold, a link, a tag or a heading is written as text."""
    assert f"\n{written}\n" in guide_markdown([with_lines(Form.PROSE, text)])


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
@settings(deadline=None, max_examples=200)
def test_no_sign_of_markdown_is_left_bare(text: str) -> None:
    """Whatever a sentence holds, it stays on its line, and every special sign is escaped."""
    page = guide_markdown([with_lines(Form.BULLETS, text)])
    head, _, line = page.removesuffix("\n").partition("## Heading\n\n- ")
    assert head == "# T\n\n*S*\n\n"
    assert "\n" not in line
    assert not re.search(r"[\\`*_\[\]<>#|~&]", ESCAPED.sub("", line))
