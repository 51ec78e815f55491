"""When something was, from a person's own words: never guessed, and never in the future.

Libraries that read any date also guess; what goes into a health record is either
plain or refused with a hint.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta, timezone

from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.journal.said_days import (
    DAY_FORMS,
    FORMS,
    LONGEST_AGO,
    day_of,
    days_in_numbers,
    made,
    minutes_ago,
)
from acupress_cli.domain.journal.said_times import (
    Part,
    SaidTime,
    clock_time,
    split_later,
    split_part,
    split_time,
)
from acupress_cli.domain.words.days import day_and_time
from acupress_cli.domain.words.numbers import narrow

Localise = Callable[[datetime], datetime]

# The time of an entry of a past day where none was told.
UNTOLD_TIME = time(12)
_MOST_LETTERS = 100
_NOW = ("now", "just now", "right now")
_ISO = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{3}([0-9]{3})?)?)?"
    r"([+-][0-9]{2}:[0-9]{2})?"
)


def parse_moment(text: str, now: datetime, localise: Localise) -> datetime:
    """The moment a person means by ``text``, with its offset from UTC.

    ``now`` is the time of day with the person's offset; ``localise`` gives a time of
    day without an offset the one it had in the person's zone. A past day without a
    time is taken at noon, a part of a day at its usual time, today without a time is
    now. Of a time that came twice, as clocks went back, the first is taken. Raises
    UsageError for what cannot be read, is not plain, never was, lies in the future, or
    is over 100 years ago.
    """
    said = _plain(text)
    if said in _NOW:
        return now
    ago = minutes_ago(said)
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
    said, part = (said, None) if said in _NOW else split_part(split_later(said)[0])
    if part and not said:
        raise UsageError(f'"{text}" could not be read as a date.', DAY_FORMS)
    day = today if said in _NOW else day_of(text, said, today, DAY_FORMS)
    if day > today:
        raise _in_the_future(text)
    _check_not_too_old(text, day, today)
    return day


def parse_clock(text: str) -> time:
    """The time of day that ``text`` says, such as 04:00, 4 or midnight.

    Raises UsageError for what is none.
    """
    told = clock_time(_plain(text))
    if told is None:
        raise UsageError(f'"{text}" is not a time of day.', 'Say it like "04:00".')
    return told


def _plain(text: str) -> str:
    """The text in small letters with single spaces, "p.m." as pm, no commas."""
    if len(text) > _MOST_LETTERS:
        raise UsageError("That is too long for a date.", FORMS)
    said = " ".join(narrow(text).replace(",", " ").replace("’", "'").split())
    said = re.sub(r"\b([ap])\. ?m\b\.?", r"\1m", said)
    return re.sub(r"^on ", "", said)


def _told(text: str, said: str, now: datetime, localise: Localise) -> datetime:
    """A day, a part of it and a time of day; or some of them, then of today."""
    iso = said.upper().replace("Z", "+00:00")
    if _ISO.fullmatch(iso):
        moment = made(text, lambda: datetime.fromisoformat(iso))
        return moment if moment.tzinfo else _placed(text, moment, now, localise)
    words, later = split_later(said)
    words, part = split_part(words)
    rest, told = split_time(words, has_part=part is not None)
    if not (rest or told):
        raise UsageError(f'"{text}" could not be read as a date.', FORMS)
    if told and not part:
        _check_no_day(text, words, told, now.date())
    day = day_of(text, rest or "today", now.date(), FORMS)
    if told and told.is_midnight:
        return _placed(text, _midnight(text, day, part, now), now, localise)
    if told:
        return _placed(text, _at(text, day, part, told, now), now, localise)
    if part:
        usual = datetime.combine(day, part.usual) + later
        return _in_part(text, usual, part, now, localise)
    if day == now.date():
        return now
    return _placed(text, datetime.combine(day, UNTOLD_TIME), now, localise)


def _check_no_day(text: str, said: str, told: SaidTime, today: date) -> None:
    """Raise UsageError for a time such as 9.30 where that may be a day as well."""
    days = days_in_numbers(said, today)
    if days:
        written = " or ".join((f"{told.at:%H:%M}", *(day.isoformat() for day in days)))
        raise UsageError(f'"{text}" is not plain: a time, or a day.', f"Write {written}.")


def _midnight(text: str, day: date, part: Part | None, now: datetime) -> datetime:
    """The midnight that is meant: of today and last night there is one that has been."""
    if part is Part.LAST_NIGHT:
        return datetime.combine(_after(day, 1), time())
    if day != now.date():
        raise _ambiguous(text, [datetime.combine(_after(day, n), time()) for n in (0, 1)])
    return datetime.combine(day, time())


def _at(text: str, day: date, part: Part | None, told: SaidTime, now: datetime) -> datetime:
    """That time of the day, in that part of it. Raises UsageError where it is not plain."""
    meant = sorted(datetime.combine(_after(day, n), at) for n, at in told.meant(part))
    if not meant:
        raise UsageError(f'The time and the part of the day in "{text}" do not agree.', FORMS)
    been = [moment for moment in meant if moment <= now.replace(tzinfo=None)] or meant[:1]
    if len(been) > 1:
        raise _ambiguous(text, been)
    return been[0]


def _in_part(
    text: str, moment: datetime, part: Part, now: datetime, localise: Localise
) -> datetime:
    """Its usual ``moment``; now, where that part has begun and that is still to come."""
    if (
        moment.date() == now.date()
        and part.begins <= now.time()
        and moment > now.replace(tzinfo=None)
    ):
        return now
    return _placed(text, moment, now, localise)


def _after(day: date, days: int) -> date:
    return day + timedelta(days=days)


def _ambiguous(text: str, meant: list[datetime]) -> UsageError:
    written = " or ".join(day_and_time(moment) for moment in meant)
    return UsageError(f'"{text}" is not plain as a time.', f"Write {written}.")


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
