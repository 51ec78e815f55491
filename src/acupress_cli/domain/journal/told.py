"""An entry as the command that adds it again."""

import shlex

from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.words.days import day_and_time


def add_command(entry: Entry) -> str:
    """What to type to put a session into the journal that could not be written."""
    words = ["acupress", "journal", "add", day_and_time(entry.started_at)]
    for hold in entry.holds:
        if hold.held_s >= 1:
            side = f":{hold.side.value}" if hold.side else ":middle"
            words += ["--point", f"{hold.code}{side}:{round(hold.held_s)}"]
    scores = {
        "--leg": entry.before.leg,
        "--back": entry.before.back,
        "--leg-after": entry.after.leg,
        "--back-after": entry.after.back,
        "--goal": entry.goal,
    }
    for option, score in scores.items():
        if score is not None:
            words += [option, str(score)]
    for area in entry.areas:
        words += ["--pain", area]
    if entry.note:
        words += ["--note", entry.note]
    return shlex.join(words)
