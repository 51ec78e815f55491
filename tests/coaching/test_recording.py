"""A session written while it runs: durable before anybody is told, and never in the way."""

from datetime import timedelta

import pytest

from acupress_cli.coaching.recording import Recording
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.journal.entry import Entry, EntryKind
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.session.cues import Ending, Outcome, StepEnded
from tests.fakes.bench import NOON
from tests.fakes.journal import MemoryJournal
from tests.fakes.stage import BOTH_SIDES, Script, Stage

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
    assert kept.entry.ended_at == NOON + timedelta(seconds=195)
    assert [hold.outcome for hold in kept.entry.holds] == [Outcome.FINISHED] * 2
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
    assert [hold.outcome for hold in kept.entry.holds] == [Outcome.STOPPED, None, None]
