"""Ctrl-C interrupts, and being told to end by the system is the same."""

import os
import signal
from collections.abc import Iterator

import pytest

from acupress_cli.adapters.ctrl_c import end_by_interrupt

NUMBERS = (signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGHUP)


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    """The signals mean what they meant, whatever a test does."""
    before = {number: signal.signal(number, signal.SIG_DFL) for number in NUMBERS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", NUMBERS)
def test_the_system_s_wish_is_ctrl_c(number: int) -> None:
    """A machine that shuts down or a window that is closed interrupts as Ctrl-C does."""
    end_by_interrupt()
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), number)


@pytest.mark.parametrize("number", NUMBERS)
def test_what_is_to_be_ignored_stays_ignored(number: int) -> None:
    """Under nohup a program outlives its window."""
    signal.signal(number, signal.SIG_IGN)
    end_by_interrupt()
    os.kill(os.getpid(), number)
    assert signal.getsignal(number) is signal.SIG_IGN
