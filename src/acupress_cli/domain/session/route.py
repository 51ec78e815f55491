"""The way through a session: its steps, where one is among them, and where a wish leads."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.session.plan import Step, StepKind

GETTING_READY = (StepKind.READY, StepKind.SWITCH)


class Route:
    """Steps in their order; ``at`` is the place of the one that runs, or past the last."""

    def __init__(self, steps: Iterable[Step]) -> None:
        self._steps = list(steps)
        self.at = 0

    def __bool__(self) -> bool:
        """Whether there is any step."""
        return bool(self._steps)

    @property
    def here(self) -> Step | None:
        """The step at this place; None past the last."""
        return self._steps[self.at] if self.at < len(self._steps) else None

    @property
    def ahead_s(self) -> float:
        """Seconds planned after this step."""
        return sum(step.length_s for step in self._steps[self.at + 1 :])

    @property
    def is_closing(self) -> bool:
        """Whether this is the rest after all that there was to do."""
        return bool(self._closing(self._steps[self.at :]))

    @property
    def upcoming(self) -> Step | None:
        """Where one gets ready next."""
        later = self._steps[self.at + 1 :]
        return next((step for step in later if step.kind in GETTING_READY), None)

    @property
    def point_number(self) -> int:
        """Which point of ``point_count`` this is; 0 before the first."""
        return sum(step.kind is StepKind.READY for step in self._steps[: self.at + 1])

    @property
    def point_count(self) -> int:
        """How many points there are."""
        return sum(step.kind is StepKind.READY for step in self._steps)

    @property
    def after_skipping(self) -> int:
        """The next step; while getting ready, the one after the hold it leads to.

        Nobody rests at the end from what was left out.
        """
        if self._steps[self.at].kind not in GETTING_READY:
            return self.at + 1
        after_hold = self.at + 2
        return after_hold + len(self._closing(self._steps[after_hold:]))

    def back(self, *, has_just_begun: bool) -> int:
        """Where this hold is got ready or, right after that, the point before.

        Never back into heat: begun anew it could last longer than heat may.
        """
        at = self.at
        if self._steps[at].kind is not StepKind.HOLD and has_just_begun:
            at -= 1
        first = int(self._steps[0].kind is StepKind.HEAT)
        while at > first and self._steps[at].kind not in (*GETTING_READY, StepKind.SETTLE):
            at -= 1
        return max(first, at)

    def drop(self, point: Acupoint | None) -> None:
        """Leave nothing of ``point`` but this step, so that "back" cannot lead to it.

        Nobody rests at the end from what was left out.
        """
        before = [step for step in self._steps[: self.at] if step.point != point]
        after = [step for step in self._steps[self.at + 1 :] if step.point != point]
        after = after[len(self._closing(after)) :]
        self._steps = [*before, self._steps[self.at], *after]
        self.at = len(before)
        self._rest_once()

    @staticmethod
    def _closing(steps: Sequence[Step]) -> Sequence[Step]:
        """The rest with which the session closes, where nothing else is left; else ()."""
        return steps if all(step.kind is StepKind.REST for step in steps) else ()

    def _rest_once(self) -> None:
        """Leave one rest where what was between two fell out: this one, so that it goes on."""
        around = [step.kind for step in self._steps[max(0, self.at - 1) : self.at + 1]]
        if around == [StepKind.REST] * 2:
            self.at -= 1
            del self._steps[self.at]

    def drop_here(self) -> None:
        """Leave out this step: what follows it takes its place."""
        del self._steps[self.at]
        self._rest_once()

    def take_here(self, instead: Step) -> None:
        """Let another step take the place of this one."""
        self._steps[self.at] = instead

    def swap_sides(self) -> bool:
        """Let the second side of the point that is got ready here come first, if it has two."""
        here, *rest = self._steps[self.at : self.at + 4]
        if here.kind is not StepKind.READY or here.planned is None or len(here.planned.sides) < 2:
            return False
        first, switch, second = rest
        # Each hold goes with its side, and so does what is left of it where it is repeated.
        ready = replace(here, side=switch.side)
        switch = replace(switch, side=here.side)
        self._steps[self.at : self.at + 4] = [ready, second, switch, first]
        return True

    def again(self, hold: Step, instead: Step) -> int | None:
        """Where one gets ready for ``instead``, in place of ``hold``; None if not behind."""
        behind = [at for at, step in enumerate(self._steps[: self.at]) if step is hold]
        if not behind:
            return None
        self._steps[behind[-1]] = instead
        return behind[-1] - 1
