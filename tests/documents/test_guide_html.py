"""A guide as a page for a browser, a phone or paper."""

import html
import re
from base64 import b64decode

import pytest
from msgspec.structs import replace

from acupress_cli.documents.guide_html import guide_html
from acupress_cli.documents.guide_size import EM_OF_A_CUN
from acupress_cli.documents.page_setup import PageSetup, Paper
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pages.guide import Guide
from acupress_cli.domain.pages.page import Form
from tests.documents.pages import (
    FONTS,
    GUIDES,
    HARMLESS,
    HOSTILE,
    guides_on,
    hostile_picture,
    sentences_of,
    with_lines,
)  # fmt: skip
from tests.documents.strict_html import StrictReader

USUAL, LARGE = PageSetup(), PageSetup(Paper.LETTER, large_print=True)
BIGGEST_FONT = 60 * 1024
_KNOWN = {
    "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "nav", "a", "p",
    "main", "article", "div", "figure", "figcaption", "section", "ul", "ol", "li", "span",
    "svg", "desc", "b", "path", "circle", "text", "tspan", "g",
}  # fmt: skip


@pytest.mark.parametrize("setup", [USUAL, LARGE], ids=["usual", "large"])
@pytest.mark.parametrize("guide", GUIDES, ids=[guide.code for guide in GUIDES])
def test_every_sentence_is_there_in_order(guide: Guide, setup: PageSetup) -> None:
    """Nothing a guide says is lost or moved on the way to the page, and every element is closed."""
    read = StrictReader(guide_html([guide], setup, FONTS))
    assert read.open == []
    assert set(read.seen) <= _KNOWN
    at = read.text.index(guide.title)
    for sentence in sentences_of(guide):
        at = read.text.index(sentence, at) + 1


@pytest.mark.parametrize("setup", [USUAL, LARGE], ids=["usual", "large"])
def test_every_picture_is_there_once(setup: PageSetup) -> None:
    """With what it is of; the closest look first, beside how to find the point."""
    for guide in guides_on(Side.RIGHT):
        page = guide_html([guide], setup, FONTS)
        captions = re.findall(r"<figcaption>(.*?)</figcaption>", page)
        assert captions == [shown.caption for shown in (*guide.pictures, *guide.postures)]
        assert page.count("<svg ") == len(captions)
        (look,) = re.findall(r'<div class="look">.*?</ol>', page, re.DOTALL)
        assert "<svg " in look
        assert "How to find it" in look


def test_postures_stand_by_how_to_press_all_in_one_scale() -> None:
    """A person is as large in each, and what each shows is told to those who do not see it."""
    for guide in GUIDES:
        page = html.unescape(guide_html([guide], USUAL, FONTS))
        (how,) = re.findall(r'<section class="bullets technique">.*?</section>', page, re.DOTALL)
        drawn = re.findall(
            r'<div style="width: ([.\d]+)em">.*? viewBox="\S+ \S+ (\S+) .*?<desc>(.*?)</desc>', how
        )
        assert [words for *_, words in drawn] == [shown.words for shown in guide.postures]
        assert {round(float(em) / float(cun), 2) for em, cun, _ in drawn} == {EM_OF_A_CUN}
        assert how.index("<svg ") < how.index("<li>")


def test_no_text_becomes_an_element() -> None:
    """What stands in a file can neither run nor link nor load anything."""
    harm = "<script>alert(1)</script> \"'><img src=x onerror=alert(1)> javascript:alert(1)"
    picture = hostile_picture(harm, Side.LEFT)
    guide = replace(with_lines(Form.STEPS, harm, harm), title=harm, code=harm, pictures=(picture,))
    guide = replace(guide, postures=(picture,))
    others = tuple(replace(guide.sections[0], key=key) for key in ("technique", "sources"))
    page = guide_html([guide, replace(guide, sections=others)], USUAL, FONTS)
    assert set(StrictReader(page).seen) <= _KNOWN
    assert page.isascii()
    assert 'href="javascript' not in page
    assert StrictReader(page).text.count(harm) >= 4


def test_control_characters_are_made_visible() -> None:
    """Neither colours nor directions nor nulls reach the page."""
    find = replace(HOSTILE.sections[0], key="find")
    guide = replace(HOSTILE, sections=(*HOSTILE.sections, find), pictures=(hostile_picture(),))
    page = guide_html([guide], USUAL, FONTS)
    assert page.isascii()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f]", page)
    page = re.sub(r"</tspan><tspan[^>]*>", " ", page)
    assert html.unescape(page).count(HARMLESS) == 3 + 2 * len(Form) + 2 + 5


def test_the_page_stands_alone() -> None:
    """No script, and nothing is fetched: the only addresses that are loaded are the fonts in it."""
    page = guide_html(GUIDES, USUAL, FONTS)
    assert not re.search(r"<script|<link|<img|<iframe|src=|@import", page)
    assert re.findall(r"url\(([a-z:/]+);", page) == ["data:font/otf"] * 3
    loaded = re.sub(r'<a href="https?:[^"]*">|xmlns="[^"]*"', "", page)
    assert not re.search(r'(href|xlink:href)="(?!#)', loaded)


def test_the_fonts_are_in_the_page_and_small() -> None:
    """Chinese names and paper are the same everywhere, and cost few bytes."""
    page = guide_html(GUIDES[:1], USUAL, FONTS)
    kept = re.findall(r"base64,([A-Za-z0-9+/=]+)", page)
    assert [b64decode(one) for one in kept] == [FONTS.hanzi, FONTS.letters, FONTS.letters_bold]
    assert max(map(len, kept)) < BIGGEST_FONT


def test_chinese_words_name_their_language() -> None:
    """So that a screen reader says them right; an English word is never marked."""
    guide = next(guide for guide in GUIDES if guide.code == "GB30")
    page = html.unescape(guide_html([guide], USUAL, FONTS))
    assert '<html lang="en">' in page
    for marked in (
        '<span lang="zh-Hant">環跳</span> / <span lang="zh-Hans">环跳</span>',
        'GB30 <span lang="zh-Latn-pinyin">Huántiào</span>,',
    ):
        assert marked in page


def test_one_guide_is_its_own_title_and_several_have_one_above() -> None:
    """Headings go down by one, and a list leads to each point."""
    one = guide_html(GUIDES[:1], USUAL, FONTS)
    assert one.count("<h1") == 1
    assert "<h3" not in one
    assert "<nav" not in one
    several = guide_html(GUIDES[:3], USUAL, FONTS)
    assert re.findall(r"<h1>(.*?)</h1>", several) == ["Guide to 3 points"]
    assert several.count("<h2") == 3
    led = re.findall(r'<a href="#([^"]+)"', several)
    assert led == re.findall(r'<article id="([^"]+)"', several)
    assert len(set(led)) == 3


def test_a_page_has_its_landmarks() -> None:
    """One main part, an article for each point, each named by its heading."""
    page = guide_html(GUIDES, USUAL, FONTS)
    assert page.count("<main>") == 1
    assert page.count("<article ") == len(GUIDES)
    named = re.findall(r'aria-labelledby="([^"]+)"', page)
    assert named == re.findall(r'<h2 class="title" id="([^"]+)"', page)


def test_only_addresses_of_the_web_can_be_followed() -> None:
    """In the sources alone, without the stop that ends the sentence."""
    guide = with_lines(Form.BULLETS, "See https://a.example/b?c=1&d=2. Or ftp://x, file:///etc.")
    sources = replace(guide.sections[0], key="sources")
    page = guide_html([replace(guide, sections=(sources,))], USUAL, FONTS)
    address = "https://a.example/b?c=1&amp;d=2"
    assert re.findall(r"<a [^>]*>[^<]*</a>", page) == [f'<a href="{address}">{address}</a>']
    assert "<a " not in guide_html([guide], USUAL, FONTS)


@pytest.mark.parametrize(
    ("setup", "style"),
    [
        (USUAL, ["size: a4;", "font-size: var(--pt)", "--pt: 10.5pt"]),
        (LARGE, ["size: letter;", "font-size: var(--pt)", "html { font-size: 150%; }"]),
    ],
)
def test_the_paper_and_the_print(setup: PageSetup, style: list[str]) -> None:
    """They are as wanted, every point begins a page, and no placeholder is left."""
    page = guide_html(GUIDES[:2], setup, FONTS)
    assert [rule for rule in style if rule not in page] == []
    assert "article + article { break-before: page; }" in page
    assert "counter(page)" in page
    assert "$" not in page
