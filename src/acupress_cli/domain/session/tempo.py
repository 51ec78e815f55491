"""How fast a session runs: as fast as it is lived, or in a rehearsal faster, heat most of all."""

from msgspec import Struct

from acupress_cli.domain.session.plan import SessionPlan, Step, StepKind

# How much faster than all else heat runs, as far as the rest is not slower than it is lived.
HEAT_FASTER = 20


class Tempo(Struct, frozen=True):
    """How many times faster than it is lived each step runs."""

    heat: float = 1.0
    others: float = 1.0

    def of(self, step: Step) -> float:
        """How many times faster ``step`` runs."""
        return self.heat if step.kind is StepKind.HEAT else self.others


AS_LIVED = Tempo()


def rehearsal_tempo(plan: SessionPlan, speed: float) -> Tempo:
    """The tempo at which ``plan`` takes a ``speed``-th of its time in all; ``speed`` is 1 or more.

    Ten minutes of heat show one page. What they save goes to the pages on which something
    happens.
    """
    heat_s = sum(step.length_s for step in plan.steps if step.kind is StepKind.HEAT)
    others_s = plan.length_s - heat_s
    if not (heat_s and others_s):
        return Tempo(speed, speed)
    total_s = plan.length_s / speed
    others = max(1.0, (heat_s / HEAT_FASTER + others_s) / total_s)
    return Tempo(heat_s / (total_s - others_s / others), others)
