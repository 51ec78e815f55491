"""A Windows console is made to understand escape sequences, or nobody sends it any."""

from collections.abc import Callable
from typing import Any

import pytest

from acupress_cli.adapters.windows_console import ConsoleOutput, show_escapes_on

ESCAPES = 0x4


class FakeKernel32:
    """The console part of Windows: one console, or standard output that is none."""

    def __init__(self, mode: int | None, *, is_old: bool = False) -> None:
        self.mode = mode
        self.is_old = is_old

    def GetStdHandle(self, number: int) -> int:  # noqa: N802
        """The number of a standard stream."""
        assert number == -11
        return 77

    def GetConsoleMode(self, handle: int, found: Any) -> int:  # noqa: N802
        """The console's mode, put where it is wanted."""
        assert handle == 77
        if self.mode is None:
            return 0
        found._obj.value = self.mode
        return 1

    def SetConsoleMode(self, handle: int, mode: int) -> int:  # noqa: N802
        """A new mode; an old system knows nothing of escapes."""
        assert handle == 77
        if self.is_old and mode & ESCAPES:
            return 0
        self.mode = mode
        return 1


def shown(kernel32: Any, environ: dict[str, str]) -> list[Callable[[], object]]:
    """Ask for escapes; what is to be done at the end."""
    later: list[Callable[[], object]] = []
    show_escapes_on(lambda: kernel32, environ, later.append)
    return later


def test_a_console_is_set_up_and_put_back() -> None:
    """Escapes are understood until the end of the program, and then as before."""
    kernel32 = FakeKernel32(mode=3)
    environ: dict[str, str] = {}
    later = shown(kernel32, environ)
    assert kernel32.mode == 3 | ESCAPES
    assert environ == {"TERM": "xterm-256color"}
    for action in later:
        action()
    assert kernel32.mode == 3


def test_a_console_that_understands_already_is_left_alone() -> None:
    """Nothing is changed, and a terminal that the person named keeps its name."""
    kernel32 = FakeKernel32(mode=3 | ESCAPES)
    environ = {"TERM": "dumb"}
    assert shown(kernel32, environ) == []
    assert environ == {"TERM": "dumb"}


def test_an_old_console_gets_no_escapes() -> None:
    """Where they cannot be understood, the terminal is called dumb, and none are sent."""
    environ: dict[str, str] = {}
    assert shown(FakeKernel32(mode=3, is_old=True), environ) == []
    assert environ == {"TERM": "dumb"}


def test_a_pipe_is_no_console() -> None:
    """Nothing is said of a terminal where there is none."""
    environ: dict[str, str] = {}
    assert shown(FakeKernel32(mode=None), environ) == []
    assert environ == {}
    assert ConsoleOutput(FakeKernel32(mode=None)).mode is None


@pytest.mark.parametrize("fault", [OSError, AttributeError])
def test_a_system_without_it_is_not_disturbed(fault: type[Exception]) -> None:
    """Whatever is missing there, the program goes on."""

    def load() -> Any:
        raise fault

    environ: dict[str, str] = {}
    show_escapes_on(load, environ, print)
    assert environ == {}
