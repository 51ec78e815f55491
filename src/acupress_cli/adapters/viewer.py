"""Showing a file in the person's own viewer, without waiting for it."""

import subprocess
import sys
import webbrowser
from pathlib import Path
from tempfile import mkdtemp


def open_in_viewer(path: Path) -> bool:
    """Have ``path`` opened; False where there is no viewer. Returns before anything is seen.

    Another process asks for the viewer, without this terminal: a browser that lives in
    a terminal can neither take it over nor be waited for.
    """
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    subprocess.Popen(
        [sys.executable, "-m", "webbrowser", path.resolve().as_uri()],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    return True


def temporary_file(name: str) -> Path:
    """A new file of this name, in a folder that only the person can read."""
    return Path(mkdtemp(prefix="acupress-")) / name
