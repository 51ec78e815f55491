"""What covers the session while its time stands still."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.coaching.keys import ENTER, ESCAPE
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session.plan import StepKind
from acupress_cli.domain.session.session import Action
from acupress_cli.domain.session.session_keys import help_of, wishes_of
from acupress_cli.domain.session.session_words import SessionWords, point_name
from acupress_cli.screens.glyphs import UNICODE
from tests.fakes.bench import CONTENT
from tests.screens.golden_file import check_golden
from tests.screens.moments import (
    MOMENTS,
    begun,
    drawn,
    in_hold,
    in_step,
    look_of,
    on_page,
    read_aloud,
)

OPENERS = {
    "help": Action.HELP,
    "guide": Action.GUIDE,
    "hurt": Action.HURTS,
    "leave": Action.QUIT,
}
SCREENS = [
    *((moment, width, 24) for moment in OPENERS for width in (80, 40)),
    ("guide", 140, 40),
    ("help", 60, 10),
    ("guide", 60, 10),
    ("hurt", 60, 10),
]
POINTS = CONTENT.catalogue().points


@pytest.mark.parametrize(("moment", "width", "height"), SCREENS)
def test_screens_look_as_kept(
    catalogue: Catalogue, words: SessionWords, moment: str, width: int, height: int
) -> None:
    """The help, the guide and the advice look as last agreed on."""
    lines = drawn(MOMENTS[moment](catalogue), look_of(words, width, height))
    check_golden(f"{moment}-{width}x{height}", [line.plain for line in lines])


def every_page(words: SessionWords, point: Acupoint, opener: Action, size: tuple[int, int]) -> str:
    """All that can be read by turning the pages until they come round."""
    frame = in_hold(point, 20.0, opener)
    pages: list[list[str]] = []
    while True:
        lines = [line.plain for line in drawn(on_page(frame, len(pages)), look_of(words, *size))]
        page = lines[: lines.index(UNICODE.rule * (size[0] - 1))]
        if page in pages:
            break
        pages.append(page)
    return " ".join(word for page in pages for line in page for word in line.split())


@pytest.mark.parametrize("size", [(80, 24), (40, 24), (60, 10), (30, 8)])
@pytest.mark.parametrize("code", ["BL57", "GV3", "EX-UE7", "GB30"])
def test_the_whole_guide_can_be_read_in_any_window(
    catalogue: Catalogue, words: SessionWords, code: str, size: tuple[int, int]
) -> None:
    """Turning the pages shows every step, way and caution, at any size."""
    point = catalogue.find(code)
    text = every_page(words, point, Action.GUIDE, size)
    said = [point_name(point), point.place, point.location, *point.find, point.feel]
    said += [technique.how for technique in point.techniques]
    said += [point.tender_spot.offer, *point.tender_spot.steps] if point.tender_spot else []
    for sentence in (*said, *point.cautions, *point.do_not_press_if):
        assert sentence in text


@pytest.mark.parametrize("size", [(80, 24), (40, 24), (60, 10), (30, 8)])
def test_every_key_is_explained(
    catalogue: Catalogue, words: SessionWords, size: tuple[int, int]
) -> None:
    """The help names each key that does something, with what it does."""
    text = every_page(words, catalogue.find("BL57"), Action.HELP, size)
    explained_keys = help_of(words.keys)
    for key, meaning in explained_keys:
        assert f"{key} {meaning}" in text.replace(f"{key}: ", f"{key} ")
    explained = {"space": " ", "Enter": ENTER}
    told = {explained.get(key, key) for entry, _ in explained_keys for key in entry.split()}
    # Second names of keys, and the way into this text.
    silent = {"p", "=", "?", "h", ESCAPE}
    assert told == {*wishes_of(words.keys)} - silent


@pytest.mark.parametrize("size", [(80, 24), (40, 24), (60, 16)])
def test_all_advice_stands_on_one_page(
    catalogue: Catalogue, words: SessionWords, size: tuple[int, int]
) -> None:
    """What to do when it hurts is read without turning a page."""
    text = read_aloud(drawn(MOMENTS["hurt"](catalogue), look_of(words, *size)))
    assert text.startswith("It hurts BL57 Chéngshān ")
    assert all(sentence in text for sentence in words.hurt)
    assert "Enter goes on. q ends the session." in text


@pytest.mark.parametrize("size", [(80, 24), (40, 24), (60, 10), (30, 12)])
def test_whoever_quits_reads_both_ways_at_once(
    catalogue: Catalogue, words: SessionWords, size: tuple[int, int]
) -> None:
    """The question, its two keys and the way back stand on one page in any usual window."""
    text = read_aloud(drawn(MOMENTS["leave"](catalogue), look_of(words, *size)))
    assert text.startswith("Do you want to stop? s")
    for key, meaning in words.ways_to_leave:
        assert f"{key} {meaning}" in text.replace(f"{key}: ", f"{key} ")
    assert "page" not in text


@pytest.mark.parametrize("size", [(60, 10), (80, 10), (50, 12), (20, 30)])
def test_a_low_window_keeps_the_warning_signs(
    catalogue: Catalogue, words: SessionWords, size: tuple[int, int]
) -> None:
    """Where not all advice has room, the signs that need a doctor are what stays."""
    text = read_aloud(drawn(MOMENTS["hurt"](catalogue), look_of(words, *size)))
    assert all(sentence in text for sentence in words.hurt[2:])


@pytest.mark.parametrize("moment", OPENERS)
def test_how_to_go_on_is_never_cut_off(
    catalogue: Catalogue, words: SessionWords, moment: str
) -> None:
    """At 40 columns the last line still says whole which keys lead back."""
    text = read_aloud(drawn(MOMENTS[moment](catalogue), look_of(words, 40, 24)))
    ways = {"hurt": r"Enter goes on\. q ends the session\.$"}
    usual = r"(space: page 1 of \d+\. )?Enter: back to the session\.$"
    assert re.search(ways.get(moment, usual), text)


def test_pages_go_round(catalogue: Catalogue, words: SessionWords) -> None:
    """After the last page comes the first, and one page alone is not counted."""
    frame, look = MOMENTS["help"](catalogue), look_of(words, 60, 10)
    first, second = (drawn(on_page(frame, page), look) for page in (0, 1))
    assert read_aloud(first).endswith("space: page 1 of 3. Enter: back to the session.")
    assert read_aloud(second).endswith("space: page 2 of 3. Enter: back to the session.")
    assert drawn(on_page(frame, 3), look) == first
    alone = read_aloud(drawn(frame, look_of(words, 80, 24)))
    assert "page" not in alone.replace("pages", "")


def test_while_settling_the_guide_is_that_of_the_first_point(
    catalogue: Catalogue, words: SessionWords
) -> None:
    """Before the first point there is time to read how to find it."""
    play = begun(catalogue.find("BL57"))
    frame = in_step(play, StepKind.SETTLE, 1, Action.GUIDE)
    assert read_aloud(drawn(frame, look_of(words, 80, 24))).startswith("BL57 Chéngshān the notch")


@given(
    point=st.sampled_from(POINTS),
    opener=st.sampled_from(list(OPENERS.values())),
    width=st.integers(20, 250),
    height=st.integers(5, 60),
    page=st.integers(0, 40),
)
@settings(deadline=None, max_examples=150)
def test_every_page_fits_its_window(
    words: SessionWords, point: Acupoint, opener: Action, width: int, height: int, page: int
) -> None:
    """Whatever the size: exactly the window's height of lines, and none wider than it."""
    frame = on_page(in_hold(point, 5.0, opener), page)
    lines = drawn(frame, look_of(words, width, height))
    assert len(lines) == height
    assert max(line.cell_len for line in lines) <= width
