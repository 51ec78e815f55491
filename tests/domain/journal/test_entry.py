"""One entry of the journal: what can be, its one form, and which version counts."""

from datetime import date, datetime, timedelta, timezone, tzinfo
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.entry import (
    EVER,
    LONGEST_ID,
    LONGEST_NOTE,
    MOST_PAUSES,
    Entry,
    EntryKind,
    Span,
)
from acupress_cli.domain.session.cues import HoldOutcome
from acupress_cli.domain.session.record import LONGEST_NAME, MOST_SECONDS, HoldRecord
from tests.fakes.entries import entries
from tests.fakes.journal import hold, session

AT = datetime(2026, 5, 4, 21, 0, tzinfo=timezone(timedelta(hours=2)))
NAIVE = datetime(2026, 5, 4, 21, 0)
SECOND = timedelta(seconds=1)
NOTE = Entry("n", EntryKind.NOTE, AT, AT)


class CentralEurope(tzinfo):
    """A zone with rules, as a machine has it: two hours ahead in summer, one in winter."""

    def utcoffset(self, moment: datetime | None) -> timedelta:
        """How far it is ahead."""
        return timedelta(hours=2 if moment and 4 <= moment.month < 11 else 1)

    def dst(self, moment: datetime | None) -> timedelta:
        """How much of that is summer time."""
        return self.utcoffset(moment) - timedelta(hours=1)

    def tzname(self, _moment: datetime | None) -> str:
        """What it is called."""
        return "CET"


class OldTime(tzinfo):
    """A zone from before zones were whole minutes."""

    def utcoffset(self, _moment: datetime | None) -> timedelta:
        """How far it is ahead."""
        return timedelta(minutes=19, seconds=32)

    def dst(self, _moment: datetime | None) -> timedelta:
        """There was no summer time."""
        return timedelta()

    def tzname(self, _moment: datetime | None) -> str:
        """What it is called."""
        return "AMT"


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"started_at": NAIVE}, r"timezone.*started_at"),
        ({"changed_at": NAIVE}, r"timezone.*changed_at"),
        ({"ended_at": NAIVE}, r"timezone.*ended_at"),
        ({"started_at": datetime.min.replace(tzinfo=timezone.utc)}, "the year 1 "),
        ({"changed_at": datetime.max.replace(tzinfo=timezone.utc)}, "the year 9999 "),
        ({"ended_at": AT - SECOND}, "before it began"),
        ({"heat_s": -0.1}, r">= 0.0.*heat_s"),
        ({"told_s": nan}, "told_s"),
        ({"heat_s": inf}, r"<= 86400.0.*heat_s"),
        ({"told_s": MOST_SECONDS + 1}, r"<= 86400.0.*told_s"),
        ({"holds": (hold("GB30"), hold("GB30", -1.0))}, r"holds\[.*held_s"),
        ({"holds": (hold("GB30", planned_s=-1),)}, r"holds\[.*planned_s"),
        ({"holds": (hold("GB30", planned_s=10**30),)}, r"holds\[.*planned_s"),
        ({"holds": (hold(""),)}, r"holds\[.*code"),
        ({"holds": (hold("x" * (LONGEST_NAME + 1)),)}, r"holds\[.*code"),
        ({"goal": 11}, r"<= 10.*goal"),
        ({"goal": -1}, r">= 0.*goal"),
        ({"pauses": -1}, r">= 0.*pauses"),
        ({"pauses": MOST_PAUSES + 1}, r"<= 100000.*pauses"),
        ({"id": ""}, r"regex.*id"),
        ({"id": "a b"}, r"regex.*id"),
        ({"id": "x" * (LONGEST_ID + 1)}, r"regex.*id"),
        ({"note": "x" * (LONGEST_NOTE + 1)}, r"<= 10000.*note"),
    ],
)
def test_what_cannot_be(fields: dict[str, object], sentence: str) -> None:
    """It is refused, with what it is and why."""
    with pytest.raises(ValueError, match=sentence):
        replace(NOTE, **fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"ended_at": AT},
        {"heat_s": 0.0, "told_s": MOST_SECONDS},
        {"goal": 0},
        {"goal": 10},
        {"pauses": MOST_PAUSES},
        {"id": "x" * LONGEST_ID},
        {"note": "\u74b0" * LONGEST_NOTE},
        {"holds": (hold("GB30", MOST_SECONDS, planned_s=0),)},
    ],
)
def test_what_just_can_be(fields: dict[str, object]) -> None:
    """The ends of what is allowed are allowed."""
    entry = replace(NOTE, **fields)
    assert all(getattr(entry, name) == value for name, value in fields.items())


def test_times_lose_the_rules_of_their_zone() -> None:
    """The offset of that day stays, so that an entry says the same on another machine."""
    zone = CentralEurope()
    entry = replace(
        NOTE,
        started_at=NAIVE.replace(tzinfo=zone),
        ended_at=datetime(2026, 12, 4, 21, 0, tzinfo=zone),
        changed_at=NAIVE.replace(tzinfo=zone, fold=1),
    )
    assert repr(entry.started_at) == repr(AT)
    assert entry.ended_at is not None
    assert entry.ended_at.tzinfo == timezone(timedelta(hours=1))
    assert repr(entry.changed_at) == repr(AT.astimezone(timezone.utc))
    assert entry.rank == replace(entry, started_at=AT.replace(fold=1)).rank


def test_an_odd_offset_becomes_whole_minutes() -> None:
    """The moment stays the same."""
    entry = replace(NOTE, started_at=NAIVE.replace(tzinfo=OldTime()))
    assert entry.started_at == NAIVE.replace(tzinfo=OldTime())
    assert entry.started_at.utcoffset() == timedelta(minutes=20)


def test_numbers_have_one_form() -> None:
    """Whole seconds and the zero below zero rank like what a file gives back."""
    odd = replace(NOTE, heat_s=7, told_s=-0.0, holds=(hold("GB30", 60), hold("BL40", -0.0)))
    plain = replace(NOTE, heat_s=7.0, told_s=0.0, holds=(hold("GB30", 60.0), hold("BL40", 0.0)))
    assert repr(odd) == repr(plain)
    assert odd.rank == plain.rank


@given(entries())
def test_settling_twice_changes_nothing(entry: Entry) -> None:
    """An entry made of an entry is that entry."""
    assert repr(replace(entry)) == repr(entry)
    assert replace(entry).rank == entry.rank


def test_the_day_is_the_persons_own() -> None:
    """Half past midnight is the new day, whatever day it is in Greenwich."""
    assert replace(NOTE, started_at=AT.replace(hour=0, minute=30)).day == date(2026, 5, 4)
    assert replace(NOTE, started_at=AT.astimezone(timezone(timedelta(hours=9)))).day.day == 5


def test_what_counts_as_pressing() -> None:
    """Timed and told seconds are added up; only a session with some is practice."""
    holds = (hold("GB30", 20.5), hold("BL40", 0.0), hold("GB30", 30.0))
    entry = session(AT, holds=holds, told_s=9.5)
    assert entry.pressed_s == 60.0
    assert entry.points == ("GB30",)
    assert entry.is_practice
    assert not session(AT, holds=(hold("BL40", 0.0),)).is_practice
    assert not replace(entry, kind=EntryKind.REST).is_practice


def test_points_that_hurt_are_named_once() -> None:
    """In the order in which they hurt, also where they were not pressed at all."""
    hurt = HoldOutcome.HURT
    holds = (hold("BL40", 0.0, hurt), hold("GB30", 3.0), hold("GB34", 2.0, hurt))
    assert session(AT, holds=(*holds, *holds)).hurting == ("BL40", "GB34")
    assert session(AT, "GB30").hurting == ()


@given(entries(), st.datetimes(timezones=st.just(timezone.utc), min_value=datetime(2, 1, 1)))
def test_a_change_is_later_whatever_the_clock_says(entry: Entry, now: datetime) -> None:
    """It outranks what was there, and changes nothing but what it names."""
    if now.year == datetime.max.year:
        return
    changed = entry.changed(now, note="other")
    assert changed.changed_at > entry.changed_at
    assert changed.changed_at >= now
    assert changed.rank > entry.rank
    assert replace(changed, note=entry.note, changed_at=entry.changed_at) == entry


def test_of_two_versions_of_one_moment_one_counts() -> None:
    """The same one everywhere; a removal before all others, whatever else it says."""
    one, other = replace(NOTE, note="one"), replace(NOTE, note="other")
    assert one.rank != other.rank
    assert replace(one, removed=True).rank > other.rank
    assert replace(one, removed=True).rank == replace(other, removed=True).rank


def test_a_removed_entry_without_content() -> None:
    """Nothing is left but what keeps it removed."""
    entry = session(AT, "GB30", leg=(7, 3), note="private", tags=("x",), side=Side.LEFT)
    bare = entry.changed(AT, removed=True).without_content()
    assert bare == Entry(
        entry.id, EntryKind.SESSION, AT, AT + timedelta(microseconds=1), removed=True
    )
    assert "private" not in repr(bare)


@pytest.mark.parametrize(
    ("span", "held"),
    [
        (EVER, (True, True, True)),
        (Span(first=date(2026, 5, 4)), (False, True, True)),
        (Span(last=date(2026, 5, 4)), (True, True, False)),
        (Span(date(2026, 5, 4), date(2026, 5, 4)), (False, True, False)),
        (Span(date(2026, 5, 5), date(2026, 5, 3)), (False, False, False)),
    ],
)
def test_the_days_of_a_span(span: Span, held: tuple[bool, ...]) -> None:
    """Both ends belong to it; an open end has no end."""
    days = (date(2026, 5, 3), date(2026, 5, 4), date(2026, 5, 5))
    assert tuple(map(span.holds, days)) == held


def test_holds_stay_as_they_are() -> None:
    """Where nothing has to be settled the same holds are kept, not copies."""
    holds = (HoldRecord("GB30", Side.LEFT, 60, 60.0, None),)
    assert replace(NOTE, holds=holds).holds is holds


def test_what_no_copy_could_keep_is_not_kept() -> None:
    """A null in a note, a name without letters, or one without end."""
    odd, plain = ("", "x" * 300, "desk"), ("x" * LONGEST_NAME, "desk")
    entry = replace(NOTE, note="a\0b", tags=odd, areas=odd, reaches=odd[1])
    assert (entry.note, entry.reaches) == ("a\ufffdb", plain[0])
    assert entry.tags == entry.areas == plain
    assert replace(NOTE, reaches="a\0b").reaches == "a\ufffdb"
