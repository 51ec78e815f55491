"""A session before it begins (the timetable) and after it ended."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from acupress_cli.domain.session.plan import SessionPlan, StepKind
from acupress_cli.domain.session.session_words import SessionWords
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


def ending_screen(lines: Sequence[str]) -> RenderableType:
    """The end of a session: how it ended stands out, the rest follows it."""
    first, *rest = lines
    return Group(Text(first, style=theme.HEADING), *(Text(line) for line in rest))
