"""How bad it is, in one answer for leg and back."""

import pytest

from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.pain.pain import NO_SCORES, PainScores
from acupress_cli.domain.pain.said_scores import scores_in


@pytest.mark.parametrize(
    ("answer", "scores"),
    [
        ("5", PainScores(5)),
        ("5 3", PainScores(5, 3)),
        ("5, 3", PainScores(5, 3)),
        ("5 and 3.", PainScores(5, 3)),
        ("back 3", PainScores(None, 3)),
        ("back 3, leg 5", PainScores(5, 3)),
        ("Leg: five, back: 3", PainScores(5, 3)),
        ("5/10 3/10", PainScores(5, 3)),
        ("7 out of 10", PainScores(7)),
        ("", NO_SCORES),
        ("  ", NO_SCORES),
    ],
)
def test_an_answer_for_leg_and_back(answer: str, scores: PainScores) -> None:
    """The first number is the leg's, unless it is said; Enter tells nothing."""
    assert scores_in(answer, leg=True, back=True) == scores


def test_one_number_belongs_to_the_only_place_that_hurts() -> None:
    """Whichever it is."""
    assert scores_in("4", leg=False, back=True) == PainScores(None, 4)
    assert scores_in("4", leg=True, back=False) == PainScores(4)
    assert scores_in("0", leg=True, back=False) == PainScores(0)


@pytest.mark.parametrize("answer", ["11", "bad", "5 3 2", "leg", "leg leg 5", "5.5", "-1", "5 leg"])
def test_anything_else_is_refused(answer: str) -> None:
    """It says what is wanted."""
    with pytest.raises(UsageError, match="the leg, then the back"):
        scores_in(answer, leg=True, back=True)


def test_a_second_number_has_no_place_where_one_place_hurts() -> None:
    """And one is asked for."""
    with pytest.raises(UsageError) as error:
        scores_in("5 3", leg=True, back=False)
    assert "two" not in error.value.sentence
