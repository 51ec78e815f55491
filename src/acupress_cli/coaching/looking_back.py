"""Reads from a journal what progress needs, and no more: ten years of sessions stay unread."""

from acupress_cli.coaching.ports import Journal
from acupress_cli.domain.journal.entry import Entry, Span
from acupress_cli.domain.journal.own_calendar import DAY, WEEK, Calendar
from acupress_cli.domain.journal.practice import gaps_to_read, rest_days_of
from acupress_cli.domain.journal.progress import History
from acupress_cli.domain.profile import Profile

# The weeks at both ends of a course in which its first and its latest scores are looked for.
ENDS = 8 * WEEK


def look_back(journal: Journal, profile: Profile, window: Span, calendar: Calendar) -> History:
    """What the journal holds for ``window`` and for the present course, as of today.

    Raises JournalError where the journal cannot be read.
    """
    today = calendar.today
    first = min(window.first or today, today - ENDS)
    recent = entries_of(journal, Span(first, today), calendar)
    times = journal.practice_times()
    practised = calendar.days_of(times)
    others = [
        entry
        for gap in gaps_to_read(practised, profile, first)
        for entry in entries_of(journal, gap, calendar)
    ]
    told = frozenset(calendar.day_of(entry.started_at) for entry in (*others, *recent))
    rested = rest_days_of((*others, *recent), calendar) | calendar.days_flown_over(times)
    history = History(recent, (), practised, told, rested)
    start = history.course(today)
    if start is None or start >= first:
        return history
    beginning = entries_of(journal, Span(start, min(start + ENDS, first - DAY)), calendar)
    return History(recent, beginning, practised, told, rested)


def entries_of(journal: Journal, span: Span, calendar: Calendar) -> tuple[Entry, ...]:
    """The entries of these days of the person's own, as far as they have been."""
    kept = journal.entries(calendar.dates(span), night_until=calendar.day_ends)
    return calendar.within(kept, span)
