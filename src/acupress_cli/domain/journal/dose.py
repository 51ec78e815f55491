"""How much is enough: sessions of today, and points that hurt more than once."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from acupress_cli.domain.journal.entry import Entry

SESSIONS_A_DAY = 1
MOST_SESSIONS_A_DAY = 2


class Dose(Enum):
    """Whether another session today is within what was ever studied."""

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


def dose_today(entries: "Iterable[Entry]", today: date) -> Dose:
    """What one more session on ``today``, the person's own date, would be."""
    count = sum(entry.day == today and entry.is_practice for entry in entries)
    if count < SESSIONS_A_DAY:
        return Dose.FINE
    return Dose.ASK_ABOUT_SORENESS if count < MOST_SESSIONS_A_DAY else Dose.ENOUGH
