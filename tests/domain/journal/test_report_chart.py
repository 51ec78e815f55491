"""The chart of the weeks on a report."""

from datetime import datetime

import pytest

from acupress_cli.domain.journal.entry import Entry, EntryKind
from acupress_cli.domain.journal.report import report_on
from acupress_cli.domain.journal.report_form import ChartLine, WeekChart
from acupress_cli.domain.journal.report_scores import MOST_WEEKS
from acupress_cli.domain.pain.pain import PainScores
from tests.fakes.journal import session
from tests.fakes.reports import at, every_day, report_source, told

WORDS = report_source().words.chart


def chart(*entries: Entry, **fields: object) -> WeekChart | None:
    """The chart of a report on these entries."""
    sections = report_on(report_source(entries, **fields)).sections
    return next(section.chart for section in sections if section.heading.startswith("Pain"))


def scored(moment: datetime, leg: int | None, back: int | None = None) -> Entry:
    """A session with what was told before it."""
    return session(moment, before=PainScores(leg, back), after=PainScores())


def test_each_site_has_a_line_of_its_middle_scores() -> None:
    """The leg's is solid and the back's is broken, as their words say."""
    drawn = chart(
        scored(at(20, 4), 7, 3), scored(at(21, 4), 4, 3), scored(at(27, 4), 4, 2)
    )  # fmt: skip
    assert drawn == WeekChart(
        WORDS.title,
        f"{WORDS.leg} {WORDS.back}",
        ("20 Apr", "27 Apr"),
        (ChartLine("Leg", (5.5, 4.0)), ChartLine("Back", (3.0, 2.0), is_broken=True)),
    )


def test_a_week_without_a_score_has_its_place() -> None:
    """It is a gap in every line, and the words say what a gap is."""
    drawn = chart(scored(at(6, 4), 7), told(EntryKind.REST, at(14, 4)), scored(at(20, 4), None, 3))
    assert drawn == WeekChart(
        WORDS.title,
        f"{WORDS.leg} {WORDS.back} {WORDS.gap}",
        ("6 Apr", "13 Apr", "20 Apr"),
        (
            ChartLine("Leg", (7.0, None, None)),
            ChartLine("Back", (None, None, 3.0), is_broken=True),
        ),
    )


def test_a_site_that_was_never_told_is_not_spoken_of() -> None:
    """There is one line, with its own words alone."""
    drawn = chart(scored(at(20, 4), None, 3), scored(at(27, 4), None, 2))
    assert drawn
    assert [line.name for line in drawn.lines] == ["Back"]
    assert drawn.words == WORDS.back


@pytest.mark.parametrize("scores", [(), (5,), (5, None)])
def test_less_than_two_weeks_with_scores_make_no_chart(scores: tuple[int | None, ...]) -> None:
    """One mark shows no course."""
    assert chart(*(scored(at(6 + 7 * n, 4), leg) for n, leg in enumerate(scores)), told(
        EntryKind.REST, at(1)
    )) is None  # fmt: skip


def test_it_has_the_weeks_of_its_table() -> None:
    """Those that the table leaves out are not drawn either."""
    first = at(4).date().replace(year=2025)
    drawn = chart(*every_day(280), first=first)
    assert drawn
    assert len(drawn.weeks) == MOST_WEEKS
    assert drawn.weeks[-1] == "4 May 2026"


def test_each_line_has_a_value_or_a_gap_for_each_week() -> None:
    """Anything else could not be drawn."""
    with pytest.raises(ValueError, match="each week"):
        WeekChart("", "", ("4 May", "11 May"), (ChartLine("Leg", (5.0,)),))
