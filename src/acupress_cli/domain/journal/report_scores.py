"""Where it hurt, how far down, and what the scores were, week by week."""

from collections import Counter
from collections.abc import Sequence

from acupress_cli.domain.journal.course import ENOUGH_SESSIONS, Comparison, comparisons
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.journal.report_chart import week_chart
from acupress_cli.domain.journal.report_form import Fact, ReportSection, ReportTable
from acupress_cli.domain.journal.report_source import ReportSource, number
from acupress_cli.domain.journal.weeks import Site, SiteWeek, Week, weeks_of
from acupress_cli.domain.words.counts import counted, times

MOST_WEEKS = 26
_NOT_TOLD = "-"


def pattern_section(source: ReportSource) -> ReportSection:
    """The areas, the side, and how far down it reaches at first and lately."""
    facts = [
        Fact("Areas", _areas(source) or "not told"),
        Fact("Side", _sides(source.entries) or "not told"),
        Fact("Reaches", _reaches(source) or "not told"),
    ]
    goals = [
        f"{entry.goal} on {source.short(source.day(entry))}"
        for entry in source.entries
        if entry.goal is not None
    ]
    if goals:
        ends = dict.fromkeys((goals[0], goals[-1]))
        facts.append(Fact("Own goal", f"{', '.join(ends)} (0 not at all, 10 as well as ever)"))
    return ReportSection("Where it hurts", tuple(facts))


def scores_section(source: ReportSource) -> ReportSection:
    """Leg and back before and after pressing: over all, and by week."""
    weeks = weeks_of(source.entries, source.progress_words.level_of, source.calendar)
    compared = {comparison.site: comparison for comparison in comparisons(weeks)}
    facts = [_site_fact(source, site, compared.get(site)) for site in Site]
    return ReportSection(
        "Pain from 0 (none) to 10 (worst)",
        tuple(facts),
        (_week_table(source, weeks),) if weeks else (),
        is_wide=True,
        chart=week_chart(source, weeks[-MOST_WEEKS:]),
    )


def _areas(source: ReportSource) -> str:
    counts = Counter(code for entry in source.entries for code in dict.fromkeys(entry.areas))
    known = [area.code for area in source.atlas.in_body_order(counts)]
    codes = [*known, *sorted(set(counts) - set(known))]
    return ", ".join(f"{source.area(code)} ({counts[code]})" for code in codes)


def _sides(entries: Sequence[Entry]) -> str:
    counts = Counter(entry.side.value for entry in entries if entry.side)
    return ", ".join(f"{side} ({count})" for side, count in counts.most_common())


def _reaches(source: ReportSource) -> str:
    weeks = weeks_of(source.entries, source.progress_words.level_of, source.calendar)
    told = [week.level for week in weeks if week.level is not None]
    if not told:
        return ""
    first, latest = source.level(told[0]), source.level(told[-1])
    usual = f"{first} at first, {latest} lately"
    if first == latest:
        usual = f"{first} at first and lately"
    is_further_between = max(told) > max(told[0], told[-1])
    return f"{usual}, {source.level(max(told))} in between" if is_further_between else usual


def _site_fact(source: ReportSource, site: Site, compared: Comparison | None) -> Fact:
    label = f"{site.value.capitalize()} pain"
    scores = [score for e in source.entries if (score := site.of(e.before)) is not None]
    if not scores:
        return Fact(label, "not told")
    low, high = min(scores), max(scores)
    lengths = f"always {low}" if low == high else f"from {low} to {high}"
    told = f"told {times(len(scores))}, {lengths}"
    if compared is None:
        return Fact(label, f"{told}; there are not two weeks with {ENOUGH_SESSIONS} scores each")
    first = f"{number(compared.first)} in the week of {source.short(compared.first_week)}"
    latest = f"{number(compared.latest)} in the week of {source.short(compared.latest_week)}"
    return Fact(label, f"{first}, {latest}, before pressing; {told}")


def _week_table(source: ReportSource, weeks: Sequence[Week]) -> ReportTable:
    sessions = Counter(source.calendar.week_of(source.day(entry)) for entry in source.practices)
    rows = (
        (
            source.short(week.start),
            str(sessions[week.start]),
            *(cell for site in Site for cell in _cells(week.site(site))),
            _NOT_TOLD if week.level is None else source.level(week.level),
        )
        for week in weeks[-MOST_WEEKS:]
    )
    left = len(weeks) - MOST_WEEKS
    note = f"The {counted(left, 'week')} before are left out. " if left > 0 else ""
    head = (
        "Week of",
        "Sessions",
        "Leg before",
        "Leg after",
        "Back before",
        "Back after",
        "Reaches",
    )
    return ReportTable("Week by week", head, tuple(rows), note + source.words.median)


def _cells(scores: SiteWeek | None) -> tuple[str, str]:
    if scores is None:
        return _NOT_TOLD, _NOT_TOLD
    before = _NOT_TOLD
    if scores.before is not None:
        before = f"{number(scores.before)} ({scores.sessions})"
    return before, _NOT_TOLD if scores.after is None else number(scores.after)
