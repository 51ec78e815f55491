"""A day, or a time that has passed since, in a person's own words."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.words.days import MONTHS, WEEKDAYS, place_named, weekday_words
from acupress_cli.domain.words.numbers import NUMBER_WORDS

T = TypeVar("T", bound=date)

LONGEST_AGO = timedelta(days=36_525)
# More than the longest, and little enough to count with.
_TOO_LONG_AGO = LONGEST_AGO + timedelta(days=366)

FORMS = 'Say it like "yesterday 21:00", "2 days ago", "Monday 9pm" or "2026-04-03 21:00".'
DAY_FORMS = 'Say it like "yesterday", "2 weeks ago", "Monday", "3 April" or "2026-04-03".'

_NUMBERS = {"a": 1, "an": 1, **NUMBER_WORDS}
_MINUTES = {"minute": 1, "min": 1, "m": 1, "hour": 60, "hr": 60, "h": 60}
_DAYS = {"day": 1, "d": 1, "week": 7, "wk": 7, "w": 7, "fortnight": 14}
_MONTHS_LONG = {"month": 1, "mo": 1, "year": 12, "yr": 12, "y": 12}
_PASSED = {
    "half an hour": 30, "half hour": 30, "a half hour": 30, "a quarter of an hour": 15,
    "quarter of an hour": 15, "three quarters of an hour": 45, "an hour and a half": 90,
}  # fmt: skip
_AGO = re.compile(r"(?P<count>[0-9]+|[a-z]+?) ?(?P<unit>[a-z]+?)s? ago")
_HOURS_AGO = re.compile(
    r"(?P<hours>[0-9]{1,9}|[a-z]+)(?P<tenth>\.[0-9])?(?P<half> and a half)? ?h(?:ou)?r?s?"
    r"(?:(?: and)? ?(?P<minutes>[0-9]{1,2}) ?(?:m|mins?|minutes?)?)? ago"
)
_NEAR_DAYS = {
    "today": 0, "earlier today": 0, "yesterday": -1, "tomorrow": 1, "last week": -7,
    "the day before yesterday": -2, "day before yesterday": -2,
}  # fmt: skip
_LONG_AGO = {"last month": 1, "last year": 12}

_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMERIC_DAY = re.compile(r"([0-9]{1,4})[/.-]([0-9]{1,4})(?:[/.-]([0-9]{1,4}))?\.?")
_DAY_OF_MONTH = r"(?:the )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_YEAR_DIGITS = 4
_YEAR = r"(?: (?P<year>[0-9]{4}))?"
_NAMED_DAYS = (
    re.compile(rf"{_DAY_OF_MONTH} (?:of )?{_MONTH}{_YEAR}"),
    re.compile(rf"{_MONTH} {_DAY_OF_MONTH}{_YEAR}"),
)
_DAY_OF_A_MONTH = re.compile(r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th)")
_BEFORE_A_DATE = re.compile(r"(?P<name>[a-z]{3,9})\.? (?P<date>.+)")


def minutes_ago(said: str) -> float | None:
    """How many minutes ago; None where it says something else."""
    passed = _PASSED.get(said.removesuffix(" ago")) if said.endswith(" ago") else None
    if passed is not None:
        return passed
    match = _HOURS_AGO.fullmatch(said)
    hours = _count(match["hours"]) if match else None
    if match and hours is not None and not (match["tenth"] and match["half"]):
        parts = hours + float(match["tenth"] or 0) + 0.5 * bool(match["half"])
        return min(60 * parts + int(match["minutes"] or 0), _TOO_LONG_AGO / timedelta(minutes=1))
    ago = _ago(said, _MINUTES)
    return None if ago is None else min(ago, _TOO_LONG_AGO // timedelta(minutes=1))


def day_of(text: str, said: str, today: date, forms: str) -> date:
    """The day that ``said`` names; it may lie in the future. Raises UsageError for none."""
    if said in _NEAR_DAYS:
        return today + timedelta(days=_NEAR_DAYS[said])
    days = _ago(said, _DAYS)
    if days is not None:
        return today - timedelta(days=min(days, _TOO_LONG_AGO.days))
    months = _LONG_AGO.get(said) or _ago(said, _MONTHS_LONG)
    if months is not None:
        return _months_before(today, months)
    day = _weekday(text, said, today) or _dated(text, said, today)
    if day is None:
        raise UsageError(f'"{text}" could not be read as a date.', forms)
    return day


def made(text: str, make: Callable[[], T]) -> T:
    """What ``make`` makes. Raises UsageError where there is no such day or time."""
    try:
        return make()
    except ValueError:
        raise _no_such_day(text) from None


def days_in_numbers(said: str, today: date) -> list[date]:
    """Every day that numbers alone may mean: 03/04 is of April in one country, else of March.

    Without a year it is the last such day that is not to come.
    """
    numeric = _NUMERIC_DAY.fullmatch(said)
    if numeric is None:
        return []
    one, two = int(numeric[1]), int(numeric[2])
    orders = [(two, one), (one, two)]
    if numeric[3] is None:
        days = [_last_of(*order, today) for order in orders]
    elif len(numeric[1]) == _YEAR_DIGITS:
        days = [_day_or_none(one, two, int(numeric[3]))]
    else:
        year = int(numeric[3]) + (2000 if len(numeric[3]) < _YEAR_DIGITS - 1 else 0)
        days = [_day_or_none(year, *order) for order in orders]
        if "-" in said and len(numeric[1]) == len(numeric[3]):
            # As a short form of 2026-04-03 has it.
            days.append(_day_or_none(2000 + one, two, int(numeric[3])))
    return list(dict.fromkeys(day for day in days if day is not None))


def _ago(said: str, units: dict[str, int]) -> int | None:
    """How many of the smallest of ``units`` ago; None where it says something else."""
    match = _AGO.fullmatch(said)
    if match is None or match["unit"] not in units:
        return None
    count = _count(match["count"])
    return None if count is None else count * units[match["unit"]]


def _count(said: str) -> int | None:
    # A longer number is too long ago anyway.
    return int(said[:18]) if said.isdigit() else _NUMBERS.get(said)


def _months_before(today: date, months: int) -> date:
    """The same day of an earlier month, or its last day where it has not so many."""
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    if year < max(1, (today - LONGEST_AGO).year - 1):
        return today - _TOO_LONG_AGO
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _weekday(text: str, said: str, today: date) -> date | None:
    number = place_named(re.sub(r"^(?:last|this) ", "", said).rstrip("."), WEEKDAYS)
    if number is None:
        return None
    back = (today.weekday() - number) % 7
    last = today - timedelta(days=back or 7)
    if said.startswith("this "):
        if number <= today.weekday():
            return today - timedelta(days=back)
        raise UsageError(
            f'"{text}" is not plain as a day.',
            f"Write {last.isoformat()} for the last one; "
            f"{last + timedelta(days=7)} is still to come.",
        )
    if back == 0 and not said.startswith("last "):
        hint = f'Say "today", or {last.isoformat()} for the one before.'
        raise UsageError(f'Today is a {weekday_words(today)}, so "{text}" is not plain.', hint)
    return last


def _dated(text: str, said: str, today: date) -> date | None:
    """The day of a date. Raises UsageError where it is not the day of the week told before it."""
    before = _BEFORE_A_DATE.fullmatch(said)
    weekday = place_named(before["name"], WEEKDAYS) if before else None
    plain = before["date"] if before and weekday is not None else said
    day = _in_numbers(text, plain, today) or _named_day(text, plain, today)
    day = day or _day_of_a_month(text, plain, today)
    if day and weekday not in (None, day.weekday()):
        raise UsageError(
            f'{day.isoformat()} is a {weekday_words(day)}, so "{text}" is not plain.',
            "Give the whole date, or the day of the week alone.",
        )
    return day


def _in_numbers(text: str, said: str, today: date) -> date | None:
    if _ISO_DAY.fullmatch(said):
        return made(text, lambda: date.fromisoformat(said))
    if not _NUMERIC_DAY.fullmatch(said):
        return None
    meant = days_in_numbers(said, today)
    if not meant:
        raise _no_such_day(text)
    if len(meant) > 1:
        written = " or ".join(day.isoformat() for day in meant)
        raise UsageError(f'"{text}" is not plain as a date.', f"Write {written}.")
    return meant[0]


def _day_of_a_month(text: str, said: str, today: date) -> date | None:
    """The day of "the 27th": the last one that is not to come."""
    match = _DAY_OF_A_MONTH.fullmatch(said)
    if match is None:
        return None
    # No day is missing in two months that follow each other, but the 29th to 31st.
    months = [divmod(today.year * 12 + today.month - 1 - n, 12) for n in range(3)]
    days = [_day_or_none(year, month + 1, int(match[1])) for year, month in months]
    been = [day for day in days if day and day <= today]
    if not been:
        raise _no_such_day(text)
    return been[0]


def _named_day(text: str, said: str, today: date) -> date | None:
    """The day of "20 Nov 2026"; without a year the last such day that is not to come."""
    match = next(filter(None, (form.fullmatch(said) for form in _NAMED_DAYS)), None)
    if match is None:
        return None
    place = place_named(match["month"], MONTHS)
    if place is None:
        return None
    month, number = place + 1, int(match["day"])
    if match["year"]:
        year = int(match["year"])
        return made(text, lambda: date(year, month, number))
    day = _last_of(month, number, today)
    if day is None:
        raise _no_such_day(text)
    return day


def _last_of(month: int, number: int, today: date) -> date | None:
    """The last such day of a year that is not to come; None where there is none."""
    # The 29th of February comes every four years, or eight.
    days = (_day_or_none(year, month, number) for year in range(today.year, today.year - 9, -1))
    return next((day for day in days if day and day <= today), None)


def _day_or_none(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _no_such_day(text: str) -> UsageError:
    return UsageError(f'There is no such day or time as "{text}".', FORMS)
