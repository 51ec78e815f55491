"""Showing a file in the person's own viewer, without waiting for it."""

import os
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from acupress_cli.adapters.left_pages import BEING_OPENED, FOLDER_PREFIX, hold
from acupress_cli.adapters.programs import start_and_leave

# It stays while a viewer that it started does, so that its page is not cleared away.
_ASKS = """\
import os, sys, webbrowser
webbrowser.open(sys.argv[1])
try:
    while hasattr(os, "wait"):
        os.wait()
except ChildProcessError:
    pass
"""


def open_in_viewer(path: Path) -> bool:
    """Have ``path`` opened; False where there is no viewer. Returns before anything is seen.

    Another process asks for the viewer, without this terminal: a browser that lives in
    a terminal can neither take it over nor be waited for. It is a Python that takes no
    module from the current folder or the environment (-I), and it works elsewhere.
    """
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    page = path.resolve()
    with _held(page) as held:
        try:
            start_and_leave([sys.executable, "-I", "-c", _ASKS, page.as_uri()], held)
        except OSError:
            return False
    return True


def temporary_file(name: str) -> Path:
    """A new file of this name, in a folder that only the person can read."""
    return Path(mkdtemp(prefix=FOLDER_PREFIX)) / name


@contextmanager
def _held(page: Path) -> Iterator[tuple[int, ...]]:
    """What keeps a temporary page from being cleared away while a process has it open."""
    held = hold(page.parent / BEING_OPENED) if page.parent.name.startswith(FOLDER_PREFIX) else None
    if held is None:
        yield ()
        return
    try:
        yield (held,)
    finally:
        os.close(held)
