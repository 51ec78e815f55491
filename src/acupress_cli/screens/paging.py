"""Pages that turn by themselves, where a window is too low for all that a screen has to say."""

from collections.abc import Sequence
from itertools import accumulate
from math import inf

from rich.text import Text

Paragraph = tuple[Text, ...]
Page = list[Text]

# A page stays for as long as it takes to read, and no shorter than that: words a second, seconds.
_READ_PER_S, _LEAST_S = 2.5, 2.0


def pages_of(paragraphs: Sequence[Paragraph], rows: int) -> list[Page]:
    """The paragraphs on pages of ``rows`` rows; only one that is longer is taken apart."""
    rows = max(1, rows)
    pages: list[Page] = [[]]
    for paragraph in paragraphs:
        if len(pages[-1]) + len(paragraph) > rows and pages[-1]:
            pages.append([])
        for line in paragraph:
            if len(pages[-1]) == rows:
                pages.append([])
            pages[-1].append(line)
    return pages


def page_at(pages: Sequence[Sequence[Text]], since_s: float, span_s: float) -> tuple[int, float]:
    """Which page is up ``since_s`` after the first, and after how many seconds it turns.

    They go round. Where ``span_s`` is too short for that, they turn faster: each is seen.
    """
    if len(pages) == 1:
        return 0, inf
    needed_s = [max(_LEAST_S, _words(page) / _READ_PER_S) for page in pages]
    whole_s = sum(needed_s)
    round_s = min(whole_s, span_s) if span_s > 0 else whole_s
    ends_s = [end_s * round_s / whole_s for end_s in accumulate(needed_s)]
    at_s = since_s % round_s
    page = next((n for n, end_s in enumerate(ends_s) if at_s < end_s), len(pages) - 1)
    return page, ends_s[page] - at_s


def _words(page: Sequence[Text]) -> int:
    return sum(len(line.plain.split()) for line in page)
