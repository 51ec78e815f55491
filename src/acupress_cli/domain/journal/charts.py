"""The charts of progress: what each tells of a week, as a bar, in words and as plain values.

A chart is described here alone. The screen draws its bars and puts the words beside them, a
voice reads the words, and JSON has the values. A new one needs its numbers in ``Week``, and a
place in ``CHARTS``.
"""

from collections.abc import Callable
from enum import Enum

from msgspec import Struct

from acupress_cli.domain.journal.entry import HoursAfter
from acupress_cli.domain.journal.progress_words import ProgressWords
from acupress_cli.domain.journal.weeks import Site, SiteWeek, Week
from acupress_cli.domain.pain.pain import WORST_PAIN
from acupress_cli.domain.words.counts import counted

CELLS_A_POINT = 2
# No bar is much wider than that of a pain from 0 to 10.
MOST_CELLS = CELLS_A_POINT * WORST_PAIN + 1


class Mark(Enum):
    """What a cell of a bar stands for. Its sign is in ``screens/chart.py``."""

    BEFORE = "before"
    AFTER = "after"
    BOTH = "both"
    BETWEEN = "between"
    SCALE = "scale"
    REACHED = "reached"
    BEYOND = "beyond"
    EASIER = "easier"
    UNCHANGED = "unchanged"
    WORSE = "worse"


# From left to right: a mark, and the number of cells that it takes.
Bar = tuple[tuple[Mark, int], ...]


class WeekRow(Struct, frozen=True):
    """One week in a chart. ``short`` says it where there is no room for ``words``.

    ``value`` is the same for scripts: numbers, texts and None, in dicts and lists.
    """

    bar: Bar
    words: str
    value: object
    short: str = ""


class Rows(Struct, frozen=True):
    """A row for each week; ``key`` is its name in JSON, ``title`` tells it from others beside it.

    ``of`` makes the row of a week; None where the week tells nothing of it.
    """

    key: str
    of: Callable[[Week, ProgressWords], WeekRow | None]
    title: str = ""


class Chart(Struct, frozen=True):
    """One or more ``rows`` of weeks under a heading.

    ``scale`` are the numbers over each bar, at even distances. ``legend`` says what marks mean.
    """

    heading: str
    rows: tuple[Rows, ...]
    note: str = ""
    scale: tuple[int, ...] = ()
    legend: tuple[tuple[Mark, str], ...] = ()


def pain_bar(before: float | None, after: float | None) -> Bar:
    """0 to 10 across, with a mark where the pain was before and one where it was after."""
    cells = [Mark.SCALE] * MOST_CELLS
    if before is not None and after is not None:
        low, high = sorted((_cell(before), _cell(after)))
        cells[low:high] = [Mark.BETWEEN] * (high - low)
    for score, mark in ((after, Mark.AFTER), (before, Mark.BEFORE)):
        if score is not None:
            cells[_cell(score)] = Mark.BOTH if before == after else mark
    return tuple((mark, 1) for mark in cells)


def _pain(scores: SiteWeek | None) -> WeekRow | None:
    if scores is None:
        return None
    before, after = (_number(score) for score in (scores.before, scores.after))
    told = [f"before {before}" if before else "", f"after {after}" if after else ""]
    times = [counted(scores.sessions, "session")] if scores.sessions else []
    return WeekRow(
        pain_bar(scores.before, scores.after),
        ", ".join([*filter(None, told), *times]),
        {"before": scores.before, "after": scores.after, "sessions": scores.sessions},
        f"{before} to {after}" if before and after else before or f"to {after}",
    )


def _reach(week: Week, words: ProgressWords) -> WeekRow | None:
    """From the back down to the usual furthest level."""
    if week.level is None:
        return None
    reached, name = week.level + 1, words.levels[week.level].name
    bar = ((Mark.REACHED, reached), (Mark.BEYOND, len(words.levels) - reached))
    return WeekRow(bar, name, name)


_MARK_OF = {
    HoursAfter.EASIER: Mark.EASIER,
    HoursAfter.SAME: Mark.UNCHANGED,
    HoursAfter.WORSE: Mark.WORSE,
}


def _hours_after(week: Week, _words: ProgressWords) -> WeekRow | None:
    """A cell each time it was told; of very many, parts of a whole, and no part is lost."""
    if not week.hours_after:
        return None
    counts = {after: week.hours_after.count(after) for after in HoursAfter}
    told = {after: count for after, count in counts.items() if count}
    total = max(MOST_CELLS, sum(counts.values()))
    return WeekRow(
        tuple((_MARK_OF[after], max(1, n * MOST_CELLS // total)) for after, n in told.items()),
        ", ".join(f"{count} {after.value}" for after, count in told.items()),
        {after.name.lower(): count for after, count in counts.items()},
    )


def _number(score: float | None) -> str:
    """A middle score as a person writes it: 6 and not 6.0."""
    return "" if score is None else f"{score:g}"


def _cell(score: float) -> int:
    return round(score * CELLS_A_POINT)


PAIN = Chart(
    "Pain before and after: middle score of each week",
    (
        Rows("leg", lambda week, _: _pain(week.site(Site.LEG)), "Leg"),
        Rows("back", lambda week, _: _pain(week.site(Site.BACK)), "Back"),
    ),
    note=f"0 is none, {WORST_PAIN} is the worst.",
    scale=(0, WORST_PAIN // 2, WORST_PAIN),
    legend=((Mark.BEFORE, "before"), (Mark.AFTER, "after"), (Mark.BOTH, "the same")),
)
REACH = Chart("How far down it usually goes", (Rows("reaches", _reach),))
HOURS_AFTER = Chart(
    "How you felt in the hours after",
    (Rows("hours_after", _hours_after),),
    legend=tuple((mark, after.value) for after, mark in _MARK_OF.items()),
)
# In the order in which they are shown.
CHARTS = (PAIN, REACH, HOURS_AFTER)
