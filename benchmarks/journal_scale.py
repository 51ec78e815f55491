"""What ten years of entries cost: 7,300 sessions with 58,400 holds against one, and none."""

import random
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from acupress_cli.adapters.journal.file import JournalFile
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.entry import Entry, EntryKind
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from acupress_cli.domain.session.record import HoldRecord
from benchmarks.interleaved import acupress, finished, medians
from benchmarks.measured import Measured

SESSIONS = 7_300
CODES = ("GB30", "BL40", "BL57", "BL60")
AREAS = ("lower-back", "buttock", "thigh-back", "calf")
COMMANDS = {
    "progress": ("progress",),
    "progress of ten years": ("progress", "--days", "3650"),
    "journal list": ("journal", "list"),
    "suggest": ("suggest", "left calf"),
}
AT_MOST = {("progress", "one session"): 1.5}


def ten_years(now: datetime) -> list[Entry]:
    """Two sessions a day up to ``now``, eight holds each, with scores that wander."""
    chance = random.Random(7)
    first = now - timedelta(hours=12) * SESSIONS
    return [_session(first + timedelta(hours=12) * number, chance) for number in range(SESSIONS)]


def _session(at: datetime, chance: random.Random) -> Entry:
    before = chance.randint(2, 8)
    return Entry(
        id=f"{chance.getrandbits(128):032x}",
        kind=EntryKind.SESSION,
        started_at=at,
        changed_at=at,
        ended_at=at + timedelta(minutes=15),
        coached=True,
        areas=AREAS,
        side=Side.LEFT,
        reaches=chance.choice(AREAS),
        before=PainScores(before, chance.randint(0, 5)),
        after=PainScores(max(0, before - chance.randint(-1, 3)), chance.randint(0, 5)),
        holds=tuple(
            HoldRecord(code, side, 60, 60.0, HoldOutcome.FINISHED)
            for code in CODES
            for side in (Side.LEFT, Side.RIGHT)
        ),
        ending=Ending.FINISHED,
        note="sat too long #sitting" if chance.random() < 0.1 else "",
        tags=("sitting",) if chance.random() < 0.1 else (),
    )


def measure() -> list[Measured]:
    """For each command its time with ten years of entries over that with one, and with none."""
    with TemporaryDirectory() as folder:
        now = datetime.now(timezone.utc)
        entries = ten_years(now)
        homes = {"ten years": entries, "one session": entries[-1:], "nothing": []}
        for home, some in homes.items():
            if some:
                journal = JournalFile(Path(folder) / home, lambda _: None)
                journal.change(home, some, now)
        runs = {
            (name, home): partial(finished, acupress(*words), {"ACUPRESS_HOME": f"{folder}/{home}"})
            for name, words in COMMANDS.items()
            for home in homes
        }
        seconds = medians(runs)
    # An empty journal is not even opened: against it the rest of a command counts, too.
    return [
        Measured(
            f"{name}: ten years to {home}",
            seconds[name, "ten years"] / seconds[name, home],
            at_most=AT_MOST.get((name, home)),
        )
        for name in COMMANDS
        for home in ("one session", "nothing")
    ]
