"""The charts of progress: what each tells of a week."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.journal.charts import (
    CHARTS,
    HOURS_AFTER,
    MOST_CELLS,
    Chart,
    Mark,
    Rows,
    WeekRow,
)
from acupress_cli.domain.journal.entry import HoursAfter
from acupress_cli.domain.journal.weeks import SiteWeek, Week
from tests.fakes.bench import CONTENT

WORDS = CONTENT.progress_words()
WEEK = Week(date(2026, 5, 4), None, None, None)
EVERY: list[Rows] = [rows for chart in CHARTS for rows in chart.rows]


def row_of(key: str, week: Week) -> WeekRow:
    """The row of a week in the chart with this key."""
    row = next(rows for rows in EVERY if rows.key == key).of(week, WORDS)
    assert row
    return row


@pytest.mark.parametrize("rows", EVERY, ids=lambda rows: rows.key)
def test_nothing_told_is_no_row(rows: Rows) -> None:
    """Not an empty one."""
    assert rows.of(WEEK, WORDS) is None


def test_each_key_stands_once() -> None:
    """They are the keys of one week in JSON."""
    assert len({rows.key for rows in EVERY}) == len(EVERY)


@pytest.mark.parametrize(
    ("scores", "words", "short"),
    [
        (SiteWeek(6.5, 5, 4), "before 6.5, after 5, 4 sessions", "6.5 to 5"),
        (SiteWeek(6, None, 1), "before 6, 1 session", "6"),
        (SiteWeek(None, 2, 0), "after 2", "to 2"),
    ],
)
def test_pain_in_words(scores: SiteWeek, words: str, short: str) -> None:
    """In many, and in few."""
    row = row_of("back", replace(WEEK, back=scores))
    assert (row.words, row.short) == (words, short)
    assert row.value == {name: getattr(scores, name) for name in ("before", "after", "sessions")}


def test_a_level_is_a_bar_from_the_back_down() -> None:
    """At least one cell, at most all."""
    for level, reach in enumerate(WORDS.levels):
        row = row_of("reaches", replace(WEEK, level=level))
        assert row.bar == ((Mark.REACHED, level + 1), (Mark.BEYOND, len(WORDS.levels) - level - 1))
        assert (row.words, row.value) == (reach.name, reach.name)


def test_the_hours_after_are_counted() -> None:
    """What was never told is not named; scripts get every number."""
    told = (HoursAfter.EASIER, HoursAfter.WORSE, HoursAfter.EASIER)
    row = row_of("hours_after", replace(WEEK, hours_after=told))
    assert row == WeekRow(
        ((Mark.EASIER, 2), (Mark.WORSE, 1)),
        "2 easier, 1 worse",
        {"easier": 2, "same": 0, "worse": 1},
    )


@given(st.lists(st.sampled_from(HoursAfter), min_size=1, max_size=200))
def test_however_often_it_was_told_the_bar_has_room(told: list[HoursAfter]) -> None:
    """Nothing that was told is without a cell, and up to a full bar each time has its own."""
    bar = row_of("hours_after", replace(WEEK, hours_after=tuple(told))).bar
    cells = sum(count for _, count in bar)
    assert all(count > 0 for _, count in bar)
    assert {mark.name for mark, _ in bar} == {
        {"SAME": "UNCHANGED"}.get(after.name, after.name) for after in Counter(told)
    }
    assert cells == len(told) if len(told) <= MOST_CELLS else cells <= MOST_CELLS + 2


def test_every_mark_of_the_hours_after_is_explained() -> None:
    """In the words in which it is asked."""
    assert [name for _, name in HOURS_AFTER.legend] == [after.value for after in HoursAfter]


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.heading)
def test_rows_beside_each_other_are_told_apart(chart: Chart) -> None:
    """Each has a title where there are several."""
    titles = [rows.title for rows in chart.rows]
    assert len(set(titles)) == len(titles)
    assert all(titles) or len(titles) == 1
