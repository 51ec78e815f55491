"""Days and months: their names, and how they are written."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.domain.journal.moments import parse_day
from acupress_cli.domain.words.days import (
    MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    day_and_time,
    day_words,
    place_named,
    weekday_words,
)


def test_three_letters_of_a_name_are_enough() -> None:
    """More of them have to be those of the name."""
    for names in (WEEKDAYS, MONTHS):
        for place, name in enumerate(names):
            for letters in range(3, len(name) + 1):
                assert place_named(name[:letters], names) == place


@pytest.mark.parametrize("said", ["", "m", "mo", "mond ay", "mondays", "Monday", "day"])
def test_what_begins_no_name_names_nothing(said: str) -> None:
    """Two letters are too few, and what follows a name is no part of it."""
    assert place_named(said, WEEKDAYS) is None


@given(st.dates())
def test_a_day_has_its_name(day: date) -> None:
    """In full and in short."""
    assert weekday_words(day).lower() == WEEKDAYS[day.weekday()]
    assert weekday_words(day).lower().startswith(SHORT_WEEKDAYS[day.weekday()])


def test_a_day_is_written_as_no_country_misreads_it() -> None:
    """The month has letters; the year stands there where it is needed."""
    assert day_words(date(2026, 5, 4)) == "4 May 2026"
    assert day_words(date(2026, 12, 31), with_year=False) == "31 Dec"


@given(st.dates(date(1927, 1, 1), date(2026, 5, 4)))
def test_a_day_that_is_written_can_be_typed_again(day: date) -> None:
    """It is read as the same day."""
    assert parse_day(day_words(day), date(2026, 5, 4)) == day


def test_a_moment_is_written_to_the_minute() -> None:
    """As "acupress journal add" reads it."""
    assert day_and_time(datetime(2026, 5, 4, 9, 5, 59)) == "2026-05-04 09:05"
