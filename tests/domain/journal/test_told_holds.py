"""Holds in a person's own words."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.errors import AcupressError, NoSuchError, UsageError
from acupress_cli.domain.journal.told_holds import parse_holds
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session.cues import HoldOutcome
from acupress_cli.domain.session.record import HoldRecord
from tests.fakes.bench import CONTENT

LEFT, RIGHT, BOTH = Side.LEFT, Side.RIGHT, Side.BOTH


@pytest.mark.parametrize(
    ("text", "side", "meant"),
    [
        ("GB30", None, [("GB30", None, 60)]),
        ("huantiao", LEFT, [("GB30", LEFT, 60)]),
        ("gb30", BOTH, [("GB30", LEFT, 60), ("GB30", RIGHT, 60)]),
        ("GB30:left", RIGHT, [("GB30", LEFT, 60)]),
        ("GB30: Right :90", None, [("GB30", RIGHT, 90)]),
        ("GB30:both:45", None, [("GB30", LEFT, 45), ("GB30", RIGHT, 45)]),
        ("GB30::1", LEFT, [("GB30", LEFT, 1)]),
        ("GB30:left:180", None, [("GB30", LEFT, 180)]),
        ("GB30:left:", None, [("GB30", LEFT, 60)]),
        ("GV3", LEFT, [("GV3", None, 60)]),
        ("GV3:middle:30", LEFT, [("GV3", None, 30)]),
    ],
)
def test_a_hold_is_read(
    catalogue: Catalogue,
    text: str,
    side: Side | None,
    meant: list[tuple[str, Side | None, int]],
) -> None:
    """Point, side and seconds; a side it does not name is the usual one, a length 60 seconds."""
    assert parse_holds(text, catalogue, side) == tuple(
        HoldRecord(code, held, length_s, length_s, HoldOutcome.FINISHED)
        for code, held, length_s in meant
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("GB30:left:0", "A hold lasts 1 to 180 seconds, not 0."),
        ("GB30:left:181", "A hold lasts 1 to 180 seconds, not 181."),
        ("GB30:left:1e2", '"GB30:left:1e2" is not a point with its side and seconds.'),
        ("GB30:left:-5", '"GB30:left:-5" is not a point with its side and seconds.'),
        ("GB30:left:\u00b2", '"GB30:left:\u00b2" is not a point with its side and seconds.'),
        ("GB30:left:999999", "A hold lasts 1 to 180 seconds, not 999999."),
        ("GB30:left:60:60", '"GB30:left:60:60" is not a point with its side and seconds.'),
        ("GB30:up", '"GB30:up" does not say left, right or both.'),
        ("GB30:60", '"GB30:60" does not say left, right or both.'),
        ("GB30:middle", '"GB30:middle" does not say left, right or both.'),
        ("GV3:left", "GV3 lies in the middle, so it has no side."),
    ],
)
def test_what_is_no_hold_is_refused(catalogue: Catalogue, text: str, sentence: str) -> None:
    """The sentence says what is wrong, the hint how to say it."""
    with pytest.raises(UsageError) as refused:
        parse_holds(text, catalogue, None)
    assert refused.value.sentence == sentence
    assert "GB30:left:90" in refused.value.hint


@pytest.mark.parametrize("text", ["", ":left", "GB99:left", "B54"])
def test_a_point_that_is_not_known_is_refused(catalogue: Catalogue, text: str) -> None:
    """As by every other command."""
    with pytest.raises(NoSuchError):
        parse_holds(text, catalogue, None)


@given(st.text(max_size=20) | st.from_regex(r"(GB30|GV3):[a-z]{0,6}:.{0,4}", fullmatch=True))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No words lead to a traceback, or to a hold of an impossible length."""
    with suppress(AcupressError):
        for held in parse_holds(text, CONTENT.catalogue(), None):
            assert 1 <= held.held_s <= 180
