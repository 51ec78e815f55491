"""Questions: what is taken for an answer, and what is asked again."""

from collections.abc import Callable

import pytest

from acupress_cli.conversation.prompts import Questions
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.safety.red_flag import Answer
from tests.conftest import Ran
from tests.fakes.bench import FakeBench
from tests.fakes.front import FakeTalk

NO_NUMBERS = ["²", "5" * 5000, "1_0", "-1", "①", "½", "٠٠²"]
Ask = Callable[[Questions], object]
ASKS: dict[str, Ask] = {
    "number": lambda q: q.number("How many?", 3, 8, flag="--n"),
    "number or none": lambda q: q.number_or_none("How many?", 3, 8, flag="--n"),
    "choose": lambda q: q.choose("Which?", dict.fromkeys("abcde", 4), flag="--n", default="a"),
    "pick": lambda q: q.pick("Which?", list("abcde"), flag="--n"),
}


def asked(ask: Ask, *answers: str) -> object:
    """What comes of a question that is answered at a terminal, and again where it is not taken."""
    bench = FakeBench("".join(f"{one}\n" for one in answers), answers_from_terminal=True)
    return ask(Questions(bench.talk))


@pytest.mark.parametrize("answer", NO_NUMBERS)
@pytest.mark.parametrize("kind", ASKS)
def test_what_is_no_number_is_asked_again(
    kind: str, answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Digits that are none, and thousands of them, are met like any other wrong answer."""
    assert asked(ASKS[kind], answer, "4") in (4, (3,))
    # It is said back in short.
    assert all(len(line) < 200 for line in capsys.readouterr().err.splitlines())


@pytest.mark.parametrize("kind", ASKS)
def test_every_question_takes_the_digits_of_every_script(kind: str) -> None:
    """A Persian four or a wide one is a four."""
    assert asked(ASKS[kind], "٤") == asked(ASKS[kind], "４") == asked(ASKS[kind], "4")


def test_wide_letters_answer_too() -> None:
    """A keyboard that is set to wide letters can say no."""
    assert asked(lambda q: q.yes_no("So?", flag="--so"), "ｎｏ") is Answer.NO
    assert asked(lambda q: q.yes_no("So?", flag="--so"), "ＹＥＳ！") is Answer.YES


def test_a_script_is_told_what_was_wrong() -> None:
    """Where nobody can be asked again the answer is refused."""
    bench = FakeBench("²\n")
    with pytest.raises(UsageError, match="not a whole number from 3 to 8"):
        ASKS["number"](Questions(bench.talk))


@pytest.mark.parametrize("told", ["²", "1_0", "5" * 5000, "x", "1e1"])
def test_an_option_takes_the_same_numbers(acupress: Callable[..., Ran], told: str) -> None:
    """What no question takes for a number, no option does."""
    rehearsal = ("session", "BL57", "--side", "left", "--no-heat", "--rehearse")
    assert acupress(*rehearsal, "--leg", told).code == 2
    assert acupress(*rehearsal, "--speed", "nan").code == 2
    assert acupress(*rehearsal, "--leg", "٥").code == 0
    assert acupress("journal", "list", "--last", told).code == 2


def asked_aloud(ask: Ask, *answers: str) -> tuple[object, FakeTalk]:
    """What comes of a question, and the talk it was asked in."""
    talk = FakeTalk({}, answers)
    return ask(Questions(talk)), talk


@pytest.mark.parametrize(
    ("meant", "said"),
    [
        (Answer.YES, ("y", "yes", "Yes.", "yep")),
        (Answer.NO, ("n", "no", "NO!", "0", "none", "٠")),
        (Answer.NOT_SURE, ("not sure", "unsure", "don't know", "don\u2019t know")),
    ],
)
def test_a_yes_or_no_is_taken_in_every_short_form(meant: Answer, said: tuple[str, ...]) -> None:
    """Whoever answered lists with 0 or none can go on so; nobody has to think of the form."""
    for one in said:
        assert asked(lambda q: q.yes_no("So?", flag="--so"), one) is meant


@pytest.mark.parametrize("said", ["n", "no", "0", "none", "None of these."])
def test_a_list_takes_every_short_no(said: str) -> None:
    """None of them is true, however it is said."""
    assert asked(ASKS["pick"], said) == ()


def test_a_question_mark_tells_more_and_asks_again() -> None:
    """It is no answer: what the question means in full is told, and the question comes anew."""
    ask: Ask = lambda q: q.yes_no("Numb?", flag="--so", more="Such as between the legs.")  # noqa: E731
    answer, talk = asked_aloud(ask, "?", "？", "n")
    assert answer is Answer.NO
    assert talk.said == ["Such as between the legs."] * 2
    assert talk.asked == ["Numb?\n  yes / no / not sure / ?"] * 3


@pytest.mark.parametrize("kind", ASKS)
def test_where_there_is_no_more_to_tell_a_question_mark_is_told_so(kind: str) -> None:
    """It never passes for an answer, at no kind of question."""
    _, talk = asked_aloud(ASKS[kind], "?", "؟", "4")
    assert talk.said == ["There is no more to say about this."] * 2
    assert not talk.asked[0].endswith("?")


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ("?", ["  1. leg\n     One leg.\n  2. foot\n  3. hand\n     Or a finger."]),
        ("? 1", ["  1. leg\n     One leg."]),
        ("3?", ["  3. hand\n     Or a finger."]),
        ("1, 2 ?", ["  1. leg\n     One leg.\n  2. foot"]),
    ],
)
def test_a_list_tells_more_of_all_its_lines_or_of_one(wish: str, told: list[str]) -> None:
    """By its number, before or behind the question mark."""
    more = ("One leg.", "", "Or a finger.")
    ask: Ask = lambda q: q.pick("Which?", ("leg", "foot", "hand"), flag="--n", more=more)  # noqa: E731
    answer, talk = asked_aloud(ask, wish, "2")
    assert (answer, talk.said) == ((1,), told)
    assert talk.asked[0].endswith("numbers / none / not sure / ?")


@pytest.mark.parametrize("answer", ["4?", "0 ?", "? x", "what?"])
def test_more_of_a_line_that_is_not_there_is_refused(answer: str) -> None:
    """It is met like any other wrong answer."""
    ask: Ask = lambda q: q.pick("Which?", ("leg",), flag="--n", more=("One leg.",))  # noqa: E731
    _, talk = asked_aloud(ask, answer, "none")
    assert "is not an answer here." in talk.said[0]


def test_a_script_that_asks_for_more_is_refused() -> None:
    """It cannot see what is told: a question mark is no answer there, least of all a no."""
    bench = FakeBench("?\nno\n")
    with pytest.raises(UsageError, match="yes, no or not sure"):
        Questions(bench.talk).yes_no("Numb?", flag="--so", more="Such as between the legs.")
