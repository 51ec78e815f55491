"""A session before it begins (the timetable) and after it ended (the summary)."""

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from acupress_cli.domain.pain.pain import NO_SCORES, PainScores
from acupress_cli.domain.session.cues import Ending, SessionEnded
from acupress_cli.domain.session.plan import SessionPlan, StepKind
from acupress_cli.domain.session.record import HoldRecord, SessionRecord
from acupress_cli.domain.session.sentences import sentences_for
from acupress_cli.domain.session.session_words import Sense, SessionWords, SummaryWords
from acupress_cli.domain.words.durations import minutes_and_seconds
from acupress_cli.screens import theme


def timetable_screen(plan: SessionPlan, words: SessionWords) -> RenderableType:
    """Start, length, end and name of every step, and the total."""
    table = Table(box=None, pad_edge=False, header_style=theme.HEADING, padding=(0, 2, 0, 0))
    told = words.timetable
    for heading in (told.start, told.length, told.end):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column(told.step, ratio=1)
    for starts_s, step in plan.timetable():
        ends_s = starts_s + step.length_s
        times = (minutes_and_seconds(t) for t in (starts_s, step.length_s, ends_s))
        style = theme.HEADING if step.kind is StepKind.HOLD else ""
        table.add_row(*(Text(t) for t in times), Text(words.name_of(step), style=style))
    pressing, total = minutes_and_seconds(plan.pressing_s), minutes_and_seconds(plan.length_s)
    in_all = told.total.format(total=total, pressing=pressing)
    return Group(table, Text(in_all, style=theme.HEADING))


def summary_screen(
    record: SessionRecord,
    words: SessionWords,
    *,
    rehearsal: bool,
    before: PainScores = NO_SCORES,
    after: PainScores = NO_SCORES,
) -> RenderableType:
    """What was really done, short and true, with the pain before and after."""
    told = words.summary
    ended = SessionEnded(record.ending or Ending.INTERRUPTED)
    lines = [Text(text, style=theme.HEADING) for text in sentences_for(ended, words, Sense.EYE)]
    if rehearsal:
        lines.append(Text(told.rehearsal))
    if record.heat_s >= 1:
        lines.append(Text(told.heat.format(time=minutes_and_seconds(record.heat_s))))
    lines += [Text(_hold_line(hold, words)) for hold in record.holds]
    lines.append(Text(told.pressed.format(time=minutes_and_seconds(record.pressed_s))))
    lines += [Text(line) for line in _pain_lines(told, before, after)]
    if record.pressed_s >= 1 and not rehearsal:
        lines += [Text(), *(Text(sentence) for sentence in words.finish)]
    return Group(*lines)


def _pain_lines(told: SummaryWords, before: PainScores, after: PainScores) -> list[str]:
    pairs = ((told.leg, before.leg, after.leg), (told.back, before.back, after.back))
    return [
        text.format(before=was, after=now)
        for text, was, now in pairs
        if was is not None and now is not None
    ]


def _hold_line(hold: HoldRecord, words: SessionWords) -> str:
    point = f"{hold.code} {words.sides.word(hold.side)}" if hold.side else hold.code
    held, planned = minutes_and_seconds(hold.held_s), minutes_and_seconds(hold.planned_s)
    line = words.summary.hold.format(point=point, held=held, planned=planned)
    outcome = words.summary.outcomes.of(hold.outcome)
    return f"{line}, {outcome}" if outcome else line
