"""What a short answer adds to what was understood."""

import pytest

from acupress_cli.conversation.understanding import amended, is_yes, understand
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pain.reading import Truth
from tests.fakes.bench import FakeBench

BENCH = FakeBench()


@pytest.mark.parametrize("answer", ["", " ", "yes", "OK.", "that fits"])
def test_a_yes_lets_it_stand(answer: str) -> None:
    """So does Enter alone."""
    assert is_yes(answer)


@pytest.mark.parametrize("answer", ["no", "left", "yes in the calf too"])
def test_all_else_says_more(answer: str) -> None:
    """It is read as an answer."""
    assert not is_yes(answer)


def test_a_side_alone_is_added() -> None:
    """The places stay."""
    found = amended(BENCH, understand(BENCH, words="sore calf"), "on the left")
    assert found is not None
    assert (found.pattern.areas, found.pattern.side) == (("calf",), Side.LEFT)


@pytest.mark.parametrize(
    ("words", "answer", "areas"),
    [
        ("left knee", "the back", ("knee-back",)),
        ("left knee", "front", ("knee-front",)),
        ("left calf and foot", "the sole", ("calf", "sole")),
        ("down the thigh to the knee", "outer side", ("thigh-side", "knee-side")),
    ],
)
def test_which_part_was_meant_is_settled(words: str, answer: str, areas: tuple[str, ...]) -> None:
    """The answer is about the part that was asked for, and the rest stays."""
    found = amended(BENCH, understand(BENCH, words=words), answer)
    assert found is not None
    assert set(found.pattern.areas) == set(areas)
    assert found.assumed == ()


@pytest.mark.parametrize("answer", ["calf", "no, it is all down the back of my leg"])
def test_other_words_are_read_anew(answer: str) -> None:
    """They say where it hurts."""
    assert amended(BENCH, understand(BENCH, words="left knee"), answer) is None


def test_the_later_word_on_a_condition_counts() -> None:
    """Who takes one back has the last word."""
    before = understand(BENCH, words="pregnant, left calf")
    found = amended(BENCH, before, "right, not pregnant")
    assert found is not None
    assert [(one.id, one.said) for one in found.conditions] == [("pregnant", Truth.DENIED)]
    assert found.pattern.side is Side.RIGHT


def test_a_side_that_makes_it_two_legs_is_two_legs() -> None:
    """As it is where the side is asked for."""
    found = amended(BENCH, understand(BENCH, words="sore calf"), "both sides")
    assert found is not None
    assert found.both_legs
