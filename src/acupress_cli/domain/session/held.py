"""What was held so far in a session, and what is still said of the hold that ended last."""

from collections import defaultdict

from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.limits import SHORTEST_HOLD_S
from acupress_cli.domain.session.cues import StepEnded
from acupress_cli.domain.session.plan import Step, StepKind
from acupress_cli.domain.session.running_step import TOLERANCE_S

_Place = tuple[str, Side | None]


class Held:
    """The holds that have ended. ``latest`` is the last of them, None once it hurt."""

    def __init__(self) -> None:
        self.latest: Step | None = None
        self._was_tender = False
        self._ended: list[Step] = []
        self._held_s = defaultdict[_Place, float](float)
        # A hold that is repeated has a limit of its own: the first one's counts for all.
        self._most_s: dict[_Place, int] = {}

    def note(self, ended: StepEnded) -> None:
        """Take note of a step that ended; only holds count."""
        step = ended.step
        if step.kind is StepKind.HOLD and step.planned:
            place = (step.planned.point.code, step.side)
            self.latest, self._was_tender = step, ended.was_tender
            self._ended.append(step)
            self._held_s[place] += ended.elapsed_s
            self._most_s.setdefault(place, step.planned.longest_s)

    def found_too_tender(self) -> Step | None:
        """The latest hold, known as too tender from now on; None where there is none."""
        self._was_tender = self.latest is not None
        return self.latest

    def forget_latest(self) -> None:
        """Nothing more is said of the latest hold."""
        self.latest, self._was_tender = None, False

    def once_more(self) -> Step | None:
        """The latest hold again, so long that all its holds together keep to the point's longest.

        None where that leaves too little for a hold, or where it was too tender.
        """
        return None if self.latest is None or self._was_tender else self.allowed(self.latest)

    def allowed(self, step: Step) -> Step | None:
        """``step`` as it may begin now: a hold that has ended once is shorter the next time.

        None where too little of the point's longest is left for a hold.
        """
        planned = step.planned
        if planned is None or not any(step is ended for ended in self._ended):
            return step
        place = (planned.point.code, step.side)
        left_s = int(self._most_s[place] - self._held_s[place] + TOLERANCE_S)
        if left_s < SHORTEST_HOLD_S:
            return None
        length_s = min(planned.hold_s, left_s)
        planned = replace(planned, hold_s=length_s, most_s=left_s)
        return replace(step, length_s=length_s, planned=planned)
