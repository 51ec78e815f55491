"""The session as a machine: time and wishes go in, cues and frames come out.

It holds no clock and does no I/O. ``advance`` is told how many seconds really
passed; every event inside them is emitted in its order, so the machine is the
same at any speed, and nothing is ever summed from sleeps.
"""

from acupress_cli.domain.session import cues
from acupress_cli.domain.session.breath import BreathPace, BreathTrack, fit_breaths
from acupress_cli.domain.session.cues import Action, Cue, Ending, Outcome
from acupress_cli.domain.session.events import events_of, limits_of
from acupress_cli.domain.session.frame import Frame, Overlay
from acupress_cli.domain.session.plan import SessionPlan, Step, StepKind

NUDGE_S = 15.0
# Moments nearer than this are the same: sums of floats are never quite exact.
TOLERANCE_S = 1e-6
# How much of a hold is left at most after "too tender", and how little ends it.
TENDER_LEFT_S = 30.0
TENDER_LEAST_S = 10.0
# "Back" within the first seconds of a step means the one before it.
BACK_MEANS_BEFORE_S = 3.0


class Session:
    """One run through a plan."""

    def __init__(self, plan: SessionPlan, pace: BreathPace) -> None:
        self._steps = list(plan.steps)
        self._pace = pace
        self._index = 0
        self._elapsed_s = 0.0
        self._length_s = 0.0
        self._spent_s = 0.0
        self._events: list[tuple[float, Cue]] = []
        self._track: BreathTrack | None = None
        self._paused = False
        self._slept = False
        self._tender = False
        self._overlay: Overlay | None = None
        self._overlay_page = 0
        self._overlay_step: Step | None = None
        self._ending: Ending | None = None

    @property
    def is_over(self) -> bool:
        """Whether the session has ended."""
        return self._ending is not None

    @property
    def is_waiting(self) -> bool:
        """Whether time stands still: paused, or something is being read."""
        return self._paused or self._overlay is not None

    def start(self) -> tuple[Cue, ...]:
        """Begin the first step; an empty plan is over at once."""
        if not self._steps:
            return self._end(Ending.FINISHED)
        return self._begin(0)

    def until_next_s(self) -> float:
        """Seconds until the next event: nothing happens before."""
        at = self._events[0][0] if self._events else self._length_s
        return max(0.0, min(at, self._length_s) - self._elapsed_s)

    def advance(self, seconds: float) -> tuple[Cue, ...]:
        """Let ``seconds`` pass. They count only while the session runs."""
        told: list[Cue] = []
        while not self.is_over and not self.is_waiting:
            passed = min(max(seconds, 0.0), self.until_next_s())
            self._elapsed_s += passed
            self._spent_s += passed
            seconds -= passed
            if self.until_next_s() > TOLERANCE_S:
                break
            told += self._happen()
        return tuple(told)

    def slept(self, gap_s: float, *, can_resume: bool) -> tuple[Cue, ...]:
        """The machine was away for ``gap_s``: credit nothing, and wait where one can answer."""
        if self.is_over or self.is_waiting or not can_resume:
            return ()
        self._paused = self._slept = True
        return (cues.Paused(gap_s),)

    def apply(self, action: Action) -> tuple[Cue, ...]:
        """Carry out a wish; one that makes no sense now does nothing."""
        if self.is_over:
            return ()
        if self._overlay:
            return self._in_overlay(action)
        return _ACTIONS[action](self)

    def interrupt(self) -> tuple[Cue, ...]:
        """End at once because the terminal or the system asked for it."""
        return () if self.is_over else self._stop(Ending.INTERRUPTED)

    def frame(self) -> Frame:
        """What there is to see at this moment."""
        step = self._steps[min(self._index, len(self._steps) - 1)]
        points = [s.planned for s in self._steps if s.kind is StepKind.READY]
        number = sum(s.kind is StepKind.READY for s in self._steps[: self._index + 1])
        return Frame(
            step=step,
            elapsed_s=self._elapsed_s,
            length_s=self._length_s,
            session_elapsed_s=self._spent_s,
            session_left_s=self._left_s(),
            point_number=number,
            point_count=len(points),
            breath=self._track.at(self._elapsed_s) if self._track else None,
            paused=self._paused,
            slept=self._slept,
            overlay=self._overlay,
            overlay_page=self._overlay_page,
            overlay_step=self._overlay_step,
            upcoming=self._upcoming(),
            tender=self._tender,
        )

    # Moving through the steps

    def _begin(self, index: int) -> tuple[Cue, ...]:
        self._index = index
        if index >= len(self._steps):
            return self._end(Ending.FINISHED)
        step = self._steps[index]
        self._elapsed_s = 0.0
        self._length_s = float(step.length_s)
        self._tender = False
        breathes = step.kind in (StepKind.SETTLE, StepKind.HOLD)
        self._track = fit_breaths(self._pace, self._length_s) if breathes else None
        self._events = events_of(step, self._length_s, self._track)
        began: list[Cue] = [cues.StepBegan(step, self._length_s)]
        began += self._due()
        return tuple(began)

    def _happen(self) -> list[Cue]:
        """What is due now: events, or the end of the step."""
        due = self._due()
        if self._length_s - self._elapsed_s <= TOLERANCE_S:
            outcome = Outcome.TOO_TENDER if self._tender else Outcome.FINISHED
            due += self._finish_step(outcome)
        return due

    def _due(self) -> list[Cue]:
        due: list[Cue] = []
        while self._events and self._events[0][0] - self._elapsed_s <= TOLERANCE_S:
            due.append(self._events.pop(0)[1])
        return due

    def _finish_step(self, outcome: Outcome) -> tuple[Cue, ...]:
        return (self._ended(outcome), *self._begin(self._index + 1))

    def _ended(self, outcome: Outcome) -> Cue:
        return cues.StepEnded(self._steps[self._index], self._elapsed_s, outcome, self._tender)

    def _end(self, ending: Ending) -> tuple[Cue, ...]:
        self._ending = ending
        self._track = None
        return (cues.SessionEnded(ending),)

    def _stop(self, ending: Ending) -> tuple[Cue, ...]:
        if self._overlay is Overlay.HURT_ADVICE:
            return self._end(ending)
        return (self._ended(Outcome.STOPPED), *self._end(ending))

    def _left_s(self) -> float:
        ahead = sum(step.length_s for step in self._steps[self._index + 1 :])
        return max(0.0, self._length_s - self._elapsed_s) + ahead

    def _upcoming(self) -> Step | None:
        later = self._steps[self._index + 1 :]
        return next((s for s in later if s.kind in (StepKind.READY, StepKind.SWITCH)), None)

    # What a person may wish

    def _pause(self) -> tuple[Cue, ...]:
        self._slept = False
        self._paused = not self._paused
        return (cues.Paused() if self._paused else cues.Resumed(),)

    def _begin_hold(self) -> tuple[Cue, ...]:
        resumed = self._pause() if self._paused else ()
        if resumed:
            return resumed
        if self._steps[self._index].kind in (StepKind.READY, StepKind.SWITCH):
            return self._finish_step(Outcome.FINISHED)
        return ()

    def _skip(self) -> tuple[Cue, ...]:
        """Skip the step; while getting ready, the hold it leads to as well."""
        self._paused = self._slept = False
        ended = self._ended(Outcome.SKIPPED)
        getting_ready = self._steps[self._index].kind in (StepKind.READY, StepKind.SWITCH)
        return (ended, *self._begin(self._index + (2 if getting_ready else 1)))

    def _back(self) -> tuple[Cue, ...]:
        """To where this hold is got ready, or, from there, to the point before.

        Never back into heat: begun anew it could last longer than heat may.
        """
        if self._steps[self._index].kind is StepKind.HEAT:
            return ()
        self._paused = self._slept = False
        at = self._index
        if self._steps[at].kind is not StepKind.HOLD and self._elapsed_s < BACK_MEANS_BEFORE_S:
            at -= 1
        kinds = (StepKind.READY, StepKind.SWITCH, StepKind.SETTLE)
        first = int(self._steps[0].kind is StepKind.HEAT)
        while at > first and self._steps[at].kind not in kinds:
            at -= 1
        return (self._ended(Outcome.RESTARTED), *self._begin(max(first, at)))

    def _longer(self) -> tuple[Cue, ...]:
        return self._resize(self._length_s + NUDGE_S)

    def _shorter(self) -> tuple[Cue, ...]:
        return self._resize(self._length_s - NUDGE_S)

    def _resize(self, wanted_s: float) -> tuple[Cue, ...]:
        least, most = limits_of(self._steps[self._index])
        length_s = self._fitted(min(wanted_s, most), least, most)
        # A hold already eased as too tender may be below its usual least: it never grows back.
        if abs(length_s - self._length_s) <= TOLERANCE_S or self._tender:
            return (cues.LengthKept(self._length_s if self._tender else length_s),)
        return self._set_length(length_s)

    def _fitted(self, wanted_s: float, least_s: float, most_s: float) -> float:
        """The length nearest to the wanted one: no breath is cut short, hurried or drawn out."""
        now_s = self._elapsed_s
        if self._track is None:
            return max(wanted_s, least_s, now_s)
        return self._track.end_near(now_s, wanted_s, max(least_s, now_s), most_s)

    def _set_length(self, length_s: float) -> tuple[Cue, ...]:
        self._length_s = length_s
        step = self._steps[self._index]
        if self._track:
            self._track = self._track.refitted(self._elapsed_s, length_s)
        coming = events_of(step, length_s, self._track)
        self._events = [(at, cue) for at, cue in coming if at > self._elapsed_s + TOLERANCE_S]
        return (cues.LengthChanged(length_s, length_s - self._elapsed_s),)

    def _too_tender(self) -> tuple[Cue, ...]:
        """Ease off and shorten; said a second time, the hold ends here."""
        step = self._steps[self._index]
        if step.kind is not StepKind.HOLD:
            return ()
        self._paused = self._slept = False
        left_s = self._length_s - self._elapsed_s
        if self._tender or left_s <= TENDER_LEAST_S:
            self._tender = True
            found = cues.FoundTooTender(step, ends=True)
            return (found, *self._finish_step(Outcome.TOO_TENDER))
        at_most_s = self._elapsed_s + min(left_s, TENDER_LEFT_S)
        changed = self._set_length(self._fitted(at_most_s, 0.0, at_most_s))
        self._tender = True
        return (cues.FoundTooTender(step), *changed)

    def _hurts(self) -> tuple[Cue, ...]:
        """Stop this point on both sides, and show what to watch for until it is read."""
        step = self._steps[self._index]
        if step.point is None:
            return ()
        self._paused = self._slept = False
        told = (cues.FoundHurting(step), self._ended(Outcome.HURT))
        # Nothing of this point is left but the step being shown, so "back" can not lead to it.
        before = [s for s in self._steps[: self._index] if s.point != step.point]
        after = [s for s in self._steps[self._index + 1 :] if s.point != step.point]
        self._steps, self._index = [*before, step, *after], len(before)
        self._overlay, self._overlay_page, self._overlay_step = Overlay.HURT_ADVICE, 0, step
        return told

    def _guide(self) -> tuple[Cue, ...]:
        step = self._steps[self._index]
        about = step if step.point else self._upcoming()
        if about is None:
            return ()
        self._overlay, self._overlay_page, self._overlay_step = Overlay.GUIDE, 0, about
        return (cues.GuideOpened(about),)

    def _help(self) -> tuple[Cue, ...]:
        self._overlay, self._overlay_page, self._overlay_step = Overlay.HELP, 0, None
        return (cues.HelpOpened(),)

    def _quit(self) -> tuple[Cue, ...]:
        return self._stop(Ending.QUIT)

    def _nothing(self) -> tuple[Cue, ...]:
        return ()

    # While something is being read

    def _in_overlay(self, action: Action) -> tuple[Cue, ...]:
        is_advice = self._overlay is Overlay.HURT_ADVICE
        if action is Action.HURTS and not is_advice:
            return self._hurts()  # what hurts does not wait for a page to be read
        if action is Action.QUIT:
            return self._quit() if is_advice else self._close()
        if action is Action.PAUSE:
            self._overlay_page += 1
            return ()
        if action is Action.BACK and self._overlay_page:
            self._overlay_page -= 1
            return ()
        closes = (Action.BEGIN, Action.CLOSE, Action.GUIDE, Action.HELP, Action.SKIP)
        return self._close() if action in closes else ()

    def _close(self) -> tuple[Cue, ...]:
        was_advice = self._overlay is Overlay.HURT_ADVICE
        self._overlay = self._overlay_step = None
        if was_advice:
            del self._steps[self._index]
            return self._begin(self._index)
        return () if self._paused else (cues.Resumed(),)


_ACTIONS = {
    Action.PAUSE: Session._pause,
    Action.BEGIN: Session._begin_hold,
    Action.SKIP: Session._skip,
    Action.BACK: Session._back,
    Action.LONGER: Session._longer,
    Action.SHORTER: Session._shorter,
    Action.TOO_TENDER: Session._too_tender,
    Action.HURTS: Session._hurts,
    Action.GUIDE: Session._guide,
    Action.HELP: Session._help,
    Action.CLOSE: Session._nothing,
    Action.QUIT: Session._quit,
}
