"""What was held so far in a session, and what is still said of the hold that ended last."""

from acupress_cli.domain.session.cues import StepEnded
from acupress_cli.domain.session.plan import Step, StepKind


class Held:
    """The holds that have ended. ``latest`` is the last of them, None once it hurt."""

    def __init__(self) -> None:
        self.latest: Step | None = None
        self._was_tender = False

    def note(self, ended: StepEnded) -> None:
        """Take note of a step that ended; only holds count."""
        if ended.step.kind is StepKind.HOLD:
            self.latest, self._was_tender = ended.step, ended.was_tender

    def found_too_tender(self) -> Step | None:
        """The latest hold, now known as too tender; None where it was, or where there is none."""
        if self._was_tender:
            return None
        self._was_tender = self.latest is not None
        return self.latest

    def forget_latest(self) -> None:
        """Nothing more is said of the latest hold."""
        self.latest, self._was_tender = None, False
