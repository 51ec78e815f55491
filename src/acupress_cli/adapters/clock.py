"""The system's clocks."""

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from typing import Protocol


class Clocks(Protocol):
    """The part of the module ``time`` that is used."""

    def monotonic(self) -> float:
        """Seconds; on some systems they stand still while the machine sleeps."""

    def clock_gettime(self, clock: int, /) -> float:
        """Seconds by one of the system's clocks; raises OSError where there is no such clock."""


class SystemClock:
    """Elapsed seconds that no change of the time of day can disturb.

    The time for which the machine slept is among them, so that it shows as a gap.
    """

    def __init__(self, clocks: Clocks = time, platform: str = sys.platform) -> None:
        self._read = _counting_sleep(clocks, platform)

    def now(self) -> float:
        """Seconds from some fixed moment."""
        return self._read()


def _counting_sleep(clocks: Clocks, platform: str) -> Callable[[], float]:
    """Linux has a clock of its own for it, macOS has it under another name than elsewhere."""
    name = "CLOCK_MONOTONIC" if platform == "darwin" else "CLOCK_BOOTTIME"
    number: int | None = getattr(clocks, name, None)
    if number is not None:
        with suppress(OSError):
            clocks.clock_gettime(number)
            return lambda: clocks.clock_gettime(number)
    return clocks.monotonic


class SystemWallClock:
    """The time of day as the machine knows it; in UTC where its time zone does not exist.

    ``tell`` is given a sentence about that, once: days and hours then differ from the person's.
    """

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._was_told = False

    def local_now(self) -> datetime:
        """Now, with the offset of the machine's time zone."""
        return self.local_in(0)

    def local_in(self, seconds: float) -> datetime:
        """The time of day ``seconds`` from now, with the offset the machine's zone has then."""
        moment = datetime.now(timezone.utc) + timedelta(seconds=seconds)
        return self._in_zone(moment, moment)

    def local(self, naive: datetime) -> datetime:
        """That time of day with the offset the machine's zone has then."""
        return self._in_zone(naive, naive.replace(tzinfo=timezone.utc))

    def _in_zone(self, moment: datetime, in_utc: datetime) -> datetime:
        with suppress(ValueError):
            local = moment.astimezone()
            offset = local.utcoffset()
            if offset is not None and abs(offset) <= _WIDEST:
                return local
        if not self._was_told:
            self._was_told = True
            self._tell("Your system names a time zone that does not exist. Times are shown in UTC.")
        return in_utc


# An offset is kept in whole minutes, and no day has more of them.
_WIDEST = timedelta(hours=23, minutes=59)
