"""Questions: what is taken for an answer, and what is asked again."""

from collections.abc import Callable

import pytest

from acupress_cli.conversation.prompts import Questions
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.safety.red_flag import Answer
from tests.conftest import Ran
from tests.fakes.bench import FakeBench

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
