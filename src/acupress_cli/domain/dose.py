"""How much is enough: sessions of today, and points that hurt more than once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

SESSIONS_A_DAY = 1
MOST_SESSIONS_A_DAY = 2
STOPS_TO_RETIRE = 2


class Dose(Enum):
    """Whether another session today is within what was ever studied."""

    FINE = "fine"
    ASK_ABOUT_SORENESS = "ask about soreness"
    ENOUGH = "enough"


@dataclass(frozen=True, slots=True)
class DoseWords:
    """data/dose.yaml: what is said when enough was done."""

    ask_sore: str
    sore: str
    enough: str
    anyway: str
    retired: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoneSession:
    """A session that was really done: when (with its UTC offset) and how long was pressed."""

    at: datetime
    pressed_s: float


def dose_today(done: Iterable[DoneSession], today: date) -> Dose:
    """What one more session on ``today``, the person's own date, would be."""
    count = sum(session.at.date() == today and session.pressed_s > 0 for session in done)
    if count < SESSIONS_A_DAY:
        return Dose.FINE
    return Dose.ASK_ABOUT_SORENESS if count < MOST_SESSIONS_A_DAY else Dose.ENOUGH
