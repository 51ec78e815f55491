"""The questions for a visit: the person's own, then those of the topics."""

from collections.abc import Iterable

from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.journal.report_form import QuestionGroup, VisitQuestions
from acupress_cli.domain.journal.report_source import ReportSource, one_line
from acupress_cli.domain.limits import LONGEST_QUESTION, MOST_QUESTIONS
from acupress_cli.domain.words.text import whole

# Two lines take a written answer. Where the person's own questions have theirs, two more do:
# so a usual journal and a question still have room on one sheet.
_LINES_FOR_OWN, _LINES_AFTER_OWN, _LINES_ALONE = 2, 2, 4


def parse_questions(texts: Iterable[str]) -> tuple[str, ...]:
    """Questions, each in one line. Raises UsageError for too many, one too long, or no words."""
    questions = tuple(one_line(whole(text)) for text in texts)
    if len(questions) > MOST_QUESTIONS:
        raise UsageError(
            f"These are {len(questions)} questions, and a report takes {MOST_QUESTIONS}.",
            "Keep those that matter most to you.",
        )
    for number, question in enumerate(questions, 1):
        if not question:
            raise UsageError(
                f"Question {number} has no words.", 'Write it after --question: "How long?"'
            )
        if len(question) > LONGEST_QUESTION:
            raise UsageError(
                f"Question {number} is longer than {LONGEST_QUESTION} letters: it has "
                f"{len(question)}.",
                "Ask it in fewer words.",
            )
    return questions


def visit_questions(source: ReportSource) -> VisitQuestions:
    """What to ask, with room to write."""
    own = QuestionGroup("The person's own", source.own_questions, _LINES_FOR_OWN)
    groups = (own, *(QuestionGroup(topic.title, topic.questions) for topic in source.topics))
    return VisitQuestions(
        heading="Questions for the visit",
        groups=tuple(group for group in groups if group.questions),
        lines_heading="Room to write",
        lines=_LINES_AFTER_OWN if source.own_questions else _LINES_ALONE,
    )
