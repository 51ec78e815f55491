"""PDF and PNG: every sentence, in letters that are in the file, from nothing but the markup."""

import io
import re
import sys
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader

from acupress_cli.adapters.typst_pages import typeset
from acupress_cli.documents.guide_layout import layout_of
from acupress_cli.documents.guide_size import FOOT_MM, SIDE_MM, TOP_MM
from acupress_cli.documents.guide_typst import guide_typst
from acupress_cli.documents.page_setup import PageSetup, Paper
from acupress_cli.documents.pocket_typst import pocket_typst
from acupress_cli.documents.typst import told
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.errors import MissingPartError
from acupress_cli.domain.pages.guide import Guide, WantedPoint
from acupress_cli.domain.pages.page import Form
from acupress_cli.domain.pages.pocket import pocket_sheet
from tests.documents.pages import FONTS as PAGE_FONTS
from tests.documents.pages import (
    GUIDES,
    HARMLESS,
    HOSTILE,
    NOTICE,
    hostile_picture,
    sentences_of,
    with_lines,
)
from tests.documents.printed import letter_sizes
from tests.fakes.bench import CONTENT

FONTS = CONTENT.fonts_folder()
POINTS = CONTENT.catalogue().points
A_POINT_IN_MM = 25.4 / 72
_FOOTER = re.compile(r"\n\d+ / \d+\s*$")


def pdf(markup: str) -> PdfReader:
    """The PDF, read."""
    return PdfReader(io.BytesIO(typeset(markup, FONTS)))


def letters(text: str) -> str:
    """Text without the spaces, whose places a PDF does not keep."""
    return "".join(text.split())


def text_of(pages: PdfReader) -> str:
    """Everything on the pages but their numbers, without spaces."""
    return letters("".join(_FOOTER.sub("", page.extract_text()) for page in pages.pages))


@pytest.mark.parametrize(
    ("guides", "large"), [(GUIDES, False), (GUIDES[::5], True)], ids=["usual", "large"]
)
def test_every_sentence_of_every_guide_is_there(guides: list[Guide], large: bool) -> None:
    """In its order."""
    for guide in guides:
        found = text_of(pdf(guide_typst([guide], PageSetup(large_print=large))))
        at = 0
        for sentence in sentences_of(guide):
            at = found.index(letters(sentence), at) + 1


def test_each_guide_begins_a_page() -> None:
    """Under its own title."""
    pages = pdf(guide_typst(GUIDES[:3], PageSetup())).pages
    tops = [" ".join(page.extract_text().split()) for page in pages]
    titles = [guide.title for guide in GUIDES]
    assert [title for top in tops for title in titles if top.startswith(title)] == titles[:3]


@pytest.mark.parametrize("paper", Paper)
def test_the_paper_is_as_wanted(paper: Paper) -> None:
    """For guides and for the pocket sheet."""
    sheet = pocket_sheet(
        [WantedPoint(POINTS[0])], CONTENT.session_words(), CONTENT.figures(), NOTICE
    )
    setup = PageSetup(paper)
    for markup in (guide_typst(GUIDES[:1], setup), pocket_typst(sheet, setup, PAGE_FONTS)):
        box = pdf(markup).pages[0].mediabox
        size = float(box.width) * A_POINT_IN_MM, float(box.height) * A_POINT_IN_MM
        assert size == pytest.approx((paper.width_mm, paper.height_mm), abs=0.1)


def places_of(page: PageObject) -> list[tuple[float, float]]:
    """Where each piece of text begins on its page."""
    places = []

    def note(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            x, y = tm[4], tm[5]
            places.append((x * cm[0] + y * cm[2] + cm[4], x * cm[1] + y * cm[3] + cm[5]))

    page.extract_text(visitor_text=note)
    return places


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_nothing_runs_off_the_page(large: bool) -> None:
    """All but the number of the page lies within the margins, on the shorter paper, too."""
    side, top, foot = (mm / A_POINT_IN_MM for mm in (SIDE_MM, TOP_MM, FOOT_MM))
    for page in pdf(guide_typst(GUIDES[::2], PageSetup(Paper.LETTER, large))).pages:
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        every = places_of(page)
        places = [(x, y) for x, y in every if y > foot - 1]
        assert len(places) == len(every) - 1
        assert all(side - 1 < x < width - side and y < height - top for x, y in places)


@pytest.mark.parametrize("paper", Paper)
def test_each_point_is_on_one_sheet(paper: Paper) -> None:
    """With all that is said on paper, in letters of at least eight points."""
    for guide in (guide.on_paper() for guide in GUIDES):
        pages = pdf(guide_typst([guide], PageSetup(paper))).pages
        assert len(pages) == 1, guide.code
        assert letter_sizes(pages[0])[0] >= 8, guide.code
        found = letters(pages[0].extract_text())
        for sentence in sentences_of(guide):
            assert letters(sentence) in found


@pytest.mark.parametrize("paper", Paper)
def test_large_print_is_as_long_as_reckoned(paper: Paper) -> None:
    """In letters of at least fourteen points, and in the drawing, too."""
    setup = PageSetup(paper, large_print=True)
    for guide in (guide.on_paper().in_large_print() for guide in GUIDES[::4]):
        pages = pdf(guide_typst([guide], setup)).pages
        assert len(pages) == layout_of(guide, setup).sides, guide.code
        assert min(letter_sizes(page)[0] for page in pages) >= 13.9, guide.code


def test_the_chinese_letters_are_in_the_file() -> None:
    """Every font is embedded, and one of them is that of the Chinese names."""
    pages = pdf(guide_typst([g for g in GUIDES if g.code == "GB30"], PageSetup()))
    names = set()
    for page in pages.pages:
        for kept in page["/Resources"]["/Font"].values():  # type: ignore[index]
            (descendant,) = kept.get_object()["/DescendantFonts"]
            descriptor = descendant.get_object()["/FontDescriptor"].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(descriptor)
            names.add(str(kept.get_object()["/BaseFont"]).partition("+")[2])
    assert {"Acupress-Hanzi-Regular", "Acupress-Letters-Regular"} <= {
        name.removesuffix("-Identity-H") for name in names
    }
    assert "環跳 / 环跳" in pages.pages[0].extract_text()


def test_the_pocket_sheet_is_one_page() -> None:
    """With every sentence of seven points, as PDF and as PNG."""
    wanted = [WantedPoint(point, Side.LEFT) for point in POINTS[-7:]]
    sheet = pocket_sheet(wanted, CONTENT.session_words(), CONTENT.figures(), NOTICE)
    markup = pocket_typst(sheet, PageSetup(), PAGE_FONTS)
    pages = pdf(markup)
    assert len(pages.pages) == 1
    found = text_of(pages)
    for card in sheet.cards:
        for sentence in (card.code + card.name, card.place, *card.short, *card.press):
            assert letters(sentence) in found
        barred = NOTICE.not_if(next(p for p in POINTS if p.code == card.code))
        assert barred
        assert letters(barred.text) in found
    for line in sheet.first.lines:
        assert letters(line.text) in found
    assert letters(sheet.first.made_for) in found
    assert found.count(letters(sheet.stop)) == 4
    assert typeset(markup, FONTS, as_png=True).startswith(b"\x89PNG")


def test_guides_are_one_picture() -> None:
    """However many points there are."""
    markup = guide_typst(GUIDES[:3], PageSetup(large_print=True), on_one_page=True)
    assert typeset(markup, FONTS, as_png=True).startswith(b"\x89PNG")
    assert len(pdf(markup).pages) == 1


def test_text_is_never_markup() -> None:
    """It reads no file, makes no heading and ends no string, but is printed as it is."""
    harm = '#read("OFL.txt") "] = Heading *bold* $x$ @ref <label> \\ // #import "@preview/x:1.0.0"'
    guide = with_lines(Form.STEPS, harm, harm)
    found = text_of(pdf(guide_typst([guide], PageSetup())))
    assert found.count(letters(harm)) == 2
    for form in Form:
        typeset(guide_typst([with_lines(form, harm)], PageSetup()), FONTS)


def test_control_characters_are_made_visible() -> None:
    """Also in pictures and their captions."""
    guide = with_lines(Form.PROSE, "x")
    page = guide_typst([HOSTILE, guide], PageSetup())
    found = text_of(pdf(page))
    assert found.count(letters(HARMLESS)) == 2 + 2 * len(Form)
    assert letters(HARMLESS) in text_of(pdf(f"#{told(hostile_picture().words)}"))


def test_other_files_are_out_of_reach(tmp_path: Path) -> None:
    """Even markup of ours could read only the fonts' folder."""
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    with pytest.raises(Exception, match=r"access|not found|denied"):
        typeset(f'#read("{secret}")', FONTS)
    with pytest.raises(Exception, match=r"access|not found|denied|escape"):
        typeset('#read("../points.yaml")', FONTS)


def test_without_the_part_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence, and the way that needs nothing."""
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingPartError) as caught:
        typeset("x", FONTS)
    assert caught.value.exit_code == 6
    assert 'pip install "acupress-cli[pdf]"' in caught.value.hint
    assert "--format html" in caught.value.hint
