"""A key that is held down is pressed once, however often the terminal repeats it."""

from collections.abc import Hashable

# A keyboard repeats a held key every 30 to 100 ms; a slow line lets some of them wait.
REPEATS_WITHIN_S = 0.3


class HeldKeys:
    """Knows when each key, or each wish, came last."""

    def __init__(self) -> None:
        self._last_s: dict[Hashable, float] = {}

    def is_pressed(self, what: Hashable, now_s: float, *, steps: bool) -> bool:
        """Whether ``what`` is pressed now, not only still held; one that ``steps`` always is."""
        before_s = self._last_s.get(what)
        self._last_s[what] = now_s
        return steps or before_s is None or now_s - before_s >= REPEATS_WITHIN_S
