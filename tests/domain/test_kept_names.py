"""Names that stand in a person's files, in the content, or are typed, stay as they are."""

from enum import Enum

import pytest

from acupress_cli.domain.safety import red_flag
from acupress_cli.domain.safety.conditions import Effect
from acupress_cli.domain.session import cues
from acupress_cli.domain.session.breath import BreathPace


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (Effect, "block limit caution"),
        (red_flag.Outcome, "emergency today soon not-for-you clear"),
        (cues.Ending, "finished quit later interrupted"),
        (BreathPace, "natural easy slow even"),
    ],
)
def test_a_name_that_was_written_can_still_be_read(kind: type[Enum], names: str) -> None:
    """By an older journal, a profile, an edited content file or a habit."""
    assert [one.value for one in kind] == names.split()


def test_the_ends_of_a_hold_are_named_as_in_every_journal() -> None:
    """In words, as they are shown as well."""
    assert [outcome.value for outcome in cues.HoldOutcome] == [
        "finished", "skipped", "too tender", "hurt", "restarted", "stopped", "not reached",
    ]  # fmt: skip
