"""Made-up people go through the gate, each answering truthfully, and end where they should."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from acupress_cli.domain.safety.red_flag import Answer, Outcome
from acupress_cli.domain.safety.screening_questions import Question, QuestionKind
from tests.fakes.bench import CONTENT
from tests.fakes.screening import Reply, asked

Story = dict[str, Any]
STORIES = yaml.safe_load(Path(__file__).with_name("stories.yaml").read_text("utf-8"))
TYPICAL: list[Story] = STORIES["typical"]
DANGEROUS: list[Story] = STORIES["dangerous"]
KNOWN = {flag.id for flag in CONTENT.screening().flags}
# What a story calls each outcome. A session may be gentle, but never the other way round.
CALLED = {
    Outcome.CLEAR: "session",
    Outcome.SOON: "gentle",
    Outcome.TODAY: "today",
    Outcome.EMERGENCY: "emergency",
}
# So few of those the program is for may end elsewhere: each of them has to be explained here.
UNLIKE: dict[str, str] = {}


def walked(story: Story) -> str:
    """How the gate ends for somebody who answers every question as the story says."""
    return CALLED[asked(lambda question: _reply(story, question), CONTENT.screening()).ending[0]]


def _reply(story: Story, question: Question) -> Reply:
    signs = story["signs"]
    if question.kind is QuestionKind.ADULT:
        return Answer.YES
    if question.kind is QuestionKind.SEEN:
        return _yes(story["seen"])
    if question.kind is QuestionKind.UNLESS:
        return _yes(signs[question.flags[0].id].get("checked", False))
    if question.kind is QuestionKind.LIST:
        return tuple(flag.id for flag in question.flags if flag.id in signs)
    return _yes(question.flags[0].id in signs)


def _yes(is_so: bool) -> Answer:
    return Answer.YES if is_so else Answer.NO


@pytest.mark.parametrize("story", [*TYPICAL, *DANGEROUS], ids=lambda story: story["id"])
def test_a_story_speaks_of_signs_that_are_asked(story: Story) -> None:
    """A sign no question looks for would be a story nobody checks."""
    assert set(story["signs"]) <= KNOWN


@pytest.mark.parametrize("story", TYPICAL, ids=lambda story: story["id"])
def test_whom_the_program_is_for_is_let_in_as_far_as_is_safe(story: Story) -> None:
    """A session, a gentle one, or help: what the story says."""
    assert walked(story) == UNLIKE.get(story["id"], story["outcome"]), story["why"]


@pytest.mark.parametrize("story", DANGEROUS, ids=lambda story: story["id"])
def test_who_is_in_danger_is_stopped(story: Story) -> None:
    """Each one ends just as urgently as the story says."""
    assert walked(story) == story["outcome"], story["why"]


def test_the_gate_is_wrong_for_few_and_never_for_one_in_danger() -> None:
    """At least 38 of 40 typical people end where they should."""
    assert len(UNLIKE) * 20 <= len(TYPICAL)


def test_somebody_who_names_nothing_has_a_session() -> None:
    """The runner says no where a story says nothing."""
    assert walked({"signs": {}, "seen": False}) == "session"


def test_a_sign_that_was_checked_still_has_to_have_been_seen() -> None:
    """The two follow-ups are answered from two different facts of a story."""
    signs = {"E5": {"checked": True}}
    assert walked({"signs": signs, "seen": True}) == "session"
    assert walked({"signs": signs, "seen": False}) == "gentle"
    assert walked({"signs": {"E5": {}}, "seen": True}) == "emergency"
