"""Longer texts in the person's own pager: PAGER, or less where there is one."""

import os
import shlex
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from acupress_cli.adapters.programs import find, show_with

_USUAL = "less"
# Colours as colours, no pager for what fits the window, and the text stays on the screen.
_LESS = "FRX"
# It shows all at once, as we do ourselves.
_NO_PAGERS = ("", "cat")


def page_through(text: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Show ``text`` page by page until it is left; False where there is no pager for it."""
    command = _command(environ.get("PAGER", _USUAL))
    if not command:
        return False
    surroundings = {"LESS": _LESS, **environ}
    try:
        with _interrupts_left_to_it():
            show_with(command, text, surroundings)
    except OSError:
        return False
    return True


def _command(named: str) -> list[str]:
    """The pager as a command with its arguments; empty for none."""
    try:
        words = shlex.split(named)
    except ValueError:
        return []
    if not words or words[0] in _NO_PAGERS:
        return []
    path = find(words[0])
    return [path, *words[1:]] if path else []


@contextmanager
def _interrupts_left_to_it() -> Iterator[None]:
    """Ctrl-C means the pager, which stops searching and stays."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
