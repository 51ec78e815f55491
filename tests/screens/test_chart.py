"""The small chart of pain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.screens.chart import (
    ASCII,
    CHART_WIDTH,
    UNICODE,
    ChartSigns,
    chart_signs,
    level_row,
    pain_row,
    scale_head,
)

MIDDLES = st.none() | st.integers(0, 20).map(lambda halves: halves / 2)


@pytest.mark.parametrize(
    ("before", "after", "row"),
    [
        (6, 4, "........A===B........"),
        (4, 6, "........B===A........"),
        (10, 0, "A===================B"),
        (5, 5, "..........X.........."),
        (5, 4.5, ".........AB.........."),
        (0, None, "B...................."),
        (None, 10, "....................A"),
        (None, None, "....................."),
    ],
)
def test_a_row_shows_where_pain_was(before: float | None, after: float | None, row: str) -> None:
    """Two cells a point, so that a half has its own place."""
    assert pain_row(before, after, ASCII).plain == row


def test_the_numbers_stand_over_their_places() -> None:
    """0 and 5 exactly; 10 ends where the row ends."""
    head = scale_head().plain
    assert (head.index("0"), head.index("5"), len(head)) == (0, 10, CHART_WIDTH)
    assert head.endswith("10")


@pytest.mark.parametrize("signs", [UNICODE, ASCII])
@given(MIDDLES, MIDDLES)
def test_before_and_after_differ_by_shape(
    signs: ChartSigns, before: float | None, after: float | None
) -> None:
    """For any scores each stands in the row once, or both as one sign."""
    row = pain_row(before, after, signs).plain
    assert len(row) == CHART_WIDTH
    same = before is not None and before == after
    assert row.count(signs.same) == same
    assert row.count(signs.before) == (before is not None and not same)
    assert row.count(signs.after) == (after is not None and not same)


def test_a_level_is_a_bar() -> None:
    """At least one sign, at most all."""
    assert [level_row(level, 3, ASCII).plain for level in range(3)] == ["#--", "##-", "###"]


def test_ascii_terminals_get_ascii_signs() -> None:
    """All of one cell, each once."""
    ascii_signs = chart_signs(ascii_only=True)
    assert ascii_signs is ASCII
    assert chart_signs(ascii_only=False) is UNICODE
    for signs in (ASCII, UNICODE):
        every = [getattr(signs, name) for name in ChartSigns.__struct_fields__]
        assert {len(sign) for sign in every} == {1}
        assert len(set(every)) == len(every)
        assert signs is UNICODE or all(sign.isascii() for sign in every)
