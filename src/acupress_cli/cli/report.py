"""acupress report: one page about the journal for a doctor or an acupuncturist."""

from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from acupress_cli.cli.form_by_ending import form_by_ending
from acupress_cli.cli.options import ForceOption, OutputOption, PlainOption
from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.journal.entry import Span
from acupress_cli.domain.journal.moments import parse_day

if TYPE_CHECKING:
    from acupress_cli.domain.journal.report_form import Report
    from acupress_cli.domain.journal.report_source import ReportSource

USUAL_DAYS = 90


class ReportFormat(Enum):
    """What a report can be made into."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    HTML = "html"


REPORT_ENDINGS = {
    ".html": ReportFormat.HTML,
    ".htm": ReportFormat.HTML,
    ".md": ReportFormat.MARKDOWN,
    ".txt": ReportFormat.TERMINAL,
}


FromOption = Annotated[
    str | None,
    typer.Option(
        "--from", metavar="DATE", help=f"The first day. [default: {USUAL_DAYS} days in all]"
    ),
]
ToOption = Annotated[
    str | None, typer.Option("--to", metavar="DATE", help="The last day. [default: today]")
]
FormOption = Annotated[
    ReportFormat | None,
    typer.Option("--format", help="The form; without it, the file's ending or the terminal."),
]
QuestionOption = Annotated[
    list[str] | None,
    typer.Option(
        "--question",
        metavar="TEXT",
        help="A question of yours for the visit; may be given several times.",
    ),
]
NotesOption = Annotated[
    bool, typer.Option("--notes", help="Put your own notes on it; else they stay private.")
]


def make_report(
    ctx: typer.Context,
    from_day: FromOption = None,
    to_day: ToOption = None,
    form: FormOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    question: QuestionOption = None,
    notes: NotesOption = False,
    plain: PlainOption = None,
) -> None:
    """Make one page of your journal for a doctor or acupuncturist."""
    from acupress_cli.domain.journal.report import report_on
    from acupress_cli.domain.journal.report_questions import parse_questions

    bench: Workbench = ctx.obj
    bench.prefer(plain=plain)
    chosen = form or _form_of(output)
    period = _period(from_day, to_day, bench.local_now().date())
    source = _source(bench, period, notes, parse_questions(question or ()))
    report = report_on(source)
    if output:
        bench.write_file(output, _as_text(report, chosen), force=force)
        say(f"Written to {output}. It tells of your health: mind who can read it.", bench.err)
    elif chosen is ReportFormat.TERMINAL:
        _show(bench, report)
    else:
        typer.echo(_as_text(report, chosen), nl=False)
    if not source.entries:
        say(source.words.next, bench.err)
    elif not notes and any(entry.note.strip() for entry in source.entries):
        say(source.words.notes_kept_out, bench.err)


def _form_of(output: Path | None) -> ReportFormat:
    if output is None:
        return ReportFormat.TERMINAL
    return form_by_ending(output, REPORT_ENDINGS, "report")


def _period(from_day: str | None, to_day: str | None, today: date) -> tuple[date, date]:
    """The first and the last day. Raises UsageError where they are the wrong way round."""
    last = parse_day(to_day, today) if to_day is not None else today
    first = last - timedelta(days=USUAL_DAYS - 1)
    if from_day is not None:
        first = parse_day(from_day, today)
    if first > last:
        raise UsageError(
            f"The report would begin on {first} and end before that, on {last}.",
            "Give an earlier day with --from, or a later one with --to.",
        )
    return first, last


def _source(
    bench: Workbench, period: tuple[date, date], notes: bool, questions: tuple[str, ...]
) -> "ReportSource":
    from acupress_cli.coaching.looking_back import entries_of
    from acupress_cli.domain.journal.report_source import ReportSource

    content, calendar, span = bench.content, bench.calendar(), Span(*period)
    return ReportSource(
        calendar,
        entries_of(bench.journal(), span, calendar),
        *period,
        profile=bench.profile(),
        atlas=content.atlas(),
        catalogue=content.catalogue(),
        conditions=content.conditions().conditions,
        words=content.report_words(),
        progress_words=content.progress_words(),
        with_notes=notes,
        own_questions=questions,
        topics=content.topics(),
    )


def _show(bench: Workbench, report: "Report") -> None:
    from acupress_cli.screens.console import reading_width, show
    from acupress_cli.screens.report_screen import report_screen

    console = bench.console()
    width = reading_width(console)
    show(console, report_screen(report, width), width)


def _as_text(report: "Report", form: ReportFormat) -> str:
    if form is ReportFormat.HTML:
        from acupress_cli.documents.report_html import report_html

        return report_html(report)
    if form is ReportFormat.MARKDOWN:
        from acupress_cli.documents.report_markdown import report_markdown

        return report_markdown(report)
    from acupress_cli.screens.report_screen import report_text

    return report_text(report)
