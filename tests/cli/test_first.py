"""How commands behave as a whole."""

from collections.abc import Callable

from tests.conftest import Ran


def test_a_rehearsal_runs_to_its_end(acupress: Callable[..., Ran]) -> None:
    """A rehearsal asks nothing, ends by itself and says that it was one."""
    ran = acupress("session", "BL57", "--side", "left", "--rehearse")
    assert ran.code == 0, ran.err
    assert "BL57 left: 1:30 of 1:30" in ran.out
