"""What went badly, and what the safety checks said, each by its date."""

from collections.abc import Iterator, Sequence

from acupress_cli.domain.journal.change import Change
from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter
from acupress_cli.domain.journal.relief import session_change
from acupress_cli.domain.journal.report_form import Fact, ReportSection
from acupress_cli.domain.journal.report_source import ReportSource
from acupress_cli.domain.journal.weeks import Site
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session.cues import HoldOutcome
from acupress_cli.domain.session.record import HoldRecord
from acupress_cli.domain.words.counts import counted

MOST_DATES = 8
MOST_CHECKS = 4
_TENDER = "too tender"
_OUTCOMES = {
    Outcome.EMERGENCY: "told to get emergency help",
    Outcome.TODAY: "told to see a doctor the same day",
    Outcome.SOON: "told to see a doctor or physio first",
    Outcome.NOT_FOR_YOU: "told that the program is for adults",
}


def marks_section(source: ReportSource) -> ReportSection:
    """Points that hurt or were too tender, and sessions after which it was worse."""
    heading = "What went badly"
    every = [(source.day(entry), tuple(_marks(entry))) for entry in source.entries]
    marked = [(day, marks) for day, marks in every if marks]
    if not marked:
        return ReportSection(heading, (Fact("In this time", "nothing told"),))
    # Where there is no room for all, tender points give way to what hurt or got worse.
    by_weight = sorted(marked, key=lambda one: (not _is_tender_only(one[1]), one[0]))
    listed = sorted(by_weight[-MOST_DATES:], key=lambda one: one[0])
    facts = [Fact(source.short(day), ", ".join(marks)) for day, marks in listed]
    return ReportSection(
        heading, (*facts, *_more(len(marked) - len(listed), "earlier or only tender"))
    )


def checks_section(source: ReportSource) -> ReportSection:
    """What the questions about warning signs came to."""
    told = [(source.day(e), e.outcome) for e in source.of_kind(EntryKind.CHECK) if e.outcome]
    clear = [day for day, outcome in told if outcome is Outcome.CLEAR]
    others = [(day, _OUTCOMES[outcome]) for day, outcome in told if outcome in _OUTCOMES]
    facts = []
    if clear:
        checks = f"{counted(len(clear), 'check')}, the last on {source.short(clear[-1])}"
        facts.append(Fact("No warning sign named", checks))
    facts += [Fact(source.short(day), words) for day, words in others[-MOST_CHECKS:]]
    facts += _more(len(others) - MOST_CHECKS, "earlier")
    return ReportSection("Safety checks", tuple(facts) or (Fact("Checks", "none kept"),))


def _marks(entry: Entry) -> Iterator[str]:
    yield from dict.fromkeys(mark for hold in entry.holds if (mark := _hold_mark(hold)))
    if session_change(entry) is Change.WORSE:
        yield f"{_scores(entry)} after pressing"
    if entry.hours_after is HoursAfter.WORSE:
        yield "worse in the hours after"


def _hold_mark(hold: HoldRecord) -> str:
    where = f"{hold.code} {hold.side.value}" if hold.side else hold.code
    if hold.outcome is HoldOutcome.HURT:
        return f"{where} hurt"
    is_tender = hold.was_tender or hold.outcome is HoldOutcome.TOO_TENDER
    return f"{where} {_TENDER}" if is_tender else ""


def _scores(entry: Entry) -> str:
    told = [(site.value, site.of(entry.before), site.of(entry.after)) for site in Site]
    rose = [
        f"{name} pain {before} to {after}"
        for name, before, after in told
        if before is not None and after is not None and after > before
    ]
    return " and ".join(rose)


def _is_tender_only(marks: Sequence[str]) -> bool:
    return all(mark.endswith(_TENDER) for mark in marks)


def _more(count: int, kind: str) -> tuple[Fact, ...]:
    return (Fact("Not listed", f"{count} {kind}"),) if count > 0 else ()
