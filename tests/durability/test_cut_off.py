"""Sessions that are cut off at any moment, in every way: each finished hold is in the journal."""

import multiprocessing
import os
import random
import resource
import select
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from acupress_cli.adapters.journal.file import JournalFile
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.journal.session_entry import settled, still_to_come
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from fuzz.hurried import holds_told
from tests.durability.fast_session import HOLDS, play
from tests.fakes.bench import NOON

# Four in five moments lie inside the session, which takes about 0.6 seconds; some before it.
LATEST_S = 0.75
MOMENTS = int(os.environ.get("CUT_OFF_MOMENTS", "20"))
LONG_S = 60.0
CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.durability.fast_session"])


class Running:
    """A session in another process, and what it said so far."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._reads, writes = CONTEXT.Pipe(duplex=False)
        self.process: BaseProcess = CONTEXT.Process(target=play, args=(str(folder), writes))
        self.process.start()
        writes.close()
        self.said = b""

    def listen(self, seconds: float) -> None:
        """Read what it says for so long, or to its end."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            ready, _, _ = select.select([self._reads.fileno()], [], [], left)
            if ready and not self._read():
                return

    def end(self) -> None:
        """Read the rest, and wait until it is over."""
        self.listen(LONG_S)
        self.process.join(LONG_S)
        assert self.process.exitcode is not None

    def send(self, number: int) -> None:
        """Send a signal, and wait for the end; it may have ended by itself just before."""
        with suppress(ProcessLookupError):
            os.kill(self.process.pid or 0, number)
        self.end()

    def stop_listening(self) -> None:
        """Close the pipe it writes into."""
        self._reads.close()

    @property
    def holds_told(self) -> int:
        """How many holds it has said, one way or another, to be over."""
        return holds_told(self.said)

    def _read(self) -> bool:
        try:
            read = os.read(self._reads.fileno(), 65536)
        except OSError:
            read = b""
        self.said += read
        return bool(read)


def kill(running: Running) -> None:
    """Nothing can be done about it."""
    running.send(signal.SIGKILL)


def terminate(running: Running) -> None:
    """As a system that shuts down does."""
    running.send(signal.SIGTERM)


def hang_up(running: Running) -> None:
    """As a window that is closed does."""
    running.send(signal.SIGHUP)


def close_pipe(running: Running) -> None:
    """Whoever read the output goes away."""
    running.stop_listening()
    running.process.join(LONG_S)


def fill_disk(running: Running) -> None:
    """No file may grow any more, as with a quota that is used up."""
    sizes = [path.stat().st_size for path in running.folder.glob("journal.db*")]
    most = max(sizes, default=0)
    # It may have ended by itself just before.
    with suppress(ProcessLookupError):
        resource.prlimit(running.process.pid or 0, resource.RLIMIT_FSIZE, (most, most))
    running.end()


WAYS: list[Callable[[Running], None]] = [kill, terminate, hang_up, close_pipe, fill_disk]


@pytest.fixture(scope="module", autouse=True)
def warmed(tmp_path_factory: pytest.TempPathFactory) -> None:
    """One whole session first: it shows that the fast session does what a session does."""
    running = Running(tmp_path_factory.mktemp("whole") / "data")
    running.end()
    (entry,) = JournalFile(running.folder, pytest.fail).entries()
    assert entry.ending is Ending.FINISHED, running.said.decode()
    assert [hold.outcome for hold in entry.holds] == [HoldOutcome.FINISHED] * HOLDS
    assert running.holds_told == HOLDS, running.said.decode()[-600:]


def finished(entry: Entry) -> int:
    """How many holds of the entry ran to their end."""
    return sum(hold.outcome is HoldOutcome.FINISHED for hold in entry.holds)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("moment", range(MOMENTS))
def test_every_finished_hold_is_kept(
    way: Callable[[Running], None], moment: int, tmp_path: Path
) -> None:
    """What was told to be over is in the journal, and the journal itself is whole."""
    seed = f"{way.__name__} {moment}"
    running = Running(tmp_path / "data")
    running.listen(random.Random(seed).uniform(0, LATEST_S))
    way(running)
    journal = JournalFile(running.folder, pytest.fail)
    entries = journal.entries()
    if not entries:
        assert running.holds_told == 0
        return
    (entry,) = entries
    assert running.holds_told <= finished(entry) <= running.holds_told + 1 or way is close_pipe
    assert finished(entry) >= running.holds_told
    assert all(hold.held_s == pytest.approx(60, abs=1) for hold in entry.holds
               if hold.outcome is HoldOutcome.FINISHED)  # fmt: skip
    if entry.ending is None:
        # Killed: the next start finds what is still to come, or keeps it as it is.
        assert len(still_to_come(entry)) >= HOLDS - finished(entry) - 1
        assert settled(entry, NOON).ending is Ending.INTERRUPTED
    elif way is fill_disk:
        assert entry.ending is Ending.FINISHED
        assert finished(entry) == HOLDS
    journal.write(entry.changed(NOON, note="written to after all that"))
