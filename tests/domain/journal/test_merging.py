"""Merging journals: any order, any number of times, and a removal stays a removal."""

from datetime import datetime, timedelta, timezone
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.journal.merging import Merged, merged
from tests.fakes.entries import journals, told, versions, with_theirs
from tests.fakes.journal import session

AT = datetime(2026, 5, 4, 12, 0, tzinfo=timezone(timedelta(hours=1)))
MINE = session(AT, "GB30", note="mine")
NEWER = MINE.changed(AT + timedelta(hours=1), note="newer")
REMOVED = NEWER.changed(AT + timedelta(hours=2), removed=True)


def by_id(*found: Entry) -> dict[str, Entry]:
    """A journal."""
    return {entry.id: entry for entry in found}


def test_what_is_new_and_what_is_newer() -> None:
    """Entries not known before are added, later versions replace, the rest is known."""
    other = session(AT + timedelta(days=1), "BL57")
    assert merged(by_id(MINE), [NEWER, other]) == Merged((other,), (NEWER,), 0)
    assert merged(by_id(NEWER), [MINE, NEWER]) == Merged((), (), 2)
    assert merged(by_id(MINE), [NEWER, other]).entries == (other, NEWER)


def test_of_two_versions_in_one_copy_the_later_counts() -> None:
    """Whichever stands first."""
    assert merged({}, [MINE, NEWER]).added == (NEWER,)
    assert merged({}, [NEWER, MINE]) == Merged((NEWER,), (), 1)


def test_what_was_removed_here_stays_removed() -> None:
    """An older copy from elsewhere does not bring it back, and that is counted."""
    assert merged(by_id(REMOVED), [NEWER, MINE]) == Merged((), (), 2, stay_removed=2)
    assert merged(by_id(NEWER), [REMOVED]).newer == (REMOVED,)


def test_a_removal_is_the_same_with_and_without_its_content() -> None:
    """A copy without content is known here, and here its content is kept for undo."""
    bare = REMOVED.without_content()
    assert bare.note == ""
    assert bare.holds == ()
    assert merged(by_id(REMOVED), [bare]) == Merged((), (), 1)
    assert merged(by_id(bare), [REMOVED]) == Merged((), (), 1)


def test_a_removal_wins_over_another_version_of_the_same_moment() -> None:
    """It never depends on what the entries say."""
    other = replace(REMOVED, removed=False)
    assert merged(by_id(other), [REMOVED]).newer == (REMOVED,)
    assert merged(by_id(REMOVED), [other]).newer == ()


def test_two_versions_that_tell_the_same_time_are_counted() -> None:
    """One of the two is kept, the same on either side."""
    edited = replace(MINE, note="edited elsewhere")
    here, there = merged(by_id(MINE), [edited]), merged(by_id(edited), [MINE])
    assert (here.clash, there.clash) == (1, 1)
    assert with_theirs(by_id(MINE), [edited]) == with_theirs(by_id(edited), [MINE])


@given(journals(), journals())
def test_twice_is_once(mine: dict[str, Entry], theirs: dict[str, Entry]) -> None:
    """Taking the same copy in again changes nothing."""
    once = with_theirs(mine, theirs.values())
    assert with_theirs(once, theirs.values()) == once
    assert merged(once, theirs.values()).entries == ()


@given(journals(), journals())
def test_the_order_does_not_matter(one: dict[str, Entry], other: dict[str, Entry]) -> None:
    """Theirs into mine shows the same as mine into theirs."""
    assert told(with_theirs(one, other.values())) == told(with_theirs(other, one.values()))


@given(journals(), journals(), journals())
def test_neither_does_the_grouping(
    one: dict[str, Entry], two: dict[str, Entry], three: dict[str, Entry]
) -> None:
    """Three machines end with the same journal, whichever two met first."""
    first = with_theirs(with_theirs(one, two.values()), three.values())
    last = with_theirs(one, with_theirs(two, three.values()).values())
    assert told(first) == told(last)


@given(st.lists(versions(), max_size=6), st.randoms(use_true_random=False))
def test_a_copy_may_hold_its_entries_in_any_order(found: list[Entry], chance: Random) -> None:
    """Also where it has several versions of one entry."""
    mixed = list(found)
    chance.shuffle(mixed)
    assert told(with_theirs({}, mixed)) == told(with_theirs({}, found))
