"""One step while it runs: how far it is, how long it lasts, and what is still to happen in it."""

import math

from acupress_cli.domain.session import cues
from acupress_cli.domain.session.breath import Breath, BreathPace, fit_breaths
from acupress_cli.domain.session.cues import Cue, HoldOutcome
from acupress_cli.domain.session.events import events_of, limits_of
from acupress_cli.domain.session.plan import Step, StepKind

NUDGE_S = 15.0
# Moments nearer than this are the same: sums of floats are never quite exact.
TOLERANCE_S = 1e-6
# How much of a hold is left at most after "too tender", and how little ends it.
TENDER_LEFT_S = 30.0
TENDER_LEAST_S = 10.0


class RunningStep:
    """A step and the seconds in it.

    ``is_tender`` once it was found too tender, ``has_ended`` once its end was told.
    """

    def __init__(self, step: Step, pace: BreathPace) -> None:
        self.step = step
        self.elapsed_s = 0.0
        self.length_s = float(step.length_s)
        self.is_tender = self.has_ended = False
        breathes = step.kind in (StepKind.SETTLE, StepKind.HOLD)
        self._track = fit_breaths(pace, self.length_s) if breathes else None
        self._events = events_of(step, self.length_s, self._track)

    @property
    def left_s(self) -> float:
        """Seconds left in it."""
        return max(0.0, self.length_s - self.elapsed_s)

    @property
    def is_done(self) -> bool:
        """Whether its time is over; one that waits is over when the person says so."""
        return not self.step.waits and self.length_s - self.elapsed_s <= TOLERANCE_S

    @property
    def breath(self) -> Breath | None:
        """The breath of this moment, in a step that is breathed through."""
        return self._track.at(self.elapsed_s) if self._track else None

    def until_next_s(self) -> float:
        """Seconds until its next event: nothing happens before."""
        ends_s = math.inf if self.step.waits else self.length_s
        at = self._events[0][0] if self._events else ends_s
        return max(0.0, min(at, ends_s) - self.elapsed_s)

    def due(self) -> list[Cue]:
        """The events whose moment has come, each one once."""
        due: list[Cue] = []
        while self._events and self._events[0][0] - self.elapsed_s <= TOLERANCE_S:
            due.append(self._events.pop(0)[1])
        return due

    def ended(self, outcome: HoldOutcome) -> cues.StepEnded:
        """That it ended here, in this way."""
        self.has_ended = True
        return cues.StepEnded(self.step, self.elapsed_s, outcome, self.is_tender)

    def nudged(self, by_s: float) -> tuple[Cue, ...]:
        """Make it longer or shorter by about ``by_s``, within its limits."""
        least, most = limits_of(self.step)
        length_s = self._fitted(min(self.length_s + by_s, most), least, most)
        # A hold already eased as too tender may be below its usual least: it never grows back.
        if abs(length_s - self.length_s) <= TOLERANCE_S or self.is_tender:
            return (cues.LengthKept(self.length_s if self.is_tender else length_s),)
        return self._set_length(length_s)

    def eased(self) -> tuple[Cue, ...] | None:
        """Shorten it as too tender; None where it should rather end here."""
        left_s = self.length_s - self.elapsed_s
        ends = self.is_tender or left_s <= TENDER_LEAST_S
        self.is_tender = True
        if ends:
            return None
        at_most_s = self.elapsed_s + min(left_s, TENDER_LEFT_S)
        return self._set_length(self._fitted(at_most_s, 0.0, at_most_s))

    def _fitted(self, wanted_s: float, least_s: float, most_s: float) -> float:
        """The length nearest to the wanted one: no breath is cut short, hurried or drawn out."""
        now_s = self.elapsed_s
        if self._track is None:
            return max(wanted_s, least_s, now_s)
        return self._track.end_near(now_s, wanted_s, max(least_s, now_s), most_s)

    def _set_length(self, length_s: float) -> tuple[Cue, ...]:
        self.length_s = length_s
        if self._track:
            self._track = self._track.refitted(self.elapsed_s, length_s)
        coming = events_of(self.step, length_s, self._track)
        self._events = [(at, cue) for at, cue in coming if at > self.elapsed_s + TOLERANCE_S]
        return (cues.LengthChanged(length_s, length_s - self.elapsed_s),)
