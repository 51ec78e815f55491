"""A session written into the journal while it runs."""

from datetime import datetime, timedelta

from acupress_cli.coaching.ports import Clock, Journal
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.journal.session_entry import as_it_stands, planned_holds
from acupress_cli.domain.session.cues import Cue, SessionEnded, StepEnded
from acupress_cli.domain.session.plan import SessionPlan
from acupress_cli.domain.session.record import SessionRecord


class Recording:
    """Writes the session's entry whenever a step ends, so a hold that was told is kept.

    ``record`` has to hear each cue first. The wall clock is read once, at ``now``;
    from then on ``clock`` measures, so a clock that is put back changes nothing.
    A journal that fails does not disturb the session: the next step tries again,
    and ``failure`` says what is wrong until one succeeds.
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

    def begin(self) -> None:
        """Take a place in the journal. Raises JournalError where there is none to be had."""
        self._journal.begin(self.entry)

    def hear(self, cue: Cue) -> None:
        """Write what was done so far, before anybody is told of it."""
        if isinstance(cue, StepEnded | SessionEnded):
            now = self._now()
            self._write(as_it_stands(self._draft, self._record, self._planned, now))

    def add(self, **told: object) -> None:
        """Add what the person says afterwards: fields of the entry."""
        self._write(self.entry.changed(self._now(), **told))

    def _now(self) -> datetime:
        return self._began_at + timedelta(seconds=self._clock.now() - self._began_s)

    def _write(self, entry: Entry) -> None:
        self.entry = entry
        try:
            self._journal.write(entry)
            self.failure = None
        except JournalError as failure:
            self.failure = failure
