"""How long something takes, as it is shown and said."""

import pytest

from acupress_cli.domain.words.durations import (
    in_words,
    minutes_and_seconds,
    minutes_and_seconds_up,
)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0:00"), (9.4, "0:09"), (59.6, "1:00"), (60, "1:00"), (90, "1:30"), (3725, "62:05")],
)
def test_a_running_time_is_minutes_and_seconds(seconds: float, said: str) -> None:
    """Seconds have two digits and hours are shown as minutes."""
    assert minutes_and_seconds(seconds) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (60, "60 seconds"),
        (90, "90 seconds"),
        (119, "119 seconds"),
        (120, "2 minutes"),
        (150, "150 seconds"),
        (180, "3 minutes"),
    ],
)
def test_a_length_is_said_as_a_person_says_it(seconds: int, said: str) -> None:
    """Whole minutes from two upwards are minutes; everything else is seconds."""
    assert in_words(seconds) == said


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0:00"), (0.01, "0:01"), (1, "0:01"), (1.0000001, "0:01"), (59.2, "1:00"), (90, "1:30")],
)
def test_time_left_is_rounded_up(seconds: float, shown: str) -> None:
    """The last second shows as 0:01; 0:00 means over."""
    assert minutes_and_seconds_up(seconds) == shown
