"""Progress to look at: weeks of pain, how far down, practice, points, and what it shows."""

from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from acupress_cli.domain.journal.change import MATTERS_POINTS, Change
from acupress_cli.domain.journal.course import Comparison
from acupress_cli.domain.journal.own_calendar import WEEK
from acupress_cli.domain.journal.progress import Progress
from acupress_cli.domain.journal.progress_words import ProgressWords
from acupress_cli.domain.journal.weeks import Site, SiteWeek, Week
from acupress_cli.domain.points.relief import PointRelief
from acupress_cli.domain.words.counts import counted
from acupress_cli.domain.words.days import day_words
from acupress_cli.domain.words.text import shown
from acupress_cli.screens import theme
from acupress_cli.screens.chart import ChartSigns, Drawing, level_row, pain_row, scale_head

MOST_WEEKS = 13
MOST_POINTS = 8
# From here on there is room for whole sentences beside the chart.
WIDE = 66
_LONG_CHART = 40 * WEEK
# A week's start, its picture, and the same in words.
Row = tuple[date, Text, Text]
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
    signs: ChartSigns
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
        *_reach(progress.weeks, words, view),
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
    scored = [week for week in weeks if week.leg or week.back]
    if not scored:
        return [Text(words.no_scores if weeks else words.nothing_here)]
    parts: list[RenderableType] = [
        Text("Pain before and after: middle score of each week", style=theme.HEADING),
        Text("0 is none, 10 is the worst."),
        Drawing(_legend(scored, view.signs)),
    ]
    for site in Site:
        told = [week for week in scored if week.site(site)]
        if told:
            parts.append(_chart(site, told, view))
    return parts


def _legend(weeks: Sequence[Week], signs: ChartSigns) -> str:
    told = [scores for week in weeks for site in Site if (scores := week.site(site))]
    same = f"  {signs.same} the same" if any(t.before == t.after for t in told) else ""
    return f"{signs.before} before  {signs.after} after{same}"


def _chart(site: Site, weeks: Sequence[Week], view: ProgressView) -> RenderableType:
    table = _grid(theme.HEADING, "", "")
    table.add_row(Text(site.value.capitalize()), scale_head(), Text())
    rows = [
        (
            week.start,
            pain_row(scores.before, scores.after, view.signs),
            Text(_in_words(scores, view)),
        )
        for week in weeks
        if (scores := week.site(site))
    ]
    _add_weeks(table, rows, lambda remark: (remark, Text()))
    return Padding(table, (1, 0, 0, 0))


def _in_words(scores: SiteWeek, view: ProgressView) -> str:
    before, after = (_number(score) for score in (scores.before, scores.after))
    if not view.is_wide:
        return f"{before} to {after}" if before and after else before or f"to {after}"
    told = [f"before {before}" if before else "", f"after {after}" if after else ""]
    times = [counted(scores.sessions, "session")] if scores.sessions else []
    return ", ".join([*filter(None, told), *times])


def _reach(weeks: Sequence[Week], words: ProgressWords, view: ProgressView) -> list[RenderableType]:
    rows = [
        (
            week.start,
            level_row(week.level, len(words.levels), view.signs),
            Text(words.levels[week.level].name),
        )
        for week in weeks
        if week.level is not None
    ]
    if not rows:
        return []
    table = _grid(theme.HEADING, "", "")
    _add_weeks(table, rows, lambda remark: (Text(), remark))
    return [Text("\nHow far down it usually goes", style=theme.HEADING), table]


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
        f"{comparison.site.value.capitalize()}: {_number(comparison.first)} in the week of "
        f"{day_words(first, with_year=with_years)}, {_number(comparison.latest)} in that of "
        f"{day_words(latest, with_year=with_years)}: {_CHANGE_NAMES[comparison.change]}."
    )


def _add_weeks(
    table: Table, rows: Sequence[Row], place: Callable[[Text], tuple[Text, Text]]
) -> None:
    """A row for each week; of very many the first and the latest, and what is left out is said.

    ``place`` puts a remark into the column where it has room.
    """
    kept = list(rows) if len(rows) <= MOST_WEEKS + 1 else [rows[0], *rows[-MOST_WEEKS:]]
    with_years = kept[-1][0] - kept[0][0] > _LONG_CHART
    left_out = len(rows) - len(kept)
    for index, (start, picture, words) in enumerate(kept):
        earlier = kept[index - 1][0] if index else start - WEEK
        quiet = (start - earlier) // WEEK - 1
        if quiet:
            hidden = left_out if index == 1 else 0
            remark = f"{counted(hidden, 'week')} not shown" if hidden else _silence(quiet)
            table.add_row(Text(), *place(Text(remark, style=theme.QUIET)))
        if with_years and (not index or start.year != earlier.year):
            table.add_row(Text(str(start.year), style=theme.QUIET), Text(), Text())
        table.add_row(Text(day_words(start, with_year=False)), picture, words)


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


def _number(score: float | None) -> str:
    """A middle score as a person writes it: 6 and not 6.0."""
    return "" if score is None else f"{score:g}"


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"
