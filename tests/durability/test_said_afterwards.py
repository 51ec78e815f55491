"""What is said of a hold in the rest after it is on the disk before it is shown."""

from pathlib import Path

from acupress_cli.adapters.journal.file import JournalFile
from acupress_cli.coaching.recording import Recording
from acupress_cli.domain.journal.entry import Entry, EntryKind
from acupress_cli.domain.session.cues import Cue, FoundHurting, FoundTooTender, HoldOutcome
from tests.fakes.bench import NOON
from tests.fakes.stage import BOTH_SIDES, Stage

DRAFT = Entry("1", EntryKind.SESSION, NOON, NOON, coached=True)


class Reader:
    """Looks at what another program finds in the journal whenever something hurt or was tender."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.found: list[list[HoldOutcome | None]] = []

    def hear(self, cue: Cue) -> None:
        """Read the outcomes of the holds as they are kept now."""
        if isinstance(cue, FoundHurting | FoundTooTender):
            [entry] = JournalFile(self._folder, print).matching("1")
            self.found.append([hold.outcome for hold in entry.holds])


def test_a_cut_after_the_key_loses_nothing(tmp_path: Path) -> None:
    """T and then x while changing sides: each is in the file before anybody hears of it."""
    stage, reader = Stage([(125.0, "t"), (126.0, "x"), (127.0, "interrupt")]), Reader(tmp_path)
    journal = JournalFile(tmp_path, print)
    recording = Recording(journal, DRAFT, BOTH_SIDES, stage.record, stage.clock, NOON)
    recording.begin()
    stage.listeners += [recording, reader]
    stage.play()
    assert reader.found == [
        [HoldOutcome.TOO_TENDER, None],
        [HoldOutcome.HURT, HoldOutcome.NOT_REACHED],
    ]
