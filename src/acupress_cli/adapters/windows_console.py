"""Making a Windows console understand what every other terminal does."""

import ctypes
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from typing import Any

_STANDARD_OUTPUT = -11
_ESCAPES = 0x0004  # ENABLE_VIRTUAL_TERMINAL_PROCESSING


class ConsoleOutput:
    """The console behind standard output, by the system's ``kernel32``."""

    def __init__(self, kernel32: Any) -> None:
        self._kernel32 = kernel32
        self._handle = kernel32.GetStdHandle(_STANDARD_OUTPUT)

    @property
    def mode(self) -> int | None:
        """Its mode; None where standard output is no console."""
        found = ctypes.c_ulong()
        got_it = self._kernel32.GetConsoleMode(self._handle, ctypes.byref(found))
        return found.value if got_it else None

    def set_mode(self, mode: int) -> bool:
        """Change its mode; False where it cannot do that."""
        return bool(self._kernel32.SetConsoleMode(self._handle, mode))


def show_escapes(
    console: ConsoleOutput,
    environ: MutableMapping[str, str],
    at_exit: Callable[[Callable[[], object]], object],
) -> None:
    """Have escape sequences understood until the end of the program.

    What came of it is told to all that draws as everywhere else: by TERM.
    """
    before = console.mode
    if before is None:
        return
    if not before & _ESCAPES:
        if not console.set_mode(before | _ESCAPES):
            environ["TERM"] = "dumb"
            return
        at_exit(lambda: console.set_mode(before))
    environ.setdefault("TERM", "xterm-256color")


def show_escapes_on(
    load: Callable[[], Any],
    environ: MutableMapping[str, str],
    at_exit: Callable[[Callable[[], object]], object],
) -> None:
    """The same, by the ``kernel32`` that ``load`` finds; nothing where it finds none."""
    with suppress(OSError, AttributeError):
        show_escapes(ConsoleOutput(load()), environ, at_exit)
