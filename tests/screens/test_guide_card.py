"""A point in one look: 24 lines at most, with its drawing, and nothing of safety lost."""

import pytest
from msgspec.structs import replace

from acupress_cli.domain.pages.guide import Guide, guide_for
from acupress_cli.domain.safety.conditions import Verdict
from acupress_cli.screens.dot_signs import ASCII, Pen, pen_called
from acupress_cli.screens.guide_card import MOST_ROWS, card_in_words, guide_card, guide_cards
from tests.documents.pages import GUIDES, HOSTILE, NOTICE
from tests.fakes.bench import CONTENT
from tests.screens.golden_file import check_golden
from tests.screens.printing import in_one_row

BRAILLE = pen_called("braille", ascii_only=False)
by_code = pytest.mark.parametrize("guide", GUIDES, ids=[guide.code for guide in GUIDES])


def words(guide: Guide, width: int, rows: int = MOST_ROWS, pen: Pen | None = None) -> str:
    """The card as one row of words."""
    return in_one_row([line.plain for line in guide_card(guide, width, rows, pen)])


@by_code
@pytest.mark.parametrize("pen", [None, BRAILLE, ASCII], ids=["none", "braille", "ascii"])
def test_a_card_is_one_look(guide: Guide, pen: Pen | None) -> None:
    """At 80 columns it has 24 lines at most, none of them too wide, and its drawing."""
    lines = guide_card(guide, 80, MOST_ROWS, pen)
    assert len(lines) <= MOST_ROWS
    assert max(line.cell_len for line in lines) <= 80
    drawn = {line.plain for line in lines} - {line.plain for line in guide_card(guide, 80)}
    assert bool(drawn) is (pen is not None)


@by_code
def test_a_narrow_card_is_little_longer(guide: Guide) -> None:
    """At 40 columns, where words take more lines, thirty are enough without the drawing."""
    lines = guide_card(guide, 40, MOST_ROWS, BRAILLE)
    assert len(lines) <= 30
    assert max(line.cell_len for line in lines) <= 40


@by_code
@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_no_word_of_a_card_is_lost(guide: Guide, width: int) -> None:
    """What it is for, for whom it is not, the steps, how it feels, when to stop, how long."""
    told = words(guide, width).replace(" ", "")
    short = guide.short
    for said in (
        guide.title, guide.subtitle, short.used_for, short.not_if, *short.steps, short.feel,
        short.stop, short.hold, f"acupress guide {guide.code} --all",
    ):  # fmt: skip
        assert said.replace(" ", "") in told


@pytest.mark.parametrize(("width", "rows"), [(80, 24), (40, 44), (120, 24)])
def test_a_card_looks_as_kept(width: int, rows: int) -> None:
    """The drawing beside the steps, or above them in a narrow window that is high enough."""
    guide = next(guide for guide in GUIDES if guide.code == "GB30")
    lines = guide_card(guide, width, rows, BRAILLE)
    check_golden(f"guide-card-{width}x{rows}", [line.plain for line in lines])


def test_a_point_that_is_barred_is_said_so_first_and_not_how() -> None:
    """Above all else, and without steps, feeling or length."""
    about = CONTENT.catalogue(), CONTENT.atlas(), CONTENT.sources()
    point = CONTENT.catalogue().find("LI4")
    guide = guide_for(point, *about, Verdict("Not in pregnancy."), notice=NOTICE)
    told = words(guide, 80)
    banned = "Do not press this point. Not in pregnancy."
    assert told.index(banned) < told.index(guide.short.used_for)
    assert not any(f"{label} " in told for label in ("Feel", "Stop", "How long"))
    assert point.short[0] not in told


def test_cards_stand_one_below_the_other() -> None:
    """With a line between them."""
    both = [line.plain for line in guide_cards(GUIDES[:2], 80)]
    first, second = ([line.plain for line in guide_card(guide, 80)] for guide in GUIDES[:2])
    assert both == [*first, "", *second]


@by_code
def test_a_card_in_words_has_a_sentence_a_line(guide: Guide) -> None:
    """For a voice: no columns, no drawing, each fact after its label."""
    title, subtitle, *told, more = [line.plain for line in card_in_words(guide)]
    assert (title, subtitle) == (guide.title, guide.subtitle)
    assert told == [f"{label}: {text}" for label, text in guide.short.facts]
    assert more.endswith(f"{guide.code} --all")


def test_text_from_a_file_is_shown_as_text() -> None:
    """It cannot colour, move or turn anything round."""
    for lines in (guide_card(HOSTILE, 80), card_in_words(HOSTILE)):
        assert all(character.isprintable() for line in lines for character in line.plain)


def test_where_nothing_is_drawn_the_steps_have_the_whole_width() -> None:
    """A point without a drawing, or a window too low for one."""
    bare = replace(GUIDES[0], pictures=())
    assert words(bare, 80, pen=BRAILLE) == words(GUIDES[0], 80)
    assert words(GUIDES[0], 80, 15, BRAILLE) == words(GUIDES[0], 80)


def test_a_key_has_no_half_entries() -> None:
    """Where the drawing is low, what is measured is left to the steps as a whole."""
    guide = next(guide for guide in GUIDES if guide.code == "GB30")
    told = []
    for rows in range(18, 31):
        lines = [line.plain for line in guide_card(guide, 80, rows, BRAILLE)]
        at = next((n for n, line in enumerate(lines) if "about 4 fingers, c -" in line), None)
        told.append(at is not None)
        assert at is None or lines[at + 1].split()[-1] == "(◉)"
    assert True in told
    assert False in told
