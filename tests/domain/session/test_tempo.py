"""How fast the steps of a rehearsal run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.domain.session.plan import SessionPlan, StepKind, plan_session
from acupress_cli.domain.session.tempo import AS_LIVED, HEAT_FASTER, Tempo, rehearsal_tempo
from tests.fakes.plans import ANY_PLAN, planned


@given(ANY_PLAN, st.floats(1.0, 1000.0))
def test_a_rehearsal_takes_the_time_it_was_asked_to(plan: SessionPlan, speed: float) -> None:
    """In all; and no step takes longer than it is lived."""
    tempo = rehearsal_tempo(plan, speed)
    took_s = sum(step.length_s / tempo.of(step) for step in plan.steps)
    assert took_s == pytest.approx(plan.length_s / speed)
    assert min(tempo.of(step) for step in plan.steps) >= 1.0 - 1e-9


def test_a_hold_is_looked_at_longer_than_heat() -> None:
    """At the usual speed ten minutes of heat are shorter than one hold."""
    plan = plan_session([planned(hold_s=90)], heat_s=600)
    tempo = rehearsal_tempo(plan, 60.0)
    seconds = {step.kind: step.length_s / tempo.of(step) for step in plan.steps}
    assert seconds[StepKind.HOLD] > 2 * seconds[StepKind.HEAT]
    assert seconds[StepKind.HOLD] > 5.0
    assert tempo.heat == pytest.approx(HEAT_FASTER * tempo.others)


@pytest.mark.parametrize(("heat_s", "points"), [(0, 1), (600, 0), (0, 0)])
def test_where_nothing_can_be_saved_all_runs_alike(heat_s: int, points: int) -> None:
    """Without heat, or with nothing else."""
    plan = plan_session([planned()] * points, heat_s=heat_s)
    assert rehearsal_tempo(plan, 8.0) == Tempo(8.0, 8.0)


def test_a_session_runs_as_it_is_lived() -> None:
    """As does a rehearsal that is no faster."""
    plan = plan_session([planned()], heat_s=600)
    assert rehearsal_tempo(plan, 1.0) == AS_LIVED
