"""What days and months are called, and how a day and a time are written for a person."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

# As they are typed. The number of a day, as Python counts them, is its place: 0 for Monday.
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
# So many letters of a name are enough, where it is typed and where it is shown in short.
ENOUGH_LETTERS = 3
SHORT_WEEKDAYS = tuple(name[:ENOUGH_LETTERS] for name in WEEKDAYS)


def place_named(said: str, names: Sequence[str]) -> int | None:
    """The place of the first of ``names`` that begins with ``said``; None where none is meant."""
    if len(said) < ENOUGH_LETTERS:
        return None
    return next((n for n, name in enumerate(names) if name.startswith(said)), None)


def weekday_words(day: "date") -> str:
    """What the day of the week is called: Monday."""
    return WEEKDAYS[day.weekday()].title()


def day_words(day: "date", *, with_year: bool = True) -> str:
    """The day as no country misreads it: 4 May 2026."""
    month = MONTHS[day.month - 1][:ENOUGH_LETTERS].title()
    return f"{day.day} {month} {day.year}" if with_year else f"{day.day} {month}"


def day_and_time(moment: "datetime") -> str:
    """The moment as it can be typed again: 2026-05-04 21:00."""
    return f"{moment:%Y-%m-%d %H:%M}"
