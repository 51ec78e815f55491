"""An answer that stops everything is read back once, and a plain no takes it back."""

import pytest

from acupress_cli.domain.safety.red_flag import Answer, Outcome
from acupress_cli.domain.safety.screening import ReadBack, Screening
from acupress_cli.domain.safety.screening_questions import Extent
from tests.fakes.screening import E1, E5, E6, E8, U1, Reply, give, made_content

YES, NO, NOT_SURE = Answer.YES, Answer.NO, Answer.NOT_SURE


def screening_after(*replies: Reply, extent: Extent = Extent.FULL) -> Screening:
    """The made-up gate after these replies."""
    screening = Screening(made_content(), extent)
    for reply in replies:
        give(screening, reply)
    return screening


def texts(screening: Screening) -> list[str]:
    """What is asked now."""
    return [screening.question.text] if screening.question else []


@pytest.mark.parametrize(
    ("replies", "read_back"),
    [
        ((NO,), ReadBack((), is_unsure=False)),
        ((NOT_SURE,), ReadBack((), is_unsure=True)),
        ((YES, YES), ReadBack((E1,), is_unsure=False)),
        ((YES, NOT_SURE), ReadBack((E1,), is_unsure=True)),
        ((YES, NO, YES, NO), ReadBack((E5,), is_unsure=False)),
        ((YES, NO, NOT_SURE, NOT_SURE), ReadBack((E5,), is_unsure=True)),
        ((YES, NO, NO, ("E6", "U1")), ReadBack((E6, U1), is_unsure=False)),
        # What ends it is read back, and nothing that is still to be lowered.
        ((YES, NO, NO, ("E6", "E8")), ReadBack((E6,), is_unsure=False)),
        ((YES, NO, NO, ("E8", "U1"), NO), ReadBack((E8, U1), is_unsure=False)),
        ((YES, NO, NO, ("E8", "U1"), YES), ReadBack((U1,), is_unsure=False)),
        # Before the questions end: while it is fresh.
        ((YES, NO, NO, NOT_SURE, NO, NO, NOT_SURE), ReadBack((U1,), is_unsure=True)),
    ],
)
def test_what_stops_everything_is_read_back(
    replies: tuple[Reply, ...], read_back: ReadBack
) -> None:
    """The age, and the signs of the last answer that nothing has lowered."""
    assert screening_after(*replies).to_read_back == read_back


@pytest.mark.parametrize(
    "replies",
    [
        (YES, NO),
        (YES, NO, YES),
        (YES, NO, YES, YES),
        (YES, NO, NO, ("E8", "U1")),
        (YES, NO, NO, ("S6",)),
        (YES, NO, NO, ("S6",), NO),
    ],
)
def test_nothing_else_is(replies: tuple[Reply, ...]) -> None:
    """Neither a no, nor what is not settled yet, nor what can wait or is lowered to that."""
    assert screening_after(*replies).to_read_back is None


@pytest.mark.parametrize(
    ("replies", "again", "then"),
    [
        ((NO,), "Are you 18 or older?", (Outcome.NOT_FOR_YOU, NO)),
        ((YES, NOT_SURE), "E1?", (Outcome.EMERGENCY, YES)),
        ((YES, NO, YES, NO), "E5?", None),
        ((YES, NO, NO, ("E6",)), "Any of these?", (Outcome.EMERGENCY, ("E6",))),
        ((YES, NO, NO, NOT_SURE, NO, NO, YES), "U1?", None),
    ],
)
def test_a_plain_no_takes_it_back_and_asks_again(
    replies: tuple[Reply, ...], again: str, then: tuple[Outcome, Reply] | None
) -> None:
    """All before it stays as it was answered. Said again it counts, and is read back no more."""
    screening = screening_after(*replies)
    screening.take_back()
    assert (texts(screening), screening.result) == ([again], None)
    if then:
        outcome, reply = then
        give(screening, reply)
        assert screening.to_read_back is None
        assert screening.result
        assert screening.result.outcome is outcome


def test_another_sign_of_the_same_list_is_read_back_too() -> None:
    """Once each: who takes one back and names another hears that one."""
    screening = screening_after(YES, NO, NO, ("E6",))
    screening.take_back()
    give(screening, ("E6", "U1"))
    assert screening.to_read_back == ReadBack((U1,), is_unsure=False)


def test_after_the_answer_is_taken_back_nothing_of_it_is_left() -> None:
    """The rest is asked, and the end is clear."""
    screening = screening_after(YES, NO, NO, ("E6", "U1"))
    screening.take_back()
    give(screening, ())
    assert screening.result
    assert (screening.result.outcome, screening.result.flags) == (Outcome.CLEAR, ())


def test_what_is_confirmed_stands() -> None:
    """It is not read back again, and counts at the end."""
    screening = screening_after(YES, NO, NO, NOT_SURE, NO, NO, YES)
    screening.confirm()
    assert (texts(screening), screening.to_read_back) == (["S6?"], None)
    give(screening, NO)
    assert screening.result
    assert screening.result.outcome is Outcome.TODAY


@pytest.mark.parametrize(
    ("replies", "outcome"),
    [
        ((NO,), Outcome.NOT_FOR_YOU),
        ((YES, YES), Outcome.EMERGENCY),
        ((YES, NO, NO, NOT_SURE, NO, NO, YES), Outcome.TODAY),
    ],
)
def test_where_no_more_answers_come_what_was_said_counts(
    replies: tuple[Reply, ...], outcome: Outcome
) -> None:
    """The end while it is read back is no no."""
    screening = screening_after(*replies)
    screening.stop()
    assert screening.result
    assert (screening.result.outcome, screening.question) == (outcome, None)
    assert screening.to_read_back is None


def test_in_the_short_check_a_line_is_taken_back_as_a_whole() -> None:
    """The list comes again after a line of one sign, the question after one of several."""
    of_one = screening_after(("E1",), extent=Extent.SHORT)
    of_one.take_back()
    assert texts(of_one) == ["Any of these now?"]
    of_two = screening_after(("E5",), NO, YES, extent=Extent.SHORT)
    assert of_two.to_read_back == ReadBack((E6,), is_unsure=False)
    of_two.take_back()
    assert texts(of_two) == ["E6?"]
