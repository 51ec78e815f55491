"""How wide what is printed may be, in columns: in a window, in a pipe, and for reading."""

import os

# Results in a pipe or in a file of unknown use.
PIPE_WIDTH = 100
# Prose in a window: longer lines are hard to read. Tables may use the whole window.
READING_WIDTH = 88
# What is asked, and said beside results.
SAYING_WIDTH = 79
# A report as a text file, to be printed as it is.
TEXT_FILE_WIDTH = 78
# In words alone nothing is left out for want of room, or broken to fit.
WHOLE_WIDTH = 4000
# In a narrower window the terminal itself breaks the lines.
LEAST_WIDTH = 10


def window_width(columns: int, most: int = WHOLE_WIDTH) -> int:
    """How long lines may be in a window: its last column stays free, as some break after it."""
    return max(LEAST_WIDTH, min(columns - 1, most))


def pipe_width() -> int:
    """Columns of a pipe or a file, as COLUMNS says; 100 where it says none."""
    given = os.environ.get("COLUMNS", "")
    return int(given) if given.isdecimal() and int(given) else PIPE_WIDTH
