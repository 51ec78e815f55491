"""Taking changes back, and really forgetting."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from msgspec.structs import replace

from acupress_cli.adapters.journal.file import KEPT_CHANGES, JournalFile
from acupress_cli.domain.journal.entry import Entry, EntryKind
from acupress_cli.domain.journal.merging import merged
from tests.adapters.journals import AT, DAY, quick_folder, unexpected
from tests.fakes.journal import session

MINUTE = timedelta(minutes=1)


@pytest.fixture
def folder() -> Iterator[Path]:
    """An empty folder."""
    with quick_folder() as quick:
        yield quick


@pytest.fixture
def journal(folder: Path) -> Iterator[JournalFile]:
    """An empty journal."""
    opened = JournalFile(folder, unexpected)
    yield opened
    opened.close()


def as_told(entry: Entry) -> Entry:
    """The entry without the time of its last change, which an undo makes anew."""
    return replace(entry, changed_at=AT)


def test_with_no_change_there_is_nothing_to_take_back(journal: JournalFile) -> None:
    """Neither where there is no journal, nor where entries were written but not changed."""
    assert journal.undo(AT) is None
    journal.write(session(AT, "GB30"))
    assert journal.undo(AT) is None
    assert len(journal.entries()) == 1


def test_what_was_added_is_gone_again(journal: JournalFile) -> None:
    """Without a trace: an import that was taken back removes nothing where it came from."""
    added = session(AT, "GB30")
    journal.change("added a session", [added], AT)
    assert journal.undo(AT + MINUTE) == "added a session"
    assert journal.entries(with_removed=True) == ()
    assert (journal.practice_times(), journal.latest_session(AT)) == ((), None)
    journal.write(replace(added, holds=()))
    assert journal.entries()[0].points == ()


@pytest.mark.parametrize(
    "fields", [{"note": "other"}, {"removed": True}, {"holds": (), "tags": ("x",)}]
)
def test_what_was_changed_is_as_before(journal: JournalFile, fields: dict[str, object]) -> None:
    """An edit or a removal is taken back, and counts as the latest version everywhere."""
    before = session(AT, "GB30", "BL40", leg=(7, 3), note="as it was \x00\u202e\U0001f600")
    journal.write(before)
    edited = before.changed(AT + DAY, **fields)
    journal.change("edited", [edited], AT + DAY)
    assert journal.entries(with_removed=True) == (edited,)
    assert journal.undo(AT + 2 * DAY) == "edited"
    (now,) = journal.entries()
    assert as_told(now) == as_told(before)
    assert now.changed_at == AT + 2 * DAY
    assert merged({now.id: now}, [edited]).entries == ()


def test_an_import_is_taken_back_as_one(journal: JournalFile) -> None:
    """What was new is gone, what was replaced is as before, all else is untouched."""
    known = [session(AT + day * DAY, "GB30", note="mine") for day in range(3)]
    for entry in known:
        journal.write(entry)
    new = [session(AT + day * DAY, "BL40") for day in range(3, 6)]
    newer = [known[0].changed(AT + DAY, note="theirs"), known[1].changed(AT + DAY, removed=True)]
    journal.change("imported 5 entries", [*new, *newer], AT + DAY)
    assert len(journal.entries()) == 5
    assert journal.undo(AT + 2 * DAY) == "imported 5 entries"
    assert [as_told(entry) for entry in journal.entries()] == [as_told(entry) for entry in known]
    assert journal.entries()[2] == known[2]
    assert len(journal.entries(with_removed=True)) == 3


def test_one_id_twice_in_one_change(journal: JournalFile) -> None:
    """The last version counts; taking it back goes to what was before both."""
    entry = session(AT, "GB30", note="first")
    journal.write(entry)
    journal.change("two", [entry.changed(AT, note="a"), entry.changed(AT, note="b")], AT)
    assert journal.entries()[0].note == "b"
    assert journal.undo(AT) == "two"
    assert journal.entries()[0].note == "first"


def test_changes_are_taken_back_one_by_one(journal: JournalFile) -> None:
    """The last one first, each to what was before it, until there is none left."""
    entry = session(AT, "GB30", note="0")
    journal.write(entry)
    for number in range(1, 6):
        entry = entry.changed(AT, note=f"{number}")
        journal.change(f"change {number}", [entry], AT)
    for number in range(5, 0, -1):
        assert journal.undo(AT) == f"change {number}"
        assert journal.entries()[0].note == f"{number - 1}"
    assert journal.undo(AT) is None


def test_a_change_after_an_undo_is_taken_back_first(journal: JournalFile) -> None:
    """Undo, change again, undo: the way back stays in order."""
    entry = session(AT, "GB30", note="0")
    journal.change("added", [entry], AT)
    journal.change("one", [entry.changed(AT, note="1")], AT)
    assert journal.undo(AT) == "one"
    journal.change("two", [journal.entries()[0].changed(AT, note="2")], AT)
    assert [journal.undo(AT), journal.entries()[0].note] == ["two", "0"]
    assert [journal.undo(AT), journal.entries()] == ["added", ()]


def test_an_undo_counts_even_when_the_clock_was_put_back(journal: JournalFile) -> None:
    """What is taken back is later than the change, whatever the clock says."""
    entry = session(AT, "GB30", note="before")
    journal.write(entry)
    edited = entry.changed(AT + DAY, note="after")
    journal.change("edited", [edited], AT + DAY)
    assert journal.undo(AT - 400 * DAY) == "edited"
    (now,) = journal.entries()
    assert now.note == "before"
    assert now.rank > edited.rank


def test_an_entry_written_after_its_change_goes_back_too(journal: JournalFile) -> None:
    """Undo means as it was before the change, and is later than what came after it."""
    entry = session(AT, "GB30", note="before")
    journal.write(entry)
    journal.change("edited", [entry.changed(AT + MINUTE, note="edited")], AT)
    latest = entry.changed(AT + DAY, note="by another acupress")
    journal.write(latest)
    journal.undo(AT + 2 * MINUTE)
    (now,) = journal.entries()
    assert (now.note, now.rank > latest.rank) == ("before", True)


def test_a_change_of_nothing_can_be_taken_back(journal: JournalFile) -> None:
    """An import that brought nothing new is a change like others."""
    journal.change("imported nothing", [], AT)
    assert journal.undo(AT) == "imported nothing"
    assert journal.undo(AT) is None


def test_the_last_changes_are_kept_and_no_more(journal: JournalFile) -> None:
    """The way back has an end, so that the file does not grow for ever."""
    entry = session(AT, "GB30")
    for number in range(KEPT_CHANGES + 5):
        journal.change(f"{number}", [entry.changed(AT, note=f"{number}")], AT)
    names = [journal.undo(AT) for _ in range(KEPT_CHANGES + 1)]
    assert names == [f"{number}" for number in range(KEPT_CHANGES + 4, 4, -1)] + [None]
    assert journal.entries()[0].note == "4"


def files_with(folder: Path, word: str) -> list[str]:
    """The names of all files in which the word's bytes are."""
    forms = [word.encode("utf-8"), word.encode("utf-16-le")]
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(form in path.read_bytes() for form in forms)
    ]


def test_what_is_forgotten_is_in_no_file_any_more(journal: JournalFile, folder: Path) -> None:
    """Not in unused pages, not in the rollback file, not in what undo would bring back."""
    word = "Xylophonschmerz"
    for day in range(12):
        entry = session(AT + day * DAY, "GB30", note=word * (1 + 20 * day), tags=(word,))
        journal.begin(entry)
        journal.change(word, [entry.changed(AT, note=f"{word} again", removed=day % 2 == 0)], AT)
    journal.write(session(AT, "GB30", id=word))
    journal.undo(AT)
    assert "journal.db" in files_with(folder, word)
    later = JournalFile(folder, unexpected)
    assert later.forget(None) == 13
    assert files_with(folder, word) == []
    assert [path.name for path in folder.iterdir()] == ["journal.db"]
    assert (folder / "journal.db").stat().st_size < 80_000
    assert later.entries(with_removed=True) == journal.entries(with_removed=True) == ()
    assert later.undo(AT) is journal.undo(AT) is None
    later.write(session(AT, "GB30"))
    assert len(journal.entries()) == 1


def test_only_the_days_before_are_forgotten(journal: JournalFile, folder: Path) -> None:
    """By the person's own calendar; the day itself and all after it stay, holds too."""
    kept = [session(AT + day * DAY, "GB30", "BL40", note="kept") for day in (2, 3)]
    gone = [session(AT + day * DAY, "GB34", note="Xylophonschmerz") for day in (0, 1)]
    early = datetime(2026, 5, 6, 0, 30, tzinfo=timezone(timedelta(hours=14)))
    kept.insert(0, Entry("early", EntryKind.NOTE, early, early, note="the sixth, there"))
    for entry in [*kept, *gone]:
        journal.change("added", [entry], AT)
    assert journal.forget((AT + 2 * DAY).date()) == 2
    assert journal.entries(with_removed=True) == tuple(kept)
    assert files_with(folder, "Xylophonschmerz") == []
    assert journal.undo(AT) is None
    assert journal.forget((AT + 2 * DAY).date()) == 0


def test_forgetting_what_is_not_there_makes_nothing(journal: JournalFile, folder: Path) -> None:
    """Without a journal there is nothing to forget, and none is made."""
    assert journal.forget(None) == 0
    assert list(folder.iterdir()) == []


def test_a_damaged_way_back_is_told(folder: Path) -> None:
    """Where what was before cannot be read, the entries are saved and nothing is guessed."""
    told: list[str] = []
    journal = JournalFile(folder, told.append)
    entry = session(AT, "GB30", note="after")
    journal.change("edited", [entry], AT)
    journal.change("edited", [entry.changed(AT, note="after")], AT)
    with sqlite3.connect(folder / "journal.db") as raw:
        raw.execute("UPDATE changed_entry SET before = substr(before, 3)")
    raw.close()
    assert journal.undo(AT) is None
    assert len(told) == 1
    assert journal.entries()[0].note == "after"
    journal.close()
