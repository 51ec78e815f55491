"""The journal on disk: what is written is read again, in order, by everybody, at once."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.adapters.clock import SystemWallClock
from acupress_cli.adapters.journal.file import JournalFile
from acupress_cli.domain.journal.entry import MIDNIGHT, Entry, EntryKind, Span
from acupress_cli.domain.session.cues import HoldOutcome
from tests.adapters.journals import AT, DAY, quick_folder, unexpected
from tests.fakes.entries import entries
from tests.fakes.journal import MemoryJournal, hold, session


@contextmanager
def new_journal() -> Iterator[JournalFile]:
    """A journal of its own for each example that hypothesis tries."""
    with quick_folder() as folder:
        journal = JournalFile(folder, unexpected)
        yield journal
        journal.close()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[JournalFile]:
    """A journal in a folder that is not there yet."""
    opened = JournalFile(tmp_path / "some" / "where", unexpected)
    yield opened
    opened.close()


def also(tmp_path: Path) -> JournalFile:
    """The same journal as another program run has it."""
    return JournalFile(tmp_path / "some" / "where", unexpected)


@given(st.lists(entries(), max_size=5))
@settings(deadline=None, max_examples=40)
def test_any_entry_comes_back_as_it_was(written: list[Entry]) -> None:
    """To the last letter, microsecond and offset; of one id the version written last."""
    with new_journal() as journal:
        for entry in written:
            journal.write(entry)
        found = journal.entries(with_removed=True)
        newest = {entry.id: entry for entry in written}
        assert {entry.id: entry for entry in found} == newest
        assert sorted(map(repr, found)) == sorted(map(repr, newest.values()))


WIDE_OFFSETS = st.integers(-24 * 60 + 1, 24 * 60 - 1).map(lambda m: timezone(timedelta(minutes=m)))
ANY_TEXT = st.text(st.characters(codec="utf-8"))
ODD = st.builds(
    Entry,
    id=st.from_regex(r"[0-9A-Za-z._-]{1,64}", fullmatch=True),
    kind=st.sampled_from(EntryKind),
    started_at=st.datetimes(datetime(3, 1, 1), datetime(9997, 1, 1), timezones=WIDE_OFFSETS),
    changed_at=st.datetimes(datetime(3, 1, 1), datetime(9997, 1, 1), timezones=WIDE_OFFSETS),
    note=ANY_TEXT,
    reaches=ANY_TEXT,
    areas=st.lists(ANY_TEXT).map(tuple),
    tags=st.lists(ANY_TEXT).map(tuple),
)


@given(st.lists(ODD, max_size=4, unique_by=lambda entry: entry.id))
@settings(deadline=None, max_examples=40)
def test_the_oddest_letters_and_times_come_back(written: list[Entry]) -> None:
    """Every letter of Unicode, every offset and every year; the order is that of time."""
    with new_journal() as journal:
        for entry in written:
            journal.write(entry)
        found = journal.entries(with_removed=True)
        in_order = sorted(written, key=lambda entry: (entry.started_at, entry.id))
        assert [repr(entry) for entry in found] == [repr(entry) for entry in in_order]
        for entry in written:
            assert journal.matching(entry.id)[0].id.startswith(entry.id)


SPANS = st.builds(
    Span,
    st.none() | st.dates(date(2019, 12, 1), date(2026, 12, 1)),
    st.none() | st.dates(date(2019, 12, 1), date(2026, 12, 1)),
)


@given(st.lists(entries(), max_size=6), SPANS)
@settings(deadline=None, max_examples=40)
def test_every_answer_is_that_of_the_journal_in_memory(written: list[Entry], span: Span) -> None:
    """The fake that all other tests use says the same as the file."""
    fake = MemoryJournal()
    with new_journal() as journal:
        for entry in written:
            fake.write(entry)
            journal.write(entry)
        assert journal.entries(span) == fake.entries(span)
        assert journal.entries(span, with_removed=True) == fake.entries(span, with_removed=True)
        for hour in (1, 4, 12):
            end = MIDNIGHT.replace(hour=hour)
            assert journal.entries(span, night_until=end) == fake.entries(span, night_until=end)
        for now in (entry.started_at for entry in (*written, session(AT))):
            assert journal.latest_session(now) == fake.latest_session(now)
        assert journal.headings() == fake.headings()
        assert journal.practice_times() == fake.practice_times()
        assert journal.hurt_marks() == fake.hurt_marks()
        for id_start in ("", "a", "b2", "b22", "%", "_", "A"):
            assert journal.matching(id_start) == fake.matching(id_start)


def test_a_written_entry_is_there_for_others_at_once(journal: JournalFile, tmp_path: Path) -> None:
    """Another program run, opened before or after, reads each version as soon as it is written."""
    other = also(tmp_path)
    for note in ("", "better", "better still"):
        entry = session(AT, "GB30", note=note)
        journal.write(entry)
        assert other.entries() == also(tmp_path).entries() == (entry,)


def test_two_can_write_by_turns(journal: JournalFile, tmp_path: Path) -> None:
    """Neither loses what the other wrote, and each can undo what the other changed."""
    other = also(tmp_path)
    for day in range(6):
        (journal, other)[day % 2].write(session(AT + day * DAY, "GB30"))
    assert len(journal.entries()) == len(other.entries()) == 6
    journal.change("one", [session(AT, "BL40", id="x")], AT)
    other.change("two", [session(AT, "BL57", id="x")], AT)
    assert journal.undo(AT) == "two"
    assert other.undo(AT) == "one"
    assert other.undo(AT) is journal.undo(AT) is None
    assert len(other.entries()) == 6
    assert other.forget(AT.date() + DAY) == 1
    assert len(journal.entries()) == 5


ENDLESS = """
import sys
from pathlib import Path
from datetime import datetime, timedelta, timezone
from acupress_cli.adapters.journal.file import JournalFile
from acupress_cli.domain.journal.entry import Entry, EntryKind
at = datetime(2026, 5, 4, tzinfo=timezone.utc)
journal = JournalFile(Path(sys.argv[1]), sys.stderr.write)
for number in range(1_000_000):
    note = str(number) * 500
    (journal.write if number % 9 else journal.begin)(
        Entry(f"{number:06}", EntryKind.NOTE, at, at, note=note)
    )
    journal.write(Entry(f"{number:06}", EntryKind.NOTE, at, at, note=note + "!"))
    print(number, flush=True)
"""


def test_what_is_written_survives_the_death_of_the_program(tmp_path: Path) -> None:
    """Killed in the middle of writing, everything that was reported as written is there."""
    command = [sys.executable, "-c", ENDLESS, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        for last in program.stdout:
            if int(last) == 12:
                os.kill(program.pid, signal.SIGKILL)
                break
        rest = program.stdout.read().split()
    written = int([last, *rest][-1])
    found = JournalFile(tmp_path, unexpected).entries()
    assert written + 1 <= len(found) <= written + 2  # one more may have been under way
    assert all(entry.note.endswith("!") for entry in found[: written + 1])


@pytest.fixture
def _berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine in a zone that changes its clocks at the end of October 25th, 2026."""
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("_berlin")
def test_the_hour_that_comes_twice_is_in_order(journal: JournalFile) -> None:
    """Ten past two comes after ten to three where the clocks were put back in between."""
    clock = SystemWallClock(print)
    first = clock.local(datetime(2026, 10, 25, 2, 50))
    second = clock.local(datetime(2026, 10, 25, 2, 10, fold=1))
    before, after = (clock.local(datetime(2026, 10, day, 23, 59)) for day in (24, 25))
    for number, at in enumerate((after, second, before, first)):
        journal.write(session(at, "GB30", id=f"{number}"))
    assert [entry.started_at for entry in journal.entries()] == [before, first, second, after]
    assert [entry.day.day for entry in journal.entries()] == [24, 25, 25, 25]
    assert second - first == timedelta(minutes=20)
    assert [entry.started_at.utcoffset() for entry in journal.entries()] == [
        timedelta(hours=hours) for hours in (2, 2, 1, 1)
    ]
    assert journal.latest_session(after) == journal.entries()[-1]


def test_a_day_is_the_day_where_the_person_was(journal: JournalFile) -> None:
    """Two sessions at one moment, at the two ends of the world, lie on two days."""
    moment = datetime(2026, 5, 4, 11, 0, tzinfo=timezone.utc)
    east, west = (
        session(moment.astimezone(timezone(timedelta(hours=h))), "GB30", id=f"at{h}")
        for h in (14, -12)
    )
    for entry in (east, west):
        journal.write(entry)
    fifth, third = date(2026, 5, 5), date(2026, 5, 3)
    assert journal.practice_times() == (west.started_at, east.started_at)
    assert journal.entries(Span(first=fifth)) == (east,)
    assert journal.entries(Span(last=third)) == (west,)
    assert journal.entries(Span(third, fifth)) == (west, east)
    assert journal.entries(Span(fifth, third)) == ()


def test_only_what_was_pressed_is_practice(journal: JournalFile) -> None:
    """Rest, notes, removed sessions and those without pressing are not."""
    pressed = session(AT, "GB30")
    told = session(AT + DAY, told_s=60.0)
    rest = Entry("rest", EntryKind.REST, AT + 2 * DAY, AT, told_s=60.0)
    nothing = session(AT + 3 * DAY, holds=(hold("GB30", 0.0, HoldOutcome.NOT_REACHED),))
    removed = session(AT + 4 * DAY, "GB30", removed=True)
    for entry in (removed, nothing, rest, told, pressed):
        journal.write(entry)
    assert journal.practice_times() == (AT, AT + DAY)
    assert journal.latest_session(AT + 4 * DAY) == nothing
    assert journal.latest_session(AT + DAY) == told
    assert journal.latest_session(AT - DAY) is None
    assert removed not in journal.entries()
    assert removed in journal.entries(with_removed=True)
    assert journal.matching(removed.id) == (removed,)
    journal.write(replace(told, told_s=0.0))
    assert journal.practice_times() == (AT,)


def test_points_that_hurt_are_known(journal: JournalFile) -> None:
    """Each once for each session, the oldest first, and not those of removed sessions."""
    hurt = HoldOutcome.HURT
    twice = (hold("BL40", 3.0, hurt), hold("GB30"), hold("BL40", 1.0, hurt), hold("BL57", 2, hurt))
    journal.write(session(AT + DAY, "GB30", holds=twice, id="later"))
    journal.write(session(AT, "GB30", holds=(hold("GB34", 3.0, hurt),), id="first"))
    journal.write(session(AT, "GB30", holds=(hold("ST36", 3.0, hurt),), id="r", removed=True))
    later = AT + DAY
    assert journal.hurt_marks() == (("GB34", AT), ("BL40", later), ("BL57", later))


def test_fewer_holds_take_the_place_of_more(journal: JournalFile) -> None:
    """A version without some holds leaves none of the old ones behind."""
    for codes in (("GB30", "BL40", "BL57"), ("BL57",), (), ("GB30", "BL40")):
        entry = session(AT, *codes, id="one")
        journal.write(entry)
        assert journal.entries() == (entry,)


def test_all_holds_of_one_moment(journal: JournalFile, tmp_path: Path) -> None:
    """Who reads while another writes gets an entry and the holds of the same version."""
    journal.write(session(AT, "GB30", id="one"))
    reader = sqlite3.connect(tmp_path / "some" / "where" / "journal.db", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM entry").fetchall()
    other = JournalFile(tmp_path / "some" / "where", unexpected, busy_s=0.01)
    assert len(other.entries()) == 1
    reader.execute("COMMIT")
    reader.close()
    other.write(session(AT, "BL40", id="one"))
    assert journal.entries()[0].points == ("BL40",)
