"""The session as a machine: time and wishes go in, cues and frames come out.

It holds no clock and does no I/O. ``advance`` is told how many seconds really
passed; every event inside them is emitted in its order, so the machine is the
same at any speed, and nothing is ever summed from sleeps.
"""

from enum import Enum

from acupress_cli.domain.session import cues
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.cues import Cue, Ending, HoldOutcome
from acupress_cli.domain.session.frame import Frame, Overlay
from acupress_cli.domain.session.held import Held
from acupress_cli.domain.session.plan import SessionPlan, Step, StepKind
from acupress_cli.domain.session.route import GETTING_READY, Route
from acupress_cli.domain.session.running_step import NUDGE_S, TOLERANCE_S, RunningStep

# Within the first seconds of a step a key still means what was before it: "back" the step
# before, and "it hurts" the hold before, as nobody has found the next point so soon.
MEANS_BEFORE_S = 3.0


class Action(Enum):
    """A wish of the person, in the imperative, by its name in the rows of keys."""

    PAUSE = "pause"
    BEGIN = "begin"
    SKIP = "skip"
    BACK = "back"
    REPEAT = "repeat"
    SWAP_SIDES = "swap sides"
    LONGER = "longer"
    SHORTER = "shorter"
    TOO_TENDER = "too tender"
    HURTS = "it hurts"
    GUIDE = "guide"
    HELP = "help"
    CLOSE = "close"
    QUIT = "quit"
    STOP_FOR_TODAY = "stop for today"
    LATER = "later"


class Session:
    """One run through a plan.

    ``is_kept`` says that the rest of it could be done later: then whoever quits is asked.
    """

    def __init__(self, plan: SessionPlan, pace: BreathPace, *, is_kept: bool = False) -> None:
        self._route = Route(plan.steps)
        self._pace = pace
        self._is_kept = is_kept
        if self._route.here:
            # The step at this place; at the end the one that ran last.
            self._now = RunningStep(self._route.here, pace)
        self._held = Held()
        self._spent_s = 0.0
        self._paused = False
        self._slept = False
        self._overlay: Overlay | None = None
        self._overlay_page = 0
        self._overlay_step: Step | None = None
        self._are_keys_told = False
        self._ending: Ending | None = None

    @property
    def is_over(self) -> bool:
        """Whether the session has ended."""
        return self._ending is not None

    @property
    def is_interrupted(self) -> bool:
        """Whether it was ended from outside."""
        return self._ending is Ending.INTERRUPTED

    @property
    def is_waiting(self) -> bool:
        """Whether time stands still: paused, or something is being read."""
        return self._paused or self._overlay is not None

    @property
    def is_standing(self) -> bool:
        """Whether nothing happens until somebody does something."""
        return self.is_waiting or (
            bool(self._route) and self._now.step.waits and self._now.left_s <= 0
        )

    @property
    def is_asking(self) -> bool:
        """Whether it is asked whether to leave: then some keys are its answers."""
        return self._overlay is Overlay.LEAVE

    def start(self) -> tuple[Cue, ...]:
        """Begin the first step; an empty plan is over at once."""
        return self._begin(0)

    def until_next_s(self) -> float:
        """Seconds until the next event: nothing happens before."""
        return self._now.until_next_s()

    def advance(self, seconds: float) -> tuple[Cue, ...]:
        """Let ``seconds`` pass. They count only while the session runs."""
        told: list[Cue] = []
        while not self.is_over and not self.is_waiting:
            passed = min(max(seconds, 0.0), self.until_next_s())
            self._now.elapsed_s += passed
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
        """Carry out a wish; one that makes no sense now is a key that means nothing."""
        if self.is_over:
            return ()
        if self._overlay:
            return self._in_overlay(action)
        if action is Action.CLOSE:
            return ()  # nothing is open
        return _ACTIONS[action](self) or self.unknown_key()

    def unknown_key(self) -> tuple[Cue, ...]:
        """A key means nothing: once in a session it is said which there are.

        Never while something is read: its page says how to leave it.
        """
        if self._are_keys_told or self.is_over or self._overlay:
            return ()
        self._are_keys_told = True
        return (cues.KeyMeantNothing(self._now.step),)

    def interrupt(self) -> tuple[Cue, ...]:
        """End at once because the terminal or the system asked for it."""
        return () if self.is_over else self._stop(Ending.INTERRUPTED)

    def frame(self) -> Frame:
        """What there is to see at this moment."""
        return Frame(
            step=self._now.step,
            elapsed_s=self._now.elapsed_s,
            length_s=self._now.length_s,
            session_elapsed_s=self._spent_s,
            session_left_s=self._now.left_s + self._route.ahead_s,
            point_number=self._route.point_number,
            point_count=self._route.point_count,
            breath=None if self.is_over else self._now.breath,
            paused=self._paused,
            slept=self._slept,
            overlay=self._overlay,
            overlay_page=self._overlay_page,
            overlay_step=self._overlay_step,
            upcoming=self._route.upcoming,
            tender=self._now.is_tender,
        )

    # Moving through the steps

    def _begin(self, at: int) -> tuple[Cue, ...]:
        self._route.at = at
        here = self._route.here
        if here is None:
            return self._end(Ending.FINISHED)
        # Gone back to, a hold keeps to the point's longest together with what was held.
        allowed = self._held.allowed(here)
        if allowed is None:
            return (cues.NotRepeated(here), *self._begin(at + 1))
        self._route.take_here(allowed)
        self._now = RunningStep(allowed, self._pace)
        began = cues.StepBegan(self._now.step, self._now.length_s)
        return (began, *self._now.due())

    def _happen(self) -> list[Cue]:
        """What is due now: events, or the end of the step."""
        due = self._now.due()
        if self._now.is_done:
            outcome = HoldOutcome.TOO_TENDER if self._now.is_tender else HoldOutcome.FINISHED
            due += self._finish_step(outcome)
        return due

    def _finish_step(self, outcome: HoldOutcome) -> tuple[Cue, ...]:
        return (self._ended(outcome), *self._begin(self._route.at + 1))

    def _ended(self, outcome: HoldOutcome) -> Cue:
        ended = self._now.ended(outcome)
        self._held.note(ended)
        return ended

    def _end(self, ending: Ending) -> tuple[Cue, ...]:
        self._ending = ending
        return (cues.SessionEnded(ending),)

    def _stop(self, ending: Ending) -> tuple[Cue, ...]:
        if not self._route or self._now.has_ended:
            return self._end(ending)
        return (self._ended(HoldOutcome.STOPPED), *self._end(ending))

    # What a person may wish

    def _pause(self) -> tuple[Cue, ...]:
        self._slept = False
        self._paused = not self._paused
        return (cues.Paused() if self._paused else cues.Resumed(),)

    def _begin_hold(self) -> tuple[Cue, ...]:
        resumed = self._pause() if self._paused else ()
        if resumed:
            return resumed
        if self._now.step.kind in GETTING_READY:
            return self._finish_step(HoldOutcome.FINISHED)
        return ()

    def _skip(self) -> tuple[Cue, ...]:
        """Skip the step; while getting ready, the hold it leads to as well."""
        self._paused = self._slept = False
        return (self._ended(HoldOutcome.SKIPPED), *self._begin(self._route.after_skipping))

    def _back(self) -> tuple[Cue, ...]:
        """To where this hold is got ready, or, from there, to the point before."""
        if self._now.step.kind is StepKind.HEAT:
            return ()
        self._paused = self._slept = False
        at = self._route.back(has_just_begun=self._now.elapsed_s < MEANS_BEFORE_S)
        return (self._ended(HoldOutcome.RESTARTED), *self._begin(at))

    def _repeat(self) -> tuple[Cue, ...]:
        """Hold once more what was held last, from where one gets ready for it."""
        latest, again = self._held.latest, self._held.once_more()
        if latest is None or self._now.step.kind is StepKind.HOLD:
            return ()
        if again is None:
            return (cues.NotRepeated(latest),)
        at = self._route.again(latest, again)
        if at is None:
            return ()  # it has been gone back to, and comes anyway
        self._paused = self._slept = False
        return (self._ended(HoldOutcome.RESTARTED), *self._begin(at))

    def _swap_sides(self) -> tuple[Cue, ...]:
        """Get ready anew, for the other side of a point that is pressed on both."""
        if not self._route.swap_sides():
            return (cues.SidesKept(),)
        self._paused = self._slept = False
        return (self._ended(HoldOutcome.RESTARTED), *self._begin(self._route.at))

    def _longer(self) -> tuple[Cue, ...]:
        return self._nudged(NUDGE_S)

    def _shorter(self) -> tuple[Cue, ...]:
        return self._nudged(-NUDGE_S)

    def _nudged(self, by_s: float) -> tuple[Cue, ...]:
        return () if self._now.step.waits else self._now.nudged(by_s)

    def _too_tender(self) -> tuple[Cue, ...]:
        """Ease off and shorten; said a second time, the hold ends here.

        Said after a hold, it is noted of that one.
        """
        if self._now.step.kind is not StepKind.HOLD:
            held = self._held.found_too_tender()
            return (cues.FoundTooTender(held, afterwards=True),) if held else ()
        self._paused = self._slept = False
        changed = self._now.eased()
        found = cues.FoundTooTender(self._now.step, ends=changed is None)
        return (found, *(self._finish_step(HoldOutcome.TOO_TENDER) if changed is None else changed))

    def _hurts(self) -> tuple[Cue, ...]:
        """Stop this point on both sides, and show what to watch for until it is read."""
        step, hurting = self._now.step, self._what_hurts()
        if hurting is None:
            return ()
        self._paused = self._slept = False
        is_afterwards = hurting is not step
        told: tuple[Cue, ...] = (cues.FoundHurting(hurting, afterwards=is_afterwards),)
        if step.point == hurting.point:
            told += (self._ended(HoldOutcome.STOPPED if is_afterwards else HoldOutcome.HURT),)
        self._route.drop(hurting.point)
        self._held.forget_latest()
        self._overlay, self._overlay_page, self._overlay_step = Overlay.HURT_ADVICE, 0, hurting
        return told

    def _what_hurts(self) -> Step | None:
        """What is pressed or looked for; between two holds, the one that ended last."""
        step, held = self._now.step, self._held.latest
        if held and step.kind is not StepKind.HOLD:
            has_just_begun = step.kind is StepKind.READY and self._now.elapsed_s < MEANS_BEFORE_S
            is_about_it = step.point in (None, held.point) or has_just_begun
            return held if is_about_it else step
        return step if step.point else None

    def _guide(self) -> tuple[Cue, ...]:
        step = self._now.step
        about = step if step.point else self._route.upcoming
        if about is None:
            return ()
        self._overlay, self._overlay_page, self._overlay_step = Overlay.GUIDE, 0, about
        return (cues.GuideOpened(about),)

    def _help(self) -> tuple[Cue, ...]:
        self._overlay, self._overlay_page, self._overlay_step = Overlay.HELP, 0, None
        return (cues.HelpOpened(),)

    def _quit(self) -> tuple[Cue, ...]:
        if self._route.is_closing:
            return self._stop(Ending.FINISHED)
        if not (self._is_kept and self._route):
            return self._stop(Ending.QUIT)
        self._overlay, self._overlay_page, self._overlay_step = Overlay.LEAVE, 0, None
        return (cues.LeaveAsked(),)

    def _nothing(self) -> tuple[Cue, ...]:
        return ()

    # While something is being read

    def _in_overlay(self, action: Action) -> tuple[Cue, ...]:
        is_advice = self._overlay is Overlay.HURT_ADVICE
        if action is Action.HURTS and not is_advice:
            return self._hurts()  # what hurts does not wait for a page to be read
        if self._overlay is Overlay.LEAVE and action in _ENDINGS:
            return self._stop(_ENDINGS[action])
        if action is Action.QUIT:
            return self._stop(Ending.QUIT) if is_advice else self._close()
        if action is Action.PAUSE and self._overlay is not Overlay.LEAVE:
            self._overlay_page += 1
            return ()
        if action is Action.BACK and self._overlay_page:
            self._overlay_page -= 1
            return ()
        closes = (Action.PAUSE, Action.BEGIN, Action.CLOSE, Action.GUIDE, Action.HELP, Action.SKIP)
        return self._close() if action in closes else ()

    def _close(self) -> tuple[Cue, ...]:
        self._overlay = self._overlay_step = None
        if self._now.has_ended:
            self._route.drop_here()
            return self._begin(self._route.at)
        return () if self._paused else (cues.Resumed(),)


_ACTIONS = {
    Action.PAUSE: Session._pause,
    Action.BEGIN: Session._begin_hold,
    Action.SKIP: Session._skip,
    Action.BACK: Session._back,
    Action.REPEAT: Session._repeat,
    Action.SWAP_SIDES: Session._swap_sides,
    Action.LONGER: Session._longer,
    Action.SHORTER: Session._shorter,
    Action.TOO_TENDER: Session._too_tender,
    Action.HURTS: Session._hurts,
    Action.GUIDE: Session._guide,
    Action.HELP: Session._help,
    Action.QUIT: Session._quit,
    # Answers, where nothing is asked.
    Action.STOP_FOR_TODAY: Session._nothing,
    Action.LATER: Session._nothing,
}
# What answers the question whether to leave. Who asks to quit twice means it.
_ENDINGS = {
    Action.QUIT: Ending.QUIT,
    Action.STOP_FOR_TODAY: Ending.QUIT,
    Action.LATER: Ending.LATER,
}
