"""The errors a person can act on."""

import pytest

from acupress_cli.domain.errors import (
    AcupressError,
    ContentError,
    ExitCode,
    MissingPartError,
    NoSuchError,
    RedFlagError,
    UsageError,
)


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (AcupressError, 1),
        (UsageError, 2),
        (NoSuchError, 3),
        (ContentError, 4),
        (MissingPartError, 6),
        (RedFlagError, 10),
    ],
)
def test_each_error_tells_the_shell_its_own_number(kind: type[AcupressError], code: int) -> None:
    """The exit code of each error is fixed, since scripts rely on it."""
    error = kind("What is wrong.", "What to do.")
    assert error.exit_code == code
    assert (error.sentence, error.hint, str(error)) == (
        "What is wrong.",
        "What to do.",
        "What is wrong.",
    )


def test_the_hint_may_be_left_out() -> None:
    """An error needs a sentence; the hint is empty where there is none."""
    assert AcupressError("What is wrong.").hint == ""


def test_the_exit_codes_are_the_promised_ones() -> None:
    """Every exit code has its number, and no two share one."""
    assert {code.name: code.value for code in ExitCode} == {
        "DONE": 0,
        "BUG": 1,
        "USAGE": 2,
        "NO_SUCH": 3,
        "CONTENT": 4,
        "JOURNAL": 5,
        "MISSING_PART": 6,
        "RED_FLAG": 10,
        "INTERRUPTED": 130,
    }
