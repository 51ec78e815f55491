"""The gate before two gentle minutes, and an answer that is read back to a person."""

from collections.abc import Iterable
from datetime import timedelta

import pytest
from msgspec.structs import replace

from acupress_cli.conversation.gate import Gate
from acupress_cli.domain.errors import RedFlagError
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.safety.screening_questions import Extent
from tests.fakes.answers import CLEARED, SCREENING
from tests.fakes.front import FakeFront, FakeTalk
from tests.fakes.kept import NOON

EMERGENCY_ALONE = ["yes", *["no"] * 6, "none"]
WORDS = SCREENING.read_back
E1, E5, U2 = (SCREENING.flag(name) for name in ("E1", "E5", "U2"))


class EndingTalk(FakeTalk):
    """A person who says these answers, and then leaves: by an end of the input, or Ctrl-C."""

    def __init__(self, said: Iterable[str], *, interrupts: bool = False) -> None:
        super().__init__({})
        self._said, self._interrupts = iter(said), interrupts

    def answer(self, question: str, *, in_words: bool) -> str | None:  # noqa: ARG002, D102
        self.asked.append(question)
        said = next(self._said, None)
        if said is None and self._interrupts:
            raise KeyboardInterrupt
        return said


def front(*said: str, profile: Profile | None = None, interrupts: bool = False) -> FakeFront:
    """A person who gives just these answers."""
    made = FakeFront({})
    made.talk = EndingTalk(said, interrupts=interrupts)
    if profile:
        made.change_profile(lambda _: profile)
    return made


def named(*topics: str) -> str:
    """What is read back after a yes."""
    return WORDS.yes.format(signs="; ".join(topics))


def test_who_was_never_asked_is_asked_for_an_emergency_alone() -> None:
    """That clears nothing: all the rest is still to be asked before a session."""
    room = front(*EMERGENCY_ALONE)
    Gate(room).pass_for_now()
    assert len(room.talk.asked) == 8
    assert room.profile().outcome is Outcome.CLEAR
    assert room.profile().is_adult
    assert room.profile().needs_full_screening(NOON)


def test_the_same_day_once_more_one_question_is_enough() -> None:
    """After an emergency check of that day, or a whole one."""
    now_again = Profile(outcome=Outcome.CLEAR, outcome_at=NOON, is_adult=True)
    for profile in (now_again, replace(CLEARED, outcome_at=NOON)):
        room = front("no", profile=profile)
        Gate(room).pass_for_now()
        assert len(room.talk.asked) == 1


def test_a_whole_check_that_holds_needs_the_short_one() -> None:
    """As before a session."""
    room = front("none", profile=CLEARED)
    Gate(room).pass_for_now()
    assert SCREENING.lists.again.intro in room.talk.asked[0]


def test_what_is_to_be_seen_soon_is_not_cleared_by_an_emergency_check() -> None:
    """Soon stands until every question was asked anew."""
    at = NOON - timedelta(days=2)
    soon = Profile(outcome=Outcome.SOON, outcome_at=at, screened_fully_at=at, is_adult=True)
    room = front(*EMERGENCY_ALONE[1:], profile=soon)
    Gate(room).pass_for_now()
    assert room.profile().outcome is Outcome.SOON


@pytest.mark.parametrize("said", ["yes", "not sure"])
def test_what_stops_everything_is_read_back_before_it_counts(said: str) -> None:
    """Yes and not sure keep the answer."""
    room = front("yes", "yes", said)
    screened, _ = Gate(room).screen(Extent.FULL)
    assert screened.outcome is Outcome.EMERGENCY
    assert room.talk.asked[-1].startswith(named(E1.topic))


def test_a_plain_no_takes_the_answer_back_and_asks_again() -> None:
    """Said a second time it counts at once: nothing is read back twice."""
    room = front("yes", "yes", "no", "yes")
    screened, _ = Gate(room).screen(Extent.FULL)
    assert screened.outcome is Outcome.EMERGENCY
    assert [E1.question in asked for asked in room.talk.asked] == [False, True, False, True]
    other = front("1", "no", "none", profile=CLEARED)
    screened, _ = Gate(other).screen(Extent.SHORT)
    assert (screened.outcome, len(other.talk.asked)) == (Outcome.CLEAR, 3)


def test_somebody_under_18_by_a_slip_can_say_so() -> None:
    """The age is read back too."""
    room = front("no", "no", *EMERGENCY_ALONE)
    Gate(room).pass_for_now()
    assert room.talk.asked[1].startswith(WORDS.age)


def test_not_sure_is_read_back_as_not_sure() -> None:
    """Nobody is told that they said yes."""
    room = front("yes", "not sure", "yes")
    Gate(room).screen(Extent.FULL)
    assert room.talk.asked[-1].startswith(WORDS.not_sure.format(signs=E1.topic))


def test_whoever_wants_more_hears_the_whole_sign() -> None:
    """With what each answer does; and then the question comes again."""
    room = front("yes", "yes", "?", "yes")
    Gate(room).screen(Extent.FULL)
    assert WORDS.more in room.talk.said[0]
    assert E1.sign in room.talk.said[0]


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        (["no"], Outcome.NOT_FOR_YOU),
        (["yes", "yes"], Outcome.EMERGENCY),
        (["yes", *["no"] * 4, "yes", "no"], Outcome.EMERGENCY),
        (["yes", *["no"] * 6, "none", "2"], Outcome.TODAY),
    ],
)
def test_however_the_answers_end_while_it_is_read_back_it_counts(
    said: list[str], outcome: Outcome
) -> None:
    """The end of the input is no no, and neither is Ctrl-C."""
    ended = front(*said)
    screened, told = Gate(ended).screen(Extent.FULL)
    assert (screened.outcome, ended.profile().outcome) == (outcome, outcome)
    assert told.title == SCREENING.outcomes[outcome.value].title
    left = front(*said, interrupts=True)
    with pytest.raises(KeyboardInterrupt):
        Gate(left).screen(Extent.FULL)
    assert left.profile().outcome is outcome


def test_leaving_before_anything_was_read_back_keeps_nothing() -> None:
    """As ever: a question that is not answered has no outcome."""
    left = front("yes", "no", interrupts=True)
    with pytest.raises(KeyboardInterrupt):
        Gate(left).screen(Extent.FULL)
    assert left.profile().outcome is None


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        (["yes", "yes"], Outcome.TODAY),
        (["yes", "no", "yes"], Outcome.TODAY),
        (["yes", "no", "no", "no"], None),
        (["yes"], Outcome.TODAY),
        (["no", "yes"], Outcome.SOON),
    ],
)
def test_new_numbness_after_a_session_is_read_back_too(
    said: list[str], stands: Outcome | None
) -> None:
    """Pain further down stops nothing for good, and is not."""
    room = front(*said)
    if stands:
        with pytest.raises(RedFlagError):
            Gate(room).after_session()
    else:
        Gate(room).after_session()
    assert room.profile().outcome is stands


def test_where_nobody_is_there_nothing_is_read_back() -> None:
    """A script's answers count as they are."""
    room = front("yes", "yes")
    room.talk.is_live = False
    assert Gate(room).screen(Extent.FULL)[0].outcome is Outcome.EMERGENCY
    assert len(room.talk.asked) == 2


def test_the_questions_that_follow_are_counted_with_the_gate() -> None:
    """Who is asked for conditions next sees how far it is to the end of both."""
    room = front("yes", *["no"] * 6, *["none"] * 3)
    gate = Gate(room)
    gate.pass_for_session(then=2)
    assert room.talk.asked[0].startswith("1 of 12. ")
    assert room.talk.asked[-1].startswith("10 of 12. ")
    assert gate.numbered == 10
    assert len(gate.asked) == 27
    assert U2.id in gate.asked
    assert E5.id in gate.asked
