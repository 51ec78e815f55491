"""The gate: which questions are asked, and how a screening ends."""

from collections.abc import Callable

import pytest

from acupress_cli.domain.safety.red_flag import Answer, Outcome
from acupress_cli.domain.safety.screening import Screened, Screening
from acupress_cli.domain.safety.screening_questions import Extent, Question, QuestionKind
from tests.fakes.screening import (
    ANYTHING,
    E1,
    E5,
    S6,
    Reply,
    asked,
    give,
    made_content,
    plain,
    yes_to,
)

ADULT = "Are you 18 or older?"
FIRST_LIST = "Any of these?"
AGAIN_LIST = "Any of these now?"
ELSE = "Anything else new?"
TODAY = "Anything new since 08:10?"
SEEN = "Has someone seen it?"
ONE_BY_ONE = ["E6?", "E8?", "U1?", "S6?"]


def test_all_no_ends_clear() -> None:
    """A grown-up to whom nothing applies is asked everything once, and is clear."""
    play = asked(plain)
    assert play.texts == [ADULT, "E1?", "E5?", FIRST_LIST]
    assert play.result == Screened(Outcome.CLEAR)
    assert play.screening.question is None
    assert play.screening.asked_everything


def test_each_question_names_its_flags() -> None:
    """A question alone is about one flag, a list about several, the first about none."""
    play = asked(plain)
    assert [(q.kind, [flag.id for flag in q.flags]) for q, _ in play.told] == [
        (QuestionKind.ADULT, []),
        (QuestionKind.FLAG, ["E1"]),
        (QuestionKind.FLAG, ["E5"]),
        (QuestionKind.LIST, ["E6", "E8", "U1", "S6"]),
    ]


@pytest.mark.parametrize("answer", [Answer.NO, Answer.NOT_SURE])
def test_under_eighteen_it_is_not_for_you(answer: Answer) -> None:
    """Only a plain yes goes on; nothing more is asked of anyone else."""
    play = asked(lambda _: answer)
    assert (play.texts, play.ending) == ([ADULT], (Outcome.NOT_FOR_YOU, []))


@pytest.mark.parametrize("answer", [Answer.YES, Answer.NOT_SURE])
def test_the_first_emergency_ends_at_once(answer: Answer) -> None:
    """After an emergency nothing more is asked; not sure is as yes."""
    play = asked(lambda q: answer if q.text == "E1?" else plain(q))
    assert (play.texts, play.ending) == ([ADULT, "E1?"], (Outcome.EMERGENCY, ["E1"]))


@pytest.mark.parametrize("answer", [Answer.NO, Answer.NOT_SURE])
def test_only_a_plain_yes_lowers_a_flag(answer: Answer) -> None:
    """Not sure whether it has been known for long leaves an emergency an emergency."""
    play = asked(lambda q: answer if q.kind is QuestionKind.UNLESS else yes_to("E5?")(q))
    assert play.texts == [ADULT, "E1?", "E5?", "E5 long known?"]
    assert play.ending == (Outcome.EMERGENCY, ["E5"])


def test_a_lowered_flag_goes_on_and_is_soon() -> None:
    """What has long been known does not end the questions, and is to be seen soon."""
    play = asked(yes_to("E5?", "E5 long known?"))
    assert play.texts == [ADULT, "E1?", "E5?", "E5 long known?", FIRST_LIST, SEEN]
    assert play.ending == (Outcome.SOON, ["E5"])


@pytest.mark.parametrize("answer", [Answer.YES, Answer.NOT_SURE])
def test_a_yes_to_a_list_asks_it_one_by_one(answer: Answer) -> None:
    """Whoever says yes, or is not sure, of a whole list is asked each part of it."""
    play = asked(lambda q: answer if q.text == FIRST_LIST else plain(q))
    assert play.texts == [ADULT, "E1?", "E5?", FIRST_LIST, *ONE_BY_ONE]
    assert play.ending == (Outcome.CLEAR, [])


@pytest.mark.parametrize(
    ("chosen", "more", "ending"),
    [
        ((), [], (Outcome.CLEAR, [])),
        (("U1",), [], (Outcome.TODAY, ["U1"])),
        (("S6", "U1"), [], (Outcome.TODAY, ["U1", "S6"])),
        (("S6",), [SEEN], (Outcome.SOON, ["S6"])),
        (("E6", "S6"), [], (Outcome.EMERGENCY, ["E6", "S6"])),
        (("E8",), ["E8 long known?"], (Outcome.EMERGENCY, ["E8"])),
        # What ends the questions is not made to wait for another flag's follow-up.
        (("E6", "E8"), [], (Outcome.EMERGENCY, ["E6", "E8"])),
    ],
)
def test_what_is_chosen_of_a_list_is_found(
    chosen: tuple[str, ...], more: list[str], ending: tuple[Outcome, list[str]]
) -> None:
    """Naming what is true of a list finds just that, in the order of the list."""
    play = asked(lambda q: chosen if q.kind is QuestionKind.LIST else plain(q))
    assert (play.texts[4:], play.ending) == (more, ending)


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (Answer.YES, Outcome.CLEAR),
        (Answer.NO, Outcome.SOON),
        (Answer.NOT_SURE, Outcome.SOON),
    ],
)
def test_only_soon_leads_to_whether_it_was_seen(answer: Answer, outcome: Outcome) -> None:
    """What is not urgent stops nobody once a plain yes says that someone has seen it."""
    replies: dict[str, Reply] = {FIRST_LIST: ("S6",), SEEN: answer}
    play = asked(lambda q: replies.get(q.text, plain(q)))
    assert play.texts[-1] == SEEN
    assert play.ending == (outcome, ["S6"])


def short(*replies: tuple[str, Reply]) -> Callable[[Question], Reply]:
    """What these questions are answered with; a plain no to all others."""
    known = dict(replies)
    return lambda question: known.get(question.text, plain(question))


def test_later_only_what_could_have_changed_is_asked() -> None:
    """Another time one list is enough, with a line for all else; age is not asked again."""
    play = asked(plain, extent=Extent.SHORT)
    assert play.texts == [AGAIN_LIST]
    items = play.told[0][0].items
    assert [[flag.id for flag in item.flags] for item in items] == [
        ["E1"], ["E5", "E6"], ["E8"], ["S6"], [],
    ]  # fmt: skip
    assert play.result == Screened(Outcome.CLEAR)
    assert not play.screening.asked_everything


def test_a_line_tells_all_that_its_signs_ask() -> None:
    """Whoever wants more of a line hears the questions it stands for, and what counts."""
    items = asked(plain, extent=Extent.SHORT).told[0][0].items
    assert items[1].more == "E5? more of E5 E6? more of E6"
    assert items[-1].more == "It all counts."


def test_a_line_of_one_sign_is_that_sign() -> None:
    """It is not asked a second time."""
    play = asked(short((AGAIN_LIST, ("E1",))), extent=Extent.SHORT)
    assert (play.texts, play.ending) == ([AGAIN_LIST], (Outcome.EMERGENCY, ["E1"]))


@pytest.mark.parametrize(
    ("yes", "texts", "ending"),
    [
        ([], [AGAIN_LIST, "E5?", "E6?"], (Outcome.CLEAR, [])),
        (["E6?"], [AGAIN_LIST, "E5?", "E6?"], (Outcome.EMERGENCY, ["E6"])),
        (["E5?"], [AGAIN_LIST, "E5?", "E5 long known?"], (Outcome.EMERGENCY, ["E5"])),
    ],
)
def test_a_line_of_several_signs_has_each_of_them_asked(
    yes: list[str], texts: list[str], ending: tuple[Outcome, list[str]]
) -> None:
    """Each by its own question, and only these."""
    said = [(text, Answer.YES) for text in yes]
    play = asked(short((AGAIN_LIST, ("E5",)), *said), extent=Extent.SHORT)
    assert (play.texts, play.ending) == (texts, ending)


@pytest.mark.parametrize("answer", [Answer.YES, Answer.NOT_SURE])
def test_an_answer_for_the_whole_short_check_asks_each_sign(answer: Answer) -> None:
    """Whoever is not sure is asked each sign alone, and then for anything else."""
    play = asked(short((AGAIN_LIST, answer)), extent=Extent.SHORT)
    assert play.texts == [AGAIN_LIST, "E1?", "E5?", "E6?", "E8?", "S6?", ELSE]
    assert play.result == Screened(Outcome.CLEAR)


def test_a_plain_no_to_the_short_check_ends_it() -> None:
    """As none of it does."""
    assert asked(short((AGAIN_LIST, Answer.NO)), extent=Extent.SHORT).texts == [AGAIN_LIST]


def test_the_last_line_leads_to_all_the_questions() -> None:
    """Whoever has anything else is asked everything but the age."""
    play = asked(short((AGAIN_LIST, (ANYTHING,))), extent=Extent.SHORT)
    assert play.texts == [AGAIN_LIST, "E1?", "E5?", FIRST_LIST]
    assert play.ending == (Outcome.CLEAR, [])
    assert play.screening.asked_everything


@pytest.mark.parametrize("answer", [Answer.YES, Answer.NOT_SURE])
def test_anything_else_leads_to_what_was_not_asked_yet(answer: Answer) -> None:
    """What was just asked by its own question is not asked twice."""
    replies = short((AGAIN_LIST, Answer.NOT_SURE), (ELSE, answer))
    play = asked(replies, extent=Extent.SHORT)
    assert play.texts[-2:] == [ELSE, FIRST_LIST]
    assert [flag.id for flag in play.told[-1][0].flags] == ["U1"]
    assert play.screening.asked_everything


def test_what_was_found_is_not_asked_for_twice() -> None:
    """A line with a sign, one with two, and anything else: each sign is asked for once."""
    replies: list[tuple[str, Reply]] = [
        (AGAIN_LIST, ("S6", "E5", ANYTHING)), ("E5?", Answer.YES), ("E5 long known?", Answer.YES),
    ]  # fmt: skip
    play = asked(short(*replies), extent=Extent.SHORT)
    assert play.texts == [AGAIN_LIST, "E5?", "E5 long known?", "E6?", "E1?", FIRST_LIST, SEEN]
    assert [flag.id for flag in play.told[5][0].flags] == ["E8", "U1"]
    assert play.ending == (Outcome.SOON, ["S6", "E5"])


def test_on_the_same_day_one_question_is_enough() -> None:
    """Nothing new since the check of this day."""
    play = asked(plain, extent=Extent.SAME_DAY)
    assert (play.texts, play.ending) == ([TODAY], (Outcome.CLEAR, []))


@pytest.mark.parametrize("answer", [Answer.YES, Answer.NOT_SURE])
def test_anything_new_on_the_same_day_leads_to_the_short_check(answer: Answer) -> None:
    """Not sure counts as yes here too."""
    play = asked(short((TODAY, answer), (AGAIN_LIST, ("E1",))), extent=Extent.SAME_DAY)
    assert (play.texts, play.ending) == ([TODAY, AGAIN_LIST], (Outcome.EMERGENCY, ["E1"]))


def test_what_can_wait_is_left_out_of_an_emergency_check() -> None:
    """The age, the emergencies alone and those of the lists, and nothing else."""
    play = asked(plain, extent=Extent.EMERGENCY)
    assert play.texts == [ADULT, "E1?", "E5?", FIRST_LIST]
    assert [flag.id for flag in play.told[-1][0].flags] == ["E6", "E8"]
    assert play.result == Screened(Outcome.CLEAR)
    assert not play.screening.asked_everything


@pytest.mark.parametrize("extent", [Extent.FULL, Extent.EMERGENCY])
def test_the_age_is_asked_once_for_all(extent: Extent) -> None:
    """Whoever is known to be an adult is asked for signs at once."""
    assert asked(plain, extent=extent, is_adult=True).texts == ["E1?", "E5?", FIRST_LIST]
    assert asked(plain, extent=extent).screening.is_adult
    assert not asked(lambda _: Answer.NO, extent=extent).screening.is_adult


def test_each_question_says_where_one_is_and_what_follows_does_not() -> None:
    """Follow-ups and the parts of a list have no number; the total grows with what is added."""

    def places(reply: Callable[[Question], Reply], extent: Extent) -> list[object]:
        found: list[object] = []

        def noted(question: Question) -> Reply:
            found.append(screening.place)
            return reply(question)

        screening = Screening(made_content(), extent)
        while screening.question:
            give(screening, noted(screening.question))
        assert screening.place is None
        return found

    known = short(("E5?", Answer.YES), ("E5 long known?", Answer.YES), (FIRST_LIST, ("S6",)))
    assert places(known, Extent.FULL) == [(1, 4), (2, 4), (3, 4), None, (4, 4), None]
    unsure = short((FIRST_LIST, Answer.NOT_SURE))
    assert places(unsure, Extent.FULL) == [(1, 4), (2, 4), (3, 4), (4, 4), *[None] * 4]
    more = short((AGAIN_LIST, (ANYTHING,)))
    assert places(more, Extent.SHORT) == [(1, 1), (2, 4), (3, 4), (4, 4)]


def test_what_was_asked_is_known_by_its_signs() -> None:
    """A list answered as a whole was not yet asked; each part of it is, once it was."""
    assert asked(plain).screening.asked == {"E1", "E5", "E6", "E8", "U1", "S6"}
    early = asked(lambda q: Answer.YES if q.text == "E1?" else plain(q))
    assert early.screening.asked == {"E1"}
    screening = Screening(made_content(), Extent.SHORT)
    screening.answer(Answer.NOT_SURE)
    assert screening.asked == frozenset()
    screening.answer(Answer.NO)
    assert screening.asked == {"E1"}


def test_a_gate_with_questions_alone_needs_no_list() -> None:
    """A list with nothing in it is not asked."""
    assert asked(plain, made_content([E1])).texts == [ADULT, "E1?"]
    none = asked(plain, made_content([]), extent=Extent.SHORT)
    assert [item.text for item in none.told[0][0].items] == ["Or anything else"]


def test_two_follow_ups_are_both_asked() -> None:
    """Each flag of a list that may be lowered is asked about before anything is decided."""
    replies: dict[str, Reply] = {FIRST_LIST: ("E8", "S6")}
    known = yes_to("E5?", "E5 long known?", "E8 long known?")
    play = asked(lambda q: replies.get(q.text, known(q)))
    assert play.texts[2:] == ["E5?", "E5 long known?", FIRST_LIST, "E8 long known?", SEEN]
    assert play.ending == (Outcome.SOON, ["E5", "E8", "S6"])


def test_before_the_end_there_is_no_result() -> None:
    """A screening either has a question or a result."""
    screening = Screening(made_content([E5, S6]), Extent.FULL)
    assert screening.question == Question(QuestionKind.ADULT, ADULT, counts=True)
    assert screening.result is None
