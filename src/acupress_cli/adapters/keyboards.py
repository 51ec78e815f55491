"""Which keyboard there is: it depends on the system, and on whether anybody could press a key."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from importlib import import_module
from typing import Any, TextIO

from acupress_cli.coaching.ports import Clock, Keyboard


def keyboard_on(
    answers: TextIO,
    platform: str,
    clock: Clock,
    load: Callable[[str], Any] = import_module,
) -> AbstractContextManager[Keyboard]:
    """The keyboard behind ``answers`` on ``platform``; one without keys where there is none."""
    if platform == "win32":
        from acupress_cli.adapters.windows_keyboard import WindowsKeyboard

        return WindowsKeyboard(load("msvcrt") if answers.isatty() else None, clock)
    from acupress_cli.adapters.terminal import NoKeyboard, TerminalKeyboard

    return TerminalKeyboard(answers.fileno(), clock) if answers.isatty() else NoKeyboard()
