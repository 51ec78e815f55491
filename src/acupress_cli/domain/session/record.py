"""What was really done in a session, taken from its cues; true even when it ended early."""

from typing import Annotated

from msgspec import Meta, Struct, field
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.session import cues
from acupress_cli.domain.session.cues import Cue, Ending, HoldOutcome
from acupress_cli.domain.session.plan import StepKind
from acupress_cli.domain.session.route import GETTING_READY

# Of the code of a point, of an area or a tag.
LONGEST_NAME = 100
MOST_SECONDS = 24 * 60 * 60.0
# What is kept of a session, with its limits and in words.
Code = Annotated[
    str, Meta(min_length=1, max_length=LONGEST_NAME, description="the code of a point")
]
WholeSeconds = Annotated[
    int, Meta(ge=0, le=int(MOST_SECONDS), description="whole seconds, 0 to a day")
]
Seconds = Annotated[float, Meta(ge=0, le=MOST_SECONDS, description="seconds, 0 to a day")]


class HoldRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """One hold: what was planned and what was held, in seconds.

    ``outcome`` is None while the hold is still to come.
    """

    code: Code
    side: Side | None
    planned_s: WholeSeconds
    held_s: Seconds
    outcome: HoldOutcome | None
    was_tender: bool = False


class SessionRecord(Struct):
    """A session as it went. Listens to cues and never asks for the time.

    ``latest`` is the place in ``holds`` of the one that was pressed last.
    """

    heat_s: float = 0.0
    holds: list[HoldRecord] = field(default_factory=list)
    latest: int = -1
    pauses: int = 0
    ending: Ending | None = None

    def hear(self, cue: Cue) -> None:
        """Take note of what happened."""
        if isinstance(cue, cues.StepEnded):
            self._note_step(cue)
        elif isinstance(cue, cues.FoundHurting | cues.FoundTooTender) and cue.afterwards:
            self._note_afterwards(cue)
        elif isinstance(cue, cues.Paused):
            self.pauses += 1
        elif isinstance(cue, cues.SessionEnded):
            self.ending = cue.ending

    def _note_step(self, ended: cues.StepEnded) -> None:
        step = ended.step
        if step.kind is StepKind.HEAT:
            self.heat_s += ended.elapsed_s
        getting_ready = step.kind in GETTING_READY
        gave_up = getting_ready and ended.outcome in (HoldOutcome.SKIPPED, HoldOutcome.HURT)
        if step.planned and (step.kind is StepKind.HOLD or gave_up):
            self.holds.append(
                HoldRecord(
                    step.planned.point.code,
                    step.side,
                    step.planned.hold_s,
                    0.0 if gave_up else ended.elapsed_s,
                    ended.outcome,
                    ended.was_tender,
                )
            )

            if not gave_up:
                self.latest = len(self.holds) - 1

    def _note_afterwards(self, found: cues.FoundHurting | cues.FoundTooTender) -> None:
        """Keep of the latest hold what was said of it too late, as if it had been in time."""
        hold = self.holds[self.latest]
        if isinstance(found, cues.FoundHurting):
            hold = replace(hold, outcome=HoldOutcome.HURT)
        else:
            is_whole = hold.outcome is HoldOutcome.FINISHED
            outcome = HoldOutcome.TOO_TENDER if is_whole else hold.outcome
            hold = replace(hold, outcome=outcome, was_tender=True)
        self.holds[self.latest] = hold

    @property
    def pressed_s(self) -> float:
        """Seconds of pressing, over all holds."""
        return sum(hold.held_s for hold in self.holds)

    @property
    def hurt(self) -> bool:
        """Whether a point hurt, pressed or not."""
        return any(hold.outcome is HoldOutcome.HURT for hold in self.holds)

    @property
    def finished(self) -> tuple[HoldRecord, ...]:
        """The holds that ran to their end."""
        return tuple(h for h in self.holds if h.outcome is HoldOutcome.FINISHED)
