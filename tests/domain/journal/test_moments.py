"""Dates and times in a person's own words: read plainly, or refused with a hint."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.journal.moments import Localise, parse_clock, parse_day, parse_moment

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
ZONES = [BERLIN, NEW_YORK, ZoneInfo("Australia/Lord_Howe"), ZoneInfo("UTC")]
# A Monday.
NOW = datetime(2026, 11, 23, 12, 30, 5, tzinfo=BERLIN)
TODAY = NOW.date()


def clocks_of(zone: ZoneInfo) -> Localise:
    """Clocks that tell the offset of a time of day in ``zone``."""
    return lambda naive: naive.replace(tzinfo=zone)


def machine_of(zone: ZoneInfo) -> Localise:
    """The same for a time that clocks jumped over, as ``naive.astimezone()`` places it.

    The system's clocks give such a time the offset that holds at its moment, and not
    the one that held before it; ``zoneinfo`` gives it the other one.
    """

    def localise(naive: datetime) -> datetime:
        moment = naive.replace(tzinfo=zone).astimezone(timezone.utc)
        offset = moment.astimezone(zone).utcoffset()
        assert offset is not None
        return naive.replace(tzinfo=timezone(offset), fold=0)

    return localise


def read(text: str, now: datetime = NOW) -> str:
    """What ``text`` means in Berlin, in ISO form."""
    return parse_moment(text, now, clocks_of(BERLIN)).isoformat()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("yesterday 21:00", "2026-11-22T21:00"),
        ("Yesterday at 9pm", "2026-11-22T21:00"),
        ("9:30 pm yesterday", "2026-11-22T21:30"),
        ("yesterday", "2026-11-22T12:00"),
        ("yesterday noon", "2026-11-22T12:00"),
        ("12am yesterday", "2026-11-22T00:00"),
        ("12:05 pm yesterday", "2026-11-22T12:05"),
        ("2 days ago", "2026-11-21T12:00"),
        ("two days ago at 07:15", "2026-11-21T07:15"),
        ("a week ago", "2026-11-16T12:00"),
        ("3 weeks ago 8 am", "2026-11-02T08:00"),
        ("last monday", "2026-11-16T12:00"),
        ("Tuesday", "2026-11-17T12:00"),
        ("sun 9 p.m.", "2026-11-22T21:00"),
        ("on Saturday at 10:00", "2026-11-21T10:00"),
        ("10:00 on Saturday", "2026-11-21T10:00"),
        ("2026-11-20", "2026-11-20T12:00"),
        ("2026-11-20 21:00", "2026-11-20T21:00"),
        ("2026-11-20T21:00", "2026-11-20T21:00"),
        ("2026-11-20 at 9pm", "2026-11-20T21:00"),
        ("20 Nov", "2026-11-20T12:00"),
        ("20. November 2025", "2025-11-20T12:00"),
        ("Nov 20 2026 21:00", "2026-11-20T21:00"),
        ("Nov 20th, 2026, 9:30 p.m.", "2026-11-20T21:30"),
        ("at 21:00 on 20th of nov", "2026-11-20T21:00"),
        ("3 Sept", "2026-09-03T12:00"),
        ("24 Dec", "2025-12-24T12:00"),
        ("29 Feb", "2024-02-29T12:00"),
        ("10:00", "2026-11-23T10:00"),
        ("today 10:00", "2026-11-23T10:00"),
        ("\uff11\uff10:00", "2026-11-23T10:00"),
        ("  YESTERDAY   21:00 ", "2026-11-22T21:00"),
    ],
)
def test_a_day_and_a_time_are_read(text: str, meant: str) -> None:
    """Days by name, distance or date, with a time before or after; a past day means noon."""
    assert datetime.fromisoformat(read(text)).replace(tzinfo=None) == datetime.fromisoformat(meant)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("last night", "2026-11-22T22:00"),
        ("last night 21:00", "2026-11-22T21:00"),
        ("9pm last night", "2026-11-22T21:00"),
        ("last night at 9", "2026-11-22T21:00"),
        ("last night at 1:30", "2026-11-23T01:30"),
        ("12:30 last night", "2026-11-23T00:30"),
        ("midnight last night", "2026-11-23T00:00"),
        ("the night before last", "2026-11-21T22:00"),
        ("2 nights ago", "2026-11-21T22:00"),
        ("this morning", "2026-11-23T09:00"),
        ("this morning at 7", "2026-11-23T07:00"),
        ("7 o'clock in the morning", "2026-11-23T07:00"),
        ("this afternoon", "2026-11-23T12:30:05"),
        ("yesterday evening", "2026-11-22T20:00"),
        ("yesterday evening 21:00", "2026-11-22T21:00"),
        ("yesterday evening at 9:00", "2026-11-22T21:00"),
        ("9 yesterday evening", "2026-11-22T21:00"),
        ("yesterday in the afternoon", "2026-11-22T15:00"),
        ("last evening", "2026-11-22T20:00"),
        ("Saturday night", "2026-11-21T22:00"),
        ("on Saturday morning at 10", "2026-11-21T10:00"),
        ("20 Nov in the evening", "2026-11-20T20:00"),
        ("November 3 in the evening", "2026-11-03T20:00"),
        ("3 November in the evening at 9", "2026-11-03T21:00"),
        ("at 9 on Saturday evening", "2026-11-21T21:00"),
        ("3 days ago in the evening", "2026-11-20T20:00"),
        ("3 days ago in the evening 9", "2026-11-20T21:00"),
        ("the day before yesterday", "2026-11-21T12:00"),
        ("day before yesterday 9.30pm", "2026-11-21T21:30"),
        ("the 20th of November", "2026-11-20T12:00"),
        ("a month ago", "2026-10-23T12:00"),
        ("2 months ago at 21:00", "2026-09-23T21:00"),
        ("last month", "2026-10-23T12:00"),
        ("a year ago", "2025-11-23T12:00"),
        ("last week", "2026-11-16T12:00"),
        ("a fortnight ago", "2026-11-09T12:00"),
        ("3d ago", "2026-11-20T12:00"),
        ("midnight", "2026-11-23T00:00"),
        ("today at midnight", "2026-11-23T00:00"),
        ("midday yesterday", "2026-11-22T12:00"),
        ("9.30pm yesterday", "2026-11-22T21:30"),
        ("9.30 am", "2026-11-23T09:30"),
        ("yesterday 21.30", "2026-11-22T21:30"),
        ("yesterday 21h00", "2026-11-22T21:00"),
        ("9h30", "2026-11-23T09:30"),
        ("yesterday 21h", "2026-11-22T21:00"),
        ("yesterday 21:00 h", "2026-11-22T21:00"),
        ("half past nine last night", "2026-11-22T21:30"),
        ("quarter to 10 yesterday evening", "2026-11-22T21:45"),
        ("a quarter past one this morning", "2026-11-23T01:15"),
        ("half past nine", "2026-11-23T09:30"),
        ("10.45", "2026-11-23T10:45"),
        ("at 9.30", "2026-11-23T09:30"),
        ("0930", "2026-11-23T09:30"),
        ("yesterday 2130", "2026-11-22T21:30"),
        ("2130 on Saturday", "2026-11-21T21:30"),
        ("2026-11-20 2130", "2026-11-20T21:30"),
        ("2015 yesterday evening", "2026-11-22T20:15"),
        ("9:30a", "2026-11-23T09:30"),
        ("yesterday 9:30p", "2026-11-22T21:30"),
        ("9p last night", "2026-11-22T21:00"),
        ("early this morning", "2026-11-23T07:30"),
        ("early on Saturday morning", "2026-11-21T07:30"),
        ("late last night", "2026-11-22T23:30"),
        ("late last night at 11", "2026-11-22T23:00"),
        ("late yesterday evening", "2026-11-22T21:30"),
        ("yesterday's evening", "2026-11-22T20:00"),
        ("Saturday's early afternoon", "2026-11-21T13:30"),
        ("the 20th at 21:00", "2026-11-20T21:00"),
        ("Friday the 20th in the evening", "2026-11-20T20:00"),
        ("20.11.2026 21.30", "2026-11-20T21:30"),
        ("21:00 on 20/11", "2026-11-20T21:00"),
    ],
)
def test_parts_of_a_day_and_other_ways_of_saying_it(text: str, meant: str) -> None:
    """What can mean one thing alone; a part of a day without a time has its usual one."""
    assert datetime.fromisoformat(read(text)).replace(tzinfo=None) == datetime.fromisoformat(meant)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("yesterday midnight", "Write 2026-11-22 00:00 or 2026-11-23 00:00."),
        ("Saturday night at 1am", "Write 2026-11-21 01:00 or 2026-11-22 01:00."),
        ("last night at 5", "Write 2026-11-22 17:00 or 2026-11-23 05:00."),
        ("9.30", "Write 09:30 or 2026-09-30."),
        ("8.11", "Write 08:11 or 2026-11-08 or 2026-08-11."),
        ("yesterday half past nine", "Write 2026-11-22 09:30 or 2026-11-22 21:30."),
    ],
)
def test_a_time_that_may_be_two_is_never_guessed(text: str, hint: str) -> None:
    """Both are offered."""
    with pytest.raises(UsageError, match="is not plain") as refused:
        read(text)
    assert refused.value.hint == hint


def test_a_month_before_the_end_of_a_long_month_is_its_last_day() -> None:
    """There is no 31st of February."""
    assert parse_day("a month ago", date(2026, 3, 31)) == date(2026, 2, 28)
    assert parse_day("1 year ago", date(2024, 2, 29)) == date(2023, 2, 28)


def test_early_in_the_night_last_night_is_the_evening_before() -> None:
    """And this morning is now."""
    early = NOW.replace(hour=1, minute=0, second=0)
    assert read("last night", early) == "2026-11-22T22:00:00+01:00"
    assert read("last night 00:30", early) == "2026-11-23T00:30:00+01:00"
    assert read("this morning", early) == early.isoformat()


@pytest.mark.parametrize(
    ("text", "meant"),
    [("04:00", time(4)), ("5", time(5)), ("3.30am", time(3, 30)), ("midnight", time(0))],
)
def test_a_time_of_day_alone_is_read(text: str, meant: time) -> None:
    """As it is typed for a setting."""
    assert parse_clock(text) == meant


@pytest.mark.parametrize("text", ["", "soon", "yesterday 4:00", "25", "4:00 tonight"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    """With a hint."""
    with pytest.raises(UsageError, match="is not a time of day") as refused:
        parse_clock(text)
    assert refused.value.hint


@pytest.mark.parametrize("text", ["now", "NOW ", "just now", "today", "2026-11-23", "23 Nov"])
def test_today_without_a_time_is_now(text: str) -> None:
    """What is told of today is told now: noon could still be to come."""
    assert read(text) == NOW.isoformat()


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("an hour ago", timedelta(hours=1)),
        ("half an hour ago", timedelta(minutes=30)),
        ("30 minutes ago", timedelta(minutes=30)),
        ("1 min ago", timedelta(minutes=1)),
        ("36 hours ago", timedelta(hours=36)),
        ("5000 hrs ago", timedelta(hours=5000)),
        ("1h ago", timedelta(hours=1)),
        ("30m ago", timedelta(minutes=30)),
        ("90min ago", timedelta(minutes=90)),
        ("1.5 hours ago", timedelta(minutes=90)),
        ("1h30 ago", timedelta(minutes=90)),
        ("1 hour and 15 minutes ago", timedelta(minutes=75)),
        ("an hour and a half ago", timedelta(minutes=90)),
        ("two and a half hours ago", timedelta(minutes=150)),
        ("a quarter of an hour ago", timedelta(minutes=15)),
        ("twenty minutes ago", timedelta(minutes=20)),
    ],
)
@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_hours_ago_are_hours_that_passed(text: str, back: timedelta, zone: ZoneInfo) -> None:
    """They are counted in real time, and told with the offset that held then."""
    now = NOW.astimezone(zone)
    for localise in (clocks_of(zone), machine_of(zone)):
        moment = parse_moment(text, now, localise)
        assert now.astimezone(timezone.utc) - moment.astimezone(timezone.utc) == back
        assert moment.utcoffset() == moment.astimezone(zone).utcoffset()


@pytest.mark.parametrize("localise_of", [clocks_of, machine_of])
@pytest.mark.parametrize(
    ("zone", "day"), [(BERLIN, "2026-03-29"), (NEW_YORK, "2026-03-08")], ids=str
)
def test_a_time_that_never_was_is_refused(
    localise_of: Callable[[ZoneInfo], Localise], zone: ZoneInfo, day: str
) -> None:
    """In spring clocks jump over an hour; the minutes around it did exist."""
    localise = localise_of(zone)
    now = NOW.astimezone(zone)
    with pytest.raises(UsageError) as refused:
        parse_moment(f"{day} 02:30", now, localise)
    assert refused.value.sentence == f"There was no 02:30 on {day}: the clocks were put forward."
    before = parse_moment(f"{day} 01:59", now, localise)
    after = parse_moment(f"{day} 03:00", now, localise)
    assert after.astimezone(timezone.utc) - before.astimezone(timezone.utc) == timedelta(minutes=1)


@pytest.mark.parametrize("localise_of", [clocks_of, machine_of])
@pytest.mark.parametrize(
    ("zone", "text", "meant"),
    [
        (BERLIN, "2026-10-25 02:30", "2026-10-25T02:30:00+02:00"),
        (NEW_YORK, "Nov 1 2026 1:30 am", "2026-11-01T01:30:00-04:00"),
    ],
    ids=str,
)
def test_of_a_time_that_came_twice_the_first_is_taken(
    localise_of: Callable[[ZoneInfo], Localise], zone: ZoneInfo, text: str, meant: str
) -> None:
    """In autumn an hour comes twice; the first has the offset of summer."""
    moment = parse_moment(text, NOW.astimezone(zone), localise_of(zone))
    assert moment.isoformat() == meant


@pytest.mark.parametrize("zone", ZONES, ids=str)
@given(minutes=st.integers(0, 60 * 24 * 400), data=st.data())
def test_every_past_minute_can_be_reached(
    zone: ZoneInfo, minutes: int, data: st.DataObject
) -> None:
    """Minutes ago give that moment, at any time of the year, over every change of the clocks."""
    localise = data.draw(st.sampled_from([clocks_of(zone), machine_of(zone)]))
    now = datetime(2026, 11, 2, 5, 40, tzinfo=timezone.utc).astimezone(zone)
    moment = parse_moment(f"{minutes} minutes ago", now, localise)
    utc = moment.astimezone(timezone.utc)
    assert now.astimezone(timezone.utc) - utc == timedelta(minutes=minutes)
    assert moment.replace(tzinfo=None) == utc.astimezone(zone).replace(tzinfo=None)


def test_a_zone_that_contradicts_itself_still_gives_the_moment() -> None:
    """Where clocks cannot name a moment it is told with the offset that holds now."""

    def mad(naive: datetime) -> datetime:
        return naive.replace(tzinfo=timezone(timedelta(minutes=naive.minute % 2 + 1)))

    now = datetime(2026, 11, 23, 12, 0, tzinfo=timezone.utc)
    assert parse_moment("an hour ago", now, mad) == now - timedelta(hours=1)


def test_an_offset_that_is_told_is_kept() -> None:
    """A time copied from elsewhere keeps the clock it was told by."""
    assert read("2026-11-20T21:00+09:00") == "2026-11-20T21:00:00+09:00"
    assert read("2026-11-20T21:00:30Z") == "2026-11-20T21:00:30+00:00"


@given(
    st.datetimes(datetime(1930, 1, 1), datetime(2026, 11, 20)),
    st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m))),
)
def test_what_is_written_as_iso_is_read_as_it_was(naive: datetime, zone: timezone) -> None:
    """Every ISO form, with and without offset, with and without a time, round trips."""
    aware = naive.replace(tzinfo=zone)
    assert read(aware.isoformat()) == aware.isoformat()
    placed = parse_moment(naive.isoformat(), NOW, lambda told: told.replace(tzinfo=zone))
    assert placed == aware
    assert parse_day(naive.date().isoformat(), TODAY) == naive.date()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("21:00", "is still to come"),
        ("today 12:31", "is still to come"),
        ("tomorrow", "is still to come"),
        ("2027-01-01", "is still to come"),
        ("9999-12-31T23:59-14:00", "is still to come"),
        ("0001-01-01T00:00+14:00", "is more than 100 years ago"),
        ("0001-01-01", "is more than 100 years ago"),
        ("1926-11-22", "is more than 100 years ago"),
        ("99999999999999999999 days ago", "is more than 100 years ago"),
        ("99999999999 hours ago", "is more than 100 years ago"),
        ("2026-13-01", "There is no such day"),
        ("2026-11-20 24:00", "There is no such day or time"),
        ("30 Feb", "There is no such day"),
        ("31 Apr 2026", "There is no such day"),
        ("31/31", "There is no such day"),
        ("2026/24/11", "There is no such day"),
        ("2026/11", "There is no such day"),
        ("45/1/2", "There is no such day"),
        ("24/11/2026", "is still to come"),
        ("the 32nd", "There is no such day"),
        ("Friday the 27th", "2026-10-27 is a Tuesday"),
        ("Friday 20 Nov 2025", "2025-11-20 is a Thursday"),
        ("this Friday", "is not plain as a day"),
        ("21.30", "is still to come"),
        ("2130", "is still to come"),
        ("2026", "could not be read"),
        ("2575", "is not a time of day"),
        ("early", "could not be read"),
        ("late this evening", "is still to come"),
        ("25:00", "is not a time of day"),
        ("yesterday 10:75", "is not a time of day"),
        ("13 pm", "is not a time of day"),
        ("0 am yesterday", "is not a time of day"),
        ("Monday", "Today is a Monday"),
        ("", "could not be read"),
        ("soon", "could not be read"),
        ("evening", "could not be read"),
        ("in the morning", "could not be read"),
        ("1.5 and a half hours ago", "could not be read"),
        ("a couple of hours ago", "could not be read"),
        ("half to nine", "could not be read"),
        ("this evening", "is still to come"),
        ("tonight", "is still to come"),
        ("this afternoon 15:00", "is still to come"),
        ("yesterday morning 21:00", "do not agree"),
        ("yesterday afternoon 9:30", "do not agree"),
        ("yesterday evening 25:00", "is not a time of day"),
        ("1200 years ago", "is more than 100 years ago"),
        ("99999999999999999999 months ago", "is more than 100 years ago"),
        ("a few days ago", "could not be read"),
        ("some days ago", "could not be read"),
        ("two moons ago", "could not be read"),
        ("yesterday 9", "could not be read"),
        ("9pm yesterday 10pm", "could not be read"),
        ("20 Foo", "could not be read"),
        ("mo", "could not be read"),
        ("x" * 101, "too long for a date"),
    ],
)
def test_what_is_not_plain_or_not_past_is_refused(text: str, sentence: str) -> None:
    """Each refusal says why, and what to say instead."""
    with pytest.raises(UsageError, match=sentence) as refused:
        read(text)
    assert refused.value.hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("03/04", "Write 2026-04-03 or 2026-03-04."),
        ("03/04/25", "Write 2025-04-03 or 2025-03-04."),
        ("3.4.", "Write 2026-04-03 or 2026-03-04."),
        ("26-11-23", "Write 2023-11-26 or 2026-11-23."),
        ("3.4.2026", "Write 2026-04-03 or 2026-03-04."),
        ("03/04 21:00", "Write 2026-04-03 or 2026-03-04."),
    ],
)
def test_a_date_in_numbers_alone_is_never_guessed(text: str, hint: str) -> None:
    """03/04 is April in one country and March in another: both are offered, none is taken."""
    with pytest.raises(UsageError, match="is not plain as a date") as refused:
        read(text)
    assert refused.value.hint == hint


def test_a_hundred_years_ago_is_just_possible() -> None:
    """The limit is 36,525 days."""
    assert parse_day("1926-11-23", TODAY) == date(1926, 11, 23)
    with pytest.raises(UsageError, match="100 years"):
        parse_day("1926-11-22", TODAY)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("now", TODAY),
        ("today", TODAY),
        ("yesterday", date(2026, 11, 22)),
        ("10 days ago", date(2026, 11, 13)),
        ("last Monday", date(2026, 11, 16)),
        ("Friday", date(2026, 11, 20)),
        ("1 March", date(2026, 3, 1)),
        ("2025-12-31", date(2025, 12, 31)),
        ("last night", date(2026, 11, 22)),
        ("this morning", TODAY),
        ("last week", date(2026, 11, 16)),
        ("6 months ago", date(2026, 5, 23)),
        ("this Monday", TODAY),
        ("the 20th", date(2026, 11, 20)),
        ("the 23rd", TODAY),
        ("the 24th", date(2026, 10, 24)),
        ("the 31st", date(2026, 10, 31)),
        ("Friday the 20th", date(2026, 11, 20)),
        ("Fri. 20 November", date(2026, 11, 20)),
        ("Friday 2026-11-20", date(2026, 11, 20)),
        ("20/11/2026", date(2026, 11, 20)),
        ("11/20/2026", date(2026, 11, 20)),
        ("20.11.2026", date(2026, 11, 20)),
        ("20/11/26", date(2026, 11, 20)),
        ("24.11.", date(2025, 11, 24)),
        ("29/2", date(2024, 2, 29)),
        ("5-5-2026", date(2026, 5, 5)),
        ("2026/11/20", date(2026, 11, 20)),
        ("2026/4/3", date(2026, 4, 3)),
        ("yesterday's evening", date(2026, 11, 22)),
        ("late last night", date(2026, 11, 22)),
    ],
)
def test_a_day_alone_is_read(text: str, meant: date) -> None:
    """The same words as for a moment."""
    assert parse_day(text, TODAY) == meant


@pytest.mark.parametrize(
    "text",
    [
        "yesterday 21:00",
        "evening",
        "1h ago",
        "an hour ago",
        "half an hour ago",
        "2026-11-20T21:00",
        "tomorrow",
    ],
)
def test_a_day_has_no_time_and_is_not_to_come(text: str) -> None:
    """Where a day is asked for, a time is refused."""
    with pytest.raises(UsageError):
        parse_day(text, TODAY)


@pytest.mark.parametrize("weekday", range(7))
def test_a_weekday_is_the_last_one(weekday: int) -> None:
    """One to six days back; "last" makes today's own name plain: a week back."""
    today = TODAY + timedelta(days=weekday)
    for back in range(1, 7):
        day = today - timedelta(days=back)
        assert parse_day(f"{day:%A}", today) == parse_day(f"last {day:%a}", today) == day
    assert parse_day(f"last {today:%A}", today) == today - timedelta(days=7)


def test_a_day_of_this_week_is_told_apart_from_one_to_come() -> None:
    """The one of this week where it has been; else both that may be meant are named."""
    friday = date(2026, 11, 20)
    assert parse_day("this Wednesday", friday) == date(2026, 11, 18)
    assert parse_day("this fri", friday) == friday
    with pytest.raises(UsageError) as refused:
        parse_day("this Sunday", friday)
    assert refused.value.hint == ("Write 2026-11-15 for the last one; 2026-11-22 is still to come.")


WORDS = st.sampled_from(
    ["now", "today", "yesterday", "ago", "at", "on", "last", "monday", "tue", "20", "nov", "2026",
     "a", "3", "days", "hours", "21:00", "9pm", "99:99", "2026-11-20", "-", "/", "03/04", "am",
     "feb", "29", "30", "th", "noon", "midnight", "night", "evening", "this", "morning", "tonight",
     "month", "h", "1h30", "9.30", "half past", "nine", "in the", "before", "the", "year", "T",
     "Z", "+99:99", "0000-00-00", "early", "late", "2130", "31st", "24.11.", "9.30p", "friday",
     "'s", "\x1b[2J", "\u202e"]
)  # fmt: skip


@given(
    st.text(max_size=120) | st.lists(WORDS, max_size=6).map(" ".join),
    st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.sampled_from(ZONES)),
)
def test_any_text_is_read_or_refused(text: str, now: datetime) -> None:
    """No words lead to a traceback, and nothing that is read lies in the future."""
    with suppress(UsageError):
        zone = now.tzinfo
        assert isinstance(zone, ZoneInfo)
        moment = parse_moment(text, now, clocks_of(zone))
        assert moment.utcoffset() is not None
        assert moment <= now
    with suppress(UsageError):
        assert parse_day(text, now.date()) <= now.date()
