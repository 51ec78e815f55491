"""A journal in memory, and entries to fill it with."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta

from msgspec.structs import replace

from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.journal.entry import EVER, MIDNIGHT, Entry, EntryKind, Heading, Span
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from acupress_cli.domain.session.record import HoldRecord


class MemoryJournal:
    """Keeps entries in memory; ``is_writable`` False plays a full disk."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.kept = {entry.id: entry for entry in entries}
        self.is_writable = True
        self.changed_at: datetime | None = None
        self._before: list[tuple[str, dict[str, Entry]]] = []

    def entries(
        self, span: Span = EVER, *, with_removed: bool = False, night_until: time = MIDNIGHT
    ) -> tuple[Entry, ...]:
        night = span.last and span.last + timedelta(days=1)
        found = (
            e
            for e in self.kept.values()
            if span.holds(e.day) or (e.day == night and e.started_at.time() < night_until)
        )
        wanted = (e for e in found if with_removed or not e.removed)
        return tuple(sorted(wanted, key=lambda e: (e.started_at, e.id)))

    def headings(self) -> tuple[Heading, ...]:
        every = self.entries(with_removed=True)
        return tuple(Heading(e.id, e.day, e.kind, e.removed) for e in every)

    def each(self, ids: Sequence[str]) -> Iterator[Entry]:
        return (self.kept[entry_id] for entry_id in ids if entry_id in self.kept)

    def matching(self, id_start: str) -> tuple[Entry, ...]:
        every = self.entries(with_removed=True)
        return tuple(entry for entry in every if entry.id.startswith(id_start))

    def latest_session(self, now: datetime) -> Entry | None:
        sessions = [e for e in self.entries() if e.kind is EntryKind.SESSION]
        return next((e for e in reversed(sessions) if e.started_at <= now), None)

    def practice_times(self) -> tuple[datetime, ...]:
        return tuple(e.started_at for e in self.entries() if e.is_practice)

    def hurt_marks(self) -> tuple[tuple[str, datetime], ...]:
        return tuple((code, e.started_at) for e in self.entries() for code in e.hurting)

    def begin(self, entry: Entry) -> None:
        self.write(entry)

    def write(self, entry: Entry, *, patiently: bool = True) -> None:
        del patiently
        self._need_room()
        self.kept[entry.id] = entry

    def change(self, what: str, entries: Sequence[Entry], now: datetime) -> None:
        self._need_room()
        self._before.append((what, dict(self.kept)))
        self.changed_at = now
        self.kept.update({entry.id: entry for entry in entries})

    def undo(self, now: datetime) -> str | None:
        if not self._before:
            return None
        what, before = self._before.pop()
        for entry in list(self.kept.values()):
            was = before.get(entry.id)
            if was is None:
                del self.kept[entry.id]
            elif was != entry:
                self.kept[entry.id] = was.changed(max(now, entry.changed_at + _TICK))
        return what

    def forget(self, before: date | None) -> int:
        gone = [e for e in self.kept.values() if before is None or e.day < before]
        for entry in gone:
            del self.kept[entry.id]
        self._before.clear()
        return len(gone)

    def _need_room(self) -> None:
        if not self.is_writable:
            raise JournalError("The journal could not be written: the disk is full.")


_TICK = timedelta(microseconds=1)


def hold(
    code: str,
    held_s: float = 60.0,
    outcome: HoldOutcome | None = HoldOutcome.FINISHED,
    planned_s: int = 60,
) -> HoldRecord:
    """A hold on the left side."""
    from acupress_cli.domain.body.body import Side

    return HoldRecord(code, Side.LEFT, planned_s, held_s, outcome)


def session(
    at: datetime,
    *codes: str,
    leg: tuple[int | None, int | None] = (None, None),
    back: tuple[int | None, int | None] = (None, None),
    **fields: object,
) -> Entry:
    """A coached session at ``at``, each of ``codes`` held for a minute; scores before, after."""
    entry = Entry(
        id=f"{at:%Y%m%d%H%M}{'-'.join(codes)}",
        kind=EntryKind.SESSION,
        started_at=at,
        changed_at=at,
        ended_at=at + timedelta(minutes=10),
        coached=True,
        before=PainScores(leg[0], back[0]),
        after=PainScores(leg[1], back[1]),
        holds=tuple(hold(code) for code in codes),
        ending=Ending.FINISHED,
    )
    return replace(entry, **fields)
