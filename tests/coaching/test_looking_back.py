"""What is read of a journal for progress."""

from datetime import date, datetime, time, timedelta, timezone

from acupress_cli.coaching.looking_back import ENDS, look_back
from acupress_cli.domain.journal.entry import EVER, MIDNIGHT, Entry, EntryKind, Span
from acupress_cli.domain.journal.practice import practice_of
from acupress_cli.domain.profile import Profile
from tests.fakes.calendars import evening_of
from tests.fakes.journal import MemoryJournal, session

TODAY = date(2026, 5, 4)
NOW = evening_of(TODAY)


def days_ago(days: int) -> datetime:
    """A morning that many days ago."""
    return datetime(2026, 5, 4, 9, 0, tzinfo=timezone.utc) - timedelta(days=days)


def rest(days: int) -> Entry:
    """A day of rest."""
    return Entry(f"rest{days}", EntryKind.REST, days_ago(days), days_ago(days))


class CountingJournal(MemoryJournal):
    """A journal that knows how many entries were asked for."""

    read = 0

    def entries(
        self, span: Span = EVER, *, with_removed: bool = False, night_until: time = MIDNIGHT
    ) -> tuple[Entry, ...]:
        """The entries of these days, counted."""
        found = super().entries(span, with_removed=with_removed, night_until=night_until)
        if span != EVER:
            self.read += len(found)
        return found


def last(days: int) -> Span:
    """A window that ends today."""
    return Span(TODAY - timedelta(days=days - 1), TODAY)


def test_the_latest_weeks_are_read_also_for_a_short_window() -> None:
    """A verdict over two days would be none."""
    journal = MemoryJournal(session(days_ago(days), "GB30") for days in range(40))
    assert len(look_back(journal, Profile(), last(2), NOW).recent) == 40


def test_the_beginning_of_the_course_is_read_where_it_lies_further_back() -> None:
    """Its first weeks, and not again what was read before."""
    journal = MemoryJournal(session(days_ago(days), "GB30") for days in range(365))
    history = look_back(journal, Profile(), last(90), NOW)
    assert len(history.recent) == 90
    assert history.beginning[0].day == TODAY - timedelta(days=364)
    assert len(history.beginning) == ENDS.days + 1
    short = MemoryJournal(session(days_ago(days), "GB30") for days in range(100))
    assert len(look_back(short, Profile(), last(90), NOW).beginning) == 10


def test_entries_to_come_are_not_read() -> None:
    """The window ends today."""
    journal = MemoryJournal([session(days_ago(-2), "GB30")])
    assert look_back(journal, Profile(), Span(), NOW).recent == ()


def test_days_of_rest_long_ago_still_bridge_the_best_streak() -> None:
    """They are found by reading the gaps."""
    entries = [*(session(days_ago(days), "GB30") for days in (200, 202)), rest(201)]
    history = look_back(MemoryJournal(entries), Profile(), last(90), NOW)
    practice = practice_of((), history.practised, history.rested, Profile(), NOW)
    assert practice.best_streak_days == 2


def test_ten_years_of_sessions_stay_unread() -> None:
    """Two a day, and a pause now and then: only both ends and the gaps are asked for."""
    journal = CountingJournal(
        session(days_ago(days) + timedelta(hours=hours), "GB30")
        for days in range(3650)
        if days % 50
        for hours in (0, 9)
    )
    look_back(journal, Profile(), last(90), NOW)
    assert journal.read <= 2 * (90 + ENDS.days + 1)
