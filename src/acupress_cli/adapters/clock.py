"""The system's monotonic clock."""

import time
from datetime import datetime


class SystemClock:
    """Elapsed seconds that no change of the wall clock can disturb."""

    def now(self) -> float:
        """Seconds from some fixed moment."""
        return time.monotonic()


class SystemWallClock:
    """The time of day as the machine knows it."""

    def local_now(self) -> datetime:
        """Now, with the offset of the machine's time zone."""
        return datetime.now().astimezone()

    def local(self, naive: datetime) -> datetime:
        """That time of day with the offset the machine's zone has then."""
        return naive.astimezone()
