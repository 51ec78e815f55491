"""When something was, from a person's own words: never guessed, and never in the future.

Libraries that read any date also guess; what goes into a health record is either
plain or refused with a hint.
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time, timedelta, timezone
from typing import TypeVar

from acupress_cli.domain.errors import UsageError

Localise = Callable[[datetime], datetime]
T = TypeVar("T", bound=date)

# The time of an entry of a past day where none was told.
UNTOLD_TIME = time(12)
LONGEST_AGO = timedelta(days=36_525)
_MOST_LETTERS = 100
# More than the longest, and little enough to count with.
_TOO_LONG_AGO = LONGEST_AGO + timedelta(days=366)

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=1
    )
} | {"an": 1, "one": 1}
_MINUTES = {"minute": 1, "min": 1, "hour": 60, "hr": 60}
_DAYS = {"day": 1, "week": 7}

_AGO = re.compile(r"([0-9]+|[a-z]+) ([a-z]+?)s? ago")
_ISO = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{3}([0-9]{3})?)?)?"
    r"([+-][0-9]{2}:[0-9]{2})?"
)
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMERIC_DAY = re.compile(r"([0-9]{1,4})[/.-]([0-9]{1,4})(?:[/.-]([0-9]{1,4}))?\.?")
_DAY_OF_MONTH = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_YEAR = r"(?: (?P<year>[0-9]{4}))?"
_NAMED_DAYS = (
    re.compile(rf"{_DAY_OF_MONTH} (?:of )?{_MONTH}{_YEAR}"),
    re.compile(rf"{_MONTH} {_DAY_OF_MONTH}{_YEAR}"),
)
_TIME = r"(?:at )?(?P<time>[0-9]{1,2}:[0-9]{2}(?: ?[ap]m)?|[0-9]{1,2} ?[ap]m|noon)"
_TIME_LAST = re.compile(rf"(?:(?P<day>.+?) )?{_TIME}")
_TIME_FIRST = re.compile(rf"{_TIME} (?P<day>.+)")
_CLOCK = re.compile(r"([0-9]{1,2})(?::([0-9]{2}))? ?([ap]m)?")

_FORMS = 'Say it like "yesterday 21:00", "2 days ago", "Monday 9pm" or "2026-04-03 21:00".'
_DAY_FORMS = 'Say it like "yesterday", "2 weeks ago", "Monday", "3 April" or "2026-04-03".'


def parse_moment(text: str, now: datetime, localise: Localise) -> datetime:
    """The moment a person means by ``text``, with its offset from UTC.

    ``now`` is the time of day with the person's offset; ``localise`` gives a time of
    day without an offset the one it had in the person's zone. A past day without a
    time is taken at noon, today without a time is now. Of a time that came twice, as
    clocks went back, the first is taken. Raises UsageError for what cannot be read,
    is not plain, never was, lies in the future, or is over 100 years ago.
    """
    said = _plain(text)
    if said == "now":
        return now
    ago = _ago(said, _MINUTES)
    if ago is not None:
        moment = _in_zone(now.astimezone(timezone.utc) - ago * timedelta(minutes=1), now, localise)
    else:
        moment = _told(text, said, now, localise)
    _check_past(text, moment, now)
    return moment


def parse_day(text: str, today: date) -> date:
    """The day a person means by ``text``; ``today`` is the date on their own calendar.

    Raises UsageError for what cannot be read, is not plain, lies in the future, or is
    over 100 years ago.
    """
    said = _plain(text)
    day = today if said == "now" else _day(text, said, today, _DAY_FORMS)
    if day > today:
        raise _in_the_future(text)
    _check_not_too_old(text, day, today)
    return day


def _plain(text: str) -> str:
    """The text in small letters with single spaces, "p.m." as pm, no commas."""
    if len(text) > _MOST_LETTERS:
        raise UsageError("That is too long for a date.", _FORMS)
    narrow = unicodedata.normalize("NFKC", text).casefold().replace(",", " ")
    said = " ".join(narrow.split())
    said = re.sub(r"\b([ap])\. ?m\b\.?", r"\1m", said)
    return re.sub(r"^on ", "", said)


def _ago(said: str, units: dict[str, int]) -> int | None:
    """How many of the smallest of ``units`` ago; None where it says something else."""
    if said in ("half an hour ago", "half hour ago"):
        return 30 if "hour" in units else None
    match = _AGO.fullmatch(said)
    if match is None or match[2] not in units:
        return None
    count = int(match[1]) if match[1].isdigit() else _NUMBERS.get(match[1])
    if count is None:
        return None
    most = _TOO_LONG_AGO // timedelta(minutes=1)
    return min(count * units[match[2]], most)


def _told(text: str, said: str, now: datetime, localise: Localise) -> datetime:
    """A day and a time of day; or a day alone, or a time of today alone."""
    iso = said.upper().replace("Z", "+00:00")
    if _ISO.fullmatch(iso):
        moment = _made(text, lambda: datetime.fromisoformat(iso))
        return moment if moment.tzinfo else _placed(text, moment, now, localise)
    match = _TIME_LAST.fullmatch(said) or _TIME_FIRST.fullmatch(said)
    if match is None:
        day = _day(text, said, now.date(), _FORMS)
        if day == now.date():
            return now
        return _placed(text, datetime.combine(day, UNTOLD_TIME), now, localise)
    words = re.sub("^on ", "", match["day"] or "today")
    day = _day(text, words, now.date(), _FORMS)
    return _placed(text, datetime.combine(day, _clock(match["time"])), now, localise)


def _day(text: str, said: str, today: date, forms: str) -> date:
    """The day that ``said`` names; it may lie in the future."""
    if said in _NEAR_DAYS:
        return today + timedelta(days=_NEAR_DAYS[said])
    ago = _ago(said, _DAYS)
    if ago is not None:
        return today - timedelta(days=min(ago, _TOO_LONG_AGO.days))
    if _ISO_DAY.fullmatch(said):
        return _made(text, lambda: date.fromisoformat(said))
    numeric = _NUMERIC_DAY.fullmatch(said)
    if numeric:
        raise _not_plain(text, numeric, today)
    day = _weekday(text, said, today) or _named_day(text, said, today)
    if day is None:
        raise UsageError(f'"{text}" could not be read as a date.', forms)
    return day


_NEAR_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}


def _weekday(text: str, said: str, today: date) -> date | None:
    name = re.sub(r"^last ", "", said).rstrip(".")
    fitting = [n for n, day in enumerate(_WEEKDAYS) if len(name) > 2 and day.startswith(name)]
    if not fitting:
        return None
    back = (today.weekday() - fitting[0]) % 7
    if back == 0 and not said.startswith("last "):
        before = today - timedelta(days=7)
        hint = f'Say "today", or {before.isoformat()} for the one before.'
        raise UsageError(
            f'Today is a {_WEEKDAYS[fitting[0]].title()}, so "{text}" is not plain.', hint
        )
    return today - timedelta(days=back or 7)


def _named_day(text: str, said: str, today: date) -> date | None:
    """The day of "20 Nov 2026"; without a year the last such day that is not to come."""
    match = next(filter(None, (form.fullmatch(said) for form in _NAMED_DAYS)), None)
    if match is None:
        return None
    fitting = [n for n, name in enumerate(_MONTHS, start=1) if name.startswith(match["month"])]
    if not fitting:
        return None
    month, number = fitting[0], int(match["day"])
    if match["year"]:
        year = int(match["year"])
        return _made(text, lambda: date(year, month, number))
    # The 29th of February comes every four years, or eight.
    years = range(today.year, today.year - 9, -1)
    days = [day for year in years if (day := _day_or_none(year, month, number)) and day <= today]
    if not days:
        raise _no_such_day(text)
    return days[0]


def _day_or_none(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _not_plain(text: str, numeric: re.Match[str], today: date) -> UsageError:
    """The refusal of 03/04: it names every day that could be meant."""
    one, two, three = int(numeric[1]), int(numeric[2]), int(numeric[3] or today.year)
    if one > 31:
        orders = [(one, two, three)]
    else:
        orders = [
            (three if three > 99 else 2000 + three, *rest) for rest in ((two, one), (one, two))
        ]
    meant = dict.fromkeys(day.isoformat() for order in orders if (day := _day_or_none(*order)))
    if not meant:
        return _no_such_day(text)
    return UsageError(f'"{text}" is not plain as a date.', f"Write {' or '.join(meant)}.")


def _clock(said: str) -> time:
    """The time of day; raises UsageError for one such as 25:00."""
    if said == "noon":
        return time(12)
    match = _CLOCK.fullmatch(said)
    assert match
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
    if not (1 <= hour <= 12 if half else hour <= 23) or minute > 59:
        raise UsageError(f'"{said}" is not a time of day.', 'Say it like "21:00" or "9 pm".')
    return time(hour % 12 + 12 * (half == "pm") if half else hour, minute)


def _placed(text: str, naive: datetime, now: datetime, localise: Localise) -> datetime:
    """``naive`` with its offset. Raises UsageError where clocks jumped over it."""
    # Before the zone is asked: far away there may be no answer.
    if naive.date() > now.date():
        raise _in_the_future(text)
    _check_not_too_old(text, naive.date(), now.date())
    if _was_skipped(naive, localise):
        raise UsageError(
            f"There was no {naive:%H:%M} on {naive:%Y-%m-%d}: the clocks were put forward.",
            "Give a time before or after that.",
        )
    return localise(naive)


def _was_skipped(naive: datetime, localise: Localise) -> bool:
    """Whether no clock showed ``naive``: then its moment has another name as well."""
    one, other = (localise(naive.replace(fold=fold)) for fold in (0, 1))
    if one.utcoffset() == other.utcoffset():
        return False
    moment = one.astimezone(timezone.utc)
    also = localise((moment + _offset(other)).replace(tzinfo=None))
    return also.astimezone(timezone.utc) == moment


def _in_zone(moment: datetime, now: datetime, localise: Localise) -> datetime:
    """``moment`` (UTC) as the clocks of the person showed it."""
    near = localise((moment + _offset(now)).replace(tzinfo=None))
    offsets = [
        _offset(now),
        *(_offset(localise(near.replace(tzinfo=None, fold=f))) for f in (0, 1)),
    ]
    walls = [(moment + offset).replace(tzinfo=None, fold=f) for offset in offsets for f in (0, 1)]
    fitting = (
        localise(wall)
        for wall in walls
        if localise(wall).astimezone(timezone.utc) == moment and not _was_skipped(wall, localise)
    )
    return next(fitting, moment.astimezone(now.tzinfo))


def _offset(moment: datetime) -> timedelta:
    return moment.utcoffset() or timedelta()


def _check_past(text: str, moment: datetime, now: datetime) -> None:
    if moment > now:
        raise _in_the_future(text)
    _check_not_too_old(text, moment.date(), now.date())


def _check_not_too_old(text: str, day: date, today: date) -> None:
    if today - day > LONGEST_AGO:
        raise UsageError(f'"{text}" is more than 100 years ago.', "Is the year right?")


def _in_the_future(text: str) -> UsageError:
    return UsageError(f'"{text}" is still to come.', "Give a day or a time that has been.")


def _no_such_day(text: str) -> UsageError:
    return UsageError(f'There is no such day or time as "{text}".', _FORMS)


def _made(text: str, make: Callable[[], T]) -> T:
    try:
        return make()
    except ValueError:
        raise _no_such_day(text) from None
