"""Reads from a journal what progress needs, and no more: ten years of sessions stay unread."""

from datetime import date, timedelta

from acupress_cli.coaching.ports import Journal
from acupress_cli.domain.journal.entry import Span
from acupress_cli.domain.journal.practice import gaps_to_read, rest_days_of
from acupress_cli.domain.journal.progress import History
from acupress_cli.domain.journal.weeks import WEEK
from acupress_cli.domain.profile import Profile

# The weeks at both ends of a course in which its first and its latest scores are looked for.
ENDS = 8 * WEEK


def look_back(journal: Journal, profile: Profile, window: Span, today: date) -> History:
    """What the journal holds for ``window`` and for the present course, as of ``today``.

    Raises JournalError where the journal cannot be read.
    """
    first = min(window.first or today, today - ENDS)
    recent = journal.entries(Span(first, today))
    practised = journal.practice_days()
    others = [
        entry for gap in gaps_to_read(practised, profile, first) for entry in journal.entries(gap)
    ]
    told = frozenset(entry.day for entry in (*others, *recent))
    rested = rest_days_of((*others, *recent))
    history = History(recent, (), practised, told, rested)
    start = history.course(today)
    if start is None or start >= first:
        return history
    beginning = journal.entries(Span(start, min(start + ENDS, first - timedelta(days=1))))
    return History(recent, beginning, practised, told, rested)
