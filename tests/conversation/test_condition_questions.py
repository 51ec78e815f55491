"""The two lists of conditions: mended, gone on with, and kept only once they are answered."""

import pytest

from acupress_cli.conversation.asking_conditions import person_of
from acupress_cli.conversation.mending import Section, mended
from acupress_cli.conversation.ports import Room
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.conditions import Person
from tests.fakes.answers import picking
from tests.fakes.content import CONTENT
from tests.fakes.front import CTRL_C, FakeFront

KNOWN = CONTENT.conditions()


def asked(front: Room, before: int = 0) -> Person:
    """Who somebody is by their answers, after so many numbered questions."""
    return mended(
        front, Section.CONDITIONS, lambda room: person_of(room, (), may_ask=True, before=before)
    )


def test_back_mends_a_list_and_the_answer_is_kept_at_the_end() -> None:
    """What was picked by mistake leaves nothing behind."""
    front = FakeFront({}, first=["1", "back", "2", "none"])
    assert [held.condition.id for held in asked(front).conditions] == ["postpartum"]
    assert front.profile().conditions == ("postpartum",)
    assert front.talk.said.count(KNOWN.kept) == 1


def test_after_ctrl_c_the_lists_are_gone_on_with_whatever_came_before_them() -> None:
    """The day's second safety check is shorter, so that they have other numbers."""
    first = FakeFront({}, first=[*picking("broken-skin"), CTRL_C])
    with pytest.raises(KeyboardInterrupt):
        asked(first, before=10)
    assert first.profile().conditions is None
    later = FakeFront({}, first=["yes", "calf"])
    later.kept_answers = first.kept_answers  # type: ignore[method-assign]
    assert [held.condition.id for held in asked(later, before=1).conditions] == ["broken-skin"]
    assert len(later.talk.asked) == 2


def test_a_list_is_asked_about_all_of_it() -> None:
    """Everything that was asked is known to have been asked, for the questions before heat."""
    person = asked(FakeFront({}))
    assert person.asked == {condition.id for condition in KNOWN.asked}


def test_what_cannot_be_kept_counts_now_and_is_said() -> None:
    """The person is told that they will be asked again."""
    front = FakeFront({}, first=picking("diabetes"))

    def closed(_: object) -> Profile:
        raise JournalError("It cannot be written.", "")

    front.change_profile = closed  # type: ignore[assignment]
    assert asked(front).has("diabetes")
    assert front.talk.said == ["It cannot be written. You will be asked again."]
