"""Keeping the display lit during a session, by whatever the system has for it."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any, Protocol

from acupress_cli.adapters.programs import Which, find, start_until_let_go

_WHY = "A session is running"
# Each of these lets go when the program it is to run has ended: "cat" ends with its input,
# and that is a pipe from here, which the system closes however this program ends.
_INHIBITORS: tuple[tuple[str, ...], ...] = (
    ("systemd-inhibit", "--what=idle:sleep", "--who=acupress", f"--why={_WHY}", "--mode=block",
     "cat"),
    # GNOME does not ask the system before it darkens the display.
    ("gnome-session-inhibit", "--inhibit", "idle", "--app-id", "acupress", "--reason", _WHY,
     "cat"),
)  # fmt: skip
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2


class Inhibitor(Protocol):
    """A program that keeps the display lit while it runs."""

    def let_go(self) -> None:
        """Have it end; returns once it has, and never fails."""


# Starts an inhibitor with its arguments; raises OSError where that fails.
StartInhibitor = Callable[[Sequence[str]], Inhibitor]


class ByPrograms:
    """Has other programs keep the display lit. One that is missing or fails does no harm."""

    def __init__(self, commands: Sequence[Sequence[str]], start: StartInhibitor) -> None:
        self._commands = commands
        self._start = start
        self._running: list[Inhibitor] | None = None

    def hold(self) -> None:
        """Keep the display lit from now on; a second time changes nothing."""
        if self._running is not None:
            return
        self._running = []
        for command in self._commands:
            with suppress(OSError):
                self._running.append(self._start(command))

    def let_go(self) -> None:
        """Let the display go dark when it wants to."""
        running, self._running = self._running or [], None
        for inhibitor in running:
            inhibitor.let_go()


class ByThreadState:
    """Tells Windows that the display is in use. That ends with the program."""

    def __init__(self, set_state: Callable[[int], object]) -> None:
        self._set_state = set_state
        self._is_held = False

    def hold(self) -> None:
        """Keep the display lit from now on; a second time changes nothing."""
        if not self._is_held:
            self._is_held = True
            self._set_state(_CONTINUOUS | _SYSTEM | _DISPLAY)

    def let_go(self) -> None:
        """Let the display go dark when it wants to."""
        if self._is_held:
            self._is_held = False
            self._set_state(_CONTINUOUS)


def commands_for(platform: str, which: Which, pid: int) -> list[list[str]]:
    """What to start on this system: the inhibitors that are there, with their arguments."""
    wanted = _INHIBITORS
    if platform == "darwin":
        wanted = (("caffeinate", "-d", "-i", "-w", str(pid)),)
    found = ((which(name), options) for name, *options in wanted)
    return [[path, *options] for path, options in found if path]


def awake_on(
    platform: str,
    which: Which = find,
    start: StartInhibitor = start_until_let_go,
    load: Callable[[str], Any] = import_module,
) -> ByPrograms | ByThreadState:
    """What keeps the display lit on this ``platform``."""
    if platform == "win32":
        return ByThreadState(load("ctypes").windll.kernel32.SetThreadExecutionState)
    return ByPrograms(commands_for(platform, which, os.getpid()), start)
