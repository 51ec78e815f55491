"""What ten years of entries cost: 7,300 sessions with 58,400 holds against an empty journal."""

import random
from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

from acupress_cli.adapters.journal_file import JournalFile
from acupress_cli.domain.body import Side
from acupress_cli.domain.cues import Ending, Outcome
from acupress_cli.domain.journal.entry import Entry, EntryKind
from acupress_cli.domain.pain import PainScores
from acupress_cli.domain.record import HoldRecord
from benchmarks.interleaved import acupress, medians

SESSIONS = 7_300
CODES = ("GB30", "BL40", "BL57", "BL60")
AREAS = ("lower-back", "buttock", "thigh-back", "calf")
COMMANDS = {
    "progress": ("progress",),
    "progress of ten years": ("progress", "--days", "3650"),
    "journal list": ("journal", "list"),
    "suggest": ("suggest", "left calf"),
}


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
            HoldRecord(code, side, 60, 60.0, Outcome.FINISHED)
            for code in CODES
            for side in (Side.LEFT, Side.RIGHT)
        ),
        ending=Ending.FINISHED,
        note="sat too long #sitting" if chance.random() < 0.1 else "",
        tags=("sitting",) if chance.random() < 0.1 else (),
    )


def measure() -> dict[str, float]:
    """For each command its time with ten years of entries over that with none."""
    with TemporaryDirectory() as folder:
        full, empty = Path(folder) / "full", Path(folder) / "empty"
        journal = JournalFile(full, lambda _: None)
        now = datetime.now(timezone.utc)
        journal.change("ten years", ten_years(now), now)
        commands, environ = {}, {}
        for name, arguments in COMMANDS.items():
            for kind, home in (("full", full), ("empty", empty)):
                commands[f"{name} {kind}"] = acupress(*arguments)
                environ[f"{name} {kind}"] = {"ACUPRESS_HOME": str(home)}
        seconds = medians(commands, environ=environ)
    return {name: seconds[f"{name} full"] / seconds[f"{name} empty"] for name in COMMANDS}


def main() -> None:
    """Print the ratios."""
    print("Ten years of entries (7,300 sessions, 58,400 holds) against an empty journal")
    for name, ratio in measure().items():
        print(f"  {name:24} {ratio:5.2f} times")


if __name__ == "__main__":
    main()
