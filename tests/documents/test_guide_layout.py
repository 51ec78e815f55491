"""The size of letters on paper: each guide on one sheet, and never too small to be read."""

import pytest

from acupress_cli.documents.guide_layout import divided, layout_of
from acupress_cli.documents.guide_letters import lines_of, wide_em
from acupress_cli.documents.guide_size import column_pt, figure_pt
from acupress_cli.documents.page_setup import LEAST_LARGE_PT, LEAST_PT, PageSetup, Paper
from acupress_cli.domain.pages.guide import Guide, guide_for
from acupress_cli.domain.pages.notice import Notice
from acupress_cli.domain.safety.conditions import HeldCondition, Person
from tests.documents.pages import GUIDES, POSTURES
from tests.fakes.bench import CONTENT

PAPERS = pytest.mark.parametrize("paper", Paper)
ASKED = CONTENT.conditions().asked


def guides_with(condition: str) -> list[Guide]:
    """Every guide on paper, for somebody who told a condition."""
    told = next(one for one in ASKED if one.id == condition)
    notice = Notice(CONTENT.notice_words(), ASKED, CONTENT.atlas(), told=(told,))
    person = Person((HeldCondition(told),))
    about = CONTENT.catalogue(), CONTENT.atlas(), CONTENT.sources()
    return [
        guide_for(
            point,
            *about,
            person.verdict(point, CONTENT.atlas()),
            CONTENT.figures(),
            postures=POSTURES,
            notice=notice,
        ).on_paper()
        for point in CONTENT.catalogue()
    ]


@PAPERS
def test_each_guide_goes_on_one_side(paper: Paper) -> None:
    """In letters of at least eight points, in two columns, of which each has something."""
    for guide in GUIDES:
        layout = layout_of(guide.on_paper(), PageSetup(paper))
        assert layout.sides == 1, guide.code
        assert layout.size_pt >= LEAST_PT
        assert layout.widths_pt
        assert 0 < layout.first < len(divided(guide.on_paper()).columns)


@PAPERS
@pytest.mark.parametrize("condition", ["pregnant", "blood-thinners", "clot-past", "diabetes"])
def test_a_condition_told_takes_no_second_side(paper: Paper, condition: str) -> None:
    """It stands in the box on top; what it rules out leaves room."""
    for guide in guides_with(condition):
        assert layout_of(guide, PageSetup(paper)).sides == 1, guide.code


@PAPERS
def test_large_print_goes_on_two_sheets(paper: Paper) -> None:
    """On both sides of each, in letters of at least fourteen points."""
    for guide in GUIDES:
        layout = layout_of(guide.on_paper().in_large_print(), PageSetup(paper, large_print=True))
        assert layout.sides <= 4, guide.code
        assert layout.size_pt >= LEAST_LARGE_PT


@PAPERS
def test_a_whole_guide_goes_on_as_it_comes(paper: Paper) -> None:
    """On several sides, in letters of the usual size."""
    whole = next(guide for guide in GUIDES if guide.code == "GB30")
    layout = layout_of(whole, PageSetup(paper))
    assert (layout.size_pt, layout.sides, layout.widths_pt) == (10.5, 2, None)


@PAPERS
def test_a_drawing_is_as_wide_as_its_column(paper: Paper) -> None:
    """Or as high as is enough for its words to be nine points large."""
    setup = PageSetup(paper)
    for picture in (guide.pictures[0] for guide in GUIDES):
        high = figure_pt(picture, column_pt(setup), setup)
        wide = high * picture.width / (picture.figure.bottom - picture.figure.top)
        assert wide == pytest.approx(column_pt(setup)) or high == pytest.approx(255.12, abs=0.1)


def test_lines_are_reckoned_as_they_break() -> None:
    """Between words and behind hyphens; a word wider than a line has a line of its own."""
    assert lines_of("ab ab", wide_em("ab ab") + 0.01) == 1
    assert lines_of("ab ab", wide_em("ab ab") - 0.01) == 2
    assert lines_of("ab-ab", wide_em("ab-a")) == 2
    assert lines_of("abababab ab", wide_em("abab")) == 2
    assert lines_of("ab ab", wide_em("ab ab") + 0.01, bold=True) == 2
    assert lines_of("", 1) == 1
    assert wide_em("跳") == 1


def test_letters_are_as_wide_as_in_the_font() -> None:
    """Each of ASCII."""
    reader = pytest.importorskip("fontTools.ttLib")
    font = reader.TTFont(CONTENT.fonts_folder() / "letters.otf")
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    for code in range(32, 127):
        assert wide_em(chr(code)) * 1000 == pytest.approx(advances[glyphs[code]][0])
