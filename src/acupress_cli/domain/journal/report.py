"""The report: one page about a person's own journal, for a doctor or an acupuncturist."""

from acupress_cli.domain.journal.report_form import Fact, Report, ReportSection
from acupress_cli.domain.journal.report_marks import checks_section, marks_section
from acupress_cli.domain.journal.report_practice import (
    notes_section,
    points_section,
    practice_section,
    tags_section,
)
from acupress_cli.domain.journal.report_questions import visit_questions
from acupress_cli.domain.journal.report_scores import pattern_section, scores_section
from acupress_cli.domain.journal.report_source import ReportSource, one_line
from acupress_cli.domain.words.counts import counted
from acupress_cli.domain.words.days import day_words


def report_on(source: ReportSource) -> Report:
    """The whole report; for a time without entries it only says so."""
    words = source.words
    period = (
        f"{day_words(source.first)} to {day_words(source.last)} ({counted(source.days, 'day')})"
    )
    if not source.entries:
        # What the person wants to ask is theirs, with or without a journal.
        questions = visit_questions(source) if source.own_questions else None
        return Report(words.title, period, (), (words.empty,), (), "", (), questions)
    sections = (
        _person_section(source),
        pattern_section(source),
        scores_section(source),
        marks_section(source),
        checks_section(source),
        practice_section(source),
        tags_section(source),
        points_section(source),
        notes_section(source),
    )
    return Report(
        title=words.title,
        period=period,
        blanks=("Name", "Date of birth"),
        intro=words.head,
        sections=tuple(section for section in sections if section),
        limits_heading="What these numbers cannot show",
        limits=words.limits,
        questions=visit_questions(source),
    )


def _person_section(source: ReportSource) -> ReportSection:
    profile = source.profile
    # Names of medicines are not kept, only the answer to a question that they are part of.
    medicines = [told for kept in profile.kept_conditions if (told := source.medicine(kept))]
    others = [kept for kept in profile.kept_conditions if not source.medicine(kept)]
    conditions = "; ".join(map(source.condition, others))
    if not conditions:
        named = "none but those with medicines" if medicines else "none named"
        conditions = "not asked yet" if profile.conditions is None else named
    facts = [Fact("Conditions named", conditions)]
    if medicines:
        facts.append(Fact("Medicines, as asked", "; ".join(medicines)))
    if profile.goal:
        facts.append(Fact("Wants to do well again", one_line(profile.goal)))
    return ReportSection("About the person", tuple(facts))
