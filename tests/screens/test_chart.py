"""How the bars of charts are drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.domain.journal.charts import MOST_CELLS, PAIN, Mark, pain_bar
from acupress_cli.screens.chart import ASCII, UNICODE, Signs, chart_signs, drawn, scale_head
from acupress_cli.screens.theme import QUIET

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
    assert drawn(pain_bar(before, after), ASCII).plain == row


def test_the_numbers_stand_over_their_places() -> None:
    """0 and 5 exactly; 10 ends where the row ends."""
    head = scale_head(PAIN.scale, MOST_CELLS).plain
    assert (head.index("0"), head.index("5"), len(head)) == (0, 10, MOST_CELLS)
    assert head.endswith("10")


@pytest.mark.parametrize("signs", [UNICODE, ASCII])
@given(MIDDLES, MIDDLES)
def test_before_and_after_differ_by_shape(
    signs: Signs, before: float | None, after: float | None
) -> None:
    """For any scores each stands in the row once, or both as one sign."""
    row = drawn(pain_bar(before, after), signs).plain
    assert len(row) == MOST_CELLS
    same = before is not None and before == after
    assert row.count(signs[Mark.BOTH]) == same
    assert row.count(signs[Mark.BEFORE]) == (before is not None and not same)
    assert row.count(signs[Mark.AFTER]) == (after is not None and not same)


def test_what_fills_a_bar_up_is_quiet() -> None:
    """What counts is not."""
    bar = drawn(((Mark.REACHED, 2), (Mark.BEYOND, 3)), ASCII)
    assert bar.plain == "##---"
    assert [(span.start, span.end) for span in bar.spans if span.style == QUIET] == [(2, 5)]


def test_ascii_terminals_get_ascii_signs() -> None:
    """All of one cell, each once, and one for every mark."""
    ascii_signs = chart_signs(ascii_only=True)
    assert ascii_signs is ASCII
    assert chart_signs(ascii_only=False) is UNICODE
    for signs in (ASCII, UNICODE):
        assert set(signs) == set(Mark)
        assert {len(sign) for sign in signs.values()} == {1}
        assert len(set(signs.values())) == len(signs)
        assert signs is UNICODE or all(sign.isascii() for sign in signs.values())
