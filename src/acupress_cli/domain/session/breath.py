"""Breathing paces without any held breath, fitted so that a hold ends on an exhale."""

import math
from enum import Enum

from msgspec import Struct


class BreathPhase(Enum):
    """Breathing in or out; there is nothing in between."""

    IN = "in"
    OUT = "out"


class BreathPace(Enum):
    """A pace by name: seconds in, seconds out. ``natural`` is the person's own."""

    NATURAL = "natural"
    EASY = "easy"
    SLOW = "slow"
    EVEN = "even"

    @property
    def in_s(self) -> float:
        """Seconds of breathing in; 0 for the person's own pace."""
        return _SECONDS[self][0]

    @property
    def out_s(self) -> float:
        """Seconds of breathing out; 0 for the person's own pace."""
        return _SECONDS[self][1]

    @property
    def cycle_s(self) -> float:
        """Seconds of one whole breath; 0 for the person's own pace."""
        return self.in_s + self.out_s


# How much longer than its pace a breath may get: farther it is no longer comfortable.
LONGEST_BREATH = 1.25
# Places nearer than this are the same: sums of floats are never quite exact.
_SAME = 1e-6

_SECONDS = {
    BreathPace.NATURAL: (0.0, 0.0),
    BreathPace.EASY: (3.0, 5.0),
    BreathPace.SLOW: (4.0, 6.0),
    BreathPace.EVEN: (4.0, 4.0),
}


class Breath(Struct, frozen=True):
    """The breath at one moment: the phase, how full (0 to 1), and seconds to the turn."""

    phase: BreathPhase
    fullness: float
    left_s: float
    number: int


class BreathTrack(Struct, frozen=True):
    """Whole breaths over a stretch of time, at one steady, slightly stretched pace.

    Positions are counted in breaths: at ``starts_s`` the track is at breath
    ``starts_at``, at ``ends_s`` it is at ``ends_at``, always a whole number, so it
    ends as an exhale ends.
    """

    pace: BreathPace
    starts_s: float
    ends_s: float
    starts_at: float
    ends_at: int

    @property
    def cycle_s(self) -> float:
        """Seconds of one breath as stretched."""
        return (self.ends_s - self.starts_s) / (self.ends_at - self.starts_at)

    def position(self, elapsed_s: float) -> float:
        """How many breaths are done at ``elapsed_s``."""
        return self.starts_at + (elapsed_s - self.starts_s) / self.cycle_s

    def at(self, elapsed_s: float) -> Breath:
        """The breath at ``elapsed_s``; the end of the track is the end of an exhale."""
        position = min(max(self.position(elapsed_s), 0.0), float(self.ends_at))
        number = min(math.floor(position), self.ends_at - 1)
        part = position - number
        in_part = self.pace.in_s / self.pace.cycle_s
        if part < in_part:
            return Breath(
                BreathPhase.IN, part / in_part, (in_part - part) * self.cycle_s, number + 1
            )
        fullness = (1.0 - part) / (1.0 - in_part)
        return Breath(BreathPhase.OUT, fullness, (1.0 - part) * self.cycle_s, number + 1)

    def turns(self) -> list[tuple[float, BreathPhase]]:
        """Every moment (seconds) at which a new phase begins, with that phase."""
        in_part = self.pace.in_s / self.pace.cycle_s
        turns: list[tuple[float, BreathPhase]] = []
        for number in range(math.floor(self.starts_at), self.ends_at):
            for offset, phase in ((0.0, BreathPhase.IN), (in_part, BreathPhase.OUT)):
                at = self.starts_s + (number + offset - self.starts_at) * self.cycle_s
                if at >= self.starts_s:
                    turns.append((at, phase))
        return turns

    def end_near(self, now_s: float, wanted_s: float, least_s: float, most_s: float) -> float:
        """The end nearest to ``wanted_s`` to which the breaths from ``now_s`` on can be fitted.

        Between ``least_s`` and ``most_s`` where that can be, never beyond ``most_s`` but to
        let the breath under way come to its end. All in seconds.
        """
        first = self._end_of_breath(now_s) - self._place(now_s)
        more = math.ceil(max(wanted_s - now_s, least_s - now_s, 0.0) / self.pace.cycle_s)
        lengths_s = [(first + number) * self.pace.cycle_s for number in range(more + 1)]
        for floor_s in (max(least_s, now_s), now_s):
            spans = [
                (max(now_s + at_pace_s, floor_s), min(now_s + at_pace_s * LONGEST_BREATH, most_s))
                for at_pace_s in lengths_s
            ]
            near = [min(max(wanted_s, low_s), high_s) for low_s, high_s in spans if low_s <= high_s]
            if near:
                return min(near, key=lambda end_s: abs(end_s - wanted_s))
        return now_s + lengths_s[0]

    def refitted(self, now_s: float, ends_s: float) -> "BreathTrack":
        """The track from ``now_s`` on when the end has moved; the breath does not jump."""
        position = self._place(now_s)
        left_s = max(ends_s - now_s, 1e-9)
        whole = math.floor(position + left_s / self.pace.cycle_s + _SAME)
        ends_at = max(whole, self._end_of_breath(now_s))
        return BreathTrack(self.pace, now_s, now_s + left_s, position, ends_at)

    def _place(self, now_s: float) -> float:
        return min(self.position(now_s), float(self.ends_at))

    def _end_of_breath(self, now_s: float) -> int:
        """The whole number at which the breath under way ends."""
        return math.floor(self._place(now_s) + _SAME) + 1


def fit_breaths(pace: BreathPace, length_s: float) -> BreathTrack | None:
    """Whole breaths over ``length_s`` seconds, or None at the person's own pace."""
    if pace is BreathPace.NATURAL or length_s <= 0:
        return None
    # Rounded down: the pace is stretched a little and never hurried.
    breaths = max(1, math.floor(length_s / pace.cycle_s + _SAME))
    return BreathTrack(pace, 0.0, length_s, 0.0, breaths)
