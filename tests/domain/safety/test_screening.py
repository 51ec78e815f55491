"""The gate: which questions are asked, and how a screening ends."""

import pytest

from acupress_cli.domain.safety.red_flag import Answer, Outcome
from acupress_cli.domain.safety.screening import Question, QuestionKind, Screened, Screening
from tests.fakes.screening import E1, E5, S6, Reply, asked, made_content, plain, yes_to

ADULT = "Are you 18 or older?"
FIRST_LIST = "Any of these?"
AGAIN_LIST = "Any of these now?"
ELSE = "Anything else new?"
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
        (("unknown",), [], (Outcome.CLEAR, [])),
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


def test_later_only_what_could_have_changed_is_asked() -> None:
    """Another time one list and one more question are enough; age is not asked again."""
    play = asked(plain, again=True)
    assert play.texts == [AGAIN_LIST, ELSE]
    assert [flag.id for flag in play.told[0][0].flags] == ["E1", "E5", "E6", "E8", "S6"]
    assert play.result == Screened(Outcome.CLEAR)
    assert not play.screening.asked_everything


@pytest.mark.parametrize("answer", [Answer.YES, Answer.NOT_SURE])
def test_anything_else_leads_to_all_the_questions(answer: Answer) -> None:
    """Whoever has something new, or is not sure, is asked everything but the age."""
    play = asked(lambda q: answer if q.text == ELSE else plain(q), again=True)
    assert play.texts == [AGAIN_LIST, ELSE, "E1?", "E5?", FIRST_LIST]
    assert play.ending == (Outcome.CLEAR, [])
    assert play.screening.asked_everything


def test_a_flag_asked_twice_is_lowered_only_if_both_times() -> None:
    """Where a second answer takes the first one back, the more urgent one counts."""
    known = iter([Answer.YES, Answer.NO])

    def reply(question: Question) -> Answer | tuple[str, ...]:
        if question.kind is QuestionKind.UNLESS:
            return next(known)
        return ("E5",) if question.text == AGAIN_LIST else yes_to(ELSE, "E5?")(question)

    play = asked(reply, again=True)
    assert play.texts == [
        AGAIN_LIST, "E5 long known?", ELSE, "E1?", "E5?", "E5 long known?",
    ]  # fmt: skip
    assert play.ending == (Outcome.EMERGENCY, ["E5", "E5"])


def test_a_gate_with_questions_alone_needs_no_list() -> None:
    """A list with nothing in it is not asked."""
    assert asked(plain, made_content([E1])).texts == [ADULT, "E1?"]
    assert asked(plain, made_content([]), again=True).texts == [ELSE]


def test_two_follow_ups_are_both_asked() -> None:
    """Each flag of a list that may be lowered is asked about before anything is decided."""
    replies: dict[str, Reply] = {FIRST_LIST: ("E8", "S6")}
    known = yes_to("E5?", "E5 long known?", "E8 long known?")
    play = asked(lambda q: replies.get(q.text, known(q)))
    assert play.texts[2:] == ["E5?", "E5 long known?", FIRST_LIST, "E8 long known?", SEEN]
    assert play.ending == (Outcome.SOON, ["E5", "E8", "S6"])


def test_before_the_end_there_is_no_result() -> None:
    """A screening either has a question or a result."""
    screening = Screening(made_content([E5, S6]), again=False)
    assert (screening.question, screening.result) == (
        Question(QuestionKind.ADULT, ADULT),
        None,
    )
