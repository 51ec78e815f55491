"""A key that is held down is not pressed again and again, however often the terminal repeats it."""

from collections.abc import Hashable

from acupress_cli.domain.session.cues import SoundWish
from acupress_cli.domain.session.session import Action
from acupress_cli.domain.session.session_keys import Wish

# A keyboard repeats a held key every 30 to 100 ms; a slow line lets some of them wait.
REPEATS_WITHIN_S = 0.3
# These go in steps: whoever holds the key down wants many of them.
STEPPED = (Action.LONGER, Action.SHORTER, SoundWish.SOFTER, SoundWish.LOUDER)
# What these do is not undone by the same key: in a row they count once.
_NOT_UNDONE = (Action.SKIP, Action.BACK, Action.REPEAT, Action.SWAP_SIDES, Action.TOO_TENDER,
                Action.HURTS, Action.QUIT, Action.STOP_FOR_TODAY, Action.LATER)  # fmt: skip


def most_in_a_row(wish: Wish | None) -> int:
    """How many wishes right after each other count; more are those of a key that is held."""
    if wish in STEPPED:
        return 1000
    # Whoever pauses may go on at once; a held space does not go back and forth.
    return 1 if wish in _NOT_UNDONE else 2


class HeldKeys:
    """Knows which key, or which wish, came last, when, and how often in a row."""

    def __init__(self) -> None:
        self._last: Hashable = None
        self._last_s = float("-inf")
        self._count = 0

    def is_pressed(self, what: Hashable, now_s: float, most: int) -> bool:
        """Whether ``what`` is pressed now, and not only held: ``most`` presses go in a row."""
        is_repeated = what == self._last and now_s - self._last_s < REPEATS_WITHIN_S
        self._count = self._count + 1 if is_repeated else 1
        self._last, self._last_s = what, now_s
        return self._count <= most
