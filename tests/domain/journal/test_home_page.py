"""Home as a page, and its keys."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from acupress_cli.domain.body.body import BodyArea, Side
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.journal.home import DayMark, Home, Way
from acupress_cli.domain.journal.home_page import Besides, HomeLine, home_page, hours_page
from acupress_cli.domain.journal.home_words import Choice, HomeKey, choices_of
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.safety.red_flag import Outcome
from tests.fakes.bench import CONTENT
from tests.fakes.calendars import evening_of
from tests.fakes.journal import hold, session

WORDS = CONTENT.home_words()
CALENDAR = evening_of(date(2026, 5, 6))
LAST = session(
    CALENDAR.now - timedelta(days=1), "GB30", "BL40", "BL57", "BL60", leg=(6, 4), side=Side.LEFT
)
DAYS = (DayMark.PRESSED, DayMark.NONE, DayMark.OPEN)
AT_HOME = Home(LAST, days=DAYS, planned_today=1)

Named = Callable[..., tuple[BodyArea, ...]]


@pytest.fixture(scope="session")
def named(atlas: BodyAtlas) -> Named:
    """The areas with these codes."""
    return lambda *codes: atlas.in_body_order(codes)


def lines(home: Home, *areas: BodyArea, **besides: tuple[str, ...]) -> list[str]:
    """What is read of home with these areas of the last session."""
    page = home_page(home, WORDS, Besides(areas, **besides), CALENDAR)
    return [line.eye for line in page.lines]


def test_the_last_session_in_one_line(named: Named) -> None:
    """Where it hurt, what was pressed for how long, and what became of the pain."""
    page = home_page(AT_HOME, WORDS, Besides(named("buttock", "calf")), CALENDAR)
    told = "Yesterday: left buttock to calf, 4 points, 4 min, leg 6 → 4"
    aloud = "Yesterday: left buttock to calf, 4 points, 4 minutes, leg 6 before and 4 after"
    assert page.lines[0] == HomeLine(told, aloud)
    assert page.lines[0].spoken == aloud
    assert page.lines[1].spoken == page.lines[1].eye == "Today: no session yet, 1 planned."


@pytest.mark.parametrize(
    ("codes", "side", "where"),
    [
        (("calf",), Side.RIGHT, "right calf, "),
        (("calf", "lower-back"), Side.BOTH, "lower back to calf on both sides, "),
        (("lower-back",), None, "lower back, "),
        ((), Side.LEFT, ""),
    ],
)
def test_where_the_pain_was(
    codes: tuple[str, ...], side: Side | None, where: str, named: Named
) -> None:
    """From the back down, on its side; nothing where it was not said."""
    home = replace(AT_HOME, last=replace(LAST, side=side))
    assert lines(home, *named(*codes))[0].startswith(f"Yesterday: {where}4 points, ")


@pytest.mark.parametrize(
    ("days", "when"),
    [(0, "Today"), (1, "Yesterday"), (2, "Monday"), (6, "Thursday"), (7, "29 Apr"),
     (200, "18 Oct 2025")],
)  # fmt: skip
def test_when_it_was(days: int, when: str) -> None:
    """By the name of the day within a week, by its date before that."""
    entry = session(CALENDAR.now - timedelta(days=days), "GB30")
    assert lines(replace(AT_HOME, last=entry))[0] == f"{when}: 1 point, 1 min"


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (session(LAST.started_at, "GB30", leg=(6, None)), "1 point, 1 min, leg 6"),
        (session(LAST.started_at, "GB30", leg=(6, 4), back=(3, 3)),
         "1 point, 1 min, leg 6 → 4, back 3 → 3"),
        (session(LAST.started_at, told_s=300.0), "5 min"),
    ],
)  # fmt: skip
def test_what_is_not_known_is_left_out(entry: Entry, told: str) -> None:
    """No score after, no score at all, no points."""
    assert lines(replace(AT_HOME, last=entry))[0] == f"Yesterday: {told}"


@pytest.mark.parametrize(
    ("home", "told"),
    [
        (AT_HOME, "Today: no session yet, 1 planned."),
        (replace(AT_HOME, done_today=1), "Today: done, as planned."),
        (replace(AT_HOME, done_today=1, planned_today=2), "Today: 1 of 2 done."),
        (replace(AT_HOME, rests_today=True), "Today: a day of rest."),
    ],
)
def test_what_the_plan_says_of_today(home: Home, told: str) -> None:
    """Not yet, partly, done, or a day of rest."""
    assert lines(home)[-1] == told


def test_the_marks_say_what_they_are() -> None:
    """How many days were pressed on, and how many were rest where there were any."""
    marks = home_page(AT_HOME, WORDS, Besides(), CALENDAR).marks
    assert marks
    assert (marks.days, marks.told) == (DAYS, "pressed on 1 of 3 days")
    rested = replace(AT_HOME, days=(*DAYS, DayMark.REST))
    marks = home_page(rested, WORDS, Besides(), CALENDAR).marks
    assert marks
    assert marks.told == "pressed on 1 of 4 days, 1 of rest"


def test_someone_new_reads_three_lines() -> None:
    """And nothing of a plan or of days."""
    page = home_page(Home(), WORDS, Besides(), CALENDAR)
    assert len(page.lines) == 3
    assert page.marks is None
    assert page.keys == WORDS.keys.new


def test_a_warning_sign_is_all_that_is_told() -> None:
    """With the keys that help then."""
    home = replace(AT_HOME, outcome=Outcome.EMERGENCY)
    page = home_page(home, WORDS, Besides(stands=("It stands.",)), CALENDAR)
    assert page.lines == (HomeLine("It stands.", strong=True),)
    assert page.marks is None
    assert page.keys == WORDS.keys.red_flag


def test_a_session_that_was_cut_off_stands_in_place_of_the_plan() -> None:
    """With how much of it is to come."""
    holds = (hold("GB30"), hold("BL40", 0.0, None), hold("BL57", 0.0, None))
    entry = session(CALENDAR.now, holds=holds)
    told = "Your session of 21:00 is not over yet, with 2 holds to go."
    assert lines(replace(AT_HOME, cut_off=entry))[1:] == [told]
    assert lines(Home(cut_off=entry)) == [told]


def test_what_was_enough_stands_in_place_of_the_plan() -> None:
    """Whoever only presses Enter then leaves it."""
    home = replace(AT_HOME, is_enough=True)
    assert lines(home, notes=("That is enough.",))[1:] == ["That is enough."]
    assert choices_of(WORDS.keys.enough)["enter"] is Choice.LEAVE


def test_the_hours_after_are_asked_for_below_the_session() -> None:
    """The keys are those of the answers."""
    page = hours_page(AT_HOME, WORDS, (), CALENDAR)
    assert [line.eye for line in page.lines[1:]] == [WORDS.hours]
    assert page.keys == WORDS.keys.hours


@pytest.mark.parametrize("way", Way)
def test_every_way_can_be_left_and_helped(way: Way) -> None:
    """By q, Escape and ?, and no key is named twice."""
    rows = WORDS.keys.every(way)
    choices = choices_of(rows)
    assert choices["q"] is choices["escape"] is Choice.LEAVE
    assert choices["?"] is Choice.COMMANDS
    assert choices["r"] is Choice.REHEARSE
    named = [row.key.rstrip(":") for row in rows]
    assert len(named) == len(set(named))


def test_of_two_meanings_the_first_counts() -> None:
    """What is shown on a page goes before what holds everywhere."""
    rows = HomeKey("q", {"q": "skip"}, "skip"), HomeKey("q", {"q": "leave"}, "leave")
    assert choices_of(rows) == {"q": Choice.SKIP}


@pytest.mark.parametrize("does", [{"tab": "leave"}, {"q": "go away"}])
def test_a_key_that_nobody_could_press_is_a_fault(does: dict[str, str]) -> None:
    """So is one that means what does not exist."""
    with pytest.raises(ValueError, match=r"is no key|cannot mean"):
        HomeKey("q", does, "leave")
