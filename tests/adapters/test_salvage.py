"""A damaged journal: kept as it is, what can be read is saved, and the person is told once."""

import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from acupress_cli.adapters import journal_rows as rows
from acupress_cli.adapters.journal_file import JournalFile
from acupress_cli.adapters.salvage import salvaged
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.journal.entry import Entry
from tests.adapters.journals import AT, DAY, quick_folder, unexpected
from tests.fakes.journal import session

COUNT = 100
LATER = AT + 100_000 * DAY
ENTRIES = tuple(
    session(AT + day * DAY, "GB30", "BL40", id=f"{day:032}", note=f"The note of day {day}. " * 5)
    for day in range(COUNT)
)
PAGE = 4096


@pytest.fixture(scope="module")
def sound() -> bytes:
    """The bytes of a journal of a hundred sessions."""
    with quick_folder() as folder:
        journal = JournalFile(folder, unexpected)
        journal.change("imported", ENTRIES, AT)
        journal.close()
        return (folder / "journal.db").read_bytes()


@pytest.fixture
def folder() -> Iterator[Path]:
    """An empty folder."""
    with quick_folder() as quick:
        yield quick


class Opened:
    """A journal of these bytes, read with every question there is; ``told`` is what it said."""

    def __init__(self, content: bytes) -> None:
        self.told: list[str] = []
        with quick_folder() as folder:
            (folder / "journal.db").write_bytes(content)
            journal = JournalFile(folder, self.told.append)
            self.sentences: list[str] = []
            for read in (
                journal.entries, journal.practice_times, lambda: journal.latest_session(LATER),
                journal.hurt_marks, journal.headings, lambda: journal.matching("0"),
            ):  # fmt: skip
                self._try(read)
            self.aside = [p.read_bytes() for p in folder.glob("journal.damaged-*.db")]
            self._try(lambda: journal.write(session(AT, "ST36", id="new")))
            self._try(lambda: journal.change("x", [ENTRIES[50].changed(AT, note="x")], AT))
            self._try(lambda: journal.undo(AT))
            self.found: tuple[Entry, ...] = ()
            if not self.sentences:
                self.found = JournalFile(folder, self.told.append).entries()
            journal.close()

    def _try(self, work: Callable[[], object]) -> None:
        try:
            work()
        except JournalError as error:
            self.sentences.append(error.sentence)

    @property
    def same(self) -> int:
        """How many of the entries are there as they were, or with the sum of their holds."""
        return len({as_told(entry) for entry in ENTRIES} & {as_told(e) for e in self.found})


def as_told(entry: Entry) -> Entry:
    """What is left of an entry whose holds were lost, without the time of its change."""
    return replace(entry, holds=(), told_s=entry.pressed_s, changed_at=AT)


@pytest.mark.parametrize(
    "garbage",
    [b"xy", b"garbage" * 500, b"SQLite format 3\0", b"SQLite format 3\0" * 999, bytes(9999)],
)
def test_what_is_no_journal_at_all(garbage: bytes) -> None:
    """It is kept byte for byte, nothing could be read, and a new journal works."""
    opened = Opened(garbage)
    assert opened.aside == [garbage]
    assert opened.sentences == []
    assert [entry.id for entry in opened.found] == ["new"]
    assert len(opened.told) == 1
    assert opened.told[0].startswith("Your journal was damaged. The damaged file is kept as ")
    assert opened.told[0].endswith("0 entries could be read, and are in a new journal.")


def test_an_empty_file_is_an_empty_journal() -> None:
    """As a program leaves it that was cut off while it made the file."""
    assert Opened(b"x").told == []  # SQLite itself counts one byte as none
    opened = Opened(b"")
    assert (opened.told, opened.aside, opened.sentences) == ([], [], [])
    assert [entry.id for entry in opened.found] == ["new"]


def test_a_file_that_was_cut_short(sound: bytes) -> None:
    """Wherever it is cut, all that came before the cut is there, and it is kept as it is."""
    random = Random(20261101)
    saved = {}
    for place in random.sample(range(1, len(sound)), 12):
        opened = Opened(sound[:place])
        assert opened.aside == [sound[:place]]
        assert opened.sentences == []
        assert len(opened.told) == 1
        saved[place] = opened.same
    assert max(saved.values()) >= COUNT / 2
    by_place = [saved[place] for place in sorted(saved)]
    assert by_place == sorted(by_place)


def test_a_page_of_zeros(sound: bytes) -> None:
    """Wherever the page is, only what was in it is lost, unless the others hang on it."""
    saved = []
    for start in range(0, len(sound), PAGE):
        content = sound[:start] + bytes(PAGE) + sound[start + PAGE :]
        opened = Opened(content)
        assert opened.sentences == []
        assert len(opened.told) <= 1
        saved.append(opened.same)
    assert saved[0] == COUNT
    assert all(count >= COUNT - 20 for count in saved[2:])
    assert sum(saved) >= (len(saved) - 2) * (COUNT - 10)


HEADER = 100


@pytest.mark.parametrize("bit", range(8))
def test_a_flipped_bit_where_all_begins(sound: bytes, bit: int) -> None:
    """What says how to read the rest is the same in every journal, so nothing is lost."""
    random = Random(20261129 + bit)
    places = (*random.sample(range(HEADER), 12), 18, 60, 63, *random.sample(range(HEADER, PAGE), 6))
    for place in places:
        content = bytearray(sound)
        content[place] ^= 1 << bit
        opened = Opened(bytes(content))
        assert (place, opened.same, opened.sentences) in (
            (place, COUNT, []), (place, COUNT - 1, []),
        )  # fmt: skip
        assert opened.aside in ([], [bytes(content)])


def test_a_flipped_byte(sound: bytes) -> None:
    """In fifty places: never a fault but a plain sentence, and nearly all is saved."""
    random = Random(20261102)
    same = []
    for place in random.sample(range(len(sound)), 50):
        content = bytearray(sound)
        content[place] ^= random.randrange(1, 256)
        opened = Opened(bytes(content))
        assert len(opened.told) <= 1
        assert opened.aside in ([], [bytes(content)])
        same.append(opened.same)
    assert sum(same) >= 0.8 * 50 * COUNT
    assert sorted(same)[10] >= COUNT - 20


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("kind", "sessiom"), ("started_utc", "2026-05-0x"), ("started_utc", b"2026"),
        ("started_offset_min", 99_999), ("started_offset_min", 10**15), ("changed_utc", ""),
        ("ended_utc", "1990-01-01T00:00:00.000000"), ("areas", "["), ("areas", "7"),
        ("areas", "[7]"), ("areas", "[" * 9999), ("areas", b"\xff"), ("tags", "null"),
        ("leg_before", "x"), ("leg_before", 2.5), ("leg_before", 99), ("goal", b"1"),
        ("heat_s", "x"), ("heat_s", -1.0), ("pauses", 10**12), ("note", b"blob"),
        ("reaches", b"blob"), ("ending", "finiqhed"), ("outcome", "x"), ("side", "l"),
        ("id", b"blob"), ("id", ""),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be(sound: bytes, folder: Path, column: str, value: object) -> None:
    """Every other entry is there, and the person is told."""
    assert saved_with(sound, folder, f"UPDATE entry SET {column} = ? WHERE rowid = 51", value) == (
        *ENTRIES[:50],
        *ENTRIES[51:],
    )


@pytest.mark.parametrize(
    ("column", "value"),
    [("code", b"blob"), ("side", "l"), ("planned_s", "x"), ("planned_s", -1),
     ("held_s", "x"), ("held_s", 1e9), ("outcome", "x"), ("outcome", b"\xff")],
)  # fmt: skip
def test_a_hold_that_cannot_be(sound: bytes, folder: Path, column: str, value: object) -> None:
    """Of this session the seconds are still known; all others are whole."""
    change = f"UPDATE hold SET {column} = ? WHERE entry_id = '{ENTRIES[50].id}' AND number = 1"
    found = saved_with(sound, folder, change, value)
    assert found[:50] + found[51:] == ENTRIES[:50] + ENTRIES[51:]
    assert found[50] == replace(ENTRIES[50], holds=(), told_s=120.0)


def saved_with(sound: bytes, folder: Path, change: str, value: object) -> tuple[Entry, ...]:
    """The entries after a damage that SQLite does not notice; it has to be told once."""
    (folder / "journal.db").write_bytes(sound)
    with closing(sqlite3.connect(folder / "journal.db", isolation_level=None)) as raw:
        raw.execute("PRAGMA ignore_check_constraints = ON")
        raw.execute(change, (value,))
    told: list[str] = []
    found = JournalFile(folder, told.append).entries()
    assert len(told) == 1
    assert f"{len(found)} entries could be read" in told[0]
    assert str(folder / "journal.damaged-1.db") in told[0]
    assert JournalFile(folder, unexpected).entries() == found
    return found


def test_letters_that_are_none_are_shown_as_such(sound: bytes, folder: Path) -> None:
    """The rest of the note is worth keeping."""
    change = "UPDATE entry SET note = CAST(? AS TEXT) WHERE rowid = 51"
    found = saved_with(sound, folder, change, b"It was \xff better")
    assert found[50] == replace(ENTRIES[50], note="It was \ufffd better")


def test_a_day_that_cannot_be_is_found_anew(sound: bytes, folder: Path) -> None:
    """The day is also told by the time, so nothing is lost."""
    (folder / "journal.db").write_bytes(sound)
    with closing(sqlite3.connect(folder / "journal.db", isolation_level=None)) as raw:
        raw.execute("UPDATE entry SET day = '2026-13-01' WHERE rowid = 51")
    told: list[str] = []
    assert len(JournalFile(folder, told.append).headings()) == COUNT
    assert len(told) == 1
    assert JournalFile(folder, unexpected).entries() == ENTRIES


def test_a_time_that_cannot_be_is_seen_where_times_alone_are_read(
    sound: bytes, folder: Path
) -> None:
    """That entry is lost, and all others are there."""
    (folder / "journal.db").write_bytes(sound)
    with closing(sqlite3.connect(folder / "journal.db", isolation_level=None)) as raw:
        raw.execute("UPDATE entry SET started_utc = '2026-13-01' WHERE rowid = 51")
    told: list[str] = []
    assert len(JournalFile(folder, told.append).practice_times()) == COUNT - 1
    assert len(told) == 1


def test_where_all_holds_are_lost_the_seconds_are_known(sound: bytes, folder: Path) -> None:
    """And never more of them than a day has."""
    path = folder / "old.db"
    path.write_bytes(sound)
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("DELETE FROM hold")
        raw.execute("UPDATE entry SET pressed_s = 1e9 WHERE rowid = 1")
    found = tuple(salvaged(path))
    assert found[1:] == tuple(replace(e, holds=(), told_s=120.0) for e in ENTRIES[1:])
    assert found[0].pressed_s == 86_400
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("DROP TABLE hold")
    assert tuple(salvaged(path)) == found


def test_each_damaged_file_is_kept(folder: Path) -> None:
    """A second one does not take the place of the first; nor does its rollback file."""
    for number in (1, 2, 3):
        (folder / "journal.db").write_text(f"damage {number}")
        (folder / "journal.db-journal").write_text(f"\0 {number}")
        told: list[str] = []
        journal = JournalFile(folder, told.append)
        assert journal.entries() == ()
        journal.close()
        assert len(told) == 1
    for number in (1, 2, 3):
        assert (folder / f"journal.damaged-{number}.db").read_text() == f"damage {number}"
        beside = folder / f"journal.damaged-{number}.db-journal"
        assert beside.read_text() == f"\0 {number}"


def test_without_room_the_damaged_file_stays_in_its_place(sound: bytes, folder: Path) -> None:
    """It is set aside when there is room for what can be saved of it, and then it is told."""
    damaged = sound[: len(sound) // 2]
    (folder / "journal.db").write_bytes(damaged)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3 * PAGE, hard))
    try:
        with pytest.raises(JournalError, match="may not grow so large"):
            JournalFile(folder, unexpected).entries()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [(path.name, path.read_bytes()) for path in folder.iterdir()] == [
        ("journal.db", damaged)
    ]
    told: list[str] = []
    assert len(JournalFile(folder, told.append).entries()) >= COUNT / 10
    assert len(told) == 1


def test_a_session_under_way_goes_on_in_the_new_journal(sound: bytes, folder: Path) -> None:
    """While one program records, another finds the damage: nothing goes into the old file."""
    (folder / "journal.db").write_bytes(sound)
    recording = JournalFile(folder, unexpected)
    entry = session(AT + 500 * DAY, "GB30")
    recording.begin(entry)
    with (folder / "journal.db").open("r+b") as file:
        file.write(b"garbage!" * 64)
    told: list[str] = []
    other = JournalFile(folder, told.append)
    assert other.entries() == (*ENTRIES, entry)
    aside = (folder / "journal.damaged-1.db").read_bytes()
    recording.write(entry)
    assert other.entries() == recording.entries() == (*ENTRIES, entry)
    assert (folder / "journal.damaged-1.db").read_bytes() == aside
    assert len(told) == 1


def test_rows_of_wrong_kinds_are_named_as_damage() -> None:
    """One kind of error for all that cannot be, which the journal answers with rescue."""
    with pytest.raises(rows.DamagedRow):
        rows.day_from((None,))
    for heading in (("2026-05-04", b"x", "note", 0), ("2026-05-04", "x", "not", 0), "xxxx"):
        with pytest.raises(rows.DamagedRow):
            rows.heading_from(heading)
    with pytest.raises(rows.DamagedRow):
        rows.entry_from((None,) * len(rows.ENTRY_COLUMNS), ())
