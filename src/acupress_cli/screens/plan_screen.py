"""A session before it begins (the timetable) and after it ended (the summary)."""

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from acupress_cli.domain.body.body import side_words
from acupress_cli.domain.pain.pain import NO_SCORES, PainScores
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.session.cues import Ending, Outcome
from acupress_cli.domain.session.plan import SessionPlan, Step, StepKind
from acupress_cli.domain.session.record import HoldRecord, SessionRecord
from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.domain.words.durations import minutes_and_seconds
from acupress_cli.domain.words.text import shown
from acupress_cli.screens import theme

_STEP_NAMES = {
    StepKind.HEAT: "Warm up with a heat pack",
    StepKind.SETTLE: "Settle",
    StepKind.REST: "Rest",
}


def timetable_screen(plan: SessionPlan) -> RenderableType:
    """Start, length, end and name of every step, and the total."""
    table = Table(box=None, pad_edge=False, header_style=theme.HEADING, padding=(0, 2, 0, 0))
    for heading in ("Start", "Length", "End"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("Step", ratio=1)
    for starts_s, step in plan.timetable():
        ends_s = starts_s + step.length_s
        times = (minutes_and_seconds(t) for t in (starts_s, step.length_s, ends_s))
        style = theme.HEADING if step.kind is StepKind.HOLD else ""
        table.add_row(*(Text(t) for t in times), Text(step_name(step), style=style))
    pressing, total = minutes_and_seconds(plan.pressing_s), minutes_and_seconds(plan.length_s)
    return Group(table, Text(f"Total {total}, of which pressing {pressing}.", style=theme.HEADING))


def step_name(step: Step) -> str:
    """What a step is called in lists."""
    if step.point is None:
        return _STEP_NAMES[step.kind]
    what = {StepKind.READY: "Get ready:", StepKind.SWITCH: "Switch sides:", StepKind.HOLD: "Hold"}
    return f"{what[step.kind]} {point_name(step.point)}{_on(step)}"


def point_name(point: Acupoint) -> str:
    """Code and name: a number alone is easily mistaken."""
    return f"{point.code} {shown(point.pinyin)}"


def _on(step: Step) -> str:
    return f", {side_words(step.side)}" if step.side else ""


def summary_screen(
    record: SessionRecord,
    words: SessionWords,
    *,
    rehearsal: bool,
    before: PainScores = NO_SCORES,
    after: PainScores = NO_SCORES,
) -> RenderableType:
    """What was really done, short and true, with the pain before and after."""
    title = {
        Ending.FINISHED: "Session done.",
        Ending.QUIT: "Session ended early.",
        Ending.INTERRUPTED: "Session stopped.",
    }[record.ending or Ending.INTERRUPTED]
    lines = [Text(title, style=theme.HEADING)]
    if rehearsal:
        lines.append(Text("This was a rehearsal: nobody pressed, and nothing was kept."))
    if record.heat_s >= 1:
        lines.append(Text(f"Heat: {minutes_and_seconds(record.heat_s)}"))
    lines += [Text(_hold_line(hold)) for hold in record.holds]
    lines.append(Text(f"Pressed for {minutes_and_seconds(record.pressed_s)} in all."))
    lines += [Text(line) for line in _pain_lines(before, after)]
    if record.pressed_s >= 1 and not rehearsal:
        lines += [Text(), *(Text(sentence) for sentence in words.finish)]
    return Group(*lines)


def _pain_lines(before: PainScores, after: PainScores) -> list[str]:
    pairs = (("leg", before.leg, after.leg), ("back", before.back, after.back))
    return [
        f"Pain in the {where} before {was}, after {now} (0 to 10)."
        for where, was, now in pairs
        if was is not None and now is not None
    ]


def _hold_line(hold: HoldRecord) -> str:
    side = f" {hold.side.value}" if hold.side else ""
    held = minutes_and_seconds(hold.held_s)
    line = f"{hold.code}{side}: {held} of {minutes_and_seconds(hold.planned_s)}"
    if hold.outcome is None or hold.outcome is Outcome.FINISHED:
        return line
    return f"{line}, {hold.outcome.value}"
