"""Numbers as people type them: decimal digits and nothing else."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.domain.words.numbers import (
    decimal_number,
    narrow,
    signed_number,
    whole_number,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), (" 7 ", 7), ("007", 7), ("٥", 5), ("１０", 10), ("९", 9), ("9" * 15, 10**15 - 1)],
)
def test_decimal_digits_of_any_script_are_a_number(text: str, number: int) -> None:
    """Persian, Indian and full-width digits count as those of a usual keyboard do."""
    assert whole_number(text) == number


@pytest.mark.parametrize(
    "text", ["", " ", "²", "1²", "①", "½", "五", "1_0", "+1", "-1", "1.0", "1 0", "x", "5" * 5000]
)
def test_nothing_else_is_a_number(text: str) -> None:
    """Small raised digits, signs, gaps and more digits than any number here are none."""
    assert whole_number(text) is None


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    """A number is read, or nothing is; the readers for options refuse in their one way."""
    number = whole_number(text)
    assert (number is None) == (not text.strip().isdecimal() or len(text.strip()) > 15)
    for read in (signed_number, decimal_number):
        with suppress(ValueError):
            # An error of another kind would not be met; and "nan" is not even itself.
            assert read(text) == read(text)


@pytest.mark.parametrize(("text", "number"), [("5", 5), ("+5", 5), ("-5", -5), (" -٥", -5)])
def test_an_option_may_have_a_sign(text: str, number: int) -> None:
    """Below the least there is, it is told so by its range."""
    assert signed_number(text) == number


@pytest.mark.parametrize(
    ("text", "number"), [("5", 5.0), ("2.5", 2.5), ("-2.5", -2.5), ("+1", 1.0), ("٢", 2.0)]
)
def test_a_decimal_number_has_digits_around_its_point(text: str, number: float) -> None:
    """Digits, and perhaps a point between them."""
    assert decimal_number(text) == number


@pytest.mark.parametrize("text", ["nan", "inf", "1e3", "1_0", ".5", "5.", "²", "1.2.3", "9" * 400])
def test_no_other_way_to_write_a_number_is_taken(text: str) -> None:
    """Neither what is no number at all, nor what only programmers write."""
    with pytest.raises(ValueError, match=r"^no number"):
        decimal_number(text)


def test_answers_are_compared_in_their_narrow_form() -> None:
    """What a Japanese or Chinese keyboard types wide means the same."""
    assert narrow(" ＮＯ　") == "no"
    assert whole_number(narrow("４")) == 4
    assert whole_number(narrow("²")) is None


def test_an_answer_keeps_signs_that_only_look_like_digits() -> None:
    """Digits of any script are usual ones; "²" would else become a number."""
    assert (narrow(" ٣ days １０ "), narrow("² days"), narrow("①")) == ("3 days 10", "² days", "①")
