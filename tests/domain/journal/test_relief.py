"""How often pain was easier after a point."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.journal.change import Change
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.journal.relief import relief_by_point, session_change
from acupress_cli.domain.points.relief import PointRelief
from acupress_cli.domain.session.cues import HoldOutcome
from tests.fakes.journal import hold, session

AT = datetime(2026, 5, 4, 9, 0, tzinfo=timezone.utc)
SCORES = st.none() | st.integers(0, 10)


@pytest.mark.parametrize(
    ("leg", "back", "change"),
    [
        ((6, 4), (None, None), Change.EASED),
        ((6, 5), (None, None), Change.UNCHANGED),
        ((6, 8), (None, None), Change.WORSE),
        ((None, None), (5, 3), Change.EASED),
        ((6, None), (5, 3), Change.EASED),
        ((None, 4), (None, None), None),
        ((6, None), (None, 2), None),
        ((7, 5), (3, 3), Change.EASED),
        ((7, 7), (3, 1), Change.UNCHANGED),
        ((3, 1), (7, 7), Change.UNCHANGED),
        ((5, 3), (5, 5), Change.EASED),
        ((5, 5), (5, 3), Change.UNCHANGED),
        ((7, 4), (2, 5), Change.WORSE),
        ((2, 5), (7, 4), Change.WORSE),
        ((0, 0), (None, None), Change.UNCHANGED),
    ],
)
def test_the_worst_site_decides_and_worse_is_never_hidden(
    leg: tuple[int | None, int | None],
    back: tuple[int | None, int | None],
    change: Change | None,
) -> None:
    """Only a site told before and after counts; the leg where both are equal."""
    assert session_change(session(AT, "GB30", leg=leg, back=back)) is change


def test_points_are_counted_by_session_and_ordered_by_evidence() -> None:
    """Most sessions first, then most often easier, then by code."""
    entries = [
        session(AT, "GB30", "BL40", "GB30", leg=(6, 3)),
        session(AT + timedelta(days=1), "GB30", "BL57", leg=(6, 6)),
        session(AT + timedelta(days=2), "GB30", "BL40", leg=(6, 9)),
        session(AT + timedelta(days=3), "BL60", leg=(6, 4)),
        session(AT + timedelta(days=4), "BL60", "BL23"),
    ]
    assert relief_by_point(entries) == (
        PointRelief("GB30", 3, 1, 1, 0, 0),
        PointRelief("BL40", 2, 1, 1, 0, 0),
        PointRelief("BL60", 1, 1, 0, 0, 0),
        PointRelief("BL57", 1, 0, 0, 0, 0),
    )
    assert relief_by_point(entries)[0].unchanged == 1


def test_hurt_and_too_tender_count_without_scores_too() -> None:
    """A point that hurt is told of, even where it was hardly pressed."""
    holds = (
        hold("GB30", 0.0, HoldOutcome.HURT),
        hold("BL40", 30.0, HoldOutcome.TOO_TENDER),
        replace(hold("BL57"), was_tender=True),
        hold("BL60", 0.0, HoldOutcome.SKIPPED),
    )
    entry = replace(session(AT), holds=holds)
    assert relief_by_point([entry]) == (
        PointRelief("BL40", 0, 0, 0, 0, 1),
        PointRelief("BL57", 0, 0, 0, 0, 1),
        PointRelief("GB30", 0, 0, 0, 1, 0),
    )


def test_a_point_that_was_not_really_pressed_gets_no_credit() -> None:
    """A skipped hold eases nothing."""
    entry = replace(session(AT, leg=(6, 2)), holds=(hold("BL60", 0.0, HoldOutcome.SKIPPED),))
    assert relief_by_point([entry]) == ()


@st.composite
def sessions(draw: st.DrawFn) -> list[Entry]:
    """Sessions with any scores and some points."""
    pairs = draw(st.lists(st.tuples(SCORES, SCORES, SCORES, SCORES), max_size=12))
    codes = st.lists(st.sampled_from(["GB30", "BL40", "BL57"]), max_size=4)
    return [
        session(AT + timedelta(hours=i), *draw(codes), leg=(a, b), back=(c, d))
        for i, (a, b, c, d) in enumerate(pairs)
    ]


@given(sessions())
def test_counts_add_up(entries: list[Entry]) -> None:
    """Easier, unchanged and worse make all the sessions with a point, each in one of them."""
    for relief in relief_by_point(entries):
        assert min(relief.eased, relief.worse, relief.unchanged) >= 0
        assert relief.sessions <= sum(relief.code in entry.points for entry in entries)


@given(sessions())
def test_the_order_of_entries_changes_nothing(entries: list[Entry]) -> None:
    """Counts know no order."""
    assert relief_by_point(entries) == relief_by_point(entries[::-1])
