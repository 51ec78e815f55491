"""A session as its entry: at any moment it says what was done and what is still to come."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.entry import Entry, EntryKind
from acupress_cli.domain.journal.session_entry import (
    RESUME_WITHIN,
    as_it_stands,
    can_resume,
    planned_holds,
    settled,
    still_to_come,
)
from acupress_cli.domain.journal.tags import tags_in
from acupress_cli.domain.journal.told import add_command
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from acupress_cli.domain.session.record import HoldRecord, SessionRecord
from tests.fakes.bench import NOON
from tests.fakes.journal import session
from tests.fakes.plans import WHOLE_PLAN

LEFT, RIGHT, MIDDLE = ("BL57", Side.LEFT), ("BL57", Side.RIGHT), ("GV3", None)
DRAFT = Entry("1", EntryKind.SESSION, NOON, NOON, coached=True)
LATER = NOON + timedelta(minutes=5)


def held(
    where: tuple[str, Side | None], outcome: HoldOutcome | None, held_s: float = 75.0
) -> HoldRecord:
    """One hold of the whole plan."""
    return HoldRecord(*where, 75, held_s if outcome else 0.0, outcome)


def entry_of(*holds: HoldRecord, ending: Ending | None = None, draft: Entry = DRAFT) -> Entry:
    """The entry of the whole plan after these holds."""
    record = SessionRecord(holds=list(holds), ending=ending)
    return as_it_stands(draft, record, planned_holds(WHOLE_PLAN), LATER)


def outcomes(entry: Entry) -> list[tuple[str, Side | None, HoldOutcome | None]]:
    """Each hold and how it ended."""
    return [(hold.code, hold.side, hold.outcome) for hold in entry.holds]


def test_before_anything_is_held_all_is_still_to_come() -> None:
    """Every hold of the plan stands there, with its planned seconds."""
    entry = entry_of()
    assert outcomes(entry) == [(*LEFT, None), (*RIGHT, None), (*MIDDLE, None)]
    assert {hold.planned_s for hold in entry.holds} == {75}
    assert still_to_come(entry) == entry.holds
    assert (entry.ending, entry.ended_at) == (None, LATER)


def test_what_was_done_comes_first_and_the_rest_stays_open() -> None:
    """A finished hold is done, the others may still come."""
    entry = entry_of(held(LEFT, HoldOutcome.FINISHED))
    assert outcomes(entry) == [(*LEFT, HoldOutcome.FINISHED), (*RIGHT, None), (*MIDDLE, None)]


def test_a_hold_begun_anew_is_still_to_come() -> None:
    """What was restarted or stopped is kept, and is not done."""
    entry = entry_of(held(LEFT, HoldOutcome.RESTARTED, 20))
    assert outcomes(entry)[:2] == [(*LEFT, HoldOutcome.RESTARTED), (*LEFT, None)]


def test_a_point_that_hurt_is_not_gone_on_with() -> None:
    """Its other side counts as not reached at once."""
    entry = entry_of(held(LEFT, HoldOutcome.HURT, 10))
    assert outcomes(entry)[1:] == [(*RIGHT, HoldOutcome.NOT_REACHED), (*MIDDLE, None)]


def test_a_session_that_was_ended_leaves_nothing_open() -> None:
    """The hold that was stopped says how far it went; later ones were not reached."""
    entry = entry_of(held(LEFT, HoldOutcome.STOPPED, 30), ending=Ending.QUIT)
    assert outcomes(entry) == [
        (*LEFT, HoldOutcome.STOPPED),
        (*RIGHT, HoldOutcome.NOT_REACHED),
        (*MIDDLE, HoldOutcome.NOT_REACHED),
    ]
    assert not still_to_come(entry)


def test_an_interrupted_session_can_be_gone_on_with() -> None:
    """The stopped hold comes again, and what is done later joins what was done."""
    cut_off = entry_of(held(LEFT, HoldOutcome.STOPPED, 30), ending=Ending.INTERRUPTED)
    assert [(hold.code, hold.side) for hold in still_to_come(cut_off)] == [LEFT, RIGHT, MIDDLE]
    rest = [held(where, HoldOutcome.FINISHED) for where in (LEFT, RIGHT, MIDDLE)]
    done = entry_of(*rest, ending=Ending.FINISHED, draft=cut_off)
    assert outcomes(done) == [
        (*LEFT, HoldOutcome.STOPPED), (*LEFT, HoldOutcome.FINISHED), (*RIGHT, HoldOutcome.FINISHED),
        (*MIDDLE, HoldOutcome.FINISHED),
    ]  # fmt: skip
    assert (done.started_at, done.pressed_s) == (NOON, 255.0)


def test_heat_and_pauses_add_up_over_both_parts() -> None:
    """A session in two parts has the heat and the pauses of both."""
    first = as_it_stands(DRAFT, SessionRecord(heat_s=600, pauses=1), (), LATER)
    second = as_it_stands(first, SessionRecord(heat_s=0, pauses=2), (), LATER)
    assert (second.heat_s, second.pauses) == (600, 3)


def test_a_clock_that_was_put_back_makes_no_entry_that_ends_before_it_began() -> None:
    """The entry then has no length; the seconds held are measured anyway."""
    entry = as_it_stands(DRAFT, SessionRecord(), (), NOON - timedelta(hours=1))
    assert entry.ended_at == entry.started_at == NOON
    assert entry.changed_at > DRAFT.changed_at


@pytest.mark.parametrize(
    ("ending", "passed", "can"),
    [
        (None, timedelta(), True),
        (Ending.INTERRUPTED, RESUME_WITHIN - timedelta(seconds=1), True),
        (None, RESUME_WITHIN, False),
        (None, -timedelta(seconds=1), False),
        (Ending.QUIT, timedelta(), False),
        (Ending.FINISHED, timedelta(), False),
    ],
)
def test_only_a_session_cut_off_a_short_while_ago_is_gone_on_with(
    ending: Ending | None, passed: timedelta, can: bool
) -> None:
    """One that was ended by the person, or long ago, is over."""
    entry = entry_of(held(LEFT, HoldOutcome.FINISHED), ending=ending)
    assert can_resume(entry, NOON + passed) is can


def test_a_session_with_nothing_to_come_is_not_gone_on_with() -> None:
    """Cut off after the last hold it is whole."""
    assert not can_resume(session(NOON, "GB30", ending=Ending.INTERRUPTED), LATER)


@pytest.mark.parametrize("ending", [None, Ending.INTERRUPTED])
def test_a_settled_session_is_kept_as_far_as_it_went(ending: Ending | None) -> None:
    """It counts as interrupted, and nothing of it is to come."""
    entry = settled(entry_of(held(LEFT, HoldOutcome.FINISHED), ending=ending), LATER)
    assert entry.ending is Ending.INTERRUPTED
    assert not still_to_come(entry)
    assert outcomes(entry)[0] == (*LEFT, HoldOutcome.FINISHED)
    assert outcomes(entry)[1:] == [
        (*RIGHT, HoldOutcome.NOT_REACHED),
        (*MIDDLE, HoldOutcome.NOT_REACHED),
    ]


DONE = st.sampled_from([o for o in HoldOutcome if o is not HoldOutcome.NOT_REACHED])


@given(st.lists(st.tuples(st.sampled_from([LEFT, RIGHT, MIDDLE]), DONE), max_size=6))
@settings(deadline=None, max_examples=200)
def test_every_planned_hold_is_told_and_nothing_held_is_lost(
    done: list[tuple[tuple[str, Side | None], HoldOutcome]],
) -> None:
    """Whatever happened, in any order: the seconds add up and each planned hold is there."""
    holds = [held(where, outcome, 10) for where, outcome in done]
    for ending in (None, *Ending):
        entry = entry_of(*holds, ending=ending)
        assert entry.pressed_s == 10 * len(holds)
        assert {(h.code, h.side) for h in entry.holds} == {LEFT, RIGHT, MIDDLE}
        assert not still_to_come(settled(entry, LATER))


@pytest.mark.parametrize(
    ("note", "tags"),
    [
        ("", ()),
        ("sat too long #sitting #Driving", ("sitting", "driving")),
        ("#sitting, then #sitting again.", ("sitting",)),
        ("C#sharp and # alone", ()),
        ("#long-drive!", ("long-drive",)),
        ("#睡觉", ("睡觉",)),
        ("#mu\u0308de", ("m\u00fcde",)),
        ("#\u0939\u093f\u0928\u094d\u0926\u0940!", ("\u0939\u093f\u0928\u094d\u0926\u0940",)),
        ("#\u0645\u06cc\u200c\u0631\u0648\u062f", ("\u0645\u06cc\u200c\u0631\u0648\u062f",)),
        ("disc #2, https://x.org/#top", ()),
        ("#2nd #L5-S1 #__ #-a", ("2nd", "l5-s1")),
        ("\uff03\u7761\u89c9 \uff46#x", ("\u7761\u89c9",)),
        ("#" + "x" * 51, ()),
        ("I #don't sit, #don’t stand, '#won't'", ("don't", "won't")),
        ("#sitting' #driving's. #long-'", ("sitting", "driving's", "long")),
        ("(#sitting) [see #a] sat(#b)", ("sitting", "a", "b")),
        (
            '"#quoted" \'#so\' “#curly” «#french» »#german« ("#both")',
            ("quoted", "so", "curly", "french", "german", "both"),
        ),
        ("C\"#x it'#y f)#z", ()),
    ],
)
def test_words_after_a_hash_are_tags(note: str, tags: tuple[str, ...]) -> None:
    """Whole words with the marks on their letters, after a space, a bracket or a quote."""
    assert tags_in(note) == tags


def test_a_session_that_was_not_written_can_be_typed_in() -> None:
    """The command has the time, each hold with its side and seconds, scores, areas and note."""
    entry = session(
        NOON, "GB30", leg=(6, 4), areas=("calf",), note="it's #sitting", goal=3
    ).changed(NOON)
    middle = HoldRecord("GV3", None, 60, 44.6, HoldOutcome.STOPPED)
    missed = HoldRecord("BL40", Side.LEFT, 60, 0.0, HoldOutcome.NOT_REACHED)
    entry = entry.changed(NOON, holds=(*entry.holds, middle, missed), before=PainScores(6, 2))
    assert add_command(entry) == (
        "acupress journal add '2026-05-04 12:00' --point GB30:left:60 --point GV3:middle:45 "
        "--leg 6 --back 2 --leg-after 4 --goal 3 --pain calf --note 'it'\"'\"'s #sitting'"
    )
    assert add_command(session(NOON)) == "acupress journal add '2026-05-04 12:00'"


def test_what_is_left_for_later_can_be_gone_on_with() -> None:
    """As what was cut off; where it is not wanted, it stays as it was left."""
    entry = entry_of(held(LEFT, HoldOutcome.FINISHED), held(RIGHT, HoldOutcome.STOPPED),
                     ending=Ending.LATER)  # fmt: skip
    assert [(hold.code, hold.side) for hold in still_to_come(entry)] == [RIGHT, MIDDLE]
    assert can_resume(entry, LATER)
    done = settled(entry, LATER)
    assert not can_resume(done, LATER)
    assert done.ending is Ending.LATER
