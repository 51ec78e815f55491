"""Conditions in people's own words are counted, denied or asked about, and never ignored."""

import pytest

from acupress_cli.domain.pain.reading import Truth
from tests.fakes.bench import CONTENT
from tests.fakes.hearing import conditions_heard, understood
from tests.safety.said_conditions import DENIED, DOUBTFUL, NONE, TRUE

CONDITIONS = CONTENT.conditions().asked


def said(text: str, how: Truth) -> set[str]:
    """The conditions that ``text`` speaks of in this way."""
    return {one.id for one in conditions_heard(text).conditions if one.said is how}


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_of_the_writer_counts(text: str) -> None:
    """Just these conditions, and none of them denied or in doubt."""
    assert {(one.id, one.said) for one in conditions_heard(text).conditions} == {
        (name, Truth.TRUE) for name in TRUE[text]
    }


@pytest.mark.parametrize("text", DENIED)
def test_a_plain_denial_does_not_count(text: str) -> None:
    """It is heard as a denial, so that it can be said back."""
    assert said(text, Truth.DENIED)
    assert not said(text, Truth.TRUE) | said(text, Truth.DOUBTFUL)


@pytest.mark.parametrize("text", DOUBTFUL)
def test_other_people_and_the_past_are_in_doubt(text: str) -> None:
    """Neither silently counted nor silently dropped."""
    assert said(text, Truth.DOUBTFUL) == {DOUBTFUL[text]}
    assert not said(text, Truth.TRUE)


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_a_condition_is_none(text: str) -> None:
    """A mini pill, an occasional painkiller and a word about pain change nothing."""
    assert conditions_heard(text).conditions == ()


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda one: one.id)
def test_every_name_of_every_condition_is_heard(condition: object) -> None:
    """Alone and in a sentence, with the medicines that make it true."""
    one = next(c for c in CONDITIONS if c is condition)
    for name in (*one.also, *one.medicines):
        for text in (name, f"left calf, I have {name}"):
            assert one.id in said(text, Truth.TRUE) | said(text, Truth.DOUBTFUL), text


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda one: one.id)
def test_no_name_of_a_condition_is_read_as_the_pain(condition: object) -> None:
    """Its place is not where it hurts: a hip that was replaced is not a hip that hurts."""
    one = next(c for c in CONDITIONS if c is condition)
    for name in one.also:
        assert understood(f"left calf, {name}").pattern.areas == ("calf",), name
