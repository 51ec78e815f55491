"""The questions that a report takes to a visit."""

import pytest
from msgspec.structs import replace

from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.journal.report import report_on
from acupress_cli.domain.journal.report_questions import parse_questions
from acupress_cli.domain.limits import LONGEST_QUESTION, MOST_QUESTIONS
from tests.fakes.bench import CONTENT
from tests.fakes.reports import every_day, report_source

TOPICS = CONTENT.topics()


def test_the_persons_own_come_first() -> None:
    """Each has lines for its answer; those of the topics stand behind, under their titles."""
    source = report_source(every_day(), own_questions=("Why me?",), topics=TOPICS)
    asked = report_on(source).questions
    assert asked
    visit = next(topic for topic in TOPICS if topic.name == "first-visit")
    assert [(group.heading, group.questions) for group in asked.groups] == [
        ("The person's own", ("Why me?",)),
        (visit.title, visit.questions),
    ]
    assert [bool(group.lines) for group in asked.groups] == [True, False]
    assert asked.lines == 2


def test_without_own_questions_there_are_those_of_the_topics() -> None:
    """And nobody is said to have asked something."""
    asked = report_on(report_source(every_day(), topics=TOPICS)).questions
    assert asked
    assert [group.heading for group in asked.groups] == ["A first visit for needles"]
    assert asked.lines == 4


def test_an_empty_journal_keeps_what_the_person_asks() -> None:
    """Without a question of theirs, the page says only that there is nothing."""
    source = report_source(topics=TOPICS)
    assert report_on(source).questions is None
    asked = report_on(replace(source, own_questions=("Why me?",))).questions
    assert asked
    assert asked.groups[0].questions == ("Why me?",)


def test_a_question_is_one_line_as_it_was_written() -> None:
    """Spaces and line ends become one space; half a letter becomes a sign that it is lost."""
    assert parse_questions([" a\n\tb  c ", "<b>\x1b\u202e", "x\ud800"]) == (
        "a b c", "<b>\x1b\u202e", "x\ufffd",
    )  # fmt: skip


def test_as_many_and_as_long_as_a_visit_has_time_for() -> None:
    """Up to the limits each question is taken, and none is too few."""
    most = ["x" * LONGEST_QUESTION] * MOST_QUESTIONS
    assert parse_questions(most) == tuple(most)
    assert parse_questions([]) == ()


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        (["Why?"] * 11, "These are 11 questions, and a report takes 10."),
        (["Why?", "x" * 301], "Question 2 is longer than 300 letters: it has 301."),
        (["Why?", " \n"], "Question 2 has no words."),
    ],
)
def test_what_is_too_much_or_nothing_is_refused(texts: list[str], sentence: str) -> None:
    """The sentence says which question it is, and a hint how to go on."""
    with pytest.raises(UsageError) as refused:
        parse_questions(texts)
    assert refused.value.sentence == sentence
    assert refused.value.hint
