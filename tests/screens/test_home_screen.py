"""Home as it stands in a window: narrow, in plain letters, and in words alone."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.home import DayMark, Home, Way
from acupress_cli.domain.journal.home_page import Besides, HomePage, home_page, hours_page
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.screens.home_screen import HomeLook, home_lines
from tests.fakes.bench import CONTENT
from tests.fakes.calendars import evening_of
from tests.fakes.journal import hold, session
from tests.screens.golden_file import check_golden

WORDS = CONTENT.home_words()
CALENDAR = evening_of(date(2026, 5, 6))
LAST = session(
    CALENDAR.now - timedelta(days=2), "GB30", "BL40", "BL57", "BL60", leg=(6, 4), side=Side.LEFT
)
P, R, N, O = DayMark.PRESSED, DayMark.REST, DayMark.NONE, DayMark.OPEN  # noqa: E741
FREE = Home(LAST, days=(P, P, N, R, P, P, P, N, P, P, R, P, N, O), planned_today=1)
CUT_OFF = session(CALENDAR.now, holds=(hold("GB30"), hold("BL40", 0.0, None)))
HOMES = {
    "new": Home(),
    "free": FREE,
    "cut_off": replace(FREE, cut_off=CUT_OFF),
    "enough": replace(FREE, is_enough=True),
    "red_flag": replace(FREE, outcome=Outcome.EMERGENCY),
}
LOOKS = {
    "80": HomeLook(79),
    "40": HomeLook(39),
    "40-ascii": HomeLook(39, ascii_only=True),
    "80-plain": HomeLook(79, is_plain=True),
}


def page_of(way: str) -> HomePage:
    """A page as a person with a long course sees it."""
    areas = CONTENT.atlas().in_body_order(("buttock", "thigh-back", "calf"))
    if way == "hours":
        return hours_page(FREE, WORDS, areas, CALENDAR)
    number = CONTENT.numbers().sentence("GB")
    stands = (WORDS.stands.format(when="2026-05-05 20:10"), "Get emergency help now.", number)
    notes = (CONTENT.dose_words().enough,) if way == "enough" else ()
    return home_page(HOMES[way], WORDS, Besides(areas, stands, notes), CALENDAR)


@pytest.mark.parametrize("look", LOOKS)
def test_home_fits_its_window(look: str) -> None:
    """Each page, one below the other; none is higher than a window of 24 rows."""
    lines: list[str] = []
    for way in Way:
        drawn = home_lines(page_of(way.value), LOOKS[look])
        assert max(map(len, drawn)) <= LOOKS[look].width
        assert len(drawn) < 20
        lines += [f"[{way.value}]", *drawn, ""]
    check_golden(f"home-{look}", lines)


@pytest.mark.parametrize("way", Way)
def test_home_has_fewer_than_60_words(way: Way) -> None:
    """It is read every day."""
    told = " ".join(home_lines(page_of(way.value), LOOKS["80"]))
    assert len([word for word in told.split() if any(map(str.isalnum, word))]) < 60


def test_what_is_strong_stands_out_where_it_can() -> None:
    """Keys and warnings, whatever else the terminal shows; nothing is told by that alone."""
    look = HomeLook(79, is_bold=True)
    for way in Way:
        page = page_of(way.value)
        bold = "\n".join(home_lines(page, look))
        for row in page.keys:
            assert f"\x1b[1m{row.key}\x1b[0m {row.word}" in bold
        plain = bold.replace("\x1b[1m", "").replace("\x1b[0m", "")
        assert plain == "\n".join(home_lines(page, HomeLook(79)))
    assert "\x1b[1mGet emergency help now.\x1b[0m" in "\n".join(
        home_lines(page_of("red_flag"), look)
    )


def test_a_very_narrow_window_breaks_at_words() -> None:
    """A key with its word may be wider than the window."""
    assert max(map(len, home_lines(page_of("free"), HomeLook(12)))) <= 12
