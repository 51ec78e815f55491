"""Progress to look at: the charts of weeks, practice, points, and what it shows."""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from acupress_cli.domain.journal.change import MATTERS_POINTS, Change
from acupress_cli.domain.journal.charts import CHARTS, PAIN, Chart, Rows, WeekRow
from acupress_cli.domain.journal.course import Comparison
from acupress_cli.domain.journal.own_calendar import WEEK
from acupress_cli.domain.journal.progress import Progress
from acupress_cli.domain.journal.progress_words import ProgressWords
from acupress_cli.domain.journal.weeks import Week
from acupress_cli.domain.points.relief import PointRelief
from acupress_cli.domain.words.counts import counted
from acupress_cli.domain.words.days import day_words
from acupress_cli.domain.words.text import shown
from acupress_cli.screens import theme
from acupress_cli.screens.chart import Drawing, Signs, drawn, scale_head

MOST_WEEKS = 13
MOST_POINTS = 8
# From here on there is room for whole sentences beside the chart.
WIDE = 66
_LONG_CHART = 40 * WEEK
_VERDICT_STYLES = {Change.EASED: theme.GOOD, Change.WORSE: theme.STOP}
_CHANGE_NAMES = {
    Change.EASED: "eased",
    Change.WORSE: "worse",
    Change.UNCHANGED: "no change that matters",
}


class ProgressView(Struct, frozen=True):
    """How progress is shown: the window's ``width``, its signs, and what was asked for.

    ``areas`` are names, ``point`` is a code.
    """

    width: int
    signs: Signs
    areas: tuple[str, ...] = ()
    point: str = ""

    @property
    def is_wide(self) -> bool:
        """Whether there is room for sentences beside a picture."""
        return self.width >= WIDE


def progress_screen(progress: Progress, words: ProgressWords, view: ProgressView) -> RenderableType:
    """Everything, in the order in which it matters; the verdict stands last, in plain sight."""
    parts = [
        *_filter_line(words, view),
        *_charts(progress.weeks, words, view),
        *_practice(progress, words),
        *_points(progress.points, words, view),
        *_verdict(progress, words),
    ]
    return Group(*parts)


def _filter_line(words: ProgressWords, view: ProgressView) -> list[RenderableType]:
    if not view.areas:
        return []
    areas = ", ".join(shown(area) for area in view.areas)
    return [Text(words.filtered.format(areas=areas), style=theme.QUIET), Text()]


def _charts(
    weeks: Sequence[Week], words: ProgressWords, view: ProgressView
) -> list[RenderableType]:
    parts: list[RenderableType] = [] if weeks else [Text(words.nothing_here)]
    for chart in CHARTS:
        told = {rows.title: _told(rows, weeks, words) for rows in chart.rows}
        if any(told.values()):
            parts += _chart(chart, told, view, above="\n" if parts else "")
        elif chart is PAIN and weeks:
            parts.append(Text(words.no_scores))
    return parts


def _told(rows: Rows, weeks: Sequence[Week], words: ProgressWords) -> list[tuple[date, WeekRow]]:
    return [(week.start, row) for week in weeks if (row := rows.of(week, words))]


def _chart(
    chart: Chart, told: Mapping[str, list[tuple[date, WeekRow]]], view: ProgressView, above: str
) -> list[RenderableType]:
    parts: list[RenderableType] = [Text(f"{above}{chart.heading}", style=theme.HEADING)]
    parts += [Text(chart.note)] if chart.note else []
    marks = {mark for rows in told.values() for _, row in rows for mark, _ in row.bar}
    legend = [f"{view.signs[mark]} {name}" for mark, name in chart.legend if mark in marks]
    parts += [Drawing("  ".join(legend))] if legend else []
    for title, rows in told.items():
        if not rows:
            continue
        table = _grid(theme.HEADING, "", "")
        width = max(sum(cells for _, cells in row.bar) for _, row in rows)
        if title:
            table.add_row(Text(title), scale_head(chart.scale, width), Text())
        _add_weeks(table, rows, width, view)
        parts.append(Padding(table, (1, 0, 0, 0)) if title else table)
    return parts


def _practice(progress: Progress, words: ProgressWords) -> list[RenderableType]:
    practice = progress.practice
    done = counted(practice.sessions_this_week, "session")
    lines = [
        Text("\nPractice", style=theme.HEADING),
        Text(f"This week: {done}. Your plan for the week: {practice.planned_this_week}."),
        Text(
            f"In a row: {counted(practice.streak_days, 'day')}. "
            f"Best: {counted(practice.best_streak_days, 'day')}."
        ),
    ]
    if practice.ends_today and progress.lets_practice_go_on:
        days = counted(practice.streak_days, "day")
        lines.append(Text(words.practice.ends_today.format(days=days)))
        lines.append(Text(words.practice.sore))
        lines.append(Text(f"  {words.practice.rest}", style=theme.KEY))
    return list(lines)


def _points(
    points: Sequence[PointRelief], words: ProgressWords, view: ProgressView
) -> list[RenderableType]:
    if view.point:
        points = [relief for relief in points if relief.code == view.point]
        if not points:
            return [Text(f"\n{shown(view.point)} has no scores before and after in these days.")]
    if not points:
        return []
    table = _grid(theme.TITLE, "")
    for relief in points[:MOST_POINTS]:
        table.add_row(Text(shown(relief.code)), Text(relief_words(relief)))
    heading = Text.assemble(
        ("\nPoints", theme.HEADING),
        (f" (easier: {MATTERS_POINTS} points down or more)", theme.QUIET),
    )
    parts: list[RenderableType] = [heading, table]
    left = len(points) - MOST_POINTS
    if left > 0:
        parts.append(Text(f"And {left} more; see one with --point.", style=theme.QUIET))
    return [*parts, Text(words.together)]


def relief_words(relief: PointRelief) -> str:
    """How sessions with a point went, in words."""
    if relief.sessions:
        said = [f"easier after {relief.eased} of {relief.sessions}", f"worse after {relief.worse}"]
    else:
        said = ["no scores before and after"]
    said += [f"hurt {_times(relief.hurt)}"] if relief.hurt else []
    said += [f"too tender {_times(relief.too_tender)}"] if relief.too_tender else []
    return ", ".join(said)


def _verdict(progress: Progress, words: ProgressWords) -> list[RenderableType]:
    lines = [Text("\nTo bear in mind", style=theme.HEADING)]
    lines += [Text(sentence) for sentence in words.limits]
    lines.append(Text("\nWhat it shows", style=theme.HEADING))
    lines += [_compared(comparison) for comparison in progress.compared]
    style = _VERDICT_STYLES.get(progress.verdict, "")
    lines += [Text(sentence, style=style) for sentence in words.verdict(progress)]
    care = "" if progress.lets_practice_go_on else theme.STOP
    lines += [Text(sentence, style=care) for sentence in words.follows(progress.advice)]
    return list(lines)


def _compared(comparison: Comparison) -> Text:
    first, latest = comparison.first_week, comparison.latest_week
    with_years = first.year != latest.year
    return Text(
        f"{comparison.site.value.capitalize()}: {comparison.first:g} in the week of "
        f"{day_words(first, with_year=with_years)}, {comparison.latest:g} in that of "
        f"{day_words(latest, with_year=with_years)}: {_CHANGE_NAMES[comparison.change]}."
    )


def _add_weeks(
    table: Table, rows: Sequence[tuple[date, WeekRow]], width: int, view: ProgressView
) -> None:
    """A row for each week; of very many the first and the latest, and what is left out is said.

    A remark stands in the place of bars of ``width`` cells, or where they are narrow, of words.
    """
    kept = list(rows) if len(rows) <= MOST_WEEKS + 1 else [rows[0], *rows[-MOST_WEEKS:]]
    with_years = kept[-1][0] - kept[0][0] > _LONG_CHART
    left_out = len(rows) - len(kept)
    for index, (start, row) in enumerate(kept):
        earlier = kept[index - 1][0] if index else start - WEEK
        quiet = (start - earlier) // WEEK - 1
        if quiet:
            hidden = left_out if index == 1 else 0
            said = f"{counted(hidden, 'week')} not shown" if hidden else _silence(quiet)
            remark = Text(said, style=theme.QUIET)
            place = (remark, Text()) if remark.cell_len <= width else (Text(), remark)
            table.add_row(Text(), *place)
        if with_years and (not index or start.year != earlier.year):
            table.add_row(Text(str(start.year), style=theme.QUIET), Text(), Text())
        words = row.words if view.is_wide else row.short or row.words
        table.add_row(
            Text(day_words(start, with_year=False)), drawn(row.bar, view.signs), Text(words)
        )


def _silence(weeks: int) -> str:
    """Short enough for the width of the chart."""
    return f"nothing for {counted(weeks, 'week')}"


def _grid(*styles: str) -> Table:
    """Columns in these styles; only the last one may break its lines."""
    table = Table.grid(padding=(0, 1, 0, 0))
    for style in styles[:-1]:
        table.add_column(style=style, no_wrap=True)
    table.add_column(style=styles[-1], overflow="fold")
    return table


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"
