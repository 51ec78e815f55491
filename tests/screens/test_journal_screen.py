"""Entries of the journal as a list and one by one, in wide and narrow windows."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter
from acupress_cli.domain.journal.short_ids import short_ids
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.safety.red_flag import Outcome as CheckOutcome
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from acupress_cli.domain.session.record import HoldRecord
from acupress_cli.domain.words.text import shown
from acupress_cli.screens.journal_screen import entries_screen, entry_screen
from tests.fakes.bench import NOON
from tests.fakes.journal import hold, session
from tests.screens.golden_file import check_golden
from tests.screens.printing import printed

HOLDS = (
    HoldRecord("GB30", Side.LEFT, 90, 90.0, HoldOutcome.FINISHED, was_tender=True),
    HoldRecord("GB30", Side.RIGHT, 90, 12.4, HoldOutcome.HURT),
    HoldRecord("BL40", Side.LEFT, 60, 30.0, HoldOutcome.TOO_TENDER, was_tender=True),
    HoldRecord("GV3", None, 60, 0.0, HoldOutcome.NOT_REACHED),
    HoldRecord("XX9", Side.LEFT, 60, 0.0, None),
)
COACHED = replace(
    session(NOON, leg=(6, 4), back=(3, None)),
    id="3fa2b1", ended_at=NOON + timedelta(minutes=12), holds=HOLDS, heat_s=612.0, pauses=2,
    areas=("buttock", "calf"), side=Side.LEFT, reaches="calf", goal=4, tags=("sitting", "desk"),
    hours_after=HoursAfter.WORSE, note="Sat for three hours at the desk.\n\n\tThen a walk.",
)  # fmt: skip
TOLD = Entry(
    "9c0d11", EntryKind.SESSION, NOON + timedelta(hours=9), NOON, told_s=600.0,
    after=PainScores(leg=2), holds=(hold("GB30"),),
)  # fmt: skip
NOTE = Entry(
    "0d1e22", EntryKind.NOTE, NOON + timedelta(days=1), NOON, before=PainScores(5, 2),
    areas=("elsewhere",), side=Side.BOTH, reaches="far", tags=("\u99d0\u8f66",),
    note="\u65e5\u672c\u8a9e\u306e\u30ce\u30fc\u30c8\u3001" * 6 + "\x1b[31m\u202e",
)  # fmt: skip
REST = Entry("4411aa", EntryKind.REST, NOON + timedelta(days=2), NOON, note="Sore.")
CHECK = Entry(
    "4411bb", EntryKind.CHECK, NOON + timedelta(days=3), NOON, outcome=CheckOutcome.NOT_FOR_YOU
)
CUT_OFF = replace(
    session(NOON + timedelta(days=4), "GB30"), id="77aa00", ending=Ending.INTERRUPTED,
    holds=(hold("GB30", 30.0),),
)  # fmt: skip
REMOVED = replace(NOTE, id="88bb00", note="Gone", removed=True, areas=(), tags=())
ENTRIES = (COACHED, TOLD, NOTE, REST, CHECK, CUT_OFF, REMOVED)
IDS = short_ids(entry.id for entry in ENTRIES)


@pytest.mark.parametrize("width", [120, 80, 40])
def test_the_list_looks_as_kept(width: int) -> None:
    """One line each; in a narrow window what is told of an entry stands beneath it."""
    lines = printed(entries_screen(ENTRIES, IDS, width), width)
    check_golden(f"journal-list-{width}", lines)
    assert max(map(cell_len, lines)) <= width
    assert width < 66 or len(lines) == len(ENTRIES)


@pytest.mark.parametrize("width", [80, 40])
@pytest.mark.parametrize(
    ("name", "entry"),
    [("session", COACHED), ("told", TOLD), ("note", NOTE), ("check", CHECK), ("removed", REMOVED)],
)
def test_an_entry_looks_as_kept(
    name: str, entry: Entry, width: int, catalogue: Catalogue, atlas: BodyAtlas
) -> None:
    """Everything that is kept of it, in words."""
    lines = printed(entry_screen(entry, catalogue, atlas), width)
    check_golden(f"journal-{name}-{width}", lines)
    assert max(map(cell_len, lines)) <= width


def test_no_entries_take_no_room() -> None:
    """An empty list is empty."""
    assert "".join(printed(entries_screen((), {}, 80))) == ""


@pytest.mark.parametrize(
    ("ending", "told"),
    [
        (Ending.FINISHED, "Ended: finished"),
        (Ending.QUIT, "Ended: early"),
        (Ending.LATER, "Ended: left for later"),
        (Ending.INTERRUPTED, "Ended: cut off"),
        (None, "Ended: cut off"),
    ],
)
def test_how_a_session_ended_is_told(
    ending: Ending | None, told: str, catalogue: Catalogue, atlas: BodyAtlas
) -> None:
    """A session without an end was cut off: the program never came to write one."""
    entry = replace(COACHED, ending=ending)
    assert told in printed(entry_screen(entry, catalogue, atlas))
    listed = printed(entries_screen([entry], IDS, 200), 200)[0]
    assert ("cut off" in listed) == ("cut off" in told)
    assert ("for later" in listed) == ("for later" in told)


@pytest.mark.parametrize(
    ("seconds", "listed", "in_words"),
    [
        (20.0, "20 s", "20 seconds"),
        (1.0, "1 s", "1 second"),
        (60.0, "1 min", "1 minute"),
        (150.0, "2 min", "2 minutes 30 seconds"),
        (3661.0, "61 min", "61 minutes 1 second"),
    ],
)
def test_how_long_was_pressed(
    seconds: float, listed: str, in_words: str, catalogue: Catalogue, atlas: BodyAtlas
) -> None:
    """Short in the list, in words where there is room."""
    entry = replace(TOLD, holds=(), told_s=seconds)
    assert f"session  {listed:>6}" in printed(entries_screen([entry], IDS, 80))[0]
    assert f"Pressed for {in_words} in all." in printed(entry_screen(entry, catalogue, atlas))


@given(
    st.text(max_size=200),
    st.lists(st.text(min_size=1, max_size=30), max_size=5),
    st.sampled_from([20, 40, 66, 80, 120]),
)
def test_whatever_was_written_stays_in_its_columns(note: str, tags: list[str], width: int) -> None:
    """No note and no tag can make a line wider than the window, or a second line of a list."""
    entry = replace(COACHED, note=note, tags=tuple(tags))
    lines = printed(entries_screen([entry, TOLD], IDS, width), width)
    assert max(map(cell_len, lines)) <= width
    assert all(line == shown(line) for line in lines)
    assert width < 66 or len(lines) == 2
