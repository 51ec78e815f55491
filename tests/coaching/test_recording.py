"""A session written while it runs: durable before anybody is told, and never in the way."""

from datetime import timedelta

import pytest

from acupress_cli.coaching.recording import Recording
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.journal.entry import Entry, EntryKind
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.session.cues import Ending, FoundHurting, HoldOutcome, StepEnded
from tests.fakes.bench import NOON
from tests.fakes.journal import MemoryJournal
from tests.fakes.stage import BOTH_SIDES, Script, Stage
from tests.fakes.world import FakeClock

DRAFT = Entry("1", EntryKind.SESSION, NOON, NOON, coached=True)


class Kept(Stage):
    """A session with a recording that listens."""

    def __init__(self, script: Script = (), journal: MemoryJournal | None = None) -> None:
        super().__init__(script)
        self.journal = journal or MemoryJournal()
        self.recording = Recording(self.journal, DRAFT, BOTH_SIDES, self.record, self.clock, NOON)
        self.listeners += [self.recording]

    @property
    def entry(self) -> Entry:
        """What the journal has."""
        return self.journal.kept["1"]


def test_a_session_has_its_place_before_it_begins() -> None:
    """With all its holds to come, so a kill in the first second leaves a trace."""
    kept = Kept()
    kept.recording.begin()
    assert [hold.outcome for hold in kept.entry.holds] == [None, None]
    assert (kept.entry.started_at, kept.entry.ending) == (NOON, None)


def test_a_session_without_a_place_is_told_before_it_begins() -> None:
    """A journal that cannot be written is an error then, not later."""
    kept = Kept()
    kept.journal.is_writable = False
    with pytest.raises(JournalError):
        kept.recording.begin()


def test_a_hold_is_kept_before_it_is_shown() -> None:
    """When the display hears that a hold ended, the journal has it."""
    kept = Kept()
    seen: list[float] = []
    hear = kept.display.hear

    def looked(cue: object) -> None:
        if isinstance(cue, StepEnded) and cue.step.kind.value == "hold":
            seen.append(kept.entry.pressed_s)
        hear(cue)  # type: ignore[arg-type]

    kept.display.hear = looked  # type: ignore[method-assign]
    kept.recording.begin()
    kept.play()
    assert seen == pytest.approx([60.0, 120.0])


def test_a_whole_session_is_kept() -> None:
    """Its end, its length by the measuring clock, and both holds."""
    kept = Kept()
    kept.recording.begin()
    kept.play()
    assert kept.entry.ending is Ending.FINISHED
    assert kept.entry.ended_at == NOON + timedelta(seconds=205)
    assert [hold.outcome for hold in kept.entry.holds] == [HoldOutcome.FINISHED] * 2
    assert kept.entry == kept.recording.entry


def test_what_is_said_afterwards_is_added() -> None:
    """The scores after join the entry, as a later change."""
    kept = Kept()
    kept.recording.begin()
    kept.play()
    before = kept.entry
    kept.recording.add(after=PainScores(leg=3), note="better")
    assert (kept.entry.after.leg, kept.entry.note) == (3, "better")
    assert kept.entry.holds == before.holds
    assert kept.entry.changed_at > before.changed_at


def test_a_disk_that_fills_up_does_not_disturb_the_session() -> None:
    """The session goes on, what is wrong is known, and nothing is lost once there is room."""
    kept = Kept()
    kept.recording.begin()
    kept.journal.is_writable = False
    kept.play()
    assert kept.record.ending is Ending.FINISHED
    assert kept.recording.failure is not None
    assert kept.entry.pressed_s == 0
    kept.journal.is_writable = True
    kept.recording.add(note="")
    assert kept.recording.failure is None
    assert kept.entry.pressed_s == pytest.approx(120.0)


def test_an_interruption_leaves_the_rest_to_come() -> None:
    """What was stopped and what was not reached can be gone on with."""
    kept = Kept([(80.0, "interrupt")])
    kept.recording.begin()
    kept.play()
    assert kept.entry.ending is Ending.INTERRUPTED
    assert [hold.outcome for hold in kept.entry.holds] == [HoldOutcome.STOPPED, None, None]


class HeldJournal(MemoryJournal):
    """A journal that another program holds until ``free_at`` of the clock."""

    def __init__(self) -> None:
        super().__init__()
        self.free_at = -1.0
        self.clock: FakeClock | None = None
        self.tried: list[tuple[float, bool]] = []

    def write(self, entry: Entry, *, patiently: bool = True) -> None:
        """Fails while it is held."""
        now = self.clock.now() if self.clock else 0.0
        self.tried.append((now, patiently))
        if now < self.free_at:
            raise JournalError("Another acupress is writing the journal.")
        super().write(entry)


def held(free_at: float) -> tuple[Kept, HeldJournal]:
    """A session whose journal is held, after its place was taken, until that second."""
    journal = HeldJournal()
    kept = Kept(journal=journal)
    kept.recording.begin()
    journal.clock, journal.free_at = kept.clock, free_at
    journal.tried.clear()
    return kept, journal


def test_a_hold_that_could_not_be_written_is_written_soon() -> None:
    """With what happens next and not only at the end of the next step."""
    free, journal = held(free_at=-1.0)
    free.play()
    first_end = next(at for at, _ in journal.tried if at > 100)
    kept, journal = held(free_at=first_end + 10)
    seen: list[tuple[float, float]] = []
    hear = kept.display.hear

    def looked(cue: object) -> None:
        seen.append((kept.clock.now(), kept.entry.pressed_s))
        hear(cue)  # type: ignore[arg-type]

    kept.display.hear = looked  # type: ignore[method-assign]
    kept.play()
    first = next(at for at, pressed_s in seen if pressed_s == pytest.approx(60.0))
    assert first_end + 10 <= first < first_end + 20
    assert len(journal.tried) < 20
    assert kept.recording.failure is None


def test_nobody_waits_for_the_journal_while_a_session_runs() -> None:
    """Only when it is over is another program that writes waited for."""
    kept, journal = held(free_at=-1.0)
    kept.play()
    *during, last = [patiently for _, patiently in journal.tried]
    assert during
    assert not any(during)
    assert last


def test_what_another_window_made_of_it_is_gone_on_from() -> None:
    """Once the session is over its entry can be changed there, and is not overwritten here."""
    kept = Kept()
    kept.recording.begin()
    kept.play()
    kept.journal.write(kept.entry.changed(NOON + timedelta(hours=1), note="from there"))
    kept.recording.refresh()
    kept.recording.add(after=PainScores(leg=3))
    assert (kept.entry.note, kept.entry.after.leg) == ("from there", 3)


def test_where_the_journal_cannot_be_read_the_own_entry_counts() -> None:
    """It may well be written again."""

    class Closed(MemoryJournal):
        def matching(self, id_start: str) -> tuple[Entry, ...]:
            raise JournalError(f"{id_start} cannot be read.")

    kept = Kept(journal=Closed())
    kept.recording.begin()
    before = kept.recording.entry
    kept.recording.refresh()
    assert kept.recording.entry == before


def test_what_hurt_before_is_kept_at_once() -> None:
    """X in the rest after a hold is on the disk before the advice is shown."""
    kept = Kept([(125.0, "x"), (130.0, "q")])
    seen: list[list[HoldOutcome | None]] = []
    hear = kept.display.hear

    def looked(cue: object) -> None:
        if isinstance(cue, FoundHurting):
            seen.append([hold.outcome for hold in kept.entry.holds])
        hear(cue)  # type: ignore[arg-type]

    kept.display.hear = looked  # type: ignore[method-assign]
    kept.recording.begin()
    kept.play()
    assert seen == [[HoldOutcome.HURT, HoldOutcome.NOT_REACHED]]


def test_what_was_too_tender_before_is_kept_at_once() -> None:
    """T in the rest after a hold is written then, not with the next hold."""
    kept = Kept([(125.0, "t"), (126.0, "interrupt")])
    kept.recording.begin()
    kept.play()
    first = kept.entry.holds[0]
    assert (first.outcome, first.was_tender) == (HoldOutcome.TOO_TENDER, True)
