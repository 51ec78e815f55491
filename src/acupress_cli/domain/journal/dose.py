"""How much is enough: sessions of the last 24 hours, and points that hurt more than once."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from acupress_cli.domain.journal.entry import Entry

# By hours: neither midnight nor another time zone makes it less.
COUNTED = timedelta(hours=24)
SESSIONS_A_DAY = 1
MOST_SESSIONS_A_DAY = 2


class Dose(Enum):
    """Whether another session now is within what was ever studied."""

    FINE = "fine"
    ASK_ABOUT_SORENESS = "ask about soreness"
    ENOUGH = "enough"


class DoseWords(Struct, frozen=True):
    """data/dose.yaml: what is said when enough was done."""

    ask_sore: str
    sore: str
    enough: str
    anyway: str
    retired: str
    sources: tuple[str, ...]


def dose_at(entries: "Iterable[Entry]", now: datetime) -> Dose:
    """What one more session ``now`` would be, after those that began in the last 24 hours."""
    count = sum(now - COUNTED < e.started_at <= now and e.is_practice for e in entries)
    if count < SESSIONS_A_DAY:
        return Dose.FINE
    return Dose.ASK_ABOUT_SORENESS if count < MOST_SESSIONS_A_DAY else Dose.ENOUGH
