"""The chart of the weeks: the middle score of leg and back before pressing."""

from collections.abc import Iterator, Sequence

from acupress_cli.domain.journal.own_calendar import WEEK
from acupress_cli.domain.journal.report_form import ChartLine, WeekChart
from acupress_cli.domain.journal.report_source import ReportSource
from acupress_cli.domain.journal.weeks import Site, Week

# One week alone is a mark and shows no course.
_FEWEST_WEEKS = 2


def week_chart(source: ReportSource, weeks: Sequence[Week]) -> WeekChart | None:
    """A line for each site that was scored before pressing, over every week of the time."""
    scored = [week for week in weeks if any(_before(week, site) is not None for site in Site)]
    if len(scored) < _FEWEST_WEEKS:
        return None
    by_start = {week.start: week for week in scored}
    # A week in which nothing was told has its place too, or a long gap would look like none.
    count = (scored[-1].start - scored[0].start) // WEEK + 1
    starts = [scored[0].start + nth * WEEK for nth in range(count)]
    lines = tuple(_lines([by_start.get(start) for start in starts]))
    words = source.words.chart
    said = {Site.LEG: words.leg, Site.BACK: words.back}
    told = [said[site] for site in Site if any(line.name == _name(site) for line in lines)]
    if any(None in line.values for line in lines):
        told.append(words.gap)
    return WeekChart(words.title, " ".join(told), tuple(map(source.short, starts)), lines)


def _lines(weeks: Sequence[Week | None]) -> Iterator[ChartLine]:
    for site in Site:
        values = tuple(_before(week, site) if week else None for week in weeks)
        if any(value is not None for value in values):
            yield ChartLine(_name(site), values, is_broken=site is Site.BACK)


def _before(week: Week, site: Site) -> float | None:
    scores = week.site(site)
    return scores.before if scores else None


def _name(site: Site) -> str:
    return site.value.capitalize()
