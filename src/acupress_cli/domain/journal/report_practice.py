"""What was done: sessions, points, rest, and what the person wrote with it."""

from collections import Counter
from collections.abc import Iterable

from acupress_cli.domain.journal.entry import EntryKind, HoursAfter
from acupress_cli.domain.journal.relief import relief_by_point
from acupress_cli.domain.journal.report_form import Fact, ReportSection, ReportTable
from acupress_cli.domain.journal.report_source import ReportSource, one_line
from acupress_cli.domain.points.relief import PointRelief
from acupress_cli.domain.session.cues import Ending
from acupress_cli.domain.session.record import HoldRecord
from acupress_cli.domain.words.counts import counted, times

MOST_POINTS = 10
MOST_TAGS = 6
_MINUTE_S = 60
_NONE = "-"


def practice_section(source: ReportSource) -> ReportSection:
    """How much was done, and how the hours after were."""
    from statistics import median

    done = source.practices
    days = len({source.day(entry) for entry in done})
    minutes = [entry.pressed_s / _MINUTE_S for entry in done]
    coached = sum(entry.coached for entry in done)
    facts = [Fact("Sessions", f"{len(done)} on {days} of {counted(source.days, 'day')}")]
    if done:
        first, last = source.short(source.day(done[0])), source.short(source.day(done[-1]))
        facts += [
            Fact("First and last", f"{first}, {last}"),
            Fact("Timed by the program", f"{coached} of {len(done)}"),
            Fact("Pressed", f"{sum(minutes):.0f} min in all, usually {median(minutes):.0f} min"),
            Fact("With heat before", str(sum(entry.heat_s > 0 for entry in done))),
            Fact("Ended early", str(sum(e.ending not in (None, Ending.FINISHED) for e in done))),
        ]
    facts.append(
        Fact("Days of rest", str(len({source.day(e) for e in source.of_kind(EntryKind.REST)})))
    )
    facts.append(Fact("Hours after", _hours_after(source)))
    return ReportSection("Practice", tuple(facts))


def points_section(source: ReportSource) -> ReportSection | None:
    """Each point with how often and how long it was held, and how sessions with it went."""
    holds: dict[str, list[HoldRecord]] = {}
    for entry in source.entries:
        for hold in entry.holds:
            holds.setdefault(hold.code, []).append(hold)
    if not holds:
        return None
    relief = {one.code: one for one in relief_by_point(source.entries)}
    sessions = Counter(code for entry in source.practices for code in entry.points)
    codes = sorted(holds, key=lambda code: (-sessions[code], code))
    rows = (
        _point_row(source, code, sessions[code], holds[code], relief.get(code))
        for code in codes[:MOST_POINTS]
    )
    left = len(codes) - MOST_POINTS
    note = f"{counted(left, 'more point')} pressed less often. " if left > 0 else ""
    head = ("Point", "Sessions", "Usual hold", "In all", "Easier", "Worse", "Hurt", "Too tender")
    table = ReportTable(
        "How long each was held, and pain after sessions with it",
        head,
        tuple(rows),
        note + source.words.easier,
    )
    return ReportSection("Points", (), (table,), is_wide=True)


def tags_section(source: ReportSource) -> ReportSection | None:
    """How often each tag was set: what the person thinks set it off, and whatever else."""
    tags = Counter(one_line(tag) for entry in source.entries for tag in dict.fromkeys(entry.tags))
    if not tags:
        return None
    by_count = sorted(tags, key=lambda tag: (-tags[tag], tag))
    facts = [Fact(tag, times(tags[tag])) for tag in by_count[:MOST_TAGS]]
    if len(by_count) > MOST_TAGS:
        facts.append(Fact("Other tags", str(len(by_count) - MOST_TAGS)))
    return ReportSection("Tags and triggers", tuple(facts))


def notes_section(source: ReportSource) -> ReportSection | None:
    """The person's own notes by date; only where they want them read."""
    noted = [entry for entry in source.entries if entry.note.strip()]
    if not noted or not source.with_notes:
        return None
    facts = (Fact(source.short(source.day(entry)), one_line(entry.note)) for entry in noted)
    return ReportSection("Own notes", tuple(facts), is_wide=True)


def _hours_after(source: ReportSource) -> str:
    counts = Counter(entry.hours_after for entry in source.entries if entry.hours_after)
    told = (f"{hours.value} {times(counts[hours])}" for hours in HoursAfter if counts[hours])
    return ", ".join(told) or "not told"


def _point_row(
    source: ReportSource,
    code: str,
    sessions: int,
    holds: Iterable[HoldRecord],
    relief: PointRelief | None,
) -> tuple[str, ...]:
    from statistics import median

    held = [hold.held_s for hold in holds if hold.held_s > 0]
    scored = relief.sessions if relief else 0
    return (
        source.point(code),
        str(sessions),
        f"{median(held):.0f} s" if held else _NONE,
        f"{sum(held) / _MINUTE_S:.0f} min",
        f"{relief.eased} of {scored}" if relief and scored else _NONE,
        f"{relief.worse} of {scored}" if relief and scored else _NONE,
        str(relief.hurt if relief else 0),
        str(relief.too_tender if relief else 0),
    )
