"""Progress on the screen."""

import io
from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from rich.console import Console

from acupress_cli.domain.journal.change import Change
from acupress_cli.domain.journal.course import Comparison, ReachChange
from acupress_cli.domain.journal.entry import HoursAfter, Span
from acupress_cli.domain.journal.practice import Practice
from acupress_cli.domain.journal.progress import Advice, Progress
from acupress_cli.domain.journal.weeks import Site, SiteWeek, Week
from acupress_cli.domain.points.relief import PointRelief
from acupress_cli.screens.chart import ASCII, UNICODE, Signs
from acupress_cli.screens.progress_screen import (
    MOST_POINTS,
    MOST_WEEKS,
    ProgressView,
    progress_screen,
    relief_words,
)
from acupress_cli.screens.theme import rich_theme
from tests.fakes.bench import CONTENT
from tests.screens.golden_file import check_golden
from tests.screens.printing import in_one_row, printed

WORDS = CONTENT.progress_words()
MONDAY = date(2026, 3, 9)
TODAY = date(2026, 5, 4)


def week(index: int, leg: SiteWeek | None, back: SiteWeek | None = None, level: int = 4) -> Week:
    """The week ``index`` weeks after the first."""
    return Week(MONDAY + timedelta(weeks=index), leg, back, level, 3)


WEEKS = (
    week(0, SiteWeek(7, 5, 5)),
    week(1, SiteWeek(6.5, 5, 6)),
    week(3, SiteWeek(6, 6, 1), SiteWeek(3, 2, 1)),
    week(4, SiteWeek(5, None, 4), SiteWeek(3.5, 2.5, 4), 2),
    week(6, SiteWeek(None, 3, 0), SiteWeek(2, 1, 6), 2),
    week(7, SiteWeek(4, 2, 6), SiteWeek(3, 2, 6), 1),
)
HOURS = (HoursAfter.EASIER, HoursAfter.SAME, HoursAfter.WORSE)
POINTS = (
    PointRelief("GB30", 9, 7, 1, 1, 0),
    PointRelief("BL40", 8, 4, 0, 0, 2),
    PointRelief("BL57", 0, 0, 0, 1, 0),
)
PROGRESS = Progress(
    Span(TODAY - timedelta(days=89), TODAY),
    WEEKS,
    Practice(TODAY, 0, 6, 12, 15, ends_today=True),
    POINTS,
    MONDAY,
    (
        Comparison(Site.LEG, MONDAY, 7, MONDAY + timedelta(weeks=7), 4),
        Comparison(Site.BACK, MONDAY + timedelta(weeks=4), 3.5, MONDAY + timedelta(weeks=7), 3),
    ),
    Change.EASED,
    ReachChange.NEARER,
    (Advice.GO_ON,),
)


def view(width: int = 80, **more: object) -> ProgressView:
    """A view of this width."""
    return replace(ProgressView(width, UNICODE), **more)


def lines(progress: Progress, seen: ProgressView | None = None) -> list[str]:
    """The printed screen."""
    seen = seen or view()
    return printed(progress_screen(progress, WORDS, seen), seen.width)


@pytest.mark.parametrize(("width", "name"), [(88, "88"), (80, "80"), (40, "40")])
def test_progress_looks_as_kept(width: int, name: str) -> None:
    """The picture first, the verdict last, and nothing wider than the window."""
    drawn = lines(PROGRESS, view(width))
    check_golden(f"progress-{name}", drawn)
    assert max(map(len, drawn)) <= width


def test_progress_in_ascii_looks_as_kept() -> None:
    """Every sign is a letter, a dot or a mark that any terminal has."""
    drawn = lines(PROGRESS, view(40, signs=ASCII))
    check_golden("progress-40-ascii", drawn)
    assert "\n".join(drawn).isascii()


@pytest.mark.parametrize(("width", "signs", "name"), [(80, UNICODE, "80"), (40, ASCII, "40-ascii")])
def test_the_hours_after_look_as_kept(width: int, signs: Signs, name: str) -> None:
    """A cell each time they were told, the worse ones last, and the same in words."""
    told = (HOURS[:1] * 4, (), HOURS[:1] * 2 + HOURS[1:2], HOURS[2:], (), HOURS * 2)
    weeks = tuple(replace(w, hours_after=t) for w, t in zip(WEEKS, told, strict=True))
    seen = lines(replace(PROGRESS, weeks=weeks), view(width, signs=signs))
    first = seen.index("How you felt in the hours after")
    check_golden(f"progress-hours-{name}", seen[first : seen.index("Practice") - 1])
    assert max(map(len, seen)) <= width


def test_the_hours_after_are_shown_without_any_score() -> None:
    """And how to get the other charts is said."""
    told = Week(MONDAY, None, None, None, hours_after=HOURS[:2])
    seen = lines(replace(PROGRESS, weeks=(told,)))
    assert WORDS.no_scores in in_one_row(seen)
    chart = seen[seen.index("How you felt in the hours after") :]
    assert chart[1:3] == ["▁ easier  ▄ the same", "9 Mar ▁▄ 1 easier, 1 the same"]


def test_an_alarm_looks_as_kept() -> None:
    """What is worse and what to do stand at the end, in words."""
    worse = replace(
        PROGRESS,
        compared=(Comparison(Site.LEG, MONDAY, 4, MONDAY + timedelta(weeks=7), 6.5),),
        verdict=Change.WORSE,
        reach=ReachChange.FURTHER,
        advice=(Advice.FURTHER_DOWN, Advice.WORSE, Advice.REVIEW_6),
    )
    check_golden("progress-alarm-80", lines(worse))


def test_the_limits_stand_with_every_number() -> None:
    """Whatever is shown, it says what the numbers cannot tell."""
    empty = replace(PROGRESS, weeks=(), points=(), compared=(), verdict=Change.TOO_EARLY)
    for progress in (PROGRESS, empty, replace(PROGRESS, verdict=Change.WORSE)):
        said = in_one_row(lines(progress))
        assert all(limit in said for limit in WORDS.limits)
    assert WORDS.together in in_one_row(lines(PROGRESS))


def test_every_week_is_told_in_words() -> None:
    """Who cannot see the picture hears the same."""
    told = "\n".join(lines(PROGRESS))
    for words in (
        "before 7, after 5, 5 sessions",
        "before 6, after 6, 1 session",
        "before 5, 4 sessions",
        "after 3",
    ):
        assert words in told
    narrow = "\n".join(lines(PROGRESS, view(40)))
    for words in ("7 to 5", "6.5 to 5", "to 3"):
        assert words in narrow


def test_only_told_sites_have_a_chart() -> None:
    """Leg alone, or back alone."""
    leg = [line.split()[0] for line in lines(replace(PROGRESS, weeks=WEEKS[:2])) if line]
    assert "Leg" in leg
    assert "Back" not in leg
    back = replace(PROGRESS, weeks=(week(0, None, SiteWeek(3, 2, 3)),))
    starts = [line.split()[0] for line in lines(back) if line]
    assert "Leg" not in starts


def test_the_sign_for_both_is_explained_only_where_it_stands() -> None:
    """A short legend is read."""
    assert "the same" in "\n".join(lines(PROGRESS))
    assert "the same" not in "\n".join(lines(replace(PROGRESS, weeks=WEEKS[:2])))


def test_without_scores_it_says_how_to_get_some() -> None:
    """And without anything that these days are empty."""
    told = replace(PROGRESS, weeks=(week(0, None),))
    assert WORDS.no_scores in in_one_row(lines(told))
    assert WORDS.nothing_here in lines(replace(PROGRESS, weeks=()))
    assert "How far down it usually goes" not in lines(replace(PROGRESS, weeks=()))


def test_of_very_many_weeks_the_first_and_the_latest_stay() -> None:
    """What is left out is said, and years are told apart."""
    weeks = tuple(week(index, SiteWeek(5, 4, 3)) for index in range(60))
    drawn = lines(replace(PROGRESS, weeks=weeks))
    chart = drawn[drawn.index("") : drawn.index("How far down it usually goes")]
    rows = [line for line in chart if "before" in line]
    assert len(rows) == MOST_WEEKS + 1
    assert rows[0].startswith("9 Mar")
    assert any(line.strip() == "46 weeks not shown" for line in chart)
    assert [line.strip() for line in chart if line.startswith("20")] == ["2026", "2027"]


@pytest.mark.parametrize("count", [MOST_WEEKS, MOST_WEEKS + 1])
def test_some_weeks_are_all_shown(count: int) -> None:
    """Leaving one out to say so saves nothing."""
    weeks = tuple(week(index, SiteWeek(5, 4, 3)) for index in range(count))
    drawn = lines(replace(PROGRESS, weeks=weeks))
    assert len([line for line in drawn if "before 5" in line]) == count
    assert "not shown" not in "\n".join(drawn)


def test_silent_weeks_between_are_counted() -> None:
    """A line for all of them together."""
    weeks = (week(0, SiteWeek(5, 4, 3)), week(1, SiteWeek(5, 4, 3)), week(4, SiteWeek(5, 4, 3)))
    told = [line.strip() for line in lines(replace(PROGRESS, weeks=weeks))]
    assert told.count("nothing for 2 weeks") == 2


def test_over_new_year_the_years_are_named() -> None:
    """A day of last year is not mistaken for one of this year."""
    first, latest = date(2025, 11, 24), date(2026, 1, 5)
    compared = (Comparison(Site.LEG, first, 6, latest, 6),)
    said = in_one_row(lines(replace(PROGRESS, compared=compared)))
    assert "6 in the week of 24 Nov 2025, 6 in that of 5 Jan 2026" in said


def test_nobody_is_urged_where_something_speaks_against_it() -> None:
    """Nor where the streak does not end today."""
    assert WORDS.practice.rest in in_one_row(lines(PROGRESS))
    stopping = replace(PROGRESS, advice=(Advice.CHECK_FIRST,))
    assert WORDS.practice.rest not in in_one_row(lines(stopping))
    alive = replace(PROGRESS, practice=replace(PROGRESS.practice, ends_today=False))
    assert WORDS.practice.rest not in in_one_row(lines(alive))


def test_at_most_eight_points_are_listed() -> None:
    """And it says how many there are more, and how to see one of them."""
    many = tuple(PointRelief(f"BL{n}", 3, 1, 1, 0, 0) for n in range(10, 20))
    drawn = lines(replace(PROGRESS, points=many))
    assert len([line for line in drawn if line.startswith("BL")]) == MOST_POINTS
    assert "And 2 more; see one with --point." in drawn
    exactly = lines(replace(PROGRESS, points=many[:MOST_POINTS]))
    assert not any("more; see" in line for line in exactly)


def test_one_point_alone() -> None:
    """A point without scores is said to have none."""
    drawn = lines(PROGRESS, view(point="BL40"))
    assert [line for line in drawn if line.startswith(("BL", "GB"))] == [
        "BL40 easier after 4 of 8, worse after 0, too tender 2 times"
    ]
    assert "KI3 has no scores before and after in these days." in lines(PROGRESS, view(point="KI3"))
    assert not any(line.startswith("Points") for line in lines(replace(PROGRESS, points=())))


def test_a_point_in_words() -> None:
    """How often it was worse is always said beside how often it was easier."""
    assert relief_words(POINTS[0]) == "easier after 7 of 9, worse after 1, hurt once"
    assert relief_words(POINTS[2]) == "no scores before and after, hurt once"


def test_a_filter_says_what_it_hides() -> None:
    """First of all."""
    drawn = lines(PROGRESS, view(areas=("calf", "back of the thigh")))
    said = in_one_row(drawn[:2])
    assert said.startswith("The charts and the points count only")
    assert "calf, back of the thigh" in said


def test_text_of_files_cannot_steer_the_terminal() -> None:
    """A code from a journal made elsewhere is shown, not obeyed."""
    nasty = PointRelief("\x1b[31mBL[red]", 1, 1, 0, 0, 0)
    drawn = "\n".join(lines(replace(PROGRESS, points=(nasty,))))
    assert "\x1b" not in drawn
    assert "\\x1b[31mBL[red]" in drawn


def test_no_meaning_rests_on_colour() -> None:
    """With and without colour the same letters are printed."""
    coloured = Console(
        file=io.StringIO(),
        width=80,
        force_terminal=True,
        color_system="truecolor",
        record=True,
        theme=rich_theme(),
    )
    coloured.print(progress_screen(PROGRESS, WORDS, view()))
    text = [line.rstrip() for line in coloured.export_text().splitlines()]
    assert text == lines(PROGRESS)
