"""Reports to turn into pages: a full one, an empty one, and one that tries to do harm."""

from msgspec.structs import replace

from acupress_cli.domain.journal.entry import EntryKind
from acupress_cli.domain.journal.report import report_on
from acupress_cli.domain.journal.report_form import Report
from acupress_cli.domain.profile import Profile
from tests.documents.pages import HARM
from tests.fakes.bench import CONTENT
from tests.fakes.journal import hold, session
from tests.fakes.reports import at, every_day, report_source, told

FULL = report_on(
    report_source(
        every_day(),
        with_notes=True,
        profile=Profile((), goal="walk to the shop"),
        own_questions=("Can I go back to running?", "How often should I press?"),
        topics=CONTENT.topics(),
    )
)
EMPTY = report_on(report_source())
# An element, an attribute, Markdown of every kind, and what steers a terminal.
NASTY = f"</dd><script>al()</script> '&amp; [a](x) *b* | `c` #\u05d0 {HARM}"
HOSTILE = report_on(
    report_source(
        [
            session(at(1), areas=(NASTY,), holds=(hold(NASTY),), note=NASTY, tags=(NASTY,)),
            told(EntryKind.NOTE, at(2), note=f"\n- {NASTY}\n\n# {NASTY}"),
        ],
        with_notes=True,
        profile=Profile((NASTY, f"{NASTY}:{NASTY}"), goal=NASTY),
        own_questions=(NASTY, f"- {NASTY}", f"1. {NASTY}", f"+ {NASTY}", f"2) {NASTY}"),
        topics=(replace(CONTENT.topics()[0], title=NASTY, questions=(NASTY,)),),
    )
)


def sentences_of(report: Report) -> list[str]:
    """Everything a report says, in its order; what is filled in by hand is left out."""
    said = [report.title, report.period, *report.intro]
    for section in report.sections:
        said.append(section.heading)
        for fact in section.facts:
            said += [fact.label, fact.value]
        for table in section.tables:
            said += [table.caption, *table.head, *(cell for row in table.rows for cell in row)]
            said += [table.note] if table.note else []
    said += [report.limits_heading, *report.limits] if report.limits else []
    if report.questions:
        said.append(report.questions.heading)
        for group in report.questions.groups:
            said += [group.heading, *group.questions]
    return said
