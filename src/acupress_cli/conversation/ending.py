"""What is told at the end of a session, drawn from the session and from the journal."""

from datetime import time, timedelta
from typing import TYPE_CHECKING

from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.journal.change import Change
from acupress_cli.domain.journal.entry import EntryKind, Span
from acupress_cli.domain.journal.next_session import NextSession, next_session
from acupress_cli.domain.journal.own_calendar import Calendar
from acupress_cli.domain.journal.relief import change_of
from acupress_cli.domain.journal.session_ending import SessionEnding, ending_lines
from acupress_cli.domain.journal.session_entry import can_resume
from acupress_cli.domain.pages.topic import Nugget, nugget_after
from acupress_cli.domain.pain.pain import NO_SCORES, PainScores
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.session.cues import HoldOutcome

if TYPE_CHECKING:
    from acupress_cli.coaching.recording import Recording
    from acupress_cli.conversation.ports import Room
    from acupress_cli.domain.journal.entry import Entry
    from acupress_cli.domain.session.record import SessionRecord

# Sessions further apart than this do not follow each other.
IN_A_ROW_WITHIN = timedelta(days=14)


def rehearsal_ending(room: "Room", record: "SessionRecord") -> tuple[str, ...]:
    """The end of a session that nobody pressed in."""
    ended = SessionEnding(record, rehearsal=True)
    return ending_lines(ended, room.content.session_words())


def session_ending(
    room: "Room",
    record: "SessionRecord",
    recording: "Recording | None",
    before: PainScores = NO_SCORES,
    after: PainScores = NO_SCORES,
) -> tuple[str, ...]:
    """The end of a real session.

    ``record`` is all that was done, ``recording`` None where nothing is kept. Where the journal
    cannot be read, what it would have said of the next session is left out.
    """
    can_go_on = bool(
        recording and not recording.failure and can_resume(recording.entry, room.local_now())
    )
    is_done = record.pressed_s >= 1 and not (record.ending and record.ending.is_open)
    ended = SessionEnding(
        record,
        before,
        after,
        can_go_on=can_go_on,
        following=_following(room, record, recording, before, after) if is_done else None,
        nugget=_nugget(room) if is_done and recording else None,
    )
    return ending_lines(ended, room.content.session_words())


def _following(
    room: "Room",
    record: "SessionRecord",
    recording: "Recording | None",
    before: PainScores,
    after: PainScores,
) -> NextSession:
    now = room.local_now()
    calendar = Calendar(now, time(*divmod(room.settings().day_ends, 60)))
    kept: tuple[Entry, ...] = ()
    profile = Profile()
    try:
        kept = room.journal().entries(Span(now.date() - IN_A_ROW_WITHIN))
        profile = room.profile()
    except JournalError:
        pass  # what the session itself shows is still told
    return next_session(
        [entry for entry in kept if not recording or entry.id != recording.entry.id],
        profile,
        calendar,
        hurt=any(hold.outcome is HoldOutcome.HURT for hold in record.holds),
        worse=change_of(before, after) is Change.WORSE,
    )


def _nugget(room: "Room") -> Nugget | None:
    try:
        headings = room.journal().headings()
    except JournalError:
        return None
    # A removed one counts too: else the next session would say the same again.
    sessions = sum(heading.kind is EntryKind.SESSION for heading in headings)
    return nugget_after(sessions, room.content.topics())
