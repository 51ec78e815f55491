"""The system's monotonic clock."""

import time


class SystemClock:
    """Elapsed seconds that no change of the wall clock can disturb."""

    def now(self) -> float:
        """Seconds from some fixed moment."""
        return time.monotonic()
