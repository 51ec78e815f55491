"""A session written into the journal while it runs."""

from datetime import datetime, timedelta

from acupress_cli.coaching.ports import Clock, Journal
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.journal.session_entry import as_it_stands, planned_holds
from acupress_cli.domain.session.cues import (
    Cue,
    FoundHurting,
    FoundTooTender,
    SessionEnded,
    StepEnded,
)
from acupress_cli.domain.session.plan import SessionPlan
from acupress_cli.domain.session.record import SessionRecord

# A journal that could not be written is tried again after so long, with what happens next.
AGAIN_AFTER_S = 2.0


class Recording:
    """Writes the session's entry whenever a step ends, so a hold that was told is kept.

    What is said of a hold after its end is written at once, too.

    ``record`` has to hear each cue first. The wall clock is read once, at ``now``;
    from then on ``clock`` measures, so a clock that is put back changes nothing.
    A journal that fails, or that another program holds, does not disturb the session:
    it is soon tried again, and ``failure`` says what is wrong until that succeeds.
    """

    def __init__(
        self,
        journal: Journal,
        draft: Entry,
        plan: SessionPlan,
        record: SessionRecord,
        clock: Clock,
        now: datetime,
    ) -> None:
        self._journal = journal
        self._draft = draft
        self._planned = planned_holds(plan)
        self._record = record
        self._clock = clock
        self._began_at, self._began_s = now, clock.now()
        self.entry = as_it_stands(draft, record, self._planned, now)
        self.failure: JournalError | None = None
        self._tried_s = self._began_s

    def begin(self) -> None:
        """Take a place in the journal. Raises JournalError where there is none to be had."""
        self._journal.begin(self.entry)

    def hear(self, cue: Cue) -> None:
        """Write what was done so far, before anybody is told of it."""
        is_afterwards = isinstance(cue, FoundHurting | FoundTooTender) and cue.afterwards
        if is_afterwards or isinstance(cue, StepEnded | SessionEnded):
            now = self._now()
            entry = as_it_stands(self._draft, self._record, self._planned, now)
            self._write(entry, patiently=isinstance(cue, SessionEnded))
        elif self.failure and self._clock.now() - self._tried_s >= AGAIN_AFTER_S:
            self._write(self.entry, patiently=False)

    def refresh(self) -> None:
        """Go on from what another window has made of the entry since it was written."""
        try:
            kept = [one for one in self._journal.matching(self.entry.id) if one.id == self.entry.id]
        except JournalError:
            return
        self.entry = max((self.entry, *kept), key=lambda one: one.changed_at)

    def add(self, **told: object) -> None:
        """Add what the person says afterwards: fields of the entry."""
        self._write(self.entry.changed(self._now(), **told))

    def _now(self) -> datetime:
        return self._began_at + timedelta(seconds=self._clock.now() - self._began_s)

    def _write(self, entry: Entry, *, patiently: bool = True) -> None:
        self.entry = entry
        self._tried_s = self._clock.now()
        try:
            self._journal.write(entry, patiently=patiently)
            self.failure = None
        except JournalError as failure:
            self.failure = failure
