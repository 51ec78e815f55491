"""How wide what is printed may be: in a window, in a pipe, and for reading."""

import os

PIPE_WIDTH = 100
# Longer lines are hard to read; tables may use the whole window.
READING_WIDTH = 88


def pipe_width() -> int:
    """Columns of a pipe or a file, as COLUMNS says; 100 where it says none."""
    given = os.environ.get("COLUMNS", "")
    return int(given) if given.isdecimal() and int(given) else PIPE_WIDTH
