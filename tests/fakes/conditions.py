"""A made-up condition, with the rules that a test is about."""

from acupress_cli.domain.safety.conditions import Condition, SafetyRule
from acupress_cli.domain.session.breath import BreathPace


def condition(
    name: str,
    *rules: SafetyRule,
    heat: str = "",
    stop: str = "",
    breath: BreathPace | None = None,
    asks_where: bool = False,
    whole_limb: bool = False,
) -> Condition:
    """A condition with these rules."""
    return Condition(
        name, f"with {name}", (f"my {name}s",), "", rules, asks_where, (), heat, breath, stop,
        whole_limb,
    )  # fmt: skip
