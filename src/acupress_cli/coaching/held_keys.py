"""A key that is held down is not pressed again and again, however often the terminal repeats it."""

from collections.abc import Hashable

# A keyboard repeats a held key every 30 to 100 ms; a slow line lets some of them wait.
REPEATS_WITHIN_S = 0.3


class HeldKeys:
    """Knows when each key, or each wish, came last, and how often in a row."""

    def __init__(self) -> None:
        self._last: dict[Hashable, tuple[float, int]] = {}

    def is_pressed(self, what: Hashable, now_s: float, most: int) -> bool:
        """Whether ``what`` is pressed now, and not only held: ``most`` presses go in a row."""
        before_s, count = self._last.get(what, (float("-inf"), 0))
        count = count + 1 if now_s - before_s < REPEATS_WITHIN_S else 1
        self._last[what] = now_s, count
        return count <= most
